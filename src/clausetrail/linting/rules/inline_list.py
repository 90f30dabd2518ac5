"""An enumeration inside a sentence that other text refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule, Spot
from clausetrail.regex import regex

_FIRST = regex(r"[（(]\s?(?:1|一)\s?[)）]")
_SECOND = regex(r"[（(]\s?(?:2|二)\s?[)）]")
_POINTED_AT = regex(
    r"(?:本条|本款|上述|前述)第?\s?[（(]\s?(?:\d{1,2}|[一二三四五六七八九十])\s?[)）]"
    r"|\bin\s\(\d\)\sof\sthis\s(?:article|clause|section|paragraph)",
    re.I,
)


LONG = 4
"""Members from which a list that runs on in a paragraph is reported, where others do not."""


def find(context: Context) -> Iterator[Hit]:
    """Find run-in enumerations that are referred to by number, or that are the odd long one."""
    yield from _referred_to(context)
    yield from _running_on(context)


def _running_on(context: Context) -> Iterator[Hit]:
    lists = [run for run in context.lists if len(run) >= LONG - 1 and run[0].kind == "item"]
    running = [run for run in lists if run[0].lines == run[-1].lines]
    if len(lists) - len(running) < 3 * len(running):
        return
    for run in running:
        parent = context.document.by_id.get(run[0].parent or "")
        if parent is not None and len(run) >= LONG and parent.lines[1] >= run[0].lines[0]:
            yield Hit(
                parent,
                Bilingual(
                    f"{len(run)} 项列举连写在一段里，其他列举都分行书写",
                    f"a list of {len(run)} runs on in one paragraph; "
                    "the others have a line for each member",
                ),
            )


def _referred_to(context: Context) -> Iterator[Hit]:
    for clause in context.prose:
        text = context.visible(clause)
        pointed = _POINTED_AT.search(text)
        first = _FIRST.search(text)
        if first is None or pointed is None or first.start() >= pointed.start():
            continue
        if (second := _SECOND.search(text, first.end())) and second.start() < pointed.start():
            yield Hit(
                clause,
                Bilingual(
                    f"列举写在句子中间，又用“{pointed[0]}”引用它",
                    f'the enumeration stands inside a sentence, and "{pointed[0]}" refers to it',
                ),
                (Spot(first.start(), first.end()),),
            )


RULE = Rule(
    "L207",
    "run-in-list",
    "note",
    Bilingual("列举连写在句中", "An enumeration inside a sentence"),
    Bilingual(
        "句中的“（1）”没有自己的位置，也会与其他列举的编号混淆",
        "a (1) inside a sentence has no place of its own and is mistaken for another list's",
    ),
    Bilingual(
        "把列举各项分行书写，再引用其编号",
        "set the members on lines of their own, then refer to them",
    ),
    find,
)
