"""E101, E102, E107 to E109: changes without any content of their own."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause
from clausetrail.comparing.change import joined
from clausetrail.judging.case import Case
from clausetrail.judging.dating import dates_the_version
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.term import letters
from clausetrail.judging.topic import topic_of
from clausetrail.judging.verdict import Judgement

_SHORT = 12
"""Letters below which a repeated text says too little without its surroundings."""


def metadata(case: Case) -> Judgement | None:
    """E101: the document's number, dates or cover."""
    if any(c.kind != "meta" and not dates_the_version(c.text) for c in (*case.old, *case.new)):
        return None
    why = Bilingual(
        "版本信息（文档编号、日期或封面），不是条款内容。",
        "Data on the version (document number, dates or cover), not a rule.",
    )
    return harmless("E101", why)


def same_words(case: Case) -> Judgement | None:
    """E102: moved, renumbered, split or merged word for word."""
    old, new = joined(case.old), joined(case.new)
    if case.whole or case.displaced or letters(old) != letters(new):
        return None
    if case.repunctuated:
        return None
    why = Bilingual(
        "文字未变，只是位置、编号、分段或标点格式不同。",
        "The words are the same; only place, number, paragraphs or punctuation differ.",
    )
    return harmless("E102", why)


def table_head(case: Case) -> Judgement | None:
    """E107: the header of a table that came or went; its rows are judged themselves."""
    if not case.whole or any(c.kind != "table-header" for c in (*case.old, *case.new)):
        return None
    why = Bilingual(
        "表头本身没有独立内容，各行另行判断。",
        "A table header says nothing of its own; the rows are judged themselves.",
    )
    return harmless("E107", why)


def contents(case: Case) -> Judgement | None:
    """E111: an entry of the contents list that only repeats a heading of its own version."""
    for clauses, document in (
        (case.old, case.setting.comparison.old),
        (case.new, case.setting.comparison.new),
    ):
        headings = {letters(c.text) for c in document.clauses if c.kind == "heading"}
        if any(".toc(" not in c.id or letters(c.text) not in headings for c in clauses):
            return None
    why = Bilingual(
        "目录只重复本版本的标题，各标题下的条款另行判断。",
        "The contents list only repeats a heading of this version; its clauses are judged "
        "themselves.",
    )
    return harmless("E111", why)


def heading(case: Case) -> Judgement | None:
    """E108: a heading that came or went with its clauses, which are judged themselves."""
    if not case.whole or case.clause.kind != "heading":
        return None
    below = case.document.children.get(case.clause.id, ())
    judged = {
        clause.id
        for change in case.setting.comparison.changes
        for clause in (change.new if case.added else change.old)
    }
    if not below or not all(clause.id in judged for clause in below):
        return None
    why = Bilingual(
        "标题随其条款增删，内容在各条款中判断。",
        "A heading that came or went with its clauses, which are judged themselves.",
    )
    return harmless("E108", why)


def repeated(case: Case) -> Judgement | None:
    """E109: an added or removed clause that says only what stays in the same section."""
    if not case.whole or case.in_table or case.clause.kind in ("heading", "item"):
        return None
    text = letters(case.new_text if case.added else case.old_text)
    if len(text) < _SHORT:
        return None
    for match in case.setting.comparison.matches:
        if not (match.old and match.new) or text not in letters(joined(match.new)):
            continue
        if text in letters(joined(match.old)) and _same_section(case, match.new[0]):
            why = Bilingual(
                f"内容与仍然保留的 {match.new[0].id} 完全重复。",
                f"Repeats word for word what clause {match.new[0].id} still says.",
            )
            return harmless("E109", why)
    return None


def _same_section(case: Case, other: Clause) -> bool:
    return case.topic is not None and case.topic == topic_of(other, case.setting.comparison.new)
