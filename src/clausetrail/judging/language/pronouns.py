"""English pronouns that stand for one person: "he" and "they" of "a guest"."""

from __future__ import annotations

import re

from clausetrail.judging.language.term import sentences
from clausetrail.judging.language.terms import terms
from clausetrail.regex import regex

_ONE = regex(
    r"\W*(?:(?:if|when|whenever|where|unless|once|after|before|as soon as) )?(?:an?|each|every) "
    r"(?:(?!(?:of|and|or)\b)[\w-]+ ){0,2}?[\w-]*[^s\W](?= (?:is|was|has|had|can|may|must|will|does"
    r"|cannot|should|who|wants?|wishes|[a-z]+[^s\W]s)\b)",
    re.IGNORECASE,
)
"""How a sentence begins whose subject is one person."""
_SINGULAR = {"he": "they", "she": "they", "his": "their", "him": "them", "himself": "themselves"}
_PRONOUN = regex(rf"\b(?:{'|'.join(_SINGULAR)})\b", re.IGNORECASE)
_OTHERS = ("recipients", "entity", "bodies")
_OWN = regex(r"\b(?:his|her|their) $", re.IGNORECASE)
_SOMEBODY = regex(
    r"\b(?:the|an?|another|any|each|every|your|our|of|with|by|to|from|for) (?:[\w-]+ )?"
    r"[\w-]*(?:er|or|ee|ent|ant|ist|ian|child|spouse|wife|husband|friend|man|woman|person"
    r"|member|nurse|colleague|guest|relative)(?:['’]s)?\b",
    re.IGNORECASE,
)
"""A noun that may be of a person, besides the one with whom the sentence begins."""


def neutral(text: str) -> str:
    """Return ``text`` with "they" for "he" where only one person can be meant.

    >>> neutral("A guest may bring his dog. The owners and a guest share his key.")
    'A guest may bring their dog. The owners and a guest share his key.'
    """
    return "".join(_neutral(text[start:end]) for start, end in sentences(text))


def _neutral(sentence: str) -> str:
    one = _ONE.match(sentence)
    if one is None or not _PRONOUN.search(sentence) or _others(sentence[one.end() :]):
        return sentence
    return _PRONOUN.sub(lambda found: _SINGULAR[found[0].lower()], sentence)


def _others(sentence: str) -> bool:
    """Tell whether somebody else is named who might be meant."""
    return _SOMEBODY.search(sentence) is not None or any(
        t.field in _OTHERS and not _OWN.search(sentence[: t.start]) for t in terms(sentence)
    )
