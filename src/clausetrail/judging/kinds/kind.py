"""The kind of rule that a change touches: its section's, unless its sentences say otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.judging.case import Case, remembered
from clausetrail.judging.incidents.reports import reported
from clausetrail.judging.kinds.evidence import asks_us, says
from clausetrail.judging.kinds.sentence import stated, told
from clausetrail.judging.kinds.topic import introduction_of
from clausetrail.judging.language.term import Term
from clausetrail.judging.quoting import replaced
from clausetrail.judging.tables import column_of
from clausetrail.judging.verdict import Category
from clausetrail.regex import regex

_FIGURES = frozenset(("period", "age", "amount", "percent", "count"))
_ON_REQUEST = {"respond", "verify", "require-act", "consent", "guardian", "minor"}
"""Concepts of what is done where a right is exercised."""
_DISAGREED = frozenset({"refuse", "close-account", "withdraw", "cancel", "consent"})
"""Concepts of what may be done about a change, besides asking."""
_LEAD = 120
"""Characters up to which a line that introduces a list is one sentence."""
_MEMBERS = ("item", "paragraph", "clause")
_LISTED = regex(
    r"\b(?:recipients?|(?:service |external )providers|partners|(?:sub-?)?processors|vendors)\b"
    r"(?!(?:.*\b(?:we|information|data|purposes|reasons|ways)\b))[^.:]{0,40}:$"
    r"|(?:接收方|服务商|供应商|合作方|合作伙伴|受托方)(?!.*(?:信息|目的|情形|用于))[^。：]{0,12}[:：]$",
    re.IGNORECASE,
)
"""A line that leads to a list of those who get information."""
_HANDLED = {"use", "collect", "process", "store", "purpose-word"}
"""Concepts of what is done with information."""


def kind_of_rule(case: Case, old: Sequence[Term] = (), new: Sequence[Term] = ()) -> Category | None:
    """Return the kind of rule the sentences around some terms state.

    It is what the section is about unless the words say otherwise; figures follow the
    section.
    """
    if (listed := _column(case, old, new)) is not None:
        return listed
    old, new = replaced(case.delta.hunks, old, new)
    if tells_of_an_incident(case, old, new):
        return 6
    said = [sentence for sentence, _ in case.sentences(old, new)]
    if case.topic == "updates":
        asked = any(map(asks_us, said)) and not case.has(_DISAGREED, old, new)
        return 5 if asked else case.category
    if case.category != 4 and any(says(text, "posted-to") for text in said):
        return 5
    figures = all(t.field in _FIGURES for t in (*old, *new))
    if case.category is not None and case.topic is not None and figures:
        return case.category
    return _stated(case, old, new, case.category)


def _column(case: Case, old: Sequence[Term], new: Sequence[Term]) -> Category | None:
    """Return what all cells with some terms are about by their heads, if not how data is used."""
    if case.whole or not case.in_table:
        return None
    places = (
        *((case.old_text, t) for t in old), *((case.new_text, t) for t in new)
    )  # fmt: skip
    heads = {column_of(case.clause, case.document, text, t.start) for text, t in places}
    kinds = {column.kind if column else 1 for column in heads}
    return kinds.pop() if len(kinds) == 1 and kinds != {1} else None


def _stated(
    case: Case, old: Sequence[Term], new: Sequence[Term], section: Category | None
) -> Category | None:
    """Return the kind of rule the sentences around some terms state in a section of some kind."""
    sentences = case.sentences(old, new)
    if case.whole:  # what a clause reassures of in the end is not what it is about
        sentences = [*sentences[:1], *(s for s in sentences[1:] if not says(s[0], "refused"))]
    said = {case.spoken(sentence) for sentence, _ in sentences}
    near = [term for _, terms in sentences for term in terms]
    above = introduction_of(case.clause, case.document)
    lead = [above] if above and len(above) < _LEAD else []
    if section in (1, None) and lead and _LISTED.search(above) and case.clause.kind in _MEMBERS:
        section = 3
    return stated(near, "\n".join([*lead, *sorted(said)]), section)


def tells_of_an_incident(case: Case, old: Sequence[Term] = (), new: Sequence[Term] = ()) -> bool:
    """Tell whether a sentence with one of some terms tells of an incident that happened."""
    return case.topic != "updates" and any(
        reported(sentence, {t.concept for t in said}) for sentence, said in case.sentences(old, new)
    )


@remembered
def kinds_told(case: Case) -> tuple[Category, ...]:
    """Return the kinds of rule that the sentences which differ state by their own words."""
    contract = case.setting.standard.profile == "contract"
    if contract or (case.setting.agreement and not case.on_information):
        return ()
    hunks = case.delta.hunks
    old, new = [t for h in hunks for t in h.old], [t for h in hunks for t in h.new]
    sentences = [(case.spoken(text.strip()), said) for text, said in case.sentences(old, new)]
    return tuple(dict.fromkeys(kind for text, said in sentences for kind in told(said, text)))


def kind_of_use(case: Case, old: Sequence[Term] = (), new: Sequence[Term] = ()) -> Category:
    """Return the kind of a change in what is used or what for.

    It is a matter of recipients where information is passed on, of rights where a right
    is exercised, and of what was assessed in a section on that; else of use.
    """
    if case.topic == "assessment" or tells_of_an_incident(case, old, new):
        return 6
    if case.topic in ("rights", "closure"):
        return 4 if _exercised(case, old, new) else _stated(case, old, new, 1) or 4
    if case.topic == "retention":
        return 3 if _stated(case, old, new, 1) == 3 else 1
    if (listed := _column(case, old, new)) is not None:
        return listed
    kind = kind_of_rule(case, old, new)
    if case.in_table and case.category == 3:
        return 3
    return kind if kind in (3, 4) and case.category != 4 else 1


def _exercised(case: Case, old: Sequence[Term], new: Sequence[Term]) -> bool:
    """Tell whether the sentence of some terms says what the reader can do, or have done."""
    return any(
        says(sentence, "granted")
        or says(sentence, "at-request")
        or any(t.field == "rights" or t.concept in _ON_REQUEST for t in said)
        for sentence, said in case.sentences(old, new)
    )


def kind_of_force(case: Case, old: Sequence[Term], new: Sequence[Term]) -> Category:
    """Return the kind of rule whose force changed, also where its section does not tell."""
    kind = kind_of_rule(case, old, new)
    if kind is not None:
        return kind
    if case.has(_HANDLED, old, new):
        return 1
    return 4 if case.has({"you"}, old, new) else 1
