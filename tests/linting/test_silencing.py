"""Rules switched off, weighted and silenced, always with a reason."""

from __future__ import annotations

import pytest

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError
from clausetrail.linting import Choice, lint_text, read_choices
from clausetrail.repository import Settings
from clausetrail.yaml import parse

TEXT = "# 云岫云隐私政策\n\n## 一、总则\n\n我们收集姓名,电话。"
TITLE = Bilingual("隐私政策", "Privacy Policy")


def settings(yaml: str) -> Settings:
    return Settings(TITLE, lint=read_choices(parse(yaml, "policy.yml")))


def severities(yaml: str) -> dict[str, str]:
    return {f.rule: f.severity for f in lint_text(TEXT, settings=settings(yaml))}


def test_a_rule_is_switched_off_or_weighted() -> None:
    assert severities("") == {"L304": "warning", "L603": "warning"}
    assert severities("L304: {level: off, reason: 原件如此}") == {"L603": "warning"}
    assert severities("L304: {level: error, reason: 公司规范}")["L304"] == "error"


def test_choices_are_read() -> None:
    read = read_choices(parse("L304: {level: note, reason: 沿用旧版}", "policy.yml"))
    assert read == {"L304": Choice("note", "沿用旧版")}


@pytest.mark.parametrize(
    "yaml",
    ["L304: {level: off}", "L999: {level: off, reason: x}", "L304: {level: never, reason: x}"],
)
def test_a_choice_without_reason_or_meaning_is_refused(yaml: str) -> None:
    with pytest.raises(ClausetrailError, match=r"policy\.yml:1"):
        settings(yaml)


def test_a_comment_silences_one_rule_at_one_clause() -> None:
    text = TEXT + "\n\n<!-- lint-ok L304, L301: 照录申请表 -->\n\n我们收集邮箱,住址。。"
    assert [(f.rule, f.clause) for f in lint_text(text) if f.rule != "L603"] == [("L304", "s1.p1")]


def test_the_notice_period_and_brands_come_from_the_policy() -> None:
    text = (
        "# 云岫云隐私政策\n\n更新日期：2024 年 3 月 1 日\n\n生效日期：2024 年 3 月 8 日\n\n"
        "## 一、总则\n\n云岫云网站、云岫云接口、云岫云控制台和云岫云文档适用本政策。\n\n"
        "请联系青岚云客服。"
    )
    known = Settings(TITLE, notice_days=30, brands=("云岫云", "青岚云"))
    assert {f.rule for f in lint_text(text)} == set()
    assert {f.rule for f in lint_text(text, settings=known)} == {"L405", "L603", "L604"}
