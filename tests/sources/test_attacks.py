"""Hostile and broken files: one clear message, in bounded time and memory, nothing fetched."""

from __future__ import annotations

import io
import signal
import socket
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from clausetrail.bilingual import LANGS
from clausetrail.cli import main
from clausetrail.errors import ClausetrailError
from clausetrail.sources import open_source
from clausetrail.sources.package import FILES, UNPACKED

from .making import Word, part, pdf, with_parts

SECONDS = 5.0


@pytest.fixture(autouse=True)
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*_: object) -> None:
        raise AssertionError("a file made us connect to somewhere")

    monkeypatch.setattr(socket.socket, "connect", connect)


def policy() -> bytes:
    word = Word()
    word.add("云岫云隐私政策", style="Title")
    word.add("一、请阅读。")
    return word.content


def document(content: bytes, xml: bytes) -> bytes:
    """Put an XML prologue before the document of a Word file."""
    own = part(content, "word/document.xml")
    body = own[own.index(b"<w:document") :]
    return with_parts(content, {"word/document.xml": xml + body})


def bomb_of_zeros() -> bytes:
    return with_parts(policy(), {"word/media/image1.png": bytes(UNPACKED)})


def bomb_of_xml() -> bytes:
    own = part(policy(), "word/document.xml")
    filler = b"<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 1_000_000
    return with_parts(
        policy(), {"word/document.xml": own.replace(b"<w:body>", b"<w:body>" + filler)}
    )


def bomb_of_files() -> bytes:
    return with_parts(policy(), {f"word/media/{n}": b"" for n in range(FILES)})


