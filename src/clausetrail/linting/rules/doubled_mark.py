"""Punctuation given twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule, Spot, excerpt
from clausetrail.regex import regex

_ZH = regex(r"([，。、；：])\s?([，。、；：])|[。；](?=（[^（）]{2,}）[。；])|。(?=[”’]。)")
_EN = regex(r"(?<![.\d])\.\.(?![.\w])|,\s?,(?=\s)|;\s?;|:\s?:(?!\w)|[,;:]\.(?=\s|$)")
_NOT_LAST = frozenset("，、：")


def find(context: Context) -> Iterator[Hit]:
    """Find marks that follow one another, and full stops on both sides of a bracket."""
    for clause in context.body:
        text = context.visible(clause)
        for found in [*_ZH.finditer(text), *_EN.finditer(text)]:
            yield Hit(
                clause,
                Bilingual(
                    f"标点重复：“{excerpt(text, found.start(), found.end())}”",
                    f'doubled punctuation: "{excerpt(text, found.start(), found.end())}"',
                ),
                (Spot(found.start(), found.end(), _single(found)),),
            )


def _single(found: re.Match[str]) -> str | None:
    """Return the mark that should stay, ``None`` if it is not plain which."""
    marks = found[0].replace(" ", "")
    if len(marks) == 1:
        return ""
    return marks[0] if marks[0] == marks[1] else None


RULE = Rule(
    "L301",
    "doubled-punctuation",
    "warning",
    Bilingual("标点重复", "Doubled punctuation"),
    Bilingual(
        "重复的标点让人看不清句子在哪里结束，也显得文件未经校对",
        "it blurs where a sentence ends and shows that nobody proofread the text",
    ),
    Bilingual("保留一个标点", "keep one mark"),
    find,
)
