"""Page numbers and running heads, which paged files leave between the paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from clausetrail.reading.labels import parse
from clausetrail.reading.repair import Repair, RepairKind
from clausetrail.reading.wording import names_document
from clausetrail.regex import regex

_SAYS_SO = regex(
    r"第\s*(?P<n>\d{1,4})\s*页(?:\s*[/，,]?\s*共\s*\d{1,4}\s*页)?"
    r"|Page\s*(?P<m>\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?",
    re.I,
)
"""What can be nothing but a page number."""

_COULD_BE = regex(r"[-–—]\s*(?P<n>\d{1,4})\s*[-–—]|(?P<m>\d{1,4})(?:\s*/\s*\d{1,4})?")

CHARACTERS_BETWEEN = 600
"""Least content of a page: numbers that follow closer upon each other count something else."""

_HEAD_LENGTH = 60
_EDGE = 3
"""Lines at the top and the bottom of a page that can be running heads."""


def unpaged(lines: Sequence[str], repairs: list[Repair]) -> list[str]:
    """Blank page numbers and running heads; every one is added to ``repairs``.

    Pages end with a form feed, or else with a line that says its page number.
    """
    dropped: dict[int, RepairKind] = {}
    pages = list(_pages(lines))
    if len(pages) > 1:
        _at_edges(lines, pages, dropped)
    else:
        dropped |= dict.fromkeys(_numbers(lines), "page-number")
        dropped |= dict.fromkeys(_beside(lines, dropped), "running-head")
    for at, kind in sorted(dropped.items()):
        repairs.append(Repair(kind, (at + 1, at + 1), dropped=lines[at].strip()))
    return ["" if at in dropped else line for at, line in enumerate(lines)]


def _pages(lines: Sequence[str]) -> Iterator[list[int]]:
    """Yield the positions of the lines of each page that are not blank."""
    page: list[int] = []
    for at, line in enumerate(lines):
        if "\f" in line and page:
            yield page
            page = []
        if line.strip():
            page.append(at)
    if page:
        yield page


def _at_edges(
    lines: Sequence[str], pages: Sequence[Sequence[int]], dropped: dict[int, RepairKind]
) -> None:
    edges = [(page[:_EDGE], page[: -_EDGE - 1 : -1]) for page in pages]
    offsets = Counter(
        value - number
        for number, (top, bottom) in enumerate(edges)
        for value in {_value(lines[at]) for at in {*top[:2], *bottom[:2]}}
        if value is not None
    )
    offset, times = offsets.most_common(1)[0] if offsets else (1, 0)
    numbered = times >= max(2, len(pages) / 2)
    offset = offset if numbered else 1
    heads = Counter(
        head
        for number, (top, bottom) in enumerate(edges)
        for head in {_head(lines[at], number + offset) for at in {*top, *bottom}}
    )
    often = {head for head, times in heads.items() if head and times >= max(3, len(pages) / 2)}
    for number, (page, (top, bottom)) in enumerate(zip(pages, edges, strict=True)):
        for edge in (top, bottom):
            gone: set[str] = set()
            for at in edge:
                head = _head(lines[at], number + offset)
                if numbered and _value(lines[at]) == number + offset:
                    dropped[at] = "page-number"
                elif head in often and head not in gone and not _is_title(lines, page, at, number):
                    dropped[at] = "running-head"
                    gone.add(head)
                else:
                    break


def _is_title(lines: Sequence[str], page: Sequence[int], at: int, number: int) -> bool:
    """Tell whether a running head stands on the first page as the title itself."""
    if number > 0 or not names_document(lines[at].strip()):
        return False
    return not any(_head(lines[other]) == _head(lines[at]) for other in page if other != at)


def _numbers(lines: Sequence[str]) -> Iterator[int]:
    """Yield the positions of page numbers in a text without form feeds."""
    found = [(at, value) for at, line in enumerate(lines) if (value := _value(line)) is not None]
    sure = {at for at, _ in found if _SAYS_SO.fullmatch(lines[at].strip())}
    yield from sure
    run: list[int] = []
    last = 0
    for at, value in [entry for entry in found if entry[0] not in sure]:
        between = sum(map(len, lines[run[-1] + 1 : at])) if run else 0
        if run and value == last + 1 and between >= CHARACTERS_BETWEEN:
            run.append(at)
        else:
            yield from run if len(run) > 2 else ()
            run = [at]
        last = value
    yield from run if len(run) > 2 else ()


def _beside(lines: Sequence[str], numbers: Iterable[int]) -> Iterator[int]:
    """Yield the positions of equal lines that stand next to page numbers three times or more."""
    at_numbers = set(numbers)
    written = [at for at, line in enumerate(lines) if line.strip()]
    if not at_numbers:
        return
    beside = {
        other
        for first, second in pairwise(written)
        for at, other in ((first, second), (second, first))
        if at in at_numbers and other not in at_numbers
    }
    heads = Counter(_head(lines[at]) for at in beside)
    often = {head for head, times in heads.items() if head and times > 2}
    if not _is_title(lines, written, written[0], 0):
        beside.add(written[0])
    yield from (at for at in sorted(beside) if _head(lines[at]) in often)


def _value(line: str) -> int | None:
    bare = line.strip()
    found = _SAYS_SO.fullmatch(bare) or _COULD_BE.fullmatch(bare)
    return int(found["n"] or found["m"]) if found else None


def _head(line: str, number: int | None = None) -> str:
    """Return a line as it would be on every page, its page number masked.

    Empty if it is too long for a running head, numbered, or a sentence.
    """
    bare = " ".join(line.split())
    if len(bare) > _HEAD_LENGTH or bare.endswith(("。", "；", "！", "？")) or parse(bare):
        return ""
    return bare if number is None else re.sub(rf"(?<!\d){number}(?!\d)", "#", bare)
