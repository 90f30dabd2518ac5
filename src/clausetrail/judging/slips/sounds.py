"""Chinese characters that are taken for each other: they sound alike, or look alike."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from clausetrail.judging.vocabulary import table
from clausetrail.regex import regex

_NEAR = ((regex(r"^([zcs])h"), r"\1"), (regex(r"(?<=[ie])ng$"), "n"))
"""Sounds that half of the speakers do not tell apart: zh and z, ing and in."""


def alike(one: str, other: str) -> bool:
    """Tell whether two characters sound or look alike; tones are not heeded.

    >>> alike("蜜", "密"), alike("己", "已"), alike("正", "面")
    (True, True, False)
    """
    return not _names(one).isdisjoint(_names(other))


def taken_for(character: str) -> frozenset[str]:
    """Return the characters that may be taken for another one, itself left out."""
    found = (other for name in _names(character) for other in _members()[name])
    return frozenset(found) - {character}


def _names(character: str) -> frozenset[str]:
    return _groups().get(character, frozenset())


@cache
def _groups() -> Mapping[str, frozenset[str]]:
    """Return the groups each character belongs to, by name."""
    out: dict[str, set[str]] = {}
    for name, characters in _members().items():
        for character in characters:
            out.setdefault(character, set()).add(name)
    return {character: frozenset(names) for character, names in out.items()}


@cache
def _members() -> Mapping[str, str]:
    """Return the characters of every group: a syllable without its tone, or a shape."""
    read = table("syllables")
    out: dict[str, str] = {}
    for syllable, characters in read["syllables"].items():
        for pattern, instead in _NEAR:
            syllable = pattern.sub(instead, syllable)
        out[syllable] = out.get(syllable, "") + characters
    return out | {shapes: shapes for shapes in read["shapes"].split()}
