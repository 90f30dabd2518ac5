"""Both texts in one sequence, from which each can be had again whole and in order.

What both have stands once.  What only one has (added, removed, or moved to
another place) stands where it is in its own text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausetrail.clause import Clause, Document
from clausetrail.comparing import Comparison, Match
from clausetrail.comparing.sequence import in_order

ROWS = frozenset({"table-header", "table-row"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Clauses that stand together, in both texts or in one of them."""

    match: Match
    old: tuple[Clause, ...]
    """What stands here in the old text."""
    new: tuple[Clause, ...]
    """What stands here in the new text."""

    @property
    def moved(self) -> bool:
        """Whether the same clause stands elsewhere in the other text; rows do not move."""
        if (self.old and self.new) or len(self.match.old) != 1 or len(self.match.new) != 1:
            return False
        return not (is_row(self.match.old[0]) or is_row(self.match.new[0]))

    @property
    def row(self) -> bool:
        """Whether this is a row of a table."""
        return is_row((self.new or self.old)[0])


def is_row(clause: Clause) -> bool:
    """Tell whether a clause is a row of a table, with its cells known."""
    return clause.kind in ROWS and bool(clause.cells)


def interleaved(comparison: Comparison) -> tuple[Stretch, ...]:
    """Return every clause of both texts in one sequence.

    The old sides of all stretches are the old document, clause by clause, and the
    new sides the new one.
    """
    places = _places(comparison.old)
    new_places = _places(comparison.new)
    by_old = {clause.id: match for match in comparison.matches for clause in match.old}
    by_new = {clause.id: match for match in comparison.matches for clause in match.new}
    out: list[Stretch] = []
    at = new_at = 0
    for match in [*_staying(comparison, places, new_places), Match((), ())]:
        first = places[match.old[0].id] if match.old else len(places)
        new_first = new_places[match.new[0].id] if match.new else len(new_places)
        gone = (
            Stretch(by_old[clause.id], (clause,), ()) for clause in comparison.old.clauses[at:first]
        )
        come = (
            Stretch(by_new[clause.id], (), (clause,))
            for clause in comparison.new.clauses[new_at:new_first]
        )
        out += _rows_together(list(gone), list(come), after_row=bool(out) and out[-1].row)
        if match.old:
            out.append(Stretch(match, match.old, match.new))
        at, new_at = first + len(match.old), new_first + len(match.new)
    return tuple(out)


def _places(document: Document) -> dict[str, int]:
    return {clause.id: at for at, clause in enumerate(document.clauses)}


def _staying(
    comparison: Comparison, places: dict[str, int], new_places: dict[str, int]
) -> Iterator[Match]:
    """Yield the matches that stand once: the longest part of the text that keeps its order."""
    moved = {clause.id for match in comparison.matches if match.moved for clause in match.new}
    pairs: dict[tuple[int, int], Match] = {}
    weights = []
    for match in comparison.matches:
        if not _joinable(match, places, new_places):
            continue
        pairs[places[match.old[0].id], new_places[match.new[0].id]] = match
        length = 1 + sum(len(clause.text) for clause in match.new)
        above = (match.new[0], *comparison.new.ancestors(match.new[0]))
        # What the comparison calls moved is shown as moved, with all that stands below it.
        weights.append(length / 10_000_000 if moved & {clause.id for clause in above} else length)
    for pair in in_order(list(pairs), weights):
        yield pairs[pair]


def _joinable(match: Match, places: dict[str, int], new_places: dict[str, int]) -> bool:
    """Tell whether both sides of a match can be one paragraph, one being split, or one row."""
    if min(len(match.old), len(match.new)) != 1:
        return False
    rows = [is_row(clause) for clause in (*match.old, *match.new)]
    if any(rows):
        return all(rows) and len(rows) == 2 and _columns(match.old[0]) == _columns(match.new[0])
    return _neighbours(match.old, places) and _neighbours(match.new, new_places)


def _columns(row: Clause) -> int:
    return len(row.cells)


def _neighbours(clauses: Sequence[Clause], places: dict[str, int]) -> bool:
    first = places[clauses[0].id]
    return [places[clause.id] for clause in clauses] == list(range(first, first + len(clauses)))


def _rows_together(
    gone: list[Stretch], come: list[Stretch], *, after_row: bool
) -> Iterator[Stretch]:
    """Yield what only one text has; rows of one table are not torn apart."""
    rows = after_row
    while gone or come:
        for side in (gone, come):
            while side and side[0].row == rows:
                yield side.pop(0)
        rows = not rows
