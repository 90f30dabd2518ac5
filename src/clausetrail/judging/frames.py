"""Places in a sentence that grammar keeps for a fact: by whom, where, what for, until when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from clausetrail.bilingual import Lang
from clausetrail.judging.language.term import folded
from clausetrail.judging.vocabulary import table
from clausetrail.regex import regex

_MARK = regex(r"[，。；！？,;!?|()（）\n]")
_AROUND = 60
"""Characters on either side within which the words are looked for that keep a place."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before such a place, after it, and in it."""

    lead: re.Pattern[str] | None
    tail: re.Pattern[str] | None
    whole: re.Pattern[str] | None

    def around(self, before: str, said: str, after: str) -> bool:
        """Tell whether some words stand in the place, between others of their phrase."""
        return bool(
            (self.lead and self.lead.search(before))
            or (self.tail and self.tail.match(after))
            or (self.whole and self.whole.fullmatch(said))
        )


def keeps_a_fact(text: str, start: int, end: int, lang: Lang) -> bool:
    """Tell whether ``text[start:end]`` stands where a sentence names a fact.

    >>> keeps_a_fact("投诉由监察室受理。", 3, 6, "zh"), keeps_a_fact("我们十分重视。", 2, 4, "zh")
    (True, False)
    """
    before = _MARK.split(folded(text[max(0, start - _AROUND) : start]))[-1]
    after = _MARK.split(folded(text[end : end + _AROUND]), maxsplit=1)[0]
    said = folded(text[start:end]).strip()
    return any(frame.around(before, said, after) for frame in _frames(lang))


@cache
def _frames(lang: Lang) -> tuple[Frame, ...]:
    places = (entry[lang] for entry in table("frames").values() if lang in entry)
    return tuple(
        Frame(_read(place, "lead", "$"), _read(place, "tail"), _read(place, "whole"))
        for place in places
    )


def _read(place: dict[str, str], part: str, end: str = "") -> re.Pattern[str] | None:
    return re.compile(f"(?:{place[part]}){end}", re.IGNORECASE) if part in place else None
