"""M302: kinds of recipients, and places, of personal information change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.subject import GIVING, somewhere
from clausetrail.judging.term import Term
from clausetrail.judging.verdict import Category, Judgement, Side

_LINKS = re.compile(r"链接|跳转|\blink(?:s|ed|ing)?\b", re.IGNORECASE)
_LOCATED = re.compile(
    r"国家|地区|[存处]\w?地|所在地|地点|位置|\b(?:location|country|region)", re.IGNORECASE
)
"""What heads a column of places."""
_LICENCE = re.compile(r"许可|授权|\blicen[cs]e|royalty", re.IGNORECASE)
_GENERIC = {"company-generic", "individual", "other-users", "anyone"}


def recipient(case: Case) -> Judgement | None:
    """Find recipients that came or went where information is passed on."""
    gone, come = _only(case, "recipients")
    gone = [t for t in gone if t.concept not in _GENERIC and not _linked(case, t, "old")]
    come = [t for t in come if t.concept not in _GENERIC and not _linked(case, t, "new")]
    if not gone and not come:
        return None
    if case.topic in ("rights", "contact", "updates", "minors", "closure") and not case.has(
        GIVING, gone, come
    ):
        return None
    if case.topic not in ("sharing", "crossborder", "parties") and not case.has(
        GIVING | {"use", "access", "process"}, gone, come
    ):
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"接收或可接触个人信息的对象有变化（{happened.zh}）",
        f"Who receives or can reach personal information changed ({happened.en})",
    )
    category: Category = 3
    if case.topic == "parties" and not case.has(GIVING, gone, come):
        category = 2
    elif (
        case.category == 1
        and case.has({"collect"}, gone, come)
        and not case.has(GIVING, gone, come)
    ):
        category = 1  # those from whom information comes
    return material("M302", category, what, case.evidence(gone, come), case.category, 3)


def place(case: Case) -> Judgement | None:
    """Find places of storage or transfer that came or went."""
    gone, come = list(case.delta.lost("places")), list(case.delta.gained("places"))
    gone = [t for t in gone if somewhere([t], case.sentence(t, "old"))]
    come = [t for t in come if somewhere([t], case.sentence(t, "new"))]
    if case.setting.agreement:
        gone = [t for t in gone if not _licensed(case, t, "old")]
        come = [t for t in come if not _licensed(case, t, "new")]
    moved = (GIVING - {"provide"}) | {"store", "process"}
    if not (gone or come):
        return None
    located = case.in_table and _LOCATED.search(case.lead)
    if case.topic != "crossborder" and not located and not case.has(moved, gone, come):
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"个人信息的存储地或传输目的地有变化（{happened.zh}）",
        f"Where personal information is kept or sent changed ({happened.en})",
    )
    return material("M303", 3, what, case.evidence(gone, come), case.category)


def _linked(case: Case, term: Term, side: Side) -> bool:
    """Tell whether it is somebody whose pages are linked to, not one who is given anything."""
    if term.concept != "third-party":
        return False
    given = case.has(GIVING, *(([term],) if side == "old" else ((), [term])))
    return not given and _LINKS.search(case.sentence(term, side)) is not None


def _licensed(case: Case, term: Term, side: Side) -> bool:
    """Tell whether it is a licence that holds there: a worldwide licence."""
    return _LICENCE.search(case.sentence(term, side)) is not None


def _only(case: Case, field: str) -> tuple[list[Term], list[Term]]:
    """Return the terms of a field whose concept the other side does not have at all."""
    before = {t.concept for t in case.delta.old if t.field == field}
    after = {t.concept for t in case.delta.new if t.field == field}
    gone = [t for t in case.delta.lost(field) if t.concept not in after]
    come = [t for t in case.delta.gained(field) if t.concept not in before]
    return (
        [t for t in gone if not _adjective(t, case.delta.old)],
        [t for t in come if not _adjective(t, case.delta.new)],
    )


def _adjective(term: Term, pool: Sequence[Term]) -> bool:
    """Tell whether "third-party" only describes another recipient: third-party partners."""
    return term.concept == "third-party" and any(
        one is term and next_.field == "recipients" for one, next_ in pairwise(pool)
    )
