"""The report as SARIF 2.1.0, for code scanning and other readers of static analysis.

Source: OASIS, Static Analysis Results Interchange Format 2.1.0 (SARIF), 27 March 2020.
"""

from __future__ import annotations

import json
from urllib.parse import quote

from clausetrail import __version__
from clausetrail.bilingual import LANGS, Bilingual, Lang
from clausetrail.checking.finding import Finding
from clausetrail.checking.report import Report, fingerprints, more
from clausetrail.explanation import explanation, page

MOST = 25_000
"""The most results GitHub's code scanning takes in one run."""

FINGERPRINT = "clausetrail/v1"

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def render(report: Report, ui: Lang) -> str:
    """Return the report as one SARIF log; messages are in both languages, ``ui`` first."""
    shown = report.findings[:MOST]
    rules = list(dict.fromkeys(finding.rule for finding in shown))
    at = {rule: index for index, rule in enumerate(rules)}
    marks = fingerprints(shown)
    invocation: dict[str, object] = {"executionSuccessful": True}
    if left := len(report.findings) - len(shown):
        message = {"text": _both(more(left), ui)}
        invocation["toolExecutionNotifications"] = [{"level": "warning", "message": message}]
    run = {
        "tool": {
            "driver": {
                "name": "clausetrail",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(rule, report, ui) for rule in rules],
            }
        },
        "automationDetails": {"id": "clausetrail/check/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": [
            _result(finding, at[finding.rule], mark, ui)
            for finding, mark in zip(shown, marks, strict=True)
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(code: str, report: Report, ui: Lang) -> dict[str, object]:
    out: dict[str, object] = {"id": code}
    if found := explanation(code):
        text = page(found)
        out |= {
            "name": "".join(word.capitalize() for word in found.name.split("-")),
            "shortDescription": {"text": _both(found.what, ui)},
            "fullDescription": {"text": _both(found.why, ui)},
            "help": {"text": text, "markdown": text},
        }
    if address := report.page(code, ui):
        out["helpUri"] = address
    return out


def _result(finding: Finding, rule: int, mark: str, ui: Lang) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": quote(finding.file)}}
    if finding.lines:
        first, last = finding.lines
        place["region"] = {"startLine": first, "endLine": last}
    location: dict[str, object] = {"physicalLocation": place}
    if finding.clause:
        name = f"{finding.policy}@{finding.version}#{finding.clause}"
        location["logicalLocations"] = [{"name": finding.clause, "fullyQualifiedName": name}]
    said = Bilingual(
        f"{finding.message.zh}。{finding.todo.zh}。", f"{finding.message.en}. {finding.todo.en}."
    )
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": finding.severity,
        "message": {"text": _both(said, ui)},
        "locations": [location],
        "partialFingerprints": {FINGERPRINT: mark},
        "properties": {
            "policy": finding.policy,
            "version": finding.version,
            "language": finding.lang,
            "excerpt": finding.excerpt or None,
            "message": finding.message.as_json(),
            "todo": finding.todo.as_json(),
            "why": finding.why.as_json(),
        },
    }


def _both(said: Bilingual, ui: Lang) -> str:
    return "\n".join(said.in_(lang) for lang in sorted(LANGS, key=lambda lang: lang != ui))
