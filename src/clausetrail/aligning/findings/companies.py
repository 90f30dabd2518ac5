"""A107: a registered company named in one language only."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.aligning.findings.pair import CHECK_BOTH, Pair, quoted
from clausetrail.bilingual import Bilingual
from clausetrail.regex import regex

_ZH = regex(
    r"[\u4e00-\u9fff（）()·A-Za-z]{2,40}?(?:有限责任公司|股份有限公司|有限公司)"
    r"(?:[^，。；、\s]{1,12}分公司)?"
)
_EN = regex(
    r"(?:[A-Z][\w&'’.-]*(?:\s*\([A-Z][\w ]*\))?[ ,]+(?:(?:of|and|&|the)\s+)?){1,12}"
    r"(?:Co\.?,?\s*(?:Ltd|Limited|Inc)\b\.?|Company\s+Limited\b|Corporation\b|Limited\b"
    r"|Ltd\b\.?|Inc\b\.?|LLC\b|PLC\b|GmbH\b|Pte\.?\s+Ltd\b\.?)"
)
_ZH_ANY = regex(r"公司|\b(?:Co|Corp|Corporation|Inc|Ltd|Limited|LLC|GmbH|PLC)\b")
"""A company that goes by its foreign or its short name."""
_SEATS = {
    "北京": "Beijing", "上海": "Shanghai", "深圳": "Shenzhen", "广州": "Guangzhou",
    "杭州": "Hangzhou", "南京": "Nanjing", "成都": "Chengdu", "武汉": "Wuhan",
    "天津": "Tianjin", "重庆": "Chongqing", "苏州": "Suzhou", "西安": "Xi'an",
    "厦门": "Xiamen", "青岛": "Qingdao", "大连": "Dalian", "长沙": "Changsha",
    "合肥": "Hefei", "宁波": "Ningbo", "珠海": "Zhuhai", "无锡": "Wuxi",
    "济南": "Jinan", "郑州": "Zhengzhou", "福州": "Fuzhou", "东莞": "Dongguan",
    "香港": "Hong Kong", "新加坡": "Singapore",
}  # fmt: skip
"""Seats that begin registered names."""
_LEAD = regex(
    rf"\A.*(?:指|由|是|向|的|称|即|[与和及为给](?={'|'.join(_SEATS)}))(?=[\u4e00-\u9fff（(]{{4}})"
)
"""What stands before a name; 与 和 及 为 also occur in names."""


def differ(pair: Pair) -> Iterator[Bilingual]:
    """Report a company named on one side only, and single ones with different seats."""
    zh = list(dict.fromkeys(_LEAD.sub("", m.group()) for m in _ZH.finditer(pair.zh)))
    en = list(dict.fromkeys(m.group() for m in _EN.finditer(pair.en)))
    if zh and en:
        differs = len(zh) == len(en) == 1 and not _same_seat(zh[0], en[0])
    elif zh:
        differs = True
    else:
        differs = bool(en) and not _ZH_ANY.search(pair.zh)
    if not differs:
        return
    left, right = quoted(zh), quoted(en)
    what = Bilingual(
        f"公司名称不一致，中文为{left.zh}，英文为{right.zh}",
        f"the registered company differs, {left.en} in Chinese, {right.en} in English",
    )
    yield pair.message(what, CHECK_BOTH)


def _same_seat(zh: str, en: str) -> bool:
    return all((seat in zh) == (name in en) for seat, name in _SEATS.items())
