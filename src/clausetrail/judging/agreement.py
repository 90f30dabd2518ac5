"""Changes of an agreement judged by the six kinds: what is agreed is a matter of rights (4).

Terms of service speak of accounts, content and fees.  Only what they say of personal
information, of the operator and of whom to write to belongs to another kind.
"""

from __future__ import annotations

import re
from dataclasses import replace

from clausetrail.clause import Document
from clausetrail.judging.kinds.matter import is_contract
from clausetrail.judging.verdict import Category, Judgement
from clausetrail.regex import regex

RIGHTS: Category = 4
CONTACT: Category = 5
_TITLES = regex(
    r"退款|退货|退换|取消(?:政策|规则)|社区(?:规则|公约|规范|准则)|行为(?:规范|准则)|使用(?:规范|须知|限制)"
    r"|用户(?:须知|守则|规范)|免责声明|最终用户|会员(?:规则|章程)|付费"
    r"|\brefunds?\b|\bcancell?ation\b|\breturns? policy|\bacceptable use|\buse restrictions"
    r"|\brestricted use|\b(?:community|user|content) guidelines|code of conduct|\bend[- ]user"
    r"|\bdisclaimers?\b|\bterms\b|\bbilling\b|\bsubscriptions?\b",
    re.IGNORECASE,
)
"""What rules of a service are called besides "agreement"."""
_PRIVACY = regex(
    r"隐私|個人|个人(?:信息|数据|资料)|用户(?:信息|数据)|cookie|privacy"
    r"|personal(?:ly identif\w+)? (?:information|data)|user (?:information|data)"
    r"|data (?:protection|processing)"
    r"|\b(?:profiles?|e-?mail address(?:es)?|phone numbers?|location|messages)\b[^.;]{0,40}"
    r"\b(?:sent|shared|disclosed|transferred|provided|passed|given) (?:to|with) (?!(?:you|us)\b)",
    re.IGNORECASE,
)
_OF_ITSELF = regex(
    r"本(?:协议|合同|条款)|\b(?:this|these|the) (?:agreement|terms(?: of (?:service|use))?)\b", re.I
)
_OF_PRIVACY = regex(
    r"本(?:隐私|政策|声明|指引|告知书)|\bthis (?:privacy )?(?:policy|notice|statement)\b", re.I
)
_OFTEN = 4
"""Times a text without a title must call itself an agreement."""
_COMPANIES = frozenset({"M201", "M203", "M301", "M309"})
"""Rules that found somebody by name: that is a matter of who it is in an agreement too."""
_OF_KIND_2 = frozenset({"M204", "M205", "M207"})
"""Rules that fire on any words where the section is about the operator."""


def is_agreement(document: Document) -> bool:
    """Tell whether a text sets the rules of a service, whatever it is called."""
    if is_contract(document):
        return True
    titles = [clause.text for clause in document.clauses if clause.kind == "title"]
    named = " ".join([document.meta.title, *titles])
    if _PRIVACY.search(named):
        return False
    if named.strip():
        return _TITLES.search(named) is not None
    whole = "\n".join(clause.text for clause in document.clauses)
    itself = len(_OF_ITSELF.findall(whole))
    return itself >= _OFTEN and itself > len(_OF_PRIVACY.findall(whole))


def on_information(text: str) -> bool:
    """Tell whether some words speak of personal information.

    >>> on_information("You own your content."), on_information("We collect personal data.")
    (False, True)
    """
    return _PRIVACY.search(text) is not None


def placed(found: Judgement) -> Judgement:
    """Return a finding in a clause that is not on personal information as what it is there."""
    if found.category not in (1, 2, 3) or found.rule in _COMPANIES:
        return found
    if found.category == 2 and found.rule not in _OF_KIND_2:
        return found
    also = tuple(sorted({*found.also, found.category} - {RIGHTS}))
    return replace(found, category=RIGHTS, also=also)
