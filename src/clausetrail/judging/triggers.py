"""Which of many phrases may stand in a text, told by words without which they cannot.

To look for the words of all phrases at once is quicker than to try each phrase, whose
pattern, moreover, is compiled for the first text it may stand in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from operator import add

EDGE = "\b"
"""Stands in triggers, and in the texts they are looked for in, where a word begins or ends."""
_EDGES = re.compile(r"\b")

Triggers = Sequence[Sequence[str]]
"""Sets of words in lower case: a phrase contains one of every set."""


class Lookout:
    """Some phrases, regular expressions that match capitals too, and their triggers."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._needed = [tuple(map(frozenset, _listed().get(phrase, ()))) for phrase in phrases]
        self._words: dict[str, list[str]] = {}
        for word in sorted({word for needed in self._needed for words in needed for word in words}):
            self._words.setdefault(word[:2], []).append(word)

    def possible(self, text: str) -> list[int]:
        """Return which of the phrases may stand in ``text``, in their order."""
        lower = _EDGES.sub(EDGE, text.lower())
        begun = self._words.keys() & {*lower, *map(add, lower, lower[1:])}
        found = {word for start in begun for word in self._words[start] if word in lower}
        return [at for at, all_ in enumerate(self._needed) if not any(map(found.isdisjoint, all_))]


@cache
def _listed() -> Mapping[str, Triggers]:
    """Return the triggers of phrases; one that is not listed may stand anywhere.

    The file is written by ``python -m tests.judging.triggers``.
    """
    file = resources.files("clausetrail.judging.vocabulary").joinpath("triggers.json")
    known: dict[str, Triggers] = json.loads(file.read_text(encoding="utf-8"))
    return known
