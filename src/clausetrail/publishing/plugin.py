"""The MkDocs adapter: hands the pages to MkDocs and arranges the navigation.

It decides nothing about the pages: what it adds is what ``clausetrail build
--pages`` writes.
"""

from __future__ import annotations

import logging
import tempfile
from datetime import date
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urljoin

import jieba
from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from clausetrail.bilingual import LANGS, Lang
from clausetrail.errors import ClausetrailError
from clausetrail.publishing.navigation import navigation
from clausetrail.publishing.site import pages
from clausetrail.publishing.source import assets, day, from_here, today
from clausetrail.publishing.unsettled import (
    FAIL_ON,
    UNDECIDED,
    UndecidedError,
    Unsettled,
    refuse,
    unsettled,
)
from clausetrail.repository import Policy, load

_LOG = logging.getLogger("mkdocs.plugins.clausetrail")


class ClausetrailConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs' own base
    """The options of the plugin in ``mkdocs.yml``."""

    policies = options.Dir(exists=False, default="policies")
    """The folder of policies, relative to ``mkdocs.yml``."""
    assets = options.Dir(exists=False, default="site/assets")
    """Style sheets and pictures, copied to ``assets/``."""
    as_of = options.Type(str, default="")
    """The day of the build, ``2021-01-25``; empty for today."""
    fail_on = options.Choice(tuple(FAIL_ON), default="material")
    """Which undecided changes stop the build: ``material``, ``review`` or ``never``."""


class ClausetrailPlugin(BasePlugin[ClausetrailConfig]):  # type: ignore[no-untyped-call]
    """Adds a page for every version, comparison and pair of languages."""

    def __init__(self) -> None:
        self._scratch: tempfile.TemporaryDirectory[str] | None = None
        self._preview = False
        self._policies: tuple[Policy, ...] = ()
        self._as_of = date.min
        self.unsettled: tuple[Unsettled, ...] = ()
        """The versions of this build with changes on which nobody has decided."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Give the word cutter of the search a private folder.

        Left alone it loads a cache from the shared temporary folder, which any
        user of the machine could have put there.
        """
        self._preview = command == "serve"
        self._scratch = tempfile.TemporaryDirectory(prefix="clausetrail-")
        jieba.dt.tmp_dir = self._scratch.name
        jieba.setLogLevel(logging.WARNING)

    def on_shutdown(self) -> None:
        """Remove the private folder."""
        if self._scratch is not None:
            self._scratch.cleanup()
            self._scratch = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the policies; stop before the old site is cleared away if people have yet to decide.

        A preview goes on: whoever decides wants to see what about.
        """
        self._policies, self._as_of = self._read()
        self.unsettled = tuple(unsettled(self._policies, self._as_of))
        if not self._preview:
            try:
                refuse(self.unsettled, self.config.fail_on)
            except UndecidedError as error:
                raise PluginError(f"{error.said.zh}\n{error.said.en}") from error
        for one in self.unsettled:
            _LOG.info("%s\n%s", UNDECIDED.en, one.said.en)
        return config

    def _read(self) -> tuple[tuple[Policy, ...], date]:
        """Return the policies, and the day that decides what is in force."""
        try:
            policies = load(from_here(Path(self.config.policies)))
            as_of = day(self.config.as_of, "as_of") if self.config.as_of else today(policies)
        except ClausetrailError as error:
            raise PluginError(error.message("en")) from error
        return policies, as_of

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages and assets, and set the navigation unless the site has its own."""
        own = _own(files)
        made = pages(self._policies, self._as_of)
        for page in made:
            files.append(File.generated(config, page.path, content=page.content))
        for name, path in assets(Path(self.config.assets)):
            files.append(File.generated(config, name, abs_src_path=str(path)))
        if config.nav is None:
            config.nav = navigation(self._policies, {page.path for page in made}, own)
        return files

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Name the address that search engines should show instead of a copy."""
        if config.site_url and "same_as" in page.meta:
            page.canonical_url = urljoin(config.site_url, page.meta["same_as"])
        return context

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Build again when a policy changes."""
        server.watch(self.config.policies)
        return server


def _own(files: Files) -> dict[Lang, list[str]]:
    """Return the pages that stand in the folder of pages, by language."""
    paths = sorted(file.src_uri for file in files.documentation_pages())
    return {lang: [path for path in paths if path.startswith(f"{lang}/")] for lang in LANGS}
