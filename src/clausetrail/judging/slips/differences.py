"""Where two wordings differ, by words and Chinese characters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from clausetrail.judging.delta import Matcher
from clausetrail.judging.language.term import Span, folded
from clausetrail.regex import regex

_TOKEN = regex(r"[A-Za-z0-9]+(?:['’-][A-Za-z0-9]+)*|[^\s]")


class Difference(NamedTuple):
    """Tokens of the old wording and those of the new one in their place."""

    old: tuple[Span, ...]
    new: tuple[Span, ...]
    start: int
    """Where it begins in the old wording, where it ends, and the same of the new one."""
    end: int
    new_start: int
    new_end: int


def differences(old: str, new: str) -> list[Difference]:
    """Return the places where two wordings differ, in order."""
    before, after = _tokens(old), _tokens(new)
    said, says = _said(old, before), _said(new, after)
    first, last = _common(said, says)
    matcher = Matcher(said[first : len(said) - last], says[first : len(says) - last])
    hunks = [
        (a + first, b + first, c + first, d + first)
        for op, a, b, c, d in matcher.get_opcodes()
        if op != "equal"
    ]
    return [
        Difference(
            tuple(before[a:b]),
            tuple(after[c:d]),
            *_extent(before, a, b, len(old)),
            *_extent(after, c, d, len(new)),
        )
        for a, b, c, d in _joined(hunks, said, says)
    ]


def _tokens(text: str) -> list[Span]:
    return [match.span() for match in _TOKEN.finditer(text)]


def _said(text: str, tokens: list[Span]) -> list[str]:
    plain = folded(text).lower()
    return [plain[a:b] for a, b in tokens]


def _common(old: list[str], new: list[str]) -> tuple[int, int]:
    """Return how many tokens are the same at the beginning and at the end."""
    most = min(len(old), len(new))
    first = next((n for n in range(most) if old[n] != new[n]), most)
    most -= first
    last = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    return first, last


def _extent(tokens: list[Span], first: int, last: int, size: int) -> Span:
    """Return where a run of tokens begins and ends; an empty one stands before the next."""
    if first < last:
        return tokens[first][0], tokens[last - 1][1]
    at = tokens[first][0] if first < len(tokens) else size
    return at, at


_Hunk = tuple[int, int, int, int]


def _joined(hunks: list[_Hunk], old: list[str], new: list[str]) -> Iterator[_Hunk]:
    """Yield the hunks, those as one between which a character only changed places."""
    n = 0
    while n < len(hunks):
        a, b, c, d = hunks[n]
        if n + 1 < len(hunks):
            e, f, g, h = hunks[n + 1]
            gone, come = old[a:b] + old[e:f], new[c:d] + new[g:h]
            if gone == come and len(gone) == 1 and e - b == 1:
                yield a, f, c, h
                n += 2
                continue
        yield a, b, c, d
        n += 1
