"""An "any" that says no more than "a": after a condition or a negation."""

from __future__ import annotations

from clausetrail.judging.language.constituents import Wording, counterpart

_ASKING = frozenset(("if", "not", "except"))
"""Concepts after which "any complaint" and "a complaint" are the same."""


def indefinite(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` is the "any" of "if you have any complaints".

    Elsewhere "any" is "every": "any nurse can open it".
    """
    if wording.terms[at].text.lower() != "any" or counterpart(wording, at, other) not in (
        "",
        "a",
        "an",
    ):
        return False
    for n in range(at - 1, -1, -1):
        if wording.terms[n].concept in _ASKING:
            return True
        if wording.breaks(n + 1):
            return False
    return False
