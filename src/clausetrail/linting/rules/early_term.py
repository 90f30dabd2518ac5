"""A term that is used before it is defined."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule, Spot
from clausetrail.linting.term import Definition, definitions
from clausetrail.regex import regex

_TELLING_ZH = regex(r"[A-Z][A-Za-z]*[A-Z]\Z|(?!.*(?:我们|您))[\u4e00-\u9fff/]{4,}\Z")
_TELLING_EN = regex(r"[A-Z]{2,}s?\Z|(?:[A-Z][\w-]+ )+[A-Z][\w-]+\Z")
_OWN_NAME = regex(r"本|\b(?:policy|agreement|terms|statement|notice)\b|政策|协议|条款|声明", re.I)


def find(context: Context) -> Iterator[Hit]:
    """Find terms that occur in an earlier provision than the one that defines them.

    Front matter, notices, headings and the introduction may name a term before.
    """
    for found in definitions(context):
        telling = (_TELLING_ZH if context.zh else _TELLING_EN).match(found.term)
        if not telling or _OWN_NAME.search(found.term):
            continue
        earlier = _first_use(found, context)
        if earlier is not None:
            at = earlier.text.index(found.term)
            yield Hit(
                earlier,
                Bilingual(
                    f"“{found.term}”在这里使用，{found.clause.id} 才定义",
                    f'"{found.term}" is used here, but defined only in {found.clause.id}',
                ),
                (Spot(at, at + len(found.term)),),
            )


def _first_use(found: Definition, context: Context) -> Clause | None:
    for clause in context.prose:
        if clause is found.clause:
            return None
        if clause.kind != "notice" and not clause.id.startswith("intro") and _uses(clause, found):
            return clause
    return None


def _uses(clause: Clause, found: Definition) -> bool:
    if not found.term.isascii():
        return found.term in clause.text
    return bool(re.search(rf"(?<![A-Za-z]){re.escape(found.term)}(?![A-Za-z])", clause.text))


RULE = Rule(
    "L606",
    "term-before-definition",
    "note",
    Bilingual("用语先使用、后定义", "A term is used before it is defined"),
    Bilingual(
        "读到这里的人还不知道它指什么", "whoever reads this far does not know yet what it means"
    ),
    Bilingual("把定义移到第一次使用的地方", "move the definition to where the term is used first"),
    find,
)
