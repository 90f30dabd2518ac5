"""Words written together, apart or with a hyphen: data base, back-up, log in."""

from __future__ import annotations

from functools import cache
from itertools import accumulate

from clausetrail.judging.language.term import folded
from clausetrail.judging.slips.lexis import exists
from clausetrail.judging.vocabulary import table
from clausetrail.regex import regex

_WORD = regex(r"[a-z0-9']+")


def sewn(old: str, new: str) -> bool:
    """Tell whether words are only written together or apart, and none becomes another by it.

    >>> sewn("a data base", "a database"), sewn("in secure areas", "insecure areas")
    (True, False)
    >>> sewn("our membersin France", "our members in France")
    True
    """
    before, after = (_words(text) for text in (old, new))
    if before == after:
        return True
    if "".join(before) != "".join(after):
        return False
    was, now = (set(accumulate(map(len, words))) for words in (before, after))
    return all(
        _holds(words, at)
        for words, seams in ((before, was - now), (after, now - was))
        for at in seams
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text).lower().replace("’", "'"))


def _holds(words: list[str], at: int) -> bool:
    """Tell whether the words on both sides of a seam say together what they say apart."""
    ends = list(accumulate(map(len, words)))
    first, second = words[ends.index(at)], words[ends.index(at) + 1]
    if (first, second) in _joined():
        return True
    if first[-1].isdigit() or second[0].isdigit():
        return False
    together = first + second
    if first in _turning() or second in _turning():
        return not exists(together) and exists(first) and exists(second)
    return together not in _others()


@cache
def _turning() -> frozenset[str]:
    return frozenset(table("slips")["seams"]["turning"].split())


@cache
def _others() -> frozenset[str]:
    return frozenset(table("slips")["seams"]["others"].split())


@cache
def _joined() -> frozenset[tuple[str, str]]:
    pairs = (pair.split() for pair in table("slips")["seams"]["joined"].split(";"))
    return frozenset((first, second) for first, second in pairs)
