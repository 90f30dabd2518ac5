"""What a section is about, told from what its headings say, never from its number."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from clausetrail.clause import Clause, Document
from clausetrail.judging.verdict import Category
from clausetrail.judging.vocabulary import table

Topic = Literal[
    "parties",
    "scope",
    "definitions",
    "collection",
    "cookies",
    "marketing",
    "sharing",
    "crossborder",
    "retention",
    "security",
    "rights",
    "closure",
    "minors",
    "updates",
    "disputes",
    "contact",
]

CATEGORY: dict[Topic, Category] = {
    "collection": 1,
    "cookies": 1,
    "marketing": 1,
    "retention": 1,
    "parties": 2,
    "sharing": 3,
    "crossborder": 3,
    "rights": 4,
    "closure": 4,
    "minors": 4,
    "updates": 4,
    "disputes": 4,
    "contact": 5,
}
"""The kind of material change a section's rules belong to; none for the other topics."""

_MEMBER = 200
"""Characters up to which an unnumbered paragraph may be the member of a list."""
_LISTED = ("paragraph", "item")
_LONGEST_TITLE = 60
"""Characters up to which a clause above is read as a title (twice that in English)."""


@cache
def _titles() -> tuple[tuple[Topic, re.Pattern[str]], ...]:
    return tuple(
        (topic, re.compile("|".join(patterns), re.IGNORECASE))
        for topic, *patterns in table("titles")["titles"]
    )


@lru_cache(maxsize=4096)
def title_topic(title: str) -> Topic | None:
    """Return what a title announces, ``None`` if it says nothing we know."""
    return next((topic for topic, pattern in _titles() if pattern.search(title)), None)


def topic_of(clause: Clause, document: Document) -> Topic | None:
    """Return what the section ``clause`` stands in is about, the nearest title first."""
    if clause.id.startswith("intro"):
        return "parties"
    if clause.kind == "heading" and (own := title_topic(clause.text)) is not None:
        return own
    above = document.ancestors(clause)
    for ancestor in above:
        if ancestor.kind == "heading" and (found := title_topic(ancestor.text)) is not None:
            return found
    for ancestor in above:
        limit = _LONGEST_TITLE * (1 if document.lang == "zh" else 2)
        if ancestor.kind in ("clause", "paragraph", "item") and (
            found := title_topic(ancestor.text[:limit])
        ):
            return found
    return _lead_topic(clause, document)


def _lead_topic(clause: Clause, document: Document) -> Topic | None:
    """Return what the line that introduces a list without numbers announces."""
    beside = document.children.get(clause.parent or "", ())
    before = beside[: beside.index(clause)] if clause in beside else ()
    lead = next((c for c in reversed(before) if c.text.rstrip().endswith((":", "："))), None)
    listed = lead is not None and clause.kind in _LISTED and len(clause.text) < _MEMBER
    return title_topic(lead.text) if lead is not None and listed else None
