"""A missing space in English text."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule, Spot, excerpt
from clausetrail.regex import regex

_GLUED = regex(
    r"(?<=[a-z]{2})[,;](?=[A-Za-z]{2})|(?<=[a-z)])\((?=[a-z]{3,}\s)"
    r"|(?<=[a-z]{3})\.(?=(?:The|This|These|We|You|Your|If|In|It|Our|For|All|Any|Please|When|To)\s)"
)
_QUOTED = regex(r'"[^"]*"|“[^“”]*”')


def find(context: Context) -> Iterator[Hit]:
    """Find marks and quotations that have no space where English needs one."""
    if context.zh:
        return
    for clause in context.prose:
        text = context.visible(clause)
        spots = sorted([*_after_marks(text), *_around_quotes(text)], key=lambda s: s.start)
        if spots:
            at = spots[0].start
            yield Hit(
                clause,
                Bilingual(
                    f"缺少空格：“{excerpt(text, at, at + 1, 12)}”",
                    f'a space is missing: "{excerpt(text, at, at + 1, 12)}"',
                ),
                tuple(spots),
            )


def _after_marks(text: str) -> Iterator[Spot]:
    for found in _GLUED.finditer(text):
        new = f" {found[0]}" if found[0] == "(" else f"{found[0]} "
        yield Spot(found.start(), found.end(), new)


def _around_quotes(text: str) -> Iterator[Spot]:
    if text.count('"') % 2:
        return
    for found in _QUOTED.finditer(text):
        first, last = found.start(), found.end() - 1
        if first and text[first - 1].isalpha():
            yield Spot(first, first + 1, f" {text[first]}")
        if text[last + 1 : last + 3].isalpha() and len(text[last + 1 : last + 3]) == 2:
            yield Spot(last, last + 1, f"{text[last]} ")


RULE = Rule(
    "L309",
    "missing-space",
    "note",
    Bilingual("英文缺少空格", "A missing space"),
    Bilingual(
        "粘连的词难以辨认，也检索不到",
        "words that run together are hard to read and cannot be found",
    ),
    Bilingual("补上空格", "add the space"),
    find,
)
