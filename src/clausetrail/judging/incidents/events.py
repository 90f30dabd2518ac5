"""Events that are told with their time: what befell information on some day."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from clausetrail.judging.language.term import HAN, Span

_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|spring|summer|autumn|winter)"
)


class _Words(NamedTuple):
    """The words by which an event is known in one language."""

    time: re.Pattern[str]
    holder: re.Pattern[str]
    """Information, or what it is in."""
    befell: re.Pattern[str]
    """What can only befall it."""
    wrong: re.Pattern[str]
    """What should not be part of it."""
    done: re.Pattern[str]
    """What anybody may do with it."""
    to_come: re.Pattern[str]
    """What makes of it something that may come, or goes on."""


@cache
def _english() -> _Words:
    def words(pattern: str) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)

    return _Words(
        words(
            r"(?:in|on|of|since|until|during|between|from|by|early|late|last) (?:\d{1,2} )?"
            rf"{_MONTHS}|{_MONTHS} \d{{1,4}}|(?:19|20)\d\d|(?:last|that) (?:week|month|year)"
            r"|recently"
        ),
        words(
            r"(?:user)?names?|address(?:es)?|passwords?|files?|records?|data|databases?|details"
            r"|servers?|systems?|accounts?|albums?|invoices?|letters?|mailings?|lists?|cvs?|cop(?:y|ies)|photos?|messages?|backups?"
            r"|documents?|mailbox(?:es)?|information|numbers?|laptops?|disks?"
        ),
        words(
            r"(?:was|were|been|being|had) (?:\w+ )?(?:copied|stolen|leaked|exposed|hacked|breached"
            r"|exfiltrated|intercepted)|(?:copying|theft|leak|loss|breach) of|breach|incident"
            r"|had copied|got hold of|went missing"
        ),
        words(
            r"unauthori[sz]ed|strangers?|wrong(?:ly)?|by mistake|in error|errors?|bugs?|flaw"
            r"|misconfigur\w+|former (?:employees?|contractors?|members? of staff)|each other"
            r"|(?:visible|readable|accessible|open|known) to others|intruders?|attack\w*|hack\w*"
            r"|other (?:customers?|users?|employers?|members?|patients?|guests?|people)"
            r"|without (?:reason|authority|permission|authori[sz]ation)|dark ?web|forum"
            r"|ransomware|regret"
        ),
        words(
            r"access(?:ed)?|copied|took|taken|opened?|looked (?:up|at|into)|read|viewed|seen?|sent"
            r"|downloaded|published|posted|disclosed|visible|accessible|showed|shown|delivered"
            r"|found|entered|used|obtained|shared"
        ),
        words(
            r"if|should|might|could(?! (?:even )?be (?:\w+ly )?(?:viewed|seen|read|accessed|opened"
            r"|downloaded|found|copied)\b)|any|whenever|once|will|shall|can"
        ),
    )


@cache
def _chinese() -> _Words:
    return _Words(
        re.compile(
            r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})\s*[年月]|去年|今年|近期|此前|日前|上月"
        ),
        re.compile(
            r"资料|信息|数据|照片|相册|文件|档案|记录|订单|账单|名单|邮件|备份|服务器|硬盘|电脑|系统|密码|账号"
            r"|姓名|用户名|邮箱|地址|号码"
        ),
        re.compile(
            r"(?<!防止)(?<!避免)(?:被[^，。；]{0,12}(?:复制|拷走|拷贝|窃取|盗取|下载|泄露|曝光|侵入)|失窃|外泄"
            r"|有人[^，。；]{0,6}(?:复制|查看|下载|拷贝)|带走了|泄露事件)"
        ),
        re.compile(
            r"他人|陌生人|外部人员|未经授权|未授权|无故|擅自|前员工|离职员工|(?:其他|别的)(?:客户|用户|雇主|会员"
            r"|患者|顾客)|错误|漏洞|误|黑客|攻击|侵入|入侵|勒索|(?:全部|所有)收件人|论坛|暗网"
        ),
        re.compile(
            r"复制|拷贝|带走|下载|读取|打开|查看|看到|可见|公开|显示了|寄给|发给|寄到|查询|访问|窃取|获取|侵入"
        ),
        re.compile(r"如果|如有|若|一旦|[日月年]起|将|会(?!员)|防止|避免|可能"),
    )


def happened(sentence: str, *, sure: bool) -> Span | None:
    """Return where a sentence tells of an event and its time.

    In a sentence that is not ``sure``, being on what may happen, only a part that begins
    with a comma or in brackets tells of one.

    >>> happened("In May 2024 a former employee took customer files.", sure=True)
    (0, 50)
    >>> happened("From May 2024 on other users can see your files.", sure=True) is None
    True
    """
    words = _chinese() if HAN.search(sentence) else _english()
    time = words.time.search(sentence)
    if time is None:
        return None
    start = 0 if sure else max(sentence.rfind(mark, 0, time.start()) for mark in ",，(（") + 1
    closed = [sentence.find(mark, time.end()) for mark in ")）"] if start else []
    end = min((at for at in closed if at > 0), default=len(sentence))
    if words.to_come.search(sentence, start, end):
        return None
    amiss = all(
        pattern.search(sentence, start, end) for pattern in (words.holder, words.wrong, words.done)
    )
    return (start, end) if amiss or words.befell.search(sentence, start, end) else None
