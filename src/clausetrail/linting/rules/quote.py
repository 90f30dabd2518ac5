"""Quotation marks that do not pair."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import HIDDEN, Context
from clausetrail.linting.rule import Hit, Rule, Spot, excerpt
from clausetrail.regex import regex

_INCHES = regex(r"(?<=\d)[\"”]")


def find(context: Context) -> Iterator[Hit]:
    """Find double quotation marks without partner, clause by clause."""
    for clause in context.body:
        text = context.visible(clause)
        at = _curly(text)
        if at is None and "“" not in text and "”" not in text:
            at = _straight(text)
        if at is not None:
            yield Hit(
                clause,
                Bilingual(
                    f"引号没有配对：“{excerpt(clause.text, at, at + 1, 12)}”",
                    f"a quotation mark without partner: {excerpt(clause.text, at, at + 1, 24)}",
                ),
                (Spot(at, at + 1),),
            )


def _curly(text: str) -> int | None:
    """Return where a curly mark stands that the other kind should precede or follow."""
    open_at: int | None = None
    for at, char in enumerate(text):
        if char == "“":
            if open_at is not None:
                return at
            open_at = at
        elif char == "”":
            if open_at is None:
                return at
            open_at = None
    return open_at


def _straight(text: str) -> int | None:
    found = [m.start() for m in re.finditer('"', _INCHES.sub(HIDDEN, text))]
    return found[-1] if len(found) % 2 and text.count('"') % 2 else None


RULE = Rule(
    "L303",
    "unbalanced-quote",
    "warning",
    Bilingual("引号不配对", "Unbalanced quotation marks"),
    Bilingual(
        "引号常用来定义用语；少了一个，就不知道定义的是什么",
        "quotation marks define terms; with one missing it is unclear what is defined",
    ),
    Bilingual(
        "补上缺少的引号，或者改正方向", "add the one that is missing, or turn it the right way"
    ),
    find,
)
