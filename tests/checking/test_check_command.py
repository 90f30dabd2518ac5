"""What ``clausetrail check`` and ``clausetrail review`` print, and how they exit."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from clausetrail.checking import explanations
from clausetrail.cli import main

Make = Callable[..., Any]

ZH = "privacy/2027-03-01/zh.md"
MATERIAL = ((ZH, "0130", "0166"), ("privacy/2027-03-01/en.md", "0130", "0166"))
DOUBTFUL = (ZH, "您可以拨打客服电话 400-555-0130 与我们联系", "请致电客服电话 400-555-0130 找我们")


def run(desk: Any, *words: str) -> int:
    return main(["check", str(desk.folder), "--as-of", "2027-01-10", *words])


@pytest.mark.parametrize(
    ("spoilt", "material", "review", "any_"),
    [
        ((), 0, 0, 0),
        (MATERIAL, 1, 1, 1),
        ((DOUBTFUL,), 0, 1, 1),
    ],
)
def test_the_threshold_decides_the_exit_code(
    desk: Make, spoilt: tuple[Any, ...], material: int, review: int, any_: int
) -> None:
    made = desk(*spoilt)
    assert run(made, "--fail-on", "material") == material
    assert run(made) == run(made, "--fail-on", "review") == review
    assert run(made, "--fail-on", "any") == any_
    assert run(made, "--fail-on", "never") == 0


def test_what_could_not_be_checked_never_passes(
    desk: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    made = desk((ZH, "", "---\neffective: someday\n---\n"))
    assert run(made, "--fail-on", "never") == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "zh.md" in shown.err


def test_a_version_with_nothing_to_compare_it_with_says_so(
    desk: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    made = desk((ZH, "", ""), ("privacy/2026-03-01/en.md", "", ""))
    assert run(made, "--fail-on", "any", "--ui", "en") == 1
    assert "compared with nothing" in capsys.readouterr().out


@pytest.mark.parametrize("day", ["2027-3-1", "20270301", "tomorrow", "2027-02-30"])
def test_a_day_that_is_none_is_refused(desk: Make, day: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["check", str(desk().folder), "--as-of", day])
    assert stopped.value.code == 2


def test_the_report_says_what_is_open_where_why_and_what_to_do(
    desk: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    made = desk(*MATERIAL)
    lines = (made.folder / ZH).read_text(encoding="utf-8").splitlines()
    line = next(at for at, words in enumerate(lines, 1) if words.startswith("4.1"))
    run(made, "--ui", "zh")
    zh = capsys.readouterr().out
    for words in (
        "隐私政策 (privacy)",
        "2027-03-01  尚未生效  与 2026-03-01 比较",
        "待决定 1 处（4.1）",
        "第 4.1 条是重大变更，尚未决定",
        "[-400-555-0130-]{+400-555-0166+}",
        f"{ZH}:{line}",
        "政策第 3.2 条承诺",
        "请运行 clausetrail review privacy@2027-03-01",
        "合计：错误 1 个，警告 0 个，提示 0 个。",
    ):
        assert words in zh


def test_the_report_says_what_is_decided(desk: Make, capsys: pytest.CaptureFixture[str]) -> None:
    made = desk(*MATERIAL)
    made.answer()
    capsys.readouterr()
    run(made, "--ui", "en")
    en = capsys.readouterr().out
    assert "decided: 1, of which material: 1 (4.1)" in en
    assert "still open" not in en


def test_json_is_the_same_every_time_and_complete(
    desk: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    made = desk(*MATERIAL, (ZH, "账户注销后 30 日内", "账户注销后 60 日内"))
    made.answer()
    capsys.readouterr()
    run(made, "--format", "json")
    first = capsys.readouterr().out
    run(made, "--format", "json", "--ui", "zh")
    assert capsys.readouterr().out == first

    found = json.loads(first)
    assert found["schema"] == "clausetrail/check/1"
    assert set(found["findings"][0]) == {
        *("rule", "severity", "policy", "version", "lang", "clause", "lines", "file"),
        *("excerpt", "message", "todo", "why", "page"),
    }
    (policy,) = found["policies"]
    assert (policy["policy"], policy["as_of"]) == ("privacy", "2027-01-10")
    newest, first_version = policy["versions"]
    assert (newest["version"], newest["status"]) == ("2027-03-01", "upcoming")
    assert newest["compared_with"] == {"zh": "2026-03-01", "en": "2026-03-01"}
    assert {one["change"] for one in newest["decided"]} == {"4.1", "1.2"}
    assert newest["open"] == []
    assert sum(newest["counts"].values()) >= newest["counts"]["material"] > 0
    assert first_version["counts"] is None
    assert (first_version["status"], first_version["compared_with"]) == ("in-force", {})


def test_today_is_the_policy_s_own(desk: Make, capsys: pytest.CaptureFixture[str]) -> None:
    made = desk(("privacy/policy.yml", "brands", "time-zone: Pacific/Kiritimati\nbrands"))
    text = (made.folder / "privacy/2026-03-01/zh.md").read_text(encoding="utf-8")
    made.spoil(
        ("terms/2026-03-01/zh.md", "", text),
        (
            "terms/policy.yml",
            "",
            "title: {zh: 协议}\nlanguages: [zh]\ntime-zone: Pacific/Pago_Pago\n",
        ),
    )
    main(["check", str(made.folder), "--format", "json"])
    east, west = json.loads(capsys.readouterr().out)["policies"]
    assert east["as_of"] > west["as_of"]  # 25 hours apart: never the same day


def test_reviewing_twice_leaves_the_file_alone(desk: Make) -> None:
    made = desk(*MATERIAL)
    path = made.review()
    made.answer(reason="换了客服系统  # 见邮件")
    before = path.read_bytes()
    assert made.review().read_bytes() == before
    assert [found.name for found in path.parent.iterdir() if "review" in found.name] == [path.name]


def test_nothing_to_review_writes_nothing(desk: Make) -> None:
    assert not desk().review().exists()


@pytest.mark.parametrize(
    "name", ["privacy", "privacy@2027-03-01/zh", "privacy@2026-03-01", "x@draft"]
)
def test_what_cannot_be_reviewed_is_an_error(desk: Make, name: str) -> None:
    assert main(["review", name, "--policies", str(desk().folder)]) == 2


def test_every_rule_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    for code, rule in explanations().items():
        assert main(["explain", code]) == 0
        shown = capsys.readouterr().out
        assert rule.what.zh in shown
        assert rule.what.en in shown
        assert "{" not in rule.why.en
