"""How alike a Chinese and an English clause are."""

from __future__ import annotations

import math
from typing import NamedTuple

from clausetrail.aligning.profile import Profile

_PRIOR, _PRIOR_WEIGHT = 0.35, 0.5
"""What is assumed of a clause before its signs are looked at, and how firmly."""
_LENGTH_SHARE = 0.2
_SAME_NUMBER = 0.12
_SAME_PLACE = 0.4
_PLACES = frozenset(
    f"front.{name}" for name in ("title", "docno", "updated", "effective", "notice")
)
"""Clauses whose ids say what they are."""

_OTHER_FORM, _OTHER_ROW = 0.15, 0.6
"""What it costs to link a heading with a sentence, or a table row with anything else."""


class Likeness(NamedTuple):
    """A score and what it is made of, each 0–1."""

    score: float
    signs: float
    length: float
    same_number: bool


def likeness(zh: Profile, en: Profile, ratio: float, matched: float) -> Likeness:
    """Compare two clauses, or groups of clauses taken together.

    Args:
        zh: the Chinese side.
        en: the English side.
        ratio: English length over Chinese length in these documents.
        matched: the weight of the signs of both sides that have a counterpart.
    """
    signs = _agreement(zh, en, matched)
    length = _length_fit(zh.length, en.length, ratio)
    score = signs * (1 - _LENGTH_SHARE) + length * _LENGTH_SHARE
    same_number = False
    if len(zh.clauses) == len(en.clauses) == 1:
        here, there = zh.clauses[0].id, en.clauses[0].id
        same_number = here == there
        if same_number:
            score += _SAME_PLACE if here in _PLACES else _SAME_NUMBER
        elif here in _PLACES and there in _PLACES:
            score -= _SAME_PLACE
    score -= _form_penalty(zh, en)
    return Likeness(score, signs, length, same_number)


def ceiling(zh: Profile, en: Profile, matched: float) -> float:
    """Return what the score of two clauses cannot exceed; for most of them that is enough.

    See `likeness` for the arguments.
    """
    here, there = zh.clauses[0].id, en.clauses[0].id
    score = _agreement(zh, en, matched) * (1 - _LENGTH_SHARE) + _LENGTH_SHARE
    return score + _SAME_PLACE if here == there else score


def _agreement(zh: Profile, en: Profile, matched: float) -> float:
    return (matched + _PRIOR * _PRIOR_WEIGHT) / (zh.weight + en.weight + _PRIOR_WEIGHT)


def _length_fit(zh: float, en: float, ratio: float) -> float:
    expected = math.log((en + 3) / (zh * ratio + 3))
    spread = 0.35 + 1.2 / math.sqrt(zh + 3)
    return math.exp(-0.5 * (expected / spread) ** 2)


def _form_penalty(zh: Profile, en: Profile) -> float:
    if zh.form == en.form:
        return 0.0
    return _OTHER_ROW if "row" in (zh.form, en.form) else _OTHER_FORM
