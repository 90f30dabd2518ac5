"""What one wording says that the other does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from itertools import accumulate
from typing import TypeVar

from clausetrail.judging.language.term import Term
from clausetrail.judging.vocabulary import FIELDS

_WORDS = frozenset((*FIELDS, "plain", "direction"))


@dataclass(frozen=True, slots=True)
class Hunk:
    """A stretch where the terms differ; one side may be empty."""

    old: tuple[Term, ...]
    new: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Delta:
    """The difference between two sequences of terms."""

    old: tuple[Term, ...]
    new: tuple[Term, ...]
    hunks: tuple[Hunk, ...]
    removed: tuple[Term, ...]
    """Terms of the old side that the new side does not have, counted."""
    added: tuple[Term, ...]
    """Terms of the new side that the old side does not have, counted."""

    def lost(self, *fields: str) -> tuple[Term, ...]:
        """Return the removed terms of some fields."""
        return tuple(term for term in self.removed if term.field in fields)

    def gained(self, *fields: str) -> tuple[Term, ...]:
        """Return the added terms of some fields."""
        return tuple(term for term in self.added if term.field in fields)

    def concepts(self, field: str, only: Collection[str] = ()) -> tuple[Term, ...]:
        """Return the terms of a field whose concept one side has more often.

        Replacing 不得 by 不会 is no difference here: both are a negation.
        """
        before = Counter(t.concept for t in self.old if t.field == field)
        after = Counter(t.concept for t in self.new if t.field == field)
        uneven = {
            c
            for c in before.keys() | after.keys()
            if before[c] != after[c] and (not only or c in only)
        }
        fewer = [t for t in self.removed if t.field == field and t.concept in uneven]
        more = [t for t in self.added if t.field == field and t.concept in uneven]
        return (*fewer, *more)


def compare(old: Sequence[Term], new: Sequence[Term]) -> Delta:
    """Compare two sequences of terms by their keys."""
    hunks = tuple(_hunks(old, new))
    gone = [term for hunk in hunks for term in hunk.old]
    come = [term for hunk in hunks for term in hunk.new]
    return Delta(tuple(old), tuple(new), hunks, _surplus(gone, come), _surplus(come, gone))


Meaning = tuple[str, str]
"""The field and the key of a term."""

Key = TypeVar("Key", bound=Hashable)

_EFFORT = 300
"""Pairs of equal terms looked at for each term at most."""


class Matcher(SequenceMatcher[Key]):
    """Finds equal stretches, the longest first, until it has looked at too many pairs.

    What is left then is taken as replaced: text that repeats itself without end must
    not cost its square.
    """

    def __init__(self, old: Sequence[Key], new: Sequence[Key]) -> None:
        super().__init__(None, old, new, autojunk=False)
        often = Counter(new)
        self._pairs = list(accumulate((1 + often[key] for key in old), initial=0))
        self._left = _EFFORT * (len(old) + len(new))

    def find_longest_match(
        self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None
    ) -> Match:
        """Return the longest equal stretch, an empty one once too much was looked at."""
        self._left -= self._pairs[-1 if ahi is None else ahi] - self._pairs[alo]
        if self._left < 0:
            return Match(alo, blo, 0)
        return super().find_longest_match(alo, ahi, blo, bhi)


def _hunks(old: Sequence[Term], new: Sequence[Term]) -> Iterator[Hunk]:
    before, after = meanings(old), meanings(new)
    if before == after:
        return
    head = begun_alike(before, after)
    for op, a, b, c, d in Matcher(before[head:], after[head:]).get_opcodes():
        if op != "equal":
            yield Hunk(tuple(old[head + a : head + b]), tuple(new[head + c : head + d]))


def meaning(term: Term) -> Meaning:
    """Return what makes two terms the same: words by their meaning, facts by kind and value."""
    return ("" if term.field in _WORDS else term.field), term.key


def meanings(terms: Sequence[Term]) -> list[Meaning]:
    """Return what makes each term the same as another."""
    return [meaning(term) for term in terms]


def begun_alike(one: Sequence[object], other: Sequence[object]) -> int:
    """Return how many members both sequences begin with.

    >>> begun_alike("abcd", "abxd"), begun_alike("ab", "abc")
    (2, 2)
    """
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def shared_ends(one: Sequence[object], other: Sequence[object]) -> tuple[int, int]:
    """Return how many members both sequences begin with, and how many of the rest they end with.

    >>> shared_ends("abcd", "abxd"), shared_ends("aa", "aaa")
    ((2, 1), (2, 0))
    """
    head = begun_alike(one, other)
    return head, begun_alike(one[head:][::-1], other[head:][::-1])


def _surplus(terms: Sequence[Term], other: Sequence[Term]) -> tuple[Term, ...]:
    """Return the terms that are left when each of ``other`` takes one away."""
    left = Counter(meaning(term) for term in other)
    out = []
    for term in terms:
        if left[meaning(term)]:
            left[meaning(term)] -= 1
        else:
            out.append(term)
    return tuple(out)
