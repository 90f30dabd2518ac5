"""Chinese: whether two statements hold each by itself, or a word of one reaches the other."""

from __future__ import annotations

import re

from clausetrail.judging.delta import begun_alike, meanings
from clausetrail.judging.language.constituents import Wording
from clausetrail.judging.language.term import Term
from clausetrail.judging.language.word_classes import AGENTS, WHO, is_verb
from clausetrail.regex import regex

_MARKS = ("、", "，", "；", "。")
_REACHING = frozenset(("if", "except", "only", "before-after", "necessary", "as-practicable"))
"""Concepts that may hold for what follows them, or for what stands before."""
_LEADING = regex(
    r"(?:时|后|前|的|下|中|内|起|间|外|日|来|候|上)[，,]"
    r"|(?:^|[，,。；])(?:为了?|根据|按照?|依据|依照|在|当|经|自|从|凡|对于?|通过|基于|鉴于|由于|因为?|作为)"
)
"""An adverbial before what it holds for."""
_PURPOSE = regex(r"以便|便于|以供|从而|(?<!适)用于|用以|用来|旨在|[，,]以|[，,]供")
"""What may say what all that stands before it is for."""
_TAIL = regex(rf"[，,](?:并|均|可|仅)?(?:{_PURPOSE.pattern})")
_REFERRING = regex(r"(?:请|同时|此外|另外|该|此|这|上述|前述|其|本)$")
"""How a sentence begins that does not need the one before it to be one."""
_CASE = regex(r"[^，。；]{2,24}(?:的|后|时)[，,]")
"""How a statement begins that has a condition of its own."""
_TIMED = regex(r"[^，。；]{2,16}(?:后|时)[，,]?")
_OWN = regex(r"[^，。；我您]{2,12}(?:后|时)[，,]?(?:我们|您)(?!的)")
"""A time, and who acts then: 注销后，我们."""
_FAILED = regex(r"(?:如果?|若)?([^，。；]{2,4})(?:不成|未果|无果|不了|失败|不能解决)的?[，,]")
_ON = regex(r"^(?:因|由于|就|关于|对于?|针对)[^，。；]{2,30}，")
"""What a statement is on, and the one on its failure as well, wherever it stands."""
_MODAL = regex(
    r"会(?![员费])|将|可|应|须|不得|必|需|均|由|已|我们|本[店馆院校政协条须公]|适用|有[效权]|无效|默认|包[括含]|属于|来自|位于"
    r"|免费|收费|支持|按|自(?=[^，]{1,12}[起后])|是|为|采用|每|[日天月年时]$|仅|只|保存|收集|使用|存储|提供|记录|删除|用于|完全|[^上下之]有|没有|直接|一般|通常"
)
"""What shows that a statement states something, and is no case for the next one."""
_SAID = regex(
    r"(?:保证|承诺|声明|声称|担保|确认|知悉|理解|明白|认为|认可|(?<!的)(?<!经)同意(?!，)|约定|陈述|视为|主张|证明)"
    r"(?:[，：]|(?:其|我们|您|你|用户|会员|商家|[^，。；]{0,8}?(?:可以|可|会|将|不|已|应|须|为|是|由)))"
)
"""A verb of saying or promising, and a statement, to which the next one may belong as well."""
_WITHOUT = regex(r"(?:未经|未取得|未获|未征得|没有|除非|不经)")
"""What may bound a second refusal as well: 未经您同意，我们不出售，我们不共享."""
_HEAD = 8
"""Terms among which the first of a statement may say when it holds."""
_PREDICATED = regex(
    r"(?!对|把|将|被|由|不|未|可|应|须|仅|只|并|且|或)"
    r"[^，。；：将会在由可应须均都为是不仅从于自]{2,8}(?:会|将|在|由|可以|可|应当|应|须|均|都|不会|不|仅|自动|于)"
)
"""A short subject, and the word with which its predicate begins."""
_AGENT = regex(f"(?:{'|'.join(AGENTS)})(?!的)")
_LED = regex(
    r"(?:未经|未取得|为了?|根据|按照|依照|除)[^，。；]{2,40}，"
    rf"(?:我们|您|{'|'.join(AGENTS)})(?!的)"
)
"""How a statement begins with what cannot be said of the one before it."""
_SUBJECTS = frozenset((*WHO, "data"))


def unreached(wording: Wording, at: int) -> bool:
    """Tell whether no word around term ``at`` could hold for what stands on its other side."""
    first, last = at - 1, at
    while first and mark_before(wording, first) != "。":
        first -= 1
    while last < len(wording.terms) and mark_before(wording, last) != "。":
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


def weight(mark: str) -> int:
    """Return how strongly a mark divides, nothing by 0."""
    return _MARKS.index(mark) + 1 if mark else 0


def mark_before(wording: Wording, at: int) -> str:
    """Return the strongest mark before term ``at``."""
    gap = wording.gap(at).translate(str.maketrans(",;!?！？\n", "，；。。。。。"))
    return max((mark for mark in gap if mark in _MARKS), key=weight, default="")


def independent(wording: Wording, at: int, mark: str) -> bool:
    """Tell whether the sentence has two statements of their own, before and after term ``at``."""
    first, last = at - 1, at
    while first and mark_before(wording, first) != "。":
        first -= 1
    while last < len(wording.terms) and mark_before(wording, last) != "。":
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
    shared = begun_alike(meanings(left), meanings(right))
    name = "".join(t.text for t in left[:shared])
    return len(name) > 1 and not is_verb(left[shared - 1])


def _own_subject(right: tuple[Term, ...], following: str) -> bool:
    """Tell whether a statement begins with who or what it is about, and then says what of it."""
    return not is_verb(right[0]) and _PREDICATED.match(following) is not None


def _refused(terms: tuple[Term, ...]) -> bool:
    """Tell whether a condition is that the reader refuses: that is none of what stands before."""
    return any(t.concept in ("refuse", "not") for t in terms[1:3])
