"""Numbers in digits and in words, Chinese and English."""

from __future__ import annotations

import re

from clausetrail.judging.vocabulary import table

_ZH_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_ZH_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_WORDS = table("numbers")
_ONES: list[str] = _WORDS["ones"].split()
_TENS: list[str] = _WORDS["tens"].split()
_EN_WORDS = {word: n for n, word in enumerate(_ONES)} | {
    word: 10 * n for n, word in enumerate(_TENS, 2)
}
HAN_NUMERALS = "零〇一二两三四五六七八九十百千万亿"
ZH_NUMBER = f"[{HAN_NUMERALS}]{{1,24}}"
EN_BELOW_HUNDRED = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_ONES[1:10])}))?|{'|'.join(reversed(_ONES))})"
)
_EN_POWERS = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
EN_POWER = rf"[ -](?:{'|'.join(_EN_POWERS)})\b"
EN_NUMBER = (
    rf"(?:{EN_BELOW_HUNDRED}(?:{EN_POWER}(?:[ ](?:and[ ])?{EN_BELOW_HUNDRED}(?!\w))?){{0,4}})"
)
NUMBER = (
    rf"(?:(?:\d+|\b{EN_NUMBER})[ ]and[ ]a[ ]half\b"
    rf"|\d[\d,]*(?:\.\d+)?(?:{EN_POWER})?|{ZH_NUMBER}|\b{EN_NUMBER}\b"
    r"|\b(?:a|an|half a)\b(?=[ ](?:hour|day|week|fortnight|month|year|decade)))"
)
"""Regular expressions for numbers as they are written."""
_AND_A_HALF = " and a half"


def number(written: str) -> str:
    """Return a written number in digits: ``三十`` and ``thirty`` give ``30``.

    >>> [number(n) for n in ("三十", "一百零五", "两", "twenty-four", "1,000", "二〇二一")]
    ['30', '105', '2', '24', '1000', '2021']
    >>> [number(n) for n in ("one hundred and five", "2.6 million", "three hundred thousand")]
    ['105', '2600000', '300000']
    """
    low = written.lower().strip()
    if low.endswith(_AND_A_HALF):
        return f"{float(number(low.removesuffix(_AND_A_HALF))) + 0.5:g}"
    if low[0].isascii() and low[0].isdigit():
        figure, _, scale = low.replace(",", "").partition(" ")
        return f"{float(figure) * _EN_POWERS[scale]:.15g}" if scale in _EN_POWERS else figure
    if low in ("a", "an"):
        return "1"
    if low == "half a":
        return "0.5"
    if low[0].isascii():
        return str(_spelt_out(low))
    if not any(c in _ZH_POWERS for c in low):
        return "".join(str(_ZH_DIGITS[c]) for c in low).lstrip("0") or "0"
    total = part = digit = 0
    for c in low:
        power = _ZH_POWERS.get(c)
        if power is None:
            digit = _ZH_DIGITS[c]
        elif power >= 10_000:
            total = (total + part + digit) * power
            part = digit = 0
        else:
            part += (digit or 1) * power
            digit = 0
    return str(total + part + digit)


def _spelt_out(words: str) -> int:
    """Return a number in English words."""
    total = part = 0
    for word in re.split(r"[ -]", words):
        if word == "hundred":
            part *= _EN_POWERS[word]
        elif word in _EN_POWERS:
            total, part = total + part * _EN_POWERS[word], 0
        else:
            part += _EN_WORDS.get(word, 0)
    return total + part
