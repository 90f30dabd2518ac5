"""A term in quotation marks that is used as if it had been defined, and never is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule, Spot
from clausetrail.linting.term import definitions
from clausetrail.regex import regex

# Buttons and menus stand in quotation marks, too; what points back is meant as a term.
_USED_ZH = regex(r"(?:本|该|上述|前述|所称|所述)(?:的)?[“「](?P<term>[^“”「」]{2,20})[”」]")
_USED_EN = regex(
    r"\b(?:such|said|aforesaid|aforementioned|above-mentioned)\s+[“\"](?P<term>[^“”\"]{2,40})[”\"]",
    re.I,
)
_MEANS = r"[”\"」]?\s*(?:是指|系指|指的是|指|means\b|refers to\b|shall mean\b)"


def find(context: Context) -> Iterator[Hit]:
    """Find terms that a clause points back to and that nothing defines; the first use of each."""
    defined = {found.term for found in definitions(context)}
    reported: set[str] = set()
    for clause in context.body:
        for used in (_USED_ZH if context.zh else _USED_EN).finditer(clause.text):
            term = used["term"].strip()
            explained = re.search(re.escape(term) + _MEANS, context.text)
            if term in defined | reported or explained is not None:
                continue
            reported.add(term)
            yield Hit(
                clause,
                Bilingual(
                    f"“{term}”像已有定义的用语，全文却没有定义它",
                    f'"{term}" is used like a defined term, but nothing defines it',
                ),
                (Spot(*used.span("term")),),
            )


RULE = Rule(
    "L607",
    "undefined-term",
    "note",
    Bilingual("用语没有定义", "A term is used without a definition"),
    Bilingual(
        "没有定义的用语，读者和作者可能理解不同",
        "without a definition readers may take a term for something else than its writer",
    ),
    Bilingual(
        "在第一次使用处写明含义，或者去掉引号",
        "say what it means where it is used first, or drop the marks",
    ),
    find,
)
