"""M102: purposes and manners of use come or go."""

from __future__ import annotations

import re

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kinds.kind import kind_of_use
from clausetrail.judging.language.term import Term
from clausetrail.judging.novelty import restated
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import SIDES, Judgement, Side
from clausetrail.regex import regex

_GENERIC = {"purpose-word"}
_SEVERAL = {"monetisation"}
"""Concepts that gather different things: selling is not renting."""
_TOLD = ("updates", "contact")
"""Topics in which publishing is a way to tell users."""
_ELSEWHERE = ("contact", "updates", "closure", "security", "scope")


_ANY_PURPOSE = regex(
    r"(?:任何|其[他它]|一切)[^，。；]{0,14}(?:目的|用途)"
    r"|\b(?:any|other)\b[^,.;]{0,40}\b(?:purposes?|uses?)\b",
    re.IGNORECASE,
)
_IMPROVED = regex(r"改[进善]|优化|提升|完善|\b(?:improv|enhanc|optimi[sz])\w*", re.IGNORECASE)
"""Whatever is improved by it, improving is the purpose on both sides."""
_SOLD = regex(r"(?:\b(?:when|if|items?|goods|what) you (?:\w+ )?|您(?:在\w{0,8})?)$", re.IGNORECASE)
"""What stands before "sell" where the reader sells."""
_PEOPLE = regex(r"员工|人员|雇员|\b(?:staff|employees?|personnel|team|agents?)\b", re.IGNORECASE)


def purpose(case: Case) -> Judgement | None:
    """Find purposes and manners of use that only one side names."""
    if not (case.delta.lost("purposes") or case.delta.gained("purposes")):
        return None
    old, new = case.unshared
    before = {t.concept for t in old if t.field == "purposes"} | _GENERIC
    after = {t.concept for t in new if t.field == "purposes"} | _GENERIC
    said = {t.key for t in (*old, *new) if t.field == "purposes"}
    said -= {t.key for t in (*case.delta.removed, *case.delta.added)}
    gone = [t for t in case.delta.lost("purposes") if t.concept not in after - _SEVERAL]
    come = [t for t in case.delta.gained("purposes") if t.concept not in before - _SEVERAL]
    gone, come = ([t for t in side if t.key not in said] for side in (gone, come))
    if all(_IMPROVED.search(case.side(side)[0]) for side in SIDES):
        gone, come = (
            [t for t in side if t.concept != "service-improvement"] for side in (gone, come)
        )
    if _any_purpose(case, "old") and _any_purpose(case, "new"):
        gone, come = ([t for t in side if t.concept != "other-purpose"] for side in (gone, come))
    gone = [t for t in gone if not _otherwise(case, t, "old")]
    come = [t for t in come if not _otherwise(case, t, "new")]
    if case.topic in _TOLD:
        gone, come = ([t for t in side if t.concept != "public-display"] for side in (gone, come))
    if (not gone and not come) or (case.whole and case.topic in _ELSEWHERE):
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"处理目的或使用方式有变化（{happened.zh}）",
        f"A purpose or manner of use changed ({happened.en})",
    )
    evidence = case.evidence(gone, come)
    return material("M102", kind_of_use(case, gone, come), what, evidence, 1, case.category)


def _any_purpose(case: Case, side: Side) -> bool:
    """Tell whether one side says "any purpose", with or without words between the two."""
    return _ANY_PURPOSE.search(case.side(side)[0]) is not None


def _otherwise(case: Case, term: Term, side: Side) -> bool:
    """Tell whether a word means another thing here, or the other side says it in another form."""
    return (
        _of_people(case, term, side)
        or _in_a_name(case, term, side)
        or _yours(case, term, side)
        or restated(case, term, side)
    )


def _yours(case: Case, term: Term, side: Side) -> bool:
    """Tell whether it is the reader who sells something."""
    lead = case.side(side)[0][: term.start]
    return term.concept == "monetisation" and _SOLD.search(lead) is not None


def _in_a_name(case: Case, term: Term, side: Side) -> bool:
    """Tell whether a word with a capital is part of a name: the Board of Trade."""
    lead = case.side(side)[0][: term.start]
    return term.text.istitle() and re.search(r"[a-z,] $", lead) is not None


def _of_people(case: Case, term: Term, side: Side) -> bool:
    """Tell whether it is people, not models, that are trained."""
    return term.concept == "machine-learning" and bool(_PEOPLE.search(case.sentence(term, side)))
