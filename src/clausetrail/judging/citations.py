"""References to another section of the same document: its number, and its title beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from zlib import crc32

from clausetrail.clause import Document
from clausetrail.judging.numerals import number
from clausetrail.judging.term import folded, letters

_NUMBER = re.compile(r"\d[\d.]*|[一二三四五六七八九十百]+")
_CITED = re.compile(
    r"(第\s*[一二三四五六七八九十百\d]+\s*[条节章部])(?:部分)?\s*"
    r"[“\"「【《]([^“”\"「」【】《》]{2,30})[”\"」】》]"
)
"""A Chinese reference, and the title quoted after it."""
_CITED_EN = re.compile(
    r"\b((?:section|article|paragraph|part|chapter|clause) \d[\d.]*),?\s\(?"
    r"[“\"]([^“”\"]{2,80}?)[.,]?[”\"]",
    re.IGNORECASE,
)
"""An English one."""
STATED = (
    r"(?:列明|列出|列示|载明|写明|注明|标明|指明|说明|公布|公示|展示|记载|约定|规定|提供|提及|提到"
    r"|列|述|示|载)"
)
REFERENCE = re.compile(
    r"(?:[上下前后]文的?|前述的?)?(?:本(?:《[^《》]{2,20}》|(?:隐私(?:权)?)?(?:政策|声明|协议|条款|指引|规则|章程|合同))(?:的|中的?)?)?"
    r"(?:(?P<number>第\s*[一二三四五六七八九十百\d]+\s*(?:部分|[条节章]))"
    r"\s*(?:[“\"「【《](?P<title>[^“”\"「」【】《》]{2,30})[”\"」】》])?(?:部分|一节|一章)?"
    r"|(?:[最的]?(?:下方|下文|上文|末尾|文末|后文|前文))?的?"
    r"[“\"「【《](?P<named>[^“”\"「」【】《》]{2,30})[”\"」】》](?:部分|章节|一节|一章|[章节])?"
    r"|(?P<place>最?(?:下方|末尾|后)|文末|底部|下文|上文)(?=的|所|约定|列|载|公布))"
    rf"(?P<stated>[中里内]?(?:{STATED}|所{STATED})?的|[中里内]?所{STATED})?"
)
"""A Chinese reference to a section by its number or its title, and that something stands there."""
_RANGE = re.compile(
    r"第\s*([一二三四五六七八九十百]+|\d+)\s*[条节章]?\s*[至到~—–-]\s*(?:第\s*)?([一二三四五六七八九十百]+|\d+)\s*[条节章]"
)
_LABEL = re.compile(
    r"^(?:第\s*[一二三四五六七八九十百\d]+\s*(?:部分|[条节章])|[一二三四五六七八九十\d]+(?=[、.．]))"
    r"[、.．：:]?\s*"
)
"""The number before a title that is quoted with it."""
_BRACKETED = re.compile(r"[(（]")
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
    """Return the headings of a document by number, as far as a number is given once.

    Numbers in brackets are those of parts of a section.  A heading without a number gets one
    that no other has.
    """
    found: dict[str, set[str]] = {}
    for clause in document.clauses:
        if clause.kind == "heading" and not _BRACKETED.match(clause.label):
            title = letters(clause.text)
            said = figures(clause.label) or str(crc32(title.encode()))
            found.setdefault(said, set()).add(title)
    return {said: min(texts) for said, texts in found.items() if len(texts) == 1}


def ranged(text: str) -> str:
    """Return ``text`` with the sections from one to another written in one way.

    >>> ranged("第一条至第五条"), ranged("第1-5条")
    ('第1至5条', '第1至5条')
    """
    return _RANGE.sub(lambda found: f"第{number(found[1])}至{number(found[2])}条", text)


def cited(text: str, known: Mapping[str, str]) -> str:
    """Return ``text`` with its references to sections of its own written in one way.

    What only makes them precise is left out: "of this policy", the title of the section if
    it is known, that something is stated there.

    >>> known = {"9": "联系我们"}
    >>> cited("请通过本隐私政策第九节“联系我们”中所列的方式联系我们。", known)
    '请通过第9节的方式联系我们。'
    >>> cited("请通过本政策“联系我们”部分的方式联系我们。", known)
    '请通过第9节的方式联系我们。'
    >>> cited("见本政策最下方公布的地址。", known)
    '见最下方的地址。'
    >>> cited("见第九节“附则”。", known), cited("见《用户协议》第九节“联系我们”。", known)
    ('见第九节“附则”。', '见《用户协议》第九节“联系我们”。')
    """
    numbers = {title: said for said, title in known.items()}

    def plainly(found: re.Match[str]) -> str:
        said = found["number"]
        title = letters(quoted(found))
        if not own(found):
            return found[0]
        cited = figures(said) if said else numbers.get(title, "")
        if title and known.get(cited) != title:
            return found[0]
        if (found["named"] and not cited) or (
            found["place"] and found[0].startswith(found["place"])
        ):
            return found[0]
        place = f"第{cited}节" if cited in known else said or found["place"]
        return place + ("的" if found["stated"] else "")

    return REFERENCE.sub(plainly, text)


def quoted(cited: re.Match[str]) -> str:
    """Return the title that a reference quotes, without its number."""
    return _LABEL.sub("", cited["title"] or cited["named"] or "")


def titled_once(old: str, new: str) -> dict[str, str]:
    """Return the titles, by number, that only one of two wordings quotes.

    >>> titled_once("见第九节“联系我们”。", "见第九节。")
    {'9': '联系我们'}
    """
    was, now = (
        {
            figures(found[1]): letters(found[2])
            for cited in (_CITED, _CITED_EN)
            for found in cited.finditer(text)
        }
        for text in (old, new)
    )
    return {n: title for n, title in (was | now).items() if (n in was) != (n in now)}


def own(cited: re.Match[str]) -> bool:
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
            or (own(at) and known.get(figures(at[1]), letters(at[2])) == letters(at[2]))
            for before, at in zip(was, now, strict=True)
        )
    )
