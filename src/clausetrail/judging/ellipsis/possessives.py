"""Whose something is, where that is understood: "your" said once for a list."""

from __future__ import annotations

from clausetrail.judging.delta import meaning
from clausetrail.judging.language.constituents import Wording
from clausetrail.regex import regex

_LISTED = regex(r"(?:^|[\s,])and$|[,、]$|[和及与]$")
_NOMINAL = frozenset(("data", "plain", "bodies", "purposes"))
_JOINED = regex(r"\s*(?:(?:and|of)\s*|[,、和及与]\s*)*")


def possessive(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` repeats the "your" with which its list begins."""
    term = wording.terms[at]
    if not owned(wording, at) or not _LISTED.search(wording.gap(at).rstrip().lower()):
        return False
    if at + 1 == len(wording.terms) or wording.terms[at + 1].field not in _NOMINAL:
        return False
    for n in range(at - 1, -1, -1):
        earlier = wording.terms[n]
        if meaning(earlier) == meaning(term):
            return owned(wording, n)
        if earlier.field not in _NOMINAL or not _JOINED.fullmatch(wording.gap(n + 1).lower()):
            return False
    return False


def owned(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` says whose the thing after it is."""
    return wording.terms[at].text.lower() in ("your", "our", "您的", "你的") or (
        wording.terms[at].concept in ("you", "we") and wording.gap(at + 1).startswith("的")
    )
