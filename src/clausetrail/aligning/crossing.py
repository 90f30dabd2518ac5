"""Clauses that stand in another place in the other language."""

from __future__ import annotations

from collections.abc import Sequence

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
    free_zh = [z for bead in found if not bead.en for z in bead.zh]
    free_en = [e for bead in found if not bead.zh for e in bead.en]
    linked = {(_id(table, "zh", z), _id(table, "en", e)) for b in kept for z in b.zh for e in b.en}
    ranked = sorted(
        ((z, e) for z in free_zh for e in free_en if _score(table, z, e) >= _SURE_BELOW_LINKED),
        key=lambda pair: (-_score(table, *pair), pair),
    )
    again = True
    while again:
        again = False
        for z, e in ranked:
            if z not in free_zh or e not in free_en:
                continue
            below = (table.zh[z].clauses[0].parent, table.en[e].clauses[0].parent) in linked
            if below or _stands_out(table, z, e, free_zh, free_en):
                free_zh.remove(z)
                free_en.remove(e)
                linked.add((_id(table, "zh", z), _id(table, "en", e)))
                kept.append(Bead((z,), (e,), table.pair(z, e)))
                again = True
    return kept + [Bead((z,), ()) for z in free_zh] + [Bead((), (e,)) for e in free_en]


def _stands_out(
    table: Table, z: int, e: int, free_zh: Sequence[int], free_en: Sequence[int]
) -> bool:
    score = _score(table, z, e)
    rivals = [_score(table, z, other) for other in free_en if other != e]
    rivals += [_score(table, other, e) for other in free_zh if other != z]
    return score >= _SURE and score - max(rivals, default=0.0) >= _MARGIN


def _score(table: Table, z: int, e: int) -> float:
    return table.pair(z, e).score


def _id(table: Table, lang: Lang, place: int) -> str:
    side = table.zh if lang == "zh" else table.en
    return side[place].clauses[0].id
