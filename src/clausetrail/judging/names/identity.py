"""Where a text says who "we" are, who runs the service and who answers for it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from clausetrail.judging.language.term import HAN, Span

_SERVICE = r"(?:apps?|applications?|websites?|sites?|platforms?|services?|products?|games?|portal)"
_OURS = rf"(?:this|the|these|our) (?:(?-i:[A-Z])\w+ )?{_SERVICE}"
_RUN = r"(?:provid|operat|run|offer|own|maintain|manag|publish|develop)\w*"
_SAID = r"(?:[^.;:()]|\.(?=,|\)| [a-z&]))"
"""A character of a phrase; the point of an abbreviation ends none."""
_NAMED = rf"(?-i:[A-Z]){_SAID}{{1,80}}?"
_EN = (
    rf"(?:^|(?<=[.;:] ))(?P<defined>{_NAMED}),? \([^()]{{0,40}}[\"“][^()\"”]{{2,40}}[\"”][^()]*\)",
    r"\bwe \((?P<apposed>(?!the\b|and\b|or\b|as\b)[^()]{3,90})\)",
    rf"\b{_OURS}(?: \([^()]*\))?,?(?: which| that)? (?:is|are|was|were) (?:now |jointly )?"
    rf"(?:{_RUN} and )?{_RUN} by (?P<by>{_SAID}{{3,80}})",
    rf"\b{_SERVICE}(?: \([^()]*\))?, which (?P<runs>{_NAMED} (?:now |jointly )?{_RUN}\b)",
    rf"(?P<operator>{_NAMED}),? (?:as )?(?:the|our) (?:new |sole |current )?(?:operator|owner"
    rf"|provider|publisher|controller)s? of (?:this|the|our) {_SERVICE}",
    rf"(?P<controller>{_NAMED}) (?:is|are|as) (?:the |a )?(?:joint |data |sole )*controllers?\b",
    rf"(?:^|(?<=[.;] ))at (?P<at>{_NAMED}), we\b",
    rf"[\"“](?:we|us|our)\b[^.;:]{{0,40}}[\"”]? (?:means?|refers? to|includes?)"
    rf" (?P<means>{_SAID}{{3,120}})",
    rf"\b(?:subsidiary|division|part|member|affiliate) of (?P<parent>(?-i:[A-Z]){_SAID}{{2,60}})",
    rf"\b(?:we|(?-i:[A-Z])\w+) (?:acts?|(?:are|is) acting) as"
    rf" (?P<role>(?:an?|the) {_SAID}{{3,60}})",
    r"^\s*(?:©|\(c\)|copyright)[\s\d,–-]*(?P<owner>[^.;]{3,60})",
    r"(?P<responsible>as the (?:organi[sz]ation|company|entity|party) (?:solely )?responsible)",
)
_THING = r"(?:应用|小程序|网站|平台|服务|产品|软件|APP|App|app|客户端|游戏)"
_ZH = (
    rf"{_THING}(?:[（(][^（）()]*[）)])?[^，。；的中内里上]{{0,4}}(?<!功能)由(?P<run>[^，。；]{{2,40}}?)"
    r"(?:负责|独立|共同|联合)*(?:运营|提供|开发|经营|制作|主办)",
    r"我们[（(](?P<apposed>[^（）()]{2,60})[）)]",
    r"(?:运营者|运营方|运营主体|经营者|主办单位)(?:是|为|：|:|系)?(?P<operator>[^，。；]{4,40})",
    r"(?:“我们”|我们|本公司)(?:一词)?(?:是?指|系指|包括)(?P<means>[^。；]{2,80})",
    r"(?:是|系|为)(?P<parent>[^，。；]{2,40}?)的?(?:全资|控股)?(?:子公司|分公司|成员企业)",
    r"关联(?:公司|方)是?指(?P<affiliates>[^。；]{4,120})",
    r"我们(?:是|作为)(?P<role>[^，。；]{0,10}(?:处理者|控制者|受托[人方]))",
    r"我们受(?P<hired>[^，。；]{2,20})委托",
    r"^\s*(?:©|版权所有)[\s\d,–-]*(?P<owner>[^，。；]{4,40})",
)
_BELONGING = (
    r"\b(?:former|previous|new)(?:ly)? (?:[A-Z]\w* )?"
    r"(?:affiliat|parent|subsidiar|owner|shareholder)"
    r"|\b(?:majority|wholly|partly)[- ]owned\b|\b(?:acquired|bought|taken over) by [A-Z]"
    r"|\b(?:operation|running|management) of (?:the|this|our)\b[^.;]{0,40}"
    r"\b(?:transferred|handed over|passed|taken over|assumed)"
    r"|(?:业务|资产|股权|运营权?|经营权?)[^，。；]{0,6}(?:受让|承接|收购|转让|移交|划转|转由)"
    r"|被[^，。；]{2,40}收购"
)
"""To whom the company, or a part of it, belongs or passes."""


@lru_cache(maxsize=1024)
def identified(text: str) -> tuple[Span, ...]:
    """Return where ``text`` names who we are, runs the service or answers for it.

    >>> [said[a:b] for said in ["This app is run by Acme Ltd."] for a, b in identified(said)]
    ['Acme Ltd']
    >>> identified("Payments are run by Acme Ltd.")
    ()
    """
    spans = (
        found.span(found.lastgroup or 0)
        for pattern in _patterns("zh" if HAN.search(text) else "en")
        for found in pattern.finditer(text)
    )
    return tuple(sorted(spans))


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    if lang == "zh":
        return tuple(re.compile(pattern, re.MULTILINE) for pattern in _ZH)
    return tuple(re.compile(pattern, re.IGNORECASE | re.MULTILINE) for pattern in _EN)


def belongs(text: str) -> bool:
    """Tell whether ``text`` says to whom the company, or a part of it, belongs or passes."""
    return _belonging().search(text) is not None


@cache
def _belonging() -> re.Pattern[str]:
    return re.compile(_BELONGING)
