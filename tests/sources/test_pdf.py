"""The text of a PDF: lines joined to paragraphs, what belongs to pages dropped."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausetrail.errors import ClausetrailError
from clausetrail.sources import open_source

from .making import pdf

LINE = "我们按照法律的规定收集、使用和保存您的个人信息，并采取必要的措施保护"


def three_pages() -> bytes:
    pages = []
    for number in (1, 2, 3):
        lines = [(780, "云岫云 法务部")]
        lines += [(700, "云岫云隐私政策"), (660, "一、我们收集的信息")] if number == 1 else []
        lines += [(620, f"{number}.1 {LINE}"), (604, f"其安全（第{number}段）。")]
        lines += [(570, f"{number}.2 请阅读。"), (20, f"第 {number} 页")]
        pages.append(lines)
    return pdf(pages)


def test_lines_become_paragraphs_and_pages_disappear(tmp_path: Path) -> None:
    path = tmp_path / "policy.pdf"
    path.write_bytes(three_pages())
    source = open_source(path)
    reading = source.read()
    assert [(c.id, c.text, c.lines[0]) for c in reading.document.clauses] == [
        ("front.title", "云岫云隐私政策", 1),
        ("s1", "我们收集的信息", 1),
        ("1.1", f"{LINE}其安全（第1段）。", 1),
        ("1.2", "请阅读。", 1),
        ("2.1", f"{LINE}其安全（第2段）。", 2),
        ("2.2", "请阅读。", 2),
        ("3.1", f"{LINE}其安全（第3段）。", 3),
        ("3.2", "请阅读。", 3),
    ]
    assert source.unit == "page"
    gone = [(r.kind, r.dropped, r.lines[0]) for r in source.repairs]
    assert [g for g in gone if g[0] == "page-number"] == [
        ("page-number", f"第 {n} 页", n) for n in (1, 2, 3)
    ]


def test_radicals_of_pdf_fonts_become_characters(tmp_path: Path) -> None:
    path = tmp_path / "policy.pdf"
    path.write_bytes(pdf([[(700, "⽂件编号"), (660, "⻓期保存⼈员信息。")]]))
    reading = open_source(path).read()
    assert [c.text for c in reading.document.clauses] == ["文件编号", "长期保存人员信息。"]
    assert [(r.dropped, r.added) for r in reading.repairs if r.kind == "radical"] == [
        ("⽂", "文"),
        ("⻓⼈", "长人"),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (pdf([[]]), "扫描"),
        (b"%PDF-1.4\n" + bytes(200), "损坏"),
        (three_pages()[:400], "损坏"),
        (pdf([[(700, "甲")]] * 301), "300"),
    ],
    ids=["a scan", "no PDF inside", "cut off", "too many pages"],
)
def test_what_cannot_be_read_is_one_clear_message(
    content: bytes, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "policy.pdf"
    path.write_bytes(content)
    with pytest.raises(ClausetrailError) as refused:
        open_source(path)
    assert said in refused.value.message("zh")


def test_a_password_is_asked_for(tmp_path: Path) -> None:
    import io

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(three_pages())))
    writer.encrypt("geheim", algorithm="RC4-128")
    path = tmp_path / "policy.pdf"
    writer.write(path)
    with pytest.raises(ClausetrailError) as refused:
        open_source(path)
    assert "密码" in refused.value.message("zh")
