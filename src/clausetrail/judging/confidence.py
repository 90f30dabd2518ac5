"""How sure a judgement is."""

from __future__ import annotations

from dataclasses import replace

from clausetrail.judging.case import Case
from clausetrail.judging.verdict import Confidence, Judgement

_FACTS = frozenset({"period", "age", "amount", "percent", "contact", "entity", "date"})
"""Fields of terms that are either the same or not."""
_EXACT = frozenset({"E101", "E102", "E103", "E107", "E109", "E111"})
"""Proofs that rest on the words being identical."""
_GUESSED = frozenset({"M208", "M309", "M404", "M408"})
"""Rules that look at where a word stands because they do not know the word."""


def graded(found: Judgement, case: Case) -> Judgement:
    """Return a judgement with how sure it is."""
    return replace(found, confidence=_confidence(found, case))


def _confidence(found: Judgement, case: Case) -> Confidence:
    if found.verdict == "review":
        return "low"
    if found.verdict == "editorial":
        return "high" if found.rule in _EXACT else "medium"
    if found.rule in _GUESSED:
        return "low"
    said = [e.text for e in found.evidence]
    facts = (t for t in (*case.delta.removed, *case.delta.added) if t.field in _FACTS)
    return (
        "high"
        if found.rule == "M201" or any(t.text in text for t in facts for text in said)
        else "medium"
    )
