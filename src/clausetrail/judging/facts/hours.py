"""Opening hours: on which days and at what times somebody can be reached."""

from __future__ import annotations

import re

from clausetrail.judging.facts.quantities import times_of_day
from clausetrail.regex import regex

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_ZH_DAYS = "一二三四五六日"
_RANGE = regex(
    rf"\b(?P<first>{_DAY})\b(?:\s*(?P<to>to|through|until|[-–—])\s*(?P<last>{_DAY})\b)?"
    r"|(?:周|星期)(?P<zh>[一二三四五六日天])(?:(?P<zhto>至|到|[-–—~])(?:周|星期)?(?P<zhlast>[一二三四五六日天]))?"
    r"|(?P<working>\b(?:week|work|working |business )days?\b|工作日)"
    r"|(?P<weekend>\bweekends?\b|周末)"
    r"|(?P<daily>\bdaily\b|\bevery day\b|每天|每日)"
    r"|(?P<always>\b24/7\b|\b(?:a)?round the clock\b|\bday and night\b|全天候|24\s*小时"
    r"|7\s*[x×*]\s*24)",
    re.IGNORECASE,
)
_TIME = regex(
    r"\b(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?\s*(?P<half>[ap]\.?m\b\.?)"
    r"|\b(?P<hour24>\d{1,2}):(?P<minute24>\d{2})\b"
    r"|\bfrom (?P<from>\d{1,2}) to (?P<until>\d{1,2})\b",
    re.IGNORECASE,
)
_OPEN = regex(
    r"\b(?:open|opening|staffed|available|office|hours|reach|call|hotline|line|desk|counter)\b"
    r"|营业|服务时间|工作时间|热线|客服|办公",
    re.IGNORECASE,
)
"""What a sentence on opening hours speaks of."""


def hours(sentence: str) -> frozenset[str]:
    """Return the days and times of a sentence on when somebody can be reached.

    >>> hours("Our office is open on weekdays.") == hours("The line is open Monday to Friday.")
    True
    >>> sorted(hours("Call us daily at 5 p.m. or 17:00.") - hours("Call us daily."))
    ['17:00']
    """
    if _OPEN.search(sentence) is None:
        return frozenset()
    days = set(_days(sentence))
    if "always" in days and len(days) in (1, len(_DAYS) + 1):
        days = {"always"}  # seven days a week, whether it is said or not
    return frozenset((*days, *_times(sentence)))


def _days(sentence: str) -> list[str]:
    out: list[str] = []
    for found in _RANGE.finditer(sentence):
        if found["always"]:
            out.append("always")
        elif found["daily"]:
            out += _DAYS
        elif found["working"]:
            out += _DAYS[:5]
        elif found["weekend"]:
            out += _DAYS[5:]
        else:
            first, last = (
                _number(found["first"] or found["zh"]),
                _number(found["last"] or found["zhlast"] or found["first"] or found["zh"]),
            )
            out += _DAYS[first : last + 1] if first <= last else (_DAYS[first], _DAYS[last])
    return out


def _number(day: str) -> int:
    """Return which day of the week a name stands for, Monday 0."""
    if day.isascii():
        return _DAYS.index(day[:3].lower())
    return _ZH_DAYS.index("日" if day == "天" else day)


def _times(sentence: str) -> list[str]:
    out = []
    for found in _TIME.finditer(sentence):
        if found["from"]:
            out += [found["from"], found["until"]]
            continue
        hour = int(found["hour"] or found["hour24"])
        if found["half"]:
            hour = hour % 12 + (12 if found["half"][0] in "pP" else 0)
        out.append(f"{hour}:{found['minute'] or found['minute24'] or '00'}")
    return [*out, *(time.value for time in times_of_day(sentence))]
