"""Characters that nobody can see inside the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule, Spot, excerpt
from clausetrail.regex import regex

_INVISIBLE = regex("[\u200b-\u200f\u2060\ufeff\u00ad]+")


def find(context: Context) -> Iterator[Hit]:
    """Find invisible characters in labels, texts and link targets, clause by clause."""
    for clause in context.document.clauses:
        label = list(_INVISIBLE.finditer(clause.label))
        text = list(_INVISIBLE.finditer(clause.text))
        if label or text:
            spots = [Spot(*found.span(), "", in_label=True) for found in label]
            spots += [Spot(*found.span(), "") for found in text]
            yield _hit(clause, (label or text)[0], spots)
        for span in clause.spans:
            if found := _INVISIBLE.search(span.target):
                yield _hit(clause, found)


def _hit(clause: Clause, first: re.Match[str], spots: Sequence[Spot] = ()) -> Hit:
    near = _INVISIBLE.sub("", excerpt(first.string, *first.span()))
    code = f"U+{ord(first[0][0]):04X}"
    zh, en = (
        (f"，共 {len(spots)} 处", f", {len(spots)} places in all") if len(spots) > 1 else ("", "")
    )
    return Hit(
        clause,
        Bilingual(
            f"“{near}”中有不可见字符 {code}{zh}",
            f'an invisible character {code} in "{near}"{en}',
        ),
        tuple(spots),
    )


RULE = Rule(
    "L505",
    "invisible-character",
    "warning",
    Bilingual("不可见字符", "Invisible characters"),
    Bilingual(
        "读者看不到，检索和比较时却算作不同的文字：同一个词会查不到，没有改动的条款会显示为改动",
        "nobody sees them, but searching and comparing do: a word is not found,"
        " and a clause that did not change looks changed",
    ),
    Bilingual(
        "删去；通常是从网页或聊天软件复制时带入的",
        "drop them; as a rule they were copied from a web page or a chat",
    ),
    find,
)
