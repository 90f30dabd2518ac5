"""The same text given twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause
from clausetrail.linting.context import HAN, Context
from clausetrail.linting.rule import Hit, Rule, Spot
from clausetrail.regex import regex

WHOLE = 24
"""Letters from which a clause that repeats another, anywhere, is reported."""
SENTENCE = 16
"""Letters from which a sentence that repeats one of a neighbour is reported."""

_SENTENCE = regex(r"[^。！？!?.]+(?:\.(?!\s|$)[^。！？!?.]*)*[。！？!?.]?")


def find(context: Context) -> Iterator[Hit]:
    """Find clauses that repeat another, and sentences that repeat a neighbour's."""
    whole: dict[str, Clause] = {}
    before: Clause | None = None
    for clause in context.prose:
        if clause.kind not in ("clause", "paragraph", "notice"):
            before = None
            continue
        plain = _plain(clause.text)
        first = whole.setdefault(plain, clause)
        listed = clause.text.endswith(("；", ";")) or first.text.endswith(("；", ";"))
        if first is not clause and _size(plain) >= WHOLE and not listed:
            yield _hit(clause, first, 0, len(clause.text))
        else:
            yield from _sentences(clause, before)
        before = clause


def _sentences(clause: Clause, before: Clause | None) -> Iterator[Hit]:
    earlier = {_plain(s[0]) for s in _SENTENCE.finditer(before.text)} if before else set()
    for found in _SENTENCE.finditer(clause.text):
        plain = _plain(found[0])
        if _size(plain) >= SENTENCE and plain in earlier:
            yield _hit(clause, before or clause, found.start(), found.end())
            return
        if before is None or clause.parent == before.parent or clause.parent == before.id:
            earlier.add(plain)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _size(plain: str) -> float:
    """Return the length in Chinese characters; three Latin letters count as one."""
    wide = len(re.findall(f"[{HAN}]", plain))
    return wide + (len(plain) - wide) / 3


def _hit(clause: Clause, first: Clause, start: int, end: int) -> Hit:
    words = clause.text[start:end].strip()
    where = Bilingual(f"与 {first.id} ", f"as in {first.id}")
    if first is clause:
        where = Bilingual("在本条中", "twice in this clause")
    return Hit(
        clause,
        Bilingual(
            f"{where.zh}重复：“{words[:30]}{'…' if len(words) > 30 else ''}”",
            f'the same text {where.en}: "{words[:60]}{"…" if len(words) > 60 else ""}"',
        ),
        (Spot(start, end),),
    )


RULE = Rule(
    "L601",
    "duplicate-text",
    "warning",
    Bilingual("内容重复", "Text given twice"),
    Bilingual(
        "重复的内容日后只改一处，就会自相矛盾",
        "if only one of the two is changed later, the policy contradicts itself",
    ),
    Bilingual(
        "只保留一处，另一处删去或改为引用", "keep one; drop the other or make it a reference"
    ),
    find,
)
