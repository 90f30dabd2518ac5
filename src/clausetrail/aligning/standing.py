"""Clauses that are linked because of where they stand.

Words in which the vocabulary knows nothing say nothing either way.  Two clauses
left alone are taken to be counterparts if they stand above the same clauses, or
between the same neighbours, unless what is known of their words speaks against it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from clausetrail.aligning.beads import Bead
from clausetrail.aligning.table import Table

_KNOWN = 2.5
"""The weight of signs on both sides from which disagreement means something."""
_DISAGREE = 0.3
_SAME_LENGTH = 0.3


def fill(table: Table, found: Sequence[Bead]) -> list[Bead]:
    """Link clauses left alone that stand in the same place."""
    out = dict(enumerate(found))
    lone_zh = {bead.zh[0]: at for at, bead in out.items() if not bead.en}
    lone_en = {bead.en[0]: at for at, bead in out.items() if not bead.zh}
    for z, e in (*_above(table, found), *_between(table, found)):
        if z in lone_zh and e in lone_en and e in table.compared(z):
            out[lone_zh.pop(z)] = Bead((z,), (e,), table.pair(z, e), by_place=True)
            del out[lone_en.pop(e)]
    return list(out.values())


def _above(table: Table, found: Sequence[Bead]) -> Iterator[tuple[int, int]]:
    """Yield unlinked clauses most of whose children are linked to each other."""
    place_zh = {p.clauses[0].id: z for z, p in enumerate(table.zh)}
    place_en = {p.clauses[0].id: e for e, p in enumerate(table.en)}
    alone_zh = {z for bead in found if not bead.en for z in bead.zh}
    alone_en = {e for bead in found if not bead.zh for e in bead.en}
    common: Counter[tuple[int, int]] = Counter()
    for bead in found:
        if bead.zh and bead.en:
            z = place_zh.get(table.zh[bead.zh[0]].clauses[0].parent or "")
            e = place_en.get(table.en[bead.en[0]].clauses[0].parent or "")
            if z in alone_zh and e in alone_en and z is not None and e is not None:
                common[z, e] += 1
    children = Counter(p.clauses[0].parent for p in table.zh)
    for (z, e), shared in sorted(common.items()):
        if 2 * shared > children[table.zh[z].clauses[0].id] and _same_form(table, z, e):
            yield z, e


def _between(table: Table, found: Sequence[Bead]) -> Iterator[tuple[int, int]]:
    """Yield as many Chinese as English clauses left alone between two links, in order."""
    for lone, beads in groupby(found, key=lambda bead: not (bead.zh and bead.en)):
        if not lone:
            continue
        gap = list(beads)
        zh = [z for bead in gap for z in bead.zh]
        en = [e for bead in gap for e in bead.en]
        if len(zh) == len(en):
            for z, e in zip(zh, en, strict=True):
                if e in table.compared(z) and _same_form(table, z, e) and not _at_odds(table, z, e):
                    yield z, e


def _same_form(table: Table, z: int, e: int) -> bool:
    return table.zh[z].form == table.en[e].form


def _at_odds(table: Table, z: int, e: int) -> bool:
    if table.zh[z].clauses[0].kind == table.en[e].clauses[0].kind == "table-header":
        return False
    alike = table.pair(z, e)
    known = table.zh[z].weight + table.en[e].weight >= _KNOWN
    return alike.length < _SAME_LENGTH or (known and alike.signs < _DISAGREE)
