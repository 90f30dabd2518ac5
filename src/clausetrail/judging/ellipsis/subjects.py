"""Who is understood: a subject that is said again, that "it" stands for, or that nobody needs."""

from __future__ import annotations

import re
from itertools import pairwise

from clausetrail.judging.constructions.adverbs import OTHERS_ACT
from clausetrail.judging.delta import meaning
from clausetrail.judging.ellipsis.possessives import owned
from clausetrail.judging.language.constituents import Wording
from clausetrail.judging.language.word_classes import AGENTS, YOURS, acting
from clausetrail.regex import regex

_COMMA = regex(r"[,，]$")
_AND = regex(r"(?:^|[\s,，])(?:and|but)$|[,，]\s*(?:并|并且|同时)?$|并$")
_OBLIQUE = frozenset(("us", "our", "ours", "your", "yours", "their", "them", "its", "您的", "你的"))
_TOWARDS = regex(r"\b(?:to|with|from|for|of)(?: the| a| an)?$|[向与对给为从和]$")
_OTHER_CLAUSE = regex(r"\b(?:that|which|who|by|if|when|where)\b|[由被]")
_BINDING = frozenset(("not", "may", "must", "only", "or", "except"))
"""Words whose reach depends on whether the subject is said again."""
_TIMES = frozenset(("后", "之后", "以后", "前", "之前", "以前"))
_AT = regex(r"^(?:之?时|的?时候)\s*[,，]")
"""With what a Chinese clause ends that says when."""
_SET_TO = regex(
    rf"(?:{'|'.join(sorted(OTHERS_ACT))}|安排|派遣?|指派|请(?!求)|组织|引导|支持|鼓励|雇[用佣]?|聘请?|催促|携带|带领|陪同)"
    rf"[^，。；的]{{0,4}}?(?:{'|'.join(AGENTS)}|保洁员|[^，。；的]{{0,4}}人员)(?!的)[^，。；、]"
)
"""Somebody else who is had to do something, and who may act in what follows too."""


def subject(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` says who acts where that goes without saying."""
    return _repeated(wording, at) or _ahead(wording, at) or _participial(wording, at, other)


def _repeated(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` repeats the subject of the clause before it."""
    term = wording.terms[at]
    if term.concept not in ("we", "you") or term.text.lower() in _OBLIQUE:
        return False
    gap = wording.gap(at).rstrip().lower()
    joined = _AND.search(gap) or (not term.text.isascii() and _COMMA.search(gap))
    if not joined or wording.gap(at + 1).startswith("的"):
        return False
    first, _ = wording.sentence(at)
    named = [n for n in range(first, at) if acting(wording.terms[n])]
    if not named or meaning(wording.terms[named[0]]) != meaning(term):
        return False
    leads = wording.terms[first : named[0]]
    if any(t.concept != "if" for t in leads) or wording.gap(named[0] + 1).startswith("的"):
        return False
    if wording.terms[named[0]].text.lower() in _OBLIQUE or _TOWARDS.search(
        wording.gap(named[0]).rstrip().lower()
    ):
        return False
    between = range(named[0] + 1, at)
    bound = {wording.terms[n].concept for n in between} & _BINDING
    again = at + 1 < len(wording.terms) and wording.terms[at + 1].concept == "not"
    if not leads and bound - ({"not"} if again else set()):
        return False
    if any(_OTHER_CLAUSE.search(wording.gap(n).lower()) for n in between):
        return False
    if _SET_TO.search(wording.text[wording.terms[named[0]].end : term.start]):
        return False
    return all(_oblique(wording, n) or _same(wording, n, at) for n in named[1:])


def _same(wording: Wording, one: int, other: int) -> bool:
    return wording.terms[one].text == wording.terms[other].text and not owned(wording, one)


def _ahead(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` is the first 我们 of 我们收到报修后，我们会…: both are who acts."""
    term = wording.terms[at]
    if term.text not in ("我们", "您", "你") or not wording.opens(at) or owned(wording, at):
        return False
    end = next((n for n in range(at + 1, len(wording.terms)) if wording.breaks(n)), None)
    if end is None or wording.closes(end) or wording.terms[end].text != term.text:
        return False
    within = range(at + 1, end)
    if term.text == "我们" and YOURS.match(wording.text, term.end):
        return False
    timed = wording.terms[end - 1].text in _TIMES or _AT.search(wording.gap(end)) is not None
    return (
        timed
        and not owned(wording, end)
        and not any(_OTHER_CLAUSE.search(wording.gap(n)) for n in within)
        and all(_oblique(wording, n) for n in within if acting(wording.terms[n]))
    )


def _participial(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` is the "we" of "before we send", for "before sending".

    It is the one who acts in the rest of the sentence, where nobody else does.
    """
    term = wording.terms[at]
    if term.text.lower() not in ("we", "you") or not 0 < at < len(wording.terms) - 1:
        return False
    leading, doing = wording.terms[at - 1], wording.terms[at + 1]
    if leading.concept not in ("before-after", "if"):
        return False
    around = meaning(leading), meaning(doing)
    if not any(
        (meaning(one), meaning(two)) == around
        and re.match(r"\W*[a-z]+ing\b", other.text[one.end : two.end], re.IGNORECASE)
        for one, two in pairwise(other.terms)
    ):
        return False
    first, last = wording.sentence(at)
    actors = [
        t
        for n, t in enumerate(wording.terms[first:last], first)
        if n != at
        and acting(t)
        and t.text.lower() not in _OBLIQUE
        and not _oblique(wording, n)
        and not (n > first and t.text == "you" and not wording.breaks(n))
        and not (t.text == "it" and not wording.breaks(n) and wording.breaks(n + 1))
    ]
    if not actors:  # nobody is named: whoever reads it is meant
        return term.text.lower() == "you"
    return all(t.text.lower() == term.text.lower() for t in actors)


def _oblique(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` cannot be the subject of a clause."""
    return (
        wording.terms[at].text.lower() in _OBLIQUE
        or wording.gap(at + 1).startswith("的")
        or _TOWARDS.search(wording.gap(at).rstrip().lower()) is not None
    )
