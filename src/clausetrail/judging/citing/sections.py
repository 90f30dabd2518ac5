"""The sections of a text, to be found by the number or the title they are cited by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from clausetrail.clause import Clause, Document
from clausetrail.judging.facts.contacts import contacts
from clausetrail.judging.facts.numerals import number as counted
from clausetrail.judging.language.term import folded, letters
from clausetrail.reading.labels import parse
from clausetrail.regex import regex

_TITLED = regex(r"(?:section|part|article|chapter) ([A-Z]|\d+|[IVX]+) ?[-–—:.] ?(?=\w)", re.I)
"""What stands before the title in a heading that writes out what its number is."""
_IN_BRACKETS = regex(r"[(（]")
"""How the number of a part of a section begins."""
_FIGURES = regex(r"\d[\d.]*|[一二三四五六七八九十百]+")
_LETTERED = ("alpha", "alpha-upper")


@dataclass(frozen=True)
class Sections:
    """The sections of one version."""

    document: Document

    @cached_property
    def headings(self) -> Sequence[Clause]:
        """The headings, in order."""
        return [c for c in self.document.clauses if c.kind == "heading"]

    @cached_property
    def at(self) -> dict[str, int]:
        """Where each clause stands, by its id."""
        return {clause.id: n for n, clause in enumerate(self.document.clauses)}

    @cached_property
    def titles(self) -> dict[str, str]:
        """The titles as they are written, by the id of the heading."""
        return {c.id: _TITLED.sub("", c.text, count=1) for c in self.headings}

    @cached_property
    def _by_title(self) -> dict[str, list[Clause]]:
        out: dict[str, list[Clause]] = {}
        for clause in self.headings:
            for title in {letters(clause.text), letters(self.titles[clause.id])}:
                out.setdefault(title, []).append(clause)
        return out

    @cached_property
    def _by_number(self) -> dict[str, list[Clause]]:
        out: dict[str, list[Clause]] = {}
        for clause in self.document.clauses:
            for number in _numbers(clause):
                if "." in number or (
                    clause.kind == "heading" and not _IN_BRACKETS.match(clause.label)
                ):
                    out.setdefault(number, []).append(clause)
        return out

    def titled(self, title: str) -> Sequence[Clause]:
        """Return the headings with a title."""
        return self._by_title.get(letters(title), ())

    def numbered(self, number: str) -> Sequence[Clause]:
        """Return the sections with a number, 8.2 or N."""
        return self._by_number.get(number.lower().rstrip("."), ())

    def outermost(self, number: str) -> Sequence[Clause]:
        """Return the sections with a number that stand in the fewest others."""
        found = self.numbered(number)
        depths = [len(self.document.ancestors(clause)) for clause in found]
        return [c for c, depth in zip(found, depths, strict=True) if depth == min(depths)]

    def titles_at(self, number: str) -> frozenset[str]:
        """Return the letters of the titles of the sections with a number."""
        return frozenset(letters(self.titles.get(c.id, "")) for c in self.numbered(number)) - {""}

    def member(self, number: str, within: Iterable[Clause]) -> Sequence[Clause]:
        """Return what has a number right below some clauses."""
        below = (c for clause in within for c in self.document.children.get(clause.id, ()))
        return [c for c in below if number.lower().rstrip(".") in _numbers(c)]

    def beside(self, clause: Clause, number: str) -> Sequence[Clause]:
        """Return what has a number in the innermost section round a clause that has one."""
        for parent in (clause.parent, *(a.parent for a in self.document.ancestors(clause))):
            members = self.document.children.get(parent, ())
            if found := [c for c in members if number.lower().rstrip(".") in _numbers(c)]:
                return found
        return ()

    def contains(self, section: Clause, other: Clause) -> bool:
        """Tell whether one clause stands in the section of another."""
        return section in self.document.ancestors(other)

    def within(self, clause: Clause, sections: Iterable[Clause]) -> bool:
        """Tell whether a clause is one of some sections, or stands in one."""
        return any(clause == section or self.contains(section, clause) for section in sections)

    def nearest(self, clause: Clause, found: Sequence[Clause]) -> Sequence[Clause]:
        """Return, of several sections, those in the innermost one round a clause that has any."""
        for round_it in self.document.ancestors(clause) if len(found) > 1 else ():
            if beside := [c for c in found if self.contains(round_it, c)]:
                return beside
        return found

    def subtree(self, section: Clause) -> Sequence[Clause]:
        """Return a section with all that stands in it."""
        return [section, *(c for c in self.document.clauses if self.contains(section, c))]

    def contacts(self, section: Clause) -> frozenset[str]:
        """Return the addresses and numbers that a section gives."""
        texts = (folded(c.written) for c in self.subtree(section))
        return frozenset(c.value for text in texts for c in contacts(text))


def figures(label: str) -> str:
    """Return the figures of a label or a reference: ``8`` of 第八条 and of ``8.``."""
    found = _FIGURES.search(folded(label))
    return "" if found is None else counted(found[0].rstrip("."))


def _numbers(clause: Clause) -> set[str]:
    """Return the numbers by which a clause may be cited."""
    head = _TITLED.match(clause.text) if clause.kind == "heading" else None
    label = parse(f"{clause.label} x", heading=True) if clause.label else None
    if label is None:
        return {head[1].lower()} if head else set()
    figures = ".".join(map(str, label.numbers))
    return {label.symbol.lower()} if label.style in _LETTERED else {label.symbol.lower(), figures}
