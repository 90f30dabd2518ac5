"""Fixture files a lawyer can read: title, Chinese, English and expected, set off by dots."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from clausetrail.clause import Document
from clausetrail.reading import read_text

FOLDER = Path(__file__).parent / "cases"


class Case(NamedTuple):
    """Two editions and what should be said of them."""

    zh: Document
    en: Document
    expected: list[str]


def cases(name: str) -> list[object]:
    """Return the cases of a file as pytest parameters."""
    text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    parts = [part.strip("\n") for part in re.split(r"(?m)^\.$", text)]
    titled = zip(parts[0::4], parts[1::4], parts[2::4], parts[3::4], strict=False)
    return [
        pytest.param(
            Case(read_text(zh, lang="zh"), read_text(en, lang="en"), expected.splitlines()),
            id=title,
        )
        for title, zh, en, expected in titled
    ]
