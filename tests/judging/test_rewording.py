"""Rewordings a legal editor makes: those that keep the meaning, and those that only look so.

``rewordings/same.tsv`` holds pairs that say the same, with the proof that shows it;
``rewordings/different.tsv`` pairs that are close and do not: parties that change places,
"only" that moves, a duty that becomes a permission.
"""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.judging.language.terms import terms
from clausetrail.repository.policy import Settings
from tests.judging.cases import Example, gravest, judged_edit

FOLDER = Path(__file__).parent / "rewordings"
WEIGHTY = {
    "zh": re.split(
        r"\W+", "不 未 可能 应当 必须 仅 除非 或 第三方 供应商 30日 三次 所有 部分 每年 境外 免费"
    ),
    "en": re.split(
        r"\s*,\s*",
        "not, never, may, must, only, unless required, etc., or, third parties, vendors, 30 days, "
        "three, all, some, annually, abroad, free, if you agree",
    ),
}
"""Words that change what a rule says wherever they stand."""


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def example(row: dict[str, str]) -> Example:
    lang = cast(Lang, row["lang"])
    return Example(row["new"], lang, row["section"], row["old"], row["new"], row.get("rule", ""))


SAME = [example(row) for row in rows("same")]
DIFFERENT = [example(row) for row in rows("different")]
rewordings = st.sampled_from(SAME)


@pytest.mark.parametrize("pair", SAME, ids=lambda e: e.name)
def test_it_says_the_same(pair: Example) -> None:
    assert gravest(pair.judged()).rule == pair.expected


@pytest.mark.parametrize("pair", SAME, ids=lambda e: e.name)
def test_it_says_the_same_the_other_way_round(pair: Example) -> None:
    if pair.expected == "E110":  # a misspelling put in is no correction
        return
    back = Example(pair.name, pair.lang, pair.section, pair.new, pair.old, "")
    assert gravest(back.judged()).verdict == "editorial"


CAUTIOUS = Settings(Bilingual("隐私政策", "Privacy policy"), strictness="cautious")
ONE_OF_EACH = {pair.expected: pair for pair in SAME if pair.expected not in ("E101", "E102")}


@pytest.mark.parametrize("pair", ONE_OF_EACH.values(), ids=lambda e: e.expected)
def test_a_cautious_policy_has_a_person_look_at_every_rewording(pair: Example) -> None:
    judgement = gravest(replace(pair, settings=CAUTIOUS).judged())
    assert (judgement.verdict, judgement.rule) == ("review", "R003")


@pytest.mark.parametrize("pair", DIFFERENT, ids=lambda e: e.name)
def test_it_only_looks_the_same(pair: Example) -> None:
    assert gravest(pair.judged()).verdict != "editorial"


@settings(max_examples=250)
@given(rewordings, st.data())
def test_a_weighty_word_beside_a_rewording_is_never_harmless(
    pair: Example, data: st.DataObject
) -> None:
    word = data.draw(st.sampled_from(WEIGHTY[pair.lang]))
    at = data.draw(st.sampled_from(terms(pair.new))).start
    gap = "" if pair.lang == "zh" else " "
    text = pair.new[:at] + word + gap + pair.new[at:]
    old, before, after = ([t.key for t in terms(t)] for t in (pair.old, pair.new, text))
    assume(sorted(before) != sorted(after))
    # "We will try" for "we shall try" leaves out a "must"; put in, it says what was there before.
    assume(old != after)
    assert judged_edit(pair, text).verdict != "editorial", text


@settings(max_examples=150)
@given(rewordings, st.data())
def test_parties_that_change_places_are_never_harmless(pair: Example, data: st.DataObject) -> None:
    assume(pair.expected != "E118")  # whoever thanks whom, nothing is promised
    named = [t for t in terms(pair.new) if t.field in ("parties", "recipients") and t.text]
    assume(len({t.key for t in named}) > 1)
    one = data.draw(st.sampled_from(named))
    other = data.draw(st.sampled_from([t for t in named if t.key != one.key]))
    first, last = sorted((one, other), key=lambda t: t.start)
    between = pair.new[first.end : last.start]
    assume(len(between) > 1 and not between.isspace())
    assume(not re.fullmatch(r"\W*(?:and|or)?(?: with)?\W*(?:our|your)\W*", between))  # one list
    text = f"{pair.new[: first.start]}{last.text}{between}{first.text}{pair.new[last.end :]}"
    assert judged_edit(pair, text).verdict != "editorial", text
