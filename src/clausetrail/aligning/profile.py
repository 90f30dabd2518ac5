"""What of a clause can be compared with a clause in the other language."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from clausetrail.aligning.contacts import contacts
from clausetrail.aligning.english import FUNCTION_WORDS, WORD
from clausetrail.aligning.figures import bare_numbers, figures
from clausetrail.aligning.glossary import Glossary
from clausetrail.aligning.script import language
from clausetrail.bilingual import Lang
from clausetrail.clause import Clause, Document
from clausetrail.regex import regex

_LATIN = regex(r"[A-Za-z][A-Za-z0-9]+")
_FACT = 1.5
"""How much more an equal figure, address or Latin word counts than an equal term."""
INNER = 0.6
"""What a term counts of which only a part has a counterpart."""
_FORMS = {"table-header": "row", "table-row": "row", "heading": "heading", "title": "heading"}
_MOST = 20_000
"""Different figures, addresses and words that are told apart; a policy has a few hundred."""
_LATIN_PER_HAN = 3.0
"""About how many Latin letters take the place of one Han character."""


class Sign(NamedTuple):
    """Something in a clause that has a counterpart in the other language."""

    own: int
    """The concepts it can stand for, one bit each."""
    inner: int
    """The concepts of terms inside it."""
    weight: float


@dataclass(frozen=True, slots=True)
class Profile:
    """One clause, or several taken together."""

    clauses: tuple[Clause, ...]
    signs: Mapping[str, Sign]
    length: float
    """In Han characters."""
    concepts: int = field(init=False)
    """All concepts of all signs, one bit each."""
    weight: float = field(init=False)
    """Of all signs together."""
    form: str = field(init=False)
    """What it looks like, by its first clause: ``row``, ``heading`` or ``text``."""
    marks: tuple[Sign, ...] = field(init=False, repr=False)
    """The same signs without their names."""

    def __post_init__(self) -> None:
        concepts = 0
        for sign in self.signs.values():
            concepts |= sign.own | sign.inner
        object.__setattr__(self, "concepts", concepts)
        object.__setattr__(self, "weight", sum(sign.weight for sign in self.signs.values()))
        object.__setattr__(self, "marks", tuple(self.signs.values()))
        object.__setattr__(self, "form", _FORMS.get(self.clauses[0].kind, "text"))

    def joined(self, other: Profile) -> Profile:
        """Return both taken together."""
        return Profile(
            self.clauses + other.clauses,
            {**self.signs, **other.signs},
            self.length + other.length,
        )

    def covered_by(self, other: Profile) -> float:
        """Return the weight of the signs that have a counterpart in ``other``."""
        concepts, total = other.concepts, 0.0
        for own, inner, weight in self.marks:
            if own & concepts:
                total += weight
            elif inner & concepts:
                total += weight * INNER
        return total


def profiles(
    zh: Document, en: Document, glossary: Glossary
) -> tuple[tuple[Profile, ...], tuple[Profile, ...]]:
    """Return a profile for every clause of both documents.

    A sign weighs more the fewer clauses of its document have it.
    """
    shared = _latin_words(zh.clauses) & _latin_words(en.clauses)
    bits: dict[str, int] = {}
    sides = []
    for document in (zh, en):
        found = [
            _signs(clause, document.lang, glossary, shared, bits) for clause in document.clauses
        ]
        sides.append(_weighted(document.clauses, found))
    return sides[0], sides[1]


def _latin_words(clauses: Iterable[Clause]) -> frozenset[str]:
    words = {word.casefold() for clause in clauses for word in _LATIN.findall(clause.text)}
    return frozenset(words - FUNCTION_WORDS)


def _signs(
    clause: Clause, lang: Lang, glossary: Glossary, shared: frozenset[str], bits: dict[str, int]
) -> dict[str, tuple[float, int, int]]:
    """Return name → (strength, own concepts, inner concepts)."""
    text = clause.written
    found: dict[str, tuple[float, int, int]] = {}
    written = language(text) or lang  # a clause may not be translated yet
    terms = glossary.in_chinese(text) if written == "zh" else glossary.in_english(text)
    for term in terms:
        found[term.name] = 1.0, _mask(term.concepts), _mask(term.inner)
    facts = [f"{f.measure} {f.value}" for f in figures(text, lang)]
    facts += [f"{c.kind} {c.value}" for c in contacts(text)]
    facts += [f"number {n}" for n in bare_numbers(text)]
    facts += [f"word {w}" for w in map(str.casefold, _LATIN.findall(clause.text)) if w in shared]
    for fact in facts:
        if len(bits) >= _MOST and fact not in bits:
            continue
        bit = 1 << (len(glossary.entries) + bits.setdefault(fact, len(bits)))
        found[fact] = _FACT, bit, 0
    return found


def _mask(concepts: Iterable[int]) -> int:
    mask = 0
    for concept in concepts:
        mask |= 1 << concept
    return mask


def _weighted(
    clauses: Sequence[Clause], found: Sequence[dict[str, tuple[float, int, int]]]
) -> tuple[Profile, ...]:
    spread = Counter(name for signs in found for name in signs)
    rarest = math.log(1 + len(clauses))
    out = []
    for clause, signs in zip(clauses, found, strict=True):
        weighed: dict[str, Sign] = {}
        for name, (strength, own, inner) in signs.items():
            weight = strength * math.log(1 + len(clauses) / spread[name]) / rarest
            weighed[name] = Sign(own, inner, weight)
        out.append(Profile((clause,), weighed, _length(clause.text)))
    return tuple(out)


def _length(text: str) -> float:
    latin = sum(len(word) + 1 for word in WORD.findall(text))
    other = sum(1 for char in text if not char.isascii() and char.isalnum())
    return other + latin / _LATIN_PER_HAN
