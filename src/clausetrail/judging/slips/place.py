"""A place in Chinese text, and the words around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clausetrail.comparing.words import cut, seen
from clausetrail.judging.language.term import HAN

_REACH = 10
"""Characters on either side that are cut into words along with a difference."""
SEEN = 10
"""How often the dictionary must have seen a word for it to be the right one."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a run of Chinese characters, and how the run is cut into words."""

    run: str
    start: int
    end: int
    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Place | None:
        """Return the place of ``text[start:end]``, ``None`` outside of Chinese text."""
        first = start
        while first > max(0, start - _REACH) and HAN.match(text[first - 1]):
            first -= 1
        last = end
        while last < min(len(text), end + _REACH) and HAN.match(text[last]):
            last += 1
        run = text[first:last]
        if not HAN.fullmatch(run):
            return None
        return cls(run, start - first, end - first, tuple(cut(run)))

    @property
    def said(self) -> str:
        """The characters of the stretch."""
        return self.run[self.start : self.end]

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield where the words begin and end."""
        at = 0
        for word in self.words:
            yield at, at + len(word)
            at += len(word)

    def inside(self, longer: int) -> Iterator[tuple[int, int]]:
        """Yield the spans of the words that hold the stretch, the one that was cut first.

        They are longer than so many characters: 仔细阅读, and 阅读 inside of it.
        """
        held = [(a, b) for a, b in self.spans() if a <= self.start and self.end <= b]
        for first, last in held:
            for start in range(first, self.start + 1):
                for end in range(last, self.end - 1, -1):
                    if end - start > max(longer, 1) and seen(self.run[start:end]) > SEEN:
                        yield start, end

    def pieces(self, start: int, end: int) -> tuple[str, ...] | None:
        """Return the words within a span, ``None`` if one reaches over its edges."""
        spans = list(self.spans())
        edges = {0, *(b for _, b in spans)}
        if start not in edges or end not in edges:
            return None
        return tuple(self.run[a:b] for a, b in spans if start <= a and b <= end)
