"""References in the text to other clauses of the same document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausetrail.clause import Clause
from clausetrail.reading.labels import han, roman
from clausetrail.regex import regex

if TYPE_CHECKING:
    from clausetrail.linting.context import Context

_NUMERAL = r"\d{1,3}(?:\.\d{1,3}){0,4}|[一二三四五六七八九十百零]{1,4}"
_ITEM = (
    r"(?:\s*第?\s*[（(]\s?(?P<item>\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])\s?[)）]"
    r"\s*[项款点目]?)"
)
_ZH = regex(rf"第\s*(?P<n>{_NUMERAL})\s*(?P<unit>条款|条|章|部分|节){_ITEM}?")
_EN = regex(
    r"\b(?P<unit>Sections?|Clauses?|Articles?|Paragraphs?|Parts?|Chapters?|§+)\s*"
    r"(?P<list>(?:\d{1,2}(?:\.\d{1,3}){0,4}|[IVX]{1,6}\b)(?![\w%.]*\w)(?:\s?\([a-z0-9]{1,4}\))*"
    r"(?:(?:\s*,\s*|\s*(?:,\s*)?(?:and|or|to|through|&)\s+)"
    r"(?:\d{1,2}(?:\.\d{1,3}){1,4})(?![\w%.]*\w))*)",
)
_EN_NUMBER = regex(r"(?P<n>\d{1,2}(?:\.\d{1,3})*|[IVX]{1,6}\b)(?:\s?\((?P<item>[a-z0-9]{1,2})\))?")

_ELSEWHERE_BEFORE = regex(
    r"(?:》|法|法典|条例|办法|规定|规范|公约|标准|细则|解释|宪法|决定|协议|合同|规则|政策|须知|附件\S{0,2})"
    r"\s*(?:[（(][^（()）]*[)）])?\s*[的之中]?\s*$"
)
_OWN = regex(r"本[^，。；、《》]{0,10}$")
_CHAIN = regex(r"^[\s、，和及与或至第款项条（）()\d.一二三四五六七八九十百]*$")
_ELSEWHERE_AFTER = regex(
    r"\s*(?:\([\w]+\)\s*)*(?:,?\s*(?:of|in|under|to)\s+(?:the\s+|that\s+|such\s+|its\s+)?"
    r"(?!(?:this|these|our|the (?:present|Terms|Policy|Agreement))\b)"
    r"(?:[A-Z][\w’'-]*|applicable)|(?:the\s+)?[A-Z]{2,}\b)"
)
_ELSEWHERE_FRONT = regex(
    r"(?:\b(?:Act|Law|Code|Regulations?|Directive|Agreement|Addendum|Rules?|Policy|Terms|[A-Z]{3,})"
    r"(?:\s+\(\w+\))?,?\s*)$"
)

NEAR = 80
"""Characters before a reference among which the document it belongs to is looked for."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A reference as written, and what it names."""

    clause: Clause
    start: int
    end: int
    number: str
    """``3.8`` or ``3``, in figures."""
    unit: str
    """条, 部分, Section …"""
    item: str = ""
    """The list member it names, ``1`` for ``第（1）项``; empty if it names none."""

    @property
    def written(self) -> str:
        """The reference as it stands in the text."""
        return self.clause.text[self.start : self.end]

    def before(self, text: str) -> str:
        """Return the words before it in a clause's visible text."""
        return text[max(0, self.start - NEAR) : self.start]


def pointers(context: Context) -> Iterator[Pointer]:
    """Yield the references to clauses of this document, in order.

    References to statutes and to other documents are left out.
    """
    for clause in context.body:
        if clause.kind in ("title", "meta"):
            continue
        text = context.visible(clause)
        yield from _chinese(clause, text)
        yield from _english(clause, text)


def target(pointer: Pointer, context: Context) -> Clause | None:
    """Return the clause a reference names, ``None`` if there is none."""
    by_id = context.document.by_id
    number = pointer.number
    if "." not in number:
        kinds = ("ch", "s") if pointer.unit in ("章", "Chapter") else ("s", "ch")
        candidates = [f"{kind}{number}" for kind in kinds]
    else:
        section, rest = number.split(".", 1)
        parts = rest.split(".")
        listed = f"s{section}" + "".join(f"({part})" for part in parts)
        candidates = [number, listed, f"s{number}", f"s{section}.{parts[0]}"]
        if len(parts) > 1:
            candidates[-1] += "".join(f"({part})" for part in parts[1:])
    attachment = re.match(r"att\d*", pointer.clause.id)
    if attachment is not None:
        candidates.insert(0, f"{attachment[0]}.{number}")
        candidates.insert(1, f"{attachment[0]}({number})")
    found = next((by_id[c] for c in candidates if c in by_id), None)
    if found is None and "." not in number:
        found = _numbered(pointer, context)
    return found


def member(pointer: Pointer, whole: Clause, context: Context) -> Clause | None:
    """Return the list member a reference names inside its target."""
    for clause in context.children(whole):
        label = context.label(clause)
        if label is not None and label.symbol.split(".")[-1] == pointer.item:
            return clause
    return None


def _numbered(pointer: Pointer, context: Context) -> Clause | None:
    """Find a single number among labels that stand alone: 第三条, 15."""
    alike = [
        clause
        for clause in context.body
        if (label := context.label(clause)) is not None
        and label.number == int(pointer.number)
        and label.style in ("article", "arabic", "bare", "roman", "han")
    ]
    whole = [clause for clause in alike if clause.kind != "item"]
    return whole[0] if whole else alike[0] if len(alike) == 1 else None


def _chinese(clause: Clause, text: str) -> Iterator[Pointer]:
    elsewhere_until = -1
    for found in _ZH.finditer(text):
        before = text[max(0, found.start() - NEAR) : found.start()]
        chained = elsewhere_until >= 0 and _CHAIN.match(text[elsewhere_until : found.start()])
        foreign = _ELSEWHERE_BEFORE.search(before) and not _OWN.search(before)
        if chained or foreign:
            elsewhere_until = found.end()
            continue
        elsewhere_until = -1
        number = _figures(found["n"])
        if number is not None:
            yield Pointer(
                clause, found.start(), found.end(), number, found["unit"], _symbol(found["item"])
            )


def _english(clause: Clause, text: str) -> Iterator[Pointer]:
    for found in _EN.finditer(text):
        if _ELSEWHERE_AFTER.match(text, found.end()) or _ELSEWHERE_FRONT.search(
            text[max(0, found.start() - NEAR) : found.start()]
        ):
            continue
        unit = found["unit"].rstrip("s")
        start = found.start("list")
        for number in _EN_NUMBER.finditer(found["list"]):
            written = _figures(number["n"])
            if written is not None:
                first = found.start() if number.start() == 0 else start + number.start()
                yield Pointer(
                    clause, first, start + number.end(), written, unit, number["item"] or ""
                )


def _figures(numeral: str) -> str | None:
    if numeral[0].isdigit():
        return numeral
    value = roman(numeral) if numeral[0] in "IVX" else han(numeral)
    return None if value is None else str(value)


def _symbol(item: str | None) -> str:
    if not item:
        return ""
    return str(han(item) or item) if not item.isascii() else item
