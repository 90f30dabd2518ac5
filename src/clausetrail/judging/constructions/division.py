"""Chinese: one sentence divided into two, or two joined, where nothing reaches across."""

from __future__ import annotations

import re
from itertools import pairwise

from clausetrail.judging.constituents import Wording
from clausetrail.judging.delta import begun_alike, meaning
from clausetrail.judging.term import Term, folded
from clausetrail.judging.word_classes import AGENTS, TRANSITIVE, WHO, is_verb

_MARKS = ("、", "，", "；", "。")
_ENDING = re.compile(r"[；。]")
_UNLIKE = tuple({"的", mark} for mark in ("和", "与", "及", "以及", "、"))
"""What joins two, and what makes one the other's."""
_REACHING = frozenset(("if", "except", "only", "before-after", "necessary", "as-practicable"))
"""Concepts that may hold for what follows them, or for what stands before."""
_LEADING = re.compile(
    r"(?:时|后|前|的|下|中|内|起|间|外|日|来|候|上)[，,]"
    r"|(?:^|[，,。；])(?:为了?|根据|按照?|依据|依照|在|当|经|自|从|凡|对于?|通过|基于|鉴于|由于|因为?|作为)"
)
"""An adverbial before what it holds for."""
_PURPOSE = re.compile(r"以便|便于|以供|从而|(?<!适)用于|用以|用来|旨在|[，,]以|[，,]供")
"""What may say what all that stands before it is for."""
_TAIL = re.compile(rf"[，,](?:并|均|可|仅)?(?:{_PURPOSE.pattern})")
_REFERRING = re.compile(r"(?:请|同时|此外|另外|该|此|这|上述|前述|其|本)$")
"""How a sentence begins that does not need the one before it to be one."""
_CASE = re.compile(r"[^，。；]{2,24}(?:的|后|时)[，,]")
"""How a statement begins that has a condition of its own."""
_TIMED = re.compile(r"[^，。；]{2,16}(?:后|时)[，,]?")
_OWN = re.compile(r"[^，。；我您]{2,12}(?:后|时)[，,]?(?:我们|您)(?!的)")
"""A time, and who acts then: 注销后，我们."""
_FAILED = re.compile(r"(?:如果?|若)?([^，。；]{2,4})(?:不成|未果|无果|不了|失败|不能解决)的?[，,]")
_ON = re.compile(r"^(?:因|由于|就|关于|对于?|针对)[^，。；]{2,30}，")
"""What a statement is on, and the one on its failure as well, wherever it stands."""
_MODAL = re.compile(
    r"会(?![员费])|将|可|应|须|不得|必|需|均|由|已|我们|本[店馆院校政协条须公]|适用|有[效权]|无效|默认|包[括含]|属于|来自|位于"
    r"|免费|收费|支持|按|自(?=[^，]{1,12}[起后])|是|为|采用|每|[日天月年时]$|仅|只|保存|收集|使用|存储|提供|记录|删除|用于|完全|[^上下之]有|没有|直接|一般|通常"
)
"""What shows that a statement states something, and is no case for the next one."""
_DONE = f"(?:收取|扣除|扣留|拒绝|退还|退款|收费|{'|'.join(sorted(TRANSITIVE))})"
_REFUSED = re.compile(
    rf"(?:不|未|勿|仅|只|禁止)[^,。;、\n]{{0,12}}?{_DONE}[^,。;、\n]{{1,30}}、{_DONE}"
)
"""An act in a list of those that are refused, or the only ones."""
_SAID = re.compile(
    r"(?:保证|承诺|声明|声称|担保|确认|知悉|理解|明白|认为|认可|(?<!的)(?<!经)同意(?!，)|约定|陈述|视为|主张|证明)"
    r"(?:[，：]|(?:其|我们|您|你|用户|会员|商家|[^，。；]{0,8}?(?:可以|可|会|将|不|已|应|须|为|是|由)))"
)
"""A verb of saying or promising, and a statement, to which the next one may belong as well."""
_WITHOUT = re.compile(r"(?:未经|未取得|未获|未征得|没有|除非|不经)")
"""What may bound a second refusal as well: 未经您同意，我们不出售，我们不共享."""
_HEAD = 8
"""Terms among which the first of a statement may say when it holds."""
_PREDICATED = re.compile(
    r"(?!对|把|将|被|由|不|未|可|应|须|仅|只|并|且|或)"
    r"[^，。；：将会在由可应须均都为是不仅从于自]{2,8}(?:会|将|在|由|可以|可|应当|应|须|均|都|不会|不|仅|自动|于)"
)
"""A short subject, and the word with which its predicate begins."""
_AGENT = re.compile(f"(?:{'|'.join(AGENTS)})(?!的)")
_LED = re.compile(
    r"(?:未经|未取得|为了?|根据|按照|依照|除)[^，。；]{2,40}，"
    rf"(?:我们|您|{'|'.join(AGENTS)})(?!的)"
)
"""How a statement begins with what cannot be said of the one before it."""
_SUBJECTS = frozenset((*WHO, "data"))
_POINTING = re.compile(
    r"上述|前述|(?<!应)该(?!当)|(?<![在因为由据如])此(?!外|致)|在此(?=[之种类等]?[情条前场])"
    r"|这(?=[些种类一个两项时])|那些|其中的"
)
"""What points at something said before: without it all of that kind is meant."""
_CONCERNED = re.compile(r"(?:相关|有关)的?$")
"""What says of others that they are those concerned, and not just any."""
_OTHERS = frozenset(("recipients", "bodies", "entity"))
_STANDING = re.compile(r"其|本|(?:您|你|我们|他们|它们)的|所述")
"""What may stand in place of such a word."""
_HAVING_DONE = frozenset(
    (
        *("授权", "委托", "允许", "准许", "要求", "请求", "同意", "许可", "指定", "邀请", "聘请"),
        *("通知", "告知", "选择", "指示"),
    )
)
"""Verbs whose object acts: 您授权的第三方 are some, 您授权第三方 is that they may."""
_PAST = re.compile(r"已经?")
_FUTURE = re.compile(r"[将会以]")


