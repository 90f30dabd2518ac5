"""The words of a difference as a reader would quote them: whole words, neighbours together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clausetrail.comparing.words import cut
from clausetrail.judging.delta import Hunk
from clausetrail.judging.language.term import HAN, Term
from clausetrail.regex import regex

_JOINED = regex(
    r"[\s\-/'’.]?|[的之]|\s(?:of|to)(?:\s(?:the|an?))?\s|\s(?:the|an?)\s", re.IGNORECASE
)
"""What may stand between two words that are quoted as one phrase."""
_REACH = 30
"""Characters on either side of a character within which its word is looked for."""

_SHORT = 5
"""Terms up to which a replaced stretch is quoted whole, on both sides."""


def replaced(
    hunks: Sequence[Hunk], old: Sequence[Term], new: Sequence[Term]
) -> tuple[list[Term], list[Term]]:
    """Return some terms with what was replaced along with them, or by them.

    "Shall" that became "may" is quoted as such, though "shall" alone decided the matter.
    """
    meant, new_meant = set(old), set(new)
    gone, come = dict.fromkeys(old), dict.fromkeys(new)
    for hunk in hunks:
        short = 0 < len(hunk.old) <= _SHORT and 0 < len(hunk.new) <= _SHORT
        if short and not (meant.isdisjoint(hunk.old) and new_meant.isdisjoint(hunk.new)):
            gone |= dict.fromkeys(hunk.old)
            come |= dict.fromkeys(hunk.new)
    return list(gone), list(come)


def phrases(text: str, terms: Sequence[Term]) -> tuple[str, ...]:
    """Return what to quote of ``text`` for some of its terms, in order, each once.

    A character of a Chinese word stands for the word, and words that follow each other are
    one phrase.
    """
    spans: list[tuple[int, int]] = []
    for start, end in sorted(_word(text, term) for term in terms):
        if spans and (start <= spans[-1][1] or _JOINED.fullmatch(text[spans[-1][1] : start])):
            spans[-1] = spans[-1][0], max(end, spans[-1][1])
        else:
            spans.append((start, end))
    return tuple(dict.fromkeys(text[start:end] for start, end in spans))


def _word(text: str, term: Term) -> tuple[int, int]:
    """Return where the word that holds a term begins and ends."""
    if term.field != "plain" or term.text.isascii():
        start = text.find(term.text, term.start)  # a link target stands in <brackets>
        return start, start + len(term.text)
    for start, end in _cut(text, term.start):
        if start <= term.start < end:
            return start, max(end, term.end)
    return term.start, term.end


def _cut(text: str, at: int) -> Iterator[tuple[int, int]]:
    """Yield where the Chinese words around a place begin and end."""
    first = max(0, at - _REACH)
    for run in HAN.finditer(text, first, at + _REACH):
        if not run.start() <= at < run.end():
            continue
        start = run.start()
        for word in cut(run[0]):
            yield start, start + len(word)
            start += len(word)
