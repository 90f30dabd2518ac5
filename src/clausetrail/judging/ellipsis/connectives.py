"""Words that only tie a sentence or a clause to another: "therefore", 当 before 时, 且 for 并且."""

from __future__ import annotations

import re

from clausetrail.judging.language.constituents import Wording, counterpart
from clausetrail.judging.language.stems import stems
from clausetrail.regex import regex

_AT_THE_TIME = regex(r"^(?:之?时|的?时候)")
_AFTERWARDS = frozenset(("后", "之后", "以后"))
_ALSO = regex(r"并且?|而且")
_AND = regex("[、和及与]|以及")
_CONNECTING = frozenset(stems("therefore accordingly consequently hence however")) | frozenset(
    ("因此", "因而", "所以", "于是", "但", "但是", "不过", "然而", "可是", "却", "总之", "当然")
)
"""Words that only tie a sentence to the one before it."""


def connective(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` ties together what is tied without it."""
    return _tying(wording, at) or _when(wording, at, other) or _joining(wording, at, other)


def _tying(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` only ties its sentence to the one before."""
    term = wording.terms[at]
    if term.field != "plain":
        return False
    said = term.text if not term.text.isascii() else " ".join(stems(term.text))
    if said == "however" and not wording.gap(at + 1).startswith(","):
        return False
    return said in _CONNECTING and wording.breaks(at)


def _when(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` is the 当 of 当…时, which 时 alone says too."""
    if wording.terms[at].text != "当" or wording.text.count("时") > other.text.count("时"):
        return False
    for n in range(at + 1, len(wording.terms) + 1):
        gap = wording.gap(n)
        if _AT_THE_TIME.search(gap.strip()):
            return True
        if n < len(wording.terms) and wording.terms[n].text in _AFTERWARDS:
            return True
        if re.search(r"[,，。；;、]", gap):
            return False
    return False


def _joining(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` is a 且 for which the other wording says 并且, or 和."""
    between = counterpart(wording, at, other) if wording.terms[at].text == "且" else None
    if between is None:
        return False
    first, last = wording.sentence(at)
    listed = _AND.fullmatch(between) is not None
    listed = listed and not any(t.concept in ("or", "open") for t in wording.terms[first:last])
    return listed or _ALSO.search(between) is not None
