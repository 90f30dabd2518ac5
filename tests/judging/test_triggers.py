"""A phrase is tried on a text with its triggers only, and misses nothing by that."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clausetrail.bilingual import Lang
from clausetrail.judging.equations import equations
from clausetrail.judging.kinds.matter import concepts
from clausetrail.judging.language.term import folded
from clausetrail.judging.triggers import Lookout
from tests.judging import triggers
from tests.judging.cases import examples

LEARNT = Path(__file__).parent / "learnt"


def test_the_file_is_up_to_date() -> None:
    """It is written by ``python -m tests.judging.triggers``."""
    assert triggers.FILE.read_text(encoding="utf-8") == triggers.written()


def texts(lang: Lang) -> set[str]:
    return {text for case in examples(LEARNT / f"{lang}.md") for text in (case.old, case.new)}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_equation_is_missed_for_its_triggers(lang: Lang) -> None:
    known = equations(lang)
    lookout = Lookout(equation.phrase for equation in known)
    for text in texts(lang):
        possible = set(lookout.possible(text))
        for at, equation in enumerate(known):
            assert at in possible or equation.apply(text) == text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_concept_is_missed_for_its_triggers(lang: Lang) -> None:
    known = tuple(concepts().values())
    lookout = Lookout(concept.phrase for concept in known)
    for text in map(folded, texts(lang)):
        possible = set(lookout.possible(text))
        for at, concept in enumerate(known):
            assert at in possible or not re.search(concept.phrase, text, re.IGNORECASE)
