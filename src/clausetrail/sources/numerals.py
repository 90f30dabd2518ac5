"""Numbers as Word and browsers write them in lists: ``iv``, ``十二``, ``甲``, ``③``.

The names are those of ``ST_NumberFormat`` in ECMA-376 Part 1, 17.18.59.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

_HAN = "〇一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_FORMAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"


def numeral(style: str, number: int) -> str:
    """Write a number in a style of ``ST_NumberFormat``; unknown styles are decimal.

    >>> numeral("chineseCountingThousand", 110), numeral("upperLetter", 28), numeral("none", 1)
    ('一百一十', 'BB', '')
    """
    return _STYLES.get(style, str)(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    out = ""
    signs = zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"],
        strict=True,
    )
    for value, sign in signs:
        out += sign * (number // value)
        number %= value
    return out


def _letters(number: int) -> str:
    """Write A … Z, AA, BB … as Word does; browsers go on with AB, far beyond any list."""
    return chr(64 + (number - 1) % 26 + 1) * ((number - 1) // 26 + 1) if number > 0 else str(number)


def _counting(digits: str, units: str = "十百千", *, teens: bool = False) -> Callable[[int], str]:
    """Return a writer of Chinese numbers; ``teens`` keeps the 一 of 一十二."""

    def write(number: int) -> str:
        if not 0 < number < 10_000:
            return "".join(digits[int(d)] for d in str(number))
        out = ""
        zero = False
        for power in (3, 2, 1, 0):
            digit = number // 10**power % 10
            if digit:
                out += digits[0].replace("〇", "零") * zero + digits[digit]
                out += units[power - 1] if power else ""
                zero = False
            else:
                zero = bool(out)
        return out[1:] if 10 <= number < 20 and not teens else out

    return write


def _digits(digits: str) -> Callable[[int], str]:
    return lambda number: "".join(digits[int(d)] for d in str(number))


def _cycle(signs: Sequence[str]) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)]


def _signs(first: str, count: int) -> Callable[[int], str]:
    """Return a writer of characters that stand for a number, ``①`` to ``⑳``."""
    return lambda number: chr(ord(first) + number - 1) if 0 < number <= count else str(number)


def _chinese(number: int) -> str:
    """Write 一 … 十 … 二十, and digit by digit from 100 on (Word's 一, 二, 三 (简))."""
    return _counting(_HAN)(number) if number < 100 else _digits(_HAN.replace("〇", "○"))(number)


def _ordinal(number: int) -> str:
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


_STYLES: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "decimalEnclosedCircle": _signs("①", 20),
    "decimalEnclosedCircleChinese": _signs("①", 20),
    "decimalEnclosedParen": _signs("⑴", 20),
    "decimalEnclosedFullstop": _signs("⒈", 20),
    "ideographEnclosedCircle": _signs("㊀", 10),
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": _ordinal,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _counting(_HAN),
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _counting(_HAN),
    "japaneseCounting": _counting(_HAN),
    "ideographDigital": _digits(_HAN),
    "japaneseDigitalTenThousand": _digits(_HAN),
    "taiwaneseDigital": _digits(_HAN.replace("〇", "○")),
    "chineseLegalSimplified": _counting(_FORMAL, "拾佰仟", teens=True),
    "ideographLegalTraditional": _counting(_FORMAL_TRADITIONAL, "拾佰仟", teens=True),
    "japaneseLegal": _counting("零壱弐参四伍六七八九", "拾百千", teens=True),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "none": lambda number: "",
}
