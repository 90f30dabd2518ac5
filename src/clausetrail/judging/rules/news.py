"""E119: what a text tells of itself or of the past: no rule came or went."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kinds.news import counts_requests
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.rules.risk import risk
from clausetrail.judging.ruling import tells_of_changes
from clausetrail.judging.verdict import Judgement

_FIGURES = ("count", "number", "period", "percent")


def counted(case: Case) -> Judgement | None:
    """E119: other figures in a row that says how many requests were met, and how fast."""
    differing = (*case.delta.removed, *case.delta.added)
    if case.whole or not case.in_table or any(t.field not in _FIGURES for t in differing):
        return None
    if not all(counts_requests(clause, document) for clause, document in case.placed):
        return None
    why = Bilingual(
        "统计以往受理的请求，不是规则。", "Figures on requests of the past, not a rule."
    )
    return harmless("E119", why, case.evidence(case.delta.removed, case.delta.added))


def noted(case: Case) -> Judgement | None:
    """E119: a note on what an older version had changed is gone."""
    if not case.removed or not tells_of_changes(case) or risk(case) is not None:
        return None
    why = Bilingual(
        "旧版的更新说明，所说的修改在当时的条款中，不是规则。",
        "A note on what an older version had changed, not a rule.",
    )
    return harmless("E119", why)
