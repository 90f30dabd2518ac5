"""Canonical form: reached once, left alone ever after, wording untouched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausetrail.errors import ClausetrailError
from clausetrail.reading import load
from clausetrail.writing import HouseStyle, formatted
from clausetrail.writing.house import styled_text

from ..reading.test_invariants import DOCUMENTS

SPACED = HouseStyle(spacing="spaced")
TIGHT = HouseStyle(spacing="tight", width="half")


@given(DOCUMENTS, st.sampled_from([HouseStyle(), SPACED, TIGHT]))
def test_formatting_again_changes_nothing(text: str, style: HouseStyle) -> None:
    try:
        once = formatted(text, style=style, source="zh.md")
    except ClausetrailError:
        return
    assert formatted(once, style=style, source="zh.md") == once


@pytest.mark.parametrize(
    ("given_", "want"),
    [
        (
            "# 隐私政策\n一、 范围\n（1）甲；\n（2）乙。",
            "# 隐私政策\n\n## 一、范围\n\n（1）甲；\n\n（2）乙。\n",
        ),
        ("隐私政策\n===\n\n*   一、范围", "# 隐私政策\n\n## 一、范围\n"),
        (
            "---\n# 谁负责\nowner: 法务\n---\n# 隐私政策\n\n适用。",
            "---\n# 谁负责\nowner: 法务\n---\n\n# 隐私政策\n\n适用。\n",
        ),
        (
            "# 隐私政策\n\n一、范围\n\n<!-- 待法务确认 -->\n适用。",
            "# 隐私政策\n\n## 一、范围\n\n<!-- 待法务确认 -->\n\n适用。\n",
        ),
    ],
)
def test_canonical_form(given_: str, want: str) -> None:
    assert formatted(given_, source="zh.md") == want


@pytest.mark.parametrize(
    ("style", "text", "want"),
    [
        (SPACED, "使用APP满30日的用户", "使用 APP 满 30 日的用户"),
        (SPACED, "“Cookies”技术", "“Cookies”技术"),
        (TIGHT, "使用 APP 满 ３０ 日的用户", "使用APP满30日的用户"),
        (HouseStyle(), "使用APP 满３０日", "使用APP 满３０日"),
    ],
)
def test_house_style(style: HouseStyle, text: str, want: str) -> None:
    assert styled_text(text, style) == want


@given(st.text(alphabet="甲乙丙AB12 ，。“”（）%/-@.", max_size=40))
def test_house_style_only_touches_spaces(text: str) -> None:
    text = " ".join(text.split())
    for style in (SPACED, HouseStyle(spacing="tight")):
        assert "".join(styled_text(text, style).split()) == "".join(text.split())


def test_the_demonstration_is_in_canonical_form(policies: Path) -> None:
    for path in sorted(policies.rglob("*.md")):
        assert formatted(load(path), source=str(path)) == load(path), path
