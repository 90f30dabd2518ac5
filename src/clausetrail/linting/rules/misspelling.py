"""Words that are often misspelt in policies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule, Spot, excerpt
from clausetrail.regex import regex

_APART = r"(?![A-Za-z])"

_SPELLINGS: dict[str, tuple[str, str]] = {
    "登陆": ("登录", r"(?![艇舰月港])"),
    "做为": ("作为", r"(?![您你我他她它了])"),
    "撤消": ("撤销", ""),
    "部份": ("部分", ""),
    "既使": ("即使", ""),
    "己经": ("已经", ""),
    "按装": ("安装", ""),
    "身分证": ("身份证", ""),
    "签定": ("签订", ""),
    "定阅": ("订阅", ""),
    "通迅": ("通讯", ""),
    "IOS": ("iOS", _APART),
    "recieve": ("receive", r"(?=[ds]?\b)"),
    "seperate": ("separate", r"(?=ly\b|d?\b)"),
    "occured": ("occurred", _APART),
    "infomation": ("information", _APART),
    "personel information": ("personal information", ""),
    "personel data": ("personal data", ""),
    "priviledge": ("privilege", r"(?=s?\b)"),
    "agrement": ("agreement", r"(?=s?\b)"),
    "untill": ("until", _APART),
    "thier": ("their", _APART),
    "teh": ("the", _APART),
    "wich": ("which", _APART),
    "neccessary": ("necessary", _APART),
    "acknowlege": ("acknowledge", r"(?=[ds]?\b)"),
    "responsibilty": ("responsibility", _APART),
    "complience": ("compliance", _APART),
    "provison": ("provision", r"(?=s?\b)"),
    "publically": ("publicly", _APART),
}
"""The wrong word → the right one, and what must follow for it to be wrong."""


_NEEDED = regex(r"所必须(?=的|[，。；、]|$)")
"""所必需 is the word of the law; the slip may hide what was meant, so that a person decides."""

_MIXED = {"帐号": "账号", "帐户": "账户", "帐单": "账单"}
"""Old spellings that are at fault only where the new ones are the rule."""


def find(context: Context) -> Iterator[Hit]:
    """Find words of the list; one finding for a word in a clause."""
    present = [(wrong, *rest) for wrong, rest in _SPELLINGS.items() if wrong in context.text]
    present += [
        (wrong, right, "")
        for wrong, right in _MIXED.items()
        if 0 < context.text.count(wrong) <= context.text.count(right)
    ]
    for wrong, right, following in present:
        pattern = re.compile(rf"(?<![A-Za-z]){wrong}{following}")
        for clause in context.body:
            text = context.visible(clause)
            found = list(pattern.finditer(text))
            if found:
                span = found[0].span()
                yield Hit(
                    clause,
                    Bilingual(
                        f"“{wrong}”应为“{right}”：“{excerpt(text, *span)}”",
                        f'"{wrong}" should be "{right}": "{excerpt(text, *span, 12)}"',
                    ),
                    tuple(Spot(m.start(), m.end(), right) for m in found),
                )
    for clause in context.body if "所必须" in context.text else ():
        for needed in _NEEDED.finditer(context.visible(clause)):
            yield Hit(
                clause,
                Bilingual(
                    f"“所必须”应为“所必需”：“{excerpt(clause.text, *needed.span())}”",
                    f'"所必须" should be "所必需": "{excerpt(clause.text, *needed.span(), 12)}"',
                ),
                (Spot(*needed.span()),),
            )


RULE = Rule(
    "L406",
    "misspelling",
    "note",
    Bilingual("常见的错别字", "A common misspelling"),
    Bilingual(
        "错别字损害文件的可信度；个别错字（如“必须”与“必需”）还会改变意思",
        "misspellings cost the text its credit, and some change its meaning",
    ),
    Bilingual("改为正确的写法", "write the word correctly"),
    find,
)
