"""What one wording says that the other wording says nowhere."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from clausetrail.judging.case import Case
from clausetrail.judging.delta import meaning
from clausetrail.judging.stretches import Span
from clausetrail.judging.term import Term
from clausetrail.judging.verdict import Side

_FORCE = frozenset(("parties", "scope", "conditions", "direction", "reference", "work", "link"))
"""Fields of terms that have rules of their own, or say nothing of the world."""
_IDLE = frozenset(("use", "provide", "notify", "require-act", "process"))
"""Concepts of verbs that say little without their object."""
_WORDLESS = frozenset(
    "并且或者以便方通过根据出于考虑采取用来本此其它们能够如何是否上下面内外中里间之所者自己"
)
"""Characters of the words by which a phrase is only put in another way."""


def novel(case: Case, side: Side) -> tuple[Term, ...]:
    """Return the terms of one side that the other has no word, nor character, for."""
    text, others = case.side("new" if side == "old" else "old")
    said = {meaning(t) for t in others}
    concepts = {t.concept for t in others} - {""}
    return tuple(
        t
        for t in case.side(side)[1]
        if t.field not in _FORCE
        and t.concept not in _IDLE
        and t.concept not in concepts
        and meaning(t) not in said
        and t.text not in text
        and not _WORDLESS.issuperset(t.text)
    )


def within(terms: Sequence[Term], span: Span) -> Sequence[Term]:
    """Return those of some terms that stand within ``span``."""
    first, last = (bisect_left(terms, at, key=lambda t: t.start) for at in span)
    return terms[first:last]


def weight(terms: Sequence[Term], instead: str = "") -> int:
    """Return how much some terms say: characters of Chinese, two for a Latin word or a figure.

    Args:
        terms: the terms.
        instead: what is said in their place; its characters do not count.
    """
    return sum(2 if t.text.isascii() else sum(c not in instead for c in t.text) for t in terms)
