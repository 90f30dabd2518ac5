"""What ``--fix`` makes of a text."""

from __future__ import annotations

import pytest

from clausetrail.linting import fixed, lint_text
from clausetrail.reading import read_text

HEAD = "# 云岫云隐私政策\n\n## 一、总则\n\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("您同意本政策(含更新版本),并确认。", "您同意本政策（含更新版本），并确认。"),
        ("我们收集姓名。。我们不收集住址。", "我们收集姓名。我们不收集住址。"),
        ("**您登陆网站**后可以查询。", "**您登录网站**后可以查询。"),
        ("信息被篡改、或毁坏的，我们通知您。", "信息被篡改或毁坏的，我们通知您。"),
        ("告知您基本情况 and 可能的影响。", "告知您基本情况和可能的影响。"),
        ("（1）姓名；\n\n(2) 电话；\n\n（3）住址。", "（1）姓名；\n\n（2） 电话；\n\n（3）住址。"),
        ("1.1\u200b 您的**手\u200b\u200b机**号码和\u2060邮箱。", "1.1 您的**手机**号码和邮箱。"),
        (
            "| 甲 | 乙 |\n| --- | --- |\n| 登录..... | 三汀 |",
            "| 甲 | 乙 |\n| --- | --- |\n| 登录 | 三汀 |",
        ),
    ],
)
def test_fix(before: str, after: str) -> None:
    result, made = fixed(HEAD + before, lint_text(HEAD + before), read_text)
    assert result == HEAD + after
    assert made


def test_what_a_person_must_decide_is_left_alone() -> None:
    text = HEAD + "1.1 按照第 9.9 条，我们将及时将结果告知您（在 N 日内。"
    assert fixed(text, lint_text(text), read_text) == (text, ())


def test_overlapping_fixes_wait_for_the_next_run() -> None:
    text = HEAD + "我们收集：\n\n（1）姓名；\n\n（2）电话:\n\n（3）邮箱；\n\n（4）住址。"
    first, made = fixed(text, lint_text(text), read_text)
    assert len(made) == 1
    second, _ = fixed(first, lint_text(first), read_text)
    assert "（2）电话；" in second
