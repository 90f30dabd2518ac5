"""What a section is about, told from what its headings say, never from its number."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from typing import Literal

from clausetrail.clause import Clause, Document
from clausetrail.judging.language.term import folded
from clausetrail.judging.tables import head_of, text_above
from clausetrail.judging.verdict import Category
from clausetrail.judging.vocabulary import table
from clausetrail.regex import regex

Topic = Literal[
    "parties",
    "introduction",
    "scope",
    "definitions",
    "collection",
    "cookies",
    "marketing",
    "sharing",
    "crossborder",
    "retention",
    "security",
    "assessment",
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
    "assessment": 6,
}
"""The kind of material change a section's rules belong to; none for the other topics.

An introduction speaks of anything: what it says tells its kind."""

_MEMBER = 200
"""Characters up to which an unnumbered paragraph may be the member of a list."""
_LIST = 200
"""Members of a list up to which the line that introduces it is looked for."""
_LISTED = ("paragraph", "item")
PASSED_ON = frozenset[Topic](("sharing", "crossborder"))
"""Topics of what is passed on to others, here or abroad."""
_LISTS: tuple[Topic, ...] = ("sharing", "cookies")
"""What a text without headings of its own may be a list of."""
_LISTS_DATA = regex(
    r"\b(?:what|types? of|categor\w+ of|your|personal|which) (?:personal )?(?:information|data)\b"
    r"|(?:信息|数据)(?:类型|类别|种类|范围|字段|内容)|个人(?:信息|数据)",
    re.IGNORECASE,
)
"""What heads a table on information, whatever the title above it."""
_DATA_LISTS: tuple[Topic, ...] = ("collection", "cookies", "sharing", "retention")
_ENTRY = regex(
    r"(?P<name>(?!第|附|part|chapter|section|annex)[^：:，。,.]{2,20})[：:]\s*\S{2}", re.IGNORECASE
)
"""A line that says what it is about, and then what that is."""
_AND = regex(r"[,;/|&，；、]|\band\b|\bor\b|以及|[和与及]", re.IGNORECASE)
"""What parts a title in two."""
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
    plain = folded(title)
    return next((topic for topic, pattern in _titles() if pattern.search(plain)), None)


def beside_contact(clause: Clause, document: Document) -> Topic | None:
    """Return what a title that also says whom to write to announces besides: rights & contact."""
    titles = (a.text for a in document.ancestors(clause) if a.kind == "heading")
    title = next((text for text in titles if title_topic(text) is not None), "")
    return next((topic for topic in _announced(title) if topic != "contact"), None)


@lru_cache(maxsize=512)
def _announced(title: str) -> tuple[Topic, ...]:
    """Return what the parts of a title announce.

    >>> _announced("Your rights & contact"), _announced("Questions and complaints")
    (('rights', 'contact'), ('contact', 'contact'))
    """
    found = (title_topic(part.strip()) for part in _AND.split(title))
    return tuple(topic for topic in found if topic is not None)


def entry_name(heading: str) -> str | None:
    """Return what a heading fills in if it is an entry of a form, ``None`` if it is a title.

    >>> entry_name("使用目的：发送短信"), entry_name("第三部分：我们如何共享")
    ('使用目的', None)
    """
    found = _ENTRY.match(heading)
    return found and found["name"]


def topic_of(clause: Clause, document: Document) -> Topic | None:
    """Return what the section ``clause`` stands in is about, the nearest title first."""
    if clause.id.startswith("intro"):
        return _called(document) or "introduction"
    name = entry_name(clause.text) or clause.text
    if clause.kind == "heading" and (own := title_topic(name)) is not None:
        return own
    above = document.ancestors(clause)
    for ancestor in above:
        if ancestor.kind == "heading" and (found := title_topic(ancestor.text)) is not None:
            return _of_data(clause, document) or found if found == "contact" else found
    for ancestor in above:
        limit = _LONGEST_TITLE * (1 if document.lang == "zh" else 2)
        if ancestor.kind in ("clause", "paragraph", "item") and (
            found := title_topic(ancestor.text[:limit])
        ):
            return found
    return _lead_topic(clause, document) or _head_topic(clause, document) or _called(document)


def _head_topic(clause: Clause, document: Document) -> Topic | None:
    """Return what the head of a table announces of its rows."""
    return title_topic(head_of(clause, document))


def _of_data(clause: Clause, document: Document) -> Topic | None:
    """Return what is done with information if a table says that it lists that, row by row."""
    head = head_of(clause, document)
    found = title_topic(head) if _LISTS_DATA.search(head) else None
    return found if found in _DATA_LISTS else None


def _called(document: Document) -> Topic | None:
    """Return what the whole text is a list of: recipients, cookies."""
    titles = (clause.text for clause in document.clauses if clause.kind == "title")
    found = title_topic(next(titles, document.meta.title))
    return found if found in _LISTS else None


def _lead_topic(clause: Clause, document: Document) -> Topic | None:
    """Return what the line that introduces a list without numbers announces."""
    lead = lead_of(clause, document)
    return title_topic(lead.text) if lead is not None else None


def introduction_of(clause: Clause, document: Document) -> str:
    """Return the line that leads to a clause and ends with a colon; nothing if there is none."""
    above = lead_of(clause, document)
    lead = text_above(clause, document) if above is None else above.text
    last = lead.rstrip().rsplit("\n", 1)[-1]
    return last if last.endswith((":", "：")) else ""


def lead_of(clause: Clause, document: Document) -> Clause | None:
    """Return the line that introduces the list a short clause without a number stands in."""
    if clause.kind not in _LISTED or len(clause.text) >= _MEMBER:
        return None
    beside = document.children.get(clause.parent or "", ())
    at = bisect_left(beside, clause.lines, key=lambda other: other.lines)
    while at < len(beside) and beside[at].lines == clause.lines and beside[at] != clause:
        at += 1
    before = beside[max(0, at - _LIST) : at] if clause in beside[at : at + 1] else ()
    return next((c for c in reversed(before) if c.text.rstrip().endswith((":", "："))), None)