def parted(old: Wording, new: Wording) -> bool:
    """Tell whether marks that differ only divide independent statements otherwise.

    No mark moved, no list was divided, and where a sentence ends or ended, no condition,
    exception, time or purpose could hold for both of its halves.
    """
    if [meaning(t) for t in old.terms] != [meaning(t) for t in new.terms]:
        return False
    before, after = ([_mark(w, n) for n in range(1, len(w.terms))] for w in (old, new))
    marked, remarked = ({n for n, mark in enumerate(m) if mark} for m in (before, after))
    if marked - remarked and remarked - marked:
        return False
    for at, (was, now) in enumerate(zip(before, after, strict=True), 1):
        if was == now or {was, now} == {"", "，"}:
            continue
        if min(was, now, key=_weight) not in ("，", "；"):
            return False
        joined = old if _weight(was) < _weight(now) else new
        if not _independent(joined, at, min(was, now, key=_weight)):
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
    return parted(old, new) or all(_unreached(old, n) and _unreached(new, n) for n in moved)


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


def joined_alike(old: Wording, new: Wording) -> bool:
    """Tell whether no two words that were joined belong to each other now, wherever they stand."""
    before, after = (
        {(meaning(a), meaning(b)): n for n, (a, b) in enumerate(pairwise(w.terms), 1)}
        for w in (old, new)
    )
    for two in before.keys() & after.keys():
        was, now = before[two], after[two]
        gap, gap_now = old.gap(was).strip(), new.gap(now).strip()
        if gap != gap_now and (
            {_belonging(gap, old, was), _belonging(gap_now, new, now)} in _UNLIKE
        ):
            return False
    return True


def _unreached(wording: Wording, at: int) -> bool:
    """Tell whether no word around term ``at`` could hold for what stands on its other side."""
    first, last = at - 1, at
    while first and _mark(wording, first) != "。":
        first -= 1
    while last < len(wording.terms) and _mark(wording, last) != "。":
        last += 1
    lead = wording.text[wording.terms[first - 1].end if first else 0 : wording.terms[first].start]
    said = wording.text[wording.terms[first].start : wording.terms[at - 1].end] + _MARKS[1]
    following = wording.text[wording.terms[at].start : wording.terms[last - 1].end]
    return not (
        any(t.concept in _REACHING or t.concept == "not" for t in wording.terms[first:last])
        or _LEADING.search(re.split("[。；，]", lead)[-1] + said)
        or _PURPOSE.search(said)
        or _PURPOSE.search(following)
    )


