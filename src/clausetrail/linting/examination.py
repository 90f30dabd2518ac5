"""Linting one edition: all rules, minus what the policy or its text silences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from clausetrail.bilingual import Lang
from clausetrail.clause import Clause
from clausetrail.explanation import Explanation
from clausetrail.linting.context import Context
from clausetrail.linting.finding import Finding, Severity
from clausetrail.linting.place import Places
from clausetrail.linting.rule import Hit, Rule
from clausetrail.linting.rules import RULES
from clausetrail.linting.rules import silence as silence_rule
from clausetrail.linting.silence import Silence, silences
from clausetrail.reading import Reading, repair_text

if TYPE_CHECKING:
    from clausetrail.linting.choices import Choice
    from clausetrail.repository import Settings


def lint_text(
    text: str,
    *,
    lang: Lang | None = None,
    raw: bool = False,
    source: str = "",
    settings: Settings | None = None,
) -> tuple[Finding, ...]:
    """Read and lint one edition; the arguments are those of `clausetrail.reading.repair_text`."""
    return lint(repair_text(text, lang=lang, raw=raw, source=source), text, settings)


def lint(reading: Reading, text: str, settings: Settings | None = None) -> tuple[Finding, ...]:
    """Return the findings, in the order of the text.

    Args:
        reading: the edition, with the repairs reading made.
        text: its source, as it came; empty if the file has no lines of text, as Word has.
        settings: what ``policy.yml`` says; without it no brand or notice period is known.
    """
    lines = tuple(text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")) if text else ()
    context = Context(
        reading.document,
        lines,
        reading.repairs,
        silences(reading.document),
        settings.brands if settings else (),
        settings is not None,
        settings.notice_days if settings else 0,
    )
    choices: Mapping[str, Choice] = settings.lint if settings else {}
    found = [
        (rule, severity, hit)
        for rule in RULES
        if (severity := _severity(rule, choices))
        for hit in rule.find(context)
    ]
    used = {s for rule, _, hit in found for s in _covering(hit, rule, context)}
    kept = [each for each in found if not _covering(each[2], each[0], context)]
    if severity := _severity(silence_rule.RULE, choices):
        kept += [(silence_rule.RULE, severity, h) for h in silence_rule.idle(context, used)]
    places = Places(lines)
    out = [_finding(rule, severity, hit, places) for rule, severity, hit in kept]
    return tuple(sorted(out, key=lambda f: (f.lines, f.rule, f.message.en)))


def explanations() -> dict[str, Explanation]:
    """Return what every rule means, by code."""
    return {rule.code: rule.explanation for rule in RULES}


def _severity(rule: Rule, choices: Mapping[str, Choice]) -> Severity | None:
    choice = choices.get(rule.code)
    if choice is None:
        return rule.severity
    return None if choice.level == "off" else choice.level


def _covering(hit: Hit, rule: Rule, context: Context) -> tuple[Silence, ...]:
    """Return the silences that stand above a hit's clause and name its rule."""
    above = context.silenced.get(hit.clause.id, ()) if hit.clause is not None else ()
    return tuple(silence for silence in above if silence.reason and rule.code in silence.rules)


def _finding(rule: Rule, severity: Severity, hit: Hit, places: Places) -> Finding:
    clause: Clause | None = hit.clause
    return Finding(
        rule.code,
        severity,
        clause.id if clause else "",
        places.lines_of(hit),
        hit.message,
        places.edits(hit),
    )
