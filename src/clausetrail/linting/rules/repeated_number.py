"""A number that is given twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule, Spot


def find(context: Context) -> Iterator[Hit]:
    """Find numbers that repeat the one before, or an id that is taken already."""
    for run in context.lists:
        if len(run) > 2 and all((x := context.label(c)) and x.number == 1 for c in run):
            yield _all_one(run[1], run)
            continue
        for before, clause in pairwise(run):
            last, label = context.label(before), context.label(clause)
            if last is None or label is None:
                continue
            twice = label.number == last.number or (
                label.style == "decimal" and 0 < last.number - label.number < 9
            )
            if twice:
                yield Hit(
                    clause,
                    Bilingual(
                        f"“{clause.label}”排在“{before.label}”之后，编号重复或颠倒",
                        f'"{clause.label}" comes after "{before.label}": '
                        "the number is repeated or out of order",
                    ),
                    (Spot(0, len(clause.label), in_label=True),),
                )


def _all_one(second: Clause, run: Sequence[Clause]) -> Hit:
    return Hit(
        second,
        Bilingual(
            f"{len(run)} 项都写作“{second.label}”，编号以写出的为准，不会自动递增",
            f'all {len(run)} members are numbered "{second.label}"; '
            "numbers count as they are written, they are not made to run on",
        ),
        (Spot(0, len(second.label), in_label=True),),
    )


RULE = Rule(
    "L202",
    "repeated-number",
    "error",
    Bilingual("编号重复或颠倒", "A number is repeated or out of order"),
    Bilingual(
        "同一个编号指向两处内容，引用就有了歧义",
        "one number names two provisions, so that every reference to it is ambiguous",
    ),
    Bilingual(
        "重新编号，并同时修改引用它们的地方", "number again, and change the references as well"
    ),
    find,
)
