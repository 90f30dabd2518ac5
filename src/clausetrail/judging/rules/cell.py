"""M108, M308, M509 in a table: the head of its column says what a cell holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.language.term import Span
from clausetrail.judging.novelty import novel, weight, within
from clausetrail.judging.rules.finding import material
from clausetrail.judging.rules.particular import CODES
from clausetrail.judging.tables import Column, announced, head_of
from clausetrail.judging.verdict import Evidence, Judgement
from clausetrail.regex import regex

_CELL = regex(r"[^|]*")
_MEMBERS = regex(r"[、，,;；/]|[和与及]|\b(?:and|or)\b", re.IGNORECASE)
_NO = regex(
    r"(?:否|非必[填需要选]|选填|可选|不(?:必|强制|默认)?[填选需要]?|×|✗"
    r"|no|optional|not required|voluntary)",
    re.IGNORECASE,
)
_YES = regex(r"(?:是|必[填需要选]|须填|强制|√|✓|yes|required|mandatory|compulsory)", re.IGNORECASE)
_GRADE = 2
"""Characters of a cell that only grades something: 中, 高."""
_ENOUGH = 2
"""Weight from which words of a cell that may be put in many ways are another thing."""


def cell(case: Case) -> Judgement | None:
    """Find a cell that holds something else now."""
    if case.whole or case.clause.kind != "table-row":
        return None
    for column, old, new in _changed(case):
        if not _differs(case, column, old, new):
            continue
        was, now = case.old_text[slice(*old)].strip(), case.new_text[slice(*new)].strip()
        what = Bilingual(
            f"表格中的内容有变化（“{was}”变为“{now}”）",
            f"What the table holds changed (“{was}” became “{now}”)",
        )
        category = column.kind if column.kind != 1 else case.category or 1
        evidence = (Evidence("old", was), Evidence("new", now))
        return material(
            CODES[category], category, what, tuple(e for e in evidence if e.text), case.category, 1
        )
    return None


def _changed(case: Case) -> Iterator[tuple[Column, Span, Span]]:
    """Yield the cells that differ, with what the head says of their column."""
    heads = head_of(case.clause, case.document).split("|")
    old, new = ([m.span() for m in _cells(text)] for text in (case.old_text, case.new_text))
    if not len(heads) == len(old) == len(new):
        return
    for head, was, now in zip(heads, old, new, strict=True):
        column = announced(head.strip(), case.document.lang)
        same = case.old_text[slice(*was)].strip() == case.new_text[slice(*now)].strip()
        if column is not None and not same:
            yield column, was, now


def _cells(text: str) -> Iterator[re.Match[str]]:
    at = 0
    while (found := _CELL.match(text, at)) is not None:
        yield found
        if found.end() == len(text):
            return
        at = found.end() + 1


def _differs(case: Case, column: Column, old: Span, new: Span) -> bool:
    """Tell whether a cell holds something else, or one thing more or less."""
    was, now = case.old_text[slice(*old)].strip(), case.new_text[slice(*new)].strip()
    if {_answer(was), _answer(now)} == {True, False}:
        return True
    if column.strict and was != now and max(len(was), len(now)) <= _GRADE:
        return True
    gone, come = weight(within(novel(case, "old"), old)), weight(within(novel(case, "new"), new))
    if min(gone, come) >= (1 if column.strict else _ENOUGH):
        return True
    before, after = (len(_MEMBERS.findall(text)) for text in (was, now))
    return max(gone, come) >= _ENOUGH and (before < after) == (gone < come) and before != after


def _answer(text: str) -> bool | None:
    """Return what a cell answers to a question: yes, no or nothing."""
    if _NO.fullmatch(text):
        return False
    return True if _YES.fullmatch(text) else None
