"""A change laid out for judging: both wordings, what differs, and where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import TypeVar

from clausetrail.clause import Clause, Document
from clausetrail.comparing.change import Change, joined
from clausetrail.judging import agreement
from clausetrail.judging.delta import Delta, compare
from clausetrail.judging.kinds.bearing import likely_kind, on_parties, own_topic
from clausetrail.judging.kinds.evidence import asks_us, says
from clausetrail.judging.kinds.topic import CATEGORY, Topic, beside_contact, entry_name, topic_of
from clausetrail.judging.language.term import (
    Term,
    divides_otherwise,
    letters,
    sentence_at,
    sentences,
)
from clausetrail.judging.language.terms import terms
from clausetrail.judging.names import naming
from clausetrail.judging.names.own_names import acting_as_we
from clausetrail.judging.quoting import phrases, replaced
from clausetrail.judging.setting import Setting
from clausetrail.judging.verdict import Category, Evidence, Side

Found = TypeVar("Found")

_RULED = frozenset(("rights", "acts", "conditions", "purposes", "data", "recipients"))
"""Fields of what a rule speaks of, and an address does not."""
_LONG = 20_000
"""Characters, old and new, up to which a change is judged in detail."""


def _start(term: Term) -> int:
    return term.start


def _kind(clauses: tuple[Clause, ...], document: Document) -> Category | None:
    topic = topic_of(clauses[0], document) if clauses else None
    return CATEGORY.get(topic) if topic is not None else None


@dataclass(frozen=True)
class Case:
    """One change with everything a rule may look at."""

    change: Change
    setting: Setting = field(repr=False)

    @property
    def old(self) -> tuple[Clause, ...]:
        """The clauses of the old version."""
        return self.change.old

    @property
    def new(self) -> tuple[Clause, ...]:
        """The clauses of the new version."""
        return self.change.new

    @property
    def added(self) -> bool:
        """Whether the clause is new."""
        return not self.old

    @property
    def removed(self) -> bool:
        """Whether the clause is gone."""
        return not self.new

    @cached_property
    def repunctuated(self) -> bool:
        """Whether one clause has the same words with marks that divide them otherwise."""
        if len(self.old) != 1 or len(self.new) != 1:
            return False
        old, new = self.old[0].written, self.new[0].written
        return letters(old) == letters(new) and divides_otherwise(old, new)

    @cached_property
    def struck(self) -> bool:
        """Whether words are crossed out that were not, or the reverse."""
        old, new = (
            re.findall(r"~~[^~]*~~", "\n".join(c.written for c in side))
            for side in (self.old, self.new)
        )
        return len(old) != len(new)

    @property
    def long(self) -> bool:
        """Whether there are more words than are judged one by one."""
        return sum(len(clause.text) for clause in (*self.old, *self.new)) > _LONG

    @property
    def whole(self) -> bool:
        """Whether the whole clause came or went."""
        return not (self.change.old and self.change.new)

    @cached_property
    def old_text(self) -> str:
        """The old wording with our own renamed service under its new name."""
        text = naming.renamed(joined(self.old), self.setting.renames)
        return naming.unified(text, self.setting.full_brands)

    @cached_property
    def new_text(self) -> str:
        """The new wording."""
        return naming.unified(joined(self.new), self.setting.full_brands)

    @cached_property
    def delta(self) -> Delta:
        """What the two wordings say differently, directions left out."""
        return self._compared(directions=False)

    @cached_property
    def directions(self) -> Delta:
        """How the directions (由, 从, to, by …) differ."""
        return self._compared(directions=True)

    def _compared(self, *, directions: bool) -> Delta:
        old, new = (
            [term for term in terms(text) if (term.field == "direction") == directions]
            for text in (self.old_text, self.new_text)
        )
        return compare(old, new)

    @property
    def clause(self) -> Clause:
        """The clause as it is now, or as it last was."""
        return (self.new or self.old)[0]

    @property
    def document(self) -> Document:
        """The document `clause` stands in."""
        return self.setting.comparison.new if self.new else self.setting.comparison.old

    @property
    def versions(self) -> tuple[Document, Document]:
        """The old and the new document."""
        return self.setting.comparison.old, self.setting.comparison.new

    @property
    def placed(self) -> Iterator[tuple[Clause, Document]]:
        """Each clause of either side with the document it stands in."""
        for clauses, document in zip((self.old, self.new), self.versions, strict=True):
            yield from ((clause, document) for clause in clauses)

    @cached_property
    def topic(self) -> Topic | None:
        """What the section is about."""
        found = topic_of(self.clause, self.document)
        if found is None and self.old and self.new:
            found = topic_of(self.old[0], self.setting.comparison.old)
        if found == "contact" and not self._says_whom_to_ask():
            found = beside_contact(self.clause, self.document) or found
        if found == "introduction":
            said = (*self.delta.old, *self.delta.new)
            found = "parties" if on_parties(said, (self.old_text, self.new_text)) else None
        return found or own_topic(self.differing)

    def _says_whom_to_ask(self) -> bool:
        """Tell whether the sentences that differ name an address, or state no rule at all."""
        fields = {t.field for t in self.differing}
        text = f"{self.old_text}\n{self.new_text}"
        return "contact" in fields or asks_us(text) or not fields & _RULED

    @cached_property
    def differing(self) -> Sequence[Term]:
        """The terms of the sentences that differ, of all sentences if none does by its words."""
        hunks = self.delta.hunks
        gone, come = [t for h in hunks for t in h.old], [t for h in hunks for t in h.new]
        return self.near(gone, come) or (*self.delta.old, *self.delta.new)

    @cached_property
    def category(self) -> Category | None:
        """The kind of material change the section's rules belong to."""
        if self.setting.agreement and not self.on_information:
            return agreement.CONTACT if self.topic == "contact" else agreement.RIGHTS
        if self.topic is not None or self.titled:
            return CATEGORY.get(self.topic) if self.topic is not None else None
        said = f"{self.old_text}\n{self.new_text}"
        kind = likely_kind((*self.delta.old, *self.delta.new))
        return kind or (3 if says(self.spoken(said), "received") else None)

    @cached_property
    def on_information(self) -> bool:
        """Whether the clause, or the title above it, speaks of personal information."""
        titles = (a.text for a in self.document.ancestors(self.clause) if a.kind == "heading")
        return agreement.on_information("\n".join((self.old_text, self.new_text, *titles)))

    @cached_property
    def titled(self) -> bool:
        """Whether the clause is a title: what it announces is judged clause by clause.

        A heading that fills in a form, 使用目的：发送短信, is none.
        """
        clauses = (*self.old, *self.new)
        return all(c.kind in ("heading", "title", "meta") for c in clauses) and not any(
            c.kind == "heading" and entry_name(c.text) for c in clauses
        )

    @cached_property
    def displaced(self) -> bool:
        """Whether the clause moved to a section whose rules are of another kind."""
        return "moved" in self.change.ops and self.old_kind != self.new_kind

    @property
    def old_kind(self) -> Category | None:
        """The kind of rules the old section held."""
        return _kind(self.old, self.setting.comparison.old)

    @property
    def new_kind(self) -> Category | None:
        """The kind of rules the new section holds."""
        return _kind(self.new, self.setting.comparison.new)

    @cached_property
    def in_table(self) -> bool:
        """Whether the clause is a row of a table."""
        return self.clause.kind in ("table-row", "table-header")

    def side(self, side: Side) -> tuple[str, tuple[Term, ...]]:
        """Return the wording of one side and its terms."""
        if side == "old":
            return self.old_text, self.delta.old
        return self.new_text, self.delta.new

    def other(self, side: Side) -> tuple[str, tuple[Term, ...]]:
        """Return the wording of the side opposite to ``side`` and its terms."""
        return self.side("new" if side == "old" else "old")

    def around(self, term: Term, side: Side) -> tuple[Term, ...]:
        """Return the terms of the sentence in which ``term`` stands."""
        text, pool = self.side(side)
        start, end = sentence_at(text, term.start)
        return tuple(self.within(pool, start, end))

    def sentences(
        self, old: Sequence[Term] = (), new: Sequence[Term] = ()
    ) -> list[tuple[str, tuple[Term, ...]]]:
        """Return the sentences in which some terms stand, each once, with all their terms."""
        sides: tuple[tuple[Side, Sequence[Term]], ...] = (("old", old), ("new", new))
        out: list[tuple[str, tuple[Term, ...]]] = []
        for side, some in sides:
            text, _ = self.side(side)
            first = {sentence_at(text, term.start): term for term in reversed(some)}
            out += [
                (text[start:end] or text, self.around(term, side))
                for (start, end), term in reversed(first.items())
            ]
        return out

    def near(self, old: Sequence[Term] = (), new: Sequence[Term] = ()) -> list[Term]:
        """Return the terms of the sentences in which some terms stand, each sentence once."""
        return [t for _, said in self.sentences(old, new) for t in said]

    def beside(self, term: Term, side: Side) -> tuple[Term, ...]:
        """Return the terms before and after ``term``."""
        _, pool = self.side(side)
        at = bisect_left(pool, term.start, key=_start)
        if pool[at : at + 1] != (term,):
            return ()
        return (*pool[max(0, at - 1) : at], *pool[at + 1 : at + 2])

    @cached_property
    def unshared(self) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
        """The terms of the old and the new sentences that the other wording does not repeat.

        What a long clause says elsewhere is no counterpart of a word that came or went.
        """
        texts = self.old_text, self.new_text
        said = tuple({letters(text[a:b]) for a, b in sentences(text)} for text in texts)
        old, new = (
            tuple(
                term
                for a, b in sentences(text)
                if letters(text[a:b]) not in other
                for term in self.within(pool, a, b)
            )
            for text, pool, other in zip(
                texts, (self.delta.old, self.delta.new), reversed(said), strict=True
            )
        )
        return old, new

    @staticmethod
    def within(pool: Sequence[Term], start: int, end: int) -> Sequence[Term]:
        """Return those of some terms that begin within a span of the text."""
        first, last = (bisect_left(pool, at, key=_start) for at in (start, end))
        return pool[first:last]

    def sentence(self, term: Term, side: Side) -> str:
        """Return the text of the sentence in which ``term`` stands."""
        text, _ = self.side(side)
        start, end = sentence_at(text, term.start)
        return text[start:end] or text

    def spoken(self, text: str) -> str:
        """Return some words of the clause with "we" for our name, where it does something."""
        return acting_as_we(text, self.setting.own_names)

    def has(
        self, concepts: Collection[str], old: Sequence[Term] = (), new: Sequence[Term] = ()
    ) -> bool:
        """Tell whether a sentence with one of the given terms speaks of one of ``concepts``."""
        return any(t.concept in concepts for t in self.near(old, new))

    def said(
        self, old: Sequence[Term] = (), new: Sequence[Term] = ()
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return what a reader would quote of both sides for some terms, in order."""
        gone, come = replaced(self.delta.hunks, old, new)
        return phrases(self.old_text, gone), phrases(self.new_text, come)

    def evidence(self, old: Sequence[Term] = (), new: Sequence[Term] = ()) -> tuple[Evidence, ...]:
        """Return the words of some terms as evidence, in order, without repetition."""
        gone, come = self.said(old, new)
        return (*(Evidence("old", s) for s in gone), *(Evidence("new", s) for s in come))


def remembered(work_out: Callable[[Case], Found]) -> Callable[[Case], Found]:
    """Keep with each case what a function of it returns: several rules ask for the same."""

    @wraps(work_out)
    def ask(case: Case) -> Found:
        known: dict[Callable[[Case], Found], Found] = case.__dict__.setdefault("_remembered", {})
        if work_out not in known:
            known[work_out] = work_out(case)
        return known[work_out]

    return ask
