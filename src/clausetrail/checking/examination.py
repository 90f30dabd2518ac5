"""The check itself: every policy, every version that still matters, on a given day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from clausetrail.bilingual import LANGS, Lang
from clausetrail.checking.dates import date_findings
from clausetrail.checking.decisions import decision_findings, not_on_record, on_record
from clausetrail.checking.editions import (
    alignment_findings,
    clause_findings,
    edition_findings,
    number_findings,
    predecessor_findings,
)
from clausetrail.checking.finding import SEVERITIES, Finding
from clausetrail.checking.lint import lint_findings
from clausetrail.checking.pair import Half, Pair, half
from clausetrail.checking.promises import promise_findings
from clausetrail.checking.rights import right_findings
from clausetrail.checking.seals import seal_findings
from clausetrail.checking.tally import Tally, tally
from clausetrail.repository import Decision, Policy, Status, Version
from clausetrail.repository.decision import Question

One = TypeVar("One")
Other = TypeVar("Other")


@dataclass(frozen=True)
class Examined:
    """One version as the check found it."""

    policy: Policy
    version: Version
    status: Status
    compared_with: Mapping[Lang, Version]
    """By language; empty for the first version, and for an old one that was not compared."""
    decided: tuple[tuple[Question, Decision], ...]
    """For an old version, whatever is on record."""
    open: tuple[Question, ...]
    findings: tuple[Finding, ...]
    """The gravest first, then in the order of the text."""
    tally: Tally | None = None
    """How many changes there are; ``None`` for a version that was not compared."""


class Together(Protocol):
    """Does two pieces of work, maybe at a time."""

    def __call__(self, one: Callable[[], One], other: Callable[[], Other], /) -> tuple[One, Other]:
        """Return what both return."""


def in_turn(one: Callable[[], One], other: Callable[[], Other], /) -> tuple[One, Other]:
    """Do one piece of work after the other."""
    return one(), other()


def check(policies: Sequence[Policy], as_of: date) -> tuple[Finding, ...]:
    """Return what stands between these policies and their publication.

    Args:
        policies: as `clausetrail.repository.load` returns them.
        as_of: the day that decides what is in force and what is still to come.
    """
    return tuple(finding for examined in examine(policies, as_of) for finding in examined.findings)


def examine(
    policies: Sequence[Policy],
    as_of: date | Mapping[str, date],
    together: Together = in_turn,
) -> tuple[Examined, ...]:
    """Look at every version of every policy, the newest of each first; see `check`.

    Args:
        policies: as `clausetrail.repository.load` returns them.
        as_of: the day that counts, for all policies or by their names.
        together: how to read the texts, and compare those of each language with the ones
            before, none of which depends on another.
    """
    versions = [
        (policy, version, policy.status(version, day))
        for policy in policies
        for day in [as_of if isinstance(as_of, date) else as_of[policy.slug]]
        for version in _newest_first(policy)
    ]
    texts, (zh, en) = together(
        lambda: [_in_texts(*one) for one in versions],
        lambda: together(lambda: _halves(versions, "zh"), lambda: _halves(versions, "en")),
    )
    out: list[Examined] = []
    for (policy, version, status), found, *halves in zip(versions, texts, zh, en, strict=True):
        pair = Pair.joining(policy, version, dict(zip(LANGS, halves, strict=True)))
        changed = _in_changes(policy, version, status, pair)
        findings = tuple(sorted((*found, *changed.findings), key=_gravest_first))
        out.append(
            Examined(
                policy,
                version,
                status,
                changed.compared_with,
                changed.decided,
                changed.open,
                findings,
                changed.tally,
            )
        )
    return tuple(out)


def _newest_first(policy: Policy) -> Iterator[Version]:
    if policy.draft is not None:
        yield policy.draft
    yield from reversed(policy.versions)


_Texts = list[Finding]
"""What the texts of a version show by themselves."""


def _in_texts(policy: Policy, version: Version, status: Status) -> _Texts:
    pending = status in ("draft", "upcoming") or version == next(_newest_first(policy))
    findings = [
        *date_findings(policy, version, status),
        *edition_findings(policy, version, status),
        *seal_findings(policy, version, status),
    ]
    if status != "superseded":
        findings += clause_findings(policy, version, status)
        findings += promise_findings(policy, version, status)
        findings += number_findings(policy, version, status)
        findings += predecessor_findings(policy, version, status)
    if pending:
        findings += alignment_findings(policy, version, status)
        findings += lint_findings(policy, version, status, findings)
    return findings


class _Changes(NamedTuple):
    """What the comparison of a version with what came before shows; see `Examined`."""

    compared_with: Mapping[Lang, Version]
    decided: tuple[tuple[Question, Decision], ...]
    open: tuple[Question, ...]
    findings: list[Finding]
    tally: Tally | None


_Examinee = tuple[Policy, Version, Status]


def _halves(versions: Sequence[_Examinee], lang: Lang) -> list[Half | None]:
    return [
        None if status == "superseded" else half(policy, version, lang)
        for policy, version, status in versions
    ]


def _in_changes(policy: Policy, version: Version, status: Status, pair: Pair | None) -> _Changes:
    if status == "superseded":
        undecided = policy.earlier(version) and not version.decisions
        findings = [not_on_record(policy, version)] if undecided else []
        return _Changes({}, on_record(version), (), findings, None)
    if pair is None:
        return _Changes({}, on_record(version), (), [], None)
    findings = [*decision_findings(pair, status), *right_findings(pair, status)]
    return _Changes(pair.before, pair.decided, pair.open, findings, tally(pair))


def _gravest_first(finding: Finding) -> tuple[int, str]:
    return SEVERITIES.index(finding.severity), finding.rule
