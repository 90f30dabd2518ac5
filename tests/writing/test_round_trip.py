"""Canonical Markdown says what its source said, and stays as it is."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausetrail.clause import Span
from clausetrail.errors import ClausetrailError
from clausetrail.reading import load, read_text, repair_text
from clausetrail.reading.inline import plain
from clausetrail.reading.markdown import parser
from clausetrail.writing import differences, lost, write
from clausetrail.writing.inline import markdown

from ..reading.test_invariants import DOCUMENTS
from ..reading.test_outlines import ALL


@pytest.mark.parametrize(("form", "case"), ALL)
def test_every_outline_survives_writing(form: str, case: object) -> None:
    document = read_text(case.given, raw=form == "raw")  # type: ignore[attr-defined]
    written = write(document)
    again = read_text(written, lang=document.lang)
    assert differences(document, again) == []
    assert write(again) == written


@settings(max_examples=200, deadline=None)
@given(DOCUMENTS)
def test_no_word_is_lost(text: str) -> None:
    try:
        reading = repair_text(text)
    except ClausetrailError:
        return
    written = write(reading.document)
    assert lost(text, written, reading.repairs) == Counter()


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="甲乙 ab*_[]()<>\\`~#|1.-", max_size=30))
def test_plain_text_survives_as_inline_markdown(text: str) -> None:
    text = " ".join(text.split())
    read, spans = plain(parser().parseInline(markdown(text, ()))[0].children or [])
    assert "**" in text or (read, spans) == (text, ())


def test_bold_beside_chinese_survives() -> None:
    spans = (Span(0, 5, "strong"),)
    written = markdown("不得转让。但另有约定的除外。", spans)
    assert plain(parser().parseInline(written)[0].children or []) == (
        "不得转让。但另有约定的除外。",
        spans,
    )


@pytest.mark.parametrize("name", ["2023-05-01", "2024-07-01", "2025-11-01", "2027-03-01"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_demonstration_is_canonical_in_meaning(policies: Path, name: str, lang: str) -> None:
    source = load(policies / "privacy" / name / f"{lang}.md")
    document = read_text(source)
    assert differences(document, read_text(write(document))) == []


def test_every_document_of_the_corpus_is_imported_whole(corpus: Path) -> None:
    for path in sorted(corpus.glob("*.txt")):
        source = load(path)
        reading = repair_text(source)
        written = write(reading.document)
        assert differences(reading.document, read_text(written, lang=reading.document.lang)) == []
        assert lost(source, written, reading.repairs) == Counter()
