"""What one wording says that the other wording says nowhere."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from clausetrail.judging.case import Case
from clausetrail.judging.delta import meaning
from clausetrail.judging.language.term import Span, Term
from clausetrail.judging.verdict import Side
from clausetrail.regex import regex

_FORCE = frozenset(("parties", "scope", "conditions", "direction", "reference", "work", "link"))
"""Fields of terms that have rules of their own, or say nothing of the world."""
_IDLE = frozenset(("use", "provide", "notify", "require-act", "process"))
"""Concepts of verbs that say little without their object."""
_WORDLESS = frozenset(
    "并且或者以便方通过根据出于考虑采取用来本此其它们能够如何是否上下面内外中里间之所者自己"
)
"""Characters of the words by which a phrase is only put in another way."""
_JOINING = frozenset(
    ("so that", "so as to", "in order to", "in order that", "because", "because of", "since", "as",
     "due to", "owing to", "via", "through", "by means of", "however", "therefore", "regarding",
     "concerning", "about", "in relation to", "with regard to", "in connection with", "upon",
     "under", "pursuant", "pursuant to", "according", "accordance", "in accordance with")
)  # fmt: skip
"""Latin words by which a phrase is only put in another way."""
_LATIN = regex(r"[a-z]+")
_LITTLE = frozenset(
    ("of", "the", "a", "an", "your", "our", "their", "its", "his", "her", "to", "for", "in", "on",
     "by", "and", "this", "that")
)  # fmt: skip
_ROOT = 4
"""Letters that words of one family share at least: hire, hirer."""
_ENDINGS = 2
"""Letters in which the shorter of them may end otherwise: donate, donation."""


def novel(case: Case, side: Side) -> tuple[Term, ...]:
    """Return the terms of one side that the other has no word, nor character, for."""
    text, others = case.other(side)
    said = {meaning(t) for t in others}
    concepts = {t.concept for t in others} - {""}
    families: dict[str, list[str]] = defaultdict(list)
    differing = case.delta.added if side == "old" else case.delta.removed
    for word in {t.text.lower() for t in differing if t.field == "plain" and t.text.isascii()}:
        families[word[:_ROOT]].append(word)
    return tuple(
        t
        for t in case.side(side)[1]
        if t.field not in _FORCE
        and t.concept not in _IDLE
        and t.concept not in concepts
        and meaning(t) not in said
        and t.text not in text
        and not _WORDLESS.issuperset(t.text)
        and t.text.lower() not in _JOINING
        and not (t.field == "plain" and _kindred(t.text.lower(), families))
    )


def restated(case: Case, term: Term, side: Side) -> bool:
    """Tell whether the other side says the words of a term close together, in another form.

    "Card number" is "the number of your card", "verify your identity" "verification of your
    identity".
    """
    wanted = [w for w in _LATIN.findall(term.text.lower()) if w not in _LITTLE]
    if len(wanted) < 2 or not term.text.isascii():
        return False
    text, _ = case.other(side)
    said = [w for w in _LATIN.findall(text.lower()) if w not in _LITTLE]
    room = len(wanted) + 1
    return any(
        all(any(one == w or _cognate(one, w) for w in said[at : at + room]) for one in wanted)
        for at in range(len(said))
        if any(said[at] == one or _cognate(said[at], one) for one in wanted)
    )


def _kindred(word: str, families: Mapping[str, Sequence[str]]) -> bool:
    """Tell whether the other side has a word of the same family."""
    return any(_cognate(word, other) for other in families.get(word[:_ROOT], ()))


def _cognate(one: str, other: str) -> bool:
    """Tell whether two Latin words are of one family.

    >>> _cognate("hires", "hirers"), _cognate("contact", "contract")
    (True, False)
    """
    least = min(len(one), len(other))
    shared = next((n for n in range(least) if one[n] != other[n]), least)
    return shared >= max(_ROOT, least - _ENDINGS)


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
