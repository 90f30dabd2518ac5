"""Full-width punctuation in English text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import HAN, Context
from clausetrail.linting.rule import Hit, Rule, Spot, excerpt
from clausetrail.regex import regex

_HALF = {
    "，": ", ", "。": ". ", "；": "; ", "：": ": ", "！": "! ", "？": "? ",
    "（": " (", "）": ") ", "、": ", ",
}  # fmt: skip
_MARK = regex(rf"(?<![{HAN}])[，。；：！？（）、](?![{HAN}])")
_NO_SPACE_AFTER = regex(r"$|[\s,.;:!?)\"”，。；：）]")


def find(context: Context) -> Iterator[Hit]:
    """Find full-width marks that no Chinese character touches; one finding for a clause."""
    if context.zh:
        return
    for clause in context.body:
        text = context.visible(clause)
        found = list(_MARK.finditer(text))
        if not found or re.search(f"[{HAN}]", text):
            continue
        first = found[0]
        yield Hit(
            clause,
            Bilingual(
                f"英文里用了全角标点：“{excerpt(text, first.start(), first.end())}”",
                "full-width punctuation in English text: "
                f'"{excerpt(text, first.start(), first.end(), 12)}"',
            ),
            tuple(Spot(m.start(), m.end(), _half(text, m)) for m in found),
        )


def _half(text: str, found: re.Match[str]) -> str:
    mark = _HALF[found[0]]
    if mark.startswith(" ") and (found.start() == 0 or text[found.start() - 1].isspace()):
        mark = mark.lstrip()
    if mark.endswith(" ") and _NO_SPACE_AFTER.match(text, found.end()):
        mark = mark.rstrip()
    return mark


RULE = Rule(
    "L305",
    "full-width-punctuation",
    "warning",
    Bilingual("英文里用了全角标点", "Full-width punctuation in English text"),
    Bilingual(
        "全角标点在英文字体中显示为宽大的空隙，多半是翻译时留下的",
        "it shows as a wide gap in Latin type, and is usually left over from translation",
    ),
    Bilingual("改为对应的半角标点", "write the half-width mark"),
    find,
)
