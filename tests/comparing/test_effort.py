"""Two texts take as much work to compare as they are long, whatever is in them.

Work is counted in function calls, which are the same on every machine.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from clausetrail.comparing import compare
from clausetrail.reading import read_text
from tests import effort

SHAPES: dict[str, Callable[[int], tuple[str, str]]] = {
    "one clause cut into many": lambda n: (
        "".join(f"第 {k} 批甲乙丙丁戊己。" for k in range(n)),
        "\n\n".join(f"第 {k} 批甲乙丙丁戊己。" for k in range(n)),
    ),
    "many clauses put together": lambda n: (
        "\n\n".join(f"第 {k} 批甲乙丙丁戊己。" for k in range(n)),
        "".join(f"第 {k} 批甲乙丙丁戊己。" for k in range(n)),
    ),
    "equal clauses": lambda n: ("甲乙丙丁。\n\n" * n, "甲乙丙戊。\n\n" * n),
    "one character again and again": lambda n: ("甲" * 10 * n, "乙" + "甲" * 10 * n),
}


def comparing(old: str, new: str) -> Callable[[], object]:
    """Return the work of comparing two texts that have been read."""
    was, now = (read_text(f"# 政策\n\n{text}\n", lang="zh") for text in (old, new))
    return partial(compare, was, now)


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_is_twice_the_work(shape: str) -> None:
    once, twice = (SHAPES[shape](n) for n in (200, 400))
    for text in (once, twice):
        comparing(*text)()  # fills the caches
    assert effort.calls(comparing(*twice)) < 2.5 * effort.calls(comparing(*once))
