"""The same heading given twice in one place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause
from clausetrail.linting.context import Context, in_attachment
from clausetrail.linting.rule import Hit, Rule, Spot
from clausetrail.regex import regex

_ATTACHMENT = regex(
    r"^(?:附\s*[件录表则]|attachment|annex|appendix|schedule|exhibit)\s*[一二三四五六七八九十\d]{0,2}\s*[：:.．、\s]*",
    re.I,
)


def find(context: Context) -> Iterator[Hit]:
    """Find headings that repeat one of their siblings, or the attachment they stand in."""
    seen: dict[tuple[str | None, str], Clause] = {}
    for clause in context.body:
        if clause.kind != "heading" or clause.id.startswith("front."):
            continue
        plain = _plain(clause.text)
        place = "att" if in_attachment(clause) and clause.parent in (None, "att") else clause.parent
        first = seen.setdefault((place, plain), clause)
        if first is not clause and plain:
            yield Hit(
                clause,
                Bilingual(
                    f"标题“{clause.text}”与 {first.id} 重复",
                    f'the heading "{clause.text}" repeats {first.id}',
                ),
                (Spot(0, len(clause.text)),),
            )


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", _ATTACHMENT.sub("", text)).casefold()


RULE = Rule(
    "L602",
    "duplicate-heading",
    "note",
    Bilingual("标题重复", "A heading given twice"),
    Bilingual(
        "同名的两部分让人分不清引用的是哪一个",
        "with two parts of one name nobody can tell which is referred to",
    ),
    Bilingual("合并两部分，或者改一个标题", "join the two parts, or rename one"),
    find,
)
