"""M102: purposes and manners of use come or go."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import Judgement

_GENERIC = {"purpose-word"}
_SEVERAL = {"monetisation"}
"""Concepts that gather different things: selling is not renting."""
_ELSEWHERE = ("contact", "updates", "closure", "security", "scope")


def purpose(case: Case) -> Judgement | None:
    """Find purposes and manners of use that only one side names."""
    before = {t.concept for t in case.delta.old if t.field == "purposes"} | _GENERIC
    after = {t.concept for t in case.delta.new if t.field == "purposes"} | _GENERIC
    said = {t.key for t in (*case.delta.old, *case.delta.new) if t.field == "purposes"}
    said -= {t.key for t in (*case.delta.removed, *case.delta.added)}
    gone = [t for t in case.delta.lost("purposes") if t.concept not in after - _SEVERAL]
    come = [t for t in case.delta.gained("purposes") if t.concept not in before - _SEVERAL]
    gone, come = ([t for t in side if t.key not in said] for side in (gone, come))
    if (not gone and not come) or (case.whole and case.topic in _ELSEWHERE):
        return None
    happened = turned(gone, come)
    what = Bilingual(
        f"处理目的或使用方式有变化（{happened.zh}）",
        f"A purpose or manner of use changed ({happened.en})",
    )
    evidence = case.evidence(gone, come)
    if case.topic in ("sharing", "crossborder"):
        return material("M102", 3, what, evidence, 1)
    return material("M102", 1, what, evidence, case.category)
