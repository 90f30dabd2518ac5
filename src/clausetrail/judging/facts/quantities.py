"""Numbers, periods, ages, amounts and dates, whichever way they are written.

``三十日``, ``30 天``, ``thirty days`` and ``30 days`` are the same quantity.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from clausetrail.judging.facts.numerals import (
    EN_BELOW_HUNDRED,
    EN_NUMBER,
    EN_POWER,
    HAN_NUMERALS,
    NUMBER,
    ZH_NUMBER,
    number,
)
from clausetrail.judging.vocabulary import table
from clausetrail.regex import regex

Dimension = Literal["period", "age", "amount", "percent", "date", "reference", "count"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity and where it stands in the text."""

    dimension: Dimension
    value: str
    """Comparable form: ``30 day``, ``18``, ``5 month``, ``2021-1-25``."""
    start: int
    end: int


_UNITS: tuple[tuple[str, str, int], ...] = (
    # forms, unit, factor; longer forms first
    ("个工作[日天]|工作[日天]|working days?|business days?", "working day", 1),
    (
        "个(?:自然|日历)[日天]|(?:自然|日历)[日天]|calendar days?|natural days?|天|日|days?",
        "day",
        1,
    ),
    ("个小时|小时|hours?", "minute", 60),
    ("分钟|minutes?|mins?", "minute", 1),
    ("秒钟|秒|seconds?", "second", 1),
    ("个星期|星期|周(?!岁|年)|weeks?", "day", 7),
    ("fortnights?", "day", 14),
    (r"个自然月|个月|月|(?:\(?calendar\)? )?months?", "month", 1),
    ("decades?", "month", 120),
    (r"周年|年|(?:\(?calendar\)? )?years?", "month", 12),
)
_AGES = r"周岁|岁|years?[ -]old|years of age|year-old"
_CURRENCIES = {
    "cny": "元|块|人民币|rmb|yuan|cny|[¥￥]",
    "usd": "美元|美金|us dollars?|us[$]|usd|dollars?|[$]",
    "eur": "欧元|euros?|eur\\b|€",
    "gbp": "英镑|pounds?|gbp|£",
    "hkd": "港元|港币|hkd|hong kong dollars?",
    "jpy": "日元|日圆|yen|jpy",
}
_MONEY = "|".join(_CURRENCIES.values())
_COIN = r"(?<![A-Za-z])(?:人民币|rmb|cny|usd|us[$]|eur|gbp|hkd|jpy|[¥￥$€£])"
"""What may stand before an amount."""
_AGED = regex(
    r"\b(?:(?:child(?:ren)?|minors?|persons?|people|users?|individuals?|anyone|those|pupils|students)"
    r" (?:who are |that are )?(?:under|below|over|above|younger than|older than|aged)"
    r"(?: the age of)?|the age of|(?<!engl)age[ds]?(?: (?:under|over|below|above|at least))?)"
    rf" (?P<years>\d{{1,2}}|{EN_BELOW_HUNDRED})\b"
    r"(?!\s*(?:%|\d|[.,]\d|-|per\b|(?:\w+ )?(?:days?|weeks?|months?|hours?|minutes?|years?|euros?"
    r"|pounds?|dollars?|people|persons|characters|points|stars|items|kg|km|cm|met(?:re|er)s?)\b))",
    re.IGNORECASE,
)
"""An age that is given without the word: children under 13."""
_MONTH_OF_YEAR = regex(
    rf"\s*(?:份|底|初|末|[上中下]旬|起|之?前|以前|(?:\d{{1,2}}|{ZH_NUMBER})[日号])"
)
"""What follows the name of a month."""
_WITHIN_MONTH = regex(r"月(?:的|份)?第?\s*$")
"""What stands before the day of a month."""
_COUNTED = r"[个次项类种部份名台张笔封层楼幢栋座室]|号(?![码召])"
"""What is counted or numbered: measure words, and the parts of an address."""
_MONTHS: list[str] = table("numbers")["months"].split()
_MONTH = "|".join(f"{m}|{m[:3]}\\.?" for m in _MONTHS)

