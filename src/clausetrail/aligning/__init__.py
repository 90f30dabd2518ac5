"""From a Chinese and an English document to links between their clauses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from clausetrail.aligning.beads import Bead, beads
from clausetrail.aligning.crossing import rescue
from clausetrail.aligning.findings import out_of_step
from clausetrail.aligning.glossary import general
from clausetrail.aligning.link import Alignment, Link, OutOfStep
from clausetrail.aligning.profile import profiles
from clausetrail.aligning.standing import fill
from clausetrail.aligning.table import Table
from clausetrail.clause import Document

if TYPE_CHECKING:
    from clausetrail.repository.policy import Term

_LEAST = 0.01
"""The least score of a link; 0 is kept for a clause without counterpart."""

__all__ = ["Alignment", "Link", "OutOfStep", "align"]


def align(zh: Document, en: Document, glossary: Sequence[Term] = ()) -> Alignment:
    """Link the clauses of two editions and name what is out of step.

    Args:
        zh: the Chinese edition.
        en: the English edition, of the same version or of another.
        glossary: the organisation's own terms, beside the general vocabulary.

    Returns:
        Links that hold every clause of both editions exactly once, in the order
        of the Chinese edition, and the findings.
    """
    terms = general().with_terms(glossary)
    table = Table(*profiles(zh, en, terms))
    found = rescue(table, fill(table, beads(table)))
    links = tuple(_link(table, bead) for bead in _in_order(found))
    return Alignment(links, out_of_step(zh, en, links, terms))


def _in_order(found: Sequence[Bead]) -> list[Bead]:
    """Sort by the Chinese clauses; an English one alone follows the one before it."""
    place = {e: bead.zh[0] for bead in found for e in bead.en if bead.zh}
    before, last = dict[int, int](), -1
    for e in sorted(e for bead in found for e in bead.en):
        before[e] = last
        last = place.get(e, last)

    def key(bead: Bead) -> tuple[int, int, int]:
        if bead.zh:
            return bead.zh[0], 0, 0
        return before[bead.en[0]], 1, bead.en[0]

    return sorted(found, key=key)


def _link(table: Table, bead: Bead) -> Link:
    zh = tuple(table.zh[z].clauses[0].id for z in bead.zh)
    en = tuple(table.en[e].clauses[0].id for e in bead.en)
    alike = bead.likeness
    if alike is None:
        return Link(zh, en, 0.0, "no counterpart")
    why = ["place"] * bead.by_place + ["number"] * alike.same_number
    why += [f"text {alike.signs:.2f}", f"length {alike.length:.2f}"]
    return Link(zh, en, round(min(max(alike.score, _LEAST), 1.0), 4), ", ".join(why))
