"""The kind of rule that a change touches: its section's, unless its sentences say otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from clausetrail.judging.case import Case
from clausetrail.judging.quoting import replaced
from clausetrail.judging.subject import kind_of_sentence
from clausetrail.judging.term import Term
from clausetrail.judging.verdict import Category

_FIGURES = frozenset(("period", "age", "amount", "percent", "count"))
_HANDLED = {"use", "collect", "process", "store", "purpose-word"}
"""Concepts of what is done with information."""


def kind_of_rule(case: Case, old: Sequence[Term] = (), new: Sequence[Term] = ()) -> Category | None:
    """Return the kind of rule the sentences around some terms state.

    It is what the section is about unless the words say otherwise; figures follow the
    section.
    """
    old, new = replaced(case.delta.hunks, old, new)
    near = case.near(old, new)
    if case.category is not None and all(t.field in _FIGURES for t in (*old, *new)):
        return case.category
    said = {case.sentence(t, "old") for t in old} | {case.sentence(t, "new") for t in new}
    return kind_of_sentence(near, "\n".join(sorted(said)), case.category)


def kind_of_use(case: Case, old: Sequence[Term] = (), new: Sequence[Term] = ()) -> Category:
    """Return the kind of a change in what is used or what for.

    It is a matter of recipients where information is passed on, of rights where a right
    is exercised, and of what was assessed in a section on that; else of use.
    """
    if case.topic == "assessment":
        return 6
    if case.topic in ("rights", "closure"):
        return 4
    kind = kind_of_rule(case, old, new)
    if case.in_table and case.category == 3:
        return 3
    return kind if kind in (3, 4) and case.category != 4 else 1


def kind_of_force(case: Case, old: Sequence[Term], new: Sequence[Term]) -> Category:
    """Return the kind of rule whose force changed, also where its section does not tell."""
    kind = kind_of_rule(case, old, new)
    if kind is not None:
        return kind
    if case.has(_HANDLED, old, new):
        return 1
    return 4 if case.has({"you"}, old, new) else 1
