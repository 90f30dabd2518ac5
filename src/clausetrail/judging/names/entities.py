"""Registered names of companies and other bodies, as they are written in policies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from clausetrail.regex import regex


@dataclass(frozen=True, slots=True)
class Entity:
    """A registered name and where it stands in the text."""

    name: str
    """Comparable form: lower case, no spaces and punctuation."""
    start: int
    end: int


_ZH = regex(
    r"(?P<name>"
    r"(?:[\u4e00-\u9fffA-Za-z0-9（）()·]|(?<=[\u4e00-\u9fff]) (?=[(（])|(?<=[)）]) ){2,40}?"
    r"(?:股份有限公司|有限责任公司|集团有限公司|有限公司|股份公司|集团公司|合伙企业|事务所|有限合伙))"
)
_ZH_FORMS = regex("公司|合伙|事务所")
_BARE = "[^的在我您你各和与及或为将会其该所本等是由向从、，。；：）（\\s\\W\\da-zA-Z]"
_ZH_BODY_FORM = (
    r"(?:(?:社会工作|公益|志愿)服务中心"
    r"|(?<!数据)(?<!服务)(?<!客服)(?<!呼叫)(?<!个人)(?<!帮助)(?<!用户)(?<!会员)(?<!市)中心"
    r"|协会|学会|商会|基金会|促进会|联合会|研究[院所]|学校|学院|大学|中学|小学|幼儿园|医院|卫生院"
    r"|养老院|福利院|敬老院|博物馆|图书馆|少年宫|文化[馆宫]|科技馆|美术馆|纪念馆|报社|电视台|救助站|公证处|总会|银行|信用社|合作社|出版社)"
)
_ZH_BODY = regex(
    rf"(?P<name>{_BARE}{{2,12}}?"
    r"(?:省|(?<![城超上门股夜])市|(?<![地社小校园景专片辖特])区|县|自治州)"
    rf"{_BARE}{{0,20}}?{_ZH_BODY_FORM})(?![\u4e00-\u9fff]{{0,12}}[路街号楼])"
)
"""A body that is no company: it is registered under the name of the place it is in."""
_ZH_BODY_FORMS = regex(_ZH_BODY_FORM)
_CAPITAL = regex("[A-Z]")
_ZH_BREAK = regex(
    r"(?:由|与|和|及|为|向|是|即|至|归|给|以及|系|或|称|在|从|对|将|经|被|指|如|例如|包括|公司名称|运营主体|运营方|提供方|供应商"
    r"|合作方|变更为|更名为|主体|小程序)(?=[\u4e00-\u9fffA-Za-z]{4,})"
)
_ZH_FORM = regex(r"(?:股份|有限责任|集团|有限|合伙|事务所).*$")
_ZH_TRADE = regex(
    r"技术|科技|信息|网络|计算机|软件|数据|数字|电子|商务|投资|控股|股份|集团|服务|咨询|管理|文化|传媒|通信|通讯"
    r"|系统|金融|支付|国际|实业|发展|智能|有限"
)
_EN = regex(
    r"\b(?P<name>(?:(?:[A-Z]|\d+[A-Za-z])[\w&'’.-]*|\([A-Z][\w ]*\)|&|of|and|the|for)"
    r"(?:[ ](?:[A-Z][\w&'’-]*|\([A-Z][\w ]*\)|&|of|and|for)){0,9}?[ ]?,?[ ]?"
    r"(?:\([A-Z][\w ]*\)[ ]?)?,?[ ]?"
    r"(?:Co\.?,?[ ]?Ltd\.?|Company[ ]Limited|Pte\.?[ ]Ltd\.?|Limited|Ltd\.?|Inc\.?|Incorporated"
    r"|CO\.?,?[ ]?LTD\.?|PTE\.?[ ]LTD\.?|LTD\.?|INC\.?|CORP\.?"
    r"|Corporation|Corp\.?|LLC|L\.L\.C\.|LLP|GmbH|AG|S\.A\.|S\.A\.S\.|B\.V\.|N\.V\.|S\.r\.l\.|plc|PLC|K\.K\.|Oy|AB|Pty"
    r"|(?<=[ ,])(?:SA|SAS|SARL|S\.?p\.?A\.?|SRL|S\.R\.L\.|BV|NV|ApS|A/S|ASA|KG|KGaA|OHG|UG|OÜ|SIA"
    r"|UAB|Kft\.?|Zrt\.?|d\.o\.o\.|s\.r\.o\.|a\.s\."
    r"|Sp\.[ ]z[ ]o\.o\.|Ltda?\.?|Lda\.?|S\.L\.|e\.V\.)))"
    r"(?![A-Za-z0-9])"
)
_FORMS = (
    ("companylimited", "coltd"), ("limited", "ltd"), ("incorporated", "inc"),
    ("corporation", "corp"), ("publiclimitedcompany", "plc"),
)  # fmt: skip
"""Legal forms in full and as they are abbreviated; the longer ones first."""
_LEADING = regex(r"^(?:The|And|Of|For|and|of|the|for|By|With|To|From|In|If|When|Our|We)\s+")


@lru_cache(maxsize=4096)
def entities(text: str) -> tuple[Entity, ...]:
    """Return the registered names in ``text``, in order."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Entity]:
    for match in _ZH.finditer(text) if _ZH_FORMS.search(text) else ():
        start, end = match.span("name")
        name = match["name"]
        cut = _after_closing(name)
        cut += _own_start(name[cut:])
        start, name = start + cut, name[cut:]
        opening = name.rfind("（"), name.rfind("(")
        if max(opening) >= 0 and not re.search(r"[）)]", name[max(opening) :]):
            start += max(opening) + 1
            name = name[max(opening) + 1 :]
        if len(name) >= 5:
            yield Entity(re.sub(r"[（）()·\s]", "", name).lower(), start, end)
    for match in _ZH_BODY.finditer(text) if _ZH_BODY_FORMS.search(text) else ():
        cut = _own_start(match["name"])
        yield Entity(match["name"][cut:], match.start("name") + cut, match.end("name"))
    for match in _EN.finditer(text) if _CAPITAL.search(text) else ():
        start, end = match.span("name")
        name = match["name"]
        while (lead := _LEADING.match(name)) is not None:
            start += lead.end()
            name = name[lead.end() :]
        bare = re.sub(r"[^a-z0-9]", "", name.lower())
        if len(bare) > 5:
            yield Entity(_same_form(bare), start, end)


def _same_form(bare: str) -> str:
    """Return a name with its legal form in the one way it is abbreviated: Limited is Ltd."""
    for full, short in _FORMS:
        if bare.endswith(full):
            return bare.removesuffix(full) + short
    return bare


def _after_closing(name: str) -> int:
    """Return where a name begins behind a bracket that was opened before it: …）由甲公司."""
    closed = re.match(r"[^（(）)]*[）)]", name)
    return closed.end() if closed else 0


def _own_start(name: str) -> int:
    """Return where a Chinese company name begins in what stands before its legal form.

    A word like 由 or 为 ends what comes before it, unless what is left could not be a
    name: a name has two characters at least before its trade and legal form.
    """
    for found in reversed(list(_ZH_BREAK.finditer(name))):
        rest = name[found.end() :]
        if len(_ZH_FORM.sub("", rest)) >= 2 and not _ZH_TRADE.match(rest):
            return found.end()
    return 0
