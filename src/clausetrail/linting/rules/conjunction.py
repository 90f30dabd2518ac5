"""An enumeration comma in front of a conjunction: ``、或``."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import HAN, Context
from clausetrail.linting.rule import Hit, Rule, Spot, excerpt
from clausetrail.regex import regex

_COMMA = regex(rf"、(?=(?:或(?!有)|和(?![解谐平蔼睦])|及(?!时|格|早|第)|或者)[{HAN}/“《])")


def find(context: Context) -> Iterator[Hit]:
    """Find ``、或``, ``、和`` and ``、及``; one finding for a clause."""
    for clause in context.prose:
        text = context.visible(clause)
        found = list(_COMMA.finditer(text))
        if found:
            at = found[0].start()
            yield Hit(
                clause,
                Bilingual(
                    f"连词前多了顿号：“{excerpt(text, at, at + 2)}”",
                    f'an enumeration comma before a conjunction: "{excerpt(text, at, at + 2)}"',
                ),
                tuple(Spot(m.start(), m.end(), "") for m in found),
            )


RULE = Rule(
    "L306",
    "comma-before-conjunction",
    "note",
    Bilingual("连词前多了顿号", "An enumeration comma before a conjunction"),
    Bilingual(
        "顿号与“或”“和”同样表示并列，连用会让人疑心漏了一项（GB/T 15834）",
        "the comma and the conjunction say the same; together they look as if a member "
        "were missing (GB/T 15834)",
    ),
    Bilingual("删去顿号", "drop the comma"),
    find,
)
