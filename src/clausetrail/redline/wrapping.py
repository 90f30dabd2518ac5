"""Text in the cells of a terminal: how wide it is, and where its lines may break.

Widths are those of Unicode Standard Annex 11 through wcwidth: Chinese takes two
cells, combining marks none, characters of ambiguous width one, as terminals
have them.  Lines break between Chinese characters and at spaces, never before a
closing mark or behind an opening one (the line-breaking rules of Annex 14, and
of GB/T 15834, in short).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from wcwidth import wcswidth

from clausetrail.redline.control import printable
from clausetrail.regex import regex

Mark = Literal["", "strong", "-", "+"]

_OPENING = r"(?:[（《〈「『【〔〖［｛“‘]|\[-|\{\+)"
_CLOSING = r"(?:[，。、；：？！）》〉」』】〕〗］｝”’…]|-\]|\+\})"
"""Marks that stay with what follows or precedes them, those of an edit among them."""
_WIDE = r"\u1100-\uffdc\U00020000-\U0003ffff"
_ATOM = regex(
    rf"\s+|{_OPENING}*(?:[{_WIDE}]|(?:(?!{_OPENING}|{_CLOSING})[^\s{_WIDE}])+){_CLOSING}*"
    rf"|{_OPENING}+|{_CLOSING}+"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words that are marked alike."""

    text: str
    mark: Mark = ""


Line = tuple[Piece, ...]


def cells(text: str) -> int:
    """Return how many cells a text takes.

    >>> cells("第 3 条"), cells("e\u0301"), cells("“…”")
    (7, 1, 3)
    """
    return wcswidth(printable(text))


def wrapped(pieces: Sequence[Piece], width: int) -> list[Line]:
    """Break marked text into lines of at most ``width`` cells.

    Args:
        pieces: the text; white space where a line breaks is dropped.
        width: cells of a line, at least 2.
    """
    text = "".join(piece.text for piece in pieces)
    marks = [piece.mark for piece in pieces for _ in piece.text]
    lines: list[tuple[int, int]] = []
    start = end = 0
    for left, right in _atoms(text, width):
        if cells(text[start:right].rstrip()) > width:
            lines.append((start, end))
            start = right if text[left:right].isspace() else left
        end = right
    lines.append((start, end))
    return [_line(text, marks, *bounds) for bounds in lines]


def _atoms(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches that stay on one line; what is wider than a line is cut."""
    for found in _ATOM.finditer(text):
        start, end = found.span()
        while cells(text[start:end]) > width and not found[0].isspace():
            cut = start + 1
            while cut < end and cells(text[start : cut + 1]) <= width:
                cut += 1
            yield start, cut
            start = cut
        if start < end:
            yield start, end


def _line(text: str, marks: Sequence[Mark], start: int, end: int) -> Line:
    end = start + len(text[start:end].rstrip())
    runs = groupby(range(start, end), key=lambda at: marks[at])
    return tuple(
        Piece("".join(printable(text[at]) for at in places), mark) for mark, places in runs
    )
