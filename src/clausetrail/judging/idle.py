"""Words of force that carry none where they stand.

"We shall" says no more than "we will", a cookie that "allows us" to do something is no
consent, and "necessary measures" are measures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from clausetrail.judging.case import Case
from clausetrail.judging.term import Term
from clausetrail.judging.verdict import Side

_BY_DEFAULT = {
    "默认", "by default", "default", "概括", "constitut", "impli", "imply", "assum", "presum",
}  # fmt: skip
"""Words that deem something agreed only where agreement is the subject."""
_OF_THINGS = ("require", "requires", "need", "needs")
_OF_A_THING = re.compile(r"\b(?:that|which|it|services?|features?|functions?) $", re.IGNORECASE)
"""What precedes "require" where a thing, not a person, requires something."""
_IMPOSED = re.compile(r"requir(?:e|ing)$|oblig(?:e|ing)$", re.IGNORECASE)
"""Words with which we lay a duty on others."""
_ADVICE = re.compile(
    r"(?:仔细|认真|务必)*(?:阅读|了解|知悉|注意|留意|说明的是)"
    r"|\s+(?:be (?:aware|noted)|(?:carefully )?(?:read|review|note|understand))\b",
    re.IGNORECASE,
)
"""What follows a duty that only asks for the reader's attention."""
_BY_LAW = re.compile(r"\s+(?:by|under) (?:applicable |the |any )?(?:law|regulation)", re.IGNORECASE)
_NOUN = re.compile(r"\b(?:your|our|their|business|the|any|operational) $", re.IGNORECASE)
"""What stands before "needs" where it is a noun."""
_UNDERSTOOD = re.compile(
    r"(?:理解|知悉|了解|承认|确认|明白)[并且和、]同意$|\b(?:acknowledge|understand) and agree$",
    re.IGNORECASE,
)
"""An introduction to a statement rather than a consent."""
_OURS = re.compile(r"我们|\b(?:we|our)\b", re.IGNORECASE)
_LETS = re.compile(r"允许|准许|\b(?:allow|permit|authori[sz]e|enable)", re.IGNORECASE)
"""Words for consent that are said of things and of the law too."""
_LET = re.compile(
    r"\s*(?:我们|您|用户|\b(?:us|you|users?|it|them)\b|by (?:applicable )?law)", re.IGNORECASE
)
_LAWFUL = re.compile(r"(?:法律|法规|法律法规)[^，。；]{0,6}$")
_MEASURES = re.compile(
    r"的?(?:措施|手续|步骤|安全|技术|管理)|\s+(?:\w+\s+){0,3}(?:measure|step|precaution|safeguard)"
)
"""What is "necessary" only by convention."""
_LASTING = {"持续", "长期", "continuously", "continuous", "long term", "ongo"}
_KEPT = {"store", "retention-period", "delete", "collect"}


def idle(case: Case, term: Term, side: Side) -> bool:
    """Tell whether a word of force has none in its sentence."""
    check = _CHECKS.get(term.concept)
    return check is not None and check(case, term, side)


def _deemed(case: Case, term: Term, side: Side) -> bool:
    return term.key in _BY_DEFAULT and not _near(case, {"consent"}, term, side)


def _discretion(case: Case, term: Term, side: Side) -> bool:
    return not _OURS.search(term.text) and _named(case, term, side) == "you"


def _consent(case: Case, term: Term, side: Side) -> bool:
    if _UNDERSTOOD.search(case.side(side)[0][: term.end]):
        return True
    if not _LETS.match(term.text) or _named(case, term, side) in ("you", "guardian"):
        return False
    text, _ = case.side(side)
    return bool(_LET.match(text[term.end :]) or _LAWFUL.search(text[: term.start]))


def _necessary(case: Case, term: Term, side: Side) -> bool:
    return _MEASURES.match(case.side(side)[0][term.end :]) is not None


def _permanent(case: Case, term: Term, side: Side) -> bool:
    lasting = {term.key, term.text.lower()} & _LASTING
    return bool(lasting) and not _near(case, _KEPT, term, side)


def _must(case: Case, term: Term, side: Side) -> bool:
    """Tell whether a duty is ours, or a thing's: it counts if it binds others."""
    text, _ = case.side(side)
    if _OF_A_THING.search(text[: term.start]) and term.text in _OF_THINGS:
        return True
    if _BY_LAW.match(text[term.end :]) or (_NOUN.search(text[: term.start]) and term.key == "need"):
        return True
    if _ADVICE.match(text[term.end :]):
        return True
    if _IMPOSED.match(term.text):
        return False
    named = _named(case, term, side)
    if named is None:
        return not (case.delta.lost("scope") and case.delta.gained("scope"))
    return named == "we"


def _named(case: Case, term: Term, side: Side) -> str | None:
    """Return who is named last before a word: a party, a guardian, a kind of recipient."""
    before = [
        t.concept
        for t in case.around(term, side)
        if (t.field in ("parties", "recipients") or t.concept == "guardian")
        and t.start < term.start
    ]
    return before[-1] if before else None


def _near(case: Case, concepts: set[str], term: Term, side: Side) -> bool:
    return any(t.concept in concepts for t in case.around(term, side))


_CHECKS: Mapping[str, Callable[[Case, Term, Side], bool]] = {
    "deemed": _deemed,
    "discretion": _discretion,
    "consent": _consent,
    "necessary": _necessary,
    "permanent": _permanent,
    "must": _must,
}
