"""What marks a condition more than once: 如您同意， and 您同意的， are the same condition."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.judging.constituents import Wording
from clausetrail.judging.delta import Hunk
from clausetrail.judging.term import Term

_CLOSED = re.compile(r"(?:的|之?时|的?时候|的?情[况形]之?下|的话|之际|之处|即|则|就|便)\s*$")
"""With what the words of a condition end, besides the comma."""
_AT_ONCE = re.compile(r"[即则就便]\s*$")
"""What parts a condition from what follows from it, where no comma does."""
_DEEMED = frozenset(("即视为", "即表示", "即意味着", "即代表", "即表明"))
_HAPPENING = frozenset(("发生", "出现", "存在"))
"""Verbs that add nothing to the name of what happens: 如有遗失, 遗失的."""
_LONGEST = 24
"""Words of which a condition may consist."""


def framed(sides: Sequence[Wording], hunk: Hunk, places: Sequence[int]) -> bool:
    """Tell whether a hunk only has words that mark a condition, which is marked on either side.

    ``places`` are the numbers of the terms, in the old wording and the new, at which the
    hunk stands.
    """
    said = (*hunk.old, *hunk.new)
    if any(t.text.isascii() or not _marks(t) for t in said):
        return False
    if not any(t.concept == "if" for t in said):
        return False
    return all(
        _conditional(wording, at, own)
        for wording, at, own in zip(sides, places, (hunk.old, hunk.new), strict=True)
    )


def _marks(term: Term) -> bool:
    return term.concept == "if" or term.text in _HAPPENING


def _conditional(wording: Wording, at: int, own: Sequence[Term]) -> bool:
    """Tell whether the phrase with some words of a hunk, or at its place, is a condition."""
    if at >= len(wording.terms):
        return False
    first = at
    while not wording.breaks(first):
        first -= 1
    last = max(at + len(own), first + 1)
    while last < len(wording.terms) and not (wording.breaks(last) or _follows(wording, last)):
        last += 1
    if last == len(wording.terms) or wording.closes(last) or last - first > _LONGEST:
        return False
    opened = any(t.concept == "if" for t in wording.terms[first : first + 3])
    closed = _CLOSED.search(re.split("[，,]", wording.gap(last))[0]) is not None
    return opened or closed or _follows(wording, last)


def _follows(wording: Wording, at: int) -> bool:
    """Tell whether at term ``at`` begins, with 即 or 则, what follows from a condition."""
    return _AT_ONCE.search(wording.gap(at)) is not None or wording.terms[at].text in _DEEMED
