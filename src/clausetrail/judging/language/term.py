"""The unit of meaning two wordings are compared by."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from clausetrail.judging.language.spelling import standard
from clausetrail.regex import regex


class Term(NamedTuple):
    """A unit of meaning and where it stands.

    ``start`` and ``end`` are character offsets into the text that was read.
    """

    field: str
    """A field of the vocabulary, ``direction`` or ``plain`` for words; for facts ``contact``,
    ``link``, ``entity``, ``work`` or a dimension of a quantity: ``period``, ``age``,
    ``amount``, ``percent``, ``date``, ``reference``, ``count``."""
    concept: str
    """What kind of thing within its field: ``mobile-number``, ``withdraw``, ``email``."""
    key: str
    """Equal for terms that mean the same."""
    text: str
    """The words as written."""
    start: int
    end: int


Span = tuple[int, int]
"""Where a stretch of a text begins and ends."""
HAN = regex(r"[\u3400-\u9fff]+")
"""A run of Chinese characters."""
_NO_LETTER = regex(r"(?<![A-Za-z0-9])[^\w<>≤≥=±%]|[^\w<>≤≥=±%](?![A-Za-z0-9])|[\s_*`#|]")
_SENTENCE_END = regex(r"[。！？；;\n]|(?<![A-Z])[.!?](?=\s|$)(?!\s*(?:Ltd|Co\b|[a-z]))")


class _Narrow(dict[int, str]):
    """Every character's compatibility form, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        norm = unicodedata.normalize("NFKC", chr(code))
        self[code] = narrow = norm if len(norm) == 1 else chr(code)
        return narrow


_NARROW = _Narrow()
_TAG = regex(
    r"</?(?:br|hr|img|p|div|span|strong|em|b|i|u|s|sup|sub|small|font|center|ul|ol|li|table|thead"
    r"|tbody|tr|td|th|h[1-6]|figure|figcaption|section)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
"""What HTML sets and pictures, no words; a link is none of these."""
_BACKTICK = regex(r"(?<=[a-z])`(?=(?:s|ll|re|ve|d|t|m)\b)")
"""What is typed for an apostrophe where a keyboard has none."""


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Return ``text`` with variants of width and spelling folded; the length is kept.

    >>> folded("５年（ＡＢＣ）")
    '5年(ABC)'
    """
    if "<" in text:
        text = _TAG.sub(lambda found: " " * len(found[0]), text)
    if "`" in text:
        text = _BACKTICK.sub("'", text)
    return text if text.isascii() else standard(text.translate(_NARROW))


_MEMBERS = regex(r"、|,\s*(?=(?:which|whose|whom|who|where|that)\b)", re.I)
"""Marks that make members of a list, or make a description of all what was one of some."""


_AGAIN = regex(r"([,;:、。])\1+")
"""A mark set twice by a slip."""
_DIVIDING = regex(r"[,;!?。、]|\.(?=\s|$)")
_ENDING = regex(r"[!?。]|(?<=[a-z]{3})\.(?=\s+[A-Z])")
_COMMA = regex(r"[,、]")
_ENDED = regex(r"[!?。][”’\"'）)]*\s*$")
_POINTED = regex(r"\b(?:[A-Za-z]\.){2,}|\bUSA?\b")


def divides_otherwise(old: str, new: str) -> bool:
    """Tell whether marks divide the same words otherwise, or strike some of them out.

    "A controlled by B" is one thing and "A、controlled by B" another; a comma that only
    lets the reader breathe is a matter of style.

    >>> divides_otherwise("甲公司控制的公司", "甲公司、控制的公司")
    True
    >>> divides_otherwise("姓名，电话", "姓名、电话")
    False
    >>> divides_otherwise("信息以开票", "信息，以开票")
    False
    >>> divides_otherwise("您可以注销。账户由我们保管", "您可以注销账户。由我们保管")
    True
    """
    old, new = (_AGAIN.sub(r"\1", folded(text)) for text in (old, new))
    before, after = _divisions(old, _DIVIDING), _divisions(new, _DIVIDING)
    if before - after and after - before:
        return True
    if _divisions(old, _ENDING) != _divisions(new, _ENDING):
        return True
    if old.count("~~") != new.count("~~"):
        return True
    if _POINTED.findall(old) != _POINTED.findall(new):  # "us" is not "U.S."
        return True
    marks = len(re.findall("[、,]", old)) != len(re.findall("[、,]", new))
    return marks and len(_MEMBERS.findall(old)) != len(_MEMBERS.findall(new))


def cut_otherwise(pieces: Sequence[str], whole: str) -> bool:
    """Tell whether a piece ends as a sentence does where the whole text only has a comma.

    >>> cut_otherwise(["未经同意，我们不卖。", "不送。"], "未经同意，我们不卖，不送。")
    True
    """
    commas, at = _divisions(folded(whole), _COMMA), 0
    for piece in pieces[:-1]:
        at += len(letters(piece))
        if at in commas and _ENDED.search(folded(piece)):
            return True
    return False


def _divisions(text: str, marks: re.Pattern[str]) -> set[int]:
    """Return after how many letters a mark stands."""
    parts = marks.split(text)
    ends, at = set(), 0
    for part in parts[:-1]:
        at += len(letters(part))
        ends.add(at)
    return ends - {0, at + len(letters(parts[-1]))}


@lru_cache(maxsize=4096)
def letters(text: str) -> str:
    """Return what of ``text`` can be spoken: no spaces, marks, width or case.

    Marks inside numbers, addresses and Latin words stay, for they count.

    >>> letters("“ＡＢＣ” 在 1.5 年内，写信至 a.b@c.example。")
    'abc在1.5年内写信至a.b@c.example'
    """
    return _NO_LETTER.sub("", folded(text)).casefold()


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the sentences of ``text``, together covering all of it."""
    spans, at = [], 0
    for match in _SENTENCE_END.finditer(text):
        spans.append((at, match.end()))
        at = match.end()
    if at < len(text):
        spans.append((at, len(text)))
    return tuple(spans)


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Return the span of the sentence in which a place stands; an empty one if there is none."""
    spans = sentences(text)
    found = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return spans[found] if found >= 0 and at < spans[found][1] else (at, at)
