"""Addresses are safe, distinct and lead where they say."""

from __future__ import annotations

import re
from itertools import combinations
from urllib.parse import quote, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausetrail.publishing import address

IDS = st.one_of(
    st.from_regex(r"\A[a-z0-9]{1,3}(\.[a-z0-9]{1,2}){0,2}(\([a-z0-9]{1,2}\)){0,2}\Z"),
    st.from_regex(r"\A[a-z(). -_/]{1,6}\Z").filter(lambda one: balanced(one)),
)


def balanced(text: str) -> bool:
    return re.sub(r"\([^()]*\)", "", text).find("(") < 0 and ")" not in re.sub(
        r"\([^()]*\)", "", text
    )


@given(st.lists(IDS, min_size=2, max_size=12, unique=True))
def test_different_clauses_have_different_anchors(ids: list[str]) -> None:
    for one, other in combinations(ids, 2):
        assert address.anchor(one) != address.anchor(other)


@given(st.text(max_size=12))
def test_an_anchor_needs_no_escaping(clause_id: str) -> None:
    found = address.anchor(clause_id)
    assert re.fullmatch(r"[A-Za-z0-9._-]*", found)
    assert quote(found) == found


@pytest.mark.parametrize(
    ("clause_id", "expected"),
    [
        ("5.1.4", "5.1.4"),
        ("2.1.2(5)(a)", "2.1.2-5-a"),
        ("5.1.4.t1.r0", "5.1.4.t1.r0"),
        ("-5.1.4", "was-5.1.4"),
        ('"><script>', "_22__3e__3c_script_3e_"),
    ],
)
def test_anchor(clause_id: str, expected: str) -> None:
    assert address.anchor(clause_id) == expected


PLACES = st.sampled_from(
    [
        "",
        "zh/",
        "en/",
        "zh/privacy/",
        "en/privacy/history/",
        "zh/privacy/2025-11-01/bilingual/",
        "en/user-agreement/compare/2023-05-01--2025-11-01/",
    ]
)


@given(PLACES, PLACES, st.sampled_from(["", "5.1.4"]))
def test_a_relative_link_leads_there_from_any_base(here: str, there: str, anchor: str) -> None:
    for base in ("https://yunxiu.example.com/", "https://yunxiu.example.com/legal/"):
        goal = base + there + (f"#{anchor}" if anchor else "")
        assert urljoin(base + here, address.relative(here, there, anchor)) == goal
