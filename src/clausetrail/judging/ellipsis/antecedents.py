"""What a pronoun stands for: "it" for the subject before, 其 for what was named last."""

from __future__ import annotations

import re

from clausetrail.judging.constituents import Wording
from clausetrail.judging.delta import Hunk, meaning
from clausetrail.judging.term import Term
from clausetrail.judging.word_classes import WHO, is_verb

_THAT = re.compile(r"(?:该|此|上述|前述|这些?)(?:等|家|名|位)?$")
_ITS = frozenset(("其", "他们", "它们"))
_FAR = 24
"""Words between a name and the pronoun for it."""
_NAMED = 3
"""Words of which the name of a thing may consist."""


def referring(sides: list[Wording], hunk: Hunk) -> bool:
    """Tell whether "it" stands for the subject of the statement before, or the reverse.

    "The app counts steps; the app shows them" became "the app counts steps; it shows them".
    """
    one, other = sorted((hunk.old, hunk.new), key=_longer_than_a_pronoun)
    wording = sides[0] if other is hunk.old else sides[1]
    if len(one) != 1 or not 0 < len(other) <= _NAMED:
        return False
    at = wording.terms.index(other[0])
    if one[0].text in _ITS:
        return _pointed(wording, at, other[-1]) or _named_last(wording, at, len(other))
    if one[0].text.lower() not in ("it", "they"):
        return False
    if not at or not wording.breaks(at) or other[-1].field in WHO:
        return False
    first, _ = wording.sentence(at - 1)
    start = next((n for n in range(at - 1, first, -1) if wording.breaks(n)), first)
    several = re.search(r"[^su]s$", other[-1].text.lower()) is not None
    return (
        [meaning(t) for t in wording.terms[start : start + len(other)]]
        == [meaning(t) for t in other]
        and start + len(other) < at
        and several == (one[0].text.lower() == "they")
    )


def _longer_than_a_pronoun(said: tuple[Term, ...]) -> tuple[int, bool]:
    return len(said), not any(t.text in _ITS for t in said)


def _pointed(wording: Wording, at: int, head: Term) -> bool:
    """Tell whether a name is pointed at as one that was just said: 该公司."""
    return _THAT.search(wording.gap(at)) is not None and any(
        t.text.endswith(head.text) for t in wording.terms[max(at - _FAR, 0) : at]
    )


def _named_last(wording: Wording, at: int, length: int) -> bool:
    """Tell whether what is named at a place was named last, so that 其 can mean nothing else.

    Between them there are only verbs, information and the little words of a rule.
    """
    named = [meaning(t) for t in wording.terms[at : at + length]]
    if any(
        t.field not in ("plain", "recipients", "bodies", "entity")
        for t in wording.terms[at : at + length]
    ):
        return False
    for start in range(at - length, max(at - _FAR, 0) - 1, -1):
        if [meaning(t) for t in wording.terms[start : start + length]] == named:
            return not wording.gap(start).endswith(("和", "与", "及", "、", "或"))
        said = wording.terms[start + length - 1]
        if (
            said.field in ("plain", *WHO)
            and not is_verb(said)
            and said.concept not in ("you", "we")
        ):
            return False
    return False
