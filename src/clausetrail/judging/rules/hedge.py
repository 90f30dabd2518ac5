"""M105, M304, M405, M504 again: what is owed is hedged now, or no longer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.delta import Hunk
from clausetrail.judging.kinds.kind import kind_of_force
from clausetrail.judging.language.term import Term
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.rules.force import CODES
from clausetrail.judging.verdict import Judgement, Side
from clausetrail.regex import regex

_OWED = frozenset({"consent", "notify", "delete", "respond", "stop", "guardian", "withdraw"})
"""Concepts of what a policy promises to do, or to do only with."""
_KEPT = frozenset({"store", "delete", "retention-period"})
_MANY = frozenset(
    {"most", "many", "several", "some", "certain", "various", "大部分", "部分", "某些", "多数"}
)
_HIDDEN = frozenset({"deidentified", "encrypt"})
"""Concepts of states in which information tells less."""
_BOUND = regex(
    r"(?:at (?:least|most)|(?:no|not) (?:more|less|longer|shorter)(?: than)?"
    r"|a (?:minimum|maximum) of|(?:up|limited) to"
    r"|至少|最少|不少于|不短于|最多|至多|最长|不超过|不多于|不长于)$",
    re.IGNORECASE,
)
"""What makes of a time that is not given in figures the least or the most."""
_ENDED = r"\w+(?:ed|ive|ous|able|ible|ful|less|al|ary|ent|ant)"
_PROPERTY = regex(rf"\b{_ENDED},? $", re.IGNORECASE)
_ALSO = regex(rf" (?:(?:otherwise|\w+ly) )?{_ENDED}\b", re.IGNORECASE)
"""Adjectives and participles before and after "or"."""
_MEASURED = regex(
    r" (?:requests?|demands?|complaints?|claims?|effort|cases?|circumstances?)\b", re.IGNORECASE
)
_BEING = regex(
    rf"\b(?:is|are|be|been|was|were|becomes?) (?:\w+ly )?(?:{_ENDED},? )+$", re.IGNORECASE
)
"""What makes of two adjectives two conditions, rather than two kinds of a thing."""
_FIGURES = frozenset({"period", "age", "amount", "percent", "count", "date"})
_AS_MAY_BE = frozenset({"as-needed", "as-practicable"})
_COMPELS = r"(?:requir|oblig|compel|mandat|necessar|need)\w*"
_ALLOWS = (
    r"(?:permit|allow|authori[sz]|entitl|useful|desirab|helpful|appropriat|advisab|convenien)\w*"
)
_COMPELS_ZH, _ALLOWS_ZH = (
    "(?:要求|必须|必要|必需|强制)",
    "(?:允许|许可|准许|授权|有益|有利|适当|有用)",
)
_EITHER = regex(
    rf"\b(?:{_COMPELS} or {_ALLOWS}|{_ALLOWS} or {_COMPELS})"
    rf"|{_COMPELS_ZH}(?:或者?|和){_ALLOWS_ZH}|{_ALLOWS_ZH}(?:或者?|和){_COMPELS_ZH}",
    re.IGNORECASE,
)
"""A ground that need not compel: where the law requires or permits it, necessary or useful."""


def hedge(case: Case) -> Judgement | None:
    """Find words that leave open whether, or how much of, what is owed is done."""
    if case.whole or case.titled or case.topic in ("scope", "definitions"):
        return None
    found = [
        (hunk.old, hunk.new)
        for hunk in case.delta.hunks
        if _fewer(hunk) or any(_hedged(case, hunk, *side) for side in _one_sided(hunk))
    ]
    if not found and len(_EITHER.findall(case.old_text)) != len(_EITHER.findall(case.new_text)):
        found = [(hunk.old, hunk.new) for hunk in case.delta.hunks]
    if not found:
        return None
    gone, come = ([t for two in found for t in two[side]] for side in (0, 1))
    happened = turned(case, gone, come)
    what = Bilingual(
        f"承诺的程度或范围有变化（{happened.zh}）",
        f"How far what is promised goes changed ({happened.en})",
    )
    category = kind_of_force(case, gone, come)
    return material(CODES[category], category, what, case.evidence(gone, come), case.category)


def _one_sided(hunk: Hunk) -> Iterator[tuple[tuple[Term, ...], Side]]:
    """Yield the terms of a stretch in whose place the other side says no more than "always"."""
    if hunk.old and all(t.concept == "all" for t in hunk.new):
        yield hunk.old, "old"
    if hunk.new and all(t.concept == "all" for t in hunk.old):
        yield hunk.new, "new"


def _fewer(hunk: Hunk) -> bool:
    """Tell whether most or some stand where all stood, or the reverse."""
    if not len(hunk.old) == len(hunk.new) == 1:
        return False
    one, other = hunk.old[0], hunk.new[0]
    return any(
        was.concept == "all" and now.text.lower() in _MANY
        for was, now in ((one, other), (other, one))
    )


def _criteria(text: str, either: Term) -> bool:
    """Tell whether one of several criteria is enough: repetitive or excessive requests."""
    after = _ALSO.match(text, either.end)
    if after is None or _PROPERTY.search(text[: either.start]) is None:
        return False
    measured = _MEASURED.match(text, after.end())
    return measured is not None or _BEING.search(text[: either.start]) is not None


def _hedged(case: Case, hunk: Hunk, own: tuple[Term, ...], side: Side) -> bool:
    """Tell whether words came or went that make a duty one that need not be done always."""
    concepts = {t.concept for t in own}
    if concepts & _AS_MAY_BE:
        return case.has(_OWED, hunk.old, hunk.new)
    if len(own) == 1 and _BOUND.match(own[0].text):
        near = case.around(own[0], side)
        return any(t.concept in _KEPT for t in near) and not any(t.field in _FIGURES for t in near)
    if concepts == {"or"}:
        beside = case.beside(own[0], side)
        hidden = len(beside) > 1 and all(t.concept in _HIDDEN for t in beside)
        return hidden or _criteria(case.side(side)[0], own[0])
    return False
