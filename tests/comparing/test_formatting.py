"""Form is no change, and is not lost either."""

from __future__ import annotations

import pytest

from clausetrail.comparing import Formatting, compare
from clausetrail.reading import read_text

Runs = list[tuple[str, str]]


def form(old: str, new: str) -> tuple[Formatting, ...]:
    found = compare(read_text(old, lang="zh"), read_text(new, lang="zh"))
    assert found.changes == ()
    return found.formatting


@pytest.mark.parametrize(
    ("old", "new", "lost", "gained"),
    [
        ("1.1 我们**不会**出售信息。", "1.1 我们不会出售信息。", [("strong", "不会")], []),
        ("1.1 我们不会出售信息。", "1.1 我们*不会*出售信息。", [], [("emphasis", "不会")]),
        (
            "1.1 **我们不会**出售信息。",
            "1.1 我们不会**出售信息**。",
            [("strong", "我们不会")],
            [("strong", "出售信息")],
        ),
        (
            "1.1 我们**不会**出售信息。",
            "1.1 我们*不会*出售信息。",
            [("strong", "不会")],
            [("emphasis", "不会")],
        ),
    ],
)
def test_emphasis(old: str, new: str, lost: Runs, gained: Runs) -> None:
    (one,) = form(old, new)
    assert [(run.kind, run.text) for run in one.lost] == lost
    assert [(run.kind, run.text) for run in one.gained] == gained
    assert not one.rewritten


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1.1 保存5年，详见“说明”。", "1.1 保存 5 年，详见「说明」。"),
        ("1.1 如下：\n\n（1）姓名；\n\n（2）电话。", "1.1 如下：\n\n(1) 姓名；\n\n(2) 电话。"),
    ],
)
def test_writing(old: str, new: str) -> None:
    found = form(old, new)
    assert found
    assert all(one.rewritten and not one.lost and not one.gained for one in found)


def test_nothing_to_tell() -> None:
    assert form("1.1 我们**不会**出售信息。", "1.1 我们**不会**出售信息。") == ()


def test_emphasis_on_changed_words_is_told_by_the_change() -> None:
    old, new = (
        read_text(f"1.1 我们保存**{period}**，**不会**更久，之后删除。", lang="zh")
        for period in ("三十日", "十五日")
    )
    found = compare(old, new)
    assert len(found.changes) == 1
    assert found.formatting == ()
