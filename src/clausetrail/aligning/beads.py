"""The best way through two documents in parallel, after Gale and Church (1993).

A bead joins consecutive clauses of one document with consecutive clauses of the
other.  Dynamic programming finds the sequence of beads with the highest sum of
gains; nothing crosses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from typing import NamedTuple

from clausetrail.aligning.likeness import Likeness
from clausetrail.aligning.table import Table

_ENOUGH = 0.5
"""The score above which two clauses are better linked than left alone."""
_JOINED = ((1, 2), (2, 1), (1, 3), (3, 1))
_PER_EXTRA = 0.12
"""What every clause beyond one on a side must earn."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Clauses that belong together, by position; one side may be empty."""

    zh: tuple[int, ...]
    en: tuple[int, ...]
    likeness: Likeness | None = None
    by_place: bool = False
    """Whether they are linked for where they stand, not for what they say."""


class _Step(NamedTuple):
    """So many clauses taken on each side."""

    zh: int
    en: int
    likeness: Likeness | None = None


_ONLY_ZH, _ONLY_EN = _Step(1, 0), _Step(0, 1)


def beads(table: Table) -> list[Bead]:
    """Return the best sequence of beads, in order, every clause once."""
    rows, columns = len(table.zh), len(table.en)
    best: list[dict[int, float]] = []
    last: list[dict[int, _Step]] = []
    for i in range(rows + 1):
        above, here, steps = best[-1] if i else {}, dict[int, float](), dict[int, _Step]()
        best.append(here)
        last.append(steps)
        compared = table.compared(i - 1)
        for j in range(compared.start, table.compared(i).stop + 1):
            top = -inf if i or j else 0.0
            if i and (value := above.get(j, -inf)) > top:
                top, steps[j] = value, _ONLY_ZH
            if j and (value := here.get(j - 1, -inf)) > top:
                top, steps[j] = value, _ONLY_EN
            if i and j and j - 1 in compared:
                alike = table.pair(i - 1, j - 1)
                if (value := above.get(j - 1, -inf) + (alike.score - _ENOUGH)) > top:
                    top, steps[j] = value, _Step(1, 1, alike)
                if table.is_piece(i - 1, j - 1):
                    for step, gain in _joint(table, i, j):
                        if (value := best[i - step.zh].get(j - step.en, -inf) + gain) > top:
                            top, steps[j] = value, step
            here[j] = top
    path: list[Bead] = []
    i, j = rows, columns
    while step_here := last[i].get(j):
        zh, en = range(i - step_here.zh, i), range(j - step_here.en, j)
        path.append(Bead(tuple(zh), tuple(en), step_here.likeness))
        i, j = zh.start, en.start
    return path[::-1]


def _joint(table: Table, i: int, j: int) -> Iterator[tuple[_Step, float]]:
    """Yield the steps of several clauses that end before ``i`` and ``j``, and what they gain."""
    for n, m in _JOINED:
        if n <= i and m <= j and (joint := table.group(range(i - n, i), range(j - m, j))):
            gain = (joint.score - _ENOUGH) * (n + m) / 2 - _PER_EXTRA * (n + m - 2)
            yield _Step(n, m, joint), gain
