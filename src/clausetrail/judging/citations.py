"""References to another section of the same document: its number, and its title beside it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from clausetrail.clause import Document
from clausetrail.judging.numerals import number
from clausetrail.judging.term import folded, letters

_NUMBER = re.compile(r"\d[\d.]*|[一二三四五六七八九十百]+")
_CITED = re.compile(
    r"(第\s*[一二三四五六七八九十百\d]+\s*[条节章部])(?:部分)?\s*"
    r"[“\"「【《]([^“”\"「」【】《》]{2,30})[”\"」】》]"
)
"""A Chinese reference, and the title quoted after it."""
_ENTITLED = re.compile(
    r"(?:in |under )?(?:the )?(?:section|table|paragraph|part|chapter|list|heading)?s?"
    r" ?(?:under|entitled|titled|called|headed|on|about)? ?[“\"]([^“”\"]{3,80})[”\"],? "
    r"(?=(?:below|above)\b)",
    re.IGNORECASE,
)
"""In English what says under which title something stands that is below."""


def figures(label: str) -> str:
    """Return the figures of a label or a reference: ``8`` of 第八条 and of ``8.``."""
    found = _NUMBER.search(folded(label))
    return "" if found is None else number(found[0].rstrip("."))


def titles(document: Document) -> Mapping[str, str]:
    """Return the headings of a document by number, as far as a number is given once."""
    found: dict[str, set[str]] = {}
    for clause in document.clauses:
        if clause.kind == "heading" and (said := figures(clause.label)):
            found.setdefault(said, set()).add(letters(clause.text))
    return {said: min(texts) for said, texts in found.items() if len(texts) == 1}


def untitled(text: str, known: Mapping[str, str]) -> str:
    """Return ``text`` without the titles that only repeat what the number beside them leads to.

    >>> untitled("见第九节“联系我们”。", {"9": "联系我们"}), untitled("见第九节“附则”。", {})
    ('见第九节。', '见第九节“附则”。')
    """
    return _CITED.sub(
        lambda cited: cited[1] if known.get(figures(cited[1])) == letters(cited[2]) else cited[0],
        text,
    )


def below(text: str, other: str, headings: Collection[str]) -> str:
    """Return ``text`` without its headings under which stands what ``other`` only calls "below".

    >>> below("The time stated in the table under “Periods” below.", "See below.", {"periods"})
    'The time stated below.'
    """
    if _ENTITLED.search(text) is None or _ENTITLED.search(other) is not None:
        return text
    return _ENTITLED.sub(lambda found: "" if letters(found[1]) in headings else found[0], text)


def same_title(old: str, new: str, known: Mapping[str, str]) -> bool:
    """Tell whether references of two wordings lead to the same titles, under other numbers.

    None of the new ones leads to another title.

    >>> same_title("见第八条“联系我们”。", "见第七条“联系我们”。", {})
    True
    """
    was, now = _CITED.findall(old), _CITED.findall(new)
    return (
        bool(now)
        and [title for _, title in was] == [title for _, title in now]
        and _CITED.sub(r"“\2”", old) == _CITED.sub(r"“\2”", new)
        and all(
            before == at or known.get(figures(at), letters(title)) == letters(title)
            for (before, _), (at, title) in zip(was, now, strict=True)
        )
    )
