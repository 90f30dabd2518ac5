"""Every rule against texts a lawyer can read: what it reports, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausetrail.bilingual import LANGS, Lang
from clausetrail.linting import SEVERITIES, explanations, lint_text
from clausetrail.linting.rules import RULES
from tests.reading.cases import Case, cases

FIXTURES = Path(__file__).with_name("fixtures")
CODES = [rule.code for rule in RULES]
ALL = [
    pytest.param(code, case, id=f"{code}: {case.title}")
    for code in CODES
    for case in cases(FIXTURES / f"{code}.md")
]
UNDATED = "L603"
"""Most texts here have no dates, which is beside their point."""


def reported(text: str, but: str = "") -> list[str]:
    return sorted(f"{f.rule} {f.clause}" for f in lint_text(text) if f.rule != but)


@pytest.mark.parametrize(("code", "case"), ALL)
def test_fixture(code: str, case: Case) -> None:
    expected = [] if case.expected == "-" else case.expected.splitlines()
    assert reported(case.given, but="" if code == UNDATED else UNDATED) == sorted(expected)


@pytest.mark.parametrize("code", CODES)
def test_every_rule_has_a_text_it_reports_and_one_it_leaves_alone(code: str) -> None:
    given = cases(FIXTURES / f"{code}.md")
    assert any(line.startswith(code) for case in given for line in case.expected.splitlines())
    assert any(code not in case.expected for case in given)


def test_fixtures_belong_to_rules() -> None:
    assert sorted(path.stem for path in FIXTURES.iterdir()) == sorted(CODES)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", CODES)
def test_the_examples_shown_to_editors_are_true(code: str, lang: Lang) -> None:
    shown = explanations()[code]
    bad = {finding.rule for finding in lint_text(shown.bad.in_(lang))}
    good = {finding.rule for finding in lint_text(shown.good.in_(lang))}
    assert code in bad
    assert good <= {UNDATED} - {code}


def test_codes_are_in_order_and_severities_known() -> None:
    assert sorted(set(CODES)) == CODES
    assert {rule.severity for rule in RULES} <= set(SEVERITIES)


@pytest.mark.parametrize("code", CODES)
def test_every_rule_speaks_both_languages(code: str) -> None:
    shown = explanations()[code]
    for text in (shown.what, shown.why, shown.todo):
        assert any("\u4e00" <= char <= "\u9fff" for char in text.zh)
        assert text.en.isascii() or "/" in text.en
