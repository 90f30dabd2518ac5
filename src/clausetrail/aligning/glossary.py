"""The terms of policies in both languages, and where they occur in a text.

``terms.tsv`` holds the general vocabulary of privacy policies and user
agreements; an organisation's own terms come from its ``policy.yml``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple, Self, TypeVar

from clausetrail.aligning.english import WORD, stem, stems

if TYPE_CHECKING:
    from clausetrail.repository.policy import Term

Text = TypeVar("Text", str, tuple[str, ...])


@dataclass(frozen=True, slots=True)
class Entry:
    """One concept: all its Chinese and all its English words."""

    topic: str
    zh: tuple[str, ...]
    en: tuple[str, ...]


class Occurrence(NamedTuple):
    """A term found in a text that stands inside no longer term."""

    name: str
    """The term without its inflection."""
    written: str
    """As it stands in the text."""
    concepts: frozenset[int]
    """The concepts the term can stand for, as numbers of entries."""
    inner: frozenset[int]
    """The concepts of shorter terms inside it."""


@dataclass(frozen=True)
class Glossary:
    """Entries, looked up by the words of either language."""

    entries: tuple[Entry, ...]
    zh: Mapping[str, frozenset[int]]
    en: Mapping[tuple[str, ...], frozenset[int]]
    lengths_zh: Mapping[str, tuple[int, ...]]
    """The lengths of the terms that begin with a character, the greatest first."""
    lengths_en: Mapping[str, tuple[int, ...]]
    """The same, in words, by the first word."""

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Self:
        """Index entries."""
        zh: dict[str, set[int]] = {}
        en: dict[tuple[str, ...], set[int]] = {}
        for number, entry in enumerate(entries):
            for term in entry.zh:
                zh.setdefault(term, set()).add(number)
            for term in entry.en:
                if words := stems(term):
                    en.setdefault(words, set()).add(number)
        return cls(
            entries=tuple(entries),
            zh={term: frozenset(numbers) for term, numbers in zh.items()},
            en={term: frozenset(numbers) for term, numbers in en.items()},
            lengths_zh=_lengths(zh),
            lengths_en=_lengths(en),
        )

    def with_terms(self, terms: Sequence[Term]) -> Self:
        """Return a glossary that has an organisation's own terms too."""
        own = [Entry("own", (t.zh.strip(),), (t.en.strip(),)) for t in terms if t.zh.strip()]
        return type(self).of((*self.entries, *own)) if own else self

    def in_chinese(self, text: str) -> tuple[Occurrence, ...]:
        """Return the terms of a Chinese text, in order."""
        return tuple(
            Occurrence(text[start:end], text[start:end], concepts, inner)
            for start, end, concepts, inner in _outermost(_found(text, self.zh, self.lengths_zh))
        )

    def in_english(self, text: str) -> tuple[Occurrence, ...]:
        """Return the terms of an English text, in order."""
        words = list(WORD.finditer(text))
        roots = tuple(stem(word.group()) for word in words)
        return tuple(
            Occurrence(
                " ".join(roots[start:end]),
                text[words[start].start() : words[end - 1].end()],
                concepts,
                inner,
            )
            for start, end, concepts, inner in _outermost(_found(roots, self.en, self.lengths_en))
        )


_Place = tuple[int, int, frozenset[int]]
"""Start, end and concepts of a term."""


def _lengths(terms: Iterable[Sequence[str]]) -> dict[str, tuple[int, ...]]:
    """Return how long the terms are that begin with each character or word."""
    found: dict[str, set[int]] = {}
    for term in terms:
        if term:
            found.setdefault(term[0], set()).add(len(term))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def _found(
    text: Text, terms: Mapping[Text, frozenset[int]], lengths: Mapping[str, tuple[int, ...]]
) -> list[_Place]:
    """Return all terms, the longest first where several begin."""
    return [
        (start, start + length, concepts)
        for start, first in enumerate(text)
        for length in lengths.get(first, ())
        if start + length <= len(text) and (concepts := terms.get(text[start : start + length]))
    ]


def _outermost(
    found: Sequence[_Place],
) -> Iterator[tuple[int, int, frozenset[int], frozenset[int]]]:
    """Yield the terms inside no other, with the concepts of those inside them."""
    reached = 0
    for number, (start, end, concepts) in enumerate(found):
        if end <= reached:
            continue
        reached = end
        inner: set[int] = set()
        for start_2, end_2, concepts_2 in found[number + 1 :]:
            if start_2 >= end:
                break
            if end_2 <= end:
                inner |= concepts_2
        yield start, end, concepts, frozenset(inner - concepts)


@lru_cache(maxsize=1)
def general() -> Glossary:
    """Return the vocabulary every policy shares."""
    table = files(__package__).joinpath("terms.tsv").read_text(encoding="utf-8")
    entries = []
    for line in table.splitlines()[1:]:
        topic, zh, en = line.split("\t")
        entries.append(Entry(topic, tuple(zh.split("|")), tuple(en.split("|"))))
    return Glossary.of(entries)
