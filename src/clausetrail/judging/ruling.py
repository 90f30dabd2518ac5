"""A change without the sentences, new or gone, that state no rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from clausetrail.judging.case import Case, remembered
from clausetrail.judging.kinds.news import notes_a_change
from clausetrail.judging.kinds.statement import idle_sentences
from clausetrail.judging.language.term import Span
from clausetrail.judging.verdict import Side


@dataclass(frozen=True)
class Ruling(Case):
    """A case that is read without some sentences of either side."""

    written: Case = field(kw_only=True, repr=False)
    """The case as it is written."""
    left_out: tuple[Sequence[Span], Sequence[Span]] = field(kw_only=True)
    """Where the sentences stand that are not read, on the old and the new side."""

    @classmethod
    def of(cls, case: Case) -> Case:
        """Return the case so read, the case itself if that changes nothing.

        A sentence that only reads otherwise now stays: what differs in it may be a rule.
        A member of a list stays too: it is part of the rule that introduces it.  Of a note on
        what was changed in the text nothing is read.
        """
        if case.in_table or case.titled:
            return case
        noted = tells_of_changes(case)
        if case.whole and case.clause.kind == "item" and not noted:
            return case
        if noted:
            old, new = ([(0, len(t))] if t else [] for t in (case.old_text, case.new_text))
        else:
            old, new = _alone(case, "old"), _alone(case, "new")
        if not (old or new):
            return case
        return cls(case.change, case.setting, written=case, left_out=(old, new))

    @cached_property
    def old_text(self) -> str:
        """The old wording without its idle sentences."""
        return _without(self.left_out[0], self.written.old_text)

    @cached_property
    def new_text(self) -> str:
        """The new wording without its idle sentences."""
        return _without(self.left_out[1], self.written.new_text)

    @property
    def unread(self) -> tuple[list[str], list[str]]:
        """The sentences that are not read, on the old and the new side."""
        old, new = self.left_out
        return (
            [self.written.old_text[a:b] for a, b in old],
            [self.written.new_text[a:b] for a, b in new],
        )


@remembered
def tells_of_changes(case: Case) -> bool:
    """Tell whether the clause, in either version, is a note on what was changed in the text."""
    return all(notes_a_change(clause, document) for clause, document in case.placed)


def _alone(case: Case, side: Side) -> list[Span]:
    """Return where one side has an idle sentence of which the other has no word in its place."""
    text, pool = case.side(side)
    hunks = case.delta.hunks
    own = {id(t) for hunk in hunks for t in (hunk.old if side == "old" else hunk.new)}
    return [
        (start, end)
        for start, end in idle_sentences(text)
        if all(id(t) in own for t in pool if start <= t.start < end)
    ]


def _without(spans: Sequence[Span], text: str) -> str:
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return text
