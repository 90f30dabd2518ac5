"""Words of force that carry none where they stand.

"We shall" says no more than "we will", a cookie that "allows us" to do something is no
consent, and "necessary measures" are measures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from clausetrail.judging.case import Case
from clausetrail.judging.language.term import Term
from clausetrail.judging.verdict import SIDES, Side
from clausetrail.regex import regex

_BY_DEFAULT = {
    "默认", "by default", "default", "概括", "constitut", "impli", "imply", "assum", "presum",
    "continu to use", "continu use", "continu us", "by use", "by access", "by visit", "by regist",
}  # fmt: skip
"""Words that deem something agreed only where agreement is the subject."""
_OF_THINGS = ("require", "requires", "need", "needs")
_OF_A_THING = regex(
    r"\b(?:that|which|it|services?|features?|functions?|laws?|legislation|regulations?"
    r"|statutes?) $",
    re.IGNORECASE,
)
"""What precedes "require" where a thing, not a person, requires something."""
_IMPOSED = regex(r"requir(?:e|ing)$|oblig(?:e|ing)$", re.IGNORECASE)
"""Words with which we lay a duty on others."""
_ADVICE = regex(
    r"(?:仔细|认真|务必)*(?:阅读|了解|知悉|注意|留意|说明的是)"
    r"|\s+(?:be (?:aware|noted)|(?:carefully )?(?:read|review|note|understand))\b",
    re.IGNORECASE,
)
"""What follows a duty that only asks for the reader's attention."""
_WISHED = regex(r"[如若](?:果|您|有|你|用户)?需要?$|\bif (?:you|users?|we) need$", re.IGNORECASE)
"""A need that is only the occasion: 如需, if you need."""
_BY_LAW = regex(r"\s+(?:by|under) (?:applicable |the |any )?(?:law|regulation)", re.IGNORECASE)
_DONE_TO = regex(
    r"\s+(?:also |then |always )?be (?:\w+ly )?(?:informed|notified|told|contacted|alerted"
    r"|reminded|asked|given|sent|returned|deleted|erased|destroyed|anonymi[sz]ed|kept|stored"
    r"|retained|processed|handled|used|protected|encrypted|answered|refunded|credited)\b"
    r"(?![^.;]*\bby (?!us\b|our\b|e-?mail|post\b|phone|telephone|text|letter|sms|means\b))",
    re.IGNORECASE,
)
"""What is done to the reader, or with information, by ourselves if nobody else is named."""
_SHOULD_IT = regex(
    r"\s+(?:you|we|they|it|this|that|there|any|an?|the|your|our|one)\b", re.IGNORECASE
)
"""What follows "should" where it is an "if": should you have questions."""
_NOUN = regex(r"\b(?:your|our|their|business|the|any|operational) $", re.IGNORECASE)
"""What stands before "needs" where it is a noun."""
_UNDERSTOOD = regex(
    r"(?:理解|知悉|了解|承认|确认|明白)[并且和、]同意$|\b(?:acknowledge|understand) and agree$",
    re.IGNORECASE,
)
"""An introduction to a statement rather than a consent."""
_OURS = regex(r"我们|\b(?:we|our)\b", re.IGNORECASE)
_LETS = regex(r"允许|准许|\b(?:allow|permit|authori[sz]e|enable)\w*", re.IGNORECASE)
"""Words for consent that are said of things and of the law too."""
_LET = regex(
    r"\s*(?:我们|您|用户|\b(?:us|you|users?|it|them)\b|by (?:applicable )?law)", re.IGNORECASE
)
_BY_A_THING = regex(
    r"\b(?:this|it|which|these|(?:process|cookie|technolog|tool|feature|function|software|system"
    r"|information|data|identifier|number|code|file)\w*)(?: \w+ly| also| then| may| will| can)* $",
    re.IGNORECASE,
)
"""What makes something possible, and consents to nothing."""
_LAWFUL = regex(r"(?:法律|法规|法律法规)[^，。；]{0,6}$")
_MEASURES = regex(
    r"的?(?:措施|手续|步骤|安全|技术|管理)|\s+(?:\w+\s+){0,3}(?:measure|step|precaution|safeguard)"
)
"""What is "necessary" only by convention."""
_POSSESSIVE = ("your", "yours", "our", "their", "its", "您的", "你的")
_OWNED = regex(
    r"(?:customer|user|member|client|guest|employee|supplier|vendor|partner)(?:s?['’]s?)? "
    r"(?:data|information|accounts?|content|files?|records?|details|documents?|profiles?)\b",
    re.IGNORECASE,
)
"""What somebody has, not somebody who acts."""
_DONE = regex(
    r"\s+(?:not )?(?:\w+ly )?be (?:\w+ly )?(?!required|oblig|bound|entitled"
    r"|responsible|liable|permitted|allowed)\w+(?:ed|en|pt|nt|ld|ad|ught)\b(?! by (?!us\b))",
    re.IGNORECASE,
)
"""What follows "shall" where nobody named before it acts: you shall be told."""
_UNAUTHORISED = regex(r"\b(?:un|non-?)authori[sz]ed|未经授权|未授权|非授权", re.IGNORECASE)
"""Somebody or something of which it is said already that nobody let it be."""
_MAY = regex(r"\b(?:are|is|be|am|was|were)(?: (?:only|not|solely|also))?\s*$", re.IGNORECASE)
"""What makes "allowed to" another word for "may"."""
_ENOUGH = regex(r"[只仅][需须要]|only need\b|need only\b", re.IGNORECASE)
_SUFFICES = regex(r"即可|便可|就可以|就行|足矣|足够|\bis enough\b|\bsuffic", re.IGNORECASE)
"""What says the same as a word that only this is needed."""
_ATTRIBUTIVE = regex(r"需要?[^，。；的]{1,8}的|所需")
"""What is needed for something: said of a thing, it binds nobody."""
_NO_LONGER = {"不再", "no longer"}
_BY_OTHERS = regex(r"\s+by (?!you|users?|the user|your)", re.IGNORECASE)
_LIMITED = regex(r"\b(?:limit|restrict)\w*\b[^.;]{1,40}\bto\b", re.IGNORECASE)
_URGED = regex(r"请[您你]?(?:一定)?$")
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
    before, after = case.side(side)[0][: term.start], case.side(side)[0][term.end :]
    if _MAY.search(before) and after.startswith(" to"):
        return True
    if term.text.lower() == "approved" and _BY_OTHERS.match(after):
        return True
    if _tautological(case, term, side):
        return True
    text, _ = case.side(side)
    lets = _LETS.match(text, term.start)
    if lets is None or _named(case, term, side, owners=False) in ("you", "guardian"):
        return False
    lead = text[: term.start]
    thing = lets.end() < len(text) and _BY_A_THING.search(lead) and text[lets.end()] == " "
    return bool(_LET.match(text, lets.end()) or thing or _LAWFUL.search(lead))