def bomb_of_overlaps() -> bytes:
    """Many entries that all point at the same compressed data."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", bytes(UNPACKED // 8))
        archive.filelist += [archive.filelist[-1]] * 20
    return out.getvalue()


BILLION_LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
EXTERNAL_ENTITY = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
MACRO_TYPES = part(policy(), "[Content_Types].xml").replace(
    b"officedocument.wordprocessingml.document.main", b"ms-word.document.macroEnabled.main"
)

REFUSED = {
    "zip bomb of zeros": ("policy.docx", bomb_of_zeros, "解压后过大"),
    "zip bomb of XML": ("policy.docx", bomb_of_xml, "解压后过大"),
    "zip bomb of files": ("policy.docx", bomb_of_files, "解压后过大"),
    "zip bomb of overlapping entries": ("policy.docx", bomb_of_overlaps, "解压后过大"),
    "billion laughs": ("policy.docx", lambda: document(policy(), BILLION_LAUGHS), "实体"),
    "external entity": ("policy.docx", lambda: document(policy(), EXTERNAL_ENTITY), "实体"),
    "external entity in UTF-16": (
        "policy.docx",
        lambda: with_parts(
            policy(), {"word/styles.xml": EXTERNAL_ENTITY.decode().encode("utf-16")}
        ),
        "实体",
    ),
    "macros": (
        "policy.docx",
        lambda: with_parts(policy(), {"word/vbaProject.bin": b"Sub AutoOpen()"}),
        "宏",
    ),
    "macros by type alone": (
        "policy.docm",
        lambda: with_parts(policy(), {"[Content_Types].xml": MACRO_TYPES}),
        "宏",
    ),
    "Word file cut off": ("policy.docx", lambda: policy()[:5000], "损坏"),
    "Word file without its document": (
        "policy.docx",
        lambda: with_parts(policy(), {"word/document.xml": b"<broken"}),
        "损坏",
    ),
    "Word file with broken styles": (
        "policy.docx",
        lambda: with_parts(policy(), {"word/styles.xml": b"<w:styles"}),
        "损坏",
    ),
    "XML nested 100 000 deep": (
        "policy.docx",
        lambda: with_parts(policy(), {"word/document.xml": b"<a>" * 100_000}),
        "损坏",
    ),
    "an archive that is no Word file": ("policy.docx", lambda: archive("a.txt"), "压缩包"),
    "a spreadsheet": ("policy.docx", lambda: archive("[Content_Types].xml"), "不是 Word"),
    "an old Word file": ("policy.doc", lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "旧版"),
    "a picture": ("policy.txt", lambda: b"\x89PNG\r\n\x1a\n" + bytes(600), "图片"),
    "50 MB": ("policy.txt", lambda: b"x" * 50_000_000, "过大"),
    "8 MB and a byte of HTML": ("policy.html", lambda: b" " * (8 * 1024 * 1024 + 1), "过大"),
    "a text of empty lines": ("policy.txt", lambda: b"x" + b"\n" * 100_000 + b"y", "过长"),
    "a text of a million characters": ("policy.txt", lambda: ("甲" * 1_000_001).encode(), "过长"),
    "a line of brackets alone": ("policy.txt", lambda: b"x" + b"[" * 200_000, "标记"),
    "a page of empty elements": ("policy.html", lambda: b"<p>x" + b"<i></i>" * 200_000, "过长"),
    "PDF forms that draw forms": (
        "policy.pdf",
        lambda: pdf([[(700, "甲")]], [b"/X Do " * 10] * 11 + [b" "]),
        "过于复杂",
    ),
}


def archive(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(name, "text")
    return out.getvalue()


@pytest.mark.parametrize("case", REFUSED)
def test_refused_with_one_clear_message(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name, made, said = REFUSED[case]
    path = tmp_path / name
    path.write_bytes(made())
    begun = time.monotonic()
    with pytest.raises(ClausetrailError) as refused:
        open_source(path)
    assert time.monotonic() - begun < 4 * SECONDS  # of a machine that does other things, too
    assert said in refused.value.message("zh")
    for ui in LANGS:
        assert main(["--ui", ui, "import", str(path), "-o", str(tmp_path / "out.md")]) == 2
    assert not (tmp_path / "out.md").exists()
    assert "Traceback" not in capsys.readouterr().err


def test_references_to_other_files_are_reported_and_not_followed(tmp_path: Path) -> None:
    content = policy()
    rels = part(content, "word/_rels/document.xml.rels").replace(
        b"</Relationships>",
        b'<Relationship Id="rId98" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/attachedTemplate" Target="https://evil.invalid/a.dotm"'
        b' TargetMode="External"/></Relationships>',
    )
    path = tmp_path / "policy.docx"
    path.write_bytes(with_parts(content, {"word/_rels/document.xml.rels": rels}))
    repairs = open_source(path).repairs
    assert ("external", "https://evil.invalid/a.dotm") in [(r.kind, r.dropped) for r in repairs]


def test_a_pdf_form_that_draws_itself_is_drawn_once_and_reported(tmp_path: Path) -> None:
    path = tmp_path / "policy.pdf"
    looping = pdf([[(700, "甲")]], [b"/X Do " * 10] * 2).replace(b"/X 7 0 R", b"/X 6 0 R")
    path.write_bytes(looping)
    source = open_source(path)
    assert source.text.strip() == "甲"
    assert {r.kind for r in source.repairs} == {"defect"}


def test_scripts_and_addresses_of_a_page_do_nothing(tmp_path: Path) -> None:
    path = tmp_path / "policy.html"
    path.write_text(
        "<h1>云岫云隐私政策</h1><script>document.write('x')</script>"
        '<img src="https://evil.invalid/a.png"><link rel=stylesheet href="https://evil.invalid">'
        '<iframe src="https://evil.invalid"></iframe><p onclick="steal()">请阅读。</p>'
        '<a href="javascript:steal()">同意</a>',
        encoding="utf-8",
    )
    assert "evil" not in open_source(path).text
    assert "steal" not in open_source(path).text


LONG = 100_000
SLOW = {
    "one long Chinese line": "云岫云隐私政策\n\n一、范围\n\n" + "我们收集您的信息，" * (LONG // 9),
    "one long English line": "Privacy Policy\n\n1. Scope\n\n" + "We collect data, " * (LONG // 17),
    "one long word": "隐私政策\n\n" + "a" * LONG,
    "a line of white space": "隐私政策\n\n甲" + " " * LONG + "乙",
    "a line of digits": "隐私政策\n\n" + "1" * LONG,
    "a line of brackets": "隐私政策\n\n" + "（[(" * (LONG // 3),
    "brackets 200 deep": "隐私政策\n\n" + "[" * 200 + "甲" + "](u)" * 200,
    "lists 200 deep": "隐私政策\n\n" + "".join("  " * n + "- 甲\n" for n in range(200)),
    "quotations 200 deep": "隐私政策\n\n" + ">" * 200 + " 甲",
    "tags that never close": "隐私政策\n\n" + "<b>" * (LONG // 3),
    "comments that never close": "隐私政策\n\n" + "<!-- " * (LONG // 5),
    "tables that never close": "隐私政策\n\n" + "<table>" * (LONG // 7),
    "scripts that never close": "隐私政策\n\n" + "<script>" * (LONG // 8),
    "character references": "隐私政策\n\n" + "&amp;" * (LONG // 5),
    "braces": "隐私政策\n\n" + "甲 {#" * (LONG // 4),
    "comments on lines of their own": "隐私政策\n\n" + "<!--\n" * (LONG // 5),
    "bullets": "隐私政策\n\n" + "- 甲\n" * (LONG // 10),
    "a contents list and no text": "隐私政策\n\n" + "".join(f"{n}. 甲\n\n" for n in range(5000)),
    "bold that never ends": "隐私政策\n\n" + "**甲 " * (LONG // 4),
}


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Stop what takes longer, even if it would never end."""

    def stop(*_: object) -> None:
        raise AssertionError(f"still at it after {seconds} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("suffix", [".md", ".txt"])
@pytest.mark.parametrize("case", SLOW)
def test_long_lines_and_deep_nesting_end_in_time(
    case: str, suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / f"policy{suffix}"
    path.write_text(SLOW[case] + "\n", encoding="utf-8")
    with at_most(4 * SECONDS):  # of a machine that does other things, too
        code = main(["clauses", str(path)])
    said = capsys.readouterr().err
    assert code in (0, 2)
    assert "Traceback" not in said
    assert code == 0 or len(said.strip().split("\n")) == 2


@pytest.mark.parametrize(
    "page",
    [
        f"<p style='{'text-decoration' * (LONG // 15)}'>甲</p>",
        f"<p>甲{' ' * LONG}乙</p>",
        f"{' ' * LONG}<p>甲</p>",
    ],
    ids=["a style without an end", "white space in a line", "white space before the page"],
)
def test_long_attributes_and_gaps_end_in_time(page: str, tmp_path: Path) -> None:
    path = tmp_path / "policy.html"
    path.write_text(f"<html><body>{page}", encoding="utf-8")
    begun = time.monotonic()
    assert "甲" in open_source(path).text
    assert time.monotonic() - begun < SECONDS


@pytest.mark.parametrize("suffix", [".md", ".txt"])
@pytest.mark.parametrize("case", ["lists 200 deep", "quotations 200 deep"])
def test_nothing_is_dropped_because_it_is_deep(case: str, suffix: str, tmp_path: Path) -> None:
    from clausetrail.reading import read_file

    path = tmp_path / f"policy{suffix}"
    path.write_text(SLOW[case], encoding="utf-8")
    with pytest.raises(ClausetrailError, match="nested too deep"):
        read_file(path)
