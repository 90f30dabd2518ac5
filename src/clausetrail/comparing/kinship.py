"""Which clauses could be each other's counterparts: their kinds, and the tree they stand in."""

from __future__ import annotations

from clausetrail.clause import Clause, Document
from clausetrail.comparing.normal import key


def parents(document: Document) -> list[int]:
    """Return the position of each clause's parent, -1 at the top."""
    where = {clause.id: at for at, clause in enumerate(document.clauses)}
    return [where.get(clause.parent or "", -1) for clause in document.clauses]


def children(above: list[int]) -> dict[int, list[int]]:
    """Return the positions of the clauses below each, -1 being the top; from `parents`."""
    out: dict[int, list[int]] = {}
    for at, parent in enumerate(above):
        out.setdefault(parent, []).append(at)
    return out


def family(clause: Clause) -> str:
    """Return what a clause can be paired with: headings, table rows, or text."""
    if clause.kind in ("table-header", "table-row"):
        return "row"
    return "heading" if clause.kind in ("heading", "title") else "text"


def kinship(one: Clause, other: Clause) -> float:
    """Return how far the kinds of two clauses let them be the same, from 0 to 1."""
    families = {family(one), family(other)}
    if families == {"row"}:
        if one.kind != other.kind:
            return 0.5
        if one.cells and other.cells and key(one.cells[0]) != key(other.cells[0]):
            return 0.8  # a row is known by its first cell
        return 1.0
    if len(families) == 1:
        return 1.0
    return 0.0 if "row" in families else 0.9
