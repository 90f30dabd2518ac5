"""From characters of a clause to characters of the source, so that findings can be fixed."""

from __future__ import annotations

from collections.abc import Sequence

from clausetrail.clause import Clause
from clausetrail.linting.finding import Edit
from clausetrail.linting.rule import Hit, Spot

REACH = (0, 1, 2, 4, 8, 16, 32)
"""Characters of context that are tried to find a place that occurs more than once."""
LONGEST = 20_000
"""Characters of a clause beyond which places in it are not told; real ones have a tenth of it."""


def edits(hit: Hit, lines: Sequence[str]) -> tuple[Edit, ...]:
    """Return the edits for a hit; none unless every spot is found beyond doubt."""
    if hit.clause is None or not hit.spots or any(spot.new is None for spot in hit.spots):
        return ()
    found: list[Edit] = []
    for spot in hit.spots:
        place = _place(hit.clause, spot, lines)
        if place is None:
            return ()
        found.append(place)
    return tuple(sorted(found))


def lines_of(hit: Hit, lines: Sequence[str]) -> tuple[int, int]:
    """Return the source lines of a hit: those of its spots if they can be told."""
    if hit.lines is not None:
        return hit.lines
    if hit.clause is None:
        return (1, 1)
    places = [place for spot in hit.spots if (place := _place(hit.clause, spot, lines))]
    if not places or len(places) < len(hit.spots):
        return hit.clause.lines
    return (min(p.line for p in places), max(p.line for p in places))


def _place(clause: Clause, spot: Spot, lines: Sequence[str]) -> Edit | None:
    first, last = clause.lines
    if last > len(lines) or len(clause.text) > LONGEST:
        return None
    if spot.in_label:
        column = lines[first - 1].find(clause.label)
        if column < 0 or lines[first - 1][:column].strip(" \t-*+•#>"):
            return None
        old = clause.label[spot.start : spot.end]
        return Edit(first, column + spot.start + 1, old, spot.new or "")
    old = clause.text[spot.start : spot.end]
    source = "\n".join(lines[first - 1 : last])
    for reach in REACH:
        start = max(0, spot.start - reach)
        words = clause.text[start : spot.end + reach]
        if not words or (times := source.count(words)) > 1:
            continue
        if times == 0:
            return None
        at = source.index(words) + spot.start - start
        line = first + source.count("\n", 0, at)
        column = at - (source.rfind("\n", 0, at) + 1)
        return None if "\n" in old else Edit(line, column + 1, old, spot.new or "")
    return None
