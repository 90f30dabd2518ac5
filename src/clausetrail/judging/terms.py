"""A clause's text as a sequence of terms: what it says, apart from how.

A term is a fact (a quantity, a contact, a registered name), a form of the
vocabulary, or, for everything else, one plain word (one character in Chinese).
Terms that mean the same have the same key, so that two wordings can be compared
by their keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from clausetrail.judging.facts import facts
from clausetrail.judging.stems import WORD, stem
from clausetrail.judging.term import Term, folded
from clausetrail.judging.vocabulary import Entry, vocabulary

_TOKEN = re.compile(
    rf"(?P<latin>{WORD.pattern})|(?P<han>[\u3400-\u9fff])"
    r"|(?P<other>\d+|\w|[<>≤≥=±+×÷√☑☐✓✗$€£¥])",
    re.IGNORECASE,
)
_CLOSE = frozenset(("", "-", "/", "'", "’", "."))
"""What may stand between the words of one Latin form, besides spaces."""

Found = tuple[Entry, int]
"""An entry of the vocabulary and how many tokens it takes."""


@lru_cache(maxsize=512)
def terms(text: str) -> tuple[Term, ...]:
    """Return the terms of ``text`` in order, particles left out."""
    plain = folded(text)
    out: list[Term] = []
    at = 0
    for fact in facts(plain, text):
        out += _words(plain, text, at, fact.start)
        out.append(fact)
        at = fact.end
    out += _words(plain, text, at, len(plain))
    return tuple(term for term in out if term.field != "particle")


def _words(plain: str, text: str, start: int, end: int) -> Iterator[Term]:
    """Yield vocabulary forms, the longest first, and plain words."""
    tokens = list(_TOKEN.finditer(plain, start, end))
    i = 0
    while i < len(tokens):
        token = tokens[i]
        found = [f for f in (_latin(tokens, i, plain), _han(tokens, i, plain)) if f is not None]
        entry, taken = max(found, key=lambda f: f[1], default=(None, 1))
        a, b = token.start(), tokens[i + taken - 1].end()
        if entry is not None:
            yield Term(entry.field, entry.concept, entry.key, text[a:b], a, b)
        else:
            key = stem(token[0]) if token["latin"] else token[0]
            yield Term("plain", "", key, text[a:b], a, b)
        i += taken


def _latin(tokens: Sequence[re.Match[str]], i: int, plain: str) -> Found | None:
    """Find the longest Latin form that begins at token ``i``."""
    known = vocabulary()
    words: list[str] = []
    best: Found | None = None
    for j in range(i, len(tokens)):
        if not tokens[j]["latin"]:
            break
        if j > i and plain[tokens[j - 1].end() : tokens[j].start()].strip() not in _CLOSE:
            break
        words.append(stem(tokens[j][0]))
        so_far = tuple(words)
        if so_far not in known.begun_latin:
            break
        entry = known.latin.get(so_far)
        if entry is not None:
            best = entry, j - i + 1
    return best


def _han(tokens: Sequence[re.Match[str]], i: int, plain: str) -> Found | None:
    """Find the longest Han form that begins at token ``i``; spaces and 、 may stand inside."""
    known = vocabulary()
    word = ""
    best: Found | None = None
    for j in range(i, len(tokens)):
        between = plain[tokens[j - 1].end() : tokens[j].start()].strip() if j > i else ""
        word += between + tokens[j][0].lower()
        if between not in ("", "、") or word not in known.begun_han:
            break
        entry = known.han.get(word)
        if entry is not None:
            best = entry, j - i + 1
    return best
