"""Lines that only say which version this is, such as "Last updated: May 6, 2026"."""

from __future__ import annotations

import re
from functools import lru_cache

from clausetrail.judging.term import folded

_DAY = re.compile(
    r"\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?"
    r"|\b[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}\b"
    r"|\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b"
    r"|\b[Vv]?\d+(?:\.\d+)+"
)
_SAID = re.compile(
    r"更新|修订|发布|生效|公布|版本|(?:政策|声明|协议|条款)自.*适用"
    r"|\b(?:updated|revised|modified|amended|posted|issued|published|effective|version"
    r"|(?:policy|notice|statement|agreement) (?:applies|is in force))\b",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"(?:更新|修订|发布|生效|公布|版本|日期|时间|最近|最后|上次|首次|我们的|本|个人信息保护|隐私"
    r"|儿童(?=个人信息|隐私)|用户|服务|政策|声明|协议|条款|已|于|自|起|的|一次|号|版|适用"
    r"|(?:点击|查看)*(?:历史|往期|旧)版本?|存档"
    r"|\bthe previous version of (?:this|our)[\w\s,]{0,60} applies until then\b"
    r"|\b(?:last|most recently|first|date|of|on|as|from|this|our|the|was|is|and|privacy|cookies?"
    r"|policy|notice|statement|agreement|terms|updated|revised|modified|amended|posted|issued"
    r"|published|effective|version|applies|in force)\b"
    r"|\b(?:see |view )?(?:all )?(?:prior|previous|past|archived|earlier) versions?(?: of)?\b"
    r"|\b\d+ min(?:ute)?s? read\b"
    r"|[\W_])*",
    re.IGNORECASE,
)


_YEAR = re.compile(r"(?<= )(?:19|20)\d\d(?=[A-Z\d])")


def only_a_date(text: str) -> bool:
    """Tell whether a line is nothing but a date.

    >>> only_a_date("May 6, 2026."), only_a_date("until May 6, 2026")
    (True, False)
    """
    rest, days = _DAY.subn("", folded(text))
    return bool(days) and not any(map(str.isalnum, rest))


_LABEL = re.compile(
    r"\W*(?:effective(?: date)?|last (?:updated|revised|modified)|version|date of (?:update|effect)"
    r"|(?:最近|最后)?(?:更新|生效|修订|发布)(?:日期|时间)|版本(?:日期)?)\s*[:：]",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"[\W_]*(?:our |the |本)?(?:(?:privacy|cookies?|data protection|user|tracking"
    r"|personal information|个人信息|隐私(?:权)?|用户|儿童|保护|服务)[\s&]*(?:and |与|和|及)?)+"
    r"(?:policy|notice|statement|agreement|terms|政策|声明|协议|条款|指引|规则)[\W_]*",
    re.IGNORECASE,
)


def names_the_document(text: str) -> bool:
    """Tell whether a line is nothing but what a policy is called.

    >>> names_the_document("Cookie Policy"), names_the_document("Cookie Policy of the shop")
    (True, False)
    """
    return _NAME.fullmatch(folded(text)) is not None


def redated(old: str, new: str) -> bool:
    """Tell whether a line that says when a version takes effect has another date, no more.

    >>> redated("Effective date: May 6, 2026 at noon", "Effective date: May 7, 2026 at noon")
    True
    """
    before, after = folded(old), folded(new)
    labelled = _LABEL.match(before) is not None or (only_a_date(old) and only_a_date(new))
    return labelled and _DAY.sub("", before) == _DAY.sub("", after)


def _apart(line: str) -> str:
    """Part a year from the word or figure that was glued to it: "May 6, 2026Updated"."""
    return _YEAR.sub(r"\g<0> ", line)


@lru_cache(maxsize=4096)
def dates_the_version(text: str) -> bool:
    """Tell whether a line says nothing but when, or as which version, a policy appeared.

    >>> dates_the_version("本政策已于2026年5月6日更新。"), dates_the_version("自2026年5月6日起停用")
    (True, False)
    """
    rest, days = _DAY.subn("", _apart(folded(text)))
    return bool(days) and _SAID.search(rest) is not None and _ONLY.fullmatch(rest) is not None
