"""The same edit in Chinese and in English: one verdict, one kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from clausetrail.bilingual import LANGS, Lang
from clausetrail.judging import Judgement
from tests.judging.cases import Example, gravest

FILE = Path(__file__).parent / "pairs.md"
KINDS = {1, 2, 3, 4, 5, 6}


@dataclass(frozen=True)
class Pair:
    """An edit in both languages."""

    name: str
    expected: str
    zh: Example
    en: Example

    def judged(self) -> tuple[Judgement, Judgement]:
        """Judge both."""
        return gravest(self.zh.judged()), gravest(self.en.judged())


def pairs() -> Iterator[Pair]:
    """Read the table."""
    for block in re.split(r"^## ", FILE.read_text(encoding="utf-8"), flags=re.M)[1:]:
        name, _, rest = block.partition("\n")
        values = dict(re.findall(r"^(\w+): *(.*)$", rest, flags=re.M))
        sections = values["section"].split(" / ")
        examples = (
            example(name, lang, section, values[lang])
            for lang, section in zip(LANGS, sections, strict=True)
        )
        yield Pair(name.strip(), values["expected"], *examples)


def example(name: str, lang: Lang, section: str, edit: str) -> Example:
    """Return one side of a pair."""
    old, new = edit.split(" → ")
    return Example(name, lang, section, old, new, "")


PAIRS = list(pairs())


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_both_languages_are_judged_as_expected(pair: Pair) -> None:
    verdicts = set(re.findall(r"material|review|editorial", pair.expected))
    kinds = {int(n) for n in re.findall(r"\d", pair.expected)} or KINDS
    for judgement in pair.judged():
        assert judgement.verdict in verdicts, judgement
        assert judgement.verdict != "material" or judgement.category in kinds, judgement


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_both_languages_are_judged_alike(pair: Pair) -> None:
    zh, en = pair.judged()
    assert (zh.verdict, zh.category) == (en.verdict, en.category), (zh, en)


def test_the_pairs_cover_every_kind() -> None:
    found = {judgement.category for pair in PAIRS for judgement in pair.judged()}
    assert found >= KINDS
