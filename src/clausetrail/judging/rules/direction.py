"""Who acts on whom: 由 and 向, "by" and "to" must not change places."""

from __future__ import annotations

from clausetrail.judging.case import Case

_FREE = frozenset(("to", "with", "for", "on", "向", "对", "给", "至", "到", "与"))
"""Directions that a rewording may drop or put in."""
_ALIKE = (frozenset(("向", "对", "给")), frozenset(("to", "for")))
"""Directions that may replace each other."""


def directions_kept(case: Case) -> bool:
    """Tell whether no direction was exchanged, moved, dropped or put in to any effect."""
    hunks = case.directions.hunks
    for hunk in hunks:
        keys = {t.key for t in (*hunk.old, *hunk.new)}
        if hunk.old and hunk.new and not any(keys <= alike for alike in _ALIKE):
            return False
        if not keys <= _FREE:
            return False
    gone = {t.key for hunk in hunks for t in hunk.old}
    return not gone & {t.key for hunk in hunks for t in hunk.new}
