"""E101, E102, E107 to E109, E111, E115: changes without any content of their own."""

from __future__ import annotations

import re

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause, Document
from clausetrail.comparing.change import joined
from clausetrail.judging.case import Case
from clausetrail.judging.constructions import division
from clausetrail.judging.delta import meaning
from clausetrail.judging.equations import read
from clausetrail.judging.facts.dating import (
    dates_the_version,
    names_the_document,
    only_a_date,
    redated,
)
from clausetrail.judging.facts.versions import undated
from clausetrail.judging.kinds.topic import title_topic
from clausetrail.judging.language.stems import stems
from clausetrail.judging.language.term import Term, cut_otherwise, divides_otherwise, letters
from clausetrail.judging.language.terms import terms
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.slips.seams import sewn
from clausetrail.judging.verdict import Judgement
from clausetrail.reading.labels import parse, strip
from clausetrail.reading.wording import is_contents

_SHORT_MEMBER = 40
"""Characters up to which a member of a list only names something."""
_SHORT = 12
"""Letters below which a repeated text says too little without its surroundings."""


_NO_NUMBER = ("decimal", "bare")
"""Styles of numbers with which a sentence may begin: 2.5 per cent."""
_LETTERS = ("alpha", "alpha-upper", "roman")
_OF_VERSIONS = frozenset(("plain", "date", "count", "reference", "parties", "link", "work"))
"""Fields of what a number, a date or a cover says of the version; anything else is a rule."""


_EDGE = 8
"""Clauses at the beginning and at the end of a policy among which its dates stand."""
_OF_VERSION = Bilingual(
    "版本信息（文档编号、日期或封面），不是条款内容。",
    "Data on the version (document number, dates or cover), not a rule.",
)


def metadata(case: Case) -> Judgement | None:
    """E101: the document's number, dates or cover."""
    if not case.whole and letters(joined(case.old)) != letters(joined(case.new)):
        was, now = undated(joined(case.old)), undated(joined(case.new))
        if was == now:
            return harmless(
                "E101", _OF_VERSION, case.evidence(case.delta.removed, case.delta.added)
            )
    clauses = (*case.old, *case.new)
    said_so = any(dates_the_version(c.text) for c in clauses)
    dates = [dates_the_version(c.text) or (said_so and only_a_date(c.text)) for c in clauses]
    if not all(c.kind == "meta" or date for c, date in zip(clauses, dates, strict=True)):
        return _cover(case)
    said = (*case.delta.removed, *case.delta.added)
    if not all(dates) and any(t.field not in _OF_VERSIONS for t in said):
        return None
    return harmless("E101", _OF_VERSION)


def _cover(case: Case) -> Judgement | None:
    """Return the proof for the name of the policy on a line, or its date on another line."""
    clauses = (*case.old, *case.new)
    if any(c.kind not in ("title", "meta", "paragraph") for c in clauses):
        return None
    named = all(names_the_document(c.text) for c in clauses)
    edge = not named and not case.whole and _at_the_edge(case)
    if not named and not (edge and redated(joined(case.old), joined(case.new))):
        return None
    return harmless("E101", _OF_VERSION)


def _at_the_edge(case: Case) -> bool:
    """Tell whether the clause stands at the beginning of its document or at its end."""
    clauses = case.document.clauses
    return case.clause in (*clauses[:_EDGE], *clauses[-_EDGE:])


def same_words(case: Case) -> Judgement | None:
    """E102: moved, renumbered, split or merged word for word."""
    old, new = joined(case.old), joined(case.new)
    if case.whole or case.displaced or case.repunctuated or _cut(case):
        return None
    if division.spread(old, new):
        return None
    if letters(old) != letters(new):
        was, now = _unnumbered(old, new)
        if letters(was) != letters(now) or divides_otherwise(was, now):
            return None
    elif not sewn(case.old_text, case.new_text):
        return None
    why = Bilingual(
        "文字未变，只是位置、编号、分段、标点或异体写法不同。",
        "The words are the same; only place, number, paragraphs, punctuation or a spelling differ.",
    )
    return harmless("E102", why)


def _cut(case: Case) -> bool:
    """Tell whether a clause was divided, or two made one, where no sentence ended in both."""
    old, new = ([c.written for c in side] for side in (case.old, case.new))
    if len(old) == 1 < len(new):
        return cut_otherwise(new, old[0])
    return len(new) == 1 < len(old) and cut_otherwise(old, new[0])


def _unnumbered(old: str, new: str) -> tuple[str, str]:
    """Return two wordings without the numbers that reading left before them.

    A letter may be somebody's initial, and counts where both have one.
    """
    labels = parse(old), parse(new)
    if any(label and label.style in _NO_NUMBER for label in labels):
        return old, new
    if all(label and label.style in _LETTERS for label in labels):
        return old, new
    was, now = (
        text if label is None else strip(text, label)[0]
        for text, label in zip((old, new), labels, strict=True)
    )
    return was, now


def table_head(case: Case) -> Judgement | None:
    """E107: the header of a table that came or went; its rows are judged themselves.

    What stands alone, or names a company or an address, heads no table.
    """
    if not case.whole or any(c.kind != "table-header" for c in (*case.old, *case.new)):
        return None
    said = (*case.delta.old, *case.delta.new)
    named = any(
        t.field in ("entity", "contact") or (t.field == "places" and t.concept != "abroad")
        for t in said
    )
    if named or not _has_rows(case):
        return None
    why = Bilingual(
        "表头本身没有独立内容，各行另行判断。",
        "A table header says nothing of its own; the rows are judged themselves.",
    )
    return harmless("E107", why)


