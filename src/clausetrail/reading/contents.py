"""The table of contents in front of the text: a run of titles that recur as headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.reading.block import Block
from clausetrail.reading.labels import Style
from clausetrail.reading.wording import is_contents, is_introduction, is_title

ALIKE = 0.5
"""Share of letter pairs a contents entry must have in common with its heading."""
REACH = 100
"""Blocks within which a table of contents has begun, if there is one."""
_BELOW = frozenset[Style](["decimal", "arabic-paren", "han-paren", "alpha", "alpha-upper"])
"""Styles of entries below others."""
LONGEST = 200
"""Entries of the longest table of contents; a longer run of titles is a list."""


def contents(blocks: Sequence[Block]) -> set[int]:
    """Return the positions of the table of contents.

    It is the first run of at least three neighbouring titles, numbered 1, 2,
    3 … or bulleted, of which most come back further down in the same order;
    numbered titles may have others below them, 2.1, 2.2 ….  It stands before
    the first heading of the text.
    """
    start = 0
    while start < min(len(blocks), REACH) and not _begins_text(blocks[start]):
        run = _run(blocks, start)
        if 3 <= len(run) <= LONGEST:
            titles = [_pairs(_bare(blocks[at])) for at in run]
            later = [_pairs(_bare(b)) for b in blocks[run[-1] + 1 :] if len(b.text) < 200]
            if _found_in_order(titles, later) > len(titles) / 2:
                return set(run)
        start += max(1, len(run))
    return set()


def _begins_text(block: Block) -> bool:
    """Tell whether a block is past any table of contents."""
    if block.form == "heading":
        return not (is_introduction(block.text) or is_contents(block.text))
    return block.label is not None and block.label.style == "decimal"


def _found_in_order(titles: Sequence[set[str]], later: Sequence[set[str]]) -> int:
    """Count the titles that come back, each behind the one before it."""
    found = at = 0
    for title in titles:
        place = next((p for p in range(at, len(later)) if _alike(title, later[p])), None)
        if place is not None:
            found, at = found + 1, place + 1
    return found


def _run(blocks: Sequence[Block], start: int) -> list[int]:
    run: list[int] = []
    top = 0
    first = blocks[start].label
    for at in range(start, len(blocks)):
        block = blocks[at]
        label = block.label
        if block.form not in ("item", "text") or not is_title(block.body(label).text):
            break
        if first is None:
            if label is not None or block.form != "item":
                break
        elif label is not None and label.style == first.style and label.number == top + 1:
            top += 1
        elif label is None or label.style not in _BELOW - {first.style} or not top:
            break
        run.append(at)
    return run


def _bare(block: Block) -> str:
    return block.body(block.label).text


def _pairs(text: str) -> set[str]:
    bare = re.sub(r"[\W_]+", "", text).casefold()
    return {bare[i : i + 2] for i in range(len(bare) - 1)}


def _alike(title: set[str], other: set[str]) -> bool:
    return bool(title) and len(title & other) >= ALIKE * max(len(title), len(other))
