"""Numbers in full-width brackets here and in half-width brackets there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule, Spot

_FULL, _HALF = "（）", "()"


def find(context: Context) -> Iterator[Hit]:
    """Find list members, and then whole lists, whose brackets are not the usual ones."""
    lists = [[c for c in run if _width(c)] for run in context.lists if any(_width(c) for c in run)]
    odd: set[str] = set()
    everywhere = _usual([clause for run in lists for clause in run], _FULL)
    for run in lists:
        usual = _usual(run, everywhere)
        for clause in run:
            if _width(clause) != usual:
                odd.add(clause.id)
                new = clause.label.translate(str.maketrans(_FULL + _HALF, usual + usual))
                safe = (usual == _FULL) == context.zh
                yield _hit(clause, usual, Spot(0, len(clause.label), new if safe else None, True))
    if not context.zh:
        return
    firsts = [run[0] for run in lists if run[0].id not in odd]
    usual = _usual(firsts, _FULL)
    rest = [c for c in firsts if _width(c) != usual]
    if rest:
        spot = Spot(0, len(rest[0].label), in_label=True)
        yield _hit(rest[0], usual, spot, rest[1:])


def _usual(clauses: Sequence[Clause], tie: str) -> str:
    """Return the kind of bracket most of the numbers have; ``tie`` where both are as many."""
    full = sum(_width(c) == _FULL for c in clauses)
    half = sum(_width(c) == _HALF for c in clauses)
    return tie if full == half else _FULL if full > half else _HALF


def _width(clause: Clause) -> str:
    label = clause.label
    if label.startswith("（") or label.endswith("）"):
        return _FULL
    if label.startswith("(") or label.endswith(")"):
        return _HALF
    return ""


def _hit(clause: Clause, usual: str, spot: Spot, alike: Sequence[Clause] = ()) -> Hit:
    also = [c.id for c in alike]
    named = Bilingual("全角", "full-width") if usual == _FULL else Bilingual("半角", "half-width")
    return Hit(
        clause,
        Bilingual(
            f"编号“{clause.label}”的括号与其他编号不一致，其他多为{named.zh}"
            + (f"；同样情况：{'、'.join(also)}" if also else ""),
            f'the brackets of "{clause.label}" differ from the others, most of which are {named.en}'
            + (f"; likewise the lists at {', '.join(also)}" if also else ""),
        ),
        (spot,),
    )


RULE = Rule(
    "L204",
    "mixed-brackets",
    "note",
    Bilingual("编号括号全角、半角混用", "Full-width and half-width brackets mixed in numbers"),
    Bilingual(
        "同一份文件的编号写法应当一致；检索“（3）”时也会漏掉“(3)”",
        "one document should have one style, and a search for the one does not find the other",
    ),
    Bilingual("统一为一种括号；中文用全角", "use one kind of bracket; full-width in Chinese text"),
    find,
)
