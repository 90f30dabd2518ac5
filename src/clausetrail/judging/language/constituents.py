"""A wording as its terms, and the little words and marks between them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from clausetrail.judging.case import Case
from clausetrail.judging.delta import meaning
from clausetrail.judging.language.term import Term
from clausetrail.regex import regex

_END = regex(r"[。！？；;:：\n|()]|(?<![A-Z])[.!?](?=\s|$)")
"""What ends a sentence, or walls off a part of one."""
_CLAUSE = regex(r"[,，]")


@dataclass(frozen=True, slots=True)
class Wording:
    """One side: its terms, and the little words and marks between them."""

    terms: tuple[Term, ...]
    text: str

    def without(self, gone: Collection[Term]) -> Wording:
        """Return the wording with some terms blotted out."""
        text = self.text
        for term in gone:
            text = text[: term.start] + " " * (term.end - term.start) + text[term.end :]
        return Wording(tuple(t for t in self.terms if t not in gone), text)

    def gap(self, at: int) -> str:
        """Return what stands before term ``at`` (after the last one, at the end)."""
        start = self.terms[at - 1].end if at else 0
        end = self.terms[at].start if at < len(self.terms) else len(self.text)
        return self.text[start:end]

    def opens(self, at: int) -> bool:
        """Tell whether a sentence begins at term ``at``."""
        return at == 0 or _END.search(self.gap(at)) is not None

    def closes(self, at: int) -> bool:
        """Tell whether a sentence ends before term ``at``."""
        return at == len(self.terms) or _END.search(self.gap(at)) is not None

    def breaks(self, at: int) -> bool:
        """Tell whether a sentence or a clause ends before term ``at``."""
        return at == 0 or self.closes(at) or _CLAUSE.search(self.gap(at)) is not None

    def sentence(self, at: int) -> tuple[int, int]:
        """Return the first term, and the one after the last, of the sentence of term ``at``."""
        first = last = at
        while not self.opens(first):
            first -= 1
        while not self.closes(last + 1):
            last += 1
        return first, last + 1


def wordings(case: Case) -> tuple[Wording, Wording]:
    """Return the two sides of a case."""
    (text, pool), (then, others) = case.side("old"), case.side("new")
    return Wording(pool, text), Wording(others, then)


def counterpart(wording: Wording, at: int, other: Wording) -> str | None:
    """Return what the other wording has in the place of term ``at``.

    It has nothing there unless the words on either side stand together in it, once.
    """
    if not 0 < at < len(wording.terms) - 1:
        return None
    around = meaning(wording.terms[at - 1]), meaning(wording.terms[at + 1])
    gaps = [
        other.gap(n)
        for n in range(1, len(other.terms))
        if (meaning(other.terms[n - 1]), meaning(other.terms[n])) == around
    ]
    return gaps[0].strip().lower() if len(gaps) == 1 else None
