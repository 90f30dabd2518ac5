"""The fixture files: a change as a lawyer would describe it, and the verdict on it."""

from __future__ import annotations

import pytest

from clausetrail.judging.explaining import explanations
from tests.judging.cases import Example, all_examples, gravest

EXAMPLES = all_examples()
CODES = explanations()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.lang}: {e.name}")
def test_verdict(example: Example) -> None:
    judgement = gravest(example.judged())
    assert judgement.verdict in example.verdicts, judgement
    if judgement.verdict == "material":
        assert {judgement.category, *judgement.also} & example.categories, judgement


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.lang}: {e.name}")
def test_judgement_is_complete(example: Example) -> None:
    for item in example.judged():
        judgement = item.judgement
        assert judgement.rule in CODES
        assert judgement.reason.zh.endswith("。")
        assert judgement.reason.en.endswith(".")
        if judgement.verdict == "material":
            assert judgement.category is not None
            assert judgement.evidence
        sides = {"old": example.old, "new": example.new}
        for evidence in judgement.evidence:
            assert evidence.text in sides[evidence.side]


def test_every_material_rule_has_a_fixture() -> None:
    fired = {item.judgement.rule for example in EXAMPLES for item in example.judged()}
    assert {code for code in CODES if code.startswith("M")} <= fired
