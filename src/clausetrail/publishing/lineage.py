"""Where each clause comes from: its first version, and each time it changed since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clausetrail.bilingual import Lang
from clausetrail.clause import Clause
from clausetrail.publishing.address import anchor
from clausetrail.publishing.dossier import Dossier
from clausetrail.repository.policy import Version
from clausetrail.tracing import State, Trail


@dataclass(frozen=True, slots=True)
class Step:
    """A change of a clause."""

    old: str
    """The version before."""
    new: str
    """The version that changed it."""
    anchor: str
    """Where the page that compares the two tells it."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """The history of one clause of a version."""

    clause: Clause
    first: str
    """The version in which it first appeared."""
    steps: tuple[Step, ...]
    """The latest first."""


def lineages(dossier: Dossier, version: Version, lang: Lang) -> tuple[Lineage, ...]:
    """Return the history of every clause of a version, in the order of its text."""
    trail = Trail(tuple(_states(dossier, version, lang)))
    names = [state.version for state in trail.states]
    found = []
    for clause in version.editions[lang].document.clauses:
        first = trail.identity(version.name, clause.id).version
        entries = trail.history(version.name, clause.id)
        steps = (
            Step(old, entry.version, change.group or anchor(change.id))
            for old, entry in zip(names, entries[1:], strict=False)
            if old >= first
            for change in entry.changes[:1]
        )
        found.append(Lineage(clause, first, tuple(steps)[::-1]))
    return tuple(found)


def _states(dossier: Dossier, version: Version, lang: Lang) -> Iterator[State]:
    """Yield the versions up to one, each with the comparison its pages show."""
    old: Version | None = None
    for new in (*dossier.policy.earlier(version), version):
        if lang in new.editions:
            review = dossier.reviews[lang, old.name, new.name] if old else None
            since = review.comparison if review else None
            yield State(new.name, new.editions[lang].document, since)
            old = new
