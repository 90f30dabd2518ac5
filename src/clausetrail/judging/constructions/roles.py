"""Who and what a group of words is, for the patterns of both languages."""

from __future__ import annotations

import re
from collections.abc import Collection

from clausetrail.judging.constituents import Group

WHO = frozenset(("parties", "recipients", "bodies", "entity"))
"""Fields of words for those who act."""
DOING = frozenset(("acts", "rights"))
"""Fields of verbs."""
WHEN = frozenset(("if", "before-after"))
"""Concepts that begin a condition or a time."""
JOINED = re.compile(r"\b(?:and|or|but|nor)\b|[并且而但或及和与、]")
_POSSESSIVE = frozenset(("your", "our", "their", "its", "您的", "你的"))
DIRECTED = re.compile(r"[由被向给与对从]|\b(?:by|to|with|for|from)\b")
"""Words that say who acts on whom."""
_ASIDE = re.compile(r"\b(?:that|which|who|whom|whose|and|but|or)\b|[,，并且而但或及和]")
"""What may begin another clause, or join two."""
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


def simple(group: Group) -> bool:
    """Tell whether a group is one clause: nothing in it is joined but names of things."""
    wording = group.wording
    for at in range(group.first + 1, group.last):
        gap = wording.gap(at).lower()
        nominal = wording.terms[at].field in ("data", "purposes", "recipients", "parties")
        nominal = nominal or _ADJECTIVE.search(wording.terms[at - 1].text.lower()) is not None
        if wording.terms[at].concept == "or" or (_ASIDE.search(gap) and not nominal):
            return False
        if re.search(r"\b(?:that|which|who|whom|whose|but)\b|[但而]", gap):
            return False
    return True
