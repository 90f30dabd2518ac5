"""The manual: what its examples are said to be judged as, they are judged as."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from clausetrail.bilingual import LANGS
from clausetrail.judging.explaining import entries, explanations, table
from tests.judging.cases import Example, gravest, measured

TOLD = {"R002", "E103", "E106", "E107", "E108", "E109", "E111", "E115", "E119"}
"""Codes whose examples take a whole document and are told rather than shown."""


def examples(side: str) -> Iterator[tuple[str, Example]]:
    sections = table("common")["sections"]
    for code, entry in entries().items():
        for n, lang in enumerate(LANGS):
            if code not in TOLD:
                old, new = entry[side][n]
                section = sections[entry["section"]][n]
                yield code, Example(code, lang, section, old, new, "", settings=measured(entry))


def shown(side: str) -> list[object]:
    return [pytest.param(c, e, id=f"{c}-{e.lang}") for c, e in examples(side)]


@pytest.mark.parametrize(("code", "example"), shown("bad"))
def test_the_first_example_is_judged_by_its_rule(code: str, example: Example) -> None:
    judgement = gravest(example.judged())
    assert judgement.rule == code, judgement


@pytest.mark.parametrize(("code", "example"), shown("good"))
def test_the_second_example_is_not(code: str, example: Example) -> None:
    verdicts = {item.judgement.verdict for item in example.judged()}
    if code[0] == "M":
        assert verdicts <= {"editorial"}
    elif code[0] == "R":
        assert "review" not in verdicts
    else:
        assert verdicts & {"material", "review"}


def test_every_code_tells_what_why_and_how() -> None:
    for code, found in explanations().items():
        assert found.code == code
        for words in (found.what, found.why, found.todo, found.bad, found.good):
            assert words.zh.strip()
            assert words.en.strip()
