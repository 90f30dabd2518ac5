"""The report as JUnit XML: one suite a version, one test case a finding.

Source: the schema of Jenkins' xUnit plugin, ``junit-10.xsd``, the common ground of readers.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.finding import Finding
from clausetrail.checking.report import EXPLAINED, Report
from clausetrail.regex import regex

CLEAN = Bilingual("没有发现问题", "nothing found")
HISTORY = Bilingual("已发布的版本", "published versions")

_FORBIDDEN = regex(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 has no way to write."""


def render(report: Report, ui: Lang) -> str:
    """Return the suites; what counts as a failure for the exit code is a failure here."""
    suites = [(f"{one.policy.slug}@{one.version.name}", one.findings) for one in report.examined]
    if report.history:
        suites.insert(0, (HISTORY.in_(ui), report.history))
    cases = [len(findings) or 1 for _, findings in suites]
    top = ElementTree.Element(
        "testsuites",
        name="clausetrail",
        tests=str(sum(cases)),
        failures=str(sum(map(report.fails, report.findings))),
    )
    for name, findings in suites:
        top.append(_suite(name, findings, report, ui))
    ElementTree.indent(top, " ")
    body = ElementTree.tostring(top, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _suite(name: str, findings: Sequence[Finding], report: Report, ui: Lang) -> ElementTree.Element:
    suite = ElementTree.Element(
        "testsuite",
        name=name,
        tests=str(len(findings) or 1),
        failures=str(sum(map(report.fails, findings))),
        errors="0",
        skipped="0",
    )
    if not findings:
        ElementTree.SubElement(suite, "testcase", classname=name, name=CLEAN.in_(ui))
    for finding in findings:
        said = _legal(finding.message.in_(ui))
        where = f"{finding.file}:{finding.lines[0]}" if finding.lines else finding.file
        case = ElementTree.SubElement(
            suite, "testcase", classname=name, name=f"{finding.rule} {finding.clause}".rstrip()
        )
        about = f"{EXPLAINED.in_(ui)}: {report.explained(finding.rule, ui)}"
        lines = (said, finding.excerpt, where, finding.todo.in_(ui), about)
        details = "\n".join(filter(None, lines))
        if report.fails(finding):
            failure = ElementTree.SubElement(case, "failure", message=said, type=finding.severity)
            failure.text = _legal(details)
        else:
            ElementTree.SubElement(case, "system-out").text = _legal(details)
    return suite


def _legal(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
