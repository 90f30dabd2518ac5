"""The old and the new words of a change side by side in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from clausetrail.clause import Clause
from clausetrail.comparing import Change
from clausetrail.redline.digest import numbered
from clausetrail.redline.terminal import INDENT, Screen
from clausetrail.redline.wrapping import Line, Mark, cells, wrapped

WIDTH = 100
"""Cells of a line where the output is not a terminal."""
GUTTER = " │ "
NARROWEST = 2
"""Cells of a column on the narrowest screen: one Chinese character."""


def side_by_side(change: Change, screen: Screen) -> Iterator[str]:
    """Yield the two texts in two columns, the old one on the left."""
    room = (screen.width or WIDTH) - len(INDENT) - len(GUTTER)
    width = max(room // 2, NARROWEST)
    old, new = (_column(change, side, screen, width) for side in (change.old, change.new))
    for left, right in zip_longest(old, new, fillvalue=()):
        gap = " " * (width - sum(cells(piece.text) for piece in left))
        line = f"{INDENT}{screen.style.painted(left)}{gap}{GUTTER}{screen.style.painted(right)}"
        yield line.rstrip()


def _column(change: Change, side: Sequence[Clause], screen: Screen, width: int) -> list[Line]:
    """Return the lines of one side; each clause begins a line, with its number."""
    only: Mark = "-" if side is change.old else "+"
    others = change.new if side is change.old else change.old
    lines: list[Line] = []
    for number, clause in enumerate(side):
        label = numbered(clause)
        renumbered = number >= len(others) or label != numbered(others[number])
        pieces = [screen.style.marked(label, only if renumbered else "")] if label else []
        pieces += [screen.style.marked(*words) for words in _words(change, side, number)]
        lines += wrapped(pieces, width)
    return lines


def _words(change: Change, side: Sequence[Clause], number: int) -> Iterator[tuple[str, Mark]]:
    """Yield the words of one clause of a side, those that only it has marked."""
    start = sum(len(clause.written) + 1 for clause in side[:number])
    end = start + len(side[number].written)
    at = 0
    for edit in change.edits:
        if edit.op == ("+" if side is change.old else "-"):
            continue
        if text := edit.text[max(start - at, 0) : max(end - at, 0)]:
            yield text, "" if edit.op == "=" else edit.op
        at += len(edit.text)
