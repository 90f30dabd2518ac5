"""Sentences that tell what an audit, a test or an authority found wrong."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from clausetrail.judging.language.term import HAN
from clausetrail.regex import regex

_EXAMINED = (
    r"(?:assess(?:ments?|ors?)|dpias?|pias?|audit(?:s|ors?)?|(?:penetration |security )?tests?"
    r"|testers?|reviews?|reviewers?|inspect(?:ions?|ors?)|investigat(?:ions?|ors?)|anal(?:ysis|yses)"
    r"|examin(?:ations?|ers?)|evaluations?|scans?|experts?|researchers?|authority"
    r"|authorities|regulators?|commissioner|ombudsman|that of \d{4})"
)
_FOUND = (
    r"(?:found|finds|showe?d|shown|shows|revealed|reveals|conclude[sd]|rate[sd]|identified|puts?"
    r"|considere?[sd]|established|determine[sd]|discovered|detected|left|leaves|classifie[sd]|classed"
    r"|noted|criticis?zed|flagged|reported|points? to|pointed (?:to|out)|stated)"
)
_WRONG = (
    r"(?:high|higher|serious|severe|significant|substantial|considerable|unacceptable|critical"
    r"|weakness(?:es)?|deficien\w+|shortcomings?|gaps?|flaws?|vulnerabilit\w+|failings?|failures?"
    r"|(?:in|not )sufficient(?:ly)?|(?:in|not )adequate(?:ly)?|(?:in|not )effective(?:ly)?|defects?"
    r"|without (?:authenti\w+|authori[sz]\w+|encryption|(?:a |any )?(?:password|consent|login))"
    r"|open to|unprotected|unencrypted|unsecured|unresolved|outdated|non-?complian\w+|unlawful\w*"
    r"|(?:not|cannot|could not|never)\b[^.;]{0,30}\b(?:clos|fix|reduc|mitigat|resolv|remed|encrypt"
    r"|protect|complian|comply|delet|eliminat|exclud|rul)\w*|exposed|too (?:weak|long|broad|high))"
)
_EN = (
    rf"\b{_EXAMINED}\b(?:(?!\b(?:no|not|never)\b)[^.;]){{0,90}}?(?<!\bto )\b{_FOUND}\b"
    rf"(?:(?!\b(?:no|not any|neither)\b)[^.;])*?\b{_WRONG}\b"
    r"|\b(?:was|were|been) (?:found|shown|judged|rated|considered|classified)"
    rf" (?:to be |as |not to )?(?:not )?(?:\w+ly )?{_WRONG}\b"
    r"|\b(?:authority|regulator|commissioner)\b[^.;]{0,40}\b(?:fined|reprimanded|sanctioned) us\b"
)
_ZH = (
    r"(?:评估|审计|检测|测评|测试|核查|排查|检查|审查|调查|分析|自查|评测|扫描|监管部门|主管部门|监管机构"
    r"|网信部门|专家|机构)[^。；，]{0,14}"
    r"(?:发现|指出|认定|认为|显示|表明|判定|评为|评定|列为|指明|提示|揭示|得出)[^。；]*?"
    r"(?:不足|缺陷|漏洞|缺失|无法|未能|不可接受|失效|隐患|问题|薄弱|不达标|不合规|违规|超标|高危|较高|偏高"
    r"|(?:较大|重大|严重)的?(?!影响评估)|尚未|仍未|未(?:被|经|予|按|做|作)?(?:整改|修复|加密|生效|删除|降低|消除|解决|落实)"
    r"|无需(?:认证|登录|授权|密码)|任何人|(?:为|属|仍|偏|较)高|高风险)"
    r"|(?:加密|防护|脱敏|匿名化|隔离|权限控制|访问控制|备份|保护措施)[^。；，]{0,6}"
    r"(?:并未|没有|未能?|未曾)(?:真正)?(?:生效|启用|起作用|落实|执行|完成)"
    r"|(?:监管|主管|网信)(?:部门|机构)[^。；]{0,30}(?:对|向)我们[^。；]{0,6}(?:罚款|处罚|警告|通报批评)"
)
_BEFORE = regex(
    r"\b(?:if|when(?:ever)?|where|once|should|unless|in case|any|no|(?-i:may)|might|could"
    r"|whether)\b"
    r"|如|若|一旦|假如|倘若|是否|定期|时[,，]",
    re.IGNORECASE,
)
"""What makes of a finding one that might come, or might have come."""


@lru_cache(maxsize=1024)
def faulted(sentence: str) -> re.Match[str] | None:
    """Return the words that tell what an examination found wrong.

    >>> faulted("An audit in May found that two hosts could be reached without authentication.")[0]
    'audit in May found that two hosts could be reached without authentication'
    >>> faulted("If a test reveals a weakness, we mend it.") is None
    True
    >>> faulted("评估认为评分模型的风险无法充分降低。")[0]
    '评估认为评分模型的风险无法'
    """
    told = (_zh() if HAN.search(sentence) else _en()).search(sentence)
    return told if told and not _BEFORE.search(sentence, 0, told.start()) else None


@cache
def _en() -> re.Pattern[str]:
    return re.compile(_EN, re.IGNORECASE)


@cache
def _zh() -> re.Pattern[str]:
    return re.compile(_ZH)
