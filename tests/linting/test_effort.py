"""Linting takes as much work as the text is long, whatever is in it.

Work is counted in function calls, as it is for reading; what a single call may
cost is bounded by the length of a clause.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from clausetrail.linting import lint_text
from clausetrail.linting.place import SEARCHES
from tests import effort

SHAPES: dict[str, Callable[[int], str]] = {
    "lists with brackets of both kinds": lambda n: "".join(
        f"1.{k} 包括：\n\n（1）甲；\n\n(2) 乙。\n\n" for k in range(1, n // 4)
    ),
    "brackets that no other closes": lambda n: "甲" + "（" * n + "】" * n,
    "brackets inside of others": lambda n: "甲" + "（【" * n + "）" * n,
    "brackets closed in the wrong order": lambda n: "甲（【《）" * n,
    "letters with a bracket": lambda n: "甲 " + "( a) b) " * n,
    "half-width marks": lambda n: "甲,乙;" * n,
    "half-width marks between bold words": lambda n: "甲,**乙**;" * n,
    "straight quotation marks": lambda n: '甲"乙"' * n,
    "doubled marks": lambda n: "甲，，乙。" * n,
    "code": lambda n: "甲`乙`" * n,
    "references": lambda n: "见第1.1条、第9.9条，" * n,
    "definitions": lambda n: "".join(f"“词{k}”是指甲{k}。\n\n" for k in range(n)),
    "silencing comments": lambda n: "<!-- lint-ok L302：旧例 -->\n\n甲（。\n\n" * n,
    "one paragraph many times": lambda n: "我们会妥善保管您提供的手机号码。\n\n" * n,
    "headings of one wording": lambda n: "## 甲\n\n乙。\n\n" * n,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_is_twice_the_work(shape: str) -> None:
    once, twice = (
        partial(lint_text, f"# 政策\n\n{SHAPES[shape](n)}\n", lang="zh") for n in (200, 400)
    )
    once()  # fills the caches
    assert effort.calls(twice) < 2.5 * effort.calls(once)


def test_a_place_in_a_text_without_marks_is_always_told() -> None:
    lines = ["# 政策", "", "甲，，乙。" * (2 * SEARCHES)]
    found = [f for f in lint_text("\n".join(lines), lang="zh") if f.fix]
    edits = [edit for finding in found for edit in finding.fix]
    assert len(edits) >= 2 * SEARCHES
    assert all(lines[e.line - 1][e.column - 1 :].startswith(e.old) for e in edits)


def test_of_many_places_among_marks_the_first_are_told() -> None:
    clause = "".join(f"甲{k}，，乙{k}。" for k in range(100, 100 + 2 * SEARCHES)) + "**丙**。"
    found = [f for f in lint_text(f"# 政策\n\n{clause}\n", lang="zh") if f.rule == "L301"]
    assert len(found) == 2 * SEARCHES
    assert sum(bool(f.fix) for f in found) == SEARCHES
