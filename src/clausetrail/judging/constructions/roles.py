"""What may act, or be acted on, beside the subject of a sentence, and what names a thing."""

from __future__ import annotations

import re

from clausetrail.judging.language.term import Term
from clausetrail.regex import regex

CAUSING = regex(
    r"\b(?:help|let)s?(?:ing|ed)? \w+ (?!for\b|of\b|with\b|on\b|in\b|at\b)\w+"
    r"|\b(?:ask|tell|told|requir|instruct|oblig|request|allow|permit|enabl|invit|encourag|advis|order"
    r"|want|expect|remind|authori[sz]|caus|commission|engag|entrust|recommend|suggest|forbid|prevent"
    r"|prohibit|undertak|promis|agree|consent|refus)\w*\b"
    r"(?=.*\b(?:to (?!(?:you|us|them|him|her|it|the|an?|your|our|their|its|this|these|those|each"
    r"|every|other)\b)[a-z]|from \w+ing\b)|(?: [\w’']+){0,2}? \w{2,}ing\b)",
    re.IGNORECASE,
)
"""Verbs of those who have others do something: a condition may be of either act."""
REDUCED = regex(
    r"\b(?!(?:is|are|was|were|be|been|being|not|has|have|had|we|you|they|it|who|that|which|and|or|get"
    r"|gets|\w+ly)\b)[\w’']+ (?!(?:need|speed|feed|children|open|when|then|often|even|down)\b)"
    r"(?:\w+(?:ed|[^e]en|wn)|sent|kept|held|sold|bought|left)"
    r" (?:by|in|at|on|from|with|to|for|via|through|under)\b",
    re.IGNORECASE,
)
"""A noun with what is done to it: a time at the end may be when "photos taken by us" were."""
_NOUN = regex(r"(?:ing|ion|ment|sis|ty|s)$| ")
"""What the name of a purpose ends in, rather than a verb."""


def thing(term: Term) -> bool:
    """Tell whether a word names a thing or somebody who is not the subject of a clause."""
    if term.field == "purposes" and term.text.isascii():
        return _NOUN.search(term.text.lower()) is not None
    subject = term.text.lower() in ("we", "they", "you", "he", "she")
    return term.field in ("data", "purposes", "recipients", "parties") and not subject
