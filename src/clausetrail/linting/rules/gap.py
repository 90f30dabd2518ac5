"""A number that is missing from a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule, Spot

LOOK_BACK = 60
"""Clauses before a list that begins late among which its beginning is looked for."""
WIDEST = 5
"""Numbers that may be missing at one place; a larger leap is no numbering at all."""

_NUMERALS = (r"\d+", r"[一二三四五六七八九十百零〇]+", r"[IVX]+", r"[ivx]+")


def find(context: Context) -> Iterator[Hit]:
    """Find the numbers after which one or more are missing, and lists that begin too late."""
    for run in context.lists:
        numbers = [context.label(clause) for clause in run]
        for (before, clause), (last, label) in zip(pairwise(run), pairwise(numbers), strict=True):
            assert last is not None
            assert label is not None
            leap = label.number - last.number
            if 1 < leap <= WIDEST + 1 and not _overlooked(before, clause, context):
                yield Hit(
                    clause,
                    Bilingual(
                        f"“{clause.label}”紧跟在“{before.label}”之后，中间缺了编号",
                        f'"{clause.label}" follows "{before.label}": a number between is missing',
                    ),
                    (Spot(0, len(clause.label), in_label=True),),
                )
        first, opening = numbers[0], run[0]
        if first is None or len(run) < 2 or first.style in ("alpha-upper", "roman"):
            continue
        if 1 < first.number <= WIDEST and not _continues(opening, context):
            yield Hit(
                opening,
                Bilingual(
                    f"编号从“{opening.label}”开始，前面缺了编号",
                    f'the numbers begin with "{opening.label}": those before it are missing',
                ),
                (Spot(0, len(opening.label), in_label=True),),
            )


def _continues(opening: Clause, context: Context) -> bool:
    """Tell whether a list goes on from one that stands elsewhere in the outline."""
    label = context.label(opening)
    before = context.body[: context.body.index(opening)]
    return label is not None and any(
        (other := context.label(clause)) is not None
        and (other.style, other.number) == (label.style, label.number - 1)
        for clause in before[-LOOK_BACK:]
    )


def _overlooked(before: Clause, clause: Clause, context: Context) -> bool:
    """Tell whether a line between two clauses begins with a number written like theirs."""
    numeral = next((n for n in _NUMERALS if re.search(n, before.label)), "")
    around = re.split(numeral, before.label.strip(), maxsplit=1) if numeral else []
    if len(around) != 2 or not any(around):
        return False
    alike = re.compile(r"[\s#*\-+>]*" + (numeral + r"\\?").join(re.escape(part) for part in around))
    between = context.lines[before.lines[0] : clause.lines[0] - 1]
    return any(alike.match(line) for line in between)


RULE = Rule(
    "L201",
    "numbering-gap",
    "warning",
    Bilingual("编号不连续", "A number is missing"),
    Bilingual(
        "读者会以为有内容被删去；引用也容易指错",
        "readers will think that something was removed, and references go wrong",
    ),
    Bilingual(
        "补上缺少的条款，或者重新编号并同时修改引用它们的地方",
        "add what is missing, or number again and change the references as well",
    ),
    find,
)
