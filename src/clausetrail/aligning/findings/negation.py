"""A111: a prohibition or a denial in one language only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.aligning.findings.pair import CHECK_BOTH, Pair, quoted
from clausetrail.bilingual import Bilingual
from clausetrail.regex import regex

_ZH_DENIAL = regex(
    "不(?:会|得|再|予|能|承担|负责|提供|收集|适用|包括|属于|影响|出售|共享|转让|披露|使用|保证|构成|存储"
    "|处理|读取|公开|退还|支持|允许|同意)|禁止|无权|严禁|绝不"
)
_ZH_ANY = regex("[不无未非勿免禁没否拒除停终止废失仅只]|超出|超过|避免|防止|丧失")
_EN_DENIAL = regex(
    r"\b(?:will|shall|must|may|do|does|is|are|can)\s+(?:not|never)\b|\bcannot\b|\bnever\b"
    r"|\bwon['’]t\b",
    re.IGNORECASE,
)
_EN_ANY = regex(
    r"\b(?:no|not|never|none|nor|neither|nobody|nothing|cannot|without|unless|except\w*|prohibit\w*"
    r"|forbid\w*|fail\w*|refus\w*|reject\w*|den(?:y|ied|ies)|stop\w*|cease\w*|only|solely"
    r"|free\s+(?:of|from)|exempt\w*|exclu\w*|avoid\w*|prevent\w*|instead|outside|beyond"
    r"|other\s+than|rather|lack\w*|discontinu\w*|terminat\w*|waive\w*|disclaim\w*|limited"
    r"|restrict\w*|refrain\w*|non\w*|un(?!der|til|ique|it|ion|iver|iform|ified)\w+"
    r"|in(?:valid|applicable|accurate|complete|ability|capable|sufficient|eligible|operative)\w*"
    r"|ir(?:relev|revoc|regul|respect)\w+|ineffective|optional|void"
    r"|dis(?:able|agree|regard|allow|satisf|approv|qualif|continu)\w*)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)


def differ(pair: Pair) -> Iterator[Bilingual]:
    """Report a plain denial the other side has no trace of."""
    if not pair.is_text:
        return
    for zh, en in pair.sentences:
        alone = len(pair.sentences) == 1
        denied = _ZH_DENIAL.findall(zh)
        if denied and not _EN_ANY.search(pair.en_context if alone else en):
            said = quoted(denied)
            what = Bilingual(
                f"中文是否定（{said.zh}），英文是肯定",
                f"denied in Chinese ({said.en}), not in English",
            )
            yield pair.message(what, CHECK_BOTH)
        denied = _EN_DENIAL.findall(en)
        if denied and not _ZH_ANY.search(pair.zh_context if alone else zh):
            said = quoted(denied)
            what = Bilingual(
                f"英文是否定（{said.zh}），中文是肯定",
                f"denied in English ({said.en}), not in Chinese",
            )
            yield pair.message(what, CHECK_BOTH)
