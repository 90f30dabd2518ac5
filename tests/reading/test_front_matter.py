"""The YAML head of an edition, and what the text says in its place."""

from __future__ import annotations

from datetime import date

import pytest

from clausetrail.errors import ClausetrailError
from clausetrail.reading import read_text

TEXT = "\n# 隐私政策\n\n更新日期：2024 年 3 月 1 日\n\n## 一、范围\n\n适用于网站。\n"


def test_values_are_read_as_written() -> None:
    head = '---\ndocno: 0012\nupdated: 2024-03-01\neffective: "2024-03-15"\nowner: 法务部\n'
    meta = read_text(head + "tags: [a]\n---\n" + TEXT).meta
    assert meta.docno == "0012"
    assert meta.updated == date(2024, 3, 1)
    assert meta.effective == date(2024, 3, 15)
    assert dict(meta.extra) == {"owner": "法务部"}
    assert meta.title == "隐私政策"


def test_without_front_matter_the_text_counts() -> None:
    assert read_text(TEXT).meta.updated == date(2024, 3, 1)


def test_lines_are_those_of_the_file() -> None:
    document = read_text("---\ndocno: a\n---\n" + TEXT)
    assert document.by_id["front.title"].lines == (5, 5)


@pytest.mark.parametrize(
    ("head", "zh"),
    [
        ("updated: 2024-13-01", "日期"),
        ("updated: [", "YAML"),
        ("- a\n- b", "键"),
        ("title: {a: b}", "文字"),
        ("a: &a [*a]", "别名"),
        ("title: a\ntitle: b", "两次"),
    ],
)
def test_broken_front_matter_is_one_clear_message(head: str, zh: str) -> None:
    with pytest.raises(ClausetrailError) as error:
        read_text(f"---\n{head}\n---\n{TEXT}", source="zh.md")
    message = error.value.message("zh")
    assert zh in message
    assert "zh.md" in message


@pytest.mark.parametrize(
    ("head", "first"),
    [
        ("title: 云岫云隐私政策\ndocno: YX-001\nupdated: 2025-11-01\n---\n", 1),
        ("\nupdated: 2025-11-01\n\nowner: 法务部\n# 备注\ntags:\n  - a\n- b\n---\n", 2),
        ("docno:\n---\n", 1),
    ],
)
@pytest.mark.parametrize("raw", [False, True])
def test_front_matter_without_its_opening_line_is_never_text(
    head: str, first: int, raw: bool
) -> None:
    with pytest.raises(ClausetrailError) as error:
        read_text(head + TEXT, source="zh.md", raw=raw)
    assert "缺少开头的一行 ---" in error.value.message("zh")
    assert f"zh.md:{first}" in error.value.message("en")


@pytest.mark.parametrize(
    "text",
    [
        "title: 云岫云隐私政策\n\n本政策适用于网站。\n\n---\n\n我们保护您的信息。\n",
        "note: 以下为摘要\n\n---\n\n我们保护您的信息。\n",
        "updated: 2025-11-01\n\n" + "key: 值\n" * 12 + "\n---\n",
        "title:云岫云\n\n---\n",
        "status: 有效\n",
    ],
)
def test_text_that_looks_a_little_like_it_stays_text(text: str) -> None:
    assert read_text(text).clauses[0].text.startswith(text[:4])


def test_an_empty_document_is_an_error() -> None:
    with pytest.raises(ClausetrailError):
        read_text("---\ntitle: a\n---\n\n")
