"""What the check reports: a rule, a place, what is wrong, why it matters, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.rules import why
from clausetrail.clause import Clause
from clausetrail.repository import Edition, Policy, Status, Version

Severity = Literal["error", "warning", "note"]

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""All severities, the gravest first: must be mended, must be looked at, worth knowing."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that stands between a version and its publication."""

    rule: str
    """The rule's code, ``C101``, or ``A101`` for a finding of the alignment."""
    severity: Severity
    policy: str
    version: str
    message: Bilingual
    todo: Bilingual
    why: Bilingual
    lang: Lang | None = None
    clause: str = ""
    """The id of the clause, change or group it is about; empty for a whole file."""
    lines: tuple[int, int] | None = None
    """First and last line in ``file``, counted from 1."""
    file: str = ""
    excerpt: str = ""
    """The words it is about, ``[-old-]{+new+}``; empty if it is about no change."""

    def as_json(self) -> dict[str, object]:
        """Return the finding as the JSON output has it."""
        return {
            "rule": self.rule,
            "severity": self.severity,
            "policy": self.policy,
            "version": self.version,
            "lang": self.lang,
            "clause": self.clause or None,
            "lines": list(self.lines) if self.lines else None,
            "file": self.file,
            "excerpt": self.excerpt or None,
            "message": self.message.as_json(),
            "todo": self.todo.as_json(),
            "why": self.why.as_json(),
        }


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding belongs; makes findings that name it."""

    policy: Policy
    version: Version
    status: Status
    edition: Edition | None = None
    clause: Clause | None = None

    @property
    def _file(self) -> str:
        """The edition, or for a finding about no single one, the first there is."""
        first = next(iter(self.version.editions.values()))
        return (self.edition or first).path.as_posix()

    def finding(
        self,
        rule: str,
        message: Bilingual,
        todo: Bilingual,
        *,
        severity: Severity | None = None,
        named: str = "",
        excerpt: str = "",
    ) -> Finding:
        """Return a finding at this place.

        Args:
            rule: its code.
            message: what is wrong.
            todo: what to do.
            severity: how grave; by default an error while it can still be mended before
                publication, a warning in a version in force, a note in an older one.
            named: what to call the clause if it is a change or a group.
            excerpt: the words it is about.
        """
        return Finding(
            rule=rule,
            severity=severity or DUE[self.status],
            policy=self.policy.slug,
            version=self.version.name,
            message=message,
            todo=todo,
            why=why(
                rule,
                self.policy.settings.material_changes,
                contract=self.policy.settings.profile == "contract",
            ),
            lang=self.edition.lang if self.edition else None,
            clause=named or (self.clause.id if self.clause else ""),
            lines=self.clause.lines if self.clause else None,
            file=self._file,
            excerpt=excerpt,
        )


DUE: dict[Status, Severity] = {
    "draft": "error",
    "upcoming": "error",
    "in-force": "warning",
    "superseded": "note",
}
"""How grave a finding is in a version: what is published cannot be unpublished."""
