"""The table in ``cases/findings.md``: where the editions do not say the same."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clausetrail.aligning import OutOfStep, align
from clausetrail.reading import read_file, read_text
from tests.aligning.cases import Case, cases

QUOTED = re.compile("“[^”]*”")


def named(finding: OutOfStep) -> str:
    """Code, clauses of both sides and the words the English message quotes."""
    words = " ".join(QUOTED.findall(finding.message.en))
    sides = f"{' '.join(finding.zh)} = {' '.join(finding.en)}".strip()
    return f"{finding.rule} {sides} {words}".strip()


@pytest.mark.parametrize("case", cases("findings"))
def test_findings(case: Case) -> None:
    assert [named(finding) for finding in align(case.zh, case.en).findings] == case.expected


@pytest.mark.parametrize("case", cases("findings"))
def test_messages_name_the_place_in_both_languages(case: Case) -> None:
    for finding in align(case.zh, case.en).findings:
        place = (finding.zh or finding.en)[0]
        assert place in finding.message.zh
        assert place in finding.message.en
        assert finding.message.zh.endswith("。")
        assert finding.message.en.endswith(".")


def test_dates_that_only_the_front_matter_states() -> None:
    zh = read_text("1.1 您可以随时撤回同意。", lang="zh")
    en = read_text("1.1 You may withdraw your consent at any time.", lang="en")
    zh = replace(zh, meta=replace(zh.meta, effective=date(2025, 11, 1)))
    en = replace(en, meta=replace(en.meta, effective=date(2024, 7, 1)))
    (finding,) = align(zh, en).findings
    assert finding.rule == "A103"
    assert "2025-11-01" in finding.message.zh
    assert "2024-07-01" in finding.message.en


def test_the_demonstration_lags_where_it_is_meant_to(policies: Path) -> None:
    for version in sorted(policies.glob("*/*-*-*/")):
        found = align(read_file(version / "zh.md"), read_file(version / "en.md")).findings
        lagging = [(f.rule, f.zh, f.en) for f in found]
        if version.name == "2025-11-01":
            assert lagging == [
                ("A103", ("front.updated",), ("front.updated",)),
                ("A104", ("intro.p2",), ()),
                ("A112", ("2.1(4)",), ("2.1(4)",)),
                ("A112", ("4.2.4",), ("4.2.4",)),
                ("A104", ("6.1.6",), ()),
                ("A101", ("6.2.2",), ("6.2.2",)),
                ("A102", ("10.1",), ("10.1",)),
                ("A102", ("att.5",), ("att.5",)),
            ]
        else:
            assert lagging == []
