"""Numbers as they are written in Chinese and in English."""

from __future__ import annotations

import re

HAN = (
    r"(?:\d[\d,，]*(?:\.\d+)?\s*[百千万亿]*"
    r"|[〇零一二两三四五六七八九十][〇零一二两三四五六七八九十百千万亿]*)"
    r"(?:\s*[(（]\s*\d+\s*[)）])?"
)
"""A number in a Chinese text; lawyers repeat it in digits, ``十五（15）``."""

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}

_WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_POWER_WORDS = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_ANY_WORD = "|".join(sorted([*_WORDS, *_POWER_WORDS], key=len, reverse=True))

ENGLISH = (
    rf"(?:\d[\d,]*(?:\.\d+)?(?:\s+(?:{'|'.join(_POWER_WORDS)}))?"
    rf"|(?:{_ANY_WORD})(?:(?:\s+and\s+|[\s-]+)(?:{_ANY_WORD}))*)(?:\s*\(\d+\))?"
)
"""A number in an English text, in digits, in words or, as lawyers do, in both."""


def han(written: str) -> float:
    """Read what `HAN` matches.

    >>> [han(n) for n in ("三十", "十五（15）", "一百二十", "10万", "二〇二一")]
    [30.0, 15.0, 120.0, 100000.0, 2021.0]
    """
    written = re.sub(r"[(（].*|[,，\s]", "", written)
    if digits := re.match(r"(\d+(?:\.\d+)?)([百千万亿]*)\Z", written):
        value = float(digits[1])
        for power in digits[2]:
            value *= _POWERS[power]
        return value
    if not _POWERS.keys() & set(written):
        return float("".join(str(_DIGITS[char]) for char in written))
    total = section = digit = 0
    for char in written:
        power = _POWERS.get(char, 0)
        if not power:
            digit = _DIGITS[char]
        elif power >= _POWERS["万"]:
            total += (section + digit or 1) * power
            section = digit = 0
        else:
            section += (digit or 1) * power
            digit = 0
    return float(total + section + digit)


def english(written: str) -> float:
    """Read what `ENGLISH` matches.

    >>> [english(n) for n in ("thirty-five", "fifteen (15)", "1,000", "one hundred and twenty")]
    [35.0, 15.0, 1000.0, 120.0]
    """
    written = re.sub(r"\(.*", "", written).casefold().strip()
    if digits := re.match(r"(\d[\d,]*(?:\.\d+)?)\s*(\w*)", written):
        return float(digits[1].replace(",", "")) * _POWER_WORDS.get(digits[2], 1)
    total = group = 0
    for word in re.split(r"[\s-]+", written):
        if word == "hundred":
            group = (group or 1) * 100
        elif power := _POWER_WORDS.get(word):
            total += (group or 1) * power
            group = 0
        else:
            group += _WORDS.get(word, 0)
    return float(total + group)
