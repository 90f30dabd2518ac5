"""A word of the other language in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import HAN, Context
from clausetrail.linting.rule import Hit, Rule, Spot, excerpt
from clausetrail.regex import regex

_ENGLISH = (
    "and|or|the|of|to|for|with|in|by|on|as|is|are|be|not|if|we|you|our|your|from|this|that|an|at|"
    "will|may|can|should|shall|must|has|have|when|please|user|users|services?|update|share|"
    "information|personal|privacy|agreement|including|such|other|any|all|etc|but|which|who"
)
_IN_CHINESE = regex(
    rf"(?<=[{HAN}，、”）])\s*(?P<w>(?:{_ENGLISH})(?:\s+(?:{_ENGLISH}))*)\s*(?=[{HAN}“（])"
)
_CONJUNCTION = {"and": "和", "or": "或"}
_IN_ENGLISH = regex(rf"(?<=[a-z,;] )[{HAN}]{{1,4}}(?= [a-z])")
"""A longer one is a name: that of a company in its own script."""
_ASIDE = regex(r"[(（\[【“\"《][^()（）\[\]【】“”\"《》]*[)）\]】”\"》]")


def find(context: Context) -> Iterator[Hit]:
    """Find English function words among Chinese characters, and Chinese in English sentences."""
    for clause in context.prose:
        text = context.visible(clause)
        pattern = _IN_CHINESE if context.zh else _IN_ENGLISH
        plain = text if context.zh else _ASIDE.sub(lambda m: "\ufffc" * len(m[0]), text)
        if not context.zh and not re.search(r"[a-z]{3,}(?:\s+[a-z]{2,}){3}", plain):
            continue
        for found in pattern.finditer(plain):
            word = found["w"] if context.zh else found[0]
            new = _CONJUNCTION.get(word)
            yield Hit(
                clause,
                Bilingual(
                    f"正文中夹杂{'英文' if context.zh else '中文'}“{word}”："
                    f"“{excerpt(text, *found.span())}”",
                    f'"{word}" in running {"Chinese" if context.zh else "English"}: '
                    f'"{excerpt(text, *found.span(), 12)}"',
                ),
                (Spot(found.start(), found.end(), new),),
            )


RULE = Rule(
    "L403",
    "foreign-word",
    "warning",
    Bilingual("正文中夹杂另一种语言的词", "A word of the other language in running text"),
    Bilingual(
        "多半是翻译或粘贴时留下的；连词夹杂其中会让列举的范围不清楚",
        "usually left over from translation; a foreign conjunction blurs what a list covers",
    ),
    Bilingual("译出这个词", "translate the word"),
    find,
)
