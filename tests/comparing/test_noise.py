"""A thousand documents written by another hand: not one change."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from clausetrail.bilingual import LANGS, Lang
from clausetrail.comparing import compare
from clausetrail.reading import read_text
from tests.comparing.cases import marked
from tests.comparing.noise import rewritten

DOCUMENTS = 1000
BLOCKS = 12


def body(path: Path) -> list[str]:
    """Return the blocks of an edition without its front matter."""
    text = path.read_text(encoding="utf-8")
    return text.split("\n---\n", 1)[-1].strip("\n").split("\n\n")


@pytest.mark.parametrize("lang", LANGS)
def test_noise_is_no_change(policies: Path, lang: Lang) -> None:
    editions = [body(path) for path in sorted(policies.glob(f"*/20*/{lang}.md"))]
    chance = random.Random(lang)
    reported = []
    documents = 0
    while documents < DOCUMENTS // len(LANGS):
        blocks = chance.choice(editions)
        start = chance.randrange(len(blocks))
        text = "\n\n".join(blocks[start : start + BLOCKS])
        other = rewritten(text, chance)
        if other != text:
            documents += 1
            old, new = read_text(text, lang=lang), read_text(other, lang=lang)
            reported += [marked(change) for change in compare(old, new).changes]
    assert reported == []
