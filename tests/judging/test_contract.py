"""What holds of every change of a contract, besides the verdicts in ``cases/*-contract.md``."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clausetrail.judging import KINDS
from clausetrail.judging.kinds.matter import mentions
from tests.judging.cases import FOLDER, Example, examples, gravest

CHANGES = [e for path in sorted(FOLDER.glob("*-contract.md")) for e in examples(path)]
MATERIAL = [e for e in CHANGES if e.verdicts == {"material"}]


def shown(example: Example) -> str:
    return f"{example.lang}: {example.name}"


def test_there_are_cases_of_every_kind_in_both_languages() -> None:
    for lang in ("zh", "en"):
        kinds = {kind for e in MATERIAL if e.lang == lang for kind in e.categories}
        assert kinds >= set(KINDS["contract"])


@pytest.mark.parametrize("example", MATERIAL, ids=shown)
def test_to_take_a_material_change_back_is_not_harmless(example: Example) -> None:
    back = replace(example, old=example.new, new=example.old)
    assert gravest(back.judged()).verdict != "editorial"


@pytest.mark.parametrize("example", CHANGES, ids=shown)
def test_only_what_is_said_on_personal_information_is_called_that(example: Example) -> None:
    spoken = {m.concept for text in (example.old, example.new) for m in mentions(text)}
    for item in example.judged():
        reason = item.judgement.reason
        assert "personal" in spoken or "personal information" not in reason.en
        assert "personal" in spoken or "个人信息" not in reason.zh
        assert set(item.judgement.kinds) <= set(KINDS["contract"])
