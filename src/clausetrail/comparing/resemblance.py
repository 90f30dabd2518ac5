"""How much alike two clauses are: shared words and character pairs, the rare ones first.

A feature weighs more the fewer clauses have it, so that boilerplate which stands
in every other clause ("we will not …") does not make clauses alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import log
from operator import add

from clausetrail.comparing.normal import folded
from clausetrail.regex import regex

_RUN = regex(r"[a-zà-ɏ]+|\d+(?:[.,]\d+)*|[㐀-鿿豈-﫿]+")

SPREAD = 8
"""How far apart in their order two copies of the same texts may be to be compared."""

COMMON = 256
"""Texts of one group that must have a feature for it to be boilerplate."""

Enough = Callable[[float, float, float], bool]
"""Tells by the weights of two texts, and by the weight they share, whether they count."""

Bag = Mapping[str, float]
"""Features of a text with their weight, the weight times the count."""


def features(text: str) -> list[str]:
    """Return Latin words, numbers, and pairs of Chinese characters."""
    out: list[str] = []
    for run in _RUN.findall(folded(text).casefold()):
        if run[0] < "㐀" or len(run) == 1:
            out.append(run)
        else:
            out.extend(map(add, run, run[1:]))
    return out


class Resemblance:
    """Weights learnt from a set of texts, and the measures that use them."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Count in how many of ``texts`` each feature stands."""
        first: dict[str, int] = {}
        self._wording = [first.setdefault(text, at) for at, text in enumerate(texts)]
        """The first text with the same words, for each text."""
        self._counts = {at: Counter(features(text)) for text, at in first.items()}
        self._seen = Counter(chain.from_iterable(self._counts[at] for at in self._wording))
        every = len(self._wording) + 1
        self._worth = {seen: log(1 + every / seen) for seen in set(self._seen.values())}
        """What a feature weighs, by the number of texts that have it."""
        self._bags: dict[int, dict[str, float]] = {}
        self._sizes: dict[int, float] = {}

    def bag(self, at: int) -> dict[str, float]:
        """Return the bag of a text."""
        wording = self._wording[at]
        if (bag := self._bags.get(wording)) is None:
            worth, seen = self._worth, self._seen
            counts = self._counts[wording].items()
            bag = {feature: n * worth[seen[feature]] for feature, n in counts}
            self._bags[wording] = bag
        return bag

    def size(self, at: int) -> float:
        """Return the weight of a text."""
        wording = self._wording[at]
        if (size := self._sizes.get(wording)) is None:
            size = self._sizes[wording] = sum(self.bag(wording).values())
        return size

    def same(self, one: int, other: int) -> bool:
        """Tell whether two texts have the very same words."""
        return self._wording[one] == self._wording[other]

    def likeness(self, one: int, other: int, shared: float) -> float:
        """Return how alike two texts with this shared weight are, from 0 to 1."""
        return dice(self.size(one), self.size(other), shared)

    def shared(
        self, ones: Sequence[int], others: Sequence[int], enough: Enough
    ) -> dict[tuple[int, int], float]:
        """Return the weight that texts of one group have in common with those of another.

        The time grows with the texts, not with their square: an inverted index finds
        the pairs, a feature that very many texts have finds none by itself, and of many
        copies of two texts only those are paired that come at about the same time.

        Args:
            ones: positions of texts, in order.
            others: the same for the other group.
            enough: tells which pairs to keep.
        """
        copies, other_copies = self._copies(ones), self._copies(others)
        bags = {other: self.bag(other) for other in other_copies}
        sizes = {other: self.size(other) for other in other_copies}
        wanted = {feature for one in copies for feature in self.bag(one)}
        where: dict[str, list[int]] = {feature: [] for feature in wanted}
        for other, bag in bags.items():
            for feature in bag.keys() & wanted:
                where[feature].append(other)
        common = {feature for feature, there in where.items() if len(there) > COMMON}
        out: dict[tuple[int, int], float] = {}
        for one, alike in copies.items():
            bag, size, counts = self.bag(one), self.size(one), self._counts[one]
            found: defaultdict[int, float] = defaultdict(float)
            for feature, weight in bag.items():
                if feature in common:
                    continue
                if counts[feature] == 1:  # no text that has it has less of it
                    for other in where[feature]:
                        found[other] += weight
                else:
                    for other in where[feature]:
                        found[other] += min(weight, bags[other][feature])
            rest = [feature for feature in bag if feature in common] if common else ()
            for other, weight in found.items():
                for feature in rest:
                    weight += min(bag[feature], bags[other].get(feature, 0.0))
                if enough(size, sizes[other], weight):
                    for pair in side_by_side(alike, other_copies[other]):
                        out[pair] = weight
        return out

    def _copies(self, texts: Sequence[int]) -> dict[int, list[int]]:
        """Return the texts by their wording."""
        out: dict[int, list[int]] = {}
        for text in texts:
            out.setdefault(self._wording[text], []).append(text)
        return out


def dice(size: float, other_size: float, shared: float) -> float:
    """Return the weighted coefficient of Dice (1945) and Sørensen (1948)."""
    return 2 * shared / (size + other_size) if shared else 0.0


def side_by_side(ones: Sequence[int], others: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of two lists that are about as far from the beginning or the end."""
    shift = len(others) - len(ones)
    low, high = min(shift, 0) - SPREAD, max(shift, 0) + SPREAD
    for at, one in enumerate(ones):
        for other in others[max(at + low, 0) : max(at + high + 1, 0)]:
            yield one, other


def total(bags: Iterable[Bag]) -> dict[str, float]:
    """Return the bag of several texts together."""
    out: dict[str, float] = {}
    for bag in bags:
        for feature, weight in bag.items():
            out[feature] = out.get(feature, 0.0) + weight
    return out


def rest(bag: Bag, taken: Bag) -> dict[str, float]:
    """Return what is left of ``bag`` without ``taken``."""
    left = {feature: weight - taken.get(feature, 0.0) for feature, weight in bag.items()}
    return {feature: weight for feature, weight in left.items() if weight > 1e-9}


def common(one: Bag, other: Bag) -> float:
    """Return the weight that two bags have in common."""
    return sum(min(weight, other.get(feature, 0.0)) for feature, weight in one.items())


def contained(part: Bag, whole: Bag) -> float:
    """Return how much of ``part`` stands in ``whole``, from 0 to 1."""
    size = sum(part.values())
    return common(part, whole) / size if size else 0.0
