"""By what measure a policy judges: its kinds, its profile, and its own list of changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.comparing import compare
from clausetrail.errors import ClausetrailError
from clausetrail.judging import (
    CATEGORIES,
    KINDS,
    JudgedChange,
    is_contract,
    judge,
    lacking,
    listed,
    misnumbered,
    promises,
    uncovered,
)
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


def test_what_no_rule_covers_is_named_but_not_what_keeps_the_list_open(tmp_path: Path) -> None:
    document = read_text(
        "# Policy\n\n## 1. Updates\n\n1.1 Material changes are:\n\n(1) new prices;\n\n"
        "(2) new recipients;\n\n(3) other changes.\n",
        lang="en",
    )
    assert [p.text for p in uncovered(document, "1.1")] == ["new prices;"]
    only = settings(tmp_path, "categories: [1]\n")
    assert [p.text for p in uncovered(document, "1.1", only)] == ["new prices;", "new recipients;"]


def test_a_list_that_is_not_there_is_told_from_an_empty_one() -> None:
    document = read_text(OLD, lang="zh")
    assert promises(document, "9.2") is None
    assert uncovered(document, "9.2") == ()


def test_confidence_follows_what_a_judgement_rests_on() -> None:
    items = judged(Settings(Bilingual("隐私政策", "Privacy policy")))
    assert items["2.1"].judgement.confidence == "high"
    assert items["1.1"].judgement.confidence == "medium"


OWN = """\
material-changes: "1.1"
categories:
  1: {zh: 您的权利, en: Your rights, covers: [4]}
  2: {zh: 处理目的和方式, en: Purposes and manner, covers: [1]}
  3: {zh: 信息种类, en: Types of information, covers: [M101]}
  7: {zh: 联系我们的方式, en: How to reach us, covers: [5]}
  8: {zh: 服务评级, en: Service rating, covers: []}
"""


def test_a_policy_may_number_its_list_in_its_own_way(tmp_path: Path) -> None:
    measure = settings(tmp_path, OWN)
    items = judged(measure)
    types, contact = items["1.1"].judgement, items["2.1"].judgement
    assert (types.rule, types.category, types.kinds) == ("M101", 3, (1,))
    assert "重大变更第（3）类：信息种类" in types.reason.zh
    assert (contact.category, contact.kinds) == (7, (5,))
    assert contact.names == (Bilingual("联系我们的方式", "How to reach us"),)
    assert list(listed(measure)) == [1, 2, 3, 7, 8]


def test_a_kind_no_item_covers_has_no_number(tmp_path: Path) -> None:
    own = "categories: {1: {zh: 您的权利, en: Your rights, covers: [4]}}\n"
    found = judged(settings(tmp_path, own))["1.1"].judgement
    assert (found.verdict, found.category, found.kinds, found.names) == ("review", None, (1,), ())


def test_what_the_law_prescribes_is_told_though_no_item_covers_it(tmp_path: Path) -> None:
    own = "profile: pipl\ncategories: {1: {zh: 您的权利, en: Your rights, covers: [4]}}\n"
    found = judged(settings(tmp_path, own))["2.1"].judgement
    assert (found.verdict, found.category) == ("material", None)
    assert "不在本政策的重大变更清单内，但《个人信息保护法》" in found.reason.zh


@pytest.mark.parametrize(
    "text",
    [
        "categories: [8]\n",
        "profile: contract\ncategories: [4]\n",
        "profile: contract\ncategories: {1: {zh: 权利, en: Rights}}\n",
        "categories: {1: {zh: 权利, en: Rights, covers: [8]}}\n",
        "categories: {1: {zh: 权利, en: Rights, covers: [M999]}}\n",
        "categories: {a: {zh: 权利, en: Rights, covers: [4]}}\n",
        "categories: {100: {zh: 权利, en: Rights, covers: [4]}}\n",
    ],
)
def test_what_no_rule_knows_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ClausetrailError) as refused:
        settings(tmp_path, text)
    assert refused.value.where.startswith("policy.yml:")


def test_every_kind_belongs_to_a_profile() -> None:
    assert {kind for kinds in KINDS.values() for kind in kinds} == set(CATEGORIES)


ORDERED = """# 政策

