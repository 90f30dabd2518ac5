"""Order: the best way to pair two lists without crossing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def in_order(pairs: Sequence[tuple[int, int]], weights: Sequence[float]) -> list[tuple[int, int]]:
    """Return the heaviest subset of ``pairs`` that increases strictly on both sides.

    Args:
        pairs: a position in one list and one in another; a position may occur in
            several pairs, of which at most one is kept.
        weights: what each pair is worth, more than 0.
    """
    # Pairs of the same first position come with the second falling: none follows another.
    ordered = sorted(range(len(pairs)), key=lambda at: (pairs[at][0], -pairs[at][1]))
    ranks = sorted(pairs[at][1] for at in ordered)
    # A Fenwick tree over the second positions holds the best chain that ends below each.
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)
    before = [-1] * len(pairs)
    top = (0.0, -1)
    for at in ordered:
        rank = bisect_left(ranks, pairs[at][1])
        chain = (0.0, -1)
        slot = rank
        while slot > 0:
            if best[slot][0] > chain[0]:
                chain = best[slot]
            slot -= slot & -slot
        before[at] = chain[1]
        worth = chain[0] + weights[at]
        if worth > top[0]:
            top = (worth, at)
        slot = rank + 1
        while slot < len(best):
            if worth > best[slot][0]:
                best[slot] = (worth, at)
            slot += slot & -slot
    out = []
    at = top[1]
    while at >= 0:
        out.append(pairs[at])
        at = before[at]
    return out[::-1]
