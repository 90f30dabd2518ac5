"""References to another section of the same document: its number, and its title beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from clausetrail.clause import Document
from clausetrail.judging.numerals import number
from clausetrail.judging.term import folded, letters

_NUMBER = re.compile(r"\d[\d.]*|[一二三四五六七八九十百]+")
_CITED = re.compile(
    r"(第\s*[一二三四五六七八九十百\d]+\s*[条节章部])(?:部分)?\s*"
    r"[“\"「【《]([^“”\"「」【】《》]{2,30})[”\"」】》]"
)
"""A Chinese reference, and the title quoted after it."""
_THIS = re.compile(
    r"本(?:《[^《》]{2,20}》|(?:隐私(?:权)?)?(?:政策|声明|协议|条款|指引|规则|章程|合同))"
)
_ANOTHER = re.compile(
    r"[》”]|(?:协议|条款|政策|规则|条例|办法|章程|合同|声明|指引|公约|法|法典)(?:的|中的?)?(?:第|$)"
)
"""What names another document, or another of its sections."""


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
    >>> untitled("见《用户协议》第九节“联系我们”。", {"9": "联系我们"})
    '见《用户协议》第九节“联系我们”。'
    """
    return _CITED.sub(
        lambda cited: (
            cited[1]
            if _own(cited) and known.get(figures(cited[1])) == letters(cited[2])
            else cited[0]
        ),
        text,
    )


def titled_once(old: str, new: str) -> set[str]:
    """Return the numbers beside which only one of two wordings quotes a title.

    >>> titled_once("见第九节“联系我们”。", "见第九节。")
    {'9'}
    """
    was, now = ({figures(cited[1]) for cited in _CITED.finditer(text)} for text in (old, new))
    return was ^ now


def _own(cited: re.Match[str]) -> bool:
    """Tell whether a reference is to the same document: its sentence names no other before it."""
    said = re.split("[。；\n]", cited.string[: cited.start()])[-1]
    return _ANOTHER.search(_THIS.sub("", said)) is None


def same_title(old: str, new: str, known: Mapping[str, str]) -> bool:
    """Tell whether references of two wordings lead to the same titles, under other numbers.

    None of the new ones leads to another title.

    >>> same_title("见第八条“联系我们”。", "见第七条“联系我们”。", {})
    True
    >>> same_title("见《用户协议》第八条“责任”。", "见《用户协议》第七条“责任”。", {})
    False
    """
    was, now = (list(_CITED.finditer(text)) for text in (old, new))
    return (
        bool(now)
        and [cited[2] for cited in was] == [cited[2] for cited in now]
        and _CITED.sub(r"“\2”", old) == _CITED.sub(r"“\2”", new)
        and all(
            before[1] == at[1]
            or (_own(at) and known.get(figures(at[1]), letters(at[2])) == letters(at[2]))
            for before, at in zip(was, now, strict=True)
        )
    )
