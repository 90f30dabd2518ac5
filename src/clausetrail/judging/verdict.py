"""What a change means in the sense of the policy's own list of material changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from clausetrail.bilingual import Bilingual
from clausetrail.comparing.change import Change

Verdict = Literal["material", "review", "editorial"]

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
"""All verdicts, the gravest first."""

Category = int
"""The number of a kind of material change."""

CATEGORIES: dict[Category, Bilingual] = {
    1: Bilingual(
        "处理目的、个人信息类型或使用方式", "Purpose, type of information or manner of use"
    ),
    2: Bilingual("所有权结构或组织架构", "Ownership or organisation"),
    3: Bilingual("共享、转让或公开披露的对象", "Recipients of sharing, transfer or disclosure"),
    4: Bilingual("您的权利及其行使方式", "Your rights and how to exercise them"),
    5: Bilingual("责任部门、联系方式或投诉渠道", "Responsible body, contact or complaint channel"),
    6: Bilingual("安全影响评估表明存在高风险", "A high risk found by impact assessment"),
    7: Bilingual("服务内容、质量与可用性", "Service content, quality and availability"),
    8: Bilingual("费用、计费与退款", "Fees, billing and refunds"),
    9: Bilingual("期限、续订、暂停与终止", "Term, renewal, suspension and termination"),
    10: Bilingual("责任、赔偿与违约", "Liability, compensation and breach"),
    11: Bilingual("争议解决、管辖与适用法律", "Disputes, jurisdiction and governing law"),
    12: Bilingual("您的义务与使用限制", "Your duties and restrictions on use"),
    13: Bilingual("内容、数据与知识产权", "Content, data and intellectual property"),
    14: Bilingual("通知、协议变更与联系方式", "Notices, amendments and contact"),
    15: Bilingual("合同主体、组成与转让", "Parties, documents and assignment of the contract"),
}
"""Every kind of material change under its common name.

1 to 6 are those of a privacy policy, in the order of the common clause 9.2.  7 to 15 are
those of a contract: the matters whose change the law calls a change of substance (Civil Code
of the PRC, article 488; CISG, article 19(3)), what standard terms must draw attention to
(Civil Code, articles 496 and 497; Consumer Protection Law, article 26), and what unfair terms
are made of (Directive 93/13/EEC, annex).
"""


Confidence = Literal["high", "medium", "low"]
"""How sure a judgement is: it rests on a fact or on identical words; on words that were
understood; or on a lack of proof."""

Side = Literal["old", "new"]

SIDES: tuple[Side, Side] = ("old", "new")


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
    kinds: tuple[Category, ...] = ()
    """The kinds as `CATEGORIES` numbers them, the chief one first; ``category`` and ``also``
    have the numbers of the policy's own list."""
    names: tuple[Bilingual, ...] = ()
    """What the policy calls ``category`` and ``also``, in this order."""


@dataclass(frozen=True, slots=True)
class JudgedChange:
    """A change with the judgement on it."""

    change: Change
    judgement: Judgement
