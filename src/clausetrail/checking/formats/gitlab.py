"""The report as a GitLab code quality artifact.

Source: GitLab Docs, "Code Quality", "Code Quality report format".
"""

from __future__ import annotations

import json

from clausetrail.bilingual import Lang
from clausetrail.checking.finding import Severity
from clausetrail.checking.report import EXPLAINED, Report, fingerprints

SEVERITY: dict[Severity, str] = {"error": "critical", "warning": "major", "note": "info"}


def render(report: Report, ui: Lang) -> str:
    """Return a JSON list with one entry a finding, the gravest first."""
    entries = [
        {
            "description": " ".join(
                (
                    finding.message.in_(ui),
                    finding.todo.in_(ui),
                    f"({EXPLAINED.in_(ui)}: {report.explained(finding.rule, ui)})",
                )
            ),
            "check_name": finding.rule,
            "fingerprint": mark,
            "severity": SEVERITY[finding.severity],
            "location": {
                "path": finding.file,
                "lines": {"begin": finding.lines[0] if finding.lines else 1},
            },
        }
        for finding, mark in zip(report.findings, fingerprints(report.findings), strict=True)
    ]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"
