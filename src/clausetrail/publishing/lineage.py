"""Where each clause comes from: its first version, and each time it changed since.

A clause id names a place in one version.  Going back from version to version
along the matches of the comparisons finds the clause again under any number.
"""

from __future__ import annotations

from dataclasses import dataclass

from clausetrail.bilingual import Lang
from clausetrail.clause import Clause
from clausetrail.publishing.address import anchor
from clausetrail.publishing.dossier import Dossier
from clausetrail.repository.policy import Version


@dataclass(frozen=True, slots=True)
class Lineage:
    """The history of one clause of a version."""

    clause: Clause
    first: Version
    """The version in which it first appeared."""
    changes: tuple[tuple[Version, Version, str], ...]
    """The version before, the version that changed it, and the anchor of the change on the
    page that compares them; the latest first."""


def lineages(dossier: Dossier, version: Version, lang: Lang) -> tuple[Lineage, ...]:
    """Return the history of every clause of a version, in the order of its text."""
    document = version.editions[lang].document
    at = {clause.id: clause.id for clause in document.clauses}
    first = dict.fromkeys(at, version)
    changes: dict[str, list[tuple[Version, Version, str]]] = {one: [] for one in at}
    new = version
    while (old := dossier.policy.before(new, lang)) is not None:
        review = dossier.reviews[lang, old.name, new.name]
        changed = {c.id: ch for ch in review.comparison.changes for c in ch.new}
        origin = {
            c.id: match.old[0].id
            for match in review.comparison.matches
            for c in match.new
            if match.old
        }
        for one, place in list(at.items()):
            if place in changed and place in origin:
                change = changed[place]
                changes[one].append((old, new, change.group or anchor(change.id)))
            if place in origin:
                at[one], first[one] = origin[place], old
            else:
                del at[one]
        new = old
    return tuple(
        Lineage(clause, first[clause.id], tuple(changes[clause.id])) for clause in document.clauses
    )
