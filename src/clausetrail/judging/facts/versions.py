"""Dates within a text that only say when this version of it appeared, or which it is.

"This policy was published on 16 July 2026 (version 3.4)" has another date in every version;
"from 16 July 2026 we share your data" is a rule.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from clausetrail.judging.facts.dating import DAY
from clausetrail.judging.language.term import folded

_MARK = "\ue000"
"""What stands for a date or the number of a version."""
_DOCUMENT = (
    r"(?:(?:privacy|cookies?|data protection) )?"
    r"(?:policy|notice|statement|declaration|document|terms|agreement)"
)
_DONE = (
    r"(?:updated?|revis(?:ed|ion)|modified|amended|changed|reviewed|published|posted|issued"
    r"|approved|adopted|effective|in force|dated)"
)
_LAST = r"(?:last |first |most recently |latest )?"
_ON = (
    rf"(?::|,? (?:on|in|as of|from|since|of))?(?: the)? ?{_MARK}"
    rf"(?:(?:,| and)? (?:is |was )?(?:{_LAST}{_DONE}|valid)"
    rf"(?: (?:from|as of|since|on|in))? {_MARK})?"
)
_VERSION = rf"version {_MARK}(?:,? (?:of|dated|from) {_MARK})?"
_ENGLISH = (
    rf"\b(?:this|our|the)(?: (?:current|present) version of (?:this|our|the))? {_DOCUMENT}\b"
    rf"(?: \([^()]{{2,30}}\))?,?(?: (?:was|is|has been))? {_LAST}{_DONE}{_ON}"
    rf"(?: \(?{_VERSION}\)?)?",
    rf"\b(?:this|our|the) {_DOCUMENT}\b,? \(?{_VERSION}",
    rf"\bversion of (?:this|our|the) {_DOCUMENT} (?:dates (?:from|of|back to)|is dated) {_MARK}",
    rf"\bprevious version of (?:this|our|the) {_DOCUMENT} (?:was|is) (?:in force|valid)"
    rf" until {_MARK}",
    rf"(?:^|(?<=[.!] )){_LAST}{_DONE}{_ON}(?: by (?:the |our )?(?-i:[A-Z])[^.,;]{{2,60}})?\.?$",
    rf"\bdate of (?:the )?{_LAST}(?:update|revision|change|amendment|review)(?: is| was|:) {_MARK}",
    rf"\bwe {_LAST}(?:updated|changed|revised|amended|reviewed|modified) (?:this|our|the)"
    rf" {_DOCUMENT} (?:on|in) {_MARK}",
    rf"\b(?:policy|statement|notice)\. it (?:was|has been) last {_DONE} (?:on|in) {_MARK}",
    rf"^effective (?:as of |from |on )?{_MARK}, (?:this|our) {_DOCUMENT} (?:explains|sets"
    r"|describes)",
    rf"\b(?:changes|new) in (?:this|the current) (?:version|{_DOCUMENT}) \({_MARK}\)",
    rf"^(?:document|policy|doc\.) (?:no\.|number|id):? [\w/-]+?-?{_MARK}",
)
_TEXT = r"(?:《[^《》]{2,20}》|(?:隐私(?:权)?(?:保护)?)?(?:政策|声明|协议|条款|指引|规则))"
_ISSUED = r"(?:更新|修订|发布|公布|生效|施行|实施|实行|修改|制定|颁布)"
_LATE = r"(?:已|最近|最后|上次|最新|一次|正式|由[^，。；]{2,12}|版|自|于|在)*"
_NOT = r"(?!之?[前后]|以[前后]|[至到前])"
_CHINESE = (
    rf"(?:本版?|我们的|现行){_TEXT}(?:的?最新版本?)?[（(]?{_LATE}(?:{_MARK}版?)?{_LATE}{_MARK}{_NOT}起?{_LATE}"
    rf"{_ISSUED}(?:[，,、并且]*(?:并|且)?{_LATE}{_MARK}{_NOT}起?{_LATE}{_ISSUED})?",
    rf"(?:本版?|我们的|现行){_TEXT}的?[（(]?{_LATE}{_ISSUED}(?:日期|时间)?(?:[:：]|为|是|于|在)?{_MARK}{_NOT}",
    rf"(?:最新|本|现行|当前)版本的?(?:{_ISSUED})(?:日期|时间)(?:[:：]|为|是|于)?{_MARK}",
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p, re.IGNORECASE) for p in _ENGLISH) + tuple(map(re.compile, _CHINESE))


@lru_cache(maxsize=4096)
def undated(text: str) -> str:
    """Return ``text`` with a mark for what only says when, or as which version, it appeared.

    >>> undated("This policy was last updated on May 6, 2026.") == undated(
    ...     "This policy was last updated on June 7, 2026.")
    True
    >>> undated("本政策已于2026年5月6日更新。") == undated("本政策已于2026年6月7日更新。")
    True
    >>> undated("Data is kept until May 6, 2026. This policy is of 2020-01-01.")
    'Data is kept until May 6, 2026. This policy is of 2020-01-01.'
    """
    plain = folded(text)
    days = [day[0] for day in DAY.finditer(plain)]
    masked = DAY.sub(_MARK, plain)
    if not days:
        return plain
    spans = [said.span() for pattern in _patterns() for said in pattern.finditer(masked)]
    given = iter(days)

    def whole(mark: re.Match[str]) -> str:
        day = next(given)
        return _MARK if any(a <= mark.start() < b for a, b in spans) else day

    return re.sub(_MARK, whole, masked)
