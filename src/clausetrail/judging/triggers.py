"""Which of many phrases may stand in a text, told by words without which they cannot.

To look for the words of all phrases at once is quicker than to try each phrase, whose
pattern, moreover, is compiled for the first text it may stand in.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from operator import add

from clausetrail.regex import regex

EDGE = "\b"
"""Stands in triggers, and in the texts they are looked for in, where a word begins or ends."""
_EDGES = regex(r"\b")
_LOOKED_UP = 3
"""Characters by which words are looked up."""

Triggers = Sequence[Sequence[str]]
"""Sets of words in lower case, the rarest first: a phrase contains one of every set."""


class Lookout:
    """Some phrases, regular expressions that match capitals too, and their triggers."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._anywhere: list[int] = []
        self._words: dict[str, dict[str, list[tuple[str, int]]]] = {}
        self._others: list[Triggers] = []
        for at, (first, *others) in enumerate(_listed().get(phrase) or [()] for phrase in phrases):
            self._others.append(others)
            self._anywhere += () if first else (at,)
            for word in first:
                part = longest(word)
                alike = self._words.setdefault(part[:_LOOKED_UP], {})
                alike.setdefault(part, []).append((word, at))

    def possible(self, text: str) -> list[int]:
        """Return which of the phrases may stand in ``text``, in their order."""
        lower = _EDGES.sub(EDGE, text.lower())
        pairs = list(map(add, lower, lower[1:]))
        known = self._words.keys() & {*lower, *pairs, *map(add, pairs, lower[2:])}
        found = {
            at
            for begun in known
            for part, words in self._words[begun].items()
            if part in lower
            for word, at in words
            if word in lower
        }
        return sorted(
            at
            for at in found.union(self._anywhere)
            if all(any(word in lower for word in words) for words in self._others[at])
        )


def longest(word: str) -> str:
    r"""Return the part of a trigger that tells most.

    >>> longest("in\b \bour\b \bpolicies"), longest("。")
    ('policies', '。')
    """
    return max(word.replace(" ", EDGE).split(EDGE), key=len) or word


@cache
def _listed() -> Mapping[str, Triggers]:
    """Return the triggers of phrases; one that is not listed may stand anywhere.

    The file is written by ``python -m tests.judging.triggers``.
    """
    file = resources.files("clausetrail.judging.vocabulary").joinpath("triggers.json")
    known: dict[str, Triggers] = json.loads(file.read_text(encoding="utf-8"))
    return known
