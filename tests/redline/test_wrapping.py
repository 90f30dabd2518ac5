"""Text in the cells of a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausetrail.redline.wrapping import Mark, Piece, cells, wrapped

MARKS: st.SearchStrategy[Mark] = st.sampled_from(["", "-", "+", "strong"])
PIECES = st.lists(
    st.builds(Piece, st.text("我们，。（）“”…第 5条 ab-3%e\u0301[-]{+}\u3000", max_size=12), MARKS),
    max_size=8,
)


def lines(text: str, width: int) -> list[str]:
    return ["".join(piece.text for piece in line) for line in wrapped([Piece(text)], width)]


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("5.1.4", 5),
        ("第 5.1.4 条", 11),
        ("（3）", 5),
        ("个人信息，", 10),
        ("ｅ－ｍａｉｌ", 12),
        ("cafe\u0301", 4),
        ("“…”", 3),
        ("가", 2),
        ("\x1b", 1),
    ],
)
def test_how_wide_text_is(text: str, width: int) -> None:
    assert cells(text) == width


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("我们收集您的信息", 8, ["我们收集", "您的信息"]),
        ("我们收集，您的信息", 8, ["我们收", "集，您的", "信息"]),
        ("我们收（集您）的", 8, ["我们收", "（集您）", "的"]),
        ("we keep your data", 8, ["we keep", "your", "data"]),
        ("我们的 Cookies 政策", 8, ["我们的", "Cookies", "政策"]),
        ("https://example.com", 8, ["https://", "example.", "com"]),
        ("保存[-6 个月-]。", 8, ["保存[-6", "个月-]。"]),
        ("保存 6 个月", 80, ["保存 6 个月"]),
        ("", 8, [""]),
    ],
)
def test_where_lines_break(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


@given(PIECES, st.integers(2, 30))
def test_lines_fit_and_nothing_but_white_space_is_lost(pieces: list[Piece], width: int) -> None:
    broken = wrapped(pieces, width)
    assert all(cells("".join(piece.text for piece in line)) <= width for line in broken)
    for mark in ("", "-", "+", "strong"):
        before = "".join(piece.text for piece in pieces if piece.mark == mark)
        after = "".join(piece.text for line in broken for piece in line if piece.mark == mark)
        assert "".join(after.split()) == "".join(before.split())
