"""The report as JSON: the contract of ``docs/schemas/check.schema.json``."""

from __future__ import annotations

import json
from itertools import groupby

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.examination import Examined
from clausetrail.checking.report import Report
from clausetrail.checking.tally import OUTCOMES

SCHEMA = "clausetrail/check/1"


def render(report: Report, ui: Lang) -> str:
    """Return the report as one JSON object; it is the same in every language."""
    return json.dumps(as_json(report), ensure_ascii=False, indent=1) + "\n"


def as_json(report: Report) -> dict[str, object]:
    """Return the report as the JSON contract has it."""
    return {
        "schema": SCHEMA,
        "failed": report.failed,
        "findings": [
            finding.as_json() | {"page": _page(report, finding.rule)} for finding in report.findings
        ],
        "policies": [
            {
                "policy": slug,
                "title": versions[0].policy.settings.title.as_json(),
                "as_of": report.days[slug].isoformat(),
                "versions": [_version(one) for one in versions],
            }
            for slug, group in groupby(report.examined, key=lambda one: one.policy.slug)
            for versions in [list(group)]
        ],
    }


def _page(report: Report, rule: str) -> dict[str, str] | None:
    """Return the address of a rule's page in each language, if it is known."""
    page = Bilingual(report.page(rule, "zh"), report.page(rule, "en"))
    return page.as_json() if page.zh else None


def _version(one: Examined) -> dict[str, object]:
    return {
        "version": one.version.name,
        "status": one.status,
        "compared_with": {lang: old.name for lang, old in one.compared_with.items()},
        "counts": {outcome: len(one.tally.of(outcome)) for outcome in OUTCOMES}
        if one.tally
        else None,
        "decided": [
            {
                "change": question.change,
                "languages": list(question.asked),
                "verdict": question.verdict,
                "material": decision.material,
                "category": decision.category,
                "summary": decision.summary.as_json(),
                "by": decision.by,
                "on": decision.on.isoformat() if decision.on else None,
            }
            for question, decision in one.decided
        ],
        "open": [
            {
                "change": question.change,
                "languages": list(question.asked),
                "verdict": question.verdict,
            }
            for question in one.open
        ],
    }
