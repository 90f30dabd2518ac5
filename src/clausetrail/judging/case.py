"""A change laid out for judging: both wordings, what differs, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from clausetrail.clause import Clause, Document
from clausetrail.comparing.change import Change, Comparison, joined
from clausetrail.judging import naming
from clausetrail.judging.delta import Delta, compare
from clausetrail.judging.entities import entities
from clausetrail.judging.quoting import phrases, replaced
from clausetrail.judging.standard import Standard
from clausetrail.judging.subject import kind_of_sentence
from clausetrail.judging.term import Term, divides_otherwise, folded, letters, sentences
from clausetrail.judging.terms import terms
from clausetrail.judging.topic import CATEGORY, Topic, topic_of
from clausetrail.judging.verdict import Category, Evidence, Side

if TYPE_CHECKING:
    from clausetrail.repository.policy import Settings

_FIGURES = frozenset(("period", "age", "amount", "percent", "count"))
_RECIPIENTS = frozenset(
    {"affiliate", "partner", "supplier", "third-party", "advertiser", "analyst", "successor",
     "financial-institution", "logistics", "merchant", "developer", "sdk", "overseas-recipient"}
)  # fmt: skip


def _kind(clauses: tuple[Clause, ...], document: Document) -> Category | None:
    topic = topic_of(clauses[0], document) if clauses else None
    return CATEGORY.get(topic) if topic is not None else None


@dataclass(frozen=True)
class Setting:
    """What all changes of one comparison share."""

    comparison: Comparison
    brands: frozenset[str]
    renames: tuple[tuple[str, str], ...]
    standard: Standard
    entities: tuple[str, ...] = ()

    @cached_property
    def companies(self) -> tuple[frozenset[str], frozenset[str]]:
        """The keys of the companies that the old and the new version name anywhere."""
        old, new = (
            frozenset(e.name for c in document.clauses for e in entities(folded(c.text)))
            for document in (self.comparison.old, self.comparison.new)
        )
        return old, new

    @cached_property
    def own_companies(self) -> frozenset[str]:
        """The keys of the companies that stand behind the policy."""
        parties = (naming.party_of(d) for d in (self.comparison.old, self.comparison.new))
        texts = [*self.entities, *(party for party in parties if party)]
        named = {e.name for text in texts for e in entities(folded(text))}
        brands = [re.sub(r"\W", "", brand.lower()) for brand in self.brands]
        old, new = self.companies
        return frozenset(named | {c for c in old | new if any(c.startswith(b) for b in brands)})

    @cached_property
    def common_words(self) -> frozenset[str]:
        """The words that either version writes without capitals."""
        return frozenset(
            word
            for document in (self.comparison.old, self.comparison.new)
            if document.lang == "en"
            for clause in document.clauses
            for word in re.findall(r"\b[a-z]{3,}\b", clause.text)
        )

    @classmethod
    def of(cls, comparison: Comparison, settings: Settings | None) -> Setting:
        """Read brands and renames off a comparison."""
        brands = naming.brands(comparison, settings)
        renames = naming.renames(comparison.groups, brands, settings)
        own = settings.entities if settings else ()
        return cls(comparison, brands, renames, Standard.of(settings), own)


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

    @property
    def whole(self) -> bool:
        """Whether the whole clause came or went."""
        return self.added or self.removed

    @cached_property
    def old_text(self) -> str:
        """The old wording with our own renamed service under its new name."""
        text = naming.renamed(joined(self.old), self.setting.renames)
        return naming.unified(text, self._full_brands)

    @cached_property
    def new_text(self) -> str:
        """The new wording."""
        return naming.unified(joined(self.new), self._full_brands)

    @property
    def _full_brands(self) -> list[str]:
        new = [n for _, n in self.setting.renames]
        old = {o for o, _ in self.setting.renames}
        return sorted({*new, *(b for b in self.setting.brands if b not in old)})

    @cached_property
    def delta(self) -> Delta:
        """What the two wordings say differently, directions left out."""
        old, new = (
            [term for term in terms(text) if term.field != "direction"]
            for text in (self.old_text, self.new_text)
        )
        return compare(old, new)

    @cached_property
    def directions(self) -> Delta:
        """How the directions (由, 从, to, by …) differ."""
        old, new = (
            [term for term in terms(text) if term.field == "direction"]
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

    @cached_property
    def topic(self) -> Topic | None:
        """What the section is about."""
        found = topic_of(self.clause, self.document)
        if found is None and self.old and self.new:
            found = topic_of(self.old[0], self.setting.comparison.old)
        return found or self._own_topic

    @cached_property
    def old_topic(self) -> Topic | None:
        """What the section was about in the old version."""
        return topic_of(self.old[0], self.setting.comparison.old) if self.old else None

    @property
    def _own_topic(self) -> Topic | None:
        """What the clause itself is about, where no title says it."""
        here = [*self.delta.old, *self.delta.new]
        acts = {t.concept for t in here if t.field == "acts"}
        fields = {t.field for t in here}
        concepts = {t.concept for t in here}
        if concepts & {"minor", "guardian"}:
            return "minors"
        if "contact" in fields and concepts & {"email", "telephone", "dpo", "complain", "respond"}:
            return "contact"
        if acts & {"share", "transfer", "disclose", "entrust", "embed"} and "recipients" in fields:
            return "sharing"
        if concepts & {
            "close-account",
            "withdraw",
            "correct",
            "copy",
            "portability",
            "delete-right",
        }:
            return "rights"
        if acts & {"collect"} or ("data" in fields and acts & {"use", "process", "provide"}):
            return "collection"
        if "store" in acts and fields & {"period", "places"}:
            return "retention"
        return None

    @property
    def category(self) -> Category | None:
        """The kind of material change the section's rules belong to."""
        return CATEGORY.get(self.topic) if self.topic is not None else None

    @property
    def titled(self) -> bool:
        """Whether the clause is a title: what it announces is judged clause by clause."""
        return all(c.kind in ("heading", "title", "meta") for c in (*self.old, *self.new))

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

    def subject(self, old: Sequence[Term] = (), new: Sequence[Term] = ()) -> Category | None:
        """Return the kind of rule the sentences around some terms state.

        It is what the section is about unless the words say otherwise; figures follow the
        section.
        """
        old, new = replaced(self.delta.hunks, old, new)
        near = [t for term in old for t in self.around(term, "old")]
        near += [t for term in new for t in self.around(term, "new")]
        if self.category is not None and all(t.field in _FIGURES for t in (*old, *new)):
            return self.category
        said = {self.sentence(t, "old") for t in old} | {self.sentence(t, "new") for t in new}
        return kind_of_sentence(near, "\n".join(sorted(said)), self.category)

    def use(self, old: Sequence[Term] = (), new: Sequence[Term] = ()) -> Category:
        """Return the kind of a change in what is used or what for.

        It is a matter of recipients where information is passed on, and of rights where a
        right is exercised; else of use.
        """
        if self.topic in ("rights", "closure"):
            return 4
        kind = self.subject(old, new)
        if self.in_table and self.category == 3:
            return 3
        return kind if kind in (3, 4) and self.category != 4 else 1

    @cached_property
    def in_table(self) -> bool:
        """Whether the clause is a row of a table."""
        return self.clause.kind in ("table-row", "table-header")

    @cached_property
    def lead(self) -> str:
        """The text the clause hangs on: that of its parent and, in a table, the header."""
        parent = self.document.by_id.get(self.clause.parent or "")
        out = parent.text if parent is not None else ""
        if self.clause.kind == "table-row":
            stem = re.sub(r"\.r\d+$", "", self.clause.id)
            header = self.document.by_id.get(f"{stem}.r0")
            out += "\n" + header.text if header is not None else ""
        return out

    def side(self, side: Side) -> tuple[str, tuple[Term, ...]]:
        """Return the wording of one side and its terms."""
        if side == "old":
            return self.old_text, self.delta.old
        return self.new_text, self.delta.new

    def around(self, term: Term, side: Side) -> tuple[Term, ...]:
        """Return the terms of the sentence in which ``term`` stands."""
        text, pool = self.side(side)
        for start, end in sentences(text):
            if start <= term.start < end:
                return tuple(t for t in pool if start <= t.start < end)
        return ()

    def beside(self, term: Term, side: Side) -> tuple[Term, ...]:
        """Return the terms before and after ``term``."""
        _, pool = self.side(side)
        if term not in pool:
            return ()
        at = pool.index(term)
        return (*pool[max(0, at - 1) : at], *pool[at + 1 : at + 2])

    def sentence(self, term: Term, side: Side) -> str:
        """Return the text of the sentence in which ``term`` stands."""
        text, _ = self.side(side)
        return next((text[a:b] for a, b in sentences(text) if a <= term.start < b), text)

    def has(
        self, concepts: Collection[str], old: Sequence[Term] = (), new: Sequence[Term] = ()
    ) -> bool:
        """Tell whether a sentence with one of the given terms speaks of one of ``concepts``."""
        near = [t for term in old for t in self.around(term, "old")]
        near += [t for term in new for t in self.around(term, "new")]
        return any(t.concept in concepts for t in near)

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
