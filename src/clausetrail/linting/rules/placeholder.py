"""Placeholders that were never filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import HAN, Context
from clausetrail.linting.rule import Hit, Rule, Spot, excerpt
from clausetrail.regex import regex

_UNIT = "秒|分钟|个?小时|天|日|个工作日|个自然日|周|个月|年|次|元|倍|%|个"
_PLACEHOLDERS = (
    regex(r"【[^】{}、，→>—]{0,30}(?:公司|事务所|有限合伙)】"),
    regex(
        r"【(?:贵|本|您的)?(?:公司|企业|机构|产品|平台|应用|软件|网站|运营者|开发者|甲方|乙方)(?:的)?"
        r"(?:名称|全称|简称|地址|网址|邮箱|电话|联系方式)】|【(?:具体|生效|更新)?(?:日期|金额|天数)】"
    ),
    regex(r"【\s*(?:[●■▲*_xX×·.…\s-]*|待[^】]{1,8}|请[^】]{0,4}(?:填写|补充|插入)[^】]*)】"),
    regex(
        r"[\[<{]{1,2}\s*(?:insert|enter|add|company|(?:your )?(?:company|business|website) name|"
        r"your (?:name|company|website|e-?mail|address)|name of|date of|e-?mail address|tbd|tbc)\b"
        r"[^\]>}.|%]{0,40}[\]>}]{1,2}(?!\()",
        re.I,
    ),
    regex(r"\[(?:●|•|\s*_+\s*|…|\.\.\.)\]"),
    regex(rf"(?<![A-Za-z0-9\-])[NX]\s?(?:{_UNIT})(?![A-Za-z])"),
    regex(
        r"(?<![\w-])[NX]\s(?:business |working |calendar )?"
        r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times)\b"
    ),
    regex(r"(?<![A-Za-z0-9])(?:[Xx]{2,}|×{2,})(?![A-Za-z0-9])"),
    regex(r"\b(?:TBD|TBC|TODO|FIXME|lorem ipsum)\b|待定稿|待补充|待确认|此处插入", re.I),
    regex(r"_{3,}|＿{2,}"),
    regex(rf"(?<![\d{HAN}])\s*年\s{{2,}}月\s{{2,}}日|[xX×]{{2,4}}\s?年\s?[xX×]{{1,2}}\s?月"),
)

_HINT = regex(r"[\[【<{_＿×]|[NXx]{1}|年\s|待|此处|\b(?:TB|TODO|FIX|lorem)", re.I)
"""What every placeholder has at least one of: most clauses have none and are done."""


def find(context: Context) -> Iterator[Hit]:
    """Find what a template left to be filled in."""
    for clause in context.body:
        text = context.visible(clause)
        seen: list[tuple[int, int]] = []
        if not _HINT.search(text):
            continue
        for found in (f for pattern in _PLACEHOLDERS for f in pattern.finditer(text)):
            if any(a < found.end() and found.start() < b for a, b in seen):
                continue
            seen.append(found.span())
            yield Hit(
                clause,
                Bilingual(
                    f"模板中的占位内容没有填写或没有去掉括号：“{excerpt(text, *found.span())}”",
                    f'left over from a template: "{excerpt(text, *found.span(), 16)}"',
                ),
                (Spot(*found.span()),),
            )


RULE = Rule(
    "L402",
    "placeholder",
    "error",
    Bilingual("遗留的占位符", "A placeholder left over"),
    Bilingual(
        "没有填写的名称或期限使条款无法适用，也说明文件未经审定",
        "a name or time limit that was never filled in leaves the clause without effect, "
        "and shows that the text is a draft",
    ),
    Bilingual("填写实际内容，去掉模板的括号", "fill it in, and take the template's brackets away"),
    find,
)
