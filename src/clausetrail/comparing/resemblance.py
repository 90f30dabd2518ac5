"""How much alike two clauses are: shared words and character pairs, the rare ones first.

A feature weighs more the fewer clauses have it, so that boilerplate which stands
in every other clause ("we will not …") does not make clauses alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import log

from clausetrail.comparing.normal import folded

_RUN = re.compile(r"[a-zà-ɏ]+|\d+(?:[.,]\d+)*|[㐀-鿿豈-﫿]+")

SPREAD = 8
"""How far apart in their order two copies of the same texts may be to be compared."""

COMMON = 256
"""Texts of one group that must have a feature for it to be boilerplate."""

Enough = Callable[[int, int, float], bool]

Bag = Mapping[str, float]
"""Features of a text with their weight, the weight times the count."""


def features(text: str) -> list[str]:
    """Return Latin words, numbers, and pairs of Chinese characters."""
    out: list[str] = []
    for run in _RUN.findall(folded(text).casefold()):
        if run[0] < "㐀" or len(run) == 1:
            out.append(run)
        else:
            out.extend(run[at : at + 2] for at in range(len(run) - 1))
    return out


class Resemblance:
    """Weights learnt from a set of texts, and the measures that use them."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Count in how many of ``texts`` each feature stands."""
        first: dict[str, int] = {}
        self._wording = [first.setdefault(text, at) for at, text in enumerate(texts)]
        """The first text with the same words, for each text."""
        known = {at: Counter(features(text)) for text, at in first.items()}
        counts = [known[at] for at in self._wording]
        seen = Counter(feature for count in counts for feature in count)
        self._weight = {feature: log(1 + (len(counts) + 1) / n) for feature, n in seen.items()}
        bags = {
            at: {feature: n * self._weight[feature] for feature, n in count.items()}
            for at, count in known.items()
        }
        sizes = {at: sum(bag.values()) for at, bag in bags.items()}
        self.bags: list[dict[str, float]] = [bags[at] for at in self._wording]
        """One bag for each text, in order."""
        self.sizes = [sizes[at] for at in self._wording]

    def likeness(self, one: int, other: int, shared: float) -> float:
        """Return how alike two texts with this shared weight are, from 0 to 1.

        This is the weighted coefficient of Dice (1945) and Sørensen (1948).
        """
        return 2 * shared / (self.sizes[one] + self.sizes[other]) if shared else 0.0

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
            enough: tells for two texts and the weight they share whether to keep them.
        """
        copies, other_copies = self._copies(ones), self._copies(others)
        where: dict[str, list[tuple[int, float]]] = {}
        for other in other_copies:
            for feature, weight in self.bags[other].items():
                where.setdefault(feature, []).append((other, weight))
        common = {feature for feature, there in where.items() if len(there) > COMMON}
        out: dict[tuple[int, int], float] = {}
        for one, alike in copies.items():
            bag = self.bags[one]
            found: dict[int, float] = {}
            for feature, weight in bag.items():
                if feature not in common:
                    for other, there in where.get(feature, ()):
                        less = weight if weight < there else there
                        found[other] = found.get(other, 0.0) + less
            rest = [feature for feature in bag if feature in common] if common else ()
            for other, weight in found.items():
                for feature in rest:
                    weight += min(bag[feature], self.bags[other].get(feature, 0.0))
                if enough(one, other, weight):
                    for pair in side_by_side(alike, other_copies[other]):
                        out[pair] = weight
        return out

    def _copies(self, texts: Sequence[int]) -> dict[int, list[int]]:
        """Return the texts by their wording."""
        out: dict[int, list[int]] = {}
        for text in texts:
            out.setdefault(self._wording[text], []).append(text)
        return out


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
