"""From characters of a clause to characters of the source, so that findings can be fixed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from clausetrail.clause import Clause
from clausetrail.linting.finding import Edit
from clausetrail.linting.rule import Hit, Spot

REACH = (0, 1, 2, 4, 8, 16, 32)
"""Characters of context that are tried to find a place that occurs more than once."""
LONGEST = 20_000
"""Characters of a clause beyond which places in it are not told; real ones have a tenth of it."""
SEARCHES = 50
"""Places searched for in a clause with marks inside; beyond these only its lines are told."""


@dataclass(frozen=True)
class Places:
    """Where the clauses of one edition stand in its source.

    Attributes:
        lines: the source, line by line; empty if it has none.
    """

    lines: Sequence[str]
    _sources: dict[str, tuple[str, int]] = field(default_factory=dict)
    """The lines of a clause as one text, and where in them its own begins: -1 if in doubt."""
    _found: dict[tuple[str, Spot], Edit | None] = field(default_factory=dict)
    _searches: Counter[str] = field(default_factory=Counter)

    def edits(self, hit: Hit) -> tuple[Edit, ...]:
        """Return the edits for a hit; none unless every spot is found beyond doubt."""
        if hit.clause is None or not hit.spots or any(spot.new is None for spot in hit.spots):
            return ()
        found = [place for spot in hit.spots if (place := self._place(hit.clause, spot))]
        return tuple(sorted(found)) if len(found) == len(hit.spots) else ()

    def lines_of(self, hit: Hit) -> tuple[int, int]:
        """Return the source lines of a hit: those of its spots if they can be told."""
        if hit.lines is not None:
            return hit.lines
        if hit.clause is None:
            return (1, 1)
        places = [place for spot in hit.spots if (place := self._place(hit.clause, spot))]
        if not places or len(places) < len(hit.spots):
            return hit.clause.lines
        return (min(p.line for p in places), max(p.line for p in places))

    def _place(self, clause: Clause, spot: Spot) -> Edit | None:
        key = (clause.id, spot)
        if key not in self._found:
            told = clause.lines[1] <= len(self.lines) and len(clause.text) <= LONGEST
            find = self._in_label if spot.in_label else self._in_text
            self._found[key] = find(clause, spot) if told else None
        return self._found[key]

    def _in_label(self, clause: Clause, spot: Spot) -> Edit | None:
        first, _ = clause.lines
        column = self.lines[first - 1].find(clause.label)
        if column < 0 or self.lines[first - 1][:column].strip(" \t-*+•#>"):
            return None
        old = clause.label[spot.start : spot.end]
        return Edit(first, column + spot.start + 1, old, spot.new or "")

    def _in_text(self, clause: Clause, spot: Spot) -> Edit | None:
        source, start = self._source(clause)
        old = clause.text[spot.start : spot.end]
        at = self._search(clause, spot, source) if start < 0 else start + spot.start
        if at is None or "\n" in old:
            return None
        line = clause.lines[0] + source.count("\n", 0, at)
        column = at - (source.rfind("\n", 0, at) + 1)
        return Edit(line, column + 1, old, spot.new or "")

    def _source(self, clause: Clause) -> tuple[str, int]:
        if clause.id not in self._sources:
            first, last = clause.lines
            source = "\n".join(self.lines[first - 1 : last])
            once = clause.text and source.count(clause.text) == 1
            self._sources[clause.id] = source, source.index(clause.text) if once else -1
        return self._sources[clause.id]

    def _search(self, clause: Clause, spot: Spot, source: str) -> int | None:
        """Return where a spot stands in a source that has marks among the words."""
        self._searches[clause.id] += 1
        if self._searches[clause.id] > SEARCHES:
            return None
        for reach in REACH:
            start = max(0, spot.start - reach)
            words = clause.text[start : spot.end + reach]
            if not words or (times := source.count(words)) > 1:
                continue
            return source.index(words) + spot.start - start if times else None
        return None
