"""E118: what came or went states no rule: thanks, a menu, where more can be read."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kinds.statement import filling
from clausetrail.judging.language.term import letters, sentences
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.ruling import Ruling
from clausetrail.judging.verdict import Evidence, Judgement

_WHY = Bilingual(
    "增删的内容没有规定任何事（致谢、问候、网页导航、页码、图表的名称，或只说在哪里了解更多）。",
    "What came or went states no rule (thanks, a greeting, a page's menu or number, the name of "
    "a table, or where more can be read).",
)


def filler(case: Case) -> Judgement | None:
    """E118: sentences that state no rule, the whole clause or all that differs in it."""
    if case.in_table or case.struck or case.clause.kind in ("title", "heading", "item"):
        return None
    differing = _whole(case) if case.whole else _within(case)
    if differing is None or not all(filling(said) for side in differing for said in side):
        return None
    gone, come = ([s.strip() for s in side if letters(s)] for side in differing)
    found = (*(Evidence("old", said) for said in gone), *(Evidence("new", said) for said in come))
    return harmless("E118", _WHY, found)


Sentences = tuple[list[str], list[str]]
"""Some sentences of the old and of the new wording."""


def _whole(case: Case) -> Sentences | None:
    """Return the sentences of a clause that came or went, ``None`` if it is a member of a list."""
    if _listed(case):
        return None
    old, new = ([text[a:b] for a, b in sentences(text)] for text in (case.old_text, case.new_text))
    return old, new


def _within(case: Case) -> Sentences | None:
    """Return the sentences that state no rule if nothing else differs, nor is nothing left."""
    ruling = Ruling.of(case)
    if not isinstance(ruling, Ruling) or not letters(ruling.new_text):
        return None
    return ruling.unread if letters(ruling.old_text) == letters(ruling.new_text) else None


def _listed(case: Case) -> bool:
    """Tell whether a line is a member of a list: of what a colon announces, or with others."""
    clauses = case.document.clauses
    at = clauses.index(case.clause)
    for before in case.document.before(case.clause):
        if before.kind != "paragraph" or before.text.endswith(("。", ".", "!", "！")):
            break
        if before.text.endswith(("：", ":")):
            return True
    beside = (*clauses[max(at - 1, 0) : at], *clauses[at + 1 : at + 2])
    return any(
        clause.kind == "paragraph"
        and (
            clause.lines[0] == case.clause.lines[1] + 1
            or clause.lines[1] == case.clause.lines[0] - 1
        )
        and not filling(clause.text)
        for clause in beside
    )
