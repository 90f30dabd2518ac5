"""Sentences that state as a fact that something went wrong, or that a risk was found high."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

INCIDENTS = frozenset({"incident", "attack", "vulnerability"})
"""Concepts of what goes wrong."""
_HYPOTHETICAL = re.compile(
    r"如果|如您|如发|若|一旦|假如|倘若|可能出现|可能发生|不幸发生|(?<![月日年])发生(?![了过]).{0,12}(?:后|时|的)"
    r"|为(?:应对|防止|避免)|防止|避免|预防|表明存在高风险时|是指|应急预案"
    r"|\b(?:if|in (?:the )?(?:case|event)|once|when(?:ever)?|should|might|could(?! not)|any|upon)\b"
    r"|\b(?-i:may)\b(?! have\b)|\b(?:to deal with|in response to|possible)\b"
    r"|\b(?:potential|(?<!not )(?<!failed to )prevent|avoid|protect\w* (?:against|from))",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"发现|表明|显示|认定|评定|评为|列为|存在|曾|发生[了过]|已发生|出现过|因.{0,10}误操作|遭受|遭到|受到|尚未|仍"
    r"|导致.{0,20}(?:泄露|访问|泄漏|外泄)|\d\s*月|20\d\d|此前|最近|近期|结论|结果|经查"
    r"|\b(?:found|finds?|show(?:s|ed|n)?|remains?|has been|have been|had|was|were|experienced"
    r"|suffered|occurred|20\d\d|carries|presents|poses|exposed|assessed|considered|rate[sd]?"
    r"|(?:accessed|obtained|stole|copied|published|downloaded|took)(?= the| our| your| a))\b"
    r"|\b(?:identif|reveal|indicat|conclud|detect|classif|recent|determin)"
    r"|\b(?:are|is|am|bec[ao]me) aware\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"经查|曾|发生[了过]|已发生|所涉及|此前|[今去上本]?[年月](?:\d+月)?发生|已被"
    r"|\b(?:was|were|had|has been|have been|exposed|affected|20\d\d)\b",
    re.IGNORECASE,
)
_ASSESSED = re.compile(
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
_ADMITTED = re.compile(
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
    r"|\b(?:was|were) (?:accidentally|mistakenly|inadvertently|wrongly|unintentionally) \w+"
    r"|\b(?:assess\w*|dpia|audit|review)\b[^.]*\brisks?\b[^.]*\b(?:is|are|was|were|remain\w*)\b"
    r"[^.]{0,16}\bhigh\b"
    r"|(?:发现|获悉)[^，。；]{0,12}曾(?:被|将|把|误)|未能(?:阻止|防止)"
    r"|(?<!避免)(?<!防止)(?:带走|拷走|窃走|盗走|偷走|泄露|倒卖|外泄|丢失|遗失)了"
    r"|因(?:私自|擅自|违规)|已(?:被)?移送|可能已(?:经)?(?:被|遭)|(?<!不)(?<!未)已(?:经)?(?:被|遭)(?:他人|外部|不明|第三|黑客|陌生|非法|不法)"
    r"|评估[^。]*风险[^。，；]{0,8}(?:仍|较|偏|为|属)高",
    re.IGNORECASE,
)


ATTRIBUTE = re.compile(
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
def admission(sentence: str) -> re.Match[str] | None:
    """Return the words that admit that something went wrong, whatever it was.

    >>> admission("Criminals have since obtained our customers' names.") is not None
    True
    >>> admission("If criminals obtained your password, tell us.") is not None
    False
    """
    return None if hypothetical(sentence) else _ADMITTED.search(sentence)


def reported(sentence: str, concepts: Collection[str]) -> bool:
    """Tell whether a sentence that speaks of some concepts tells of an incident that happened."""
    if admission(sentence) is not None:
        return True
    past = _PAST.search(sentence) is not None and not hypothetical(sentence)
    return past and not INCIDENTS.isdisjoint(concepts) and not ATTRIBUTE.search(sentence)
