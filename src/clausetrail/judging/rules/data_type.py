"""M101: types of personal information come, go or are replaced."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kinds.kind import kind_of_use
from clausetrail.judging.language.term import Term
from clausetrail.judging.novelty import restated
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import Judgement, Side
from clausetrail.regex import regex

_GENERIC = {"personal-information", "deidentified", "password", "contact-details", "profile"}
_PARTS = {"password", "contact-details", "profile"}
"""Of these, those that are only some of it."""
_SEVERAL = {
    "identity-card", "identity-document", "device", "device-identifier", "health", "network",
    "calls-messages", "photos", "biometric", "payment", "bank-account", "transaction", "family",
    "income", "belief", "face", "voice", "sensor", "social-content", "business-license",
    "education", "occupation", "fingerprint", "postal-address", "vehicle", "credit", "usage",
    "location", "virtual-property", "behaviour", "household", "employment", "stay",
}  # fmt: skip
"""Concepts that gather different things: replacing one form by another is a change."""
_LABELS = {"email-address", "postal-address", "mobile-number", "phone-number", "contact-details"}
"""Concepts of what stands before an address of ours."""
_GLOSS_END = regex(r"[)）][\w\u3400-\u9fff]")
_AT_STAKE = regex(
    r"\b(?:our|legitimate|their|vital|public|best|overriding|business) (?:\w+ )?interests?$", re.I
)
"""Interests that are weighed, not those of which a profile is made."""
_ELSEWHERE = ("contact", "security", "updates", "closure", "parties", "scope")


def data_type(case: Case) -> Judgement | None:
    """Find types of information that only one side names."""
    lost, gained = case.delta.lost("data"), case.delta.gained("data")
    old, new = case.unshared if lost or gained else ((), ())
    gone, come = _new_to(lost, new), _new_to(gained, old)
    gone, come = [*gone, *_of_all(case, "old")], [*come, *_of_all(case, "new")]
    gone = [t for t in gone if not _otherwise(case, t, "old")]
    come = [t for t in come if not _otherwise(case, t, "new")]
    if (not gone and not come) or _same_words(case, gone, come):
        return None
    if case.whole and case.topic in _ELSEWHERE:
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"处理的个人信息类型有变化（{happened.zh}）",
        f"The types of personal information processed changed ({happened.en})",
    )
    evidence = case.evidence(gone, come)
    return material("M101", kind_of_use(case, gone, come), what, evidence, 1, case.category)


def _of_all(case: Case, side: Side) -> list[Term]:
    """Return contact details or a profile where the other side has all personal information."""
    pairs = [(h.old, h.new) if side == "old" else (h.new, h.old) for h in case.delta.hunks]
    return [
        own[-1]
        for own, other in pairs
        if own
        and own[-1].concept in _PARTS
        and sum(t.field == "data" for t in own) == 1
        and any(t.concept == "personal-information" or t.key == "information" for t in other)
        and all(t.concept == "personal-information" for t in other if t.field == "data")
    ]


def _otherwise(case: Case, term: Term, side: Side) -> bool:
    """Tell whether the other side says it in another form, or it is the label of an address."""
    return bool(
        restated(case, term, side)
        or _glosses(case.side(side)[0], term)
        or _understood(term, case.other(side)[0])
        or (term.concept == "preferences" and _AT_STAKE.search(case.side(side)[0][: term.end]))
        or (term.concept in _LABELS and case.topic == "contact")
    )


def _glosses(text: str, term: Term) -> bool:
    """Tell whether an abbreviation in brackets only repeats what it stands in: 协议（IP）地址."""
    return (
        text[: term.start].endswith(("（", "("))
        and _GLOSS_END.match(text, term.end) is not None
        and term.text.isascii()
        and term.text.isupper()
    )


def _understood(term: Term, other: str) -> bool:
    """Tell whether the member before gives a word its first part: 证件类型、号码."""
    parts = ((term.text[:at], term.text[at:]) for at in range(2, len(term.text) - 1))
    return any(
        re.search(rf"{re.escape(first)}[^，。；、]{{1,6}}[、和及与]{re.escape(last)}", other)
        for first, last in parts
        if first in other and last in other
    )


def _same_words(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether a type is only put in other order: "company name", "name of your company"."""
    if not (gone and come) or not all(t.text.isascii() for t in (*gone, *come)):
        return False
    before, after = (
        set(re.findall(r"[a-z]+", text.lower())) for text in (case.old_text, case.new_text)
    )
    return all(set(t.text.lower().split()) <= after for t in gone) and all(
        set(t.text.lower().split()) <= before for t in come
    )


def _new_to(terms: tuple[Term, ...], other: tuple[Term, ...]) -> list[Term]:
    concepts = {t.concept for t in other if t.field == "data"}
    keys = {t.key for t in other if t.field == "data"}
    return [
        t
        for t in terms
        if t.concept not in _GENERIC
        and (t.concept not in concepts or (t.concept in _SEVERAL and t.key not in keys))
    ]
