"""By what measure a policy judges: its kinds, its profile, and its own list of changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.comparing import compare
from clausetrail.judging import JudgedChange, judge, promises, uncovered
from clausetrail.reading import read_text
from clausetrail.repository.policy import Settings
from clausetrail.repository.settings import read_settings

OLD = """# 云岫云隐私政策

## 一、 我们如何收集和使用您的个人信息

1.1 我们收集您的手机号码。

## 二、 如何联系我们

2.1 请写信至 privacy@yunxiu.example。
"""
NEW = OLD.replace("手机号码", "手机号码和通讯录").replace("privacy@", "legal@")


def settings(tmp_path: Path, text: str) -> Settings:
    path = tmp_path / "policy.yml"
    path.write_text("title: {zh: 隐私政策, en: Privacy policy}\n" + text, encoding="utf-8")
    return read_settings(path, "policy.yml")


def judged(measure: Settings | None) -> dict[str, JudgedChange]:
    items = judge(compare(read_text(OLD, lang="zh"), read_text(NEW, lang="zh")), measure)
    return {item.change.id: item for item in items}


def test_all_six_kinds_count_where_nothing_is_said(tmp_path: Path) -> None:
    for measure in (None, settings(tmp_path, "")):
        assert {i.judgement.verdict for i in judged(measure).values()} == {"material"}


def test_a_kind_the_policy_does_not_list_is_left_to_a_person(tmp_path: Path) -> None:
    items = judged(settings(tmp_path, "categories: [1, 3]\n"))
    assert items["1.1"].judgement.verdict == "material"
    contact = items["2.1"].judgement
    assert (contact.verdict, contact.rule) == ("review", "M501")
    assert "不在本政策的重大变更清单内" in contact.reason.zh


def test_the_pipl_wants_contacts_told_whatever_the_policy_lists(tmp_path: Path) -> None:
    items = judged(settings(tmp_path, "categories: [1]\nprofile: pipl\n"))
    assert items["2.1"].judgement.verdict == "material"


def test_a_policy_may_name_its_kinds(tmp_path: Path) -> None:
    own = "categories: {1: {zh: 信息收集范围, en: Scope of collection}, 5: }\n"
    items = judged(settings(tmp_path, own))
    assert "第（1）类：信息收集范围" in items["1.1"].judgement.reason.zh
    assert "kind (1), scope of collection" in items["1.1"].judgement.reason.en
    assert "责任部门" in items["2.1"].judgement.reason.zh


def test_the_list_may_stand_elsewhere_in_each_language(tmp_path: Path) -> None:
    one = settings(tmp_path, "material-changes: 9.2\n")
    assert (one.list_clause("zh"), one.list_clause("en")) == ("9.2", "9.2")
    each = settings(tmp_path, "material-changes: {zh: s7(2), en: '9.2'}\n")
    assert (each.list_clause("zh"), each.list_clause("en")) == ("s7(2)", "9.2")
    assert each.material_changes == "s7(2)"
    assert settings(tmp_path, "").list_clause("zh") == ""


LISTS: list[tuple[Lang, str, list[tuple[int, ...]]]] = [
    ("zh", "1.1 重大变更包括：\n\n（1） 处理目的改变；\n\n（2） 股权结构改变。", [(1,), (2,)]),
    ("zh", "1.1 重大变更包括：投诉渠道改变；您的权利改变；其他影响您的变化。", [(5,), (4,), ()]),
    ("en", "1.1 Material are (1) new recipients, (2) a high risk found.", [(3,), (6,)]),
    ("en", "1.1 Material changes are:\n\n(1) new prices;\n\n(2) other changes.", [(), ()]),
]


@pytest.mark.parametrize(("lang", "text", "kinds"), LISTS)
def test_the_list_is_read_by_what_it_says(
    lang: Lang, text: str, kinds: list[tuple[int, ...]]
) -> None:
    document = read_text(f"# Policy\n\n## 1. Updates\n\n{text}\n", lang=lang)
    found = promises(document, "1.1")
    assert found is not None
    assert [p.kinds for p in found] == kinds


def test_what_no_rule_covers_is_named_but_not_what_keeps_the_list_open() -> None:
    document = read_text(
        "# Policy\n\n## 1. Updates\n\n1.1 Material changes are:\n\n(1) new prices;\n\n"
        "(2) new recipients;\n\n(3) other changes.\n",
        lang="en",
    )
    assert [p.text for p in uncovered(document, "1.1")] == ["new prices;"]
    assert [p.text for p in uncovered(document, "1.1", (1,))] == ["new prices;", "new recipients;"]


def test_a_list_that_is_not_there_is_told_from_an_empty_one() -> None:
    document = read_text(OLD, lang="zh")
    assert promises(document, "9.2") is None
    assert uncovered(document, "9.2") == ()


def test_confidence_follows_what_a_judgement_rests_on() -> None:
    items = judged(Settings(Bilingual("隐私政策", "Privacy policy")))
    assert items["2.1"].judgement.confidence == "high"
    assert items["1.1"].judgement.confidence == "medium"
