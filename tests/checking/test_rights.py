"""What takes a right away from users: of personal information, and of a contract."""

from __future__ import annotations

import pytest

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.rights import cuts_right
from clausetrail.comparing import compare
from clausetrail.judging import judge
from clausetrail.reading import read_text
from clausetrail.repository.policy import Profile, Settings

NAMES = Bilingual("政策", "Policy")
FRAME = "# {title}\n\n## 1. {section}\n\n1.1 {first}\n\n{clause}"
OTHER: dict[Lang, str] = {
    "zh": "本节约定有关事项的处理办法。",
    "en": "This section sets out what applies to it.",
}

CASES: list[tuple[Lang, Profile, str, str, str, bool]] = [
    ("zh", "six", "您的权利", "您可以更正您的个人信息。", "", True),
    ("zh", "six", "您的权利", "您可以更正和复制您的信息。", "您可以更正您的信息。", True),
    ("zh", "six", "如何使用信息", "我们使用您的手机号码发送验证码。", "", False),
    ("zh", "contract", "服务的终止", "一方违约的，对方有权解除本协议。", "", True),
    (
        "zh",
        "contract",
        "服务的终止",
        "您可以随时退订服务，取回余款。",
        "您可以随时退订服务。",
        True,
    ),
    ("zh", "contract", "退款", "您可以申请退款。", "您不得申请退款。", True),
    ("zh", "contract", "服务的暂停", "我们可以暂停服务。", "", False),
    ("zh", "contract", "费用", "您应当在 10 日内付清费用。", "您应当在 5 日内付清费用。", False),
    ("en", "contract", "Termination", "You may terminate this agreement at any time.", "", True),
    ("en", "contract", "Termination", "Either party may rescind this agreement.", "", True),
    ("en", "contract", "Suspension", "We may suspend the services.", "", False),
    ("en", "contract", "Fees", "You may not withhold fees.", "", False),
]


@pytest.mark.parametrize(("lang", "profile", "section", "old", "new", "cut"), CASES)
def test_a_right_that_is_cut_is_told_from_another_change(
    lang: Lang, profile: Profile, section: str, old: str, new: str, cut: bool
) -> None:
    title = {"zh": "云岫云政策", "en": "Yunxiu Cloud Policy"}[lang]
    sides = (
        FRAME.format(
            title=title,
            section=section,
            first=OTHER[lang],
            clause=f"1.2 {text}\n" if text else "",
        )
        for text in (old, new)
    )
    comparison = compare(*(read_text(side, lang=lang) for side in sides))
    judged = judge(comparison, Settings(NAMES, profile=profile))
    assert any(cuts_right(one) for one in judged) is cut
