"""How alike any clauses of two documents are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import reduce

from clausetrail.aligning.coverage import coverage
from clausetrail.aligning.likeness import Likeness, ceiling, likeness
from clausetrail.aligning.profile import Profile

_JOINABLE = frozenset({"clause", "item", "paragraph", "notice"})
"""Kinds that translators join and split."""
_PIECE_COVERED = 0.45
"""How much of each joined clause must be found on the other side."""
ENOUGH = 0.5
"""The score above which two clauses are better linked than left alone."""
_EFFORT = 12_000_000
"""Signs looked at in all; two policies of 300 clauses need about two million."""
_PAIR = 10
"""Signs that take as long to look at as everything else that is done for a pair."""


class Table:
    """How much of every Chinese clause is in every English one and the reverse, worked out once.

    How alike two clauses are takes longer, and is worked out for those that may be linked.
    """

    def __init__(self, zh: Sequence[Profile], en: Sequence[Profile]) -> None:
        self.zh, self.en = zh, en
        zh_length = sum(p.length for p in zh)
        self.ratio = sum(p.length for p in en) / zh_length if zh_length else 1.0
        width, rows = self._affordable(), len(zh)
        self._compared = [
            range(
                max(0, i * len(en) // rows - width),
                min(len(en), (i + 1) * len(en) // rows + width),
            )
            for i in range(rows)
        ]
        self._matched: list[list[float]] = []
        self._candidates: list[list[int]] = []
        self._zh_pieces: set[tuple[int, int]] = set()
        self._en_pieces: set[tuple[int, int]] = set()
        back = _turned(self._compared, len(en))
        found_in_en, found_in_zh = coverage(zh, en, self._compared), coverage(en, zh, back)
        joinable = [_joinable(theirs) for theirs in en]
        for i, ours in enumerate(zh):
            row, likely, joins = list[float](), list[int](), _joinable(ours)
            for j, in_en in zip(self._compared[i], found_in_en[i], strict=True):
                theirs, in_zh = en[j], found_in_zh[j][i - back[j].start]
                row.append(in_en + in_zh)
                if joins and joinable[j]:
                    if in_en >= _PIECE_COVERED * ours.weight:
                        self._zh_pieces.add((i, j))
                    if in_zh >= _PIECE_COVERED * theirs.weight:
                        self._en_pieces.add((i, j))
                if ceiling(ours, theirs, in_en + in_zh) > ENOUGH or self.is_piece(i, j):
                    likely.append(j)
            self._matched.append(row)
            self._candidates.append(likely)

    def _affordable(self) -> int:
        """Return with how many English clauses a Chinese one can be compared."""
        rows, columns = len(self.zh), len(self.en)
        zh_signs, en_signs = (sum(len(p.signs) for p in side) for side in (self.zh, self.en))
        effort = columns * zh_signs + rows * en_signs + _PAIR * rows * columns
        return columns * _EFFORT // effort if effort > _EFFORT else columns

    def compared(self, z: int) -> range:
        """Return the English clauses that a Chinese one is compared with.

        All of them, unless the documents are so long that only those at about the same
        place can be looked at.  Before the first and after the last clause it is a point.
        """
        if 0 <= z < len(self.zh):
            return self._compared[z]
        return range(0, 0) if z < 0 else range(len(self.en), len(self.en))

    def pair(self, z: int, e: int) -> Likeness:
        """Compare one Chinese clause with one English one, which is among `compared`."""
        matched = self._matched[z][e - self.compared(z).start]
        return likeness(self.zh[z], self.en[e], self.ratio, matched)

    def candidates(self, z: int) -> list[int]:
        """Return the English clauses with which a Chinese one may be better linked than alone.

        They may be alike enough, or one a piece of the other.
        """
        return self._candidates[z]

    def is_piece(self, z: int, e: int) -> bool:
        """Tell whether one of two clauses may be a piece of the other."""
        return (z, e) in self._zh_pieces or (z, e) in self._en_pieces

    def group(self, zh: range, en: range) -> Likeness | None:
        """Compare several clauses with one; ``None`` if they are no pieces of it."""
        pieces = self._zh_pieces if len(zh) > 1 else self._en_pieces
        if not all((z, e) in pieces for z in zh for e in en):
            return None
        ours = reduce(Profile.joined, self.zh[zh.start : zh.stop])
        theirs = reduce(Profile.joined, self.en[en.start : en.stop])
        matched = ours.covered_by(theirs) + theirs.covered_by(ours)
        return likeness(ours, theirs, self.ratio, matched)


def _turned(compared: Sequence[range], columns: int) -> list[range]:
    """Return with which Chinese clauses each of the English ones is compared."""
    starts, stops = [there.start for there in compared], [there.stop for there in compared]
    return [range(bisect_right(stops, at), bisect_right(starts, at)) for at in range(columns)]


def _joinable(profile: Profile) -> bool:
    return profile.clauses[0].kind in _JOINABLE
