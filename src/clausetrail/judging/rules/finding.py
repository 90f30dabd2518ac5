"""How a rule words what it found."""

from __future__ import annotations

from collections.abc import Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.language.term import Term
from clausetrail.judging.verdict import Category, Evidence, Judgement

_SHOWN = 4
"""Phrases quoted in a reason; all of them are in the evidence."""


def material(
    rule: str,
    category: Category,
    what: Bilingual,
    evidence: tuple[Evidence, ...],
    *also: Category | None,
) -> Judgement:
    """Return a material finding; `clausetrail.judging.standard` ends the sentence ``what``."""
    others = tuple(sorted({c for c in also if c is not None and c != category}))
    return Judgement("material", rule, what, category, others, evidence)


def review(
    rule: str, what: Bilingual, evidence: tuple[Evidence, ...], category: Category | None = None
) -> Judgement:
    """Return a judgement that leaves the change to a person."""
    return Judgement("review", rule, what, category, (), evidence)


def harmless(rule: str, why: Bilingual, evidence: tuple[Evidence, ...] = ()) -> Judgement:
    """Return the judgement that a change was shown to be harmless."""
    return Judgement("editorial", rule, why, None, (), evidence)


def turned(case: Case, removed: Sequence[Term], added: Sequence[Term]) -> Bilingual:
    """Say what became what: replaced, deleted or inserted words."""
    gone, come = case.said(removed, added)
    old, new = _quoted(gone), _quoted(come)
    if gone and come:
        return Bilingual(f"{old.zh}变为{new.zh}", f"{old.en} became {new.en}")
    if gone:
        return Bilingual(f"删去{old.zh}", f"{old.en} deleted")
    return Bilingual(f"新增{new.zh}", f"{new.en} added")


def _quoted(said: Sequence[str]) -> Bilingual:
    words = [" ".join(phrase.split()) for phrase in said]
    more = len(words) - _SHOWN
    zh = "、".join(f"“{w}”" for w in words[:_SHOWN]) + (f"等 {len(words)} 处" if more > 0 else "")
    en = ", ".join(f"“{w}”" for w in words[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
    return Bilingual(zh, en)
