"""What a change means in the sense of the policy's own list of material changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from clausetrail.bilingual import Bilingual
from clausetrail.comparing.change import Change

Verdict = Literal["material", "review", "editorial"]

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
"""All verdicts, the gravest first."""

Category = Literal[1, 2, 3, 4, 5, 6]

CATEGORIES: dict[Category, Bilingual] = {
    1: Bilingual(
        "处理目的、个人信息类型或使用方式", "Purpose, type of information or manner of use"
    ),
    2: Bilingual("所有权结构或组织架构", "Ownership or organisation"),
    3: Bilingual("共享、转让或公开披露的对象", "Recipients of sharing, transfer or disclosure"),
    4: Bilingual("您的权利及其行使方式", "Your rights and how to exercise them"),
    5: Bilingual("责任部门、联系方式或投诉渠道", "Responsible body, contact or complaint channel"),
    6: Bilingual("安全影响评估表明存在高风险", "A high risk found by impact assessment"),
}
"""The six kinds of material change of clause 9.2, in its order."""


Confidence = Literal["high", "medium", "low"]
"""How sure a judgement is: it rests on a fact or on identical words; on words that were
understood; or on a lack of proof."""

Side = Literal["old", "new"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a judgement rests on."""

    side: Side
    text: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one rule says about one change."""

    verdict: Verdict
    rule: str
    """The rule's code, ``M301``, ``R001`` or ``E101``."""
    reason: Bilingual
    category: Category | None = None
    also: tuple[Category, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    confidence: Confidence = "medium"


@dataclass(frozen=True, slots=True)
class JudgedChange:
    """A change with the judgement on it."""

    change: Change
    judgement: Judgement
