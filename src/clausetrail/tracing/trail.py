"""The trail of a policy's clauses through its versions, backwards and forwards.

A clause is followed along the matches of each two neighbouring versions, which
find it under any number and at any place.  Where clauses were merged the trail
goes on to all of them; where one was split, to what it was before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from clausetrail.bilingual import Lang
from clausetrail.clause import Clause, Document
from clausetrail.comparing import compare
from clausetrail.comparing.change import Change, Comparison, Match
from clausetrail.repository.policy import Version
from clausetrail.tracing.identity import Identity, kept


@dataclass(frozen=True)
class State:
    """One version in one language, and how it differs from the one before."""

    version: str
    document: Document
    since: Comparison | None
    """The comparison with the version before; ``None`` for the first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A clause as it stood in one version."""

    version: str
    clauses: tuple[Clause, ...]
    """Several where it was later merged from them or was split into them; none where
    it was not part of the policy."""
    changes: tuple[Change, ...]
    """What had happened to it since the version before, in document order."""


def states(
    versions: Iterable[Version],
    lang: Lang,
    comparing: Callable[[Document, Document], Comparison] = compare,
) -> tuple[State, ...]:
    """Compare each version with the one before, of those that exist in a language.

    Args:
        versions: oldest first.
        lang: the language of the editions.
        comparing: how two editions are compared; for those who have done it already.
    """
    out: list[State] = []
    for version in versions:
        if lang in version.editions:
            document = version.editions[lang].document
            since = comparing(out[-1].document, document) if out else None
            out.append(State(version.name, document, since))
    return tuple(out)


class Trail:
    """Every clause of every version, joined over the versions."""

    def __init__(self, states: Sequence[State]) -> None:
        """Join ``states``, oldest first; each but the first has a comparison."""
        self.states = tuple(states)
        self._at = {state.version: at for at, state in enumerate(self.states)}

    @cached_property
    def identities(self) -> tuple[dict[str, Identity], ...]:
        """Who each clause is, by its id, for each state."""
        out: list[dict[str, Identity]] = []
        for state in self.states:
            lives = kept(state.since) if state.since else {}
            out.append(
                {
                    clause.id: out[-1][lives[clause.id]]
                    if clause.id in lives
                    else Identity(state.version, clause.id)
                    for clause in state.document.clauses
                }
            )
        return tuple(out)

    def identity(self, version: str, clause: str) -> Identity:
        """Return who a clause of a version is.

        Raises:
            KeyError: there is no such version or clause.
        """
        return self.identities[self._at[version]][clause]

    def history(self, version: str, clause: str) -> tuple[Entry, ...]:
        """Return a clause of a version as it stood in every version, oldest first.

        Raises:
            KeyError: there is no such version or clause.
        """
        here = self._at[version]
        places: list[set[str]] = [set() for _ in self.states]
        places[here] = {self.states[here].document.by_id[clause].id}
        for at in range(here, 0, -1):
            steps = self._back[at]
            places[at - 1] = {old for new in places[at] for old in steps.get(new, ())}
        for at in range(here + 1, len(self.states)):
            steps = self._forth[at]
            places[at] = {new for old in places[at - 1] for new in steps.get(old, ())}
        return tuple(self._entry(at, places) for at in range(len(self.states)))

    @cached_property
    def _back(self) -> tuple[dict[str, tuple[str, ...]], ...]:
        """For each state, the ids in the one before of each clause."""
        return tuple(
            {one.id: tuple(c.id for c in match.old) for match in matches for one in match.new}
            for matches in map(_matches, self.states)
        )

    @cached_property
    def _forth(self) -> tuple[dict[str, tuple[str, ...]], ...]:
        """For each state, what became of each clause of the one before."""
        return tuple(
            {one.id: tuple(c.id for c in match.new) for match in matches for one in match.old}
            for matches in map(_matches, self.states)
        )

    def _entry(self, at: int, places: Sequence[set[str]]) -> Entry:
        state = self.states[at]
        changes = tuple(
            change
            for change in (state.since.changes if state.since else ())
            if any(clause.id in places[at] for clause in change.new)
            or any(clause.id in places[at - 1] for clause in change.old)
        )
        clauses = tuple(one for one in state.document.clauses if one.id in places[at])
        return Entry(state.version, clauses, changes)


def _matches(state: State) -> tuple[Match, ...]:
    return state.since.matches if state.since else ()
