"""Pairing without crossing, held against trying everything."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from clausetrail.comparing.sequence import in_order

PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 5), st.integers(0, 5)), st.integers(1, 5), max_size=9
)


@given(PAIRS)
def test_heaviest_increasing_subset(weights: dict[tuple[int, int], int]) -> None:
    kept = in_order(list(weights), list(weights.values()))
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(kept))
    best = max(
        sum(weights[pair] for pair in subset)
        for count in range(len(weights) + 1)
        for subset in combinations(sorted(weights), count)
        if all(a < c and b < d for (a, b), (c, d) in pairwise(subset))
    )
    assert sum(weights[pair] for pair in kept) == best
