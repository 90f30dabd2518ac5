"""An old brand name left over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import HAN, Context
from clausetrail.linting.rule import Hit, Rule, Spot, excerpt
from clausetrail.regex import regex

RARELY = 4
"""How many times more often than the old name the present one must occur."""

_DOCUMENT_ZH = regex(
    r"(?:用户|客户|会员|网站|平台|产品|软件|服务|注册|使用|个人信息|隐私|权|保护|儿童|未成年人|处理|及|与|和)*"
    r"(?:政策|协议|声明|条款|规则|须知|指引|说明|清单)\s*(?:[（(].*)?$"
)
_DOCUMENT_EN = regex(
    r"\s+(?:(?:Online|Global|Website|Customer|User|Member|Service|Services|Privacy|Cookie|Data|"
    r"Protection|Terms|of|and|Use|for|the)\s+)*"
    r"(?:Policy|Agreement|Terms|Statement|Notice|Conditions|Use|Service|Services)\b.*$",
    re.I,
)
_COMPANY_ZH = regex(rf"[{HAN}（）()]{{0,14}}(?:公司|集团|研究院|合伙)")
_COMPANY_EN = regex(r"[\w\s()&,-]{0,40}(?:Co\.|(?:Ltd|Inc|LLC|Corp|GmbH|Limited|Company)\b)")


def find(context: Context) -> Iterator[Hit]:
    """Find names the title no longer has: listed in ``policy.yml``, or shorter forms of it."""
    now = _present(context)
    if not now:
        return
    often = context.text.count(now)
    for old in _former(now, context):
        pattern = _standing_alone(old, now)
        found = [
            (clause, match)
            for clause in context.body
            for match in pattern.finditer(context.visible(clause))
            if not _company(context.visible(clause), match, context)
        ]
        if not found or len(found) * RARELY > often:
            continue
        for clause, match in found:
            yield Hit(
                clause,
                Bilingual(
                    f"旧名称“{old}”，全文用“{now}”："
                    f"“{excerpt(clause.text, match.start(), match.end())}”",
                    f'old name "{old}" where the text says "{now}": '
                    f'"{excerpt(clause.text, match.start(), match.end(), 16)}"',
                ),
                (Spot(match.start(), match.end()),),
            )


def _present(context: Context) -> str:
    """Return the name in the title: a known brand, or the title without the kind of document."""
    title = context.document.meta.title
    known = [brand for brand in context.brands if brand in title]
    if known:
        return max(known, key=len)
    name = (_DOCUMENT_ZH if context.zh else _DOCUMENT_EN).sub("", title).strip(" 《》")
    return name if name != title and 2 < len(name) <= 30 else ""


def _former(now: str, context: Context) -> list[str]:
    """Return the names to look for, longest first."""
    same = [b for b in context.brands if b != now and b.isascii() == now.isascii()]
    words = now.split()
    if now.isascii():
        shorter = [" ".join(words[:n]) for n in range(len(words) - 1, 1, -1)]
        shorter = [re.sub(r"\s*(?:&|and|,)$", "", name) for name in shorter]
        shorter = [name for name in shorter if " " in name and len(words) > 2]
    else:
        size = len(now)
        cut = [now[:a] + now[b:] for a in range(2, size) for b in range(a + 1, size)]
        shorter = [name for name in cut if len(name) > 2]
    names = dict.fromkeys([*same, *shorter])
    return sorted(names, key=lambda name: (-len(name), name))


def _standing_alone(old: str, now: str) -> re.Pattern[str]:
    """Match the old name where it is not the beginning of the present one."""
    rest = re.escape(now[len(old) :]) if now.startswith(old) else ""
    after = f"(?!{rest})" if rest else ""
    edge, bound = (r"(?<![A-Za-z])", r"(?![A-Za-z])") if old.isascii() else ("", "")
    return re.compile(edge + re.escape(old) + after + bound)


def _company(text: str, match: re.Match[str], context: Context) -> bool:
    """Tell whether the name is part of a company's registered name."""
    pattern = _COMPANY_ZH if context.zh else _COMPANY_EN
    return pattern.match(text, match.end()) is not None


RULE = Rule(
    "L405",
    "old-brand",
    "warning",
    Bilingual("遗留的旧名称", "An old brand name left over"),
    Bilingual(
        "改名后遗漏的旧名称让人弄不清服务由谁提供",
        "an old name that a renaming has missed leaves open who provides the service",
    ),
    Bilingual(
        "改为现在的名称；确指另一品牌的，予以说明",
        "write the present name; if another brand is meant, say so",
    ),
    find,
)
