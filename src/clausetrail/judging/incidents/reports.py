"""Sentences that state as a fact that something went wrong, or that a risk was found high."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache

from clausetrail.judging.incidents.events import happened
from clausetrail.judging.incidents.examinations import faulted
from clausetrail.judging.language.term import Span
from clausetrail.regex import regex

INCIDENTS = frozenset({"incident", "attack", "vulnerability"})
"""Concepts of what goes wrong."""
_HYPOTHETICAL = regex(
    r"如果|如您|如发|若|一旦|假如|倘若|可能出现|可能发生|不幸发生|(?<![月日年])(?<![月日]事[件故])发生(?![了过]).{0,12}(?:后|时|的)"
    r"|为(?:应对|防止|避免)|防止|避免|预防|表明存在高风险时|是指|(?<!已启动)(?<!启动了)应急预案"
    r"|\b(?:if|in (?:the )?(?:case|event)|once|when(?:ever)?|should|might|could(?! not)|any|upon)\b"
    r"|\b(?-i:may)\b(?! have\b)|\b(?:to deal with|in response to|possible)\b"
    r"|\b(?:potential|(?<!not )(?<!failed to )prevent|avoid|protect\w* (?:against|from))",
    re.IGNORECASE,
)
_FOUND = regex(
    r"发现|表明|显示|认定|评定|评为|列为|存在|曾|发生[了过]|已发生|出现过|因.{0,10}误操作|遭受|遭到|受到|尚未|仍"
    r"|导致.{0,20}(?:泄露|访问|泄漏|外泄)|\d\s*月|20\d\d|此前|最近|近期|结论|结果|经查"
    r"|\b(?:found|finds?|show(?:s|ed|n)?|remains?|has been|have been|had|was|were|experienced"
    r"|suffered|occurred|20\d\d|carries|presents|poses|exposed|assessed|considered|rate[sd]?"
    r"|(?:accessed|obtained|stole|copied|published|downloaded|took)(?= the| our| your| a))\b"
    r"|\b(?:identif|reveal|indicat|conclud|detect|classif|recent|determin)"
    r"|\b(?:are|is|am|bec[ao]me) aware\b",
    re.IGNORECASE,
)
_PAST = regex(
    r"经查|曾|发生[了过]|已发生|所涉及|此前|[今去上本]?[年月](?:\d+月)?发生|已被"
    r"|(?:20\d\d\s*年|\d\s*月|近日|日前|近期)[^。；]{0,24}"
    r"(?:遭[到受]|外泄|丢失|被[^，。；]{0,6}(?:泄|窃|盗|入侵|攻击|篡改|公开))"
    r"|[本该此]次[^，。；]{0,8}事[件故][^，。；]{0,6}(?:影响|涉及|波及)"
    r"|\b(?:was|were|had|has been|have been|exposed|affected|20\d\d)\b",
    re.IGNORECASE,
)
_ASSESSED = regex(
    r"评估.{0,30}(?:发现|表明|显示|认定|结论|评为|列为)"
    r"|(?:assess\w*|dpia|pia|audit).{0,120}(?:show|found|find|reveal|conclud|indicat|identif|rate)",
    re.IGNORECASE,
)
_CULPRITS = (
    r"(?:criminals?|outsiders?|hackers?|attackers?|intruders?|thie(?:f|ves)|fraudsters?|burglars?|someone"
    r"|somebody|strangers?|unauthori[sz]ed (?:persons?|people|part(?:y|ies)|users?|individuals?)"
    r"|unknown (?:persons?|people|part(?:y|ies)|third part(?:y|ies))|persons unknown)"
)
_TAKEN = (
    r"(?:accessed|obtained|stole|copied|gained|got|downloaded|published|took|read|sold|used|viewed"
    r"|opened|entered|broke|posted|exploited)"
)
_CARRIERS = (
    r"(?:tapes?|laptops?|computers?|servers?|drives?|disks?|sticks?|files?|folders?|records?"
    r"|documents?|papers?|backups?|databases?|lists?|letters?|e-?mails?|systems?|copies|copy|data"
    r"|information|details|passwords?|addresses)"
)
"""What information is in, or is."""
_ADMITTED = regex(
    rf"\b{_CARRIERS}\b(?:(?!\b(?:that|which|who|whose|or)\b)[^.;]){{0,80}}"
    r"\b(?:went missing|got lost|(?:was|were|ha(?:s|ve|d) been) (?:lost|stolen|mislaid|misplaced"
    r"|leaked|hacked|breached|exposed|sent to the wrong))\b"
    r"|\b(?:we|which|it|(?:our|the) \w+) (?:have |has |had )?(?:recently )?"
    r"(?:discovered|found|established|learn(?:ed|t)|bec[ao]me aware|noticed|found out"
    r"|reali[sz]ed)\b"
    r"[^.]{0,60}\bhad (?:also |not |already )?(?:been|read|seen|had|got|gained|taken|copied|stolen"
    r"|obtained|accessed|opened|downloaded|published|lost|left|failed)\b"
    r"|\b(?:users?|customers?|accounts?|records?|people|persons|data|members?|patients?|files|details"
    r"|information|addresses|numbers)\b[^.]{0,30}\b(?:were|was|have been) (?:affected|exposed"
    r"|compromised|stolen|leaked|disclosed without)\b"
    rf"|\b{_CULPRITS}\b[^.]{{0,60}}\b{_TAKEN}\b"
    rf"|\b(?:was|were|been|had) (?:\w+ ){{1,8}}by {_CULPRITS}\b"
    r"|\b(?:was|were|been) (?:published|posted|offered|put|sold)\b[^.]{0,30}"
    r"\b(?:internet|dark ?web|online forum|forums?)\b"
    r"|\b(?:contacted|notified|informed|written to|wrote to|told) (?:every|all|each)\b[^.]{0,30}"
    r"\b(?:affected|concerned|on the list)\b"
    r"|\b(?:did not|failed to) (?:prevent|stop|protect)\b"
    r"|\bhad (?:been )?(?:openly |publicly |freely )(?:accessible|visible|available)\b"
    r"|\b(?:was|were) able to (?:read|see|view|open|access|download|copy)\b"
    r"|\b(?:was|were|been) [^.]{0,30}\bby (?:mistake|accident|error|oversight)\b"
    r"|\b(?:was|were) (?:accidentally|mistakenly|inadvertently|wrongly|unintentionally) \w+"
    r"|\b(?:assess\w*|dpia|audit|review)\b[^.]*\brisks?\b[^.]*\b(?:is|are|was|were|remain\w*)\b"
    r"[^.]{0,16}\bhigh\b"
    r"|(?:发现|获悉)[^，。；]{0,12}曾(?:被|将|把|误)|未能(?:阻止|防止)"
    r"|(?<!避免)(?<!防止)(?:带走|拷走|窃走|盗走|偷走|泄露|倒卖|外泄|丢失|遗失)了"
    r"|因(?:私自|擅自|违规)|已(?:被)?移送|可能已(?:经)?(?:被|遭)|(?<!不)(?<!未)已(?:经)?(?:被|遭)(?:他人|外部|不明|第三|黑客|陌生|非法|不法)"
    r"|评估[^。]*风险[^。，；]{0,8}(?:仍|较|偏|为|属)高",
    re.IGNORECASE,
)

_WHEN = regex(
    r"已|曾|了(?=[，。；])|[年月]|去年|今年|此前|近期|日前|\d\s*名|部分(?:老|新)?(?:用户|客户|会员)"
    r"|(?:因|由于)(?!您|你|用户|此)"
)
"""What tells that something did happen."""
_EVENT = (
    r"(?:资料|信息|数据|照片|图片|文件|档案|记录|订单|名单|邮件|备份|硬盘|电脑|笔记本|设备|U盘|密码|账号|账户|号码)"
    r"(?:(?!可能|会|防|避免)[^，。；、]){0,12}(?:被盗|失窃|被窃|被偷|被拷|丢失|遗失|泄露|泄漏|外泄|外流|流出|曝光)"
    r"(?!的|事件|时|后|或|、|等|风险|应急|预案|处置|通知|报告制度)"
    r"|(?:被)?误(?:设|发|传|删|公开|开放)[^，。；]{0,8}(?:为|给|至|到|，|。|公开)"
    r"|(?:未经授权|未授权|不明|无关|外部)的?(?:人员|人士|第三方|个人|者)[^，。；]{0,8}"
    r"(?:访问|查看|下载|复制|获取|读取|进入|登录)"
    r"|已[^。；]{0,30}(?:泄露|外泄|泄漏|事件|事故|丢失|被盗)[^。；]{0,12}(?:报告|报案|通报|报备)"
    r"|(?:事件|事故)(?:发生)?后[，,]?[^。；]{0,12}已"
)
"""How something that went wrong is told, of information and what holds it."""


ATTRIBUTE = regex(
    r"(?:lost|stolen)(?:-| (?:and|or) (?:found|stolen|lost)\b"
    r"| (?:cards?|phones?|devices?|passwords?|property|items?|luggage|pets?|keys?|profits?)\b)",
    re.IGNORECASE,
)
"""What is lost or stolen as such: a register of lost pets is no incident."""


def hypothetical(sentence: str) -> bool:
    """Tell whether a sentence is on what might happen, or on how it is averted."""
    return _HYPOTHETICAL.search(sentence) is not None


def found(sentence: str) -> bool:
    """Tell whether a sentence is on what is or was the case."""
    return _FOUND.search(sentence) is not None


def assessed(sentence: str) -> bool:
    """Tell whether a sentence says what an assessment showed."""
    return _ASSESSED.search(sentence) is not None


@lru_cache(maxsize=1024)
def admission(sentence: str) -> Span | None:
    """Return where a sentence admits that something went wrong, whatever it was.

    >>> admission("Criminals have since obtained our customers' names.") is not None
    True
    >>> admission("If criminals obtained your password, tell us.") is not None
    False
    """
    sure = not hypothetical(sentence)
    told = faulted(sentence) or (_told(sentence) if sure else None)
    return told.span() if told else happened(sentence, sure=sure)


def _told(sentence: str) -> re.Match[str] | None:
    return _ADMITTED.search(sentence) or (
        _event().search(sentence) if _WHEN.search(sentence) else None
    )


@cache
def _event() -> re.Pattern[str]:
    return re.compile(_EVENT)


def reported(sentence: str, concepts: Collection[str]) -> bool:
    """Tell whether a sentence that speaks of some concepts tells of an incident that happened."""
    if admission(sentence) is not None:
        return True
    past = _PAST.search(sentence) is not None and not hypothetical(sentence)
    return past and not INCIDENTS.isdisjoint(concepts) and not ATTRIBUTE.search(sentence)
