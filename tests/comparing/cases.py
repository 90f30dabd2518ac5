"""Fixture files a lawyer can read: title, old, new and expected, set off by dots."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from clausetrail.clause import Document
from clausetrail.comparing import Change, Comparison, compare
from clausetrail.reading import read_text

FOLDER = Path(__file__).parent / "cases"


class Case(NamedTuple):
    """Two versions and what should be said of them."""

    old: Document
    new: Document
    expected: list[str]


def cases(name: str) -> list[object]:
    """Return the cases of a file as pytest parameters."""
    text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    parts = [part.strip("\n") for part in ("\n" + text).split("\n.")]
    titled = zip(parts[0::4], parts[1::4], parts[2::4], parts[3::4], strict=False)
    return [
        pytest.param(Case(read_text(old), read_text(new), expected.splitlines()), id=title)
        for title, old, new, expected in titled
    ]


def compared(case: Case) -> Comparison:
    return compare(case.old, case.new)


def place(change: Change) -> str:
    """``5.1.4 → 5.1.5``; one id where both are the same or one side is empty."""
    sides = [" ".join(clause.id for clause in side) for side in (change.old, change.new)]
    return " → ".join(dict.fromkeys(filter(None, sides)))


def marked(change: Change) -> str:
    """The edits as ``[-old-]{+new+}``."""
    marks = {"=": ("", ""), "-": ("[-", "-]"), "+": ("{+", "+}")}
    return "".join(edit.text.replace("\n", "¶").join(marks[edit.op]) for edit in change.edits)


def rebuilt(change: Change, op: str) -> str:
    return "".join(edit.text for edit in change.edits if edit.op in ("=", op))


def named(changes: Iterable[Change]) -> list[str]:
    return [f"{place(change)}: {'+'.join(change.ops)}" for change in changes]
