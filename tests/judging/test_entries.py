"""What counts as one change."""

from __future__ import annotations

import pytest

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause, Document
from clausetrail.comparing.change import Change, Comparison, Group
from clausetrail.judging.entries import entries, replacement, told_with
from clausetrail.judging.verdict import JudgedChange, Judgement, Verdict

SAID = Bilingual("", "")


def item(
    number: int, verdict: Verdict, group: str | None = None, groups: tuple[str, ...] = ()
) -> JudgedChange:
    clause = Clause(f"1.{number}", "clause", f"1.{number}", "文字。", (number, number))
    change = Change(clause.id, ("modified",), (clause,), (clause,), (), group, groups)
    return JudgedChange(change, Judgement(verdict, "R001", SAID))


def counted(*judged: JudgedChange) -> list[tuple[str, str, Verdict]]:
    """Return the id, the change that speaks for it, and the verdict of each entry."""
    names = dict.fromkeys(
        name for one in judged for name in (one.change.group, *one.change.groups) if name
    )
    groups = tuple(Group(name, "rename", "甲", "乙", ("1.1", "1.2"), SAID) for name in names)
    document = Document("zh", ())
    changes = tuple(one.change for one in judged)
    comparison = Comparison(document, document, (), changes, groups)
    return [(one.id, one.chief.change.id, one.verdict) for one in entries(comparison, judged)]


def test_a_change_by_itself_is_one() -> None:
    assert counted(item(1, "material"), item(2, "editorial")) == [
        ("1.1", "1.1", "material"),
        ("1.2", "1.2", "editorial"),
    ]


def test_a_replacement_in_several_clauses_is_one_as_grave_as_its_gravest() -> None:
    found = counted(item(1, "editorial", "rename-1"), item(2, "review", "rename-1"))
    assert found == [("rename-1", "1.2", "review")]


def test_a_harmless_change_of_several_replacements_is_told_with_each() -> None:
    both = ("rename-1", "rename-2")
    found = counted(item(1, "editorial", "rename-1"), item(2, "editorial", None, both))
    assert found == [("rename-1", "1.1", "editorial"), ("rename-2", "1.2", "editorial")]


@pytest.mark.parametrize("verdict", ["material", "review"])
def test_one_that_may_matter_is_told_by_itself(verdict: Verdict) -> None:
    both = ("rename-1", "rename-2")
    judged = item(2, verdict, None, both)
    assert told_with(judged) == ()
    assert counted(item(1, "editorial", "rename-1"), judged) == [
        ("rename-1", "1.1", "editorial"),
        ("1.2", "1.2", verdict),
    ]


def test_a_replacement_is_named_in_short() -> None:
    group = Group("date-1", "date", "3 日", "5 日", ("1.1",), SAID)
    assert replacement(group) == Bilingual(
        "3 日 → 5 日（日期，1 条）", "3 日 → 5 日 (date, 1 clause)"
    )
