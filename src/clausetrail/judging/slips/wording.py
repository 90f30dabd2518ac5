"""Words that exist written for others, where the wrong one makes no sense."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
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


@dataclass(frozen=True, slots=True)
class _Slip:
    right: str
    before: re.Pattern[str]
    after: re.Pattern[str]


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
        before = text[max(0, match.start() - _REACH) : match.start()]
        for slip in slips[match[0].lower()]:
            if slip.before.search(before) and slip.after.match(text, match.end()):
                yield Mend(match.start(), match.end(), _cased(match[0], slip.right))
                break


def _cased(wrong: str, right: str) -> str:
    return right[0].upper() + right[1:] if wrong[0].isupper() else right


@cache
def _slips(lang: Lang) -> tuple[re.Pattern[str], dict[str, list[_Slip]]]:
    """Return a pattern of all wrong words, and their entries."""
    slips: dict[str, list[_Slip]] = {}
    for wrong, right, before, after in table("slips")[lang]:
        entry = _Slip(
            right,
            re.compile(f"(?:{before})$" if before else "", re.IGNORECASE),
            re.compile(after, re.IGNORECASE),
        )
        slips.setdefault(wrong, []).append(entry)
    words = "|".join(re.escape(w) for w in sorted(slips, key=len, reverse=True))
    edge = (r"(?<![\w'’-])", r"(?![\w'’-])") if lang == "en" else ("", "")
    return re.compile(f"{edge[0]}(?:{words}){edge[1]}", re.IGNORECASE), slips
