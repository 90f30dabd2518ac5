"""Whether a Chinese word or an English one is only misspelt, told from words that exist."""

from __future__ import annotations

import re

from clausetrail.comparing.words import cut, seen
from clausetrail.judging.stems import stem
from clausetrail.judging.term import Term

_RARE = 2000
"""How often the dictionary's texts have a character that seldom is a word of its own."""
_WEIGHTY = frozenset("勿莫免禁拒罚赔租删汇售借贷储缴退扣偿撤废罢停缓暂速私境甲乙丙丁仅须")
"""Rare characters that say something by themselves."""
_NAME = 4
"""Characters of a name that no dictionary has, and how often it must stand elsewhere."""
_DOUBLED = 8
"""Letters from which no two English words differ by a doubled letter alone."""
_SWAPPED = 9
"""Letters from which none differ by two that change places."""
_KNOWN = 5
"""Letters from which either is enough if a policy often has the right word."""
_UNSTRESSED = frozenset("aei")
"""Vowels that sound alike in the middle of a long word: no two of those differ by one alone."""
_JOINT = re.compile(r"(.)\1?(?:ing|ings|ed|er|ers)$")
"""An ending before which a doubled letter makes another word: striped and stripped."""
_HAN = re.compile(r"[\u3400-\u9fff]+")


def misspelt_han(old: Term, new: Term, was: str, now: str, elsewhere: str) -> bool:
    """Tell whether one character was put right.

    Either the new one makes a word of the dictionary with its neighbours where the old one
    made none, or it makes a name that stands elsewhere in the document.

    >>> from clausetrail.judging.terms import terms
    >>> was, now = "以不可朔源的方式", "以不可溯源的方式"
    >>> old, new = ([t for t in terms(s) if t.text in "朔溯"][0] for s in (was, now))
    >>> misspelt_han(old, new, was, now, "")
    True
    """
    if len(old.text) != 1 or len(new.text) != 1 or old.text in _WEIGHTY or new.text in _WEIGHTY:
        return False
    here, there = _run(was, old.start), _run(now, new.start)
    if here is None or there is None:
        return False
    word = _word_at(*there)
    if word is not None:
        rare = seen(old.text) < _RARE
        return rare and _word_at(*here) is None and old.text not in word
    return _misnamed(here, there, elsewhere)


def _misnamed(here: tuple[str, int], there: tuple[str, int], elsewhere: str) -> bool:
    """Tell whether one character of a name was wrong that stands elsewhere in the document."""
    wrong, place = here
    run, at = there
    for first in range(max(0, at - _NAME + 1), min(at, len(run) - _NAME) + 1):
        name = run[first : first + _NAME]
        stray = wrong[place - (at - first) : place - (at - first) + _NAME]
        if stray[at - first + 1 :] != name[at - first + 1 :] or len(stray) != _NAME:
            continue
        if max(map(len, cut(name))) == 1 and max(map(len, cut(stray))) == 1:
            return elsewhere.count(name) >= _NAME and elsewhere.count(stray) <= 1
    return False


def _run(text: str, at: int) -> tuple[str, int] | None:
    """Return the run of characters around a place, and the place in it."""
    for match in _HAN.finditer(text):
        if match.start() <= at < match.end():
            return match[0], at - match.start()
    return None


def _word_at(run: str, at: int) -> str | None:
    """Return the word of several characters at a place of a run."""
    start = 0
    for word in cut(run):
        if start <= at < start + len(word):
            return word if len(word) > 1 else None
        start += len(word)
    return None


def misspelt_latin(was: str, now: str, *, known: bool = False) -> bool:
    """Tell whether a word lacks a doubled letter, has one too many, or two swapped.

    A word must be long for that, unless it is ``known`` as a word of policies.

    >>> misspelt_latin("inadmisible", "inadmissible"), misspelt_latin("stripping", "striping")
    (True, False)
    >>> misspelt_latin("recieve", "receive", known=True), misspelt_latin("recieve", "receive")
    (True, False)
    >>> misspelt_latin("passangers", "passengers")
    True
    """
    if len(was) == len(now):
        apart = [n for n, (a, b) in enumerate(zip(was, now, strict=True)) if a != b]
        if len(apart) == 1 and len(now) >= _DOUBLED and 1 < apart[0] < len(now) - 2:
            return {was[apart[0]], now[apart[0]]} <= _UNSTRESSED
        return (
            len(now) >= (_KNOWN if known else _SWAPPED)
            and len(apart) == 2
            and apart[0] > 0
            and apart[1] == apart[0] + 1
            and was[apart[0]] == now[apart[1]]
            and was[apart[1]] == now[apart[0]]
        )
    short, long = sorted((was, now), key=len)
    if len(short) < (_KNOWN if known else _DOUBLED) or len(long) != len(short) + 1:
        return False
    if stem(short) == stem(long) or _JOINT.sub(r"\1", short) == _JOINT.sub(r"\1", long):
        return False
    return any(
        long[n] == long[n - 1] and long[:n] + long[n + 1 :] == short for n in range(2, len(long))
    )
