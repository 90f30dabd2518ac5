"""E114: a word that is understood anyway was put in or left out."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.constructions import division
from clausetrail.judging.ellipsis.core import core
from clausetrail.judging.language.constituents import wordings
from clausetrail.judging.language.direction import directions_kept
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.verdict import Judgement


def understood(case: Case) -> Judgement | None:
    """E114: a subject, "your" or "therefore" that the words before already say."""
    if case.whole or case.repunctuated or not case.delta.hunks or not directions_kept(case):
        return None
    rest = core(case)
    if not rest.understood or rest.delta.hunks:
        return None
    if case.document.lang == "zh" and not division.pointed(*wordings(case)):
        return None
    if case.document.lang == "zh" and not division.kept(rest.old, rest.new):
        return None
    why = Bilingual(
        "只是补出或省去了不说也明白的词（上文已有的主语、“您的”，承接上文的“因此”），"
        "或更正了错别字。",
        "A word that is understood anyway was put in or left out "
        "(a subject or “your” that the words before already say, or a “therefore”), "
        "or a slip of the pen put right.",
    )
    return harmless("E114", why, case.evidence(case.delta.removed, case.delta.added))
