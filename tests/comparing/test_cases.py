"""The tables in ``cases/``: what happened, which words, which facts."""

from __future__ import annotations

import pytest

from tests.comparing.cases import Case, cases, compared, marked, named


@pytest.mark.parametrize("case", cases("operations"))
def test_operations(case: Case) -> None:
    assert named(compared(case).changes) == case.expected


@pytest.mark.parametrize("case", cases("words"))
def test_words(case: Case) -> None:
    assert [marked(change) for change in compared(case).changes][:1] == case.expected


@pytest.mark.parametrize("case", cases("groups"))
def test_groups(case: Case) -> None:
    found = compared(case)
    groups = [
        f"{group.id} {group.old} → {group.new}: {' '.join(group.changes)}" for group in found.groups
    ]
    changes = [
        f"{change.id} {'+'.join(change.groups) or '-'} {marked(change)}" for change in found.changes
    ]
    for change in found.changes:
        assert change.group == (change.groups[0] if len(change.groups) == 1 else None)
    assert groups + changes == case.expected
