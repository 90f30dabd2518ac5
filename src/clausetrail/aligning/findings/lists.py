"""A109: a list that is open in one language and closed in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.aligning.findings.pair import CHECK_BOTH, Pair
from clausetrail.bilingual import Bilingual
from clausetrail.regex import regex

_ZH_OPEN = regex("包括但不限于|包含但不限于|包括但不仅限于|不限于")
_ZH_ANY = regex(
    "不限于|等|例如|比如|譬如|诸如|其他|其它|之类|如(?![果您何有因需未不实期下上同])|主要|任何|各种|各类|及类似"
)
_EN_OPEN = regex(
    r"\b(?:includ\w+,?\s+but\s+(?:is\s+|are\s+|shall\s+)?(?:be\s+)?not\s+(?:be\s+)?limited"
    r"|includ\w+,?\s+without\s+(?:any\s+)?limitation|without\s+limitation|not\s+limited\s+to)",
    re.IGNORECASE,
)
_EN_ANY = regex(
    r"\b(?:etc|such as|and so on|and so forth|and others?|or others?|other|for example|for instance"
    r"|among others|and the like|or the like|like|inter alia|e\.?g|any|similar)\b"
    r"|limited to|without limitation|includ",
    re.IGNORECASE,
)


def differ(pair: Pair) -> Iterator[Bilingual]:
    """Compare the openness of lists where one side states it expressly."""
    if not pair.is_text:
        return
    if _ZH_OPEN.search(pair.zh) and not _EN_ANY.search(pair.en):
        what = Bilingual(
            "中文是不完全列举（“不限于”），英文没有相应表述",
            "the Chinese list is open (“不限于”), the English one does not say so",
        )
        yield pair.message(what, CHECK_BOTH)
    if _EN_OPEN.search(pair.en) and not _ZH_ANY.search(pair.zh):
        what = Bilingual(
            "英文是不完全列举（“not limited to”），中文没有相应表述",
            "the English list is open (“not limited to”), the Chinese one does not say so",
        )
        yield pair.message(what, CHECK_BOTH)
