"""The company that a policy defines as "we" may be named or say "we"."""

from __future__ import annotations

import pytest

from clausetrail.bilingual import Lang
from clausetrail.comparing import compare
from clausetrail.judging import judge
from clausetrail.reading import read_text

FRAMES: dict[Lang, str] = {
    "zh": "# 云岫云隐私政策\n\n## 一、 总则\n\n1.1 云岫科技（杭州）有限公司（以下简称“我们”）"
    "提供计算服务。\n\n## 二、 其他\n\n2.1 {}\n",
    "en": "# Yunxiu Cloud Privacy Policy\n\n## 1. General\n\n1.1 {we} offers computing.\n\n"
    "## 2. Other\n\n2.1 {}\n",
}
ONE = "Yunxiu LLC (“we”)"
MANY = "Yunxiu LLC and its affiliates (“we”)"


def verdict(lang: Lang, we: str, old: str, new: str) -> str:
    before, after = (read_text(FRAMES[lang].format(text, we=we), lang=lang) for text in (old, new))
    (judged,) = judge(compare(before, after))
    return judged.judgement.verdict


@pytest.mark.parametrize(
    ("lang", "old", "new"),
    [
        ("zh", "云岫科技（杭州）有限公司维护官网。", "我们维护官网。"),
        ("zh", "请联系云岫科技（杭州）有限公司。", "请联系我们。"),
        ("en", "Yunxiu maintains the site.", "We maintain the site."),
        ("en", "Yunxiu’s site is in two languages.", "Our site is in two languages."),
        ("en", "Yunxiu LLC maintains the site.", "Yunxiu maintains the site."),
    ],
)
def test_the_company_may_say_we(lang: Lang, old: str, new: str) -> None:
    assert verdict(lang, ONE, old, new) == "editorial"
    assert verdict(lang, ONE, new, old) == "editorial"


@pytest.mark.parametrize(
    ("lang", "we", "old", "new"),
    [
        ("zh", ONE, "云岫科技（杭州）有限公司维护官网。", "云岫网络（杭州）有限公司维护官网。"),
        ("zh", ONE, "云岫科技（杭州）有限公司维护官网。", "我们的供应商维护官网。"),
        ("zh", ONE, "云岫科技（杭州）有限公司维护官网。", "我们的关联公司维护官网。"),
        ("en", ONE, "Yunxiu LLC maintains the site.", "Yunxiu Ltd maintains the site."),
        ("en", ONE, "Yunxiu maintains the site.", "You maintain the site."),
        ("en", ONE, "Yunxiu maintains the site.", "Our vendors maintain the site."),
        ("en", MANY, "Yunxiu maintains the site.", "We maintain the site."),
        ("en", ONE, "Write to yunxiu.example.", "Write to we.example."),
    ],
)
def test_nobody_else_may(lang: Lang, we: str, old: str, new: str) -> None:
    assert verdict(lang, we, old, new) != "editorial"
