"""The sentences of a clause in both languages, side by side."""

from __future__ import annotations

import re

from clausetrail.regex import regex

_ZH_END = regex(r"(?<=[。；！？])(?![”’』」）)])|(?<=[。！？][”’』」])|\n")
_EN_END = regex(r"(?<=[;!?])\s+|(?<=[.!?])[”\"]?\s+(?=[“\"(\[]?[A-Z])|\n")
_ABBREVIATED = regex(
    r"(?:\b(?:Co|Ltd|Inc|Corp|No|Art|Sec|Mr|Ms|Dr|vs|cf|e\.g|i\.e|U\.S)\.)\Z", re.I
)
_UNEVEN = 2.5
"""How much longer than expected a sentence may be before the pairing is not trusted."""

SentencePair = tuple[str, str]


def paired(zh: str, en: str) -> tuple[SentencePair, ...]:
    """Return the sentences in pairs; the whole texts as one pair if they do not match up.

    >>> paired("您可以注销账户。注销后不可恢复。", "You may close it. It cannot be restored.")
    (('您可以注销账户。', 'You may close it.'), ('注销后不可恢复。', 'It cannot be restored.'))
    """
    ours = [part for part in _ZH_END.split(zh) if part.strip()]
    theirs = english(en)
    if len(ours) != len(theirs) or len(ours) < 2:
        return ((zh, en),)
    ratio = len(en) / len(zh)
    for one, other in zip(ours, theirs, strict=True):
        if not 1 / _UNEVEN < len(other) / (len(one) * ratio) < _UNEVEN:
            return ((zh, en),)
    return tuple(zip(ours, theirs, strict=True))


def english(text: str) -> list[str]:
    """Split an English text into sentences and clauses set off by semicolons."""
    out: list[str] = []
    for part in _EN_END.split(text):
        if out and _ABBREVIATED.search(out[-1]):
            out[-1] += " " + part
        elif part.strip():
            out.append(part)
    return out
