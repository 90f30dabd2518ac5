"""How much alike two clauses are: shared words and character pairs, the rare ones first.

A feature weighs more the fewer clauses have it, so that boilerplate which stands
in every other clause ("we will not …") does not make clauses alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log

from clausetrail.comparing.normal import folded

_RUN = re.compile(r"[a-zà-ɏ]+|\d+(?:[.,]\d+)*|[㐀-鿿豈-﫿]+")

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
        counts = [Counter(features(text)) for text in texts]
        seen = Counter(feature for count in counts for feature in count)
        self._weight = {feature: log(1 + (len(counts) + 1) / n) for feature, n in seen.items()}
        self.bags: list[dict[str, float]] = [
            {feature: n * self._weight[feature] for feature, n in count.items()} for count in counts
        ]
        """One bag for each text, in order."""
        self.sizes = [sum(bag.values()) for bag in self.bags]

    def likeness(self, one: int, other: int, shared: float) -> float:
        """Return how alike two texts with this shared weight are, from 0 to 1.

        This is the weighted coefficient of Dice (1945) and Sørensen (1948).
        """
        return 2 * shared / (self.sizes[one] + self.sizes[other]) if shared else 0.0

    def shared(self, ones: Sequence[int], others: Sequence[int]) -> dict[tuple[int, int], float]:
        """Return the weight that texts of one group have in common with those of another.

        Pairs without a common feature are left out; the inverted index keeps it cheap.
        """
        where: dict[str, list[tuple[int, float]]] = {}
        for other in others:
            for feature, weight in self.bags[other].items():
                where.setdefault(feature, []).append((other, weight))
        out: dict[tuple[int, int], float] = {}
        for one in ones:
            found: dict[int, float] = {}
            for feature, weight in self.bags[one].items():
                for other, there in where.get(feature, ()):
                    found[other] = found.get(other, 0.0) + min(weight, there)
            out.update(((one, other), weight) for other, weight in found.items())
        return out


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
