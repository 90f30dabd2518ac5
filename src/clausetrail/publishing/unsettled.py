"""Versions that are published although a person has yet to decide on their changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from clausetrail.checking.pair import Pair
from clausetrail.repository.policy import Policy, Version


def unsettled(policies: Sequence[Policy], as_of: date) -> Iterator[tuple[Policy, Version, int]]:
    """Yield each version with open questions and their number, as ``check`` counts them.

    Only versions in force and to come: what was superseded can no longer be decided.
    """
    for policy in policies:
        for version in policy.versions:
            if policy.status(version, as_of) == "superseded":
                continue
            pair = Pair.of(policy, version)
            if pair is not None and pair.open:
                yield policy, version, len(pair.open)