def _weight(mark: str) -> int:
    return _MARKS.index(mark) + 1 if mark else 0


def _mark(wording: Wording, at: int) -> str:
    """Return the strongest mark before term ``at``."""
    gap = wording.gap(at).translate(str.maketrans(",;!?！？\n", "，；。。。。。"))
    return max((mark for mark in gap if mark in _MARKS), key=_weight, default="")


def _independent(wording: Wording, at: int, mark: str) -> bool:
    """Tell whether the sentence has two statements of their own, before and after term ``at``."""
    first, last = at - 1, at
    while first and _mark(wording, first) != "。":
        first -= 1
    while last < len(wording.terms) and _mark(wording, last) != "。":
        last += 1
    start = wording.terms[first].start
    said = wording.text[start : wording.terms[at - 1].end] + _MARKS[1]
    lead = wording.text[wording.terms[first - 1].end if first else 0 : start]
    opener = re.split("[。；，]", lead)[-1]
    following = wording.text[wording.terms[at].start : wording.terms[last - 1].end]
    left, right = wording.terms[first:at], wording.terms[at:last]
    following = following.replace(",", "，")
    timed = _timed(right, following)
    bounded = not (any(t.concept == "except" for t in right) or _TAIL.search(following))
    conditional = (
        ((mark == "；" or _refused(right)) and right[0].concept == "if" and bounded)
        or (mark == "；" and _CASE.match(following) is not None and bounded)
        or (_LED.match(following) is not None and not _TAIL.search(following))
    )
    if _WITHOUT.match(opener + said) and any(t.concept == "not" for t in right):
        return False
    if mark == "，" and (_SAID.search(said) or not _MODAL.search(said)):
        return False
    return (
        not any(
            t.concept in _REACHING and not _inner(wording, first, n)
            for n, t in enumerate(left, first)
        )
        and not _LEADING.search(
            _ON.sub("", opener + said) if _failed(said, following) else opener + said
        )
        and not _PURPOSE.search(said)
        and (
            conditional
            or not (any(t.concept in _REACHING for t in right[timed:]) or _TAIL.search(following))
        )
        and (
            conditional
            or right[0].field in _SUBJECTS
            or _AGENT.match(following) is not None
            or _OWN.match(following) is not None
            or _REFERRING.search(wording.gap(at).strip()) is not None
            or (mark == "；" and _own_subject(right, following))
            or _same_subject(left, right)
        )
    )


def _inner(wording: Wording, first: int, at: int) -> bool:
    """Tell whether term ``at`` is a 仅 after the subject of its sentence, reaching no other."""
    term = wording.terms[at]
    return (
        term.concept == "only"
        and at > first
        and not any(wording.breaks(n) for n in range(first + 1, at + 1))
        and all(t.field in ("plain", *_SUBJECTS) for t in wording.terms[first:at])
        and not is_verb(wording.terms[first])
    )


def _timed(terms: tuple[Term, ...], following: str) -> int:
    """Return how many terms say at the beginning of a statement when it holds."""
    n = next((n for n, t in enumerate(terms[:_HEAD]) if t.concept == "before-after"), None)
    if n is None or _TIMED.match(following) is None:
        return 0
    return n + 1


def _failed(said: str, following: str) -> bool:
    """Tell whether a statement is on the failure of what the one before it is on: 协商不成的."""
    failed = _FAILED.match(following)
    return failed is not None and failed[1] in said


def _same_subject(left: tuple[Term, ...], right: tuple[Term, ...]) -> bool:
    """Tell whether two statements begin with the same name."""
    shared = begun_alike(left, right)
    name = "".join(t.text for t in left[:shared])
    return len(name) > 1 and not is_verb(left[shared - 1])


def _own_subject(right: tuple[Term, ...], following: str) -> bool:
    """Tell whether a statement begins with who or what it is about, and then says what of it."""
    return not is_verb(right[0]) and _PREDICATED.match(following) is not None


def _refused(terms: tuple[Term, ...]) -> bool:
    """Tell whether a condition is that the reader refuses: that is none of what stands before."""
    return any(t.concept in ("refuse", "not") for t in terms[1:3])
