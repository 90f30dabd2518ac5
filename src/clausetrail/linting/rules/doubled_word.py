"""Words given twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import HAN, Context
from clausetrail.linting.rule import Hit, Rule, Spot, excerpt
from clausetrail.regex import regex

_EN = regex(r"\b(?P<w>[A-Za-z]{2,})\s+(?P=w)\b(?!-)", re.I)
_TWO_ARTICLES = regex(
    r"(?<![\w/])(?:the|an?)\s+(?:the|an?|your|our|their|his|its|this|these|those)\s+(?=[A-Za-z])"
)
_RIGHTLY_TWICE = frozenset({"that", "had", "very", "bye", "no", "so", "do", "is"})
_ZH_CHARS = regex(
    r"您您|把把|将将(?!来)|与与(?!会)|或或|且且|们们|在在(?!线|职|校|途|押)|并并(?![购发入列])"
    r"|对对(?![方象手应账接外内此话比抗策价])|和和(?![解谐平])|有有(?![关效权意利限])|我我|请请"
    r"|是是(?!否)|向向|从从(?!事|业)|使使(?!用)|(?<!目)的的(?!确|士)|(?<!为)了了(?!解)"
)
_MODAL_AGAIN = regex(
    r"(?P<w>将|会|应当|应|已经|已|可以|可|须|需要)"
    r"(?:及时|立即|尽快|同时|依法|主动|另行|随时|积极|也|还|都)(?P=w)(?![员议计认知为])"
)
_AFTER_BRACKET = regex(
    rf"(?:^|[，。；：])[{HAN}]{{0,2}}?(?P<w>[{HAN}]{{4,6}})[^，。；：（）]*（[^（）]*）\s*(?P=w)"
)
_PHRASE = regex(rf"(?P<w>[{HAN}]{{2,8}})(?P=w)")

MOST = 50
"""Doubled phrases of one clause that are looked into; real ones have one or two."""


def find(context: Context) -> Iterator[Hit]:
    """Find words, modal verbs and articles that are doubled."""
    for clause in context.body:
        text = context.visible(clause)
        seen: set[int] = set()
        for found, new in _doubled(text, context):
            if found.start() not in seen:
                seen.add(found.start())
                yield Hit(
                    clause,
                    Bilingual(
                        f"词语重复：“{excerpt(text, found.start(), found.end())}”",
                        f'doubled word: "{excerpt(text, found.start(), found.end(), 12)}"',
                    ),
                    (Spot(found.start(), found.end(), new),),
                )


def _doubled(text: str, context: Context) -> Iterator[tuple[re.Match[str], str | None]]:
    for found in _EN.finditer(text):
        if found["w"].casefold() not in _RIGHTLY_TWICE and not _names(found, text):
            yield found, found["w"]
    for found in _TWO_ARTICLES.finditer(text):
        yield found, None
    for pattern in (_ZH_CHARS, _MODAL_AGAIN, _AFTER_BRACKET):
        for found in pattern.finditer(text):
            yield found, None
    for found in islice(_PHRASE.finditer(text), MOST):
        if _by_mistake(found, text, context):
            yield found, found["w"] if len(found["w"]) > 2 else None


def _names(found: re.Match[str], text: str) -> bool:
    """Tell whether two equal words are a name: ``Walla Walla``."""
    return found["w"][0].isupper() and found["w"].casefold() not in ("the", "this", "your", "our")


def _by_mistake(found: re.Match[str], text: str, context: Context) -> bool:
    """Tell whether a doubled phrase is no accident of two longer words that meet."""
    word = found["w"]
    if len(set(word)) == 1 or found["w"] in ("研究", "讨论", "考虑", "许多", "很多", "非常"):
        return False
    after = text[found.end() : found.end() + 1]
    before = text[max(0, found.start() - 1) : found.start()]
    elsewhere = context.text.replace(found[0], "")
    longer = re.match(f"[{HAN}]", after) and word + after in elsewhere
    longer = longer or (re.match(f"[{HAN}]", before) and before + word in elsewhere)
    return not longer


RULE = Rule(
    "L401",
    "doubled-word",
    "warning",
    Bilingual("词语重复", "A doubled word"),
    Bilingual(
        "多半是修改时没有删净的旧文字",
        "most likely the remains of wording that was changed",
    ),
    Bilingual("删去多余的词，并通读整句", "drop the extra word, and read the sentence again"),
    find,
)
