"""An equation is tried on a text with one of its triggers only, and misses nothing by that."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from clausetrail.bilingual import Lang
from clausetrail.judging.equations import equations
from tests.judging import triggers
from tests.judging.cases import examples

LEARNT = Path(__file__).parent / "learnt"


def test_the_file_is_up_to_date() -> None:
    """It is written by ``python -m tests.judging.triggers``."""
    assert triggers.FILE.read_text(encoding="utf-8") == triggers.written()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_phrase_is_missed_for_its_triggers(lang: Lang) -> None:
    texts = {text for case in examples(LEARNT / f"{lang}.md") for text in (case.old, case.new)}
    for equation in equations(lang):
        untriggered = replace(equation, triggers=())
        for text in texts:
            assert equation.apply(text, text.lower()) == untriggered.apply(text, "")
