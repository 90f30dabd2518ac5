"""Numbers written in several ways where one would do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause
from clausetrail.linting.context import Context, in_attachment
from clausetrail.linting.rule import Hit, Rule, Spot

_COMPARED = ("han", "han-paren", "arabic", "arabic-paren", "arabic-close")


def find(context: Context) -> Iterator[Hit]:
    """Find lists, provisions and decimal numbers that differ in style from the others."""
    yield from _lists(context)
    yield from _provisions(context)
    yield from _points(context)


def _lists(context: Context) -> Iterator[Hit]:
    """Compare the lists under provisions that are numbered alike."""
    groups: dict[tuple[bool, str], list[Clause]] = {}
    for run in context.lists:
        first = run[0]
        parent = context.document.by_id.get(first.parent or "")
        if first.kind != "item" or parent is None or len(run) < 2:
            continue
        above = context.label(parent)
        key = (in_attachment(first), above.style if above else "")
        groups.setdefault(key, []).append(first)
    for firsts in groups.values():
        yield from _odd_ones(firsts, context)


def _provisions(context: Context) -> Iterator[Hit]:
    """Compare how the provisions directly below the top sections are numbered."""
    firsts = []
    for section in context.sections:
        below = [c for c in context.children(section) if context.label(c) and c.kind != "item"]
        if len(below) > 1 and context.label(section) is not None:
            firsts.append(below[0])
    yield from _odd_ones(firsts, context)


def _odd_ones(firsts: Sequence[Clause], context: Context) -> Iterator[Hit]:
    """Report the first list of each style that is not the usual one."""
    styles = {c.id: _style(c, context) for c in firsts}
    count = Counter(style for style in styles.values() if style)
    if len(count) < 2:
        return
    usual = max(count, key=lambda style: count[style])
    said: set[str] = set()
    for clause in firsts:
        style = styles[clause.id]
        if not style or style == usual or style in said:
            continue
        said.add(style)
        other = next(c for c in firsts if styles[c.id] == usual)
        alike = [c.id for c in firsts if styles[c.id] == style and c is not clause]
        yield Hit(
            clause,
            Bilingual(
                f"这里的编号写作“{clause.label}”，同级的其他编号写作“{other.label}”（{other.id}）"
                + (f"；同样情况：{'、'.join(alike)}" if alike else ""),
                f'numbered "{clause.label}" here, but "{other.label}" in {other.id} beside it'
                + (f"; likewise in {', '.join(alike)}" if alike else ""),
            ),
            (Spot(0, len(clause.label), in_label=True),),
        )


def _style(clause: Clause, context: Context) -> str:
    label = context.label(clause)
    if label is None or label.style not in _COMPARED:
        return ""
    if label.style == "arabic":
        return "arabic、" if "、" in label.written else "arabic."
    return label.style


def _points(context: Context) -> Iterator[Hit]:
    """Compare whether decimal numbers end with a point."""
    decimals = [c for c in context.body if (x := context.label(c)) and x.style == "decimal"]
    pointed = [c for c in decimals if re.search(r"[.．、]$", c.label)]
    if not pointed or len(pointed) == len(decimals):
        return
    minority = pointed if len(pointed) * 2 <= len(decimals) else None
    odd = minority or [c for c in decimals if c not in pointed]
    spots = () if minority is None else (Spot(len(odd[0].label) - 1, len(odd[0].label), "", True),)
    names = [c.label for c in odd[1:6]]
    more = f"；同样情况：{'、'.join(names)}" if names else ""
    more_en = f"; likewise {', '.join(names)}" if names else ""
    yield Hit(
        odd[0],
        Bilingual(
            f"编号“{odd[0].label}”末尾的点与其他编号不一致{more}",
            f'the final point of "{odd[0].label}" is not as in the other numbers{more_en}',
        ),
        spots if len(odd) == 1 else (),
    )


RULE = Rule(
    "L203",
    "mixed-numbering",
    "note",
    Bilingual("同级编号的写法不一致", "Numbers of one level written in several ways"),
    Bilingual(
        "编号的写法表示层级；写法混用，读者就难以判断一项内容属于哪一级",
        "the way a number is written shows its level; if it varies, readers cannot tell the level",
    ),
    Bilingual(
        "全文同一层级采用同一种编号写法", "write the numbers of one level in one way throughout"
    ),
    find,
)