## 1. 更新

1.1 重大变更包括：

（1）您的权利发生变化；

（2）处理目的或者信息类型发生变化；

（3）信息类型的范围发生变化；

（4）联系方式发生变化；

（5）服务评级发生变化；

（6）其他影响您的变化。
"""


def test_the_list_is_held_against_what_policy_yml_says_of_it(tmp_path: Path) -> None:
    document = read_text(ORDERED, lang="zh")
    assert [p.number for p in misnumbered(document, "1.1")] == [1, 2, 3, 4]
    assert [p.number for p in uncovered(document, "1.1")] == [5]
    assert lacking(document, "1.1") == (2, 3, 6)
    own = settings(tmp_path, OWN)
    assert [p.number for p in misnumbered(document, "1.1", own)] == [4]
    assert [p.number for p in uncovered(document, "1.1", own)] == [5]
    assert lacking(document, "1.1", own) == ()
    right = settings(tmp_path, OWN.replace("  7:", "  4:").replace("  8:", "  5:"))
    assert misnumbered(document, "1.1", right) == ()
    assert [p.number for p in uncovered(document, "1.1", right)] == [5]  # a person looks


def test_a_list_without_numbers_is_not_numbered_otherwise() -> None:
    document = read_text(
        "# 政策\n\n## 1. 更新\n\n1.1 重大变更包括：联系方式改变；您的权利改变。\n", lang="zh"
    )
    assert misnumbered(document, "1.1") == ()


AGREEMENT = """# 云岫云用户服务协议

## 一、 费用

1.1 您应当在 10 日内付清费用。

## 二、 争议解决

2.1 争议提交杭州市滨江区人民法院管辖。
"""


def agreed(measure: Settings) -> dict[str, JudgedChange]:
    new = AGREEMENT.replace("10 日", "5 日").replace("滨江", "西湖")
    items = judge(compare(read_text(AGREEMENT, lang="zh"), read_text(new, lang="zh")), measure)
    return {item.change.id: item for item in items}


def test_an_agreement_is_judged_by_the_kinds_of_a_contract(tmp_path: Path) -> None:
    items = agreed(settings(tmp_path, "profile: contract\n"))
    fees, court = items["1.1"].judgement, items["2.1"].judgement
    assert (fees.category, court.category) == (8, 11)
    assert fees.reason.zh.endswith("涉及合同的重大变更：费用、计费与退款。")
    assert court.reason.en.endswith(
        ": material change of the contract, disputes, jurisdiction and governing law."
    )


def test_an_agreement_may_have_a_list_of_its_own(tmp_path: Path) -> None:
    own = "profile: contract\ncategories: {1: {zh: 价款, en: Price, covers: [8]}}\n"
    items = agreed(settings(tmp_path, own))
    assert "重大变更第（1）类：价款" in items["1.1"].judgement.reason.zh
    court = items["2.1"].judgement
    assert (court.verdict, court.category, court.kinds) == ("review", None, (11,))


@pytest.mark.parametrize(
    ("lang", "title", "contract"),
    [
        ("zh", "云岫云用户服务协议", True),
        ("zh", "平台服务条款", True),
        ("zh", "云岫云隐私政策", False),
        ("zh", "个人信息保护协议", False),
        ("en", "Terms of Service", True),
        ("en", "Customer Agreement", True),
        ("en", "Privacy Terms and Conditions", False),
        ("en", "Cookie Policy", False),
    ],
)
def test_an_agreement_is_told_by_its_title(lang: Lang, title: str, contract: bool) -> None:
    assert is_contract(read_text(f"# {title}\n\n1.1 Text.\n", lang=lang)) is contract


def test_the_page_on_material_changes_names_every_kind() -> None:
    page = Path(__file__).parents[2] / "docs" / "material-changes.md"
    rows = [
        line
        for line in page.read_text(encoding="utf-8").splitlines()
        if line[:2] == "| " and line[2].isdigit()
    ]
    assert rows == [f"| {kind} | {name.zh} | {name.en} |" for kind, name in CATEGORIES.items()]
