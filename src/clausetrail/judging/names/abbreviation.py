"""Short names that a policy gives to what it names in full: "Internet Protocol (IP)".

Whoever reads "IP" there reads "Internet Protocol".  Initials prove it by their letters; the
short name of a company counts if both versions give it to the same company.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from clausetrail.judging.names.entities import entities
from clausetrail.judging.vocabulary import table
from clausetrail.regex import regex

_BRACKET = regex(r"\(\s*[“\"']?((?=[^()]*[A-Z])[A-Z0-9][A-Za-z0-9-]{1,9})[”\"']?\s*\)")
_BEFORE = regex(r"\b([A-Z][A-Za-z0-9-]{1,9})s?\s*\(([A-Za-z][\w -]{4,60})\)")
_WITHIN = regex(
    r"\(([A-Za-z][\w -]{4,60}),\s*(?:or |abbreviated |in short )?([A-Z][A-Za-z0-9-]{1,9})\)"
)
_NAMED = regex(
    r"\s*\(\s*(?:the |our )?[“\"]([A-Z][\w&.-]{1,30}(?: [A-Z][\w&.-]{1,30}){0,2})[”\"]\s*\)"
)
_WORD = regex(r"[A-Za-z]+(?:['’]s\b)?|\d+")
_SMALL = frozenset(("of", "and", "the", "for", "to", "in", "on", "a", "an"))
_FIGURES = {"one": "1", "two": "2", "three": "3", "four": "4"}
_PRONOUNS = frozenset(("We", "Us", "Our", "You", "Your", "They", "Them", "It"))
_MOST = 3
"""Small words that initials may leave out."""


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A long name and the short one, and how either is found in a text."""

    long: str
    short: str

    def read(self, text: str) -> str:
        """Return ``text`` with the short name wherever it has the long one."""
        words = r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]+", self.long))
        short = re.escape(self.short)
        again = (
            rf"(?:\s*\(\s*(?:the |our )?[“\"']?{short}s?[”\"']?\s*\)|,\s*(?:or )?{short}(?=\)))?"
        )
        flags = 0 if self.long[:1].isupper() and " " not in self.long else re.IGNORECASE
        brief = re.sub(rf"(?<!\w){words}{again}(?!\w)", self.short, text, flags=flags)
        return re.sub(rf"\b({short}s?)\s*\({short}\)", r"\1", brief)


def abbreviations(old: Iterable[str], new: Iterable[str]) -> tuple[Abbreviation, ...]:
    """Return what two versions abbreviate, the longest first.

    >>> [(a.long, a.short) for a in abbreviations(["Internet Protocol (IP) address"], [])]
    [('Internet Protocol', 'IP')]
    >>> given = ['Yunxiu Wines Ltd ("Yunxiu") keeps it.']
    >>> [(a.long, a.short) for a in abbreviations(given, given)]
    [('Yunxiu Wines Ltd', 'Yunxiu')]
    """
    before, after = (list(filter(_bracketed, texts)) for texts in (old, new))
    initials = {pair for text in (*before, *after) for pair in (*_initials(text), *_expanded(text))}
    named = {pair for text in before for pair in _short_names(text)} & {
        pair for text in after for pair in _short_names(text)
    }
    found = initials | named
    meanings: dict[str, set[str]] = {}
    for long, short in found:
        meanings.setdefault(short, set()).add(long.lower())
    return tuple(
        Abbreviation(long, short)
        for long, short in sorted(found, key=lambda pair: (-len(pair[0]), pair))
        if len(meanings[short]) == 1
    )


def _bracketed(text: str) -> bool:
    return "(" in text


def _initials(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words before a bracket whose first letters stand in it."""
    for found in _BRACKET.finditer(text):
        short = found[1].removesuffix("s")
        wanted = short.replace("-", "").lower()
        words = list(_WORD.finditer(text[: found.start()]))[-len(wanted) - _MOST :]
        if text[: found.start()].rstrip()[-1:].isalnum() and len(wanted) > 1:
            start = _begins(words, wanted)
            if start is not None:
                yield text[words[start].start() : found.start()].strip(), short


def _expanded(text: str) -> Iterator[tuple[str, str]]:
    """Yield what a bracket spells out of the initials before it, or together with them."""
    found = [(m[2], m[1]) for m in _BEFORE.finditer(text)]
    found += [(m[1], m[2]) for m in _WITHIN.finditer(text)]
    for long, short in found:
        wanted = short.removesuffix("s").replace("-", "").lower()
        if len(wanted) > 1 and _begins(list(_WORD.finditer(long)), wanted) == 0:
            yield long.strip(), short.removesuffix("s")


def _begins(words: list[re.Match[str]], wanted: str) -> int | None:
    """Return the word with which initials begin, read backwards from the last."""
    left = wanted
    for n in range(len(words) - 1, -1, -1):
        word = words[n][0].lower()
        letter = _FIGURES.get(word, "") if left[-1:].isdigit() else word[0]
        if left.endswith(letter) and letter:
            left = left[: -len(letter)]
            if not left:
                return n
        elif word not in _SMALL:
            return None
    return None


def _short_names(text: str) -> Iterator[tuple[str, str]]:
    """Yield the companies that a text gives a short name."""
    for company in entities(text):
        found = _NAMED.match(text, company.end)
        if found is not None and found[1] not in _PRONOUNS:
            yield text[company.start : company.end], found[1]


@cache
def _written_out() -> tuple[dict[str, tuple[str, ...]], re.Pattern[str]]:
    """Return what Latin initials stand for in Chinese, and a pattern of both side by side."""
    known = {
        words[0].upper(): tuple(words[1:])
        for words in (line.split() for line in table("initials")["zh"])
    }
    long = "|".join(
        sorted({re.escape(w) for words in known.values() for w in words}, key=len, reverse=True)
    )
    short = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    return known, re.compile(
        rf"(?P<long>{long})\s?[（(](?P<short>(?i:{short}))[)）]"
        rf"|(?<![A-Za-z])(?P<brief>(?i:{short}))\s?[（(](?P<full>{long})[)）]"
    )


def initials_alone(text: str) -> str:
    """Return a Chinese text with the initials where it also writes them out.

    >>> initials_alone("全球定位系统（GPS）、IMEI（国际移动设备识别码）、近场通信（GPS）")
    'GPS、IMEI、近场通信（GPS）'
    """
    if "（" not in text and "(" not in text:
        return text
    known, both = _written_out()

    def brief(found: re.Match[str]) -> str:
        short, long = found["short"] or found["brief"], found["long"] or found["full"]
        return short if long in known[short.upper()] else found[0]

    return both.sub(brief, text)
