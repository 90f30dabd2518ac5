"""The table in ``cases/links.md``: which clauses say the same."""

from __future__ import annotations

import pytest

from clausetrail.aligning import Link, align
from clausetrail.reading import read_text
from clausetrail.repository.policy import Term
from tests.aligning.cases import Case, cases


def named(link: Link) -> str:
    return f"{' '.join(link.zh)} = {' '.join(link.en)}".strip()


@pytest.mark.parametrize("case", cases("links"))
def test_links(case: Case) -> None:
    assert [named(link) for link in align(case.zh, case.en).links] == case.expected


def test_the_number_is_a_hint_not_a_constraint() -> None:
    zh = read_text("4.1 我们收集您的手机号码。\n\n4.2 您可以随时撤回同意。", lang="zh")
    en = read_text(
        "4.2 We collect your mobile phone number.\n\n4.3 You may withdraw your consent.",
        lang="en",
    )
    assert [named(link) for link in align(zh, en).links] == ["4.1 = 4.2", "4.2 = 4.3"]


def test_an_editors_term_links_what_the_vocabulary_does_not_know() -> None:
    zh = read_text("1.1 云岫枢仪。\n\n1.2 云岫玄机。", lang="zh")
    en = read_text("1.1 Yunxiu Lodestar.\n\n1.2 Yunxiu Gearwheel.", lang="en")
    terms = [Term("玄机", "Lodestar"), Term("枢仪", "Gearwheel")]
    linked = {named(link) for link in align(zh, en, terms).links}
    assert linked & {"1.1 = 1.2", "1.2 = 1.1"}
    assert not linked & {"1.1 = 1.1", "1.2 = 1.2"}


def test_a_link_says_what_it_rests_on() -> None:
    zh = read_text("1.1 我们收集您的手机号码。", lang="zh")
    en = read_text("1.1 We collect your mobile phone number.", lang="en")
    (link,) = align(zh, en).links
    assert link.why.startswith("number, text ")
    assert 0.5 < link.score <= 1


def test_a_link_by_place_alone_says_so() -> None:
    zh = read_text("1.1 您可以注销账户。\n\n1.2 云岫枢仪。\n\n1.3 我们保护密码。", lang="zh")
    en = read_text(
        "1.1 You may cancel your account.\n\n1.2 Keystones.\n\n1.3 We protect passwords.",
        lang="en",
    )
    links = align(zh, en).links
    assert [named(link) for link in links] == ["1.1 = 1.1", "1.2 = 1.2", "1.3 = 1.3"]
    assert links[1].why.startswith("place, number, ")
