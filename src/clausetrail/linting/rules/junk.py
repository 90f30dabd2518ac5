"""Characters that hang on at the end: dot leaders, stray digits."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import HAN, Context
from clausetrail.linting.rule import Hit, Rule, Spot
from clausetrail.regex import regex

_LEADERS = regex(r"(?:\.{4,}|·{3,}|_{4,}|-{4,}|…{3,})\s*\d*\s*$")
_STRAY = regex(rf"(?<=[{HAN}][。！？])[0-9A-Za-z]{{1,8}}$")

END = 200
"""Characters at the end of a clause or cell that are looked at."""


def find(context: Context) -> Iterator[Hit]:
    """Find junk that reading dropped, dot leaders in cells, and strays after the last stop."""
    for repair in context.repairs:
        if repair.kind == "junk":
            clause = next(
                (
                    c
                    for c in context.document.clauses
                    if c.lines[0] <= repair.lines[1] <= c.lines[1]
                ),
                None,
            )
            yield Hit(clause, _message(repair.dropped), lines=repair.lines)
    for clause in context.document.clauses:
        at = 0
        for cell in clause.cells or (clause.text,):
            at = clause.text.index(cell, at) + len(cell)
            end = cell[-END:]
            found = _LEADERS.search(end) or _STRAY.search(end)
            if found is not None and found.start() > 0:
                first = at - len(end) + found.start()
                spot = Spot(first, first + len(found[0]), "")
                yield Hit(clause, _message(found[0]), (spot,))


def _message(junk: str) -> Bilingual:
    return Bilingual(f"末尾有多余的字符“{junk}”", f'stray characters at the end: "{junk}"')


RULE = Rule(
    "L502",
    "trailing-junk",
    "warning",
    Bilingual("末尾有多余的字符", "Stray characters at the end"),
    Bilingual(
        "读者会疑心内容不全，或者以为这些字符有含义",
        "readers suspect that something is missing, or that the characters mean something",
    ),
    Bilingual("删去这些字符", "drop them"),
    find,
)
