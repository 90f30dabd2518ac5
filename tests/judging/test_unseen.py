"""Cases the rules were not written on: nothing material may be called harmless.

``bench/judge_score.py`` prints the rest: what is left to a person, which kind is
named, and what harmless edits are called.
"""

from __future__ import annotations

import pytest

from tests.judging.cases import FOLDER, Example, examples

UNSEEN = [e for path in sorted((FOLDER.parent / "unseen").glob("*.md")) for e in examples(path)]
MATERIAL = [e for e in UNSEEN if e.verdicts == {"material"}]


@pytest.mark.parametrize("example", MATERIAL, ids=lambda e: f"{e.lang}: {e.name}")
def test_nothing_material_is_called_harmless(example: Example) -> None:
    assert {j.judgement.verdict for j in example.judged()} & {"material", "review"}
