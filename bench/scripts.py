"""What a difference is judged by, whichever program made it.

A script is a list of ``("=" | "-" | "+", text)`` for one stretch of text; a
program that compares clause by clause or line by line gives several.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from clausetrail.comparing.normal import key
from clausetrail.comparing.tokens import Tokeniser, kind_of_token
from clausetrail.comparing.words import cut

Script = Sequence[tuple[str, str]]

_NUMBER = re.compile(r"\d+(?:[.,:：-]\d+)*")
_LATIN = re.compile(r"[A-Za-z]+")
_HAN = re.compile(r"[㐀-鿿]+")


@dataclass(frozen=True)
class Judged:
    """The figures of one difference."""

    hunks: int
    """Places where something differs."""
    characters: int
    """Characters removed and added."""
    numbers: int
    """Numbers cut in two by the edge of a hunk."""
    words: int
    """Words cut in two, Latin ones and those of jieba's dictionary."""
    noise: int
    """Hunks of which both sides differ in noise only."""


def judged(scripts: Iterable[Script]) -> Judged:
    """Count over all scripts."""
    hunks = characters = numbers = words = noise = 0
    for script in scripts:
        old = "".join(text for op, text in script if op in "=-")
        new = "".join(text for op, text in script if op in "=+")
        inside = _inside(old), _inside(new)
        for removed, added in replaced(script):
            hunks += 1
            characters += removed[1] - removed[0] + added[1] - added[0]
            was, now = old[slice(*removed)], new[slice(*added)]
            noise += key(was) == key(now)
            for (in_number, in_word), edges in zip(inside, (removed, added), strict=True):
                if edges[0] < edges[1]:
                    numbers += sum(at in in_number for at in edges)
                    words += sum(at in in_word for at in edges)
    return Judged(hunks, characters, numbers, words, noise)


def replaced(script: Script) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return the bounds, in the old and in the new text, of each hunk."""
    out: list[tuple[tuple[int, int], tuple[int, int]]] = []
    at = new_at = start = new_start = 0
    for op, text in [*script, ("=", "")]:
        if op == "=":
            if (start, new_start) != (at, new_at):
                out.append(((start, at), (new_start, new_at)))
            at, new_at = at + len(text), new_at + len(text)
            start, new_start = at, new_at
        elif op == "-":
            at += len(text)
        else:
            new_at += len(text)
    return out


def least(old: str, new: str) -> int:
    """Return how many characters must be shown as changed if no number or Latin word is cut.

    A person who marks the change by hand needs as many; Chinese text may be cut
    between any two characters.
    """
    pieces, new_pieces = (_pieces(text) for text in (old, new))
    kept = [0] * (len(new_pieces) + 1)
    for piece in pieces:
        row = [0]
        for at, other in enumerate(new_pieces):
            row.append(kept[at] + len(piece) if piece == other else max(kept[at + 1], row[-1]))
        kept = row
    return len(old) + len(new) - 2 * kept[-1]


def _pieces(text: str) -> list[str]:
    out: list[str] = []
    for token in Tokeniser().tokens(text):
        out += token.text if kind_of_token(token.text) == "han" else [token.text]
        out.append(token.gap)
    return [piece for piece in out if piece]


@cache
def _inside(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """Return the places inside numbers and inside words."""
    numbers = {at for m in _NUMBER.finditer(text) for at in range(m.start() + 1, m.end())}
    words = {at for m in _LATIN.finditer(text) for at in range(m.start() + 1, m.end())}
    for run in _HAN.finditer(text):
        bounds = {run.start() + at for at in accumulate(map(len, cut(run[0])))}
        words.update(set(range(run.start() + 1, run.end())) - bounds)
    return frozenset(numbers), frozenset(words)
