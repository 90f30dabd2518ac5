"""M401: a right of the person concerned comes, goes or narrows."""

from __future__ import annotations

import re
from collections import Counter

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kinds.evidence import says
from clausetrail.judging.language.term import Term
from clausetrail.judging.novelty import restated
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import Judgement, Side
from clausetrail.regex import regex

_WEAK = {"right-word", "choose", "access", "explain"}
"""Concepts that count only where rights are the subject."""
_NOT_ACCEPT = regex(
    r"\b(?:not|n['’]t) (?:\w+ )?(?:accept|allow|permit|agree|want|wish|like)"
    r"|不(?:再)?(?:希望|愿意?|想|欲|同意)",
    re.IGNORECASE,
)
"""Other words for refusing."""
_MENU = regex(r"\s*(?:on )?(?:the )?[“\"'‘「【]")
_WE_DO = regex(
    r"\bwe (?:(?:may|will|can|shall|do|also|not|never|then|only) )*$"
    r"|我们(?:可以?|会|将|可能|不会|不|也|仅|还)*$",
    re.IGNORECASE,
)
"""What stands before what we do ourselves."""
_ABOUT_RIGHTS = ("rights", "closure", "minors")


def right(case: Case) -> Judgement | None:
    """Find rights, and the acts that exercise them, that only one side names."""
    gone = _exercised(case, "old")
    come = _exercised(case, "new")
    if not gone and not come:
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"您的权利或其行使方式有变化（{happened.zh}）",
        f"Your rights or how to exercise them changed ({happened.en})",
    )
    return material("M401", 4, what, case.evidence(gone, come), case.category)


def _exercised(case: Case, side: Side) -> list[Term]:
    """Return the right terms whose concept the other side lacks, or names in fewer places."""
    own, other = (
        (case.delta.removed, case.delta.new)
        if side == "old"
        else (case.delta.added, case.delta.old)
    )
    own = tuple(t for t in own if t.field == "rights" or t.concept == "delete")
    if not own:
        return []
    here, there = (Counter(t.concept for t in pool) for pool in (case.side(side)[1], other))
    replaced = bool(case.delta.removed and case.delta.added)
    out = []
    for term in own:
        strong = term.field == "rights" and term.concept not in _WEAK
        repeated = replaced and here[term.concept] > there[term.concept]
        lesser = repeated and case.topic in _ABOUT_RIGHTS and term.concept not in _WEAK
        known = there[term.concept] and not lesser
        if known or _only_put_as_a_right(case, term):
            continue
        if _our_doing(case, term, side) or _of_a_menu(case, term, side):
            continue
        if restated(case, term, side):
            continue
        if term.concept in ("refuse", "cancel") and _NOT_ACCEPT.search(case.other(side)[0]):
            continue
        sentence = case.sentence(term, side)
        if says(sentence, "permitted") and term.concept in ("access", "copy"):
            continue  # a device lets the app do it
        granted = says(sentence, "granted")
        charged = term.concept == "free" and case.topic in ("contact", "disputes")
        about_rights = case.topic in _ABOUT_RIGHTS and (strong or granted)
        if about_rights or charged or (strong and granted):
            out.append(term)
    return out


def _our_doing(case: Case, term: Term, side: Side) -> bool:
    """Tell whether it is we who take a copy, or look."""
    lead = case.side(side)[0][: term.start]
    return term.concept in ("access", "copy") and _WE_DO.search(lead) is not None


def _of_a_menu(case: Case, term: Term, side: Side) -> bool:
    """Tell whether it is an entry of a menu that is chosen: by selecting "Settings"."""
    return term.concept == "choose" and _MENU.match(case.side(side)[0], term.end) is not None


def _only_put_as_a_right(case: Case, term: Term) -> bool:
    """Tell whether "you can" became "you have the right to", or the reverse."""
    if term.concept != "right-word":
        return False
    own, other = (
        (case.delta.old, case.new_text)
        if term in case.delta.old
        else (case.delta.new, case.old_text)
    )
    exercised = {t.concept for t in own if t.field == "rights"} - {"right-word"}
    kept = {t.concept for t in (*case.delta.old,)} & {t.concept for t in case.delta.new}
    if exercised and exercised <= kept and says(other, "granted"):
        return True
    for hunk in case.delta.hunks:
        sides = (hunk.old, hunk.new) if term in hunk.old else (hunk.new, hunk.old)
        if term in sides[0]:
            return any(t.concept == "may" for t in sides[1])
    return False
