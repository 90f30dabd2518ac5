"""E105: members of a list in another order, or an adverb in another place."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.constructions import division
from clausetrail.judging.constructions.adverbs import floated
from clausetrail.judging.constructions.enumeration import permuted
from clausetrail.judging.delta import meanings, shared_ends
from clausetrail.judging.ellipsis.core import core
from clausetrail.judging.language.constituents import wordings
from clausetrail.judging.language.direction import directions_kept
from clausetrail.judging.language.term import Term
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.verdict import Judgement

_WHY = Bilingual("只是同一句内的次序不同，内容相同。", "Only the order inside a sentence differs.")


def reordered(case: Case) -> Judgement | None:
    """E105: the same members of one list, or an adverb, at another place."""
    if case.whole or not case.delta.hunks:
        return None
    if not directions_kept(case):
        return None
    rest = core(case)
    if not rest.delta.hunks or rest.delta.removed or rest.delta.added:
        return None
    old, new = rest.old, rest.new
    if case.document.lang == "zh" and not division.pointed(*wordings(case)):
        return None
    if case.document.lang == "zh" and not division.kept(old, new):
        return None
    if not (
        floated(old, new)
        or _answered(old.terms, new.terms)
        or permuted(old.terms, old.text, new.terms, new.text)
    ):
        return None
    return harmless("E105", _WHY)


def _answered(old: tuple[Term, ...], new: tuple[Term, ...]) -> bool:
    """Tell whether "we reply to you" only became "we give you a reply"."""
    head, tail = shared_ends(meanings(old), meanings(new))
    window = old[head : len(old) - tail]
    speaker = next((t for t in reversed(old[:head]) if t.field == "parties"), None)
    return (
        speaker is not None
        and speaker.concept == "we"
        and sorted(t.concept for t in window) in (["respond", "you"], ["notify", "you"])
    )
