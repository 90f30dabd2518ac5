"""A term that is defined and never used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule, Spot
from clausetrail.linting.term import definitions
from clausetrail.regex import regex

_PRONOUNS = regex(r"(?:我们|您|你|用户|本公司|公司|we|us|our|you|your|user|company)\Z", re.I)


def find(context: Context) -> Iterator[Hit]:
    """Find quoted terms that occur nowhere but in their definition."""
    whole = "\n".join(clause.text for clause in context.body).casefold()
    whole = whole.replace("-", " ")
    for found in definitions(context):
        term = found.term.casefold().replace("-", " ")
        bare = re.sub(r"^(?:the|this|our|an?)\s+", "", term)
        stem = re.sub(r"(?:ies|y|s)$", "", bare) if bare.isascii() else bare
        named = found.term[0].isupper() or not found.term.isascii()
        if not named or _PRONOUNS.match(bare) or len(stem) < 2 or whole.count(stem) > 1:
            continue
        yield Hit(
            found.clause,
            Bilingual(
                f"定义了“{found.term}”，但后文没有使用",
                f'defines "{found.term}", which is never used',
            ),
            (Spot(found.start, found.end),),
        )


RULE = Rule(
    "L605",
    "unused-term",
    "note",
    Bilingual("定义的用语没有使用", "A defined term is never used"),
    Bilingual(
        "读者会去找用到它的条款；没有用到，可能是后文换了叫法",
        "readers look for the clause that uses it; perhaps another name has taken its place",
    ),
    Bilingual("删去定义，或者在后文统一使用这个用语", "drop the definition, or use the term"),
    find,
)