def _necessary(case: Case, term: Term, side: Side) -> bool:
    text, _ = case.side(side)
    named = term.text == "所需" and _ATTRIBUTIVE.search(case.other(side)[0]) is not None
    return named or _MEASURES.match(text[term.end :]) is not None


def _permanent(case: Case, term: Term, side: Side) -> bool:
    lasting = {term.key, term.text.lower()} & _LASTING
    return bool(lasting) and not _near(case, _KEPT, term, side)


def _must(case: Case, term: Term, side: Side) -> bool:
    """Tell whether a duty is ours, or a thing's: it counts if it binds others."""
    text, _ = case.side(side)
    if _ENOUGH.match(text, term.start - 1) and _SUFFICES.search(case.other(side)[0]):
        return True
    if _ATTRIBUTIVE.match(text, term.start) and _ATTRIBUTIVE.search(case.other(side)[0]):
        return True
    if _OF_A_THING.search(text[: term.start]) and term.text in _OF_THINGS:
        return True
    if term.text.lower() == "should" and _SHOULD_IT.match(text, term.end):
        return True
    if _DONE_TO.match(text, term.end):
        return True
    if _BY_LAW.match(text[term.end :]) or (_NOUN.search(text[: term.start]) and term.key == "need"):
        return True
    if _ADVICE.match(text[term.end :]):
        return True
    if _WISHED.search(text[: term.end]) or _URGED.search(text[: term.start]):
        return True
    if _IMPOSED.match(term.text):
        return False
    promised = term.text.lower() == "shall"
    done = promised and _DONE.match(text, term.end) is not None
    named = None if done else _named(case, term, side, owners=not promised)
    if named is None:
        return not (case.delta.lost("scope") and case.delta.gained("scope"))
    return named == "we"


