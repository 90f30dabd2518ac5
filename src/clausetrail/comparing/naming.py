"""The name of what happened to a clause: one or more operations."""

from __future__ import annotations

from clausetrail.comparing.change import OPERATIONS, Match, Operation, joined
from clausetrail.comparing.normal import label_key, same


def operations(match: Match) -> tuple[Operation, ...]:
    """Return what happened, in the order of `OPERATIONS`; nothing for noise.

    A clause is renumbered when its own number changed as one would quote it: its
    value, or its form (1. to (1), 7.3.1 to (1)).  The width or style of brackets
    is noise, and so is the place itself: a paragraph without a number that became
    the third instead of the second was not renumbered.
    """
    if not match.old:
        return ("added",)
    if not match.new:
        return ("removed",)
    found: set[Operation] = set()
    if match.moved:
        found.add("moved")
    if len(match.new) > 1:
        found.add("split")
    if len(match.old) > 1:
        found.add("merged")
    labels = {label_key(clause.label) for clause in match.old}
    if labels.isdisjoint(label_key(clause.label) for clause in match.new):
        found.add("renumbered")
    if not same(joined(match.old), joined(match.new)):
        found.add("modified")
    return tuple(operation for operation in OPERATIONS if operation in found)
