"""Numbers as written: ``4.1.2``, ``（3）``, ``三、``, ``IV.``, ``第三条``, ``§ 3``.

A label has a style and a value.  Styles that a careful writer would not tell
apart inside one list (``1、`` and ``1.``, ``（3）`` and ``(3)``) are one style.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from clausetrail.regex import regex

Style = Literal[
    "chapter",  # 第一章, 第一部分, Chapter 1, Part 1
    "subchapter",  # 第一节
    "article",  # 第一条, Article 1, Section 1, § 1
    "decimal",  # 4.1.2
    "han",  # 一、
    "han-paren",  # （一）
    "arabic",  # 1、 1. 1．
    "arabic-paren",  # （1） (1)
    "arabic-close",  # 1)
    "circled",  # ①
    "roman",  # I. II、
    "roman-paren",  # (i) i) i.
    "alpha",  # a. a) (a)
    "alpha-upper",  # A. A) (A)
    "bare",  # 1 Scope: a number alone, in headings only
]


@dataclass(frozen=True, slots=True)
class Label:
    """The number at the start of a block."""

    written: str
    style: Style
    numbers: tuple[int, ...]
    """The value; several numbers for decimal labels only."""
    symbol: str
    """What stands for it in a clause id: ``3``, ``a``, ``4.1.2``."""

    @property
    def number(self) -> int:
        """The last number of the value: its place among its siblings."""
        return self.numbers[-1]


_HAN_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_HAN = "一二三四五六七八九十百零〇"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_NUMBER = rf"(?:\d{{1,3}}|[{_HAN}]{{1,4}})"

_COUNTED = (
    r"(?:(?:短信|彩信|消息|评论|留言|弹幕|动态|微博|语音|视频|新闻)(?:起|以[内上下后前]|之?[后前]|的|收费|免费)"
    r"|线路|航线|生产线|跑道|狗|犬|毛巾|裤子|裙子|被子|围巾|领带|河流)"
)
"""What comes by the 条, so that 第三条短信 is no third article."""
_GOING_ON = (
    r"(?:第|所|规定|中|的|项|款|约定|之|和|或|及|至|、?第|另有|与(?=第|本|《|附)|可以(?!的)"
    r"|不(?!可抗力|正当|良|动产|定期|当|保证|得转让)|应(?![用急付收诉税])"
    r"|(?:也|均|仅|只|亦|同样|同时|优先|不|并不)*适用于?)"
)
"""How a sentence goes on that begins with a reference to an article."""
_MEASURED = (
    r"(?:(?:个?工作日|个?自然日|[年天日周人名岁次元]|个月|小时|分钟)"
    r"(?:内|以[上下内后前]|之[内后前]|起))"
)
"""How a number goes on that only stands in brackets: （3）年内."""
_PATTERNS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    (
        "chapter",
        regex(
            rf"第\s?(?P<n>{_NUMBER})\s?(?:章(?!节的|免费|的|起|开始)"
            r"|编|部分(?!的|学[员生]|[用客]户|会员|员工|订单|费用|款项))[、:：.．]?"
        ),
    ),
    ("subchapter", regex(rf"第\s?(?P<n>{_NUMBER})\s?节(?!课|的|车厢|电池|起)[、:：.．]?")),
    (
        "article",
        regex(rf"第\s?(?P<n>{_NUMBER})\s?条(?!{_GOING_ON}|{_COUNTED})[、:：.．]?"),
    ),
    (
        "chapter",
        regex(r"(?i:Chapter|Part)\s+(?P<n>\d{1,3}|[IVX]{1,6})\b(?=[.:：]|\s*$|\s+[A-Z—–-])[.:：]?"),
    ),
    (
        "article",
        regex(
            r"(?i:Article|Section|Clause)\s+(?P<n>\d{1,3}|[IVX]{1,6})(?!\.?\d)\b"
            r"(?=[.:：]|\s*$|\s+[A-Z—–-])[.:：]?"
        ),
    ),
    ("article", regex(r"§\s?(?P<n>\d{1,3})(?!\.?\d)\.?")),
    (
        "decimal",
        regex(
            r"(?:(?:Section|Clause|§)\s?)?(?P<n>\d{1,2}(?:\s?[.．]\s?\d{1,3}){1,5})[.．、]?(?![\d%％])",
            re.I,
        ),
    ),
    ("han", regex(rf"(?P<n>[{_HAN}]{{1,4}})\s?[、.．]")),
    ("han-paren", regex(rf"[（(]\s?(?P<n>[{_HAN}]{{1,4}})\s?[)）]、?")),
    ("arabic", regex(r"(?P<n>\d{1,3})\s?(?:、|[.．](?![\d]))")),
    ("arabic-paren", regex(rf"[（(]\s?(?P<n>\d{{1,3}})\s?[)）](?!{_MEASURED})、?")),
    ("arabic-close", regex(r"(?P<n>\d{1,3})[)）]、?")),
    ("circled", regex(rf"(?P<n>[{_CIRCLED}])、?")),
    ("roman", regex(r"(?P<n>[IVX]{1,6})\s?[.．、](?=\s|[^\x00-\x7f]|$)")),
    ("roman-paren", regex(r"[（(](?P<n>[ivx]{1,5})[)）]|(?P<m>[ivx]{1,5})[)）]")),
    ("alpha", regex(r"[（(](?P<n>[a-z])[)）]|(?P<m>[a-z])(?:[)）、]|\.(?=\s))")),
    (
        "alpha-upper",
        regex(r"[（(](?P<n>[A-Z])[)）]|(?P<m>[A-Z])(?:[)）、]|\.(?=\s(?![A-Z]\.)))"),
    ),
)
_BARE = regex(r"(?P<n>\d{1,2})(?=\s+\D)")
_LETTERED = regex(r"(?P<n>\d{1,2})(?P<letter>[A-Z])[.．、](?=\s)")
"""``11A.``: a section put in later between 11 and 12."""


def parse(text: str, *, heading: bool = False) -> Label | None:
    """Read the label at the start of ``text``; ``None`` if there is none.

    ``heading`` allows a number that stands alone (``1 Scope``) or has a letter (``11A. Scope``).
    """
    body = text.lstrip()
    for style, pattern in _PATTERNS:
        found = pattern.match(body)
        if found is not None and (label := _label(style, found)) is not None:
            return label
    if not heading:
        return None
    if found := _LETTERED.match(body):
        return Label(found[0], "arabic", (int(found["n"]),), found["n"] + found["letter"])
    return _label("bare", found) if (found := _BARE.match(body)) else None


def strip(text: str, label: Label) -> tuple[str, int]:
    """Return ``text`` after its label and white space, and how many characters went."""
    lead = len(text) - len(text.lstrip())
    rest = text[lead + len(label.written) :]
    own = rest.lstrip()
    return own, len(text) - len(own)


def as_alpha(label: Label) -> Label | None:
    """Read a lower-case Roman number of one letter as that letter: ``(i)`` after ``(h)``."""
    letter = re.sub(r"[^a-z]", "", label.written)
    if label.style != "roman-paren" or len(letter) != 1:
        return None
    return Label(label.written, "alpha", (ord(letter) - 96,), letter)


def _label(style: Style, found: re.Match[str]) -> Label | None:
    groups = found.groupdict()
    symbol = unicodedata.normalize("NFKC", groups.get("n") or groups.get("m") or "")
    written = found[0].rstrip()
    if style == "decimal":
        numbers = tuple(int(part) for part in re.split(r"\s?\.\s?", symbol))
        return Label(written, style, numbers, ".".join(map(str, numbers)))
    number = _value(groups.get("n") or groups.get("m") or "", style)
    if number is None:
        return None
    if style in ("alpha", "alpha-upper", "roman-paren"):
        return Label(written, style, (number,), symbol)
    return Label(written, style, (number,), str(number))


def _value(symbol: str, style: Style) -> int | None:
    if symbol in _CIRCLED:
        return _CIRCLED.index(symbol) + 1
    if style in ("alpha", "alpha-upper"):
        return ord(symbol.lower()) - 96
    symbol = unicodedata.normalize("NFKC", symbol)
    if symbol.isdecimal():
        return int(symbol)
    if set(symbol.lower()) <= _ROMAN.keys():
        return roman(symbol)
    return han(symbol)


def han(numeral: str) -> int | None:
    """Return the value of a Chinese numeral below 1000, ``None`` if it is none.

    >>> han("十一"), han("二十"), han("一百零三"), han("百一")
    (11, 20, 103, None)
    """
    total = digit = 0
    seen_unit = False
    for place, char in enumerate(numeral):
        if char in "十百":
            if place > 0 and digit == 0 and char == "百":
                return None
            if char == "百" and place == 0:
                return None
            total += (digit or 1) * (10 if char == "十" else 100)
            digit, seen_unit = 0, True
        elif char in _HAN_DIGITS:
            if digit and not seen_unit:
                return None
            digit = _HAN_DIGITS[char]
        else:
            return None
    return total + digit or None


def roman(numeral: str) -> int | None:
    """Return the value of a Roman numeral up to 50, ``None`` if it is not well formed.

    >>> roman("XIV"), roman("ix"), roman("IIX")
    (14, 9, None)
    """
    values = [_ROMAN[c] for c in numeral.lower()]
    total = sum(
        -value if value < max(values[at + 1 :], default=0) else value
        for at, value in enumerate(values)
    )
    return total if _as_roman(total) == numeral.lower() else None


def _as_roman(number: int) -> str:
    out = ""
    for value, sign in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while number >= value:
            out, number = out + sign, number - value
    return out
