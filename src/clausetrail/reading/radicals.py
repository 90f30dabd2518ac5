"""Radicals that stand for the Han characters they look like.

Text copied out of PDF files has ⽂ (U+2F42, a radical) for 文 (U+6587): it looks
the same, and is not found, compared or segmented as the same. Sources: Unicode
NFKC for the Kangxi radicals, ``EquivalentUnifiedIdeograph.txt`` of the Unicode
Character Database for those of the supplement that are whole characters.
"""

from __future__ import annotations

import unicodedata

_SUPPLEMENT = {
    "⺟": "母",
    "⺠": "民",
    "⺜": "日",
    "⺝": "月",
    "⺩": "王",
    "⺫": "目",
    "⺬": "示",
    "⺶": "羊",
    "⺼": "肉",
    "⻁": "虎",
    "⻄": "西",
    "⻅": "见",
    "⻆": "角",
    "⻉": "贝",
    "⻋": "车",
    "⻑": "長",
    "⻓": "长",
    "⻔": "门",
    "⻗": "雨",
    "⻘": "青",
    "⻙": "韦",
    "⻚": "页",
    "⻛": "风",
    "⻜": "飞",
    "⻝": "食",
    "⻢": "马",
    "⻣": "骨",
    "⻤": "鬼",
    "⻥": "鱼",
    "⻦": "鸟",
    "⻧": "卤",
    "⻨": "麦",
    "⻩": "黄",
    "⻬": "齐",
    "⻮": "齿",
    "⻰": "龙",
    "⻱": "龜",
    "⻳": "龟",
}
RADICALS = {
    chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)
} | _SUPPLEMENT
"""The character for each radical."""

_TABLE = str.maketrans(RADICALS)


def radicals(text: str) -> str:
    """Return the radicals of a text.

    >>> radicals("⽂件"), whole("⽂件")
    ('⽂', '文件')
    """
    return "".join(c for c in text if c in RADICALS)


def whole(text: str) -> str:
    """Return a text with characters for its radicals."""
    return text.translate(_TABLE)
