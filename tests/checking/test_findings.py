"""What stands between a version and its publication, one mistake at a time."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from clausetrail.checking import examine
from clausetrail.checking.rules import RULES
from clausetrail.repository import load
from tests.checking.conftest import NEW
from tests.checking.conftest import ZH as TEXT

Make = Callable[..., Any]

ZH, EN = "privacy/2027-03-01/zh.md", "privacy/2027-03-01/en.md"
OLD_ZH, OLD_EN = "privacy/2026-03-01/zh.md", "privacy/2026-03-01/en.md"
PHONE = ((ZH, "0130", "0166"), (EN, "0130", "0166"))

PROMISES = [(1, "按时答复请求"), (2, "妥善保管资料"), (3, "定期核对账目"), (4, "及时修补漏洞")]

LISTED = (
    *((path, "：处理目的", "：（1）您的权利发生变化；（2）处理目的") for path in (ZH, OLD_ZH)),
    *((path, "are: a", "are: (1) a change of your rights; (2) a") for path in (EN, OLD_EN)),
)
RIGHTS = "{zh: 您的权利, en: Your rights, covers: [4]}"
REST = "{zh: 其余各项, en: The rest, covers: []}"

CASES = {
    # what is wrong: (what was done to the files, the findings: rule, severity, version, clause)
    "nothing": ((), []),
    "a new telephone number": (PHONE, [("C101", "error", "2027-03-01", "4.1")]),
    "a new telephone number in one language": (
        PHONE[:1],
        [("C101", "error", "2027-03-01", "4.1")],
    ),
    "a right that is gone": (
        (
            (ZH, "2.2 您可以向我们索取个人信息的副本。\n", ""),
            (EN, "2.2 You may ask us for a copy of your personal information.\n", ""),
        ),
        [("C101", "error", "2027-03-01", "-2.2"), ("C107", "error", "2027-03-01", "-2.2")],
    ),
    "a folder that is not the effective date": (
        ((ZH, "effective: 2027-03-01", "effective: 2027-03-02"),),
        [
            ("C201", "error", "2027-03-01", ""),
            ("C302", "error", "2027-03-01", ""),
        ],
    ),
    "a date in the text that is not the effective date": (
        ((ZH, "生效日期：2027 年 3 月 1 日", "生效日期：2027 年 3 月 2 日"),),
        [("C202", "error", "2027-03-01", "front.effective")],
    ),
    "a date in the text that is not the date of update": (
        ((EN, "Updated: January 1, 2027", "Updated: January 1, 2026"),),
        [("C202", "error", "2027-03-01", "front.updated")],
    ),
    "an update after it took effect": (
        (
            (ZH, "updated: 2027-01-01", "updated: 2027-03-02"),
            (ZH, "更新日期：2027 年 1 月 1 日", ""),
            (EN, "updated: 2027-01-01", "updated: 2027-03-02"),
            (EN, "Updated: January 1, 2027", ""),
        ),
        [("C203", "error", "2027-03-01", ""), ("C203", "error", "2027-03-01", "")],
    ),
    "too little notice": (
        (("privacy/policy.yml", "notice-days: 30", "notice-days: 60"),),
        [
            ("C204", "error", "2027-03-01", ""),
            ("C204", "error", "2027-03-01", ""),
            ("C204", "warning", "2026-03-01", ""),
            ("C204", "warning", "2026-03-01", ""),
        ],
    ),
    "no date of update": (
        ((ZH, "updated: 2027-01-01\n", ""), (ZH, "更新日期：2027 年 1 月 1 日", "")),
        [("C204", "error", "2027-03-01", "")],
    ),
    "a draft with the dates of the version before": (
        (("privacy/draft/zh.md", "", TEXT.replace("YX-1", "YX-3")),),
        [("C301", "error", "draft", ""), *[("C205", "warning", "draft", "")] * 2],
    ),
    "a language that is missing": (
        ((EN, "", ""),),
        [("C301", "error", "2027-03-01", "")],
    ),
    "an edition left behind": (
        (
            (EN, "updated: 2027-01-01", "updated: 2026-01-01"),
            (EN, "Updated: January 1, 2027", "Updated: January 1, 2026"),
        ),
        [("C302", "error", "2027-03-01", "")],
    ),
    "nothing to compare with": (
        (
            (ZH, "", ""),
            (OLD_EN, "", ""),
            ("privacy/policy.yml", "title:", "languages: [en, zh]\ntitle:"),
        ),
        [
            ("C301", "error", "2027-03-01", ""),
            ("C301", "warning", "2026-03-01", ""),
            ("C303", "note", "2027-03-01", ""),
        ],
    ),
    "a clause on material changes that is not there": (
        (("privacy/policy.yml", "3.2", "9.2"),),
        [("C401", "error", "2027-03-01", "")] * 2 + [("C401", "warning", "2026-03-01", "")] * 2,
    ),
    "a kind of material change that policy.yml leaves out": (
        (("privacy/policy.yml", "3.2", "3.2\ncategories: [1, 3]"),),
        [("C403", "warning", version, "3.2") for version in ("2027-03-01", "2026-03-01")] * 8,
    ),
    "an item that only a person can look for": (
        (*LISTED, ("privacy/policy.yml", "3.2", f"3.2\ncategories: {{1: {RIGHTS}, 2: {REST}}}")),
        [("C403", "note", version, "3.2(2)") for version in ("2027-03-01", "2026-03-01")] * 2,
    ),
    "a list that is numbered otherwise": (
        LISTED,
        [("C404", "warning", version, "3.2(1)") for version in ("2027-03-01", "2026-03-01")] * 2,
    ),
    "a kind that the list does not speak of": (
        tuple((path, "；影响评估表明存在高风险", "") for path in (ZH, OLD_ZH)),
        [("C405", "note", version, "3.2") for version in ("2027-03-01", "2026-03-01")],
    ),
    "a document number used twice": (
        ((ZH, "YX-2", "YX-1"), (EN, "YX-2", "YX-1")),
        [("C402", "error", "2027-03-01", "")] * 2,
    ),
}


@pytest.mark.parametrize(("changes", "findings"), CASES.values(), ids=CASES)
def test_each_mistake_is_found_and_nothing_else(
    desk: Make, changes: tuple[tuple[str, str, str], ...], findings: list[tuple[str, ...]]
) -> None:
    made = desk(*changes)
    assert sorted(made.found()) == sorted(findings)
    for finding in made.check():
        assert finding.message.zh != finding.message.en
        assert finding.todo.zh
        assert finding.why.zh
        assert "{" not in finding.why.en


def test_every_rule_is_shown_by_a_test(request: pytest.FixtureRequest) -> None:
    tests = [request.path, *request.path.parent.glob("test_history.py")]
    seals = request.path.parents[1] / "sealing"
    text = "".join(path.read_text(encoding="utf-8") for path in (*tests, *seals.glob("*.py")))
    assert [rule for rule in RULES if f'"{rule}"' not in text] == []


def test_a_doubtful_change_asks_for_a_person(desk: Make) -> None:
    reworded = (
        ZH,
        "您可以拨打客服电话 400-555-0130 与我们联系",
        "请致电客服电话 400-555-0130 找我们",
    )
    made = desk(reworded)
    assert [(rule, grade) for rule, grade, *_ in made.found()] == [("C102", "warning")]
    assert "review privacy@2027-03-01" in made.check()[0].todo.en


def test_the_day_decides_how_grave_an_undecided_change_is(desk: Make) -> None:
    made = desk(*PHONE)
    assert made.found("2027-02-28") == [("C101", "error", "2027-03-01", "4.1")]
    in_force = ("C106", "warning", "2027-03-01", "")
    assert made.found("2027-03-01") == [in_force]
    made.spoil(("privacy/2028-01-01/zh.md", "", "# 云岫云隐私政策\n\n3.2 重大变更。\n"))
    superseded = [one for one in made.found("2028-01-01") if one[2] == "2027-03-01"]
    assert superseded == [("C106", "note", "2027-03-01", "")]


def test_a_draft_is_compared_and_checked(desk: Make) -> None:
    made = desk(*PHONE)
    (made.folder / "privacy/2027-03-01").rename(made.folder / "privacy/draft")
    assert made.found() == [("C101", "error", "draft", "4.1")]


def test_a_full_answer_settles_a_change(desk: Make) -> None:
    made = desk(*PHONE)
    made.answer()
    assert made.found() == [("C105", "error", "2027-03-01", "4.1")]  # users are not told yet
    review = "privacy/2027-03-01/review.yml"
    made.spoil((review, "      zh:\n      en:\n", "      zh: 客服电话变更\n      en: New number\n"))
    assert made.found() == []


def test_an_answer_names_a_category_of_the_list(desk: Make) -> None:
    made = desk(*PHONE)
    made.answer(category="9")
    review = f"{NEW}/review.yml"
    made.spoil((review, "      zh:\n      en:\n", "      zh: 客服电话变更\n      en: New number\n"))
    assert made.found() == [("C108", "error", "2027-03-01", "4.1")]
    made.spoil((review, "category: 9", "category: 5"))
    assert made.found() == []


def test_half_an_answer_does_not(desk: Make) -> None:
    made = desk(*PHONE)
    made.answer(material="false", on="2027-01-05")
    assert made.found() == [("C104", "error", "2027-03-01", "4.1")]  # a no needs a reason
    assert "reason" in made.check()[0].message.en
    made.answer(reason="号码只是换了写法")
    assert made.found() == []


def test_an_answer_to_other_words_is_stale(desk: Make) -> None:
    made = desk(*PHONE)
    made.answer(material="false", reason="测试号码")
    made.spoil((ZH, "0166", "0177"))
    assert made.found() == [
        ("C101", "error", "2027-03-01", "4.1"),
        ("C103", "warning", "2027-03-01", "4.1"),
    ]
    stale = next(one for one in made.check() if one.rule == "C103")
    assert "(zh)" in stale.message.en


def test_one_answer_does_for_both_languages(desk: Make) -> None:
    made = desk(*PHONE)
    made.answer()
    assert made.review().read_text(encoding="utf-8").count("- change:") == 1


def test_a_recorded_way_to_consent_settles_a_right_that_is_cut(desk: Make) -> None:
    made = desk((ZH, "2.2 您可以向我们索取个人信息的副本。\n", ""))
    made.answer()
    assert ("C107", "error", "2027-03-01", "-2.2") in made.found()
    made.answer(reason="登录时弹窗征求同意，不同意的沿用旧版")
    assert [one for one in made.found() if one[0] == "C107"] == []


LIMITED = {
    "words that are gone": (
        "您可以登录控制台查阅和更正您的个人信息",
        "您可以登录控制台查阅您的个人信息",
    ),
    "a right that is denied": ("您可以登录控制台查阅和更正", "您不得登录控制台查阅和更正"),
}


@pytest.mark.parametrize(("old", "new"), LIMITED.values(), ids=LIMITED)
def test_a_right_that_is_limited_needs_a_way_to_consent(desk: Make, old: str, new: str) -> None:
    made = desk((ZH, old, new))
    assert ("C107", "error", "2027-03-01", "2.1") in made.found()


def test_a_right_that_is_added_needs_none(desk: Make) -> None:
    made = desk((ZH, "查阅和更正您的个人信息", "查阅、更正和删除您的个人信息"))
    assert [one for one in made.found() if one[0] == "C107"] == []


def test_a_limit_that_is_gone_needs_none(desk: Make) -> None:
    limited = "2.2 您可以向我们索取个人信息的副本，每年第二次起收取成本费用。"
    made = desk((OLD_ZH, "2.2 您可以向我们索取个人信息的副本。", limited))
    assert [one for one in made.found() if one[0] == "C107"] == []


def test_a_rename_throughout_is_one_question(desk: Make) -> None:
    zh = "一、云岫的承诺\n\n" + "".join(f"{n}.{n} 云岫承诺{words}。\n\n" for n, words in PROMISES)
    made = desk(
        (OLD_ZH, "", zh), (ZH, "", zh.replace("云岫", "青峦")), (OLD_EN, "", ""), (EN, "", "")
    )
    made.review()
    asked = [one for one in made.found() if one[0] in ("C101", "C102")]
    assert len(asked) == 1


def test_editions_that_do_not_say_the_same_are_named(desk: Make) -> None:
    made = desk((EN, "30 days", "60 days"))
    (apart,) = [one for one in made.check() if one.rule.startswith("A")]
    assert (apart.clause, apart.severity) == ("1.2", "warning")


def test_dates_that_differ_are_named_once(desk: Make) -> None:
    made = desk((EN, "Updated: January 1, 2027", "Updated: January 1, 2026"))
    assert [one.rule for one in made.check()] == ["C202"]


def test_each_language_is_compared_with_the_last_version_in_it(desk: Make) -> None:
    """A version in English alone stands between: Chinese is compared across it."""
    made = desk(*PHONE, (ZH, "30 日内", "60 日内"))
    made.spoil(
        ("privacy/2026-10-01/en.md", "", (made.folder / EN).read_text(encoding="utf-8")),
        ("privacy/2026-10-01/en.md", "effective: 2027-03-01", "effective: 2026-10-01"),
    )
    asked = {(one.rule, one.clause) for one in made.check() if one.version == "2027-03-01"}
    assert {("C101", "4.1"), ("C101", "1.2")} <= asked


def test_an_old_version_is_not_compared_again(desk: Make) -> None:
    made = desk(*PHONE)
    made.answer()
    made.spoil(("privacy/2028-01-01/zh.md", "", "# 云岫云隐私政策\n\n3.2 重大变更。\n"))
    made.spoil((ZH, "0166", "0177"))
    (old,) = [
        one
        for one in examine(load(made.folder), date(2028, 1, 1))
        if one.version.name == "2027-03-01"
    ]
    assert (old.status, old.compared_with, old.open) == ("superseded", {}, ())
    assert [(question.change, decision.by) for question, decision in old.decided] == [
        ("4.1", "林岚")
    ]


def test_linting_counts_before_publication_and_is_a_note_afterwards(desk: Make) -> None:
    made = desk((ZH, "2.1 您可以登录", "2.1 依照第 9.9 条，您可以登录"))
    before = [(one.rule, one.clause, one.severity) for one in made.check() if one.rule[0] == "L"]
    after = [one for one in made.check("2027-03-01") if one.rule[0] == "L"]
    assert ("L101", "2.1", "error") in before
    assert [one.severity for one in after] == ["note"] * len(before)


def test_a_short_notice_is_said_once(desk: Make) -> None:
    made = desk(("privacy/policy.yml", "notice-days: 30", "notice-days: 90"))
    new = [one.rule for one in made.check() if one.version == "2027-03-01"]
    assert sorted(new) == ["C204", "C204"]


def test_the_same_input_gives_the_same_findings(desk: Make) -> None:
    made = desk(*PHONE, (ZH, "30 日", "60 日"))
    assert made.check() == made.check()


def test_a_contract_is_held_to_the_law_of_contracts(desk: Make) -> None:
    made = desk(("privacy/policy.yml", "material-changes: 3.2", "profile: contract"), *PHONE)
    assert made.found() == [("C101", "error", "2027-03-01", "4.1")]
    (finding,) = [one for one in made.check() if one.rule == "C101"]
    assert "合同的重大变更：通知、协议变更与联系方式" in finding.message.zh
    assert "《电子商务法》" in finding.why.zh
    assert "PIPL" not in finding.why.en


def test_an_agreement_that_is_judged_as_a_privacy_policy_is_pointed_out(desk: Make) -> None:
    title = ("云岫云隐私政策", "云岫云用户服务协议")
    made = desk(*((path, *title) for path in (ZH, OLD_ZH)))
    told = [("C406", "note", version, "") for version in ("2026-03-01", "2027-03-01")]
    assert sorted(one for one in made.found() if one[0] == "C406") == told
    made.spoil(("privacy/policy.yml", "notice-days", "profile: contract\nnotice-days"))
    assert [one for one in made.found() if one[0] == "C406"] == []
