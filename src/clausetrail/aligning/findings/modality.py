"""A110: a duty in one language, a permission in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.aligning.findings.pair import CHECK_BOTH, Pair, quoted
from clausetrail.aligning.findings.sentences import english
from clausetrail.bilingual import Bilingual
from clausetrail.regex import regex

_ZH_DUTY = regex("应当|必须|务必|有义务")
_ZH_PERMISSION = regex("可以|有权")
_ZH_EITHER = regex("可以|有权|应当?|必须|须|务必|义务|可能|能够|可|能|请|需|要|由|负责|权利|方")
_EN_DUTY = regex(
    r"\b(?:shall|must|(?:is|are|be) (?:required|obliged|obligated) to|ha(?:s|ve) to)\b",
    re.IGNORECASE,
)
_EN_PERMISSION = regex(r"\b(?:may|can|could|(?:is|are|be) entitled to)\b", re.IGNORECASE)
_EN_EITHER = regex(
    r"\b(?:may|can|could|might|entitled|rights?|able|allow\w*|permi\w+|option\w*|choos\w+|choice"
    r"|free|possib\w+|unable|cannot|shall|must|should|will|ought|requir\w*|ha(?:s|ve) to|need\w*"
    r"|oblig\w+|duty|duties|necessary|please|ensure|responsib\w+|subject|prohibit\w*|not|no|only"
    r"|until|unless|without|before|after|if|where|provided|once)\b",
    re.IGNORECASE,
)


def differ(pair: Pair) -> Iterator[Bilingual]:
    """Compare single sentences that have one modal word each and no condition."""
    if not pair.is_text or len(english(pair.en)) != len(pair.sentences):
        return
    for zh, en in pair.sentences:
        modal_zh, modal_en = _ZH_EITHER.findall(zh), _EN_EITHER.findall(en)
        if len(modal_zh) != 1 or len(modal_en) != 1:
            continue
        duty_zh, duty_en = _ZH_DUTY.fullmatch(modal_zh[0]), _EN_DUTY.search(en)
        may_zh, may_en = _ZH_PERMISSION.fullmatch(modal_zh[0]), _EN_PERMISSION.search(en)
        left, right = quoted(modal_zh), quoted(modal_en)
        if duty_zh and may_en:
            what = Bilingual(
                f"中文是义务（{left.zh}），英文是许可（{right.zh}）",
                f"a duty in Chinese ({left.en}), a permission in English ({right.en})",
            )
            yield pair.message(what, CHECK_BOTH)
        elif may_zh and duty_en:
            what = Bilingual(
                f"中文是许可（{left.zh}），英文是义务（{right.zh}）",
                f"a permission in Chinese ({left.en}), a duty in English ({right.en})",
            )
            yield pair.message(what, CHECK_BOTH)
