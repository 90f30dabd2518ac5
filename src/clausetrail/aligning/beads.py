"""The best way through two documents in parallel, after Gale and Church (1993).

A bead joins consecutive clauses of one document with consecutive clauses of the
other.  Dynamic programming finds the sequence of beads with the highest sum of
gains; nothing crosses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf
from typing import NamedTuple

from clausetrail.aligning.likeness import Likeness
from clausetrail.aligning.table import ENOUGH, Table

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


class _Row(NamedTuple):
    """The sums of gains up to one Chinese clause, for each English one from ``start`` on."""

    start: int
    sums: list[float]

    def at(self, en: int) -> float:
        here = en - self.start
        return self.sums[here] if 0 <= here < len(self.sums) else -inf


def beads(table: Table) -> list[Bead]:
    """Return the best sequence of beads, in order, every clause once."""
    best = [_Row(0, [0.0] * (table.compared(0).stop + 1))]
    for i in range(1, len(table.zh) + 1):
        above, compared = best[-1], table.compared(i - 1)
        sums = above.sums[compared.start - above.start :]
        sums += [-inf] * (table.compared(i).stop - compared.stop)
        for e in table.candidates(i - 1):
            linked = (value for _, value in _links(table, best, i, e + 1))
            sums[e + 1 - compared.start] = max(sums[e + 1 - compared.start], *linked)
        best.append(_Row(compared.start, list(accumulate(sums, max))))
    return _way_back(table, best)


def _way_back(table: Table, best: Sequence[_Row]) -> list[Bead]:
    """Return the beads of the highest sum; of several ways, the one that links least."""
    path: list[Bead] = []
    i, j = len(table.zh), len(table.en)
    while i or j:
        reached = best[i].at(j)
        step = next(step for step, value in _steps(table, best, i, j) if value == reached)
        zh, en = range(i - step.zh, i), range(j - step.en, j)
        path.append(Bead(tuple(zh), tuple(en), step.likeness))
        i, j = zh.start, en.start
    return path[::-1]


def _steps(table: Table, best: Sequence[_Row], i: int, j: int) -> Iterator[tuple[_Step, float]]:
    """Yield the steps that end before ``i`` and ``j``, and the sums of gains they lead to."""
    if i:
        yield _Step(1, 0), best[i - 1].at(j)
    if j:
        yield _Step(0, 1), best[i].at(j - 1)
    if i and j - 1 in table.candidates(i - 1):
        yield from _links(table, best, i, j)


def _links(table: Table, best: Sequence[_Row], i: int, j: int) -> Iterator[tuple[_Step, float]]:
    """Yield those of the steps that link clauses."""
    alike = table.pair(i - 1, j - 1)
    yield _Step(1, 1, alike), best[i - 1].at(j - 1) + (alike.score - ENOUGH)
    if table.is_piece(i - 1, j - 1):
        for n, m in _JOINED:
            if n <= i and m <= j and (joint := table.group(range(i - n, i), range(j - m, j))):
                gain = (joint.score - ENOUGH) * (n + m) / 2 - _PER_EXTRA * (n + m - 2)
                yield _Step(n, m, joint), best[i - n].at(j - m) + gain
