"""Who and what a group of words is, for the patterns of both languages."""

from __future__ import annotations

import re
from collections.abc import Collection

from clausetrail.judging.constituents import Group, Wording
from clausetrail.judging.term import Term
from clausetrail.judging.word_classes import DOING, WHO, acting

WHEN = frozenset(("if", "before-after"))
"""Concepts that begin a condition or a time."""
JOINED = re.compile(r"\b(?:and|or|but|nor)\b|[并且而但或及和与、]")
CLAUSED = re.compile("[并且而但]")
"""What joins Chinese clauses rather than things."""
_POSSESSIVE = frozenset(("your", "our", "their", "its", "您的", "你的"))
DIRECTED = re.compile(r"[由被向给与对从]|\b(?:by|to|with|for|from)\b")
"""Words that say who acts on whom."""
CAUSING = re.compile(
    r"\b(?:help|let)s?(?:ing|ed)? \w+ (?!for\b|of\b|with\b|on\b|in\b|at\b)\w+"
    r"|\b(?:ask|tell|told|requir|instruct|oblig|request|allow|permit|enabl|invit|encourag|advis|order"
    r"|want|expect|remind|authori[sz]|caus|commission|engag|entrust|recommend|suggest|forbid|prevent"
    r"|prohibit|undertak|promis|agree|consent|refus)\w*\b"
    r"(?=.*\b(?:to (?!(?:you|us|them|him|her|it|the|an?|your|our|their|its|this|these|those|each"
    r"|every|other)\b)[a-z]|from \w+ing\b)|(?: [\w’']+){0,2}? \w{2,}ing\b)",
    re.IGNORECASE,
)
"""Verbs of those who have others do something: a condition may be of either act."""
REDUCED = re.compile(
    r"\b(?!(?:is|are|was|were|be|been|being|not|has|have|had|we|you|they|it|who|that|which|and|or|get"
    r"|gets|\w+ly)\b)[\w’']+ (?!(?:need|speed|feed|children|open|when|then|often|even|down)\b)"
    r"(?:\w+(?:ed|[^e]en|wn)|sent|kept|held|sold|bought|left)"
    r" (?:by|in|at|on|from|with|to|for|via|through|under)\b",
    re.IGNORECASE,
)
"""A noun with what is done to it: a time at the end may be when "photos taken by us" were."""
_ASIDE = re.compile(r"\b(?:that|which|who|whom|whose|and|but|or)\b|[,，并且而但或及和]")
"""What may begin another clause, or join two."""
_TO_WHOM = re.compile(r"\b(?:to|for|with|from|by) (?:whom|which)\b")
_NAMING = frozenset(("plain", "count", "data", "security"))
"""Fields of words that name somebody or something, besides those of parties."""
_COUNTING = frozenset(("all", "some", "only", "guardian", "minor", "other"))
_NOUN = re.compile(r"(?:ing|ion|ment|sis|ty|s)$| ")
"""What the name of a purpose ends in, rather than a verb."""
_ADJECTIVE = re.compile(r"(?:ful|less|ous|ible|able|ive|ical)$")


def has(concepts: Collection[str], *groups: Group) -> bool:
    """Tell whether one of some groups has a word of one of some concepts."""
    return any(t.concept in concepts for group in groups for t in group.terms)


def scoped(*groups: Group) -> bool:
    """Tell whether a negation could reach another quantity in another order."""
    return has({"not", "only"}, *groups) and has({"all", "some", "or", "only", "more"}, *groups)


def doers(group: Group) -> bool:
    """Tell whether a group names who acts, and nothing else."""
    return (
        0 < len(group.terms) <= 4
        and any(t.field in WHO for t in group.terms)
        and all(t.field in WHO or t.field == "plain" for t in group.terms)
        and JOINED.search(group.text) is None
    )


def agent(group: Group) -> bool:
    """Tell whether a group names somebody or something, and nothing else: "one of our nurses"."""
    return (
        0 < len(group.terms) <= 5
        and all(t.field in WHO or t.field in _NAMING or t.concept in _COUNTING for t in group.terms)
        and JOINED.search(group.text) is None
        and DIRECTED.search(_TO_WHOM.sub("", group.text)) is None
    )


def acts(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` is for somebody who may act, and not only by what means we do."""
    return acting(wording.terms[at]) and (at == 0 or wording.terms[at - 1].text != "通过")


def verb_group(group: Group) -> bool:
    """Tell whether a group is one verb with what may go before it."""
    return (
        0 < len(group.terms) <= 4
        and all(t.field == "scope" or t.text.endswith("ly") for t in group.terms[:-1])
        and group.terms[-1].field in (*DOING, "plain", "purposes", "security")
        and not has({"only"}, group)
    )


def pronoun(group: Group) -> bool:
    """Tell whether a group is one pronoun: we, you, they."""
    return (
        len(group.terms) == 1
        and group.terms[0].concept in ("we", "you", "they")
        and group.terms[0].text.lower() not in _POSSESSIVE
    )


def thing(term: Term) -> bool:
    """Tell whether a word names a thing or somebody who is not the subject of a clause."""
    if term.field == "purposes" and term.text.isascii():
        return _NOUN.search(term.text.lower()) is not None
    subject = term.text.lower() in ("we", "they", "you", "he", "she")
    return term.field in ("data", "purposes", "recipients", "parties") and not subject


def simple(group: Group) -> bool:
    """Tell whether a group is one clause: nothing in it is joined but names of things."""
    wording = group.wording
    for at in range(group.first + 1, group.last):
        gap = wording.gap(at).lower()
        nominal = thing(wording.terms[at])
        nominal = nominal or _ADJECTIVE.search(wording.terms[at - 1].text.lower()) is not None
        if wording.terms[at].concept == "or" or (_ASIDE.search(gap) and not nominal):
            return False
        if re.search(r"\b(?:that|which|who|whom|whose|but)\b|[但而]", gap):
            return False
    return True
