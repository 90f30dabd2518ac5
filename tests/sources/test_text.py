"""Markdown of wikis, site generators and editors is understood, and every change reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausetrail.errors import ClausetrailError
from clausetrail.reading.repair import Repair
from clausetrail.sources import open_source
from clausetrail.writing import lost, write


def read(text: str, folder: Path) -> tuple[str, list[Repair]]:
    path = folder / "policy.md"
    path.write_text(text, encoding="utf-8")
    source = open_source(path)
    return source.text, list(source.repairs)


@pytest.mark.parametrize(
    ("source", "result", "kind", "dropped"),
    [
        ('<a id="scope"></a>适用范围', "适用范围", "html-tags", '<a id="scope">'),
        ("请<b>务必</b>阅读", "请**务必**阅读", "html-tags", "<b>"),
        ('<span style="color: red">注意</span>', "注意", "html-tags", "</span>"),
        ("1.1 甲。<br/>1.2 乙。", "1.1 甲。\n\n1.2 乙。", "html-tags", "<br/>"),
        ('见<a href="https://yunxiu.example/sdk">列表</a>', "见[列表](https://yunxiu.example/sdk)",
         "html-tags", "</a>"),
        ("<h2>一、范围</h2>", "## 一、范围", "html-tags", "<h2>"),
        ("<ol><li>甲</li><li>乙</li></ol>", "1. 甲\n\n2. 乙", "numbering", ""),
        ("<ul><li>甲</li></ul>", "- 甲", "html-tags", "<ul>"),
        ("甲<!-- 待法务确认 -->乙", "甲乙", "comment", "<!-- 待法务确认 -->"),
        ("甲<script>alert(1)</script>乙", "甲乙", "script", "<script>alert(1)</script>"),
        ("保存<del>三</del><ins>六</ins>个月", "保存六个月", "tracked-deletion", "<del>三</del>"),
        ("甲<del>乙\n丙</del>丁", "甲丁", "tracked-deletion", "<del>乙 丙</del>"),
        ("没有结束的<del>三个月", "没有结束的三个月", "html-tags", "<del>"),
        ("甲<s>乙</s>", "甲~~乙~~", "struck-out", ""),
        ("甲~~乙~~", "甲~~乙~~", "struck-out", ""),
        ("A&amp;B&nbsp;&copy;", "A&B ©", "entity", "&amp;"),
        ("&lt;b&gt;", "\\<b\\>", "entity", "&lt;"),
        ("## 一、范围 {#scope}", "## 一、范围", "attributes", "{#scope}"),
        ("[TOC]", "", "attributes", "[TOC]"),
        ('<img src="mail.png" alt="邮箱">', "", "picture", ""),
    ],
)  # fmt: skip
def test_pieces_of_html_and_attributes(
    source: str, result: str, kind: str, dropped: str, tmp_path: Path
) -> None:
    text, repairs = read(source, tmp_path)
    assert text.strip() == result
    assert (kind, dropped) in [(r.kind, r.dropped) for r in repairs]


@pytest.mark.parametrize(
    "source",
    [
        "请填写<姓名>和<your name>。",
        "<https://yunxiu.example>",
        "a < b，且 b > c",
        "AT&T 与 R&D；&unknown;",
        "变量 {{ name }} 与 {x}",
        "# 标题\n\n- 甲\n- 乙\n\n| 名称 | 目的 |\n|---|---|\n| 推送 | 通知 |\n",
        "<!-- 编辑备注 -->\n\n# 标题",
        "1 < 2 <!-- 没有结束",
        "!!! 重要提示：请阅读。",
        "!!! Important notice",
        "=== 第一章 ===",
        "温度为 20~~25 度",
    ],
)
def test_what_is_text_stays_untouched(source: str, tmp_path: Path) -> None:
    assert read(source, tmp_path) == (source, [])


@pytest.mark.parametrize(
    ("source", "result"),
    [
        (
            '!!! note "请注意"\n    仅收集必要信息。\n\n后文。',
            "请注意\n\n仅收集必要信息。\n\n后文。",
        ),
        ("!!! warning\n    仅收集必要信息。", "仅收集必要信息。"),
        ('???+ tip "更多"\n    甲。\n\n    乙。', "更多\n\n甲。\n\n乙。"),
        ("::: tip 提示\n请阅读。\n:::", "提示\n\n请阅读。"),
        (":::note\n请阅读。\n:::", "请阅读。"),
        ("::: {.callout-note}\n请阅读。\n:::", "请阅读。"),
        ("!!! note inline end\n    请阅读。", "请阅读。"),
        ('=== "个人用户"\n    请阅读。', "个人用户\n\n请阅读。"),
        ("> [!IMPORTANT]\n> 请阅读。", "> 请阅读。"),
    ],
)
def test_boxes_are_taken_apart(source: str, result: str, tmp_path: Path) -> None:
    text, repairs = read(source, tmp_path)
    assert [line for line in text.split("\n") if line] == [
        line for line in result.split("\n") if line
    ]
    assert {r.kind for r in repairs} == {"admonition"}


def test_an_html_table_becomes_a_table_at_its_own_lines(tmp_path: Path) -> None:
    path = tmp_path / "policy.md"
    path.write_text(
        "# 云岫云隐私政策\n\n## 一、共享\n\n"
        "<table>\n<tr><th>名称</th><th>目的</th></tr>\n"
        "<tr><td>推送</td><td>发<b>通知</b>|提醒</td></tr>\n</table>\n\n二、联系\n\n请致电。\n",
        encoding="utf-8",
    )
    clauses = open_source(path).read().document.clauses
    assert [(c.kind, c.text, c.lines) for c in clauses][2:5] == [
        ("table-header", "名称 | 目的", (6, 6)),
        ("table-row", "推送 | 发通知|提醒", (7, 7)),
        ("heading", "联系", (10, 10)),
    ]


def test_every_character_of_an_html_table_is_accounted_for(tmp_path: Path) -> None:
    path = tmp_path / "policy.md"
    path.write_text(
        "# 云岫云隐私政策\n\n<table class='sdk'><!-- <tr> 旧 -->\n<tr><td>名称&nbsp;<td>目的</tr>"
        "<tr><td>A&amp;B<td rowspan=2>&lt;通知&gt;&copy;</tr></table>\n",
        encoding="utf-8",
    )
    source = open_source(path)
    reading = source.read()
    assert [c.text for c in reading.document.clauses][1:] == ["名称 | 目的", "A&B | <通知>©"]
    assert not lost(source.original, write(reading.document), reading.repairs)


def test_a_toml_head_becomes_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "policy.md"
    path.write_text(
        '+++\ntitle = "云岫云隐私政策"\neffective = 2024-03-01\n+++\n\n'
        "# 云岫云隐私政策\n\n请阅读。\n",
        encoding="utf-8",
    )
    reading = open_source(path).read()
    assert reading.document.meta.title == "云岫云隐私政策"
    assert str(reading.document.meta.effective) == "2024-03-01"
    assert [(r.kind, r.lines) for r in reading.repairs] == [("front-matter", (1, 4))]


def test_a_broken_toml_head_is_one_clear_message(tmp_path: Path) -> None:
    with pytest.raises(ClausetrailError, match="TOML"):
        read("+++\ntitle = \n+++\n\n甲", tmp_path)
