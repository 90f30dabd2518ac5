"""Emphasis and links are kept beside the words, never inside them."""

from __future__ import annotations

import pytest

from clausetrail.clause import Span
from clausetrail.reading import read_text

HEAD = "# 隐私政策\n\n## 一、联系\n\n"


@pytest.mark.parametrize(
    ("source", "text", "spans"),
    [
        ("请**特别注意**本条。", "请特别注意本条。", (Span(1, 5, "strong"),)),
        (
            "**不得转让。**但另有约定的除外。",
            "不得转让。但另有约定的除外。",
            (Span(0, 5, "strong"),),
        ),
        ("对**甲****乙**负责。", "对甲乙负责。", (Span(1, 3, "strong"),)),
        (
            "写信至[专员](mailto:dpo@example.com)。",
            "写信至专员。",
            (Span(3, 5, "link", "mailto:dpo@example.com"),),
        ),
        (
            "见<https://example.com/a>。",
            "见https://example.com/a。",
            (Span(1, 22, "link", "https://example.com/a"),),
        ),
        ("留下的星号**。", "留下的星号。", ()),
        ("A &amp; B", "A & B", ()),
    ],
)
def test_spans(source: str, text: str, spans: tuple[Span, ...]) -> None:
    clause = read_text(HEAD + source).clauses[-1]
    assert (clause.text, clause.spans) == (text, spans)


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("写信至[专员](mailto:dpo@example.com)。", "写信至专员 <mailto:dpo@example.com>。"),
        ("写信至[dpo@example.com](mailto:dpo@example.com)。", "写信至dpo@example.com。"),
        (
            "写信至[dpo@example.com](mailto:old@example.com)。",
            "写信至dpo@example.com <mailto:old@example.com>。",
        ),
        ("见[官网](https://example.com)。", "见官网 <https://example.com>。"),
    ],
)
def test_a_target_that_the_text_does_not_show_is_compared(source: str, written: str) -> None:
    assert read_text(HEAD + source).clauses[-1].written == written


def test_a_link_in_a_table_cell_keeps_its_target() -> None:
    table = "| 部门 | 邮箱 |\n| --- | --- |\n| 法务 | [信箱](mailto:legal@example.com) |\n"
    row = read_text(HEAD + table).clauses[-1]
    assert row.cells == ("法务", "信箱")
    assert row.written == "法务 | 信箱 <mailto:legal@example.com>"
