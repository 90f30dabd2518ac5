"""The whole examination of an archive: its editions, its chain, and what git remembers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from clausetrail.sealing.archive import Archive, breaches
from clausetrail.sealing.breach import Breach
from clausetrail.sealing.continuity import State, discontinuity


def verify(archive: Archive, states: Sequence[State], as_of: date) -> tuple[Breach, ...]:
    """Return everything in which a policy's archive is not what was sealed.

    Args:
        archive: what is there; empty if the policy is gone.
        states: what its ``seals.json`` is known to have been.
        as_of: editions that take effect later need not be sealed yet.
    """
    rewritten = discontinuity(archive.seals, states)
    return (*breaches(archive, as_of), *([rewritten] if rewritten else ()))
