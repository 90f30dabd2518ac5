"""M105, M304, M405, M504: words that decide how far a rule goes.

Negation, exceptions, duties and permissions, limits, consent and its quality,
openness of lists, fees.
"""

from __future__ import annotations

import re
from collections import Counter

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.delta import Delta
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.term import Term
from clausetrail.judging.verdict import Category, Judgement, Side

_CODES: dict[Category, str] = {1: "M105", 2: "M204", 3: "M304", 4: "M405", 5: "M504"}
_BOTH_WAYS = {
    "not", "except", "only", "consent", "deemed", "guardian", "necessary", "fee",
    "internal-review", "annul", "must", "identity-proof", "permanent",
}  # fmt: skip
"""Concepts that count when a side has them more often."""
_OPENING = {
    "等", "包括但不限于", "等信息", "等方式", "等情形", "不限于", "including but not limited to",
    "etc", "and so on", "and the like", "among other", "inter alia",
}  # fmt: skip
_PARTLY = {"主要", "大部分", "多数", "原则上", "mainly", "partly", "in part", "in principl"}
_BY_DEFAULT = {"默认", "by default", "default", "概括"}
_OF_THINGS = ("require", "requires", "need", "needs")
_OF_A_THING = re.compile(r"\b(?:that|which|it|services?|features?|functions?) $", re.IGNORECASE)
"""What precedes "require" where a thing, not a person, requires something."""
_HANDLED = {"use", "collect", "process", "store", "purpose-word"}
_QUALIFIED = {"consent", "guardian", "withdraw", "refuse"}
_PERSONAL: set[str] = {"consent", "explicit", "deemed", "guardian", "fee", "internal-review"}


def force(case: Case) -> Judgement | None:
    """Find words of force that only one side has."""
    if case.whole or case.clause.kind == "heading":
        return None
    gone, come = _uneven(case.delta)
    come += [t for t in case.delta.gained("scope") if t.concept == "open" and t.key in _OPENING]
    come += _weakening(case)
    quality = case.delta.concepts("conditions", {"explicit"})
    lost = [t for t in case.delta.removed if t in quality and case.has(_QUALIFIED, [t])]
    won = [t for t in case.delta.added if t in quality and case.has(_QUALIFIED, (), [t])]
    gone, come = [*gone, *lost], [*come, *won]
    gone, come = _kept_duties(case, gone, come)
    if not gone and not come:
        return None
    happened = turned(gone, come)
    what = Bilingual(
        f"限定条款效力的用语有变化（{happened.zh}）",
        f"Words that decide how far the rule goes changed ({happened.en})",
    )
    category = case.subject(gone, come) or _kind(case, gone, come)
    personal = {t.concept for t in (*gone, *come)} & _PERSONAL
    evidence = case.evidence(gone, come)
    return material(
        _CODES[category], category, what, evidence, case.category, 4 if personal else None
    )


def _kind(case: Case, gone: list[Term], come: list[Term]) -> Category:
    """Return the kind of rule where the section does not tell it."""
    if case.has(_HANDLED, gone, come):
        return 1
    return 4 if case.has({"you"}, gone, come) else 1


def _uneven(delta: Delta) -> tuple[list[Term], list[Term]]:
    """Return the terms of `_BOTH_WAYS` concepts that one side has more often."""
    before, after = (Counter(t.concept for t in side) for side in (delta.old, delta.new))
    gone = [
        t for t in delta.removed if t.concept in _BOTH_WAYS and before[t.concept] > after[t.concept]
    ]
    come = [
        t for t in delta.added if t.concept in _BOTH_WAYS and after[t.concept] > before[t.concept]
    ]
    return gone, come


def _weakening(case: Case) -> list[Term]:
    """Return 主要, mainly and the like; 部分, some only where they replace "all" or "only"."""
    gained = [t for t in case.delta.gained("scope") if t.concept == "some"]
    stricter = any(t.concept in ("all", "only") for t in case.delta.lost("scope"))
    return [t for t in gained if t.key in _PARTLY or stricter]


def _kept_duties(case: Case, gone: list[Term], come: list[Term]) -> tuple[list[Term], list[Term]]:
    """Leave out what carries no force of its own.

    "We shall" says no more than "we will"; a duty counts if it binds the reader
    or a recipient.  A default counts where consent is the subject.
    """
    swapped = bool(case.delta.lost("scope")) and bool(case.delta.gained("scope"))

    def idle(term: Term, side: Side) -> bool:
        if term.concept == "deemed" and term.key in _BY_DEFAULT:
            return not case.has(
                {"consent"}, [term] if side == "old" else [], [term] if side == "new" else []
            )
        if term.concept != "must":
            return False
        if _OF_A_THING.search(case.side(side)[0][: term.start]) and term.text in _OF_THINGS:
            return True
        before = [
            t
            for t in case.around(term, side)
            if (t.field in ("parties", "recipients") or t.concept == "guardian")
            and t.start < term.start
        ]
        if not before:
            return not swapped
        return before[-1].concept == "we"

    return [t for t in gone if not idle(t, "old")], [t for t in come if not idle(t, "new")]
