"""Figures that must be the same in every language: periods, dates, amounts, ages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from clausetrail.aligning.numerals import ENGLISH, HAN, english, han
from clausetrail.bilingual import Lang
from clausetrail.regex import regex

Measure = Literal[
    "day", "working-day", "month", "hour", "minute", "percent", "money", "age", "times", "date"
]
"""``date`` is also a month of a year, ``2021-01``."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts; years are months, weeks are days."""

    measure: Measure
    value: str
    """A decimal number, or a date as ``2021-01-25``."""
    text: str
    """The words it was read from."""

    @property
    def key(self) -> tuple[Measure, str]:
        """What two figures are compared by."""
        return self.measure, self.value


_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = "|".join(f"{name}|{name[:4]}\\.?|{name[:3]}\\.?" for name in _MONTHS)

_ZH = {
    "date": regex(
        r"(?P<y>\d{4})\s*(?:年|[-/.])\s*(?P<m>\d{1,2})\s*(?:月|[-/.])\s*(?P<d>\d{1,2})\s*日?"
        r"|(?P<y2>\d{4})\s*年(?:\s*(?P<m2>\d{1,2})\s*月)?|\d{1,2}\s*月\s*\d{1,2}\s*日"
        r"|每(?:个?月|季度|年)\s*\d{1,2}\s*日"
    ),
    "age": regex(rf"(?P<n>{HAN})\s*(?:周岁|岁)"),
    "percent": regex(rf"(?P<n>\d+(?:\.\d+)?)\s*[%％‰]|(?P<per>[百千万])分之(?P<n2>{HAN})"),
    "money": regex(
        rf"(?:人民币|RMB|CNY|¥|￥|(?P<usd>US\$|美元|\$))\s*(?P<n>{HAN})\s*(?:元|圆)?"
        rf"|(?P<n2>{HAN})\s*(?:(?P<usd2>美元)|元(?!素))"
    ),
    "period": regex(
        rf"(?P<n>{HAN}|半)\s*(?P<u>个?\s*工作日|个?\s*(?:自然日|日历日)|个?\s*月"
        rf"|个?\s*(?:星期|周)|(?:个\s*)?小时|分钟|天|日(?!志)|年)"
    ),
    "times": regex(rf"(?P<n>{HAN})\s*次"),
}
_EN = {
    "date": regex(
        rf"\b(?P<mn>{_MONTH})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?P<y>\d{{4}})"
        rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<mn2>{_MONTH})\s*,?\s*(?P<y2>\d{{4}})"
        r"|(?P<y3>\d{4})[-/.](?P<m3>\d{1,2})[-/.](?P<d3>\d{1,2})"
        rf"|\b(?P<mn4>{_MONTH})\s*,?\s*(?P<y4>\d{{4}})\b",
        re.IGNORECASE,
    ),
    "age": regex(
        rf"\b(?:ages? of|aged)\s+(?P<n>{ENGLISH})"
        rf"|\b(?P<n2>{ENGLISH})[\s-]+years?[\s-]+(?:old|of age)"
        rf"|\b(?:child(?:ren)?|minors?|users?|persons?|individuals?|people|anyone|those|you|are|is)"
        rf"\s+(?:under|below|over|above)\s+(?P<n3>{ENGLISH})"
        r"(?!\s*(?:[%‰]|percent|per\s+cent|\w+\s+days?|days?|weeks?|months?|hours?))"
        r"|\bunder-(?P<n4>\d{1,2})s?\b",
        re.IGNORECASE,
    ),
    "percent": regex(rf"\b(?P<n>{ENGLISH})\s*(?:[%％‰]|percent\b|per\s+cent\b)", re.IGNORECASE),
    "money": regex(
        rf"(?:RMB|CNY|¥|￥|(?P<usd>USD|US\$|\$))\s*(?P<n>{ENGLISH})(?:\s*yuan)?"
        rf"|\b(?P<n2>{ENGLISH})\s*(?:yuan|RMB|CNY|(?P<usd2>US\s+dollars?|dollars?))",
        re.IGNORECASE,
    ),
    "period": regex(
        rf"\b(?P<n>{ENGLISH}|half\s+an?|half)[\s-]+"
        r"(?P<u>(?:working|business|work)[\s-]+days?|(?:calendar|natural|consecutive)?[\s-]*days?"
        r"|weeks?|months?|years?|hours?|minutes?)\b",
        re.IGNORECASE,
    ),
    "times": regex(rf"\b(?P<n>{ENGLISH})\s+times\b|\b(?P<twice>twice)\b", re.IGNORECASE),
}
_MARKS: dict[Lang, dict[str, re.Pattern[str]]] = {
    "zh": {
        "date": regex("年|月|[0-9]{4}"),
        "age": regex("岁"),
        "percent": regex("[%％‰分]"),
        "money": regex("[元圆币¥￥$]|RMB|CNY"),
        "times": regex("次"),
    },
    "en": {
        "date": regex(r"\d{4}"),
        "percent": regex("[%％‰]|cent", re.IGNORECASE),
        "money": regex(r"[¥￥$]|RMB|CNY|USD|yuan|dollar", re.IGNORECASE),
        "times": regex("times|twice", re.IGNORECASE),
    },
}
"""What a text must have for a figure of a measure: most clauses have nothing of it."""
_READERS: dict[Lang, tuple[dict[str, re.Pattern[str]], Callable[[str], float]]] = {
    "zh": (_ZH, han),
    "en": (_EN, english),
}
"""Patterns, those that may contain others first, and the reader of numbers.

What a group means is in its name: ``n`` number, ``u`` unit, ``y m d`` date, ``mn`` name of a
month; digits after it tell alternatives apart.
"""

