"""A file takes as much work as it is long, whatever is in it.

Work is counted in function calls, which are the same on every machine: twice the
text may take little more than twice the calls.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from clausetrail.errors import ClausetrailError
from clausetrail.reading import read_text
from clausetrail.reading.file import CHARACTERS, LINES, MARKS, bounded
from tests import effort

SHAPES: dict[str, Callable[[int], str]] = {
    "opening brackets": lambda n: "[" * n,
    "pictures that never begin": lambda n: "![" * n,
    "brackets in brackets": lambda n: "[" * n + "]" * n,
    "links without an end": lambda n: "[a](" * n,
    "bold that never ends": lambda n: "**a " * n,
    "bold that never begins": lambda n: "a** " * n,
    "bold inside of Chinese": lambda n: "甲**“乙”**丙" * n,
    "underscores": lambda n: "_a " * n,
    "backticks in runs": lambda n: "`a``b" * n,
    "angle brackets": lambda n: "<a" * n,
    "comments that never end": lambda n: "<!--\n" * n,
    "quotations": lambda n: "> 甲\n" * n,
    "bullets": lambda n: "- 甲\n" * n,
    "a contents list that nothing follows": lambda n: "".join(
        f"{k}. 标题{k}\n\n" for k in range(1, n)
    ),
    "letters that start again": lambda n: "".join(f"{'abcdefgh'[k % 8]}. 甲\n\n" for k in range(n)),
    "numbers that start again": lambda n: "（1）甲：\n\na) 乙\n\n" * n,
    "one label and many words": lambda n: "1. " + "甲 " * n + "\n\n2. 乙",
    "labels that run together": lambda n: "".join(
        f"{k}、甲 {k + 1}、乙\n\n" for k in range(1, n, 2)
    ),
    "titles": lambda n: "甲乙丙\n\n" * n,
    "introductions": lambda n: "引言\n\n" * n,
    "attachments": lambda n: "附件一：甲\n\n乙丙丁。\n\n" * n,
    "notices": lambda n: "【提示】甲\n\n" * n,
    "headings": lambda n: "".join(f"{'#' * (k % 6 + 1)} 甲\n\n" for k in range(n)),
    "table rows": lambda n: "| 甲 | 乙 |\n| --- | --- |\n" + "| 丙 | 丁 |\n" * n,
    "table columns": lambda n: f"|{'甲|' * n}\n|{'-|' * n}\n|{'乙|' * n}\n",
    "rows set with tabs": lambda n: "甲\t乙\n" * n,
    "sections with numbers missing": lambda n: "".join(
        f"{2 * k}、甲\n\n乙。\n\n" for k in range(n)
    ),
    "headings of all levels over numbers": lambda n: "".join(
        f"{'#' * (k % 6 + 1)} （{k % 9}）甲\n\n" for k in range(n)
    ),
    "bullets inside of numbers": lambda n: "1. 甲\n   - 乙\n" * n,
    "lines without blank ones": lambda n: "甲乙丙丁。\n一、甲\n" * n,
    "anchors that never end": lambda n: '<a id="甲">' * n,
    "items in a sentence": lambda n: "包括：" + "".join(f"（{k % 99 + 1}）甲；" for k in range(n)),
}


@pytest.mark.parametrize("raw", [False, True], ids=["markdown", "raw"])
@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_is_twice_the_work(shape: str, raw: bool) -> None:
    once, twice = (
        partial(read_text, f"# 政策\n\n{SHAPES[shape](n)}\n", lang="zh", raw=raw)
        for n in (250, 500)
    )
    once()  # fills the caches
    assert effort.calls(twice) < 2.5 * effort.calls(once)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("甲" * (CHARACTERS + 1), "过长"),
        ("\n" * (LINES + 1), "过长"),
        ("[" * (MARKS + 1), "标记"),
        ("*_" * MARKS, "标记"),
    ],
    ids=["characters", "lines", "brackets", "asterisks"],
)
def test_what_is_no_policy_is_refused_in_words(text: str, said: str) -> None:
    with pytest.raises(ClausetrailError) as refused:
        read_text(f"甲\n{text}", source="privacy.md")
    assert said in refused.value.message("zh")
    assert "privacy.md" in refused.value.message("en")


@pytest.mark.parametrize("text", ["甲" * CHARACTERS, "\n" * LINES, "[" * MARKS])
def test_the_longest_policy_is_not_refused(text: str) -> None:
    assert bounded(text) == text
