"""How much of each clause is found in each clause of the other language, all at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from clausetrail.aligning.profile import INNER, Profile


def coverage(
    ours: Sequence[Profile], theirs: Sequence[Profile], compared: Sequence[range]
) -> list[list[float]]:
    """Return what `Profile.covered_by` says of each of ``ours`` and those it is compared with.

    An index from concepts to the clauses that have them finds what agrees; what does
    not agree, as most pairs of signs, is never looked at.

    Args:
        ours: the clauses of which the signs are looked for.
        theirs: those in which they are.
        compared: the positions among ``theirs`` that each of ``ours`` is compared with.
    """
    where: dict[int, list[int]] = {}
    for at, profile in enumerate(theirs):
        for concept in _each(profile.concepts):
            where.setdefault(concept, []).append(at)
    known: dict[tuple[int, int], tuple[list[int], list[int]]] = {}
    out = []
    for profile, there in zip(ours, compared, strict=True):
        row = [0.0] * len(there)
        for own, inner, weight in profile.marks:
            if (found := known.get((own, inner))) is None:
                whole = {at for concept in _each(own) for at in where.get(concept, ())}
                part = {at for concept in _each(inner) for at in where.get(concept, ())}
                found = known[own, inner] = sorted(whole), sorted(part - whole)
            for places, worth in zip(found, (weight, weight * INNER), strict=True):
                first, end = bisect_left(places, there.start), bisect_left(places, there.stop)
                for at in places[first:end]:
                    row[at - there.start] += worth
        out.append(row)
    return out


def _each(concepts: int) -> Iterator[int]:
    """Yield the single bits of a mask."""
    while concepts:
        bit = concepts & -concepts
        yield bit
        concepts ^= bit
