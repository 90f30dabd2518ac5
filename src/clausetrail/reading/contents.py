"""The table of contents in front of the text: a run of titles that recur as headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.reading.block import Block
from clausetrail.reading.wording import is_contents, is_introduction, is_title

ALIKE = 0.5
"""Share of letter pairs a contents entry must have in common with its heading."""


def contents(blocks: Sequence[Block]) -> set[int]:
    """Return the positions of the table of contents.

    It is the first run of at least three neighbouring titles, numbered 1, 2,
    3 … or bulleted, of which most come back further down in the same order.  It
    stands before the first heading of the text.
    """
    for start, block in enumerate(blocks):
        if _begins_text(block):
            break
        run = _run(blocks, start)
        if len(run) < 3:
            continue
        titles = [_pairs(blocks[at].body(blocks[at].label).text) for at in run]
        later = [_pairs(b.body(b.label).text) for b in blocks[run[-1] + 1 :] if len(b.text) < 200]
        if _found_in_order(titles, later) > len(titles) / 2:
            return set(run)
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
    first = blocks[start].label
    for at in range(start, len(blocks)):
        block = blocks[at]
        label = block.label
        if block.form not in ("item", "text") or not is_title(block.body(label).text):
            break
        if first is None:
            if label is not None or block.form != "item":
                break
        elif label is None or label.style != first.style or label.number != len(run) + 1:
            break
        run.append(at)
    return run


def _pairs(text: str) -> set[str]:
    bare = re.sub(r"[\W_]+", "", text).casefold()
    return {bare[i : i + 2] for i in range(len(bare) - 1)}


def _alike(title: set[str], other: set[str]) -> bool:
    return bool(title) and len(title & other) >= ALIKE * max(len(title), len(other))
