"""Tracked changes in Word: accepted they are the new text, rejected the old one."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from clausetrail.bilingual import LANGS, Lang
from clausetrail.clause import Clause, Document
from clausetrail.comparing import compare
from clausetrail.reading import read_file, read_text
from clausetrail.redline.word import word
from tests.comparing.test_invariants import BOTH, VERSIONS
from tests.redline.revisions import W, answered, lines, part
from tests.redline.texts import NEW, OLD, edition, small

MOMENT = datetime(2026, 11, 2, tzinfo=UTC)
PAIRS = [
    ("privacy/2023-05-01", "privacy/2027-03-01"),
    ("privacy/2024-07-01", "privacy/2025-11-01"),
    ("privacy/2025-11-01", "privacy/2027-03-01"),
    ("privacy/2027-03-01", "privacy/2023-05-01"),
    ("user-agreement/2023-05-01", "user-agreement/2026-01-15"),
]


def redline(old: Document, new: Document) -> bytes:
    return word(compare(old, new), "数据合规部", MOMENT)


def both(old: str, new: str) -> tuple[Document, Document]:
    return read_text(old, lang="zh"), read_text(new, lang="zh")


def check(old: Document, new: Document) -> bytes:
    content = redline(old, new)
    assert answered(content, "reject") == lines(old)
    assert answered(content, "accept") == lines(new)
    return content


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_the_demonstration_reads_back(policies: Path, old: str, new: str, lang: Lang) -> None:
    check(edition(policies, old, lang), edition(policies, new, lang))


def with_text_of_cells(document: Document) -> Document:
    """Make the rows of a generated document say what their cells say."""

    def row(clause: Clause) -> Clause:
        return replace(clause, text=" | ".join(clause.cells), spans=()) if clause.cells else clause

    return replace(document, clauses=tuple(map(row, document.clauses)))


@settings(max_examples=40)
@given(BOTH | VERSIONS)
def test_any_two_documents_read_back(pair: tuple[Document, Document]) -> None:
    old, new = map(with_text_of_cells, pair)
    check(old, new)


SENTENCES = st.builds(
    "我们{}您的{}，保存 {} 个月".format,
    st.sampled_from(["收集", "共享", "使用", "删除"]),
    st.sampled_from(["手机号码", "订单记录", "付款账户", "日志信息", "语音内容"]),
    st.integers(1, 36),
)
PROVISIONS = st.lists(SENTENCES, min_size=1, max_size=2).map("。".join)


@st.composite
def redrafts(draw: st.DrawFn) -> tuple[Document, Document]:
    """A policy, and what counsel make of it: clauses added, cut, moved, split, joined, longer."""
    old = draw(st.lists(PROVISIONS, min_size=1, max_size=6))
    new = list(old)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(new) - 1))
        match draw(st.sampled_from(["add", "cut", "move", "split", "join", "longer"])):
            case "add":
                new.insert(at, draw(SENTENCES))
            case "cut" if len(new) > 1:
                del new[at]
            case "move":
                new.insert(draw(st.integers(0, len(new) - 1)), new.pop(at))
            case "split":
                new[at : at + 1] = new[at].split("。")
            case "join":
                new[at : at + 2] = ["。".join(new[at : at + 2])]
            case _:
                new[at] += "，另有约定的除外"
    return both(*("\n\n".join(f"1.{n} {p}" for n, p in enumerate(x, 1)) for x in (old, new)))


@settings(max_examples=60)
@given(redrafts())
def test_any_redraft_reads_back_in_either_direction(pair: tuple[Document, Document]) -> None:
    check(*pair)
    check(*reversed(pair))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1.1 甲。", "1.1 甲。\n\n1.2 乙，新的一条。"),
        ("1.1 甲。\n\n1.2 乙，新的一条。", "1.1 甲。"),
        ("1.1 甲。\n\n1.2 丙。", "1.1 甲，另有约定的除外。\n\n1.2 乙，新的一条。\n\n1.3 丙。"),
        ("1.1 甲。", "| 场景 | 接收方 |\n| --- | --- |\n| 推送 | 远汀 |"),
        ("1.1 甲：\n\n| 场景 |\n| --- |\n| 推送 |\n\n1.2 乙。", "1.1 甲：\n\n1.2 乙。"),
        (
            "1.1 甲：\n\n| 场景 |\n| --- |\n| 推送 |\n\n1.2 乙。",
            "1.1 甲：\n\n| 场景 | 接收方 |\n| --- | --- |\n| 推送 | 远汀 |\n\n1.2 乙。",
        ),
        (
            "1.1 我们保存日志，用于排查故障。日志保存 6 个月。",
            "1.1 我们保存日志，用于排查故障。\n\n1.2 日志保存 6 个月。",
        ),
        (
            "1.1 我们收集您的信息\n\n1.2 我们保存日志，用于排查故障。日志保存 6 个月。",
            "1.1 我们收集您的信息和您的地址\n\n1.2 我们保存日志，用于排查故障。\n\n"
            "1.3 日志保存 6 个月。",
        ),
        ("1.1 “引号”，和空 格。", "1.1 「引号」,和空格。"),
    ],
    ids=[
        "added at the end",
        "removed at the end",
        "added behind added words",
        "a table for a clause",
        "a table gone",
        "a column more",
        "split",
        "split behind added words",
        "noise",
    ],
)
def test_edges_read_back(old: str, new: str) -> None:
    check(*both(old, new))
    check(*both(new, old))


def test_every_revision_has_an_author_a_date_and_a_number_of_its_own() -> None:
    document = part(word(small().comparison, "数据合规部", MOMENT))
    revisions = [element for element in document.iter() if element.get(f"{W}author")]
    assert revisions
    assert {element.get(f"{W}author") for element in revisions} == {"数据合规部"}
    assert {element.get(f"{W}date") for element in revisions} == {"2026-11-02T00:00:00Z"}
    numbers = [element.get(f"{W}id") for element in revisions]
    assert len(set(numbers)) == len(numbers)
    undated = part(word(small().comparison, "数据合规部", None))
    dated = {element.tag for element in undated.iter() if element.get(f"{W}date")}
    assert dated == {f"{W}moveFromRangeStart", f"{W}moveToRangeStart"}  # which must have one


def test_a_moved_clause_is_marked_at_both_places() -> None:
    document = part(word(small().comparison, "x", MOMENT))
    for kind, words in (("moveFrom", "1.3 我们在您的设备"), ("moveTo", "2.2 我们在您的设备")):
        (start,) = document.iter(f"{W}{kind}RangeStart")
        (end,) = document.iter(f"{W}{kind}RangeEnd")
        assert start.get(f"{W}name") == "move1"
        assert start.get(f"{W}id") == end.get(f"{W}id")
        paragraph = start.getparent()
        assert paragraph is not None
        assert paragraph.find(f"{W}pPr/{W}rPr/{W}{kind}") is not None
        moved = "".join(text.text or "" for text in paragraph.iterfind(f"{W}{kind}/{W}r/{W}t"))
        assert moved.startswith(words)


def test_rows_are_added_and_removed_as_rows() -> None:
    (table,) = part(word(small().comparison, "x", MOMENT)).iter(f"{W}tbl")
    marks = []
    for row in table.iter(f"{W}tr"):
        found = {name for name in ("ins", "del") if row.find(f"{W}trPr/{W}{name}") is not None}
        marks.append("".join(found))
    assert sorted(marks) == ["", "", "del", "ins"]


def test_removed_words_are_deleted_text_and_others_are_not() -> None:
    """Word refuses to open a file in which a deletion holds ordinary text."""
    document = part(word(small().comparison, "x", MOMENT))
    for text in document.iter(f"{W}t", f"{W}delText"):
        deleted = next(text.iterancestors(f"{W}del"), None) is not None
        assert (text.tag == f"{W}delText") == deleted


def test_bold_is_kept_and_a_change_of_it_is_tracked() -> None:
    document = part(redline(*both("1.1 **不得转让**本账户。", "1.1 不得转让**本账户**。")))
    bold = {
        text.text: (
            run.find(f"{W}rPr/{W}b") is not None,
            run.find(f"{W}rPr/{W}rPrChange/{W}rPr/{W}b") is not None,
        )
        for run in document.iter(f"{W}r")
        for text in run.iter(f"{W}t")
    }
    assert bold == {
        "1.1 ": (False, False),
        "不得转让": (False, True),
        "本账户": (True, False),
        "。": (False, False),
    }


def test_headings_and_titles_are_word_styles() -> None:
    file = docx.Document(io.BytesIO(redline(*both(OLD, NEW))))
    styles = {paragraph.text: paragraph.style.name for paragraph in file.paragraphs}  # type: ignore[union-attr]
    assert styles["云岫云隐私政策"] == "Title"
    assert styles["一、我们收集的信息"] == "Heading 1"
    assert [table.style.name for table in file.tables] == ["Table Grid"]  # type: ignore[union-attr]


def test_the_properties_are_those_given() -> None:
    properties = docx.Document(io.BytesIO(word(small().comparison, "数据合规部", MOMENT)))
    core = properties.core_properties
    assert (core.author, core.last_modified_by) == ("数据合规部", "数据合规部")
    assert (core.title, core.subject) == ("云岫云隐私政策", "2025-11-01 → 2027-03-01")
    assert core.created == core.modified == MOMENT
    assert (
        docx.Document(io.BytesIO(word(small().comparison, "x", None))).core_properties.created
        is None
    )


def test_the_same_comparison_gives_the_same_bytes() -> None:
    one, other = (word(small().comparison, "x", MOMENT) for _ in range(2))
    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_characters_no_word_file_can_hold_are_left_out() -> None:
    old, new = both("1.1 甲。", "1.1 甲\x0b\x1b乙。")
    assert answered(redline(old, new), "accept") == lines(new)


def test_a_title_of_any_length_will_do() -> None:
    long = "云岫云" * 200
    head = f"---\ntitle: {long}\n---\n\n"
    content = check(*both(f"{head}1.1 甲。", f"{head}1.1 乙。"))
    assert docx.Document(io.BytesIO(content)).core_properties.title == long[:255]


def test_our_own_import_reads_the_new_text(tmp_path: Path) -> None:
    """A redline that comes back from counsel is read as if its changes were accepted."""
    path = tmp_path / "redline.docx"
    path.write_bytes(redline(*both(OLD, NEW)))
    new = read_text(NEW)
    assert [clause.id for clause in read_file(path).clauses] == [c.id for c in new.clauses]
    written = [clause.written.replace("<mailto:", "").replace(">", "") for clause in new.clauses]
    read = [
        clause.text.replace("<mailto:", "").replace(">", "") for clause in read_file(path).clauses
    ]
    assert read == written


def test_libreoffice_understands_the_revisions(tmp_path: Path, policies: Path) -> None:
    """What LibreOffice took for no deletion is the new text, for no insertion the old one."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("no LibreOffice on this machine (apt-get install libreoffice-writer-nogui)")
    old, new = (edition(policies, f"privacy/{day}", "zh") for day in ("2023-05-01", "2027-03-01"))
    path = tmp_path / "redline.docx"
    path.write_bytes(redline(old, new))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [soffice, "--headless", profile, "--convert-to", "fodt", "--outdir", tmp_path, path],
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = etree.parse(tmp_path / "redline.fodt").find("{*}body/{*}text")
    assert text is not None
    for kept, gone in ((new, "deletion"), (old, "insertion")):
        expected = "".join(line.replace(" | ", "") for line in lines(kept))
        assert without(text, gone) == "".join(expected.split())
    assert {name.text for name in text.iter("{http://purl.org/dc/elements/1.1/}creator")} == {
        "数据合规部"
    }


def without(text: etree._Element, gone: str) -> str:
    """Return an OpenDocument text, white space apart, without one kind of tracked change."""
    (tracked,) = text.iterfind("{*}tracked-changes")
    named = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    regions = {
        region.get(f"{named}id")
        for region in tracked.iterfind("{*}changed-region")
        if region.find("{*}" + gone) is not None
    }
    open_now: set[str | None] = set()
    out: list[str] = []
    for event, element in etree.iterwalk(text, events=("start", "end")):
        if element is tracked or tracked in element.iterancestors():
            words = ""
        elif event == "start":
            words = element.text or ""
        else:
            name, number = etree.QName(element).localname, element.get(f"{named}change-id")
            if name == "change-start":
                open_now.add(number)
            elif name == "change-end":
                open_now.discard(number)
            words = element.tail or ""
        if not open_now & regions:
            out.append(words)
    return "".join("".join(out).split())


def test_the_corpus_reads_back(corpus: Path) -> None:
    old, new = (read_file(corpus / f"privacy-zh-{year}.txt") for year in (2019, 2021))
    check(old, new)