_DATE = regex(
    r"(?P<y>\d{4})\s*(?:年|[-/.])\s*(?P<m>\d{1,2})\s*(?:月|[-/.])\s*(?P<d>\d{1,2})\s*日?"
    r"|(?P<ym>\d{4})\s*年\s*(?P<mm>\d{1,2})\s*月"
    rf"|(?P<zy>[一二][〇零一二三四五六七八九]{{3}})年(?P<zm>[一二三四五六七八九十]{{1,2}})月"
    rf"(?:(?P<zd>[一二三四五六七八九十]{{1,3}})[日号])?"
    rf"|(?P<mon>\b(?:{_MONTH}))\s+(?P<md>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<my>\d{{4}})"
    rf"|(?P<nmon>\b(?:{_MONTH}))\s+(?P<ny>\d{{4}})(?!\d)"
    rf"|(?P<dd>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<dm>(?:{_MONTH}))\s+(?P<dy>\d{{4}})",
    re.IGNORECASE,
)
_YEAR = regex(r"\d{4}|[一二][〇零一二三四五六七八九]{3}年")
_DAILY = regex(r"\bonce (?:a|per|every) day\b|\bonce daily\b", re.IGNORECASE)
"""A word of frequency rather than a figure."""
_REFERENCE = regex(
    rf"第\s*(?:\d[\d.]*|{ZH_NUMBER})\s*(?:条|款|项|章|节|部分)(?:[“「\"][^”」\"，。；]{{2,24}}[”」\"])?"
    r"|\b(?:section|article|clause|paragraph|chapter|annex|appendix)\s+(?:\d+(?:\.\d+)*(?:\(\w+\))?|[ivx]+\b)"
    r"(?:\s?\(?[“\"][^”\"()]{3,60}[”\"]\)?)?",
    re.IGNORECASE,
)
_PROVISION = regex(r"^(?:clause|paragraph)")
"""What may be called a section too."""
_OCLOCK = regex(
    rf"(?:(?P<late>下午|晚上?)|凌晨|早上?|上午|中午)?\s*(?<![\d.:])(?P<hour>\d{{1,2}}|{ZH_NUMBER})\s*"
    rf"(?:点|时(?=[至到\-—~～]|[)）。，；,;\s]|$))(?:(?P<half>半)|(?P<minute>\d{{1,2}}|{ZH_NUMBER})分|钟|整)?"
    r"(?=[至到\-—~～前后之起止在开关营上下来致]|[^\w]|$)"
)
_QUANTITY = regex(
    rf"(?=[\d半{HAN_NUMERALS}人¥￥$€£]|(?<![a-z])[a-z])"  # what a quantity can begin with
    rf"(?:(?P<half>半)\s*(?P<halfunit>年|个月|个小时|小时|天)"
    rf"|百分之(?P<zhpercent>{ZH_NUMBER}|\d+(?:\.\d+)?)"
    r"|\b(?P<hour>\d{1,2})(?::(?P<minute>[0-5]\d))?\s*(?P<noon>[ap])\.?m\b\.?"
    r"|\b(?P<hour24>\d{1,2}):(?P<minute24>[0-5]\d)(?![:\d])"
    rf"|(?P<coin>{_COIN})\s?(?P<coins>\d[\d,]*(?:\.\d+)?)(?!\d|\s?(?:{_MONEY}))"
    rf"|(?P<number>{NUMBER})\s*(?:\(\s*(?P<again>\d+|{EN_NUMBER})\s*\)\s*)?-?\s*"
    rf"(?:(?P<percent>%|percent\b|per cent\b)|(?P<age>{_AGES})|(?P<money>{_MONEY})"
    r"|(?P<kilo>公里|千米|km\b|kilomet(?:er|re)s?\b)|(?P<metre>米|met(?:er|re)s?\b)"
    + "".join(f"|(?P<u{i}>{forms})" for i, (forms, _, _) in enumerate(_UNITS))
    + r")|(?P<bare>\d[\d,]*(?:\.\d+)*"
    rf"(?:{EN_POWER})?)"
    rf"|\b(?P<often>once|twice)(?=\s+(?:a|an|per|every|each|in|within|during)\b)"
    rf"|(?P<word>\b{EN_NUMBER}\b)|(?P<zhcount>(?<![统唯任]){ZH_NUMBER})(?={_COUNTED}))",
    re.IGNORECASE,
)


def quantities(text: str) -> Iterator[Quantity]:
    """Yield the quantities in ``text``, in order, none inside another."""
    at = 0
    found = [*_dates(text), *_references(text), *times_of_day(text), *_ages(text)]
    taken = bytearray(len(text))
    for match in _DAILY.finditer(text):
        taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    for quantity in found:
        taken[quantity.start : quantity.end] = b"\1" * (quantity.end - quantity.start)
    found += [
        _quantity(match)
        for match in _QUANTITY.finditer(text)
        if not any(taken[match.start() : match.end()])
    ]
    for quantity in sorted(found, key=lambda q: q.start):
        if quantity.start >= at:
            yield quantity
            at = quantity.end


