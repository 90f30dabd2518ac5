"""Dates as policies write them, and the lines that carry a version's metadata."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from clausetrail.regex import regex

MetaLine = Literal["docno", "updated", "effective"]

_END = r"\s*[】\]]?\s*\.?\s*(?P<colon>[：:])?"
_LINES: tuple[tuple[MetaLine, re.Pattern[str]], ...] = (
    (
        "docno",
        regex(
            r"[【\[]?(?:(?:文档|文件|协议|政策|版本)?(?:版号|编号|版本号|文号)|"
            r"(?:document|doc|version|policy)\.?\s*(?:no|number|id|version)?)" + _END,
            re.I,
        ),
    ),
    (
        "effective",
        regex(
            r"[【\[]?(?:(?:版本|本版|协议|政策)?(?:生效|实施|施行|启用)(?:日期|时间|日)?|"
            r"(?:effective|valid|in force|effect)(?:\s+(?:date|from|as of|on|since))*)" + _END,
            re.I,
        ),
    ),
    (
        "updated",
        regex(
            r"[【\[]?(?:(?:本版|版本|最近|最后|上次|最新|本次)?(?:一次)?"
            r"(?:更新|修订|修改|发布|公布|版本)(?:日期|时间|日|于)?|"
            r"(?:last |date of )?(?:updated?|revised|revision|modified|amended|published|released?)"
            r"(?:\s+(?:date|on))*)" + _END,
            re.I,
        ),
    ),
)
_NUMBERED = regex(r"[【\[]?(?:版本|version)\s*[：:]?\s*v?\d{1,3}(?:\.\d{1,3})*\s*[】\]]?\Z", re.I)
"""``版本：2.1``: the number of a version and not the date of one."""
_AFTER_DATE = regex(
    r"\s*起?(?:(?P<effective>(?:正式)?(?:生效|实施|施行))|更新|修订|发布|公布)[。.]?"
)
"""What follows a date that comes first: ``2025 年 6 月 10 日生效``."""
_BESIDE_DATE = regex(
    r"本版|版本|版|协议|政策|最近|最后|上次|最新|本次|一次|正式|生效|实施|施行|启用|更新|修订|修改|发布|公布|"
    r"日期|时间|日|自|从|起|于|即|北京|星期[一二三四五六日]|\{:[^{}]*\}|"
    r"\b(?:effective|valid|in force|effect|last|date|from|as of|since|on|of|and|the|updated?|"
    r"revised|revision|modified|amended|published|released?|version|v?[\d.]+|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|am|pm|gmt|utc|pst|pdt|est|et|pt)\b",
    re.I,
)
"""Words beside the date of a line that is nothing but metadata."""
_MORE = 4
"""Letters beside these from which on the line says more."""
_NAMES = "january february march april may june july august september october november december"
_MONTHS = {name: at for at, name in enumerate(_NAMES.split(), 1)}
_MONTH = "|".join(f"{name}|{name[:3]}" for name in _MONTHS)
_DATES = (
    regex(r"(?P<y>\d{4})\s*年\s*(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*日"),
    regex(r"(?P<y>\d{4})\s*[-/.．]\s*(?P<m>\d{1,2})\s*[-/.．]\s*(?P<d>\d{1,2})(?!\d)"),
    regex(rf"\b(?P<m>{_MONTH})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})", re.I),
    regex(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m>{_MONTH})\.?,?\s+(?P<y>\d{{4}})", re.I),
)


def meta_line(text: str) -> MetaLine | None:
    """Tell which metadata a short line carries, ``None`` if it is none or says more than that.

    >>> meta_line("Last updated January 2, 2024"), meta_line("生效日期：2024年3月1日（视为同意）")
    ('updated', None)
    """
    kind = meta_label(text)
    if kind in (None, "docno"):
        return kind
    rest = text
    for pattern in _DATES:
        rest = pattern.sub(" ", rest)
    if rest == text:
        return kind
    letters = re.sub(r"[\W_]+", "", _BESIDE_DATE.sub("", rest))
    return kind if len(letters) < _MORE else None


def meta_label(text: str) -> MetaLine | None:
    """Tell which metadata a short line begins with.

    A colon or a date must follow the words: ``Last updated January 2, 2024``.
    """
    text = text.strip()
    if len(text) > 60:
        return None
    dated = next((d for d in _DATES if d.match(text)), None)
    if dated is not None and (verb := _AFTER_DATE.fullmatch(dated.sub("", text, count=1))):
        return "effective" if verb["effective"] else "updated"
    if _NUMBERED.match(text):
        return "docno"
    for kind, pattern in _LINES:
        found = pattern.match(text)
        if found is None:
            continue
        if found["colon"] or any(d.match(text[found.end() :].lstrip()) for d in _DATES):
            return kind
    return None


def meta_value(text: str) -> str:
    """Return what stands after the colon of a metadata line."""
    return re.split(r"[：:]", text, maxsplit=1)[-1].strip(" 】]*")


def find_date(text: str) -> date | None:
    """Return the first date written in a text, in Chinese, English or figures.

    >>> find_date("更新日期：2021 年 1 月 18 日"), find_date("Valid from: July 28, 2020")
    (datetime.date(2021, 1, 18), datetime.date(2020, 7, 28))
    """
    for pattern in _DATES:
        if (found := pattern.search(text)) is None:
            continue
        month = found["m"]
        number = int(month) if month.isdigit() else _month(month)
        try:
            return date(int(found["y"]), number, int(found["d"]))
        except ValueError:
            continue
    return None


def _month(name: str) -> int:
    return next(at for full, at in _MONTHS.items() if full.startswith(name.casefold()[:3]))
