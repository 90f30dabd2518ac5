"""Words that exist written for others, where the wrong one makes no sense."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from clausetrail.bilingual import Lang
from clausetrail.judging.vocabulary import table

_REACH = 80
"""Characters before a word that are looked at."""
_LONGEST = 20
"""Characters of the longest entry."""


class Mend(NamedTuple):
    """A stretch of the old wording and what should have stood there."""

    start: int
    end: int
    instead: str


@dataclass(frozen=True)
class _Slip:
    """What should have been written, and between which words (regular expressions)."""

    right: str
    before: str
    after: str

    def stands(self, text: str, start: int, end: int) -> bool:
        """Tell whether the wrong word stands there between such words."""
        return self._before.search(text, max(0, start - _REACH), start) is not None and (
            self._after.match(text, end) is not None
        )

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return re.compile(f"(?:{self.before})$" if self.before else "", re.IGNORECASE)

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return re.compile(self.after, re.IGNORECASE)


def mistaken(text: str, start: int, end: int, lang: Lang) -> Iterator[Mend]:
    """Yield the words that are wrong where they stand and reach into a stretch of ``text``.

    >>> list(mistaken("No later then noon.", 9, 13, "en"))
    [Mend(start=9, end=13, instead='than')]
    """
    wrong, slips = _slips(lang)
    first = max(0, start - _LONGEST)
    for match in wrong.finditer(text, first, min(len(text), end + _LONGEST)):
        if match.end() + 1 < start or match.start() > end:
            continue
        for slip in slips[match[0].lower()]:
            if slip.stands(text, *match.span()):
                yield Mend(match.start(), match.end(), _cased(match[0], slip.right))
                break


def missing(text: str, at: int, word: str, lang: Lang) -> bool:
    """Tell whether a word cannot but be missing at a place.

    >>> missing("We are bound the law.", 13, "by", "en")
    True
    """
    return any(slip.stands(text, at, at) for slip in _missing(lang).get(word, ()))


@cache
def _missing(lang: Lang) -> dict[str, list[_Slip]]:
    listed: dict[str, list[_Slip]] = {}
    for word, before, after in table("slips")["missing"][lang]:
        listed.setdefault(word, []).append(_Slip(word, before, after))
    return listed


def _cased(wrong: str, right: str) -> str:
    return right[0].upper() + right[1:] if wrong[0].isupper() else right


@cache
def _slips(lang: Lang) -> tuple[re.Pattern[str], dict[str, list[_Slip]]]:
    """Return a pattern of all wrong words, and their entries."""
    slips: dict[str, list[_Slip]] = {}
    for wrong, right, before, after in table("slips")[lang]:
        slips.setdefault(wrong, []).append(_Slip(right, before, after))
    words = "|".join(re.escape(w) for w in sorted(slips, key=len, reverse=True))
    edge = (r"(?<![\w'’-])", r"(?![\w'’-])") if lang == "en" else ("", "")
    return re.compile(f"{edge[0]}(?:{words}){edge[1]}", re.IGNORECASE), slips
