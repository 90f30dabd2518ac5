"""One policy has the same clauses in every format it can arrive in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from clausetrail.cli import main
from clausetrail.reading import read_file

from .making import Word, pdf

TITLE = "云岫云隐私政策"
SECTIONS = [
    (
        "一、",
        "我们收集的信息",
        ["1.1 我们收集您的手机号码，用于登录。", "1.2 我们不收集您的位置。"],
    ),
    ("二、", "我们的合作方", ["2.1 我们向下列公司共享信息：", "（1）甲公司；", "（2）乙公司。"]),
]
TABLE = [("名称", "目的"), ("推送组件", "发送通知")]


def raw() -> bytes:
    lines = [TITLE]
    for number, title, clauses in SECTIONS:
        lines += [number + title, *clauses]
    return "\n\n".join([*lines, "\n".join("\t".join(row) for row in TABLE)]).encode()


def markdown() -> bytes:
    lines = [f"# {TITLE}"]
    for number, title, clauses in SECTIONS:
        lines += [f"## {number}{title}", *clauses]
    rows = ["| 名称 | 目的 |", "|---|---|", "| 推送组件 | 发送通知 |"]
    return "\n\n".join([*lines, "\n".join(rows)]).encode()


def html() -> bytes:
    rows = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in TABLE)
    body = "".join(
        f"<h2>{number}{title}</h2>" + "".join(f"<p>{clause}</p>" for clause in clauses)
        for number, title, clauses in SECTIONS
    )
    return f"<h1>{TITLE}</h1>{body}<table>{rows}</table>".encode()


def markdown_with_html() -> bytes:
    own, _, _ = markdown().partition(b"| ")
    return own + html()[html().index(b"<table>") :]


def word() -> bytes:
    made = Word()
    number = made.numbering(
        ("chineseCounting", "%1、"), ("decimal", "%1.%2", "<w:isLgl/>"), ("decimal", "（%3）")
    )
    made.add(TITLE, style="Title")
    for _, title, clauses in SECTIONS:
        made.add(title, number, 0, "Heading 1")
        for clause in clauses:
            level = 2 if clause.startswith("（") else 1
            text = clause[3:] if level == 2 else clause[4:]
            made.add(text, number, level)
    table = made.document.add_table(rows=2, cols=2)
    for row, texts in zip(table.rows, TABLE, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return made.content


FORMATS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "raw text": ("policy.txt", raw),
    "GB18030": ("policy.txt", lambda: raw().decode().encode("gb18030")),
    "UTF-16": ("policy.txt", lambda: raw().decode().encode("utf-16")),
    "Markdown": ("policy.md", markdown),
    "Markdown with HTML": ("policy.md", markdown_with_html),
    "HTML": ("policy.html", html),
    "Word": ("policy.docx", word),
}


def outline(path: Path) -> list[tuple[str, str, str, str]]:
    return [(c.id, c.kind, c.label, c.text) for c in read_file(path).clauses]


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_gives_the_same_clauses(form: str, tmp_path: Path) -> None:
    expected = tmp_path / "expected.md"
    expected.write_bytes(markdown())
    name, made = FORMATS[form]
    path = tmp_path / name
    path.write_bytes(made())
    out = tmp_path / "zh.md"

    assert main(["import", str(path), "--output", str(out)]) == 0

    assert outline(out) == outline(expected)
    if path.suffix != ".md":
        assert outline(path) == outline(expected)


def test_a_pdf_gives_them_too_but_for_its_tables(tmp_path: Path) -> None:
    lines = [TITLE]
    for number, title, clauses in SECTIONS:
        lines += [number + title, *clauses]
    path = tmp_path / "policy.pdf"
    path.write_bytes(pdf([[(780 - 30 * at, line) for at, line in enumerate(lines)]]))
    expected = tmp_path / "expected.md"
    expected.write_bytes(markdown())
    assert outline(path) == [clause for clause in outline(expected) if "table" not in clause[1]]


def test_a_dry_run_writes_nothing_and_tells_what_it_would_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "policy.docx"
    path.write_bytes(word())
    out = tmp_path / "zh.md"
    assert main(["--ui", "zh", "import", str(path), "-o", str(out), "--dry-run"]) == 0
    assert not out.exists()
    told = capsys.readouterr().out
    assert "第 2 段: 写出了自动编号：'一、'" in told
    assert "共 10 条。" in told


def test_an_existing_file_is_not_replaced_unasked(tmp_path: Path) -> None:
    path = tmp_path / "policy.html"
    path.write_bytes(html())
    out = tmp_path / "zh.md"
    out.write_text("mine", encoding="utf-8")
    assert main(["import", str(path), "-o", str(out)]) == 2
    assert out.read_text(encoding="utf-8") == "mine"
    assert main(["import", str(path), "-o", str(out), "--force"]) == 0


@pytest.mark.parametrize(
    ("extra", "module", "name", "made"),
    [
        ("word", "docx", "policy.docx", word),
        ("html", "lxml", "policy.html", html),
        ("html", "lxml", "policy.md", markdown_with_html),
        ("pdf", "pypdf", "policy.pdf", lambda: pdf([[(700, "甲")]])),
    ],
)
def test_a_missing_library_is_named_with_the_way_to_install_it(
    extra: str,
    module: str,
    name: str,
    made: Callable[[], bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    import sys

    path = tmp_path / name
    path.write_bytes(made())
    for loaded in [m for m in sys.modules if m.split(".")[0] == module]:
        monkeypatch.delitem(sys.modules, loaded)
    for reader in ("html", "word", "pdf", "styles", "numbering"):
        monkeypatch.delitem(sys.modules, f"clausetrail.sources.{reader}", raising=False)
    monkeypatch.setitem(sys.modules, module, None)
    assert main(["--ui", "zh", "import", str(path)]) == 2
    told = capsys.readouterr().err
    assert f"pip install 'clausetrail[{extra}]'" in told
    assert module in told
