"""How alike any clauses of two documents are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from clausetrail.aligning.likeness import Likeness, likeness
from clausetrail.aligning.profile import Profile

_JOINABLE = frozenset({"clause", "item", "paragraph", "notice"})
"""Kinds that translators join and split."""
_PIECE_COVERED = 0.45
"""How much of each joined clause must be found on the other side."""


class Table:
    """The likeness of every Chinese clause to every English one, computed once each."""

    def __init__(self, zh: Sequence[Profile], en: Sequence[Profile]) -> None:
        self.zh, self.en = zh, en
        zh_length = sum(p.length for p in zh)
        self.ratio = sum(p.length for p in en) / zh_length if zh_length else 1.0
        self._pairs: list[list[Likeness]] = []
        self._zh_pieces: set[tuple[int, int]] = set()
        self._en_pieces: set[tuple[int, int]] = set()
        for i, ours in enumerate(zh):
            row = []
            for j, theirs in enumerate(en):
                in_en, in_zh = ours.covered_by(theirs), theirs.covered_by(ours)
                row.append(likeness(ours, theirs, self.ratio, in_en + in_zh))
                if _joinable(ours) and _joinable(theirs):
                    if in_en >= _PIECE_COVERED * ours.weight:
                        self._zh_pieces.add((i, j))
                    if in_zh >= _PIECE_COVERED * theirs.weight:
                        self._en_pieces.add((i, j))
            self._pairs.append(row)

    def pair(self, z: int, e: int) -> Likeness:
        """Compare one Chinese clause with one English one."""
        return self._pairs[z][e]

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


def _joinable(profile: Profile) -> bool:
    return profile.clauses[0].kind in _JOINABLE
