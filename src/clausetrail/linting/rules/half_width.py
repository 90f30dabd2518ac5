"""Half-width punctuation in Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import HAN, Context
from clausetrail.linting.rule import Hit, Rule, Spot, excerpt
from clausetrail.regex import regex

_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。", "(": "（", ")": "）"}
_NEXT = rf"[{HAN}”’）】》“‘（【《]"
_MARK = regex(
    rf"(?<=[{HAN}”’）】》])[,;:?!](?!\S{{0,80}}[/@])\s?"
    rf"|(?<=[\w%)])[,;?!]\s?(?=[{HAN}“（《])"
    rf"|(?<=[{HAN}”）])\.(?=\s*$|{_NEXT})"
)
_BRACKETS = regex(rf"(?<![A-Za-z0-9.])\((?=[^()（）]*[{HAN}])[^()（）]*\)")
_QUOTES = regex(rf'"(?=[^"]*[{HAN}])[^"]*"')


def find(context: Context) -> Iterator[Hit]:
    """Find half-width marks beside Chinese characters; one finding for a clause."""
    if not context.zh:
        return
    for clause in context.body:
        text = context.visible(clause)
        if not re.search(f"[{HAN}]", text):
            continue
        spots = sorted(_marks(text), key=lambda spot: spot.start)
        if spots:
            first = spots[0]
            count = f"，共 {len(spots)} 处" if len(spots) > 1 else ""
            count_en = f", {len(spots)} in all" if len(spots) > 1 else ""
            yield Hit(
                clause,
                Bilingual(
                    f"中文里用了半角标点：“{excerpt(text, first.start, first.end)}”{count}",
                    "half-width punctuation in Chinese text: "
                    f'"{excerpt(text, first.start, first.end)}"{count_en}',
                ),
                tuple(spots),
            )


def _marks(text: str) -> Iterator[Spot]:
    for found in _MARK.finditer(text):
        yield Spot(found.start(), found.end(), _FULL[found[0][0]])
    for found in _BRACKETS.finditer(text):
        yield Spot(found.start(), found.start() + 1, "（")
        yield Spot(found.end() - 1, found.end(), "）")
    for found in _QUOTES.finditer(text):
        yield Spot(found.start(), found.start() + 1, "“")
        yield Spot(found.end() - 1, found.end(), "”")


RULE = Rule(
    "L304",
    "half-width-punctuation",
    "warning",
    Bilingual("中文里用了半角标点", "Half-width punctuation in Chinese text"),
    Bilingual(
        "国家标准《标点符号用法》（GB/T 15834）规定中文标点用全角；混用多半是粘贴留下的",
        "GB/T 15834 has full-width punctuation in Chinese; a mixture usually comes from pasting",
    ),
    Bilingual("改为对应的全角标点", "write the full-width mark"),
    find,
)
