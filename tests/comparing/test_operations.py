"""Moves, splits, mergers and new numbers are found, and nothing else is said to be one."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausetrail.clause import Document
from clausetrail.comparing import compare
from clausetrail.reading import read_file
from tests.comparing.editor import Fact, edited

NAMED = {"moved", "split", "merged", "renumbered", "added", "removed"}


def said(old: Document, new: Document) -> set[Fact]:
    return {
        (op, tuple(c.id for c in change.old), tuple(c.id for c in change.new))
        for change in compare(old, new).changes
        for op in change.ops
        if op in NAMED
    }


def figures(documents: list[Document], seeds: int) -> tuple[float, float, set[tuple[object, ...]]]:
    """Return recall, precision, and what was missed or said wrongly."""
    right = expected = found = 0
    wrong: set[tuple[object, ...]] = set()
    for number, document in enumerate(documents):
        for seed in range(seeds):
            new, facts = edited(document, seed)
            claimed = said(document, new)
            right += len(facts & claimed)
            expected += len(facts)
            found += len(claimed)
            wrong |= {(number, seed, "missed", fact) for fact in facts - claimed}
            wrong |= {(number, seed, "wrongly", fact) for fact in claimed - facts}
    return right / expected, right / found, wrong


def test_demonstration(policies: Path) -> None:
    documents = [read_file(path) for path in sorted(policies.glob("*/20*/*.md"))]
    recall, precision, wrong = figures(documents, 4)
    assert recall >= 0.97, sorted(map(str, wrong))
    assert precision >= 0.99, sorted(map(str, wrong))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_corpus(corpus: Path, language: str) -> None:
    documents = [read_file(path) for path in sorted(corpus.glob(f"*{language}*.txt"))]
    recall, precision, wrong = figures(documents, 20)
    assert recall >= 0.97, sorted(map(str, wrong))
    assert precision >= 0.99, sorted(map(str, wrong))
