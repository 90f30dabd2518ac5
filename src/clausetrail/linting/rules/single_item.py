"""A list with a single member."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule, Spot
from clausetrail.reading.labels import Label

REACH = 12
"""Clauses among which a second member is looked for, should the outline have misplaced it."""


def find(context: Context) -> Iterator[Hit]:
    """Find numbered lists under a lead-in that have one member only."""
    for run in context.lists:
        clause, label = run[0], context.label(run[0])
        if len(run) > 1 or clause.kind != "item" or label is None or label.style == "decimal":
            continue
        if label.number == 1 and _alone(clause, label, context):
            yield Hit(
                clause,
                Bilingual(
                    f"列举只有“{clause.label}”一项",
                    f'the list has a single member, "{clause.label}"',
                ),
                (Spot(0, len(clause.label), in_label=True),),
            )


def _alone(clause: Clause, label: Label, context: Context) -> bool:
    """Tell whether there is no other member, and no second one elsewhere in the outline."""
    members = [c for c in context.document.children[clause.parent] if c.kind == "item"]
    at = context.body.index(clause)
    return len(members) == 1 and not any(
        (other := context.label(c)) is not None and (other.style, other.number) == (label.style, 2)
        for c in context.body[at + 1 : at + REACH]
    )


RULE = Rule(
    "L205",
    "single-item-list",
    "note",
    Bilingual("列举只有一项", "A list with a single member"),
    Bilingual(
        "有“（1）”而没有“（2）”，读者会以为后面的内容遗漏了",
        "a (1) without a (2) makes readers think that the rest was left out",
    ),
    Bilingual("补上其他各项，或者改写成一句话", "add the other members, or make it one sentence"),
    find,
)
