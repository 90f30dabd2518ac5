"""The table of contents in front of the text: a run of titles that recur as headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.reading.block import Block
from clausetrail.reading.wording import is_title

ALIKE = 0.5
"""Share of letter pairs a contents entry must have in common with its heading."""


def contents(blocks: Sequence[Block]) -> set[int]:
    """Return the positions of the table of contents.

    It is the first run of at least three neighbouring titles, numbered 1, 2,
    3 … or bulleted, of which most come back further down.
    """
    for start in range(len(blocks)):
        run = _run(blocks, start)
        if len(run) < 3:
            continue
        later = [_pairs(b.body(b.label).text) for b in blocks[run[-1] + 1 :] if len(b.text) < 200]
        titles = [_pairs(blocks[at].body(blocks[at].label).text) for at in run]
        if sum(any(_alike(t, other) for other in later) for t in titles) > len(titles) / 2:
            return set(run)
        if blocks[start].label is not None and blocks[start].form == "heading":
            break
    return set()


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
