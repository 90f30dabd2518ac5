"""On whose consent something depends: yours, or yours and your guardian's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from clausetrail.judging.case import Case
from clausetrail.judging.language.term import letters
from clausetrail.regex import regex

_WHOSE_CONSENT = regex(
    r"\b(?:with(?:out)?|by|upon|after|obtain\w*|get|has|have) (?P<who>[^.;,]{1,50}?)"
    r" (?:(?:prior|express|explicit|written|separate) )*(?:consent|permission|authori[sz]ation)\b"
    r"|(?:未?经过?|征得|取得|获得|得到)(?P<who_zh>[^，。；]{1,20}?)的?"
    r"(?:(?:事先|单独|书面|明示|明确)的?)*(?:授权|同意|许可)",
    re.IGNORECASE,
)
_BESIDE = regex(r",? (?:and|or) |以及|或者?|[和与及、]", re.IGNORECASE)


def widened(case: Case) -> bool:
    """Tell whether one more, or one fewer, must consent: you, or you and your guardian."""
    if not any(t.concept == "consent" for t in (*case.delta.old, *case.delta.new)):
        return False
    was, now = (Counter(_given_by(text)) for text in (case.old_text, case.new_text))
    lost, gained = list((was - now).elements()), list((now - was).elements())
    return len(lost) == len(gained) == 1 and (lost[0] < gained[0] or gained[0] < lost[0])


def _given_by(text: str) -> Iterator[frozenset[str]]:
    """Yield on whose consent something depends, for each consent that is spoken of."""
    for found in _WHOSE_CONSENT.finditer(text):
        names = _BESIDE.split(found["who"] or found["who_zh"])
        yield frozenset(letters(name) for name in names if name)
