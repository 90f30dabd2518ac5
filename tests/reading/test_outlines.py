"""What a reader should understand of a document's structure, form by form."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausetrail.clause import Document
from clausetrail.reading import read_text

from .cases import Case, cases

OUTLINES = Path(__file__).with_name("outlines")
ALL = [
    pytest.param(path.stem, case, id=f"{path.stem}: {case.title}")
    for path in sorted(OUTLINES.glob("*.md"))
    for case in cases(path)
]


def shown(document: Document) -> list[list[str]]:
    return [[c.id, c.kind, *(c.label or "-").split(), *c.text.split()] for c in document.clauses]


@pytest.mark.parametrize(("form", "case"), ALL)
def test_outline(form: str, case: Case) -> None:
    document = read_text(case.given, raw=form == "raw")
    assert shown(document) == [line.split() for line in case.expected.splitlines()]
