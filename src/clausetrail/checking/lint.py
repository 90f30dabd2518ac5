"""What linting finds in a version's editions, as findings of the check."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from clausetrail.checking.finding import SEVERITIES, Finding, Severity
from clausetrail.linting import explanations, lint
from clausetrail.reading import Reading
from clausetrail.repository import Policy, Status, Version

COVERED = {"L603": {"C204"}, "L604": {"C203", "C204"}}
"""Rules on dates, and the rules of the check that say the same more exactly."""


def lint_findings(
    policy: Policy, version: Version, status: Status, known: Collection[Finding]
) -> Iterator[Finding]:
    """Report the defects of every edition by their own severity.

    What is in force cannot be edited any more: there, each of them is a note for the
    next version.

    Args:
        policy: the policy.
        version: the version to lint.
        status: what it is on the day that counts.
        known: what else was found in the version; it is not said again.
    """
    said = {(finding.file, finding.rule) for finding in known}
    rules = explanations()
    worst: Severity = "error" if status in ("draft", "upcoming") else "note"
    for edition in version.editions.values():
        reading = Reading(edition.document, edition.repairs)
        for found in lint(reading, edition.text, policy.settings):
            file = edition.path.as_posix()
            if any((file, rule) in said for rule in COVERED.get(found.rule, ())):
                continue
            rule = rules[found.rule]
            yield Finding(
                rule=found.rule,
                severity=max(found.severity, worst, key=SEVERITIES.index),
                policy=policy.slug,
                version=version.name,
                message=found.message,
                todo=rule.todo,
                why=rule.why,
                lang=edition.lang,
                clause=found.clause,
                lines=found.lines,
                file=file,
            )
