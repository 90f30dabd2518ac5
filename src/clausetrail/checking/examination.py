"""The check itself: every policy, every version that still matters, on a given day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from clausetrail.bilingual import Lang
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
from clausetrail.checking.pair import Pair
from clausetrail.checking.promises import promise_findings
from clausetrail.checking.rights import right_findings
from clausetrail.checking.seals import seal_findings
from clausetrail.checking.tally import Tally, tally
from clausetrail.repository import Decision, Policy, Status, Version
from clausetrail.repository.decision import Question


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


def check(policies: Sequence[Policy], as_of: date) -> tuple[Finding, ...]:
    """Return what stands between these policies and their publication.

    Args:
        policies: as `clausetrail.repository.load` returns them.
        as_of: the day that decides what is in force and what is still to come.
    """
    return tuple(finding for examined in examine(policies, as_of) for finding in examined.findings)


def examine(policies: Sequence[Policy], as_of: date) -> tuple[Examined, ...]:
    """Look at every version of every policy, the newest of each first; see `check`."""
    return tuple(
        _examined(policy, version, policy.status(version, as_of))
        for policy in policies
        for version in _newest_first(policy)
    )


def _newest_first(policy: Policy) -> Iterator[Version]:
    if policy.draft is not None:
        yield policy.draft
    yield from reversed(policy.versions)


def _examined(policy: Policy, version: Version, status: Status) -> Examined:
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
    pair = None if status == "superseded" else Pair.of(policy, version)
    if status == "superseded" and policy.earlier(version) and not version.decisions:
        findings.append(not_on_record(policy, version))
    if pair is not None:
        findings += decision_findings(pair, status)
        findings += right_findings(pair, status)
    return Examined(
        policy,
        version,
        status,
        pair.before if pair else {},
        pair.decided if pair else on_record(version),
        pair.open if pair else (),
        tuple(sorted(findings, key=_gravest_first)),
        tally(pair) if pair else None,
    )


def _gravest_first(finding: Finding) -> tuple[int, str]:
    return SEVERITIES.index(finding.severity), finding.rule
