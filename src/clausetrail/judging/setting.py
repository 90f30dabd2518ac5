"""What all changes of one comparison share: the two versions, their names, the measure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from clausetrail.clause import Clause
from clausetrail.comparing.change import Comparison, Match
from clausetrail.judging import agreement
from clausetrail.judging.citing.sections import Sections
from clausetrail.judging.language.term import folded, letters
from clausetrail.judging.names import naming
from clausetrail.judging.names.abbreviation import Abbreviation, abbreviations
from clausetrail.judging.names.entities import entities
from clausetrail.judging.names.own_names import own_names
from clausetrail.judging.standard import Standard
from clausetrail.regex import regex

if TYPE_CHECKING:
    from clausetrail.repository.policy import Settings

_LATIN = regex(r"\b[a-z]{3,}\b")
_RUN = regex(r"[a-z'’]+(?: +[a-z'’]+)+")


Place = tuple[str | None, str, tuple[str, ...]]
"""Where a clause stands: below and beside which others, and of what kind it is."""


def _place(clause: Clause, beside: Mapping[str, tuple[str, ...]]) -> Place:
    return clause.parent, clause.kind, beside[clause.id]


@dataclass(frozen=True)
class Setting:
    """Two versions as every rule sees them."""

    comparison: Comparison
    brands: frozenset[str]
    renames: tuple[tuple[str, str], ...]
    standard: Standard
    entities: tuple[str, ...] = ()

    @cached_property
    def full_brands(self) -> tuple[str, ...]:
        """The names of the service that are not given up, the longest first."""
        old, new = {o for o, _ in self.renames}, {n for _, n in self.renames}
        return tuple(sorted(new | (self.brands - old), key=lambda b: (-len(b), b)))

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
        texts = [*self.entities, *(party for party in self._parties if party)]
        named = {e.name for text in texts for e in entities(folded(text))}
        brands = [re.sub(r"\W", "", brand.lower()) for brand in self.brands]
        old, new = self.companies
        return frozenset(named | {c for c in old | new if any(c.startswith(b) for b in brands)})

    @cached_property
    def own_names(self) -> tuple[str, ...]:
        """The Latin names under which we act."""
        return own_names(self.brands, self.texts)

    @cached_property
    def agreement(self) -> bool:
        """Whether it is the rules of a service that are judged by the six kinds."""
        return self.standard.profile != "contract" and agreement.is_agreement(self.comparison.new)

    @cached_property
    def headings(self) -> tuple[frozenset[str], frozenset[str]]:
        """The letters of the headings of the old and the new version."""
        old, new = (
            frozenset(letters(c.text) for c in document.clauses if c.kind == "heading")
            for document in (self.comparison.old, self.comparison.new)
        )
        return old, new

    @cached_property
    def sections(self) -> tuple[Sections, Sections]:
        """The sections of the old and the new version, as they may be referred to."""
        return Sections(self.comparison.old), Sections(self.comparison.new)

    @cached_property
    def counterparts(self) -> Mapping[str, str]:
        """Which clause of the new version is which of the old, by their ids.

        One that is gone, or a heading with another title, has an id that no new clause has.
        """
        found = {clause.id: f"-{clause.id}" for clause in self.comparison.old.clauses}
        for match in self.comparison.matches:
            if len(match.old) == len(match.new) == 1:
                old, new = match.old[0], match.new[0]
                if old.kind != "heading" or letters(old.text) == letters(new.text):
                    found[old.id] = new.id
        return found

    @cached_property
    def numbered(self) -> bool:
        """Whether headings of the new version have numbers."""
        return any(c.kind == "heading" and c.label for c in self.comparison.new.clauses)

    @cached_property
    def changed(self) -> tuple[frozenset[str], frozenset[str]]:
        """The ids of the clauses, old and new, that changed."""
        changes = self.comparison.changes
        return (
            frozenset(clause.id for change in changes for clause in change.old),
            frozenset(clause.id for change in changes for clause in change.new),
        )

    def kept_below(self, parent: str | None, *, new: bool) -> Sequence[Match]:
        """Return what is in both versions and stands right below a clause of one of them."""
        return self._kept[new].get(parent, ())

    @cached_property
    def _kept(self) -> tuple[dict[str | None, list[Match]], dict[str | None, list[Match]]]:
        old: dict[str | None, list[Match]] = {}
        new: dict[str | None, list[Match]] = {}
        for match in self.comparison.matches:
            if match.old and match.new:
                old.setdefault(match.old[0].parent, []).append(match)
                new.setdefault(match.new[0].parent, []).append(match)
        return old, new

    def instead(self, clause: Clause, *, new: bool) -> Clause | None:
        """Return the clause that went where one of the new version came, or the reverse."""
        return self._alone[not new].get(_place(clause, self._beside[new]))

    @cached_property
    def _alone(self) -> tuple[dict[Place, Clause], dict[Place, Clause]]:
        """The clauses that only went and that only came, by their place."""
        changes = self.comparison.changes
        old, new = self._beside
        gone = [c.old[0] for c in changes if len(c.old) == 1 and not c.new]
        come = [c.new[0] for c in changes if len(c.new) == 1 and not c.old]
        return {_place(c, old): c for c in gone}, {_place(c, new): c for c in come}

    @cached_property
    def _beside(self) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
        """What stands right before and right behind each clause of the old and new version."""
        old, new = (
            {
                here.id: tuple(c.text for c in (before, after) if c is not None)
                for before, here, after in zip(
                    (None, *clauses), clauses, (*clauses[1:], None), strict=False
                )
            }
            for clauses in (self.comparison.old.clauses, self.comparison.new.clauses)
        )
        return old, new

    @cached_property
    def speaker(self) -> str | None:
        """The name that both versions define as "we"."""
        old, new = self._parties
        return old if old == new else None

    @cached_property
    def _parties(self) -> tuple[str | None, str | None]:
        """The names that the old and the new version define as "we"."""
        return naming.party_of(self.comparison.old), naming.party_of(self.comparison.new)

    @cached_property
    def abbreviations(self) -> tuple[Abbreviation, ...]:
        """The short names that either version gives to what it names in full."""
        old, new = (
            [clause.text for clause in document.clauses]
            for document in (self.comparison.old, self.comparison.new)
        )
        return abbreviations(old, new)

    @cached_property
    def document_titles(self) -> tuple[str, ...]:
        """What both versions are called."""
        documents = (self.comparison.old, self.comparison.new)
        return tuple(c.text for d in documents for c in d.clauses if c.kind == "title")

    @cached_property
    def common_words(self) -> frozenset[str]:
        """The words that either version writes without capitals."""
        return frozenset(
            word
            for document in (self.comparison.old, self.comparison.new)
            if document.lang == "en"
            for clause in document.clauses
            for word in _LATIN.findall(clause.text)
        )

    @cached_property
    def texts(self) -> tuple[str, str]:
        """All that the old and the new version say."""
        old, new = (
            "\n".join(clause.text for clause in document.clauses)
            for document in (self.comparison.old, self.comparison.new)
        )
        return old, new

    @cached_property
    def words(self) -> tuple[frozenset[str], frozenset[str]]:
        """The English words that the old and the new version write without capitals."""
        old, new = (frozenset(_LATIN.findall(text)) for text in self.texts)
        return old, new

    @cached_property
    def beside(self) -> tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]:
        """The English words that the old and the new version put side by side."""
        old, new = (
            frozenset(pair for run in _RUN.findall(text.lower()) for pair in pairwise(run.split()))
            for text in self.texts
        )
        return old, new

    @classmethod
    def of(cls, comparison: Comparison, settings: Settings | None) -> Setting:
        """Read brands and renames off a comparison."""
        brands = naming.brands(comparison, settings)
        renames = naming.renames(comparison.groups, brands, settings)
        own = settings.entities if settings else ()
        return cls(comparison, brands, renames, Standard.of(settings), own)
