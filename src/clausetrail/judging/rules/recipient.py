"""M302: kinds of recipients, and places, of personal information change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.delta import Hunk
from clausetrail.judging.kinds.evidence import GIVING, says, somewhere
from clausetrail.judging.language.term import Term, sentence_at
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.tables import text_above
from clausetrail.judging.verdict import Category, Judgement, Side
from clausetrail.regex import regex

_LINKS = regex(r"链接|跳转|\blink(?:s|ed|ing)?\b", re.IGNORECASE)
_LOCATED = regex(
    r"国家|地区|[存处]\w?地|所在地|地点|位置|\b(?:location|country|region)", re.IGNORECASE
)
"""What heads a column of places."""
_NAMED_AT = regex(r"\b(?:in|at|to|from|near)\s+(?:the\s+)?$", re.IGNORECASE)
_PRODUCT = regex(r" (?:[A-Z][a-z]+ )?(?:Program|Service|Feature|App|Tool|Page|Plan|Day)")
_BESIDE_TOWN = regex(
    r"\b(?:in|at|to|from|near)\s+(?:the\s+)?[A-Z]\w+(?:, [A-Z]\w+)*,? (?:and|or) (?:in )?$"
)
_KEPT_IN = regex(r"(?:存[放储]?|储存|保存|部署|托管|备份|位|设)[在于到至][^，。；]{0,12}$")
_SITE = regex(r"[^，。；]{0,12}(?:数据中心|机房|服务器|节点|可用区|地域)")
"""What stands before and after the name of a town where information is kept."""
_CAPITAL = regex(r"[A-Z][a-z]{2,}")
_GENERIC = {"company-generic", "individual", "other-users", "anyone"}
_EVERYBODY = {"other-users", "anyone"}
_EXERCISED = {"withdraw", "refuse", "correct", "close-account", "portability", "right-word"}
"""What somebody helps a reader to do, if nothing is said of what they receive."""


def recipient(case: Case) -> Judgement | None:
    """Find recipients that came or went where information is passed on."""
    gone, come = _only(case, "recipients")
    generic = _GENERIC - _anybody(gone, come)
    gone = [t for t in gone if t.concept not in generic and not _aside(case, t, "old")]
    come = [t for t in come if t.concept not in generic and not _aside(case, t, "new")]
    if not gone and not come:
        return None
    given = case.has(GIVING, gone, come) or _received(case, gone, come)
    if case.topic == "contact" and _complained(case, gone, come):
        return None
    if case.topic in ("rights", "contact", "updates", "minors", "closure") and not given:
        return None
    reached = given or case.has({"use", "access", "process"}, gone, come)
    if case.topic not in ("sharing", "crossborder", "parties") and not reached:
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"接收或可接触个人信息的对象有变化（{happened.zh}）",
        f"Who receives or can reach personal information changed ({happened.en})",
    )
    category: Category = 3
    if case.topic == "parties" and not case.has(GIVING, gone, come):
        category = 2
    elif case.category == 1 and (
        _all_come_in(case, gone, come) or (case.has({"collect"}, gone, come) and not given)
    ):
        category = 1  # those from whom information comes
    elif case.category == 3 and not given and case.has(_EXERCISED, gone, come):
        category = 4
    return material("M302", category, what, case.evidence(gone, come), case.category, 3)


def _anybody(gone: Sequence[Term], come: Sequence[Term]) -> set[str]:
    """Return the concepts of everybody and of some, if one took the place of the other."""
    sides = [{t.concept for t in side} & _EVERYBODY for side in (gone, come)]
    return sides[0] | sides[1] if all(sides) else set()


def _complained(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether it is a complaint that is passed on, not information."""
    near = case.near(gone, come)
    return any(t.concept == "complain" for t in near) and not any(t.field == "data" for t in near)


def place(case: Case) -> Judgement | None:
    """Find places of storage or transfer that came or went."""
    gone, come = list(case.delta.lost("places")), list(case.delta.gained("places"))
    gone = [t for t in gone if somewhere([t], case.sentence(t, "old"))]
    come = [t for t in come if somewhere([t], case.sentence(t, "new"))]
    if case.setting.agreement:
        gone = [t for t in gone if not _licensed(case, t, "old")]
        come = [t for t in come if not _licensed(case, t, "new")]
    moved = (GIVING - {"provide"}) | {"store", "process"}
    towns_gone, towns_come = _towns(case)
    gone, come = [*gone, *towns_gone], [*come, *towns_come]
    if not (gone or come):
        return None
    located = case.in_table and _LOCATED.search(text_above(case.clause, case.document))
    sited = located or case.topic == "crossborder" or _kept_at(case, gone, come)
    if not sited and not case.has(moved, gone, come):
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"个人信息的存储地或传输目的地有变化（{happened.zh}）",
        f"Where personal information is kept or sent changed ({happened.en})",
    )
    return material("M303", 3, what, case.evidence(gone, come), case.category)


