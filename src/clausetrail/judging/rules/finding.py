"""How a rule words what it found."""

from __future__ import annotations

from collections.abc import Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.term import Term
from clausetrail.judging.verdict import Category, Evidence, Judgement

_SHOWN = 4
"""Terms quoted in a reason; all of them are in the evidence."""


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


def quoted(terms: Sequence[Term]) -> Bilingual:
    """Quote the words of some terms, in order, each once."""
    words = list(
        dict.fromkeys(" ".join(t.text.split()) for t in sorted(terms, key=lambda t: t.start))
    )
    more = len(words) - _SHOWN
    zh = "、".join(f"“{w}”" for w in words[:_SHOWN]) + (f"等 {len(words)} 处" if more > 0 else "")
    en = ", ".join(f"“{w}”" for w in words[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
    return Bilingual(zh, en)


def turned(removed: Sequence[Term], added: Sequence[Term]) -> Bilingual:
    """Say what became what: replaced, deleted or inserted words."""
    old, new = quoted(removed), quoted(added)
    if removed and added:
        return Bilingual(f"{old.zh}变为{new.zh}", f"{old.en} became {new.en}")
    if removed:
        return Bilingual(f"删去{old.zh}", f"{old.en} deleted")
    return Bilingual(f"新增{new.zh}", f"{new.en} added")
