"""What is left of two wordings without what is understood anyway."""

from __future__ import annotations

from dataclasses import dataclass

from clausetrail.judging.case import Case, remembered
from clausetrail.judging.delta import Delta, Hunk, compare
from clausetrail.judging.ellipsis.connectives import connective
from clausetrail.judging.ellipsis.indefinite import indefinite
from clausetrail.judging.ellipsis.possessives import possessive
from clausetrail.judging.ellipsis.subjects import subject
from clausetrail.judging.language.constituents import Wording
from clausetrail.judging.language.term import Term, folded

_SAME_OF_YOU = ({"may", "can"}, {"shall", "need"}, {"可", "能"}, {"须", "需"})
"""Keys of words that say the same of what the reader may or must do."""


@dataclass(frozen=True, slots=True)
class Core:
    """What is left of two wordings without the words that are understood anyway."""

    old: Wording
    new: Wording
    delta: Delta
    understood: bool
    """Whether there were such words."""


@remembered
def core(case: Case) -> Core:
    """Leave out of both wordings what is understood anyway."""
    sides = [
        Wording(case.delta.old, folded(case.old_text)),
        Wording(case.delta.new, folded(case.new_text)),
    ]
    dropped: tuple[list[Term], list[Term]] = ([], [])
    for hunk in case.delta.hunks:
        said = (*hunk.old, *hunk.new)
        n = 0 if hunk.old else 1
        if _permitted(sides, hunk):
            dropped[0].extend(hunk.old)
            dropped[1].extend(hunk.new)
        elif len(said) == 1 and _understood(sides[n], sides[n].terms.index(said[0]), sides[1 - n]):
            dropped[n].append(said[0])
    old, new = (side.without(gone) for side, gone in zip(sides, dropped, strict=True))
    return Core(old, new, compare(old.terms, new.terms), any(dropped))


def _understood(wording: Wording, at: int, other: Wording) -> bool:
    return (
        subject(wording, at, other)
        or possessive(wording, at)
        or connective(wording, at, other)
        or indefinite(wording, at, other)
    )


def _permitted(sides: list[Wording], hunk: Hunk) -> bool:
    """Tell whether "you may" became "you can", or "you must" became "you need to".

    Of us it is not the same: "we may share" says less than "we can share".
    """
    if len(hunk.old) != 1 or len(hunk.new) != 1:
        return False
    if {hunk.old[0].key, hunk.new[0].key} not in _SAME_OF_YOU:
        return False
    for wording, term in zip(sides, (hunk.old[0], hunk.new[0]), strict=True):
        at = wording.terms.index(term)
        if at == 0 or at + 1 == len(wording.terms) or wording.terms[at + 1].concept == "not":
            return False
        if wording.terms[at - 1].text.lower() not in ("you", "您", "你"):
            return False
    return True
