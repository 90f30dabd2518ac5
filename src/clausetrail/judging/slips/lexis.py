"""English words: which there are, and which a reader would think of first."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

from clausetrail.judging.stems import stem
from clausetrail.judging.vocabulary import vocabulary


def exists(word: str) -> bool:
    """Tell whether a word in lower case is English, however rare.

    Words of the vocabulary count that no list has, but not "occured" for "occur".

    >>> exists("bailee"), exists("recieve"), exists("pseudonymised"), exists("occured")
    (True, False, True, False)
    """
    if word in common() or word in _rare():
        return True
    base = stem(word)
    return known(word) and not any(w in common() or w in _rare() for w in (base, base + "e"))


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
    return _read("common")


@cache
def by_initial() -> Mapping[str, tuple[str, ...]]:
    """Return the words in daily use by their first letter."""
    out: dict[str, list[str]] = {}
    for word in sorted(common()):
        out.setdefault(word[0], []).append(word)
    return {letter: tuple(words) for letter, words in out.items()}


@cache
def _rare() -> frozenset[str]:
    """Return the others: seldom used, or newer than the list they are from."""
    return _read("rare") | _read("recent")


def _read(name: str) -> frozenset[str]:
    path = resources.files("clausetrail.judging.vocabulary").joinpath("words", f"{name}.txt")
    return frozenset(path.read_text(encoding="ascii").split())
