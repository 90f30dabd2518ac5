"""Garbled characters."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule, Spot, excerpt
from clausetrail.regex import regex

_GARBLED = regex(
    "[\u00c3\u00c2\u00e2][\u0080-\u00bf\u20ac\u2018-\u201e\u0192\u02dc\u2122]{1,2}|锟斤拷|烫烫烫|\ufffd|屯屯屯|ï»¿"
)


def find(context: Context) -> Iterator[Hit]:
    """Find what was read in the wrong encoding: what reading restored, and what it could not."""
    for repair in context.repairs:
        if repair.kind == "mojibake":
            clause = next(
                (
                    c
                    for c in context.document.clauses
                    if c.lines[0] <= repair.lines[0] <= c.lines[1]
                ),
                None,
            )
            meant = repair.added or " "
            yield Hit(
                clause,
                Bilingual(
                    f"乱码“{repair.dropped}”，原为“{meant}”",
                    f'garbled characters "{repair.dropped}", meant as "{meant}"',
                ),
                lines=repair.lines,
            )
    for clause in context.document.clauses:
        text = context.visible(clause)
        for found in _GARBLED.finditer(text):
            yield Hit(
                clause,
                Bilingual(
                    f"乱码：“{excerpt(text, *found.span())}”",
                    f'garbled characters: "{excerpt(text, *found.span())}"',
                ),
                (Spot(found.start(), found.end()),),
            )


RULE = Rule(
    "L501",
    "mojibake",
    "error",
    Bilingual("乱码", "Garbled characters"),
    Bilingual(
        "编码弄错的文字读者无法辨认",
        "text that was read in the wrong encoding cannot be understood",
    ),
    Bilingual(
        "对照原稿改正，并以 UTF-8 保存", "restore it from the original, and save the file as UTF-8"
    ),
    find,
)
