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
from typing import NamedTuple

from clausetrail.judging.facts import facts
from clausetrail.judging.language.stems import WORD, stem
from clausetrail.judging.language.term import Term, folded
from clausetrail.judging.vocabulary import Entry, senses, shared_keys, vocabulary
from clausetrail.regex import regex


class _Token(NamedTuple):
    """A Latin word, a Chinese character, a number or a sign, and where it stands."""

    word: str
    start: int
    end: int
    latin: bool


_TOKEN = regex(
    rf"(?P<latin>{WORD.pattern})|(?P<han>(?-i:[\u3400-\u9fff]))"
    r"|(?P<other>\d+|\w|[<>≤≥=±+×÷√☑☐✓✗$€£¥])",
    re.IGNORECASE,
)
_LETTER = regex(
    r"(?:(?<=[\u3400-\u9fff])|(?<=[\u3400-\u9fff] ))[A-Z](?![A-Za-z])|[A-Z](?=\s?[\u3400-\u9fff])"
    r"|(?<=[a-z] )A(?=(?:,|/|-| and| or| to)? ?\b[B-Z]\b|[.,;:)]|$)|(?<=[B-Z] and |[B-Z], or )A\b"
)
"""A letter that stands for somebody or something, no article: 甲 is A; categories A and B."""
_LEAD = 120
"""Characters before a word that may tell in which sense it stands."""
_STEM = 2
"""Characters of a compound there are before and after a 的 that may stand inside it."""
_CLOSE = frozenset(("", "-", "/", "'", "’", "."))
"""What may stand between the words of one Latin form, besides spaces."""
_PHRASED = ("data", "purposes", "rights", "acts", "security")
"""Fields of phrases that say no more than their words."""
_PERSONAL = regex(r"(?:敏感)?(?:身份)?(?:信息|数据|资料|隐私)")
"""What 个人 says of whom it is."""
_LITTLE = ("particle", "direction")
_LEADING = frozenset(("of", "the", "a", "an"))
"""Little words that are no part of a verb: "opt in", "sign off"."""

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


@lru_cache(maxsize=512)
def single_terms(text: str) -> tuple[Term, ...]:
    """Return the terms of ``text`` with each phrase that has no synonyms as its words.

    A kind of data or an aim is one term, "improve our services"; its words say the same as
    those of "the improvement of our services".
    """
    return tuple(part for term in terms(text) for part in _parts(text, term))


def _parts(text: str, term: Term) -> Iterator[Term]:
    """Yield the words of a Latin phrase that is only itself, or the term as it is."""
    words = list(WORD.finditer(folded(text), term.start, term.end))
    own = " ".join(stem(word[0]) for word in words)
    if term.field not in _PHRASED or len(words) < 2 or term.key != own or own in shared_keys():
        yield term
        return
    known = vocabulary().latin
    parts = [(word, known.get((stem(word[0]),))) for word in words]
    if any(e and e.field in _LITTLE and word[0].lower() not in _LEADING for word, e in parts):
        yield term  # to opt in is not to opt
        return
    for word, entry in parts:
        if entry is None or entry.field != "particle":
            found = entry or Entry("plain", "", stem(word[0]))
            a, b = word.span()
            yield Term(found.field, found.concept, found.key, text[a:b], a, b)


def _words(plain: str, text: str, start: int, end: int) -> Iterator[Term]:
    """Yield vocabulary forms, the longest first, and plain words."""
    tokens = [
        _Token(match[0], *match.span(), match.lastgroup == "latin")
        for match in _TOKEN.finditer(plain, start, end)
    ]
    i = 0
    while i < len(tokens):
        word, a, _, latin = tokens[i]
        found = _han(tokens, i, plain)
        if latin and (other := _latin(tokens, i, plain)) is not None:
            found = other if found is None or other[1] >= found[1] else found
        entry, taken = found or (None, 1)
        if latin and taken == 1 and _LETTER.match(plain, a):
            entry = None
        b = tokens[i + taken - 1].end
        if entry is not None:
            key = entry.key + _sense(plain, a, b) if latin else entry.key
            yield Term(entry.field, entry.concept, key, text[a:b], a, b)
        else:
            key = stem(word) + _sense(plain, a, b) if latin else word
            yield Term("plain", "", key, text[a:b], a, b)
        i += taken


def _sense(plain: str, start: int, end: int) -> str:
    """Return what keeps a word apart from its synonyms where it means something else.

    A "term" is a "provision", but not where it is a time; "state authorities" are not "listed".
    """
    for before, after, sense in senses().get(plain[start:end].lower(), ()):
        if before.search(plain[max(0, start - _LEAD) : start]) and after.match(plain, end):
            return f"/{sense}"
    return ""


def _latin(tokens: Sequence[_Token], i: int, plain: str) -> Found | None:
    """Find the longest Latin form that begins at token ``i``."""
    known = vocabulary()
    words: list[str] = []
    best: Found | None = None
    for j in range(i, len(tokens)):
        if not tokens[j].latin:
            break
        if j > i and plain[tokens[j - 1].end : tokens[j].start].strip() not in _CLOSE:
            break
        words.append(stem(tokens[j].word))
        so_far = tuple(words)
        if so_far not in known.begun_latin:
            break
        entry = known.latin.get(so_far)
        if entry is not None and not _purpose_follows(tokens, j):
            best = entry, j - i + 1
    return best


def _purpose_follows(tokens: Sequence[_Token], j: int) -> bool:
    """Tell whether the "in" of token ``j`` belongs to "in order to" rather than to "log in"."""
    return tokens[j].word == "in" and j + 1 < len(tokens) and tokens[j + 1].word == "order"


def _han(tokens: Sequence[_Token], i: int, plain: str) -> Found | None:
    """Find the longest Han form that begins at token ``i``.

    Spaces and 、 may stand inside, and one 的, 地 or 了: 企业的名称 is 企业名称.
    """
    known = vocabulary()
    word = ""
    parted = 0
    best: Found | None = None
    last = tokens[i].start
    for j in range(i, len(tokens)):
        written, start, end, _ = tokens[j]
        between = plain[last:start].strip() if last < start else ""
        last = end
        longer = word + between + written.lower()
        if written in ("的", "地", "了") and len(word) >= _STEM and longer not in known.begun_han:
            if parted:
                break
            parted = len(word)
            continue
        word = longer
        if between not in ("", "、") or word not in known.begun_han:
            break
        entry = known.han.get(word)
        if word.endswith("个人") and _PERSONAL.match(plain, end):
            continue  # 任何个人信息 is information, not anybody
        if entry is not None and not (parted and len(word) - parted < _STEM):
            best = entry, j - i + 1
    return best
