"""One clause through all versions of a policy: who it is, and what it said in each."""

from clausetrail.tracing.identity import Identity, kept
from clausetrail.tracing.trail import Entry, State, Trail, states

__all__ = ["Entry", "Identity", "State", "Trail", "kept", "states"]