def _dates(text: str) -> Iterator[Quantity]:
    if _YEAR.search(text) is None:
        return
    for match in _DATE.finditer(text):
        g = match.groupdict()
        if g["zy"]:
            value = "-".join(number(g[part]) for part in ("zy", "zm", "zd") if g[part])
            yield Quantity("date", value, *match.span())
            continue
        year = g["y"] or g["ym"] or g["my"] or g["dy"] or g["ny"]
        month = g["m"] or g["mm"] or _month(g["mon"] or g["dm"] or g["nmon"])
        day = g["d"] or g["md"] or g["dd"]
        value = f"{year}-{int(month)}" + (f"-{int(day)}" if day else "")
        yield Quantity("date", value, *match.span())


def _ages(text: str) -> Iterator[Quantity]:
    for match in _AGED.finditer(text):
        yield Quantity("age", number(match["years"]), *match.span("years"))


def times_of_day(text: str) -> Iterator[Quantity]:
    """Yield hours of a day in Chinese: 晚六点 is 18:00."""
    for match in _OCLOCK.finditer(text) if "点" in text or "时" in text else ():
        hour = int(float(number(match["hour"])))
        hour += 12 if match["late"] and hour < 12 else 0
        minute = 30 if match["half"] else int(float(number(match["minute"] or "0")))
        yield Quantity("count", f"{hour}:{minute:02d}", *match.span())


def _month(name: str) -> str:
    return str([m[:3] for m in _MONTHS].index(name[:3].lower()) + 1)


def _references(text: str) -> Iterator[Quantity]:
    """Yield references; the title that follows a number, 第七条“您的权利”, belongs to it."""
    for match in _REFERENCE.finditer(text):
        number = re.split(r"\(?[“「\"]", match[0])[0]
        said = _PROVISION.sub("section", re.sub(r"\s+", "", number).lower())
        yield Quantity("reference", said, *match.span())


def _quantity(match: re.Match[str]) -> Quantity:
    start, end = match.span()
    if match["half"]:
        unit, factor = _unit(match["halfunit"])
        value = f"{factor // 2} {unit}" if factor > 1 else f"0.5 {unit}"
        return Quantity("period", value, start, end)
    if match["zhpercent"]:
        return Quantity("percent", number(match["zhpercent"]), start, end)
    if match["often"]:
        return Quantity("count", "1" if match["often"].lower() == "once" else "2", start, end)
    if match["bare"] or match["word"] or match["zhcount"]:
        written = match["bare"] or match["word"] or match["zhcount"]
        return Quantity("count", number(written), start, end)
    if match["hour"] or match["hour24"]:
        return Quantity("count", _clock(match), start, end)
    if match["coins"]:
        return Quantity(
            "amount", f"{number(match['coins'])} {_currency(match['coin'])}", start, end
        )
    value = number(match["number"])
    if match["again"] and number(match["again"]) != value:
        value += f"({number(match['again'])})"
    if match["percent"]:
        return Quantity("percent", value, start, end)
    if match["age"]:
        return Quantity("age", value, start, end)
    if match["kilo"] or match["metre"]:
        return Quantity("count", f"{_times(value, 1000 if match['kilo'] else 1)} m", start, end)
    if match["money"]:
        return Quantity("amount", f"{value} {_currency(match['money'])}", start, end)
    for i, (_, unit, factor) in enumerate(_UNITS):
        if match[f"u{i}"]:
            named = _named(match, match[f"u{i}"])
            return Quantity("period", named or f"{_times(value, factor)} {unit}", start, end)
    raise AssertionError(match[0])


def _named(match: re.Match[str], unit: str) -> str | None:
    """Return the month of the year, or the day of the month, that is meant: 3月底, 每月5日.

    Neither is so many months or days.
    """
    if unit == "月" and _MONTH_OF_YEAR.match(match.string, match.end()):
        return f"the {number(match['number'])}. month"
    if unit == "日" and _WITHIN_MONTH.search(match.string[: match.start()]):
        return f"the {number(match['number'])}. day"
    return None


def _clock(match: re.Match[str]) -> str:
    """Return a time of day in the same form, whether it counts to 12 or to 24."""
    if match["hour24"]:
        return f"{int(match['hour24'])}:{match['minute24']}"
    hour = int(match["hour"]) % 12 + (12 if match["noon"].lower() == "p" else 0)
    return f"{hour}:{match['minute'] or '00'}"


def _currency(form: str) -> str:
    return next(c for c, forms in _CURRENCIES.items() if re.fullmatch(forms, form, re.IGNORECASE))


def _unit(form: str) -> tuple[str, int]:
    for forms, unit, factor in _UNITS:
        if re.fullmatch(forms, form):
            return unit, factor
    raise AssertionError(form)


def _times(value: str, factor: int) -> str:
    if factor == 1:
        return value
    return f"{float(value) * factor:g}" if "(" not in value else f"{value} × {factor}"
