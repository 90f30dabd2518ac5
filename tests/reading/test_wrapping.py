"""Whether lines belong together is told from the whole text."""

from __future__ import annotations

import textwrap

import pytest

from clausetrail.reading import read_text

PARAGRAPHS = [
    "云岫云隐私政策",
    "更新日期：2026 年 3 月 1 日",
    "一、我们收集的信息",
    "为了向您提供云岫云的各项服务，我们会收集您注册时提交的手机号码和电子邮箱，以及您使用控制台时产生的操作日志。",
    "我们不会收集与服务无关的信息；您可以拒绝提供电子邮箱，这不影响您使用云岫云的基本功能。",
    "二、我们如何共享信息",
    "我们只在您同意之后与关联公司共享您的手机号码，并会告诉您对方的名称和用途。",
    "我们不会出售信息。",
    "三、您的权利",
    "您可以在控制台中查询、更正和删除您的信息；注销账号之后，我们会删除它们，法律另有规定的除外。",
    "您也可以来信。",
    "四、联系我们",
    "您可以致电客服。",
]


def read(text: str, *, raw: bool = False) -> list[tuple[str, str, str]]:
    document = read_text(text, lang="zh", raw=raw)
    return [(c.id, c.kind, c.text) for c in document.clauses]


def test_lines_that_are_paragraphs_read_as_if_blank_lines_were_between() -> None:
    apart = read("\n\n".join(PARAGRAPHS))
    assert read("\n".join(PARAGRAPHS)) == apart
    assert read("\n".join(PARAGRAPHS), raw=True) == apart


@pytest.mark.parametrize("width", [18, 25, 40])
def test_wrapped_lines_read_as_if_they_were_not(width: int) -> None:
    wrapped = [
        "\n".join(textwrap.wrap(paragraph, width)) if paragraph.endswith("。") else paragraph
        for paragraph in PARAGRAPHS
    ]
    assert read("\n\n".join(wrapped)) == read("\n\n".join(PARAGRAPHS))


@pytest.mark.parametrize("tag", ["<br>", "<br/>", "<BR />", "</br>"])
@pytest.mark.parametrize("raw", [True, False])
def test_a_line_break_of_html_is_a_line_break(tag: str, raw: bool) -> None:
    text = f"# 隐私政策\n\n{tag}1、我们收集姓名。{tag}2、我们收集电话。\n{tag}（1）用于联系。\n"
    read = read_text(text, raw=raw).clauses[1:]
    assert [(c.label, c.text, c.lines[0]) for c in read] == [
        ("1、", "我们收集姓名。", 3),
        ("2、", "我们收集电话。", 3),
        ("（1）", "用于联系。", 4),
    ]


@pytest.mark.parametrize("raw", [True, False])
def test_a_line_break_of_html_keeps_words_apart(raw: bool) -> None:
    read = read_text("# 隐私政策\n\n仅限会员<br>儿童可以入场<br>\n凭票入场\n", raw=raw)
    assert [c.text for c in read.clauses[1:]] == ["仅限会员", "儿童可以入场", "凭票入场"]