def _named(case: Case, term: Term, side: Side, *, owners: bool = True) -> str | None:
    """Return who is named last before a word: a party, a guardian, a kind of recipient.

    Without ``owners``, whose "your" only says whose something is, does not count.
    """
    text, _ = case.side(side)
    before = [
        t.concept
        for t in case.around(term, side)
        if (t.field in ("parties", "recipients") or t.concept == "guardian")
        and t.start < term.start
        and (owners or not (t.text.lower() in _POSSESSIVE or _OWNED.match(text, t.start)))
    ]
    return before[-1] if before else None


def _tautological(case: Case, term: Term, side: Side) -> bool:
    """Tell whether "without permission" only repeats that somebody is unauthorised."""
    text, _ = case.side(side)
    other, _ = case.other(side)
    lead = text[: term.start] if term.concept == "consent" else text[: term.end]
    return bool(
        _UNAUTHORISED.search(re.split(r"[.,;:]", lead)[-1])
        and _UNAUTHORISED.search(other)
        and re.search(r"\bwithout(?: (?:any|a|the|due|prior|proper))?\s*$", lead, re.IGNORECASE)
        and re.match(
            r"(?:\s*(?:any|a|the|due|prior|proper))?\s*(?:permission|authori|authority)",
            text[len(lead) :],
            re.IGNORECASE,
        )
    )


def _near(case: Case, concepts: set[str], term: Term, side: Side) -> bool:
    return any(t.concept in concepts for t in case.around(term, side))


def _denied(case: Case, term: Term, side: Side) -> bool:
    """Tell whether "if you do not" only became "if you refuse to", or the reverse."""
    if _tautological(case, term, side) or _distributed(case, term, side):
        return True
    turned = {t.concept for t in (case.delta.added if side == "old" else case.delta.removed)}
    if "stop" in turned and term.text.lower() in _NO_LONGER:
        return True
    if not _near(case, {"if"}, term, side):
        return False
    if "refuse" in turned:
        return True
    for hunk in case.delta.hunks:
        own, other = (hunk.old, hunk.new) if side == "old" else (hunk.new, hunk.old)
        if term in own:
            return any(t.concept == "refuse" for t in other) and not any(
                t.concept == "not" for t in other
            )
    return False


def _distributed(case: Case, term: Term, side: Side) -> bool:
    """Tell whether "neither is" says once of several what was said of each: 均不上传."""
    text, pool = case.side(side)
    at = pool.index(term)
    verb = text[term.end : pool[at + 1].end] if at + 1 < len(pool) else ""
    other, _ = case.other(side)
    said = f"{term.text}{verb}"
    return (
        not text.isascii()
        and bool(verb.strip())
        and text.count(said) > 1
        and re.search(rf"(?:均|都|皆|一律){re.escape(said)}", other) is not None
    )


def _only(case: Case, term: Term, side: Side) -> bool:
    """Tell whether "only" limits nothing anew: access is limited to, what is necessary."""
    text, _ = case.side(side)
    if _ENOUGH.match(text, term.start) and _SUFFICES.search(case.other(side)[0]):
        return True
    if term.text.lower() == "limited to":
        other, _ = case.other(side)
        return _LIMITED.search(other) is not None
    return side == "new" and all(_needed(case, s) for s in SIDES)


def _needed(case: Case, side: Side) -> bool:
    """Tell whether a side speaks of what we keep or collect so far as it is necessary."""
    _, pool = case.side(side)
    concepts = {t.concept for t in pool}
    return "necessary" in concepts and bool(concepts & _KEPT) and "consent" not in concepts


def _beyond(case: Case, term: Term, side: Side) -> bool:
    """Tell whether 范围之外 only stands for 超出范围: nothing is excepted."""
    text, _ = case.side(side)
    other, _ = case.other(side)
    outside = term.key in ("之外", "以外") and text[: term.start].rstrip("的").endswith("范围")
    return outside and re.search(r"超[出过越][^，。；]{0,10}范围", other) is not None


_CHECKS: Mapping[str, Callable[[Case, Term, Side], bool]] = {
    "deemed": _deemed,
    "except": _beyond,
    "not": _denied,
    "only": _only,
    "discretion": _discretion,
    "consent": _consent,
    "necessary": _necessary,
    "permanent": _permanent,
    "must": _must,
}
