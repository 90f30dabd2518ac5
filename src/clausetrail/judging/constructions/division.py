"""Chinese: one sentence divided into two, or two joined, where nothing reaches across."""

from __future__ import annotations

from clausetrail.judging.constructions.independence import (
    independent,
    mark_before,
    unreached,
    weight,
)
from clausetrail.judging.delta import meaning
from clausetrail.judging.language.constituents import Wording
from clausetrail.judging.language.term import folded
from clausetrail.judging.language.word_classes import TRANSITIVE, is_verb
from clausetrail.regex import regex

_ENDING = regex(r"[；。]")
_AND = ("和", "与", "及", "以及", "并", "并且", "、")
_UNLIKE = tuple(
    {mark, other} for mark in _AND for other in ("的", "以", "来", "用以", "以便", "从而")
)
"""What joins two, and what makes one the other's or the reason of the other."""
_DONE = f"(?:收取|扣除|扣留|拒绝|退还|退款|收费|{'|'.join(sorted(TRANSITIVE))})"
_REFUSED = regex(rf"(?:不|未|勿|仅|只|禁止)[^,。;、\n]{{0,12}}?{_DONE}[^,。;、\n]{{1,30}}、{_DONE}")
"""An act in a list of those that are refused, or the only ones."""
_POINTING = regex(
    r"上述|前述|(?<!应)该(?!当)|(?<![在因为由据如])此(?!外|致)|在此(?=[之种类等]?[情条前场])"
    r"|这(?=[些种类一个两项时])|那些|其中的"
)
"""What points at something said before: without it all of that kind is meant."""
_CONCERNED = regex(r"(?:相关|有关)的?$")
"""What says of others that they are those concerned, and not just any."""
_OTHERS = frozenset(("recipients", "bodies", "entity"))
_STANDING = regex(r"其|本|(?:您|你|我们|他们|它们)的|所述")
"""What may stand in place of such a word."""
_HAVING_DONE = frozenset(
    (
        *("授权", "委托", "允许", "准许", "要求", "请求", "同意", "许可", "指定", "邀请", "聘请"),
        *("通知", "告知", "选择", "指示"),
    )
)
"""Verbs whose object acts: 您授权的第三方 are some, 您授权第三方 is that they may."""
_PAST = regex(r"已经?")
_FUTURE = regex(r"[将会以]")


def parted(old: Wording, new: Wording) -> bool:
    """Tell whether marks that differ only divide independent statements otherwise.

    No mark moved, no list was divided, and where a sentence ends or ended, no condition,
    exception, time or purpose could hold for both of its halves.
    """
    if [meaning(t) for t in old.terms] != [meaning(t) for t in new.terms]:
        return False
    before, after = ([mark_before(w, n) for n in range(1, len(w.terms))] for w in (old, new))
    marked, remarked = ({n for n, mark in enumerate(m) if mark} for m in (before, after))
    if marked - remarked and remarked - marked:
        return False
    for at, (was, now) in enumerate(zip(before, after, strict=True), 1):
        if was == now or {was, now} == {"", "，"}:
            continue
        if min(was, now, key=weight) not in ("，", "；"):
            return False
        joined = old if weight(was) < weight(now) else new
        if not independent(joined, at, min(was, now, key=weight)):
            return False
    return True


def spread(old: str, new: str) -> bool:
    """Tell whether a mark makes a second act one of a list that is refused, or none any more.

    >>> spread("我们不收集姓名，保存电话。", "我们不收集姓名、保存电话。")
    True
    """
    return len(_REFUSED.findall(folded(old))) != len(_REFUSED.findall(folded(new)))


def kept(old: Wording, new: Wording) -> bool:
    """Tell whether sentences end where they ended, or only divide what is independent.

    商家和骑手 did not become 商家的骑手 either.
    """
    if len(old.terms) != len(new.terms):
        return False
    marks = str.maketrans(";!?！？", "；。。。。")
    gaps = [
        (old.gap(n).strip().translate(marks), new.gap(n).strip().translate(marks))
        for n in range(1, len(old.terms))
    ]
    if any({was, now} in _UNLIKE for was, now in gaps):
        return False
    if [meaning(t) for t in old.terms] == [meaning(t) for t in new.terms] and any(
        {_belonging(was, old, n), _belonging(now, new, n)} in _UNLIKE
        for n, (was, now) in enumerate(gaps, 1)
    ):
        return False
    if any(
        {was, now} == {"的", ""} and old.terms[n - 1].text in _HAVING_DONE
        for n, (was, now) in enumerate(gaps, 1)
    ):
        return False
    if any(_postponed(*pair) for pair in gaps) or _counted_otherwise(old, new):
        return False
    moved = [
        n
        for n, (was, now) in enumerate(gaps, 1)
        if set(_ENDING.findall(was)) != set(_ENDING.findall(now))
    ]
    return parted(old, new) or all(unreached(old, n) and unreached(new, n) for n in moved)


def pointed(old: Wording, new: Wording) -> bool:
    """Tell whether whatever was pointed at still is: 上述信息 is not all 信息.

    在上述情况下，我们会… is not 我们会… either.
    """
    if not any(_POINTING.search(w.text) or "关" in w.text for w in (old, new)):
        return True
    before, after = ([_pointers(w, n) for n in range(len(w.terms) + 1)] for w in (old, new))
    strong, strong_now = (sum(count for count, _ in side) for side in (before, after))
    weak, weak_now = (sum(count for _, count in side) for side in (before, after))
    if strong == strong_now:
        return True
    if [meaning(t) for t in old.terms] != [meaning(t) for t in new.terms]:
        return strong <= strong_now + weak_now and strong_now <= strong + weak
    return all(
        bool(was) == bool(now) or bool(was or was_weak) == bool(now or now_weak)
        for (was, was_weak), (now, now_weak) in zip(before, after, strict=True)
    )


def _pointers(wording: Wording, at: int) -> tuple[int, int]:
    """Return how many words before term ``at`` point, and how many may stand for such a word."""
    gap = wording.gap(at)
    around = (wording.terms[at - 1].text if at else "") + gap
    around += wording.terms[at].text if at < len(wording.terms) else ""
    concerned = at < len(wording.terms) and wording.terms[at].field in _OTHERS
    strong = len(_POINTING.findall(gap)) + (concerned and _CONCERNED.search(gap) is not None)
    return strong, len(_STANDING.findall(around))


def _belonging(gap: str, wording: Wording, at: int) -> str:
    """Return what joins term ``at`` to the one before it, as if 的 stood where one has the other.

    您的家人 and 您家人 are one thing, 商家骑手 may be one too: not so 您和家人, 商家和骑手.
    """
    acts = is_verb(wording.terms[at - 1]) and is_verb(wording.terms[at])
    return gap if wording.gap(at) or acts else "的"


def _counted_otherwise(old: Wording, new: Wording) -> bool:
    """Tell whether 的 moved over what is counted: 未使用部分的费用 is not 未使用的部分费用."""
    for n, term in enumerate(old.terms):
        if n and term.concept in ("some", "all"):
            was, now = ((w.gap(n).strip(), w.gap(n + 1).strip()) for w in (old, new))
            if {was, now} == {("的", ""), ("", "的")}:
                return True
    return False


def _postponed(was: str, now: str) -> bool:
    """Tell whether what has been done is only going to be, or the reverse."""
    return any(
        _PAST.search(one) and not _PAST.search(other) and _FUTURE.search(other)
        for one, other in ((was, now), (now, was))
    )
