"""Cases the rules were not written on: nothing material may be called harmless."""

from __future__ import annotations

import pytest

from tests.judging.cases import FOLDER, Example, examples, gravest

UNSEEN = [e for path in sorted((FOLDER.parent / "unseen").glob("*.md")) for e in examples(path)]


@pytest.mark.parametrize("example", UNSEEN, ids=lambda e: f"{e.lang}: {e.name}")
def test_nothing_is_missed_and_nothing_cries_wolf(example: Example) -> None:
    wrong = "editorial" if "material" in example.verdicts else "material"
    assert gravest(example.judged()).verdict != wrong