def _has_rows(case: Case) -> bool:
    """Tell whether a row of the table follows its header."""
    clauses = case.document.clauses
    after = clauses.index(case.clause) + 1
    return after < len(clauses) and clauses[after].kind == "table-row"


def contents(case: Case) -> Judgement | None:
    """E111: a contents list, of which each entry only repeats a heading of its own version."""
    sides = zip((case.old, case.new), case.versions, case.setting.headings, strict=True)
    for clauses, document, headings in sides:
        for clause in clauses:
            entry = letters(clause.text) in headings and _in_contents(clause, document, headings)
            if not entry and not is_contents(clause.text):
                return None
    why = Bilingual(
        "目录只重复本版本的标题，各标题下的条款另行判断。",
        "The contents list only repeats a heading of this version; its clauses are judged "
        "themselves.",
    )
    return harmless("E111", why)


def _in_contents(clause: Clause, document: Document, headings: frozenset[str]) -> bool:
    """Tell whether a clause is an entry of a list that is called the contents."""
    if ".toc(" in clause.id:
        return True
    if clause.kind not in ("item", "paragraph"):
        return False
    above = (before.text for before in document.before(clause))
    lead = next((t for t in above if is_contents(t) or letters(t) not in headings), "")
    return is_contents(lead)


def heading(case: Case) -> Judgement | None:
    """E108: a heading that came or went with its clauses, which are judged themselves."""
    if not case.whole or case.clause.kind != "heading" or not case.titled or _lists_one(case):
        return None
    below = case.document.children.get(case.clause.id, ())
    judged = case.setting.changed[case.added]
    if not (below and all(clause.id in judged for clause in below)) and not _bare(case):
        return None
    why = Bilingual(
        "标题随其条款增删，内容在各条款中判断。",
        "A heading that came or went with its clauses, which are judged themselves.",
    )
    return harmless("E108", why)


def _lists_one(case: Case) -> bool:
    """Tell whether a heading in a list of recipients names one of them."""
    return case.topic == "sharing" and title_topic(case.clause.text) is None


_GENERAL = ("definitions", "introduction")
"""Topics whose titles announce nothing in particular."""


def _bare(case: Case) -> bool:
    """Tell whether a heading says no more than that definitions, or the text itself, follow."""
    terms = case.delta.new if case.added else case.delta.old
    return title_topic(case.clause.text) in _GENERAL and all(
        t.field in ("plain", "parties", "link") for t in terms
    )


_SUBJECT = ("data", "purposes", "rights", "recipients", "places", "acts", "security", "risks")
"""Fields of the words that say what a section is about."""
_BROAD = frozenset(("personal-information", "purpose-word", "company-generic", "right-word"))
"""Concepts that are understood in a heading of a policy."""
_LEAST = frozenset(("parties", "direction", *_SUBJECT))
_ANNOUNCING = frozenset(
    stems("how what why when which way practice overview about detail regarding information data")
) | frozenset("如何怎样怎么为何有关说明规则方式何时哪些")
"""Plain words that say nothing of what a section is about."""


def retitled(case: Case) -> Judgement | None:
    """E115: a heading that announces the same subject in other words."""
    if case.whole or any(c.kind != "heading" for c in (*case.old, *case.new)):
        return None
    was, now = title_topic(joined(case.old)), title_topic(joined(case.new))
    if was is None or was != now or _announced(case.delta.old) != _announced(case.delta.new):
        return None
    different = (*case.delta.removed, *case.delta.added)
    if not all(
        t.field in _LEAST or t.key in _ANNOUNCING or set(t.text) <= _ANNOUNCING for t in different
    ):
        return None
    why = Bilingual(
        "标题换了说法，所指的内容相同；其下的条款另行判断。",
        "The heading announces the same subject in other words; its clauses are judged themselves.",
    )
    return harmless("E115", why, case.evidence(case.delta.removed, case.delta.added))


def _announced(terms: tuple[Term, ...]) -> set[tuple[str, str]]:
    return {(t.field, t.concept) for t in terms if t.field in _SUBJECT and t.concept not in _BROAD}


def renamed_member(case: Case) -> Judgement | None:
    """E104: a short member of a list that came where one went that says the same."""
    if not case.whole or case.clause.kind not in ("item", "paragraph"):
        return None
    other = case.setting.instead(case.clause, new=case.added)
    said = _member(case.clause, case)
    if not said or other is None or said != _member(other, case):
        return None
    why = Bilingual(
        "列表中的一项换了说法，含义相同。",
        "A member of a list is called by another name that means the same.",
    )
    return harmless("E104", why)


def _member(clause: Clause, case: Case) -> tuple[tuple[str, str], ...]:
    """Return what a short member of a list means, nothing if it is too long for one."""
    if len(clause.text) > _SHORT_MEMBER or any(mark in clause.text for mark in ".。"):
        return ()
    return tuple(meaning(t) for t in terms(read(clause.text, case.document.lang)))


def repeated(case: Case) -> Judgement | None:
    """E109: an added or removed clause that says only what stays in the same section."""
    if not case.whole or case.in_table or case.clause.kind in ("heading", "item"):
        return None
    written = case.new_text if case.added else case.old_text
    text = letters(written)
    terms = case.delta.new if case.added else case.delta.old
    if len(text) < _SHORT or re.search(r"[:：]", written):
        return None
    if not any(t.concept in ("we", "you") for t in terms):
        return None
    for match in case.setting.kept_below(case.clause.parent, new=case.added):
        if text in letters(joined(match.new)) and text in letters(joined(match.old)):
            why = Bilingual(
                f"内容与仍然保留的 {match.new[0].id} 完全重复。",
                f"Repeats word for word what clause {match.new[0].id} still says.",
            )
            return harmless("E109", why)
    return None
