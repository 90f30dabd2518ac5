"""E118: what came or went states no rule: thanks, a menu, where more can be read."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.ruling import Ruling
from clausetrail.judging.statement import filling
from clausetrail.judging.term import letters, sentences
from clausetrail.judging.verdict import Evidence, Judgement, Side

_WHY = Bilingual(
    "增删的内容没有规定任何事（致谢、问候、网页导航、页码，或只说在哪里了解更多）。",
    "What came or went states no rule (thanks, a greeting, a page's menu or number, or where "
    "more can be read).",
)


def filler(case: Case) -> Judgement | None:
    """E118: sentences that state no rule, the whole clause or all that differs in it."""
    if case.in_table or case.struck or case.clause.kind in ("title", "heading", "item"):
        return None
    if case.whole and _listed(case):
        return None
    if case.whole:
        side: Side = "new" if case.added else "old"
        text, _ = case.side(side)
        said = [text[a:b] for a, b in sentences(text)]
        return _shown(side, said) if all(map(filling, said)) else None
    ruling = Ruling.of(case)
    if not isinstance(ruling, Ruling) or letters(ruling.old_text) != letters(ruling.new_text):
        return None
    gone, come = ruling.unread
    if not letters(ruling.new_text) or not all(map(filling, (*gone, *come))):
        return None
    found = (
        *(Evidence("old", s.strip()) for s in gone),
        *(Evidence("new", s.strip()) for s in come),
    )
    return harmless("E118", _WHY, found)


def _listed(case: Case) -> bool:
    """Tell whether a line is a member of a list: of what a colon announces, or with others."""
    clauses = case.document.clauses
    at = clauses.index(case.clause)
    for before in reversed(clauses[:at]):
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


def _shown(side: Side, said: list[str]) -> Judgement:
    spoken = (sentence.strip() for sentence in said if letters(sentence))
    return harmless("E118", _WHY, tuple(Evidence(side, sentence) for sentence in spoken))
