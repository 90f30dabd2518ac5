"""A page before any site generator has seen it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from clausetrail.bilingual import Lang
from clausetrail.publishing.address import source
from clausetrail.publishing.markup import joined

Value = str | bool | list[str] | Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it goes, what it is called, and its Markdown."""

    address: str
    """``zh/privacy/``; the empty string is the site's root."""
    title: str
    lang: Lang
    """The language of the interface; the text inside may carry another."""
    body: str
    """Markdown: headings, and HTML blocks in which nothing is left to parse."""
    description: str = ""
    other: str = ""
    """The address of the same page in the other language."""
    same_as: str = ""
    """The address that search engines should show instead, if there is one."""
    indexed: bool = False
    """Whether the site's own search finds it."""
    extra: Mapping[str, Value] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The file the page is written to, relative to the folder of pages."""
        return source(self.address)

    @property
    def content(self) -> str:
        """The whole file: front matter and body.

        Values are written as JSON, which every YAML reader understands the same way.
        Themes print titles and descriptions as they are, so these are escaped here.
        """
        meta: dict[str, Value] = {"title": joined([self.title]), "lang": self.lang}
        if self.description:
            meta["description"] = joined([self.description])
        if self.other:
            meta["other"] = self.other
        if self.same_as:
            meta["same_as"] = self.same_as
        if not self.indexed:
            meta["search"] = {"exclude": True}
        meta.update(self.extra)
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()]
        return "\n".join(["---", *lines, "---", "", self.body.rstrip("\n"), ""])
