"""What a row of a table hangs on: the heads of its columns, and the text before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from clausetrail.bilingual import Lang
from clausetrail.clause import Clause, Document
from clausetrail.judging.verdict import Category
from clausetrail.judging.vocabulary import table


@dataclass(frozen=True, slots=True)
class Column:
    """What the head of a column says of its cells."""

    kind: Category
    strict: bool


def head_of(row: Clause, document: Document) -> str:
    """Return the head of the table of which a clause is a row; nothing if it is none."""
    if row.kind != "table-row":
        return ""
    header = document.by_id.get(re.sub(r"\.r\d+$", ".r0", row.id))
    return header.text if header is not None else ""


def text_above(clause: Clause, document: Document) -> str:
    """Return the text a clause hangs on: that of its parent and, in a table, the head."""
    parent = document.by_id.get(clause.parent or "")
    out = parent.text if parent is not None else ""
    above = head_of(clause, document)
    return f"{out}\n{above}" if above else out


def column_of(row: Clause, document: Document, text: str, at: int) -> Column | None:
    """Return what the head says of the column in which a place of a row's text stands."""
    heads = head_of(row, document).split("|")
    number = text.count("|", 0, at)
    if len(heads) != text.count("|") + 1:
        return None
    return announced(heads[number].strip(), document.lang)


def announced(head: str, lang: Lang) -> Column | None:
    """Return what a head says of its column, ``None`` if it says nothing we know."""
    return next((column for pattern, column in _columns(lang) if pattern.search(head)), None)


@cache
def _columns(lang: Lang) -> tuple[tuple[re.Pattern[str], Column], ...]:
    return tuple(
        (re.compile(entry[lang], re.IGNORECASE), Column(entry["kind"], entry["strict"]))
        for entry in table("columns").values()
    )
