"""A Word file is read as Word shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausetrail.sources import Source, open_source
from clausetrail.sources.numerals import numeral

from .making import W, Word, part, with_parts


def opened(word: Word, folder: Path) -> Source:
    return open_source(word.save(folder / "policy.docx"))


def lines(source: Source) -> list[str]:
    return [line for line in source.text.split("\n") if line]


def test_headings_numbers_bold_and_tables(tmp_path: Path) -> None:
    word = Word()
    own = word.numbering(("chineseCountingThousand", "%1、"), ("decimal", "%1.%2", "<w:isLgl/>"))
    word.add("云岫云隐私政策", style="Title")
    word.add("我们收集的信息", own, 0, "Heading 1")
    word.add("我们收集手机号码。", own, 1)
    paragraph = word.add("您可以", own, 1)
    paragraph.add_run("随时").bold = True
    paragraph.add_run("撤回。")
    word.add("第三方", own, 0, "Heading 1")
    table = word.document.add_table(rows=3, cols=2)
    for row, texts in zip(
        table.rows, [("名称", "目的"), ("推送", "通知"), ("", "提醒")], strict=True
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    source = opened(word, tmp_path)
    assert lines(source) == [
        "# 云岫云隐私政策",
        "# 一、我们收集的信息",
        "1.1 我们收集手机号码。",
        "1.2 您可以**随时**撤回。",
        "# 二、第三方",
        "| 名称 | 目的 |",
        "| --- | --- |",
        "| 推送 | 通知 |",
        "| 推送 | 提醒 |",
    ]
    added = [r.added for r in source.repairs if r.kind == "numbering"]
    assert added == ["一、", "1.1", "1.2", "二、"]
    assert {c.id for c in source.read().document.clauses} >= {"s1", "1.1", "1.2", "s2"}


@pytest.mark.parametrize(
    ("levels", "steps", "labels"),
    [
        ([("decimal", "%1.")], [0, 0, 0], ["1.", "2.", "3."]),
        ([("decimal", "%1"), ("decimal", "%1.%2")],
         [0, 1, 1, 0, 1], ["1", "1.1", "1.2", "2", "2.1"]),
        ([("decimal", "%1"), ("decimal", "%1.%2"), ("lowerLetter", "(%3)")],
         [0, 1, 2, 2, 1, 2], ["1", "1.1", "(a)", "(b)", "1.2", "(a)"]),
        ([("decimal", "%1"), ("decimal", "（%2）", '<w:lvlRestart w:val="0"/>')],
         [0, 1, 1, 0, 1], ["1", "（1）", "（2）", "2", "（3）"]),
        ([("chineseCounting", "第%1条")], [0] * 4, ["第一条", "第二条", "第三条", "第四条"]),
        ([("upperRoman", "%1."), ("upperLetter", "%2.")], [0, 1, 0, 1], ["I.", "A.", "II.", "A."]),
        ([("decimal", "%1"), ("decimal", "%1.%2")], [1, 1, 0], ["1.1", "1.2", "2"]),
        ([("decimalZero", "%1"), ("bullet", "•")], [0, 0], ["01", "02"]),
        ([("decimalEnclosedCircle", "%1")], [0, 0], ["①", "②"]),
        ([("none", "附则")], [0], ["附则"]),
    ],
)  # fmt: skip
def test_numbers_count_as_in_word(
    levels: list[tuple[str, str]], steps: list[int], labels: list[str], tmp_path: Path
) -> None:
    word = Word()
    own = word.numbering(*levels)
    for step in steps:
        word.add("条款。", own, step)
    found = [r.added for r in opened(word, tmp_path).repairs if r.kind == "numbering"]
    assert found == labels


def test_a_second_instance_goes_on_counting_unless_it_says_where_to_start(tmp_path: Path) -> None:
    word = Word()
    first = word.numbering(("decimal", "%1."))
    second = word.instance("901", first)
    third = word.instance(
        "902", first, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    )
    for own in (first, first, second, third, third):
        word.add("条款。", own, 0)
    found = [r.added for r in opened(word, tmp_path).repairs if r.kind == "numbering"]
    assert found == ["1.", "2.", "3.", "1.", "2."]


def test_numbers_come_from_styles_too_and_can_be_switched_off(tmp_path: Path) -> None:
    word = Word()
    own = word.numbering(
        ("decimal", "%1", '<w:pStyle w:val="Heading1"/>'),
        ("decimal", "%1.%2", '<w:pStyle w:val="Heading2"/>'),
    )
    from docx.oxml import parse_xml

    for name in ("Heading 1", "Heading 2"):
        properties = word.document.styles[name].element.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {W}><w:numId w:val="{own}"/></w:numPr>'))
    word.add("范围", style="Heading 1")
    word.add("适用", style="Heading 2")
    word.add("附注", "0", style="Heading 2")
    word.add("除外", style="Heading 2")
    assert lines(opened(word, tmp_path)) == ["# 1 范围", "## 1.1 适用", "## 附注", "## 1.2 除外"]


@pytest.mark.parametrize(
    ("style", "numbers"),
    [
        (
            "chineseCountingThousand",
            {10: "十", 11: "十一", 20: "二十", 101: "一百零一", 110: "一百一十"},
        ),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 12: "壹拾贰"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "甲"}),
        ("ideographDigital", {10: "一〇", 12: "一二"}),
        ("decimalFullWidth", {12: "１２"}),
        ("lowerRoman", {4: "iv", 9: "ix", 40: "xl"}),
        ("upperLetter", {26: "Z", 27: "AA", 28: "BB"}),
        ("ordinal", {1: "1st", 12: "12th", 22: "22nd"}),
        ("unheardOf", {3: "3"}),
    ],
)
def test_numerals(style: str, numbers: dict[int, str]) -> None:
    assert {number: numeral(style, number) for number in numbers} == numbers


def test_lists_links_breaks_and_hidden_text(tmp_path: Path) -> None:
    word = Word()
    word.add("要点", style="List Bullet")
    word.xml(
        "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>秘密</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText>HYPERLINK "https://yunxiu.example"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>官网</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    source = opened(word, tmp_path)
    assert lines(source) == ["- 要点", "甲", "乙[官网](https://yunxiu.example)"]
    assert [(r.kind, r.dropped, r.lines) for r in source.repairs] == [("hidden", "秘密", (2, 2))]


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    word = Word()
    word.xml(
        "<w:p><w:r><w:t>保存</w:t></w:r><w:del><w:r><w:delText>三</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>六</w:t></w:r></w:ins><w:r><w:t>个月。</w:t></w:r></w:p>"
    )
    source = opened(word, tmp_path)
    assert lines(source) == ["保存六个月。"]
    assert [(r.kind, r.dropped) for r in source.repairs] == [("tracked-deletion", "三")]


def test_struck_out_words_stay_between_tildes(tmp_path: Path) -> None:
    word = Word()
    word.xml(
        "<w:p><w:r><w:t>保存</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>三</w:t></w:r>"
        "<w:r><w:rPr><w:b/><w:strike/></w:rPr><w:t>个</w:t></w:r><w:r><w:t>月。</w:t></w:r></w:p>"
    )
    source = opened(word, tmp_path)
    assert lines(source) == ["保存~~三**个**~~月。"]
    assert [(r.kind, r.detail) for r in source.repairs] == [("struck-out", "三个")]


def test_headers_boxes_controls_and_contents(tmp_path: Path) -> None:
    word = Word()
    word.document.sections[0].header.paragraphs[0].text = "云岫科技 内部"
    word.xml(
        "<w:p><w:r><w:t>正文。</w:t></w:r><w:r><w:pict><v:shape xmlns:v="
        '"urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>框内文字。</w:t>'
        "</w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    word.xml(
        f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>控件内。</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    source = opened(word, tmp_path)
    assert lines(source) == ["正文。", "框内文字。", "控件内。"]
    assert [(r.kind, r.dropped) for r in source.repairs] == [
        ("running-head", "云岫科技 内部"),
        ("text-box", ""),
    ]


def test_footnotes_go_to_the_end(tmp_path: Path) -> None:
    word = Word()
    word.xml('<w:p><w:r><w:t>关联公司</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>')
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>指受同一控制的公司。</w:t></w:r></w:p></w:footnote>'
        "</w:footnotes>"
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    content = word.content
    rels = part(content, "word/_rels/document.xml.rels").replace(
        b"</Relationships>",
        f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'.encode(),
    )
    path = tmp_path / "policy.docx"
    path.write_bytes(
        with_parts(
            content,
            {"word/footnotes.xml": notes.encode(), "word/_rels/document.xml.rels": rels},
        )
    )
    assert lines(open_source(path)) == ["关联公司[1]", "[1] 指受同一控制的公司。"]
