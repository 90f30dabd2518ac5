"""The manual of the codes: all that can be reported, and examples that are true."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from clausetrail.aligning import align
from clausetrail.aligning.explaining import entries, explanations
from clausetrail.explanation import explanation
from clausetrail.reading import read_text


def reported(zh: str, en: str) -> set[str]:
    found = align(read_text(zh, lang="zh"), read_text(en, lang="en")).findings
    return {finding.rule for finding in found}


def test_every_code_that_can_be_reported_is_explained() -> None:
    folder = resources.files("clausetrail.aligning") / "findings"
    sources = [f.read_text("utf-8") for f in folder.iterdir() if f.name.endswith(".py")]
    named = {code for source in sources for code in re.findall(r'"(A\d{3})"', source)}
    assert named == set(explanations())
    assert all(explanation(code) == found for code, found in explanations().items())


@pytest.mark.parametrize("code", sorted(explanations()))
def test_the_examples_are_true(code: str) -> None:
    entry = entries()[code]
    assert reported(str(entry["zh"]), str(entry["bad"])) == {code}
    assert reported(str(entry["zh"]), str(entry["good"])) == set()


@pytest.mark.parametrize("code", sorted(explanations()))
def test_every_code_speaks_both_languages(code: str) -> None:
    found = explanations()[code]
    for text in (found.what, found.why, found.todo):
        assert re.search("[\u4e00-\u9fff]", text.zh)
        assert not re.search("[\u4e00-\u9fff]", text.en)
