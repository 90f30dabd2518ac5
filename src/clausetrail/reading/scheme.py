"""How a document numbers its top sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clausetrail.reading.labels import Style
from clausetrail.reading.lists import Entry
from clausetrail.reading.wording import announces_list, is_title

_BY_RANK: tuple[Style, ...] = ("article", "han", "roman")

_SKIPPED = 3
"""How far the number of a section may be from the last one: a section dropped out, or two."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """Which blocks open a top section."""

    sections: frozenset[int]
    """Positions of the blocks that do."""
    chapters: frozenset[int]
    """Positions of chapters above the sections, and of their parts."""
    unnumbered: bool
    """Whether headings without numbers are the sections."""
    styles: frozenset[Style] = frozenset()
    """The styles of the numbers of sections and chapters."""
    restarting: bool = False
    """Whether the numbers of the sections start again in a later chapter."""


def scheme(entries: Sequence[Entry], skip: set[int]) -> Scheme:
    """Find the top sections before the attachments; ``skip`` holds the table of contents.

    ``1、`` is a top section only where the document has no 一、, Roman numbers or
    articles.
    """
    entries = _before_attachments(entries)
    found = _scheme(entries, skip)
    labels = (entries[at].label for at in found.sections | found.chapters)
    styles = frozenset(label.style for label in labels if label is not None)
    return replace(found, styles=styles, restarting=_restarts(entries, found))


def _before_attachments(entries: Sequence[Entry]) -> Sequence[Entry]:
    for at, entry in enumerate(entries):
        if at > 2 and entry.opens_attachment:
            return entries[:at]
    return entries


def _scheme(entries: Sequence[Entry], skip: set[int]) -> Scheme:
    chapters = _labelled(entries, "chapter", skip)
    parts = _labelled(entries, "subchapter", skip)
    outer = [found for style in _BY_RANK if (found := _titled(entries, style, skip))]
    if outer:
        # What comes first holds the rest: 一、 above 第一条, or 第一条 above 一、.
        found = min(outer, key=lambda positions: positions[0])
        return Scheme(frozenset(found), frozenset(chapters + parts), False)
    if chapters or parts:
        return Scheme(frozenset(chapters or parts), frozenset(), False)
    plain = _arabic(entries, skip)
    if len(plain) >= 2:
        return Scheme(frozenset(plain), frozenset(), False)
    headings = any(e.is_heading and e.label is None for e in entries)
    decimals = any(e.label is not None and e.label.style == "decimal" for e in entries)
    return Scheme(frozenset(plain), frozenset(), headings or not (plain or decimals))


def _titled(entries: Sequence[Entry], style: Style, skip: set[int]) -> list[int]:
    """Return what is numbered in a style, if it is articles or has titles as sections do."""
    found = _labelled(entries, style, skip)
    if style != "article" and not any(entries[at].is_heading for at in found):
        headed = sum(e.heading > 0 and e.label is not None for e in entries)
        if headed > 1:
            return []  # the headings have numbers: others count something else
    titled = sum(_opens(entries, at) for at in found)
    return found if style == "article" or titled >= min(2, len(found)) else []


def _restarts(entries: Sequence[Entry], found: Scheme) -> bool:
    """Tell whether a section behind a chapter has a number that was there before."""
    chapter, last = 0, 0
    for at in sorted(found.sections | found.chapters):
        label = entries[at].label
        if at in found.chapters:
            chapter += 1
        elif label is not None:
            if label.number <= last and chapter > 1:
                return True
            last = label.number
    return False


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
    last = listed = listed_at = 0
    titled = True  # every section so far
    decimals = {e.label.numbers[0] for e in entries if e.label and e.label.style == "decimal"}
    for at, entry in enumerate(entries):
        label = entry.label
        if at in skip or label is None or label.style not in ("arabic", "bare"):
            continue
        if not entry.is_heading:
            led_in = label.number == 1 and at > 0 and announces_list(entries[at - 1].text)
            follows = label.number == listed + 1 > 1
            goes_on = follows and (listed_at == at - 1 or not is_title(entry.text))
            skips = 0 < last < label.number <= last + _SKIPPED and titled and not follows
            in_order = label.number == last + 1 or (skips and _has_text(entries, at))
            if led_in or goes_on or not in_order:
                listed, listed_at = label.number if led_in or follows else 0, at
                continue
        if not _begins_section(entry, decimals, numbered > 0, going=bool(found)):
            continue
        found.append(at)
        last, titled = label.number, titled and is_title(entry.text)
    return found


def _has_text(entries: Sequence[Entry], at: int) -> bool:
    """Tell whether an entry is a title with text of its own below it."""
    return is_title(entries[at].text) and at + 1 < len(entries) and entries[at + 1].label is None


def _begins_section(entry: Entry, decimals: set[int], headed: bool, *, going: bool) -> bool:
    """Tell whether a number opens a section.

    Args:
        entry: the block with the number.
        decimals: what the decimal numbers of the document begin with.
        headed: whether headings have numbers here.
        going: whether there are sections before it: not all of them need decimal numbers.
    """
    if entry.is_heading:
        return True
    if headed:
        return False
    label = entry.label
    assert label is not None
    if decimals:
        known = going or label.number in decimals or label.number < min(decimals)
        return known and is_title(entry.text)
    return True
