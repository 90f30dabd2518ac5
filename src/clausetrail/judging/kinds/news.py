"""What a text tells of itself or of the past: what was changed in it, how many requests were met.

Neither is a rule; the changes told of are judged where they stand.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from clausetrail.clause import Clause, Document
from clausetrail.judging.language.term import folded
from clausetrail.judging.tables import head_of
from clausetrail.regex import regex

_CHANGES = r"(?:changes|updates|revisions|amendments)"
_NOTES = regex(
    rf"\b{_CHANGES} (?:in|since|made in) (?:the |this |our )?"
    r"(?:(?:last|latest|current|previous|new) )?(?:update|version|revision|edition)\b"
    r"|\b(?:update|revision|version|release) (?:notes?|history|logs?)\b|\bchange ?logs?\b"
    rf"|\b(?:summary|overview|list|history|highlights) of (?:\w+ ){{0,3}}{_CHANGES}\b"
    rf"|^(?:the |our |most )*(?:recent|latest|last|key|main) {_CHANGES}\b"
    r"|^what(?:['’]s| is| has) (?:new|changed)\b"
    r"|(?:更新|修订|变更|修改|改版)(?:说明|记录|历史|日志|摘要|概要|要点|提示|明细)"
    r"|(?:本次|此次|本版|最近一次)(?:更新|修订|修改|变更)(?:的?(?:主要)?内容)?[:：]?$",
    re.IGNORECASE,
)
"""What stands above the notes on what a version changed; not "changes to this policy", which
says how it may be changed."""
_TOLD = regex(
    r"(?:we (?:have |’ve |'ve )?)?(?:also )?(?:add(?:ed|ition)?|amend(?:ed|ment)?|updat(?:ed?|es)"
    r"|clarif(?:y|ied|ication)|revis(?:ed?|ions?)|remov(?:ed?|al)|delet(?:ed?|ion)|includ(?:ed|es)"
    r"|expand(?:ed)?|simplif(?:y|ied)|introduc(?:ed?|tion)|address(?:ed)?|new|chang(?:ed?|es)"
    r"|reorgani[sz]ed?|restructured?|renamed?|moved?|replaced?|rewr(?:ote|itten)|minor)\b"
    r"|(?:我们|本次|此次|在.{1,30}中)?(?:新增|增加|添加|增补|补充|更新|调整|修改|修订|变更|删除|删减"
    r"|移除|细化|优化|完善|明确|整合|精简)",
    re.IGNORECASE,
)
"""How such a note begins."""
_MET = regex(
    r"\b(?:received|submitted|complied|denied|granted|fulfilled|processed|rejected|completed)\b"
    r"|收到|受理|处理|满足|拒绝|完成",
    re.IGNORECASE,
)
"""What became of requests, as the head of a table on them says."""
_ON_AVERAGE = regex(r"\b(?:average|mean|median)\b|平均|中位", re.IGNORECASE)
_NUMBER = regex(r"[\d,，.]+[*†]?|n/?a|[-–—]", re.IGNORECASE)
_PERIOD = regex(r"\b(?:hours?|days?|weeks?|months?)\b|[小时日天周月]", re.IGNORECASE)
_LEAST = 2
"""Columns that a table needs to be one on how many requests were met."""
_AMONG = 40
"""Clauses up to which the line above some notes is looked for."""


def notes_a_change(clause: Clause, document: Document) -> bool:
    """Tell whether a clause only says what was changed in the text, under a title that says so."""
    if clause.kind not in ("item", "paragraph") or not _TOLD.match(folded(clause.text).strip()):
        return False
    return any(_NOTES.search(folded(above.text)) for above in _above(clause, document))


def counts_requests(row: Clause, document: Document) -> bool:
    """Tell whether a row of a table says how many requests were met, and how fast on average."""
    head = folded(head_of(row, document))
    if len(_MET.findall(head)) < _LEAST:
        return False
    cells = [cell.strip() for cell in folded(row.text).split("|")]
    counts = sum(_NUMBER.fullmatch(cell) is not None for cell in cells)
    timed = any(_PERIOD.search(cell) for cell in cells[1:])
    return counts >= _LEAST and (not timed or _ON_AVERAGE.search(head) is not None)


def _above(clause: Clause, document: Document) -> Iterator[Clause]:
    """Yield its headings, and the lines before a clause up to the first that is no note."""
    yield from (a for a in document.ancestors(clause) if a.kind in ("heading", "paragraph"))
    for before in _before(clause, document):
        yield before
        if not _TOLD.match(folded(before.text).strip()):
            return


def _before(clause: Clause, document: Document) -> Iterator[Clause]:
    """Yield the clauses before one, the nearest first."""
    at = bisect_left(document.clauses, clause.lines, key=lambda other: other.lines)
    yield from reversed(document.clauses[max(0, at - _AMONG) : at])
