"""The unit of meaning two wordings are compared by."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Term:
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


_NO_LETTER = re.compile(r"(?<![A-Za-z0-9])[^\w<>≤≥=±%]|[^\w<>≤≥=±%](?![A-Za-z0-9])|[\s_*`#|]")
_SENTENCE_END = re.compile(r"[。！？；;\n]|(?<![A-Z])[.!?](?=\s|$)(?!\s*(?:Ltd|Co\b))")


_VARIANTS = {ord("帐"): "账"}
"""Characters that are only another way to write a word."""


class _Narrow(dict[int, str]):
    """Every character's compatibility form, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        norm = _VARIANTS.get(code) or unicodedata.normalize("NFKC", chr(code))
        self[code] = narrow = norm if len(norm) == 1 else chr(code)
        return narrow


_NARROW = _Narrow()


def folded(text: str) -> str:
    """Return ``text`` with width variants folded; the length is kept.

    >>> folded("５年（ＡＢＣ）")
    '5年(ABC)'
    """
    return text if text.isascii() else text.translate(_NARROW)


_MEMBERS = re.compile(r"、|,\s*(?=(?:which|whose|whom|who|where|that)\b)", re.I)
"""Marks that make members of a list, or make a description of all what was one of some."""


_POINTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")


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
    """
    old, new = folded(old), folded(new)
    if old.count("~~") != new.count("~~"):
        return True
    if _POINTED.findall(old) != _POINTED.findall(new):  # "us" is not "U.S."
        return True
    marks = len(re.findall("[、,]", old)) != len(re.findall("[、,]", new))
    return marks and len(_MEMBERS.findall(old)) != len(_MEMBERS.findall(new))


@lru_cache(maxsize=4096)
def letters(text: str) -> str:
    """Return what of ``text`` can be spoken: no spaces, marks, width or case.

    Marks inside numbers, addresses and Latin words stay, for they count.

    >>> letters("“ＡＢＣ” 在 1.5 年内，写信至 a.b@c.example。")
    'abc在1.5年内写信至a.b@c.example'
    """
    return _NO_LETTER.sub("", folded(text)).casefold()


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the sentences of ``text``, together covering all of it."""
    spans, at = [], 0
    for match in _SENTENCE_END.finditer(text):
        spans.append((at, match.end()))
        at = match.end()
    if at < len(text):
        spans.append((at, len(text)))
    return tuple(spans)
