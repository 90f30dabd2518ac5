"""A redline that went to counsel comes back as the new text."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from clausetrail.comparing import compare
from clausetrail.reading import read_file, read_text
from clausetrail.redline.word import word
from clausetrail.sources import open_source

MOMENT = datetime(2024, 3, 1, tzinfo=UTC)


def imported(path: Path, redline: bytes) -> list[str]:
    path.write_bytes(redline)
    return [clause.text for clause in open_source(path).read(None).document.clauses]


def test_merged_clauses_come_back_as_one(tmp_path: Path) -> None:
    old = read_text("# 隐私政策\n\n## 一、权利\n\n您可以更正信息。\n\n您可以删除信息。\n")
    new = read_text("# 隐私政策\n\n## 一、权利\n\n您可以更正信息。您可以删除信息。\n")
    texts = imported(tmp_path / "redline.docx", word(compare(old, new), "法务", MOMENT))
    assert texts == [clause.written for clause in new.clauses]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_demonstration_comes_back(policies: Path, tmp_path: Path, lang: str) -> None:
    old = read_file(policies / "privacy" / "2023-05-01" / f"{lang}.md")
    new = read_file(policies / "privacy" / "2024-07-01" / f"{lang}.md")
    texts = imported(tmp_path / "redline.docx", word(compare(old, new), "法务", MOMENT))
    assert texts == [clause.written for clause in new.clauses]
