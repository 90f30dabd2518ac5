"""Writing a site: built apart, put in place whole, the old one kept until then."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError
from clausetrail.publishing.home_page import ROOT_MARK
from clausetrail.publishing.page import Page
from clausetrail.publishing.unsettled import UndecidedError, Unsettled

_FIX_CONFIG = Bilingual("请修正 mkdocs.yml 后重试。", "Correct mkdocs.yml and try again.")
_KEPT = Bilingual(
    "网站未更改，仍为上一次的内容。修正后请重试。",
    "The site was left as it was. Correct this and try again.",
)


@contextmanager
def in_place_of(target: Path) -> Iterator[Path]:
    """Give an empty folder beside ``target``; it takes its place if all went well.

    If the body fails, the new folder is removed and ``target`` is untouched.

    Raises:
        ClausetrailError: there is something in ``target`` that was not made here.
    """
    _refuse_to_replace_others(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        yield fresh
        fresh.chmod(0o755)
        _swap(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _refuse_to_replace_others(target: Path) -> None:
    """Stop before anything is lost that a person wrote: the source of a site, for one."""
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    for name in ("index.html", "index.md"):
        page = target / name
        if page.is_file() and ROOT_MARK in page.read_text(encoding="utf-8", errors="replace"):
            return
    raise ClausetrailError(
        Bilingual(
            "该位置已有其他内容，不会覆盖", "there is something else here, it is not replaced"
        ),
        str(target),
        Bilingual(
            "请换一个文件夹；确认不再需要时，请自行删除其中的内容。",
            "Name another folder; if nothing in this one is needed, delete it yourself.",
        ),
    )


def _swap(fresh: Path, target: Path) -> None:
    if not target.exists():
        fresh.rename(target)
        return
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-old-", dir=target.parent))
    old = target.rename(aside / target.name)
    try:
        fresh.rename(target)
    except OSError:
        old.rename(target)
        raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def write_pages(pages: Iterable[Page], files: Iterable[tuple[str, Path]], folder: Path) -> int:
    """Write pages and copy files into a folder; return how many pages there are."""
    count = 0
    for page in pages:
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.content, encoding="utf-8", newline="\n")
        count += 1
    for name, source in files:
        copy = folder / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, copy)
    return count


def build_site(
    config_file: Path, target: Path, *, policies: Path, as_of: date | None, url: str, fail_on: str
) -> tuple[Unsettled, ...]:
    """Build the site with MkDocs and put it in place of ``target``.

    Args:
        config_file: ``mkdocs.yml``.
        target: the folder of the site.
        policies: the folder of policies.
        as_of: the day that decides what is in force; today if it is ``None``.
        url: the public address; if empty that of ``mkdocs.yml``.
        fail_on: which undecided changes stop the build; if empty what ``mkdocs.yml`` says.

    Returns:
        The published versions with changes on which nobody has decided.

    Raises:
        ClausetrailError: the configuration is wrong, or the build failed.
        UndecidedError: people have yet to decide on changes.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    complaints = _Complaints()
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.WARNING)
    log.addHandler(complaints)
    with in_place_of(target) as fresh:
        options: dict[str, Any] = {"site_dir": str(fresh), "strict": True}
        if url:
            options["site_url"] = url
        try:
            config = load_config(config_file=str(config_file), **options)
            plugin = config.plugins.get("clausetrail")
            if plugin is None:
                raise ClausetrailError(
                    Bilingual("没有启用 clausetrail 插件", "the plugin clausetrail is not enabled"),
                    str(config_file),
                    _FIX_CONFIG,
                )
            plugin.config["policies"] = str(policies)
            plugin.config["as_of"] = as_of.isoformat() if as_of else ""
            if fail_on:
                plugin.config["fail_on"] = fail_on
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
            found: tuple[Unsettled, ...] = plugin.unsettled
        except (MkDocsException, Abort) as error:
            if (ours := _ours(error)) is not None:
                raise ours from error
            why = "; ".join(complaints.messages) or str(error)
            raise ClausetrailError(
                Bilingual(f"网站生成失败：{why}", f"the site could not be built: {why}"),
                str(config_file),
                _KEPT,
            ) from error
        finally:
            log.removeHandler(complaints)
    return found


class _Complaints(logging.Handler):
    """Keeps what MkDocs warns of; in a strict build any of it is why the build failed."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.messages.append(record.getMessage())


def _ours(error: BaseException | None) -> ClausetrailError | UndecidedError | None:
    """Find the error of ours that MkDocs wrapped into its own."""
    while error is not None and not isinstance(error, ClausetrailError | UndecidedError):
        error = error.__cause__ or error.__context__
    return error
