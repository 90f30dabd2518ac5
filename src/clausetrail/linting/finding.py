"""What linting reports: a rule, a place, a message, and where it is safe a fix."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from clausetrail.bilingual import Bilingual

Severity = Literal["error", "warning", "note"]

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""All severities, the gravest first."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Characters of one source line to be replaced."""

    line: int
    """Counted from 1."""
    column: int
    """The first character that goes, counted from 1."""
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect of one edition."""

    rule: str
    severity: Severity
    clause: str
    """The clause's id; empty where the whole document is meant."""
    lines: tuple[int, int]
    """First and last line in the source, counted from 1."""
    message: Bilingual
    fix: tuple[Edit, ...] = ()
    """Edits that put it right, made together or not at all; empty if a person must decide."""

    def as_json(self) -> dict[str, object]:
        """Return the finding as the JSON output has it."""
        edits = [{"line": e.line, "column": e.column, "old": e.old, "new": e.new} for e in self.fix]
        return {
            "rule": self.rule,
            "severity": self.severity,
            "clause": self.clause or None,
            "lines": list(self.lines),
            "message": self.message.as_json(),
            "fix": {"edits": edits} if edits else None,
        }
