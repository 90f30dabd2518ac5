"""Proof that a written file says what its source said."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from clausetrail.clause import Document
from clausetrail.reading import Repair

LAYOUT = frozenset("*#|<>[]()\\`~_-+=:•●○■□◆◇▪▫‣⁃·")
"""Marks of Markdown: they may come and go as long as the clauses stay the same."""


def differences(before: Document, after: Document, *, words: bool = False) -> list[str]:
    """Return the ids of clauses that a written file reads differently from its source.

    With ``words`` only labels, texts and link targets count, not ids and kinds.
    """
    old, new = _read(before, words), _read(after, words)
    found = [clause.id for clause, a, b in zip(before.clauses, old, new, strict=False) if a != b]
    if [c.text for c in before.comments] != [c.text for c in after.comments]:
        found.append("<!-- -->")
    longer = max((before, after), key=lambda document: len(document.clauses))
    return found + [clause.id for clause in longer.clauses[min(len(old), len(new)) :]]


def _read(document: Document, words: bool) -> list[tuple[str, ...]]:
    return [
        (c.label, c.text, c.written, *(() if words else (c.id, c.kind))) for c in document.clauses
    ]


def lost(source: str, written: str, repairs: Iterable[Repair]) -> Counter[str]:
    """Return the characters of a source that are neither in its result nor in the report.

    White space and the marks of Markdown are layout and not counted.  An address
    that is its own link text is written once where the source may have it twice.
    """
    twice = "".join(re.findall(r"<(https?://[^>\s]+)>", written))
    return _characters(source) - _characters(written + twice) - _dropped(repairs)


def _characters(text: str) -> Counter[str]:
    return Counter(c for c in text if not c.isspace() and c not in LAYOUT)


def _dropped(repairs: Iterable[Repair]) -> Counter[str]:
    return Counter(c for repair in repairs for c in repair.dropped)


def layout(source: str, written: str) -> dict[str, tuple[int, int]]:
    """Return the marks of layout whose number differs: before and after, by mark."""
    before, after = Counter(source), Counter(written)
    return {c: (before[c], after[c]) for c in sorted(LAYOUT) if before[c] != after[c]}


def visible(text: str) -> str:
    """Name characters that cannot be seen: ``U+200B ZERO WIDTH SPACE``."""
    return "".join(
        c if c.isprintable() else f"<U+{ord(c):04X} {unicodedata.name(c, 'control')}>" for c in text
    )