_PER = {"百": 1.0, "千": 0.1, "万": 0.01}
_UNITS: tuple[tuple[Measure, int, tuple[str, ...]], ...] = (
    ("working-day", 1, ("工作日", "working", "business", "work")),
    ("month", 1, ("月", "month")),
    ("month", 12, ("年", "year")),
    ("day", 7, ("星期", "周", "week")),
    ("hour", 1, ("小时", "hour")),
    ("minute", 1, ("分钟", "minute")),
)


@lru_cache(maxsize=4096)
def figures(text: str, lang: Lang) -> tuple[Figure, ...]:
    """Return the figures of a text, in order; overlapping readings once.

    >>> [f.key for f in figures("我们将在十五个工作日内回复", "zh")]
    [('working-day', '15')]
    >>> [f.key for f in figures("within fifteen (15) business days", "en")]
    [('working-day', '15')]
    """
    patterns, number = _READERS[lang]
    found: list[tuple[int, int, Figure | None]] = []
    for name, pattern in patterns.items():
        if (mark := _MARKS[lang].get(name)) is not None and mark.search(text) is None:
            continue
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(start < e and s < end for s, e, _ in found):
                found.append((start, end, _figure(name, match, number)))
    in_order = sorted(found, key=lambda f: f[0])
    return tuple(figure for _, _, figure in in_order if figure is not None)


def _figure(name: str, match: re.Match[str], number: Callable[[str], float]) -> Figure | None:
    part = {key.rstrip("0123456789"): value for key, value in match.groupdict().items() if value}
    text = match.group().strip()
    if name == "date":
        day = _date(part)
        return Figure("date", day, text) if day else None
    if "twice" in part:
        return Figure("times", "2", text)
    half = part["n"] == "半" or part["n"].casefold().startswith("half")
    value = 0.5 if half else number(part["n"])
    if name == "period":
        measure, factor = _unit(part["u"])
        return Figure(measure, _plain(value * factor), text)
    if name == "percent":
        share = 0.1 if text.endswith("‰") else _PER[part.get("per", "百")]
        return Figure("percent", _plain(value * share), text)
    if name == "money":
        return Figure("money", ("$" if "usd" in part else "") + _plain(value), text)
    return Figure("age" if name == "age" else "times", _plain(value), text)


def _date(part: dict[str, str]) -> str:
    """Return a date, the month of a year, or nothing: a day or a year alone is no date."""
    month = part.get("m", "")
    if name := part.get("mn", "").rstrip(".").casefold():
        month = str([full.startswith(name) for full in _MONTHS].index(True) + 1)
    if "y" not in part or not month:
        return ""
    if "d" not in part:
        return f"{part['y']}-{int(month):02}"
    try:
        return date(int(part["y"]), int(month), int(part["d"])).isoformat()
    except ValueError:
        return ""


def _unit(word: str) -> tuple[Measure, int]:
    word = re.sub(r"[\s个-]", "", word).casefold()
    for measure, factor, names in _UNITS:
        if word.startswith(names):
            return measure, factor
    return "day", 1


def _plain(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


_NUMBER = regex(r"\d+(?:[.,]\d+)*")


def bare_numbers(text: str) -> Iterator[str]:
    """Yield every number written in digits, without thousands separators."""
    for match in _NUMBER.finditer(text):
        yield match.group().replace(",", "")
