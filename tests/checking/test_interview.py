"""``clausetrail review --interactive``: what is asked, what is kept, and when."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest

from clausetrail.cli import main
from clausetrail.repository.decision import Decision, parse_decisions

Make = Callable[..., Any]
Say = Callable[..., str]

ZH, EN = "privacy/2027-03-01/zh.md", "privacy/2027-03-01/en.md"
PHONE = ((ZH, "0130", "0166"), (EN, "0130", "0166"))
TERM = ((ZH, "30 日内", "60 日内"), (EN, "30 days", "60 days"))


@pytest.fixture
def talk(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    """Answer as if typed; the end of the lines is Ctrl-D.  Returns what was shown."""

    def say(desk: Any, *lines: str, ui: str = "en") -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        capsys.readouterr()
        name, policies = "privacy@2027-03-01", str(desk.folder)
        assert main(["--ui", ui, "review", name, "--policies", policies, "-i"]) == 0
        return capsys.readouterr().out

    return say


def decisions(desk: Any) -> dict[str, Decision]:
    path = desk.folder / "privacy/2027-03-01/review.yml"
    return {one.change: one for one in parse_decisions(path.read_text(encoding="utf-8"), "x")}


def test_a_material_change_is_answered_in_full(desk: Make, talk: Say) -> None:
    made = desk(*PHONE)
    shown = talk(made, "y", "", "客服电话变更。", "New number.", "", "Lin Lan")
    assert "[1/1] clause 4.1" in shown
    assert "[-400-555-0130-]{+400-555-0166+}" in shown
    (answer,) = decisions(made).values()
    assert (answer.material, answer.category, answer.by) == (True, 5, "Lin Lan")
    assert (answer.summary.zh, answer.summary.en) == ("客服电话变更。", "New number.")
    assert answer.complete
    assert made.found() == []


def test_a_no_needs_a_reason(desk: Make, talk: Say) -> None:
    made = desk(*PHONE)
    shown = talk(made, "否", "", "同一条线路", "林岚", ui="zh")
    assert "这一项必须填写" in shown
    (answer,) = decisions(made).values()
    assert (answer.material, answer.reason, answer.by) == (False, "同一条线路", "林岚")
    assert made.found() == []


def test_a_right_that_is_cut_needs_a_way_to_consent(desk: Make, talk: Say) -> None:
    made = desk(
        (ZH, "2.2 您可以向我们索取个人信息的副本。\n", ""),
        (EN, "2.2 You may ask us for a copy of your personal information.\n", ""),
    )
    shown = talk(made, "y", "4", "不再提供副本。", "No more copies.", "", "登录时弹窗", "林岚")
    assert "explicit consent" in shown
    (answer,) = decisions(made).values()
    assert answer.reason == "登录时弹窗"
    assert made.found() == []


@pytest.mark.parametrize("end", [("q",), ()], ids=["quit", "end of input"])
def test_what_is_answered_is_kept_whenever_one_stops(
    desk: Make, talk: Say, end: tuple[str, ...]
) -> None:
    made = desk(*TERM, *PHONE)
    shown = talk(made, "n", "不变", "林岚", *end)
    assert "Stopped" in shown
    assert [one.material for one in decisions(made).values()] == [False, None]
    assert "[1/1] clause 4.1" in talk(made, "q")


def test_stopping_in_the_middle_of_an_answer_leaves_that_one_open(desk: Make, talk: Say) -> None:
    made = desk(*PHONE)
    talk(made, "y", "5", "客服电话变更。")
    assert [one.begun for one in decisions(made).values()] == [False]


def test_skipping_goes_on_to_the_next(desk: Make, talk: Say) -> None:
    made = desk(*TERM, *PHONE)
    talk(made, "s", "n", "不变", "林岚")
    assert {one.change: one.material for one in decisions(made).values()} == {
        "1.2": None,
        "4.1": False,
    }


def test_what_was_written_in_the_file_is_offered_and_kept(desk: Make, talk: Say) -> None:
    made = desk(*PHONE)
    path = made.review()
    text = path.read_text(encoding="utf-8")
    text = text.replace("      zh:\n", "      zh: 电话已换\n").replace("by:", "by: 林岚")
    path.write_text(text.replace("decisions:", "# 待法务总监确认\ndecisions:"), encoding="utf-8")
    talk(made, "x", "y", "7", "5", "", "New number.", "", "")
    (answer,) = decisions(made).values()
    assert (answer.summary.zh, answer.by, answer.complete) == ("电话已换", "林岚", True)
    assert "# 待法务总监确认" in path.read_text(encoding="utf-8")


def test_a_whole_group_is_answered_at_once(desk: Make, talk: Say) -> None:
    promises = ("按时答复请求", "妥善保管资料", "定期核对账目", "及时修补漏洞")
    zh = "一、云岫的承诺\n\n" + "".join(
        f"1.{n} 云岫承诺{one}。\n\n" for n, one in enumerate(promises, 1)
    )
    made = desk(
        ("privacy/2026-03-01/zh.md", "", zh),
        (ZH, "", zh.replace("云岫", "青峦")),
        ("privacy/2026-03-01/en.md", "", ""),
        (EN, "", ""),
    )
    shown = talk(made, "n", "只改名称", "林岚")
    assert "[1/1]" in shown
    assert [one.complete for one in decisions(made).values()] == [True]


def test_words_that_mean_something_in_yaml_are_words(desk: Make, talk: Say) -> None:
    made = desk(*PHONE)
    talk(made, "n", "- a: [b] # c 'd' \"e\" {f} *g &h", "true")
    (answer,) = decisions(made).values()
    assert (answer.reason, answer.by) == ("- a: [b] # c 'd' \"e\" {f} *g &h", "true")


def test_keys_that_are_no_words_are_not_kept(desk: Make, talk: Say) -> None:
    made = desk(*PHONE)
    talk(made, "n", "同一条\x1b[D线路\udcff", "林岚")
    (answer,) = decisions(made).values()
    assert answer.reason == "同一条[D线路"


def test_nothing_open_asks_nothing(desk: Make, talk: Say) -> None:
    made = desk(*PHONE)
    talk(made, "n", "不变", "林岚")
    assert "[1/" not in talk(made)
