"""What a text tells of itself or of the past: what was changed in it, how many requests were met.

Neither is a rule; the changes told of are judged where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

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
    r"|^(?:版本)?(?:更新|修订|修改|改版)(?:说明|记录|历史|日志|摘要|概要|要点|提示|明细)(?=\W|$)"
    r"|^(?:本次|此次|本版|最近一次)(?:更新|修订|修改|变更)(?:的?(?:主要)?内容)?[:：]?$",
    re.IGNORECASE,
)
"""What stands above the notes on what a version changed; not "changes to this policy", which
says how it may be changed."""
_TOLD = regex(
    r"(?:we (?:have |’ve |'ve )?)?(?:also )?(?:added|addition|amended|amendment|updated|updates"
    r"|clarified|clarification|revised|revisions?|removed|removal|deleted|deletion|included"
    r"|expanded|simplified|introduced|introduction|changed|changes|reorgani[sz]ed|restructured"
    r"|renamed|moved|replaced|rewrote|rewritten|minor|new)\b"
    r"|(?!.*\b(?:you|your|we|our|us)\b)(?:add|amend|update|clarify|revise|remove|expand|simplify"
    r"|introduce|address|change|replace)\b"
    r"|(?:我们|本次|此次|在.{1,30}中)?(?:新增|增加|添加|增补|补充|更新|调整|修改|修订|变更|删除|删减"
    r"|移除|细化|优化|完善|明确|整合|精简)",
    re.IGNORECASE,
)
"""How such a note begins."""
_RULED = regex(
    r"\b(?:will|shall|may|must|can|cannot|could|should|would|if|unless|until|when|whenever|before"
    r"|after|only|from now|effective|as of|appl(?:y|ies))\b"
    r"|[会将可须应如若请]|不得|必[须需]|需要|有权|仅|[的时后前][，,]",
    re.IGNORECASE,
)
"""What says, in a note, what holds from now on."""
_REQUESTS = regex(r"\brequests?\b|\brights? to\b|请求|申请|权利?$", re.IGNORECASE)
_MET = regex(
    r"(?:number |requests )?(?:received|submitted|complied(?: with)?|denied|granted|fulfilled"
    r"|processed|rejected|completed)[*†]?"
    r"|(?:收到|受理|处理|满足|拒绝|完成)(?:的?请求)?(?:数|数量|件数|次数)?",
    re.IGNORECASE,
)
"""What a column counts: the requests of which something became."""
_ON_AVERAGE = regex(r"\b(?:average|mean|median)\b|平均|中位", re.IGNORECASE)
_NUMBER = regex(r"[\d,，.]+[*†]?|n/?a|[-–—]", re.IGNORECASE)
_DIGIT = regex(r"\d")
_LEAST = 2
"""Columns that a table needs to be one on how many requests were met."""
_AMONG = 40
"""Clauses up to which the line above some notes is looked for."""


def notes_a_change(clause: Clause, document: Document) -> bool:
    """Tell whether a clause only says what was changed in the text, under a title that says so.

    A numbered section of a policy says how it may be changed, and what then holds.
    """
    if clause.kind not in ("item", "paragraph") or not _notes(clause):
        return False
    above = _above(clause, document)
    return any(not title.label and _NOTES.search(folded(title.text)) for title in above)


def counts_requests(row: Clause, document: Document) -> bool:
    """Tell whether all figures in a row of a table say how many requests were met, or how fast.

    How fast on average: within what time they are answered is a rule.
    """
    heads, cells = (
        [cell.strip() for cell in folded(text).split("|")]
        for text in (head_of(row, document), row.text)
    )
    if len(heads) != len(cells) or not _REQUESTS.search(f"{heads[0]}\n{cells[0]}"):
        return False
    columns = list(zip(heads, cells, strict=True))[1:]
    counts = [bool(_MET.fullmatch(head) and _NUMBER.fullmatch(cell)) for head, cell in columns]
    return sum(counts) >= _LEAST and all(
        count or _ON_AVERAGE.search(head) or not _DIGIT.search(cell)
        for count, (head, cell) in zip(counts, columns, strict=True)
    )


def _notes(clause: Clause) -> bool:
    text = folded(clause.text).strip()
    return _TOLD.match(text) is not None and _RULED.search(text) is None


def _above(clause: Clause, document: Document) -> Iterator[Clause]:
    """Yield its headings, and the lines before a clause up to the first that is no note."""
    yield from (a for a in document.ancestors(clause) if a.kind in ("heading", "paragraph"))
    for before in islice(document.before(clause), _AMONG):
        yield before
        if not _notes(before):
            return
