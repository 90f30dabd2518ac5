"""Authorities and statutes that no longer exist under their name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule, Spot
from clausetrail.regex import regex

REFORM = date(2018, 4, 10)
"""The State Administration for Market Regulation took over from 工商, 质检 and 食药监."""
CIVIL_CODE = date(2021, 1, 1)
"""The Civil Code took effect; nine statutes lapsed (article 1260)."""
FINANCE = date(2023, 5, 18)
"""The National Financial Regulatory Administration took over from 银保监会."""

_MARKET = Bilingual("市场监督管理部门", "the market regulation authority")
_CODE = Bilingual("《中华人民共和国民法典》", "the Civil Code")
_BANKS = Bilingual("国家金融监督管理总局", "the National Financial Regulatory Administration")

_NAMES: tuple[tuple[re.Pattern[str], date, Bilingual], ...] = (
    (
        regex(
            r"工商(?:行政管理)?(?:部门|机关|总局|局)|工商(?=等(?:监管|行政|主管|政府|有关)*(?:部门|机关))"
            r"|质检总局|食品药品监督管理总局"
        ),
        REFORM,
        _MARKET,
    ),
    (
        regex(
            r"\bindustry and commerce (?:authority|authorities|administration|department)s?\b"
            r"|\b(?:State )?Administration (?:for|of) Industry and Commerce\b",
            re.I,
        ),
        REFORM,
        _MARKET,
    ),
    (
        regex(
            r"《(?:中华人民共和国)?(?:合同法|民法通则|民法总则|侵权责任法|物权法|担保法|婚姻法|继承法|收养法)》"
        ),
        CIVIL_CODE,
        _CODE,
    ),
    (
        regex(
            r"\b(?:Contract|Tort|Tort Liability|Property) Law"
            r" of the People[’']s Republic of China\b"
        ),
        CIVIL_CODE,
        _CODE,
    ),
    (regex(r"银保监会|银监会|(?<![银])保监会|\bCBIRC\b"), FINANCE, _BANKS),
)


def find(context: Context) -> Iterator[Hit]:
    """Find names that had lapsed when the edition was written."""
    meta = context.document.meta
    day = meta.effective or meta.updated
    for clause in context.prose:
        text = context.visible(clause)
        for pattern, since, now in _NAMES:
            found = pattern.search(text)
            if found is None or (day is not None and day < since):
                continue
            yield Hit(
                clause,
                Bilingual(
                    f"“{found[0]}”自 {since.year} 年起已由{now.zh}取代",
                    f'"{found[0]}" was replaced by {now.en} in {since.year}',
                ),
                (Spot(found.start(), found.end()),),
            )


RULE = Rule(
    "L407",
    "outdated-name",
    "warning",
    Bilingual("已经不存在的机关或法律名称", "An authority or statute that no longer exists"),
    Bilingual(
        "读者照此投诉会找不到受理机关；引用已废止的法律会使条款失去依据",
        "readers cannot complain to an authority that is gone; a lapsed statute is no basis",
    ),
    Bilingual("改为现行的名称", "write the present name"),
    find,
)
