"""Clauses that stand in another place in the other language."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from clausetrail.aligning.beads import Bead
from clausetrail.aligning.table import Table
from clausetrail.bilingual import Lang

_SURE = 0.62
"""The score from which a link may cross others."""
_SURE_BELOW_LINKED = 0.55
"""The same if the clauses they stand in are linked."""
_MARGIN = 0.04
"""How much better than any other free clause it must be."""


def rescue(table: Table, found: Sequence[Bead]) -> list[Bead]:
    """Link clauses left alone, wherever they stand, the surest first."""
    kept = [bead for bead in found if bead.zh and bead.en]
    free = _Free(table, found)
    linked = {(_id(table, "zh", z), _id(table, "en", e)) for b in kept for z in b.zh for e in b.en}
    ranked = free.ranked()
    again = True
    while again:
        again = False
        for z, e in ranked:
            if z not in free.zh or e not in free.en:
                continue
            below = (table.zh[z].clauses[0].parent, table.en[e].clauses[0].parent) in linked
            if below or free.stands_out(z, e):
                free.take(z, e)
                linked.add((_id(table, "zh", z), _id(table, "en", e)))
                kept.append(Bead((z,), (e,), table.pair(z, e)))
                again = True
        ranked = [(z, e) for z, e in ranked if z in free.zh and e in free.en]
    return kept + [Bead((z,), ()) for z in free.zh] + [Bead((), (e,)) for e in free.en]


class _Free:
    """The clauses that are still alone, and how alike those of both languages are."""

    def __init__(self, table: Table, found: Sequence[Bead]) -> None:
        self._table = table
        self.zh = dict.fromkeys(z for bead in found if not bead.en for z in bead.zh)
        self.en = dict.fromkeys(e for bead in found if not bead.zh for e in bead.en)
        self._near: dict[int, list[tuple[float, int]]] = {}
        self._near_en: dict[int, list[tuple[float, int]]] = {e: [] for e in self.en}
        for z in self.zh:
            here = [e for e in table.compared(z) if e in self.en]
            self._near[z] = sorted((_score(table, z, e), e) for e in here)
            for score, e in self._near[z]:
                self._near_en[e].append((score, z))
        for near in self._near_en.values():
            near.sort()

    def ranked(self) -> list[tuple[int, int]]:
        """Return the pairs that may be linked, the most alike first."""
        likely = [
            (-score, (z, e))
            for z, near in self._near.items()
            for score, e in near
            if score >= _SURE_BELOW_LINKED
        ]
        return [pair for _, pair in sorted(likely)]

    def take(self, z: int, e: int) -> None:
        """Take two clauses away that are linked now."""
        del self.zh[z]
        del self.en[e]

    def stands_out(self, z: int, e: int) -> bool:
        """Tell whether two clauses are much more alike than either is to any other."""
        score = _score(self._table, z, e)
        if score < _SURE:
            return False
        rival = max(_best(self._near[z], self.en, e), _best(self._near_en[e], self.zh, z))
        return score - rival >= _MARGIN


def _best(near: list[tuple[float, int]], free: Collection[int], but: int) -> float:
    """Return the highest score of a free clause but one, 0 if there is none."""
    while near and near[-1][1] not in free:
        near.pop()
    return next((s for s, at in reversed(near) if at != but and at in free), 0.0)


def _score(table: Table, z: int, e: int) -> float:
    return table.pair(z, e).score


def _id(table: Table, lang: Lang, place: int) -> str:
    side = table.zh if lang == "zh" else table.en
    return side[place].clauses[0].id
