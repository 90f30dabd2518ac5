"""Lines that only say which version this is, such as "Last updated: May 6, 2026"."""

from __future__ import annotations

import re
from functools import lru_cache

from clausetrail.judging.language.term import folded
from clausetrail.regex import regex

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
DAY = regex(
    r"\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?"
    r"|\d{4}\s*年\s*\d{1,2}\s*月(?!\s*\d)"
    r"|\b[A-Z][a-z]{2,8}[.,]?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}\b"
    rf"|\b{_MONTH},?\s+(?:of\s+)?\d{{4}}\b|\b{_MONTH}[ -]\d\d\b"
    r"|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}(?:\d{2})?\b|(?<![\d./-])\d{1,2}[/-]\d{4}\b"
    r"|\b\d{4}-\d{2}\b"
    r"|\b[Vv]?\d+(?:\.\d+)+|\b[Vv]\d+\b|(?<=[Vv]ersion )\d+\b|(?<=[Vv]ersion: )\d+\b"
)
_SAID = regex(
    r"更新|修订|发布|生效|公布|版本|(?:政策|声明|协议|条款)自.*适用"
    r"|\b(?:updated?|revis(?:ed|ion)|modified|modification|amended|posted|issued|published"
    r"|effective|version|status|valid (?:from|since|as of)|in force"
    r"|(?:policy|notice|statement|agreement) (?:applies|is in force))\b",
    re.IGNORECASE,
)
_ONLY = regex(
    r"(?:更新|修订|发布|生效|公布|版本|日期|时间|最近|最后|上次|首次|我们的|本|个人信息保护|隐私"
    r"|儿童(?=个人信息|隐私)|用户|服务|政策|声明|协议|条款|已|于|自|起|的|一次|号|版|适用"
    r"|(?:点击|查看)*(?:历史|往期|旧)版本?|存档"
    r"|\bthe previous version of (?:this|our)[\w\s,]{0,60} applies until then\b"
    r"|\b(?:last|latest|most recently|recent|current|first|date|of|on|in|as|from|since|this|our|the"
    r"|was|is|has been|and|privacy|cookies?|data protection|document|policy|notice|statement"
    r"|declaration|agreement|terms|update[ds]?|revis(?:ed|ion)|modified|modification|amended"
    r"|posted|issued|published|effective|valid|version|status|applies|in force|v\.?|no\.?)\b"
    r"|\b(?:see |view )?(?:all )?(?:prior|previous|past|archived|earlier) versions?(?: of)?\b"
    r"|\b\d+ min(?:ute)?s? read\b"
    r"|\b(?:download|print|view)(?: (?:a|the|this|as))*(?: pdf)?\b|\bpdf\b|下载|打印"
    r"|\b(?:please )?(?:click|see|read|view) here\b|\bthis page is\b"
    r"|\bfor the version effective until(?= )|\bwe have\b|\bplease take a look\b"
    r"|\bbefore the changes (?:go into|take) effect\b"
    r"|[\W_])*",
    re.IGNORECASE,
)


_WORDED = regex(
    r"\b(?:last |latest )?(?:version|updated?|revis(?:ed|ion)|status|dated?|as of|as at|v\.?)\b"
    r"|版本?|(?:最近|最后)?(?:更新|修订)(?:于|日期)?",
    re.IGNORECASE,
)
"""What says in a line with a name that it is about the version."""
_YEAR = regex(r"(?<= )(?:19|20)\d\d(?=[A-Z\d])")


def only_a_date(text: str) -> bool:
    """Tell whether a line is nothing but a date.

    >>> only_a_date("May 6, 2026."), only_a_date("until May 6, 2026")
    (True, False)
    """
    rest, days = DAY.subn("", folded(text))
    return bool(days) and not any(map(str.isalnum, rest))


_LABEL = regex(
    r"\W*(?:effective(?: date)?|last (?:updated|revised|modified)|version|date of (?:update|effect)"
    r"|(?:最近|最后)?(?:更新|生效|修订|发布)(?:日期|时间)|版本(?:日期)?)\s*[:：]",
    re.IGNORECASE,
)
_NAME = regex(
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


_VERSION = regex(r"\b[Vv]\d")
_SIGNED = regex(
    r"[^，。；：:]{2,30}(?:公司|委员会|部门?|中心|团队|小组)\s*于?(?:更新|修订|发布|制定)?。?"
)
"""Who put a date under a Chinese text."""
_SIGNATURE = regex(r"(?:[A-Z][\w.&’'-]*(?: |$)){1,5}")
"""Who put a date and a version under a text."""


def redated(old: str, new: str) -> bool:
    """Tell whether a line that says when a version takes effect has another date, no more.

    >>> redated("Effective date: May 6, 2026 at noon", "Effective date: May 7, 2026 at noon")
    True
    >>> redated("Acme Ltd, May 2026, version 1.2", "Acme Ltd - Version 1.3 (June 2026)")
    True
    """
    before, after = folded(old), folded(new)
    labelled = _LABEL.match(before) is not None or (only_a_date(old) and only_a_date(new))
    signed = _SIGNED.fullmatch(DAY.sub("", before)) is not None and DAY.search(before) is not None
    if (labelled or signed) and DAY.sub("", before) == DAY.sub("", after):
        return True
    return _signed(before) is not None and _signed(before) == _signed(after)


def _signed(line: str) -> str | None:
    """Return the name in a line that gives besides only a date or a version, as one."""
    rest, days = DAY.subn("", line)
    name = " ".join(re.split(r"[^\w.&’'-]+", _WORDED.sub("", rest))).strip(" .-")
    said = days and (_SAID.search(rest) or _VERSION.search(line))
    return name if said and _SIGNATURE.fullmatch(name) else None


def _apart(line: str) -> str:
    """Part a year from the word or figure that was glued to it: "May 6, 2026Updated"."""
    return _YEAR.sub(r"\g<0> ", line)


@lru_cache(maxsize=4096)
def dates_the_version(text: str) -> bool:
    """Tell whether a line says nothing but when, or as which version, a policy appeared.

    >>> dates_the_version("本政策已于2026年5月6日更新。"), dates_the_version("自2026年5月6日起停用")
    (True, False)
    """
    rest, days = DAY.subn("", _apart(folded(text)))
    return bool(days) and _SAID.search(rest) is not None and _ONLY.fullmatch(rest) is not None
