"""English words: which there are, and which a reader would think of first."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from functools import cache
from importlib import resources

from clausetrail.judging.language.spelling import american
from clausetrail.judging.language.stems import stem
from clausetrail.judging.vocabulary import table, vocabulary

_RARE = 200
"""How often a word was counted that is not in daily use."""


def exists(word: str) -> bool:
    """Tell whether a word in lower case is English, however rare.

    Words of the vocabulary count that no list has, but not "occured" for "occur".

    >>> exists("bailee"), exists("recieve"), exists("pseudonymised"), exists("occured")
    (True, False, True, False)
    """
    if _listed(word):
        return True
    base = stem(word)
    return known(word) and not any(_listed(w) for w in (base, base + "e"))


def _listed(word: str) -> bool:
    return any(w in _counted() or w in _recent() for w in (word, american(word)))


def known(word: str) -> bool:
    """Tell whether a word in lower case is one of those that policies are made of."""
    return (stem(word),) in vocabulary().begun_latin


def weighs(word: str) -> bool:
    """Tell whether it is one of those that have a weight of their own there."""
    found = vocabulary().latin.get((stem(word),))
    return known(word) and (found is None or found.field not in ("particle", "direction"))


@cache
def common() -> frozenset[str]:
    """Return the words in daily use."""
    return frozenset(word for word, often in _counted().items() if often > _RARE)


def counted(word: str) -> int:
    """Return how often a word in lower case was counted; 0 if the list lacks it."""
    return _counted().get(word, 0)


@cache
def by_initial() -> Mapping[str, tuple[str, ...]]:
    """Return the words in daily use by their first letter."""
    out: dict[str, list[str]] = {}
    for word in sorted(common()):
        out.setdefault(word[0], []).append(word)
    return {letter: tuple(words) for letter, words in out.items()}


@cache
def _recent() -> frozenset[str]:
    """Return words that are newer than the dictionary."""
    return frozenset(table("recent")["words"].split())


@cache
def _counted() -> Mapping[str, int]:
    """Return the words of the dictionary and how often they were counted."""
    # The list alone: a `SpellChecker` reads it over twice more, to correct any text.
    packed = resources.files("spellchecker").joinpath("resources", "en.json.gz").read_bytes()
    counted: Mapping[str, int] = json.loads(gzip.decompress(packed))
    return counted
