"""The demonstration policies are kept as their editor would keep them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from clausetrail.checking import examine
from clausetrail.checking.examination import Examined
from clausetrail.repository import load

DAY = date(2026, 12, 1)


@pytest.fixture(scope="module")
def examined(policies: Path) -> Sequence[Examined]:
    return examine(load(policies), DAY)


def test_what_is_published_is_decided_and_explained(examined: Sequence[Examined]) -> None:
    for one in examined:
        if one.status == "upcoming":
            continue
        assert one.open == ()
        assert [found.rule for found in one.findings if found.rule.startswith("C1")] == []
        for _, decision in one.decided:
            assert decision.on is not None
            assert one.version.effective is not None
            assert decision.on < one.version.effective
    assert sum(len(one.decided) for one in examined) > 50


def test_what_is_to_come_still_has_a_question_or_two(examined: Sequence[Examined]) -> None:
    (upcoming,) = [one for one in examined if one.status == "upcoming"]
    assert upcoming.version.name == "2027-03-01"
    assert 1 <= len(upcoming.open) <= 2
    assert {question.verdict for question in upcoming.open} == {"review"}
    assert {found.rule for found in upcoming.findings if found.rule[0] == "C"} == {"C102"}


def test_the_edition_left_behind_is_named(examined: Sequence[Examined]) -> None:
    behind = [
        (found.policy, found.version, found.lang)
        for one in examined
        for found in one.findings
        if found.rule == "C302"
    ]
    assert behind == [("privacy", "2025-11-01", "en")]
