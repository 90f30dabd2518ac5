"""What a sentence says that tells which kind of rule it states: its signs, by kind.

The words are in ``vocabulary/evidence.toml``, where every sign is described.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal

from clausetrail.judging.language.term import Term
from clausetrail.judging.vocabulary import spelled_out

Sign = Literal[
    "gathered", "preset", "permitted", "incoming", "looked-at",
    "answerable", "together",
    "received", "by-others", "others-do", "passed", "opened", "demanded", "own-ends",
    "placed", "kept-at",
    "granted", "asked", "at-request", "declined", "exercised", "opted-out", "demands",
    "write-to", "questions", "posted-to", "reached",
    "readers", "licensed", "refused", "safeguard", "reactions",
]  # fmt: skip

GIVING = frozenset(
    {"share", "provide", "transfer", "transmit", "disclose", "entrust", "embed", "monetisation"}
)
"""Concepts of passing information on."""
RECIPIENTS = frozenset(
    {"affiliate", "partner", "supplier", "third-party", "advertiser", "analyst", "successor",
     "financial-institution", "logistics", "merchant", "developer", "sdk", "overseas-recipient",
     "government", "auditor", "research-institution", "employer-recipient", "social-platform",
     "care-provider", "teacher", "landlord", "airline", "hotel", "neighbour", "sponsor", "garage",
     "collector", "press", "association", "embassy"}
)  # fmt: skip
"""Concepts of those who may get information, besides the reader and us."""
_HERE = frozenset({"local-device", "server"})
"""Places that are the reader's own, or no place on the map."""
_MERGED = frozenset({"merger", "business-transfer", "restructuring"})
"""What becomes of information when the business changes hands, wherever it is said."""
_AMBIGUOUS = frozenset(
    {"合并", "分立", "承接", "接手", "acquisit", "takeov", "business adjustment"}
)
"""Words said of accounts, customers or tasks as well."""


@lru_cache(maxsize=8192)
def says(text: str, sign: Sign) -> bool:
    """Tell whether a sentence bears a sign.

    >>> says("Location is off by default.", "preset"), says("You can turn it off.", "preset")
    (True, False)
    >>> says("We receive your name from the hotel.", "incoming")
    True
    >>> says("Your data is available through the Open Data Hub.", "opened")
    True
    """
    return _pattern(sign).search(text) is not None


def without_readers(text: str) -> str:
    """Return a sentence without what it says of where readers are, or whose law applies."""
    return _pattern("readers").sub(" ", text)


def asks_us(text: str) -> bool:
    """Tell whether a sentence says whom to ask, or where to send letters."""
    return says(text, "questions") or says(text, "posted-to")


def changes_hands(said: Sequence[Term]) -> bool:
    """Tell whether a sentence speaks of a business that passes to others, or joins with them."""
    changing = {t.key for t in said if t.concept in _MERGED}
    return len(changing) > 1 or bool(changing - _AMBIGUOUS)


def somewhere(places: Sequence[Term], text: str) -> bool:
    """Tell whether one of some places is one where information may be, not where readers are."""
    left = without_readers(text)
    return any(t.concept not in _HERE and t.text in left for t in places)


@cache
def _pattern(sign: Sign) -> re.Pattern[str]:
    return re.compile("|".join(_patterns()[sign]), re.IGNORECASE | re.MULTILINE)


@cache
def _patterns() -> dict[str, Sequence[str]]:
    kinds = spelled_out("evidence")
    return {sign: patterns for signs in kinds.values() for sign, patterns in signs.items()}
