"""How a document numbers its top sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clausetrail.reading.labels import Style
from clausetrail.reading.lists import Entry
from clausetrail.reading.wording import announces_list, is_title

_BY_RANK: tuple[Style, ...] = ("article", "han", "roman")


@dataclass(frozen=True, slots=True)
class Scheme:
    """Which blocks open a top section."""

    sections: frozenset[int]
    """Positions of the blocks that do."""
    chapters: frozenset[int]
    """Positions of chapters above the sections."""
    unnumbered: bool
    """Whether headings without numbers are the sections."""
    styles: frozenset[Style] = frozenset()
    """The styles of the numbers of sections and chapters."""


def scheme(entries: Sequence[Entry], skip: set[int]) -> Scheme:
    """Find the top sections; ``skip`` holds the table of contents.

    ``1、`` is a top section only where the document has no 一、, Roman numbers or
    articles.
    """
    found = _scheme(entries, skip)
    labels = (entries[at].label for at in found.sections | found.chapters)
    return replace(found, styles=frozenset(label.style for label in labels if label is not None))


def _scheme(entries: Sequence[Entry], skip: set[int]) -> Scheme:
    chapters = _labelled(entries, "chapter", skip)
    for style in _BY_RANK:
        found = _labelled(entries, style, skip)
        titled = sum(_opens(entries, at) for at in found)
        if found and (style == "article" or titled >= min(2, len(found))):
            return Scheme(frozenset(found), frozenset(chapters), False)
    if chapters:
        return Scheme(frozenset(chapters), frozenset(), False)
    plain = _arabic(entries, skip)
    if len(plain) >= 2:
        return Scheme(frozenset(plain), frozenset(), False)
    headings = any(e.is_heading and e.label is None for e in entries)
    decimals = any(e.label is not None and e.label.style == "decimal" for e in entries)
    return Scheme(frozenset(plain), frozenset(), headings or not (plain or decimals))


def _labelled(entries: Sequence[Entry], style: Style, skip: set[int]) -> list[int]:
    return [
        at
        for at, entry in enumerate(entries)
        if at not in skip and entry.label is not None and entry.label.style == style
    ]


def _opens(entries: Sequence[Entry], at: int) -> bool:
    return entries[at].is_heading or is_title(entries[at].text)


def _arabic(entries: Sequence[Entry], skip: set[int]) -> list[int]:
    """Return the numbered titles 1, 2, 3 … that are no list under a lead-in."""
    found: list[int] = []
    unnumbered = sum(e.is_heading and e.label is None for e in entries)
    numbered = sum(e.is_heading and e.label is not None for e in entries)
    if unnumbered > max(2, numbered):
        return []
    last = 0
    decimals = {e.label.numbers[0] for e in entries if e.label and e.label.style == "decimal"}
    for at, entry in enumerate(entries):
        label = entry.label
        if at in skip or label is None or label.style not in ("arabic", "bare"):
            continue
        if label.number != last + 1 and not entry.is_heading:
            continue
        under = at > 0 and announces_list(entries[at - 1].text) and not entry.is_heading
        if under or not _begins_section(entries, at, decimals):
            continue
        found.append(at)
        last = label.number
    return found


def _begins_section(entries: Sequence[Entry], at: int, decimals: set[int]) -> bool:
    entry = entries[at]
    if entry.is_heading:
        return True
    if any(other.is_heading and other.label is not None for other in entries):
        return False
    label = entry.label
    assert label is not None
    if decimals:
        return label.number in decimals and is_title(entry.text)
    return True
