"""Where the site is: the public address that links from outside begin with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError
from clausetrail.regex import regex
from clausetrail.yaml import parse, read_text

SITE_FILE = Path("mkdocs.yml")
"""Where the address is written, seen from the policy repository."""

_URL = regex(r"https?://[A-Za-z0-9._~:/%\[\]-]+\Z")


@dataclass(frozen=True, slots=True)
class Site:
    """The public address of the site."""

    url: str
    """With a slash at the end."""

    @classmethod
    def parse(cls, url: str, where: str) -> Site:
        """Read the address of a site; ``where`` names the option or file it stands in.

        >>> Site.parse("https://cloud.yunxiu.example.com/policies", "--site-url").url
        'https://cloud.yunxiu.example.com/policies/'

        Raises:
            ClausetrailError: it is no address that a link can begin with.
        """
        if not _URL.match(url) or not urlsplit(url).hostname:
            raise ClausetrailError(
                Bilingual("这不是网站的地址", "this is not the address of a site"),
                where,
                Bilingual(
                    "请写成 https://example.com/policies/ 的形式",
                    "write it as https://example.com/policies/",
                ),
            )
        return cls(url if url.endswith("/") else f"{url}/")

    @property
    def domain(self) -> str:
        """The name of the host."""
        return urlsplit(self.url).hostname or ""

    def page(self, address: str, anchor: str = "") -> str:
        """Return the full address of a page, or of a place on it."""
        return f"{self.url}{address}" + (f"#{anchor}" if anchor else "")


def configured(path: Path) -> str:
    """Return ``site_url`` of an ``mkdocs.yml``; empty if it does not say.

    Raises:
        ClausetrailError: the file cannot be read.
    """
    top = parse(read_text(path, str(path)), str(path))
    value = top.mapping(top.keys()).get("site_url")
    return value.text() if value is not None and value.plain else ""
