"""Which clause of one document is which clause of the other, one to one.

The surest evidence goes first: the same words, unique on both sides and in
order; then the nearest resemblance, in order; then whatever lies between two
such anchors; then clauses that went elsewhere; then what stands under a pair of
parents.  Numbers and places break ties and lower the bar a little; they never
decide, since an inserted clause shifts all that follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from clausetrail.clause import Clause, Document
from clausetrail.comparing.kinship import children, family, kinship, parents
from clausetrail.comparing.normal import clause_key, label_key
from clausetrail.comparing.resemblance import Resemblance, contained, dice, side_by_side
from clausetrail.comparing.sequence import in_order

Pairs = dict[int, int]
"""Position in the old document to position in the new one."""

CLEAR = 0.6
"""Likeness from which two clauses in the same gap are anchors if nothing is nearer."""
ENOUGH = 0.33
"""Likeness that two clauses in the same gap need."""
SAME_PLACE = 0.17
"""Likeness that suffices at the same number under the same parent, or alone in a gap."""
SAME_NUMBER = 0.06
"""Bonus for the same number under the same parent."""
KEPT = 0.95
"""How much of a short clause must stand in a long one to be the same at the same place."""
FAINT = 0.08
"""Likeness below which no place can make two clauses a pair."""
MOVED = 0.7
"""Likeness that a clause needs to be recognised elsewhere."""
MOVED_LENGTH = 12
"""Characters that it needs for that; the very same words need half as many."""


class Pairing:
    """Finds the pairs of two documents; see the module for the order of evidence."""

    def __init__(self, old: Document, new: Document) -> None:
        """Compare ``old`` and ``new``; the result is in ``pairs``."""
        self.old, self.new = old.clauses, new.clauses
        texts, new_texts = ([clause.written for clause in side] for side in (self.old, self.new))
        keys = {text: clause_key(text) for text in dict.fromkeys([*texts, *new_texts])}
        self.keys = [keys[text] for text in texts]
        self.new_keys = [keys[text] for text in new_texts]
        self.pairs: Pairs = {}
        self.back: Pairs = {}
        self._labels = [label_key(clause.label) for clause in self.old]
        self._new_labels = [label_key(clause.label) for clause in self.new]
        self._parents = parents(old)
        self._new_parents = parents(new)
        self.resemblance = Resemblance([*texts, *new_texts])
        self._same_words()
        self._alike = self._likenesses()
        self._near: dict[int, list[int]] = {}
        for one, other in sorted(self._alike):
            self._near.setdefault(one, []).append(other)
        self._rivals = self._mutual()
        self._new_rivals = {other: one for one, other in self._rivals.items()}
        self._nearest()
        self._between_anchors()
        self._elsewhere()
        self._below_parents()

    def free(self) -> tuple[list[int], list[int]]:
        """Return the positions, old and new, that have no counterpart."""
        return (
            [at for at in range(len(self.old)) if at not in self.pairs],
            [at for at in range(len(self.new)) if at not in self.back],
        )

    def _add(self, pairs: Iterable[tuple[int, int]]) -> None:
        for one, other in pairs:
            self.pairs[one] = other
            self.back[other] = one

    # The evidence, the surest first.

    def _same_words(self) -> None:
        """Pair clauses with the same words: at both ends, then unique ones, then the rest."""
        ones, others = range(len(self.old)), range(len(self.new))
        self._add(self._equal_run(ones, others))
        self._add(self._equal_run(*(range(len(side) - 1, -1, -1) for side in (ones, others))))
        once = [run[0] for run in self._equally_often(ones, others) if len(run) == 1]
        self._add_in_order(list({**self.pairs, **dict(once)}.items()))
        for gap, new_gap in list(self._gaps()):
            often = self._equally_often(gap, new_gap)
            self._add_in_order([pair for run in often for pair in run])

    def _equally_often(
        self, ones: Sequence[int], others: Sequence[int]
    ) -> list[list[tuple[int, int]]]:
        """Return the pairs with the same words if both sides have them equally often.

        The first is paired with the first, the second with the second.
        """
        places = _places(self.old, self.keys, ones)
        new_places = _places(self.new, self.new_keys, others)
        return [
            list(zip(copies, new_places[sign], strict=True))
            for sign, copies in places.items()
            if len(copies) == len(new_places.get(sign, ()))
        ]

    def _add_in_order(self, pairs: Sequence[tuple[int, int]]) -> None:
        self._add(in_order(pairs, [1 + len(self.keys[one]) for one, _ in pairs]))

    def _equal_run(self, ones: range, others: range) -> list[tuple[int, int]]:
        """Return the pairs with the same words from one end on, up to the first difference."""
        return list(
            takewhile(
                lambda pair: (
                    pair[0] not in self.pairs
                    and pair[1] not in self.back
                    and self.keys[pair[0]] == self.new_keys[pair[1]]
                    and family(self.old[pair[0]]) == family(self.new[pair[1]])
                ),
                zip(ones, others, strict=False),
            )
        )

    def _likenesses(self) -> dict[tuple[int, int], float]:
        """Return how alike the clauses are that have no counterpart yet."""
        ones, others = self.free()
        shift = len(self.old)
        measure = self.resemblance

        def enough(size: float, new_size: float, shared: float) -> bool:
            return dice(size, new_size, shared) >= FAINT or shared >= KEPT * min(size, new_size)

        alike = {
            (one, other - shift): min(measure.likeness(one, other, shared), 0.99)
            for (one, other), shared in measure.shared(
                ones, [shift + other for other in others], enough
            ).items()
        }
        by_key: dict[str, list[int]] = {}
        for other in others:
            by_key.setdefault(self.new_keys[other], []).append(other)
        places: dict[str, list[int]] = {}
        for one in ones:
            places.setdefault(self.keys[one], []).append(one)
        alike.update(
            (pair, 1.0)
            for words, copies in places.items()
            for pair in side_by_side(copies, by_key.get(words, ()))
        )
        return {
            pair: worth
            for pair, likeness in alike.items()
            if (worth := likeness * kinship(self.old[pair[0]], self.new[pair[1]])) > 0
        }

    def _mutual(self) -> Pairs:
        """Return the pairs each of which is the other's nearest."""
        best: dict[int, tuple[float, int]] = {}
        new_best: dict[int, tuple[float, int]] = {}
        for (one, other), worth in sorted(self._alike.items()):
            near = worth + self._place(one, other)
            if near > best.get(one, (0.0, -1))[0]:
                best[one] = near, other
            if near > new_best.get(other, (0.0, -1))[0]:
                new_best[other] = near, one
        return {one: other for one, (_, other) in best.items() if new_best[other][1] == one}

    def _nearest(self) -> None:
        """Pair clauses of the same gap that are each other's nearest, clearly and in order."""
        for ones, others in list(self._gaps()):
            there = set(others)
            pairs = [
                (one, other)
                for one in ones
                if (other := self._rivals.get(one, -1)) in there
                and self._alike[one, other] >= CLEAR
            ]
            self._add(in_order(pairs, [self._alike[pair] for pair in pairs]))

    def _between_anchors(self) -> None:
        """Pair what lies between two anchors, without crossing."""
        for ones, others in list(self._gaps()):
            alone = len(ones) == len(others) == 1
            self._align(ones, others, alone)

    def _elsewhere(self) -> None:
        """Pair clauses that went to another place, the most alike first."""
        found = sorted(
            (-worth - self._place(one, other), one, other)
            for (one, other), worth in self._alike.items()
            if worth >= MOVED
            and min(len(self.keys[one]), len(self.new_keys[other]))
            >= (MOVED_LENGTH if worth < 1 else MOVED_LENGTH / 2)
        )
        for _, one, other in found:
            if one not in self.pairs and other not in self.back:
                self._add([(one, other)])

    def _below_parents(self) -> None:
        """Pair the remaining children of parents that are a pair."""
        below, new_below = children(self._parents), children(self._new_parents)
        for one in range(-1, len(self.old)):
            other = self.pairs.get(one, -2) if one >= 0 else -1
            ones = [at for at in below.get(one, ()) if at not in self.pairs]
            others = [at for at in new_below.get(other, ()) if at not in self.back]
            self._align(ones, others)

    def _align(self, ones: list[int], others: list[int], alone: bool = False) -> None:
        """Pair two stretches without crossing so that the total gain is greatest."""
        there = set(others)
        gains = {
            (one, other): gain
            for one in ones
            for other in self._near.get(one, ())
            if other in there and (gain := self._gain(one, other, alone)) > 0
        }
        self._add(in_order(list(gains), list(gains.values())))

    # What a pair is worth.

    def _gain(self, one: int, other: int, alone: bool) -> float:
        """Return how much better a pair is than leaving both without counterpart."""
        likeness = self._alike[one, other]
        place = self._place(one, other)
        bar = ENOUGH
        if place >= SAME_NUMBER or (alone and self._siblings(one, other)):
            bar = SAME_PLACE
            if self._kept(one, other) >= KEPT:  # a few words that grew into many
                likeness = max(likeness, SAME_PLACE + 0.01)
        missed = max(
            (
                self._alike[pair] - likeness
                for pair in self._rivals_of(one, other)
                if self._alike[pair] >= MOVED
            ),
            default=0.0,
        )
        return likeness + place - bar - max(missed, 0.0)

    def _kept(self, one: int, other: int) -> float:
        """Return how much of the shorter clause stands in the longer one."""
        measure = self.resemblance
        short, long = sorted((one, len(self.old) + other), key=measure.size)
        return contained(measure.bag(short), measure.bag(long))

    def _rivals_of(self, one: int, other: int) -> Iterator[tuple[int, int]]:
        """Yield the mutually nearest pairs that a pair would break."""
        if one in self._rivals:
            yield one, self._rivals[one]
        if other in self._new_rivals:
            yield self._new_rivals[other], other

    def _place(self, one: int, other: int) -> float:
        """Return a small bonus for standing at the same place."""
        bonus = 0.0
        if self._labels[one] and self._labels[one] == self._new_labels[other]:
            bonus = SAME_NUMBER if self._siblings(one, other) else 0.03
        if self.old[one].id == self.new[other].id:
            bonus += 0.02
        if self.old[one].kind == self.new[other].kind:
            bonus += 0.01
        return bonus

    def _siblings(self, one: int, other: int) -> bool:
        """Tell whether the parents of two clauses are a pair, or both stand at the top."""
        parent, new_parent = self._parents[one], self._new_parents[other]
        return self.pairs.get(parent, -2) == new_parent if parent >= 0 else new_parent < 0

    def _gaps(self) -> Iterator[tuple[list[int], list[int]]]:
        """Yield the clauses, old and new, between each two neighbouring anchors in order."""
        anchors = in_order(sorted(self.pairs.items()), [1.0] * len(self.pairs))
        ends = [(-1, -1), *anchors, (len(self.old), len(self.new))]
        for (one, other), (next_one, next_other) in pairwise(ends):
            ones = [at for at in range(one + 1, next_one) if at not in self.pairs]
            others = [at for at in range(other + 1, next_other) if at not in self.back]
            if ones and others:
                yield ones, others


def _places(
    clauses: Sequence[Clause], keys: Sequence[str], among: Iterable[int]
) -> dict[tuple[str, str], list[int]]:
    """Return where each wording stands in its family."""
    out: dict[tuple[str, str], list[int]] = {}
    for at in among:
        out.setdefault((family(clauses[at]), keys[at]), []).append(at)
    return out
