"""A change takes as much work to judge as it is long, whatever is in it.

Work is counted in function calls, which are the same on every machine.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from clausetrail.comparing import compare
from clausetrail.judging import delta, judge
from clausetrail.reading import read_text
from tests import effort

SHAPES: dict[str, Callable[[int], tuple[str, str]]] = {
    "one character": lambda n: ("甲" * n, "甲" * n + "乙丙丁"),
    "two characters in turn": lambda n: ("甲乙" * n, "乙甲" * n + "丙"),
    "periods": lambda n: ("30天" * n, "31天" * n),
    "brackets": lambda n: ("甲（乙）" * n, "甲（丙）" * n),
    "sharing": lambda n: ("我们向第三方共享您的信息，" * n, "第三方向我们共享您的信息，" * n),
    "Latin words": lambda n: ("Ab Cd, " * n, "Ab Ce, " * n),
}


def judging(old: str, new: str) -> Callable[[], object]:
    """Return the work of judging the changes of two texts that have been compared."""
    was, now = (read_text(f"# 政策\n\n{text}\n", lang="zh") for text in (old, new))
    return partial(judge, compare(was, now))


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_is_twice_the_work(shape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delta, "_EFFORT", 20)  # so that short texts reach the bound
    once, twice = (SHAPES[shape](n) for n in (200, 400))
    for text in (once, twice):
        judging(*text)()  # fills the caches
    assert effort.calls(judging(*twice)) < 2.5 * effort.calls(judging(*once))


def test_what_is_too_long_to_be_judged_is_left_to_a_person() -> None:
    text = "我们收集您的姓名。" * 3000
    was, now = (read_text(f"# 政策\n\n{one}\n", lang="zh") for one in (text, text + "甲。"))
    (judged,) = judge(compare(was, now))
    assert judged.judgement.verdict == "review"
    assert "过长" in judged.judgement.reason.zh
