"""Chinese clauses that only say when, on what terms, on what grounds or what for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

FIRST, FOR, BY, WHEN = range(4)
"""In what order they stand in front: exception, purpose, ground, and time or condition."""
WHO = "我们|您(?!的)|你(?!的)"
SINCE = (
    r"(?P<event>.{2,}?(?:之|以)?后)的?"
    r"(?P<term>\s*[\d一二三四五六七八九十]+\s*个?(?:工作日|自然日|小时|日|天|周|月|年)(?:之|以)?内)"
)
"""A term that runs from what happens."""
_IF = "(?:如果|如(?![实期同下上何此])|倘若|假如|若(?!干)|一旦)"
_ENDED = "(?:时|的话|的)?"
_NO_CASE = "(?![^，]{0,3}(?:会|将|可以|可能|应|须|有权))"
_SHAPES = (
    (r"除了?(?![非夕湿尘名])(?P<said>.{2,}?)(?:之|以)?外", "除{}外", FIRST),
    (r"(?:但)?除非(?P<said>.{2,})", "除非{}", FIRST),
    (r"(?:为了|为(?![期止准主由人何])|出于)(?P<said>.{2,}?)(?:的?目的)?", "为{}", FOR),
    (
        r"(?:根据|按照|依照|依据|遵照|遵循|按)"
        r"(?P<said>.{2,}?(?:法规|法律|标准|政策|指引|协议|规定|要求|约定|声明))",
        "根据{}",
        BY,
    ),
    (r"(?P<said>依法)", "{}", BY),
    (rf"{_IF}(?P<said>.{{2,}}?){_ENDED}", "如{}", WHEN),
    (rf"(?P<who>{WHO}){_IF}(?P<said>.{{2,}}?){_ENDED}", "如{}", WHEN),
    (rf"在?(?P<said>(?:{WHO}){_NO_CASE}.{{2,}}?)的情[况形]下", "如{}", WHEN),
    (r"在?(?P<said>.{2,}(?:的情[况形]下|的前提下))", "{}", WHEN),
    (r"(?P<said>(?:未经|未取得|未征得|没有).{2,}(?:同意|授权|许可))", "{}", WHEN),
    (
        rf"(?P<said>(?:(?:{WHO}){_NO_CASE}|涉及|属于|拒绝|存在|需要|(?:我们)?(?:停止|发现)).{{2,}})"
        "(?<!您)(?<!我们)的",
        "如{}",
        WHEN,
    ),
    (
        rf"[在当]?(?P<said>(?:{WHO})(?:使用|访问|浏览).{{1,}}?)的?(?:时候?|期间|过程中)",
        "如{}",
        WHEN,
    ),
    (rf"[在当]?(?P<said>(?:{WHO}).{{2,}}?)(?:的?时候|时)", "如{}", WHEN),
    (
        r"(?:[在当](?![线场地]))?(?P<said>.{2,}?(?:期间|过程中|(?:之|以)?[后前]|[^小临按准及同随]时)"
        rf"|{SINCE})",
        "{}",
        WHEN,
    ),
)
"""What such a clause looks like, and how it is read."""
_BEHIND = (
    (
        r"(?:但是?)?(?!以下|下列|如下)(?P<said>.{2,}?)的?(?:情[况形])?(?:除外|例外)",
        "除{}外",
        FIRST,
    ),
    (
        r"(?:以便于?|便于|用以|以(?![下上及外内前后来便此]"
        r"|.*(?:为准|为限|为主|方式|形式|途径|渠道|名义)))(?P<said>.{2,})",
        "为{}",
        FOR,
    ),
)
"""The same of those that stand behind the statement they are of."""
_YOURS = (
    r"^如(?=(?:不|未|拒绝)(?:提供|授权|同意|开启|填写|接受)[^，]{0,20}"
    r"(?:信息|权限|授权|同意|资料|数据|本政策)$)"
)
"""What only the reader could fail to do."""


@dataclass(frozen=True, slots=True)
class Part:
    """One clause of a sentence."""

    said: str
    rank: int | None = None
    """Its place among what stands in front; a statement has none."""
    behind: bool = False
    """Whether it is put behind the statement it is of."""


def part(clause: str) -> Part:
    """Return what a clause says, read in one way if it only says when or on what terms.

    >>> part("您如不同意")
    Part(said='如您不同意', rank=3, behind=False)
    >>> part("法律另有规定的除外")
    Part(said='除法律另有规定外', rank=0, behind=True)
    >>> part("我们会删除您的信息").rank is None
    True
    """
    for pattern, form, rank, behind in _shapes():
        if found := pattern.fullmatch(clause):
            who = found.groupdict().get("who") or ""
            named = found["said"] if rank != FOR else re.sub("^[为向给](?=您)", "", found["said"])
            said = form.format(who + named)
            return Part(re.sub(_YOURS, r"\g<0>您", said), rank, behind)
    return Part(clause)


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], str, int, bool], ...]:
    fore, aft = (
        tuple((re.compile(text), form, rank, behind) for text, form, rank in shapes)
        for shapes, behind in ((_SHAPES, False), (_BEHIND, True))
    )
    return (*aft, *fore)
