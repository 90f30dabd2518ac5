"""Which language a clause is written in, whatever edition it stands in."""

from __future__ import annotations

from functools import lru_cache

from clausetrail.aligning.english import FUNCTION_WORDS
from clausetrail.bilingual import Lang
from clausetrail.regex import regex

_HAN = regex(r"[\u3400-\u9fff]")
_WORD = regex(r"[A-Za-z]+")
_SENTENCE, _FUNCTION = 8, 3
"""Words, and different function words, from which English is a sentence, not a name or address."""
_CHINESE = 12
"""Characters from which Chinese is a sentence, not a name."""
_LATIN_PER_HAN = 4
"""Letters beside a Chinese character: a text with more is English that quotes Chinese."""


@lru_cache(maxsize=4096)
def language(text: str) -> Lang | None:
    """Return the language of a sentence; ``None`` for names, addresses and a few words.

    >>> language("We keep your order for three years."), language("Yunxiu Cloud SDK")
    (None, None)
    >>> language("We keep your orders for as long as it is required by the law.")
    'en'
    >>> language("我们保存您的订单，直到法律规定的期限届满。")
    'zh'
    """
    han = len(_HAN.findall(text))
    words = [word.casefold() for word in _WORD.findall(text)]
    letters = sum(map(len, words))
    if han >= _CHINESE and letters < _LATIN_PER_HAN * han:
        return "zh"
    is_sentence = len(words) >= _SENTENCE and len(FUNCTION_WORDS.intersection(words)) >= _FUNCTION
    return "en" if is_sentence and letters >= _LATIN_PER_HAN * han else None
