"""The report as GitHub annotations: workflow commands on standard output.

Source: GitHub Docs, "Workflow commands for GitHub Actions" and "Limits on annotations".
"""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.finding import SEVERITIES, Finding, Severity
from clausetrail.checking.report import EXPLAINED, Report, counts

MOST = 10
"""GitHub shows this many annotations of a kind from one step, and leaves out the rest."""

COMMAND: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, ui: Lang) -> str:
    """Return one command a finding, the gravest first; the last says how many are left out."""
    lines = [
        line
        for severity in SEVERITIES
        for line in _kind(report, [one for one in report.findings if one.severity == severity], ui)
    ]
    return "\n".join([*lines, _data(counts(report.findings).in_(ui)), ""])


def _kind(report: Report, findings: list[Finding], ui: Lang) -> Iterator[str]:
    fits = len(findings) if len(findings) <= MOST else MOST - 1
    for finding in findings[:fits]:
        yield _annotation(report, finding, ui)
    if left := len(findings) - fits:
        said = Bilingual(
            f"另有 {left} 个，全部见作业摘要", f"{left} more; the job summary lists all of them"
        )
        yield f"::{COMMAND[findings[0].severity]} title=clausetrail::{_data(said.in_(ui))}"


def _annotation(report: Report, finding: Finding, ui: Lang) -> str:
    said_of = {"file": finding.file}
    if finding.lines:
        said_of |= {"line": str(finding.lines[0]), "endLine": str(finding.lines[1])}
    said_of["title"] = (
        f"{finding.rule} {finding.policy}@{finding.version} {finding.clause}".rstrip()
    )
    properties = ",".join(f"{key}={_property(value)}" for key, value in said_of.items())
    about = f"{EXPLAINED.in_(ui)}: {report.explained(finding.rule, ui)}"
    lines = (finding.message.in_(ui), finding.excerpt, finding.todo.in_(ui), about)
    said = "\n".join(line for part in lines for line in part.split("\n") if line)
    return f"::{COMMAND[finding.severity]} {properties}::{_data(said)}"


def _data(text: str) -> str:
    """Escape a message, so that policy text can never be a command of its own."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
