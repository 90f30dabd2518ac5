"""A reference to circumstances that the target does not list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import Context
from clausetrail.linting.reference import target
from clausetrail.linting.rule import Hit, Rule, Spot
from clausetrail.regex import regex

_LISTED = regex(
    r"\s*(?:中|项下)?(?:所列|列明|列举|所述|规定|约定|载明)的?(?:[任各]一)?(?:情形|情况|行为|事项|条件|材料)(?:之一|中的任何)"
)
_LISTED_EN = regex(
    r"\b(?:any|one|either) (?:one )?of the (?:circumstances|cases|events|conditions|items|acts)"
    r"(?: (?:listed|set out|described|specified|mentioned))? in\s+$",
    re.I,
)
_SEVERAL = regex(r"[、；;]|[（(]\s?[1一a]\s?[)）]|\bor\b|或|以下|下列")


def find(context: Context) -> Iterator[Hit]:
    """Find references to "one of the circumstances" of a clause that has no list."""
    for pointer in context.pointers:
        text = context.visible(pointer.clause)
        said = _LISTED.match(text, pointer.end) or _LISTED_EN.search(pointer.before(text))
        found = target(pointer, context)
        if said is None or found is None:
            continue
        if len(context.below(found)) > 2 or _SEVERAL.search(found.text):
            continue
        yield Hit(
            pointer.clause,
            Bilingual(
                f"引用了“{pointer.written}”所列的情形，但该条没有列举任何情形（“{found.text[:20]}…”）",
                f'refers to circumstances listed in "{pointer.written}", '
                f'but that clause lists none ("{found.text[:40]}…")',
            ),
            (Spot(pointer.start, pointer.end),),
        )


RULE = Rule(
    "L103",
    "nothing-listed",
    "warning",
    Bilingual(
        "引用某条所列的情形，该条却没有列举",
        "A reference to circumstances that the target does not list",
    ),
    Bilingual(
        "多半是编号变动后引用没有更新；读者无法知道指的是哪些情形",
        "most likely a stale number; readers cannot tell which circumstances are meant",
    ),
    Bilingual("改为真正列举这些情形的条款", "name the clause that really has the list"),
    find,
)