def _kept_at(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether a sentence says where something is hosted."""
    said = [*(case.sentence(t, "old") for t in gone), *(case.sentence(t, "new") for t in come)]
    return any(says(sentence, "kept-at") for sentence in said)


def _towns(case: Case) -> tuple[list[Term], list[Term]]:
    """Return the names of places, whatever they are, that replaced each other."""
    for hunk in case.delta.hunks:
        if case.document.lang == "zh":
            if _site_named(case, hunk):
                return list(hunk.old), list(hunk.new)
            continue
        if not (hunk.old and hunk.new):
            side: Side = "old" if hunk.old else "new"
            own = list(hunk.old or hunk.new)
            if _one_more_town(case, own, side):
                return (own, []) if hunk.old else ([], own)
            continue
        named = all(t.field == "plain" and _CAPITAL.match(t.text) for t in (*hunk.old, *hunk.new))
        led = all(
            _NAMED_AT.search(text[: terms[0].start])
            for text, terms in ((case.old_text, hunk.old), (case.new_text, hunk.new))
        )
        if named and led:
            return list(hunk.old), list(hunk.new)
    return [], []


def _site_named(case: Case, hunk: Hunk) -> bool:
    """Tell whether Chinese words say where a data centre is: 存放在贵安和都柏林的数据中心."""
    sides: tuple[tuple[Side, Sequence[Term]], ...] = (("old", hunk.old), ("new", hunk.new))
    return all(
        _KEPT_IN.search(case.side(side)[0][: terms[0].start]) is not None
        and _SITE.match(case.side(side)[0][terms[-1].end :]) is not None
        for side, terms in sides
        if terms
    )


def _one_more_town(case: Case, own: Sequence[Term], side: Side) -> bool:
    """Tell whether some words are a place beside others at which something is hosted."""
    text, _ = case.side(side)
    named = all(t.field == "plain" and _CAPITAL.match(t.text) for t in own)
    beside = _BESIDE_TOWN.search(text[: own[0].start])
    return named and beside is not None and says(case.sentence(own[0], side), "kept-at")


def _received(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether a sentence says that somebody comes to know something."""
    return any(says(case.spoken(s), "received") for s, _ in case.sentences(gone, come))


def _all_come_in(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether all sentences say from whom we have information, and none who gets it."""
    said = [case.spoken(sentence) for sentence, _ in case.sentences(gone, come)]
    return all(says(s, "incoming") and not says(s, "received") for s in said)


def _aside(case: Case, term: Term, side: Side) -> bool:
    """Tell whether somebody is named who is only linked to, or who gets nothing."""
    text, _ = case.side(side)
    besides = case.category in (1, None) or sentence_at(text, term.start)[0] > 0
    kept_from = case.whole and besides and says(case.sentence(term, side), "refused")
    return (
        kept_from
        or _linked(case, term, side)
        or _in_a_name(case, term, side)
        or _still_said(case, term, side)
    )


def _still_said(case: Case, term: Term, side: Side) -> bool:
    """Tell whether the other side has the word too, inside another one: court, court order."""
    other, _ = case.other(side)
    if not term.text.isascii():
        return term.text in other
    return re.search(rf"\b{re.escape(term.text)}\b", other, re.IGNORECASE) is not None


def _in_a_name(case: Case, term: Term, side: Side) -> bool:
    """Tell whether a word is part of the name of something else: the Sponsors Program."""
    text, _ = case.side(side)
    return (
        term.text.istitle()
        and re.search(r"[a-z,] $", text[: term.start]) is not None
        and re.match(
            r" (?:[A-Z][a-z]+ )?(?:Program|Service|Feature|App|Tool|Page|Plan|Day)",
            text[term.end :],
        )
        is not None
    )


def _linked(case: Case, term: Term, side: Side) -> bool:
    """Tell whether it is somebody whose pages are linked to, not one who is given anything."""
    if term.concept != "third-party":
        return False
    given = case.has(GIVING, *(([term],) if side == "old" else ((), [term])))
    return not given and _LINKS.search(case.sentence(term, side)) is not None


def _licensed(case: Case, term: Term, side: Side) -> bool:
    """Tell whether it is a licence that holds there: a worldwide licence."""
    return says(case.sentence(term, side), "licensed")


def _only(case: Case, field: str) -> tuple[list[Term], list[Term]]:
    """Return the terms of a field whose concept the other side does not have at all."""
    lost, gained = case.delta.lost(field), case.delta.gained(field)
    if not (lost or gained):
        return [], []
    before, after = ({t.concept for t in side if t.field == field} for side in case.unshared)
    gone = [t for t in lost if t.concept not in after]
    come = [t for t in gained if t.concept not in before]
    return (
        [t for t in gone if not _adjective(t, case.delta.old)],
        [t for t in come if not _adjective(t, case.delta.new)],
    )


def _adjective(term: Term, pool: Sequence[Term]) -> bool:
    """Tell whether "third-party" only describes another recipient: third-party partners."""
    return term.concept == "third-party" and any(
        one is term and next_.field == "recipients" for one, next_ in pairwise(pool)
    )
