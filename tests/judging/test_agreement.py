"""The rules of a service judged by the six kinds: what is agreed is a matter of rights."""

from __future__ import annotations

import pytest

from clausetrail.bilingual import Lang
from clausetrail.comparing import compare
from clausetrail.judging import judge
from clausetrail.judging.agreement import is_agreement
from clausetrail.reading import read_text

TERMS = {
    "zh": "# 云岫云服务条款\n\n## 一、账户\n\n1.1 您应当妥善保管账户。\n\n1.2 {}\n",
    "en": "# Yunxiu Cloud Terms of Service\n\n## 1. Accounts\n\n1.1 Keep it safe.\n\n1.2 {}\n",
}
EDITS: list[tuple[Lang, str, str, int]] = [
    ("zh", "您最多可以创建 5 个项目。", "您最多可以创建 50 个项目。", 4),
    ("en", "You may create up to 5 projects.", "You may create up to 50 projects.", 4),
    ("zh", "我们不预先审查内容。", "我们有权审查内容。", 4),
    ("en", "We do not review content.", "We may review content.", 4),
    ("zh", "费用不予退还。", "费用在七日内可以退还。", 4),
    ("en", "Fees are not refunded.", "Fees are refunded within seven days.", 4),
]


@pytest.mark.parametrize(("lang", "before", "after", "kind"), EDITS)
def test_what_is_agreed_is_a_matter_of_rights(
    lang: Lang, before: str, after: str, kind: int
) -> None:
    old, new = (read_text(TERMS[lang].format(text), lang=lang) for text in (before, after))
    (change,) = judge(compare(old, new))
    assert change.judgement.verdict == "material"
    assert change.judgement.category == kind


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("云岫云服务条款", True),
        ("退款政策", True),
        ("Cancellation policy", True),
        ("隐私政策", False),
        ("Privacy policy", False),
        ("Terms on personal data", False),
    ],
)
def test_the_title_tells_an_agreement(title: str, expected: bool) -> None:
    text = f"# {title}\n\n## 1. A\n\n1.1 B.\n"
    lang: Lang = "en" if title.isascii() else "zh"
    assert is_agreement(read_text(text, lang=lang)) is expected
