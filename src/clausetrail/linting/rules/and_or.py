"""“and/or” with a part missing or a space too many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import HAN, Context
from clausetrail.linting.rule import Hit, Rule, Spot, excerpt
from clausetrail.regex import regex

_ZH = regex(
    rf"(?<=[{HAN}])(?:(?P<first>[与和及])/(?!\s?[或和及与])|(?<![与和及])/(?P<second>[或及和与])(?!者))(?=[{HAN}])"
)
_EN = regex(r"\b(?P<first>and)/(?!\s*or\b)(?=[a-z])|\band(?:\s+/\s*|/\s+)or\b|(?<!\band)/or\b")


def find(context: Context) -> Iterator[Hit]:
    """Find broken forms of ``与/或`` and ``and/or``."""
    for clause in context.prose:
        text = context.visible(clause)
        for found in [*_ZH.finditer(text), *_EN.finditer(text)]:
            yield Hit(
                clause,
                Bilingual(
                    f"“与/或”写得不完整：“{excerpt(text, found.start(), found.end())}”",
                    f'a broken "and/or": "{excerpt(text, found.start(), found.end(), 12)}"',
                ),
                (Spot(found.start(), found.end(), _whole(found)),),
            )


def _whole(found: re.Match[str]) -> str | None:
    return "and/or" if found[0].startswith("and") and found[0].endswith("or") else None


RULE = Rule(
    "L308",
    "broken-and-or",
    "warning",
    Bilingual("“与/或”写得不完整", "A broken and/or"),
    Bilingual(
        "缺了“或”就分不清是两者兼有还是任选其一，义务范围随之不同",
        "without both words it is unclear whether both or either is meant",
    ),
    Bilingual(
        "写成“与/或”，或者改写成一句明确的话", 'write "and/or", or say plainly which is meant'
    ),
    find,
)
