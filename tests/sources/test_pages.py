"""Page numbers and running heads go, and nothing that only looks like them."""

from __future__ import annotations

import pytest

from clausetrail.reading.repair import Repair
from clausetrail.sources.pages import unpaged

TEXT = "我们按照法律的规定收集、使用和保存您的个人信息，并采取必要的措施保护其安全。"
WORDS = "收集使用保存共享转让公开披露更正删除撤回注销导出投诉查询"


def gone(lines: list[str]) -> list[tuple[str, str]]:
    repairs: list[Repair] = []
    kept = unpaged(lines, repairs)
    assert len(kept) == len(lines)
    assert all(k == line or not k for k, line in zip(kept, lines, strict=True))
    return [(r.kind, r.dropped) for r in repairs]


def pages(count: int, head: str = "", foot: str = "", feed: str = "") -> list[str]:
    out: list[str] = []
    for number in range(1, count + 1):
        page = [head] if head else []
        page += [f"您可以{WORDS[at]}{WORDS[number]}。{TEXT}" for at in range(14)]
        page += [foot.format(number)] if foot else []
        page[0] = (feed if number > 1 else "") + page[0]
        out += page
    return out


@pytest.mark.parametrize(
    "foot", ["第 {} 页 共 3 页", "第{}页", "Page {} of 3", "- {} -", "{}", "{}/3"]
)
@pytest.mark.parametrize("feed", ["", "\f"], ids=["no form feeds", "form feeds"])
def test_page_numbers_go(foot: str, feed: str) -> None:
    expected = [("page-number", foot.format(n)) for n in (1, 2, 3)]
    assert gone(pages(3, foot=foot, feed=feed)) == expected


@pytest.mark.parametrize("feed", ["", "\f"], ids=["no form feeds", "form feeds"])
def test_running_heads_go_with_them(feed: str) -> None:
    found = gone(pages(4, head="云岫云 内部资料", foot="第 {} 页", feed=feed))
    heads = [dropped for kind, dropped in found if kind == "running-head"]
    assert heads == ["云岫云 内部资料"] * 4


def test_a_title_that_is_also_the_running_head_stays_once() -> None:
    lines = pages(3, head="云岫云隐私政策", feed="\f")
    repairs: list[Repair] = []
    kept = unpaged(lines, repairs)
    assert kept[0] == "云岫云隐私政策"
    assert len(repairs) == 2


@pytest.mark.parametrize(
    "lines",
    [
        ["1", "微信支付", "完成付款", "2", "消息推送", "发送通知", "3", "统计分析", "改进服务"],
        ["2024", TEXT, "2025", TEXT, "2026"],
        [TEXT, "1/2", TEXT],
        ["1.1", TEXT] * 10,
        ["请阅读。", TEXT, "请阅读。", TEXT, "请阅读。", TEXT],
    ],
    ids=["numbers of a table", "years", "a fraction", "labels", "repeated sentence"],
)
def test_content_stays(lines: list[str]) -> None:
    assert gone(lines) == []
