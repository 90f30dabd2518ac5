"""English words reduced to what their forms have in common."""

from __future__ import annotations

from functools import lru_cache

from clausetrail.regex import regex

WORD = regex(r"[A-Za-z]+(?:['’][A-Za-z]+)?|\d+")

FUNCTION_WORDS = frozenset({
    "am", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "if", "in",
    "is", "it", "may", "no", "not", "of", "on", "or", "our", "so", "that", "the", "this", "to",
    "us", "use", "was", "we", "will", "with", "you", "your",
})  # fmt: skip
"""Words that every English sentence has some of, and that name nothing."""

_BRITISH_S = regex(r"is(e|es|ed|er|ing|ations?)\Z")
_BRITISH_U = regex(r"our(s|al|ed|ing|able)?\Z")
_ENDINGS = (
    "izations", "ization", "ions", "ion", "ings", "ing", "edly", "ied", "ies", "ed", "ly",
    "es", "s", "e",
)  # fmt: skip
_KEPT = {"izations": "iz", "ization": "iz", "ies": "y", "ied": "y"}
_SHORTEST = 3
_SHORTEST_BEFORE_E = 4
"""So that ``notes`` is not cut to ``not``, nor ``care`` to ``car``."""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Cut a word's ending, so that forms of one word become equal.

    Far rougher than Porter's stemmer, and enough for looking up terms, because
    the glossary's words pass through it too.

    >>> {stem(w) for w in ("share", "shares", "shared", "sharing")}
    {'shar'}
    >>> stem("authorise") == stem("authorization")
    True
    """
    word = word.casefold().replace("’", "'").removesuffix("'s")
    word = _BRITISH_S.sub(r"iz\1", word) if len(word) > 6 else word
    word = _BRITISH_U.sub(r"or\1", word) if len(word) > 5 else word
    for ending in _ENDINGS:
        shortest = _SHORTEST_BEFORE_E if ending in ("es", "e") else _SHORTEST
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            if ending == "s" and word.endswith("ss"):
                continue
            word = word[: -len(ending)] + _KEPT.get(ending, "")
            break
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] in "bdglmnprt":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > _SHORTEST_BEFORE_E else word


def stems(text: str) -> tuple[str, ...]:
    """Return the stems of a text's words, in order."""
    return tuple(stem(word) for word in WORD.findall(text))
