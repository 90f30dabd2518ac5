"""E103 and E104: another name for the service, or other words for the same."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.comparing.change import joined
from clausetrail.judging.case import Case
from clausetrail.judging.rules.direction import directions_kept
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.verdict import Judgement


def renamed(case: Case) -> Judgement | None:
    """E103: only the name of the service changed."""
    if case.whole or case.repunctuated or case.delta.hunks or not directions_kept(case):
        return None
    if case.old_text == joined(case.old) and case.new_text == joined(case.new):
        return None
    why = Bilingual("只有服务或品牌的名称不同。", "Only the name of the service or brand differs.")
    return harmless("E103", why)


def same_meaning(case: Case) -> Judgement | None:
    """E104: synonyms, numbers written differently, particles, punctuation."""
    if case.whole or case.repunctuated or case.delta.hunks or not directions_kept(case):
        return None
    why = Bilingual(
        "表述不同但含义相同（同义词、数字写法、虚词、标点，或同一页面的链接写法）。",
        "Worded differently with the same meaning "
        "(synonyms, numerals, particles, punctuation, or how a link to the same page is written).",
    )
    return harmless("E104", why)
