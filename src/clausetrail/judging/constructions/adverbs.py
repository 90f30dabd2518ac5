"""Adverbs that may stand anywhere in their clause: "at any time", "automatically", 立即."""

from __future__ import annotations

import re

from clausetrail.judging.constructions.roles import REDUCED
from clausetrail.judging.delta import Meaning, meaning
from clausetrail.judging.language.constituents import Wording
from clausetrail.judging.language.stems import stem, stems
from clausetrail.judging.language.term import Term
from clausetrail.judging.language.word_classes import is_verb
from clausetrail.regex import regex

_FLOATING = frozenset(("anytime", "immediately", "regularly"))
"""Concepts of adverbs that may stand anywhere in their clause."""
_MANNER = frozenset(
    stems(
        "voluntarily automatically directly securely manually electronically together jointly"
        " collectively promptly permanently irrevocably strictly carefully seriously properly"
    )
)
"""Adverbs of manner that may too."""
_OBLIQUE = frozenset(("us", "our", "your", "their", "them", "its", "it"))
_TO_DO = regex(
    r"\bto (?!(?:you|us|them|the|an?|your|our|their|its|this|these|any|all)\b)[a-z]", re.IGNORECASE
)
"""What has an act of its own: "ask partners to call" directly, or to call directly."""
_CAUSING = regex(
    r"\b(?:ask|let|tell|told|requir|instruct|oblig|request|allow|permit|enabl|help|order|authori[sz]"
    r"|caus|advis|forbid|prohibit)",
    re.IGNORECASE,
)
"""Verbs of those who have others act: they do it at once, or have it done at once."""
_MADE = regex(r"\s+\w+(?:ed|[^e]en|wn)\s+[a-z]{3,}", re.IGNORECASE)
_ACTING = regex(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|will|can|may|must|shall|not|we|you|they|and|or|to)"
    r"\s+$",
    re.IGNORECASE,
)
_HELD = frozenset(("not", "only", "all", "or"))
"""Words an adverb does not pass: "never at any time" is not "not at any time"."""
OTHERS_ACT = frozenset(
    (
        *("要求", "请求", "申请", "授权", "允许", "准许", "通知", "告知", "承诺", "同意", "协助"),
        *(
            "帮助",
            "委托",
            "指示",
            "督促",
            "敦促",
            "监督",
            "建议",
            "提醒",
            "让",
            "使",
            "邀请",
            "责令",
        ),
        *("保证", "确保", "约定", "声明", "决定", "选择"),
    )
)
"""Verbs of an act about another act, which an adverb may belong to as well."""
_BOTH = regex(r"[和及]")
_TOWARDS = regex(r"[向对给与和为由将把被从]$")
"""What stands before somebody in Chinese who is not the one who acts."""
_DIVIDED = regex(r"[,，、;；。:：]|\.\s|\b(?:and|or|but|that|which|who)\b|[并且而但或]")


def floated(old: Wording, new: Wording) -> bool:
    """Tell whether only adverbs moved, none of them into another clause."""
    (said, places), (says, others) = _anchored(old), _anchored(new)
    if said != says or [t for t, _ in places] != [t for t, _ in others]:
        return False
    still = [t for t in old.terms if not _floats(t)]
    fixed = Wording(tuple(still), old.text)
    for (_, one), (_, other) in zip(places, others, strict=True):
        first, last = sorted((_place(old, one), _place(new, other)))
        passed = still[first:last]
        if any(t.concept in _HELD or t.text in OTHERS_ACT for t in passed) or not _one_subject(
            fixed, first, last
        ):
            return False
        if any(_divided(fixed, n) for n in range(first + 1, last)):
            return False
        stretch = fixed.text[passed[0].start : passed[-1].end] if passed else ""
        if REDUCED.search(stretch) or (_of_manner(old.terms[one]) and _TO_DO.search(stretch)):
            return False
        timely = old.terms[one].concept == "anytime"
        if (
            first != last
            and not timely
            and (_CAUSING.search(stretch) or _attributive(old, one) or _attributive(new, other))
        ):
            return False
        rightwards = _place(old, one) < _place(new, other)
        if first != last and (_parted(old, one, rightwards) or _parted(new, other, not rightwards)):
            return False
    return True


def _divided(wording: Wording, at: int) -> bool:
    """Tell whether something divides term ``at`` from the one before: 备份和清理 are two acts."""
    gap = wording.gap(at).lower()
    return _DIVIDED.search(gap) is not None or (
        _BOTH.search(gap) is not None
        and is_verb(wording.terms[at - 1])
        and is_verb(wording.terms[at])
    )


def _place(wording: Wording, at: int) -> int:
    """Return how many words, adverbs apart, stand before term ``at``."""
    return sum(not _floats(t) for t in wording.terms[:at])


def _floats(term: Term) -> bool:
    return term.concept in _FLOATING or _of_manner(term)


def _attributive(wording: Wording, at: int) -> bool:
    """Tell whether an adverb says how something was made: "manually checked data"."""
    term = wording.terms[at]
    return bool(
        _MADE.match(wording.text[term.end :]) and not _ACTING.search(wording.text[: term.start])
    )


def _of_manner(term: Term) -> bool:
    return stem(term.text) in _MANNER


def _one_subject(wording: Wording, first: int, last: int) -> bool:
    """Tell whether nobody is passed who acts, but for the one with whom the sentence begins."""
    return all(
        t.field != "parties"
        or t.text.lower() in _OBLIQUE
        or wording.opens(n)
        or (not t.text.isascii() and _no_agent(wording, n))
        for n, t in enumerate(wording.terms[first:last], first)
    )


def _no_agent(wording: Wording, at: int) -> bool:
    """Tell whether somebody named in Chinese begins a clause or does not act within one.

    要求我们立即删除 is not 立即要求我们删除.
    """
    return (
        wording.breaks(at)
        or _TOWARDS.search(wording.gap(at).strip()) is not None
        or wording.terms[at].text.endswith("的")
        or wording.gap(at + 1).startswith("的")
        or at + 1 == len(wording.terms)
        or wording.closes(at + 1)
    )


def _parted(wording: Wording, at: int, rightwards: bool) -> bool:
    """Tell whether a mark or "and" parts an adverb from where it goes, and not only sets it off."""
    left, right = wording.gap(at).strip().lower(), wording.gap(at + 1).strip().lower()
    mark = right if rightwards else left
    if _BOTH.fullmatch(mark) and 0 < at < len(wording.terms) - 1:
        outer = wording.terms[at + 1 if rightwards else at - 1]
        inner = wording.terms[at - 1 if rightwards else at + 1]
        return is_verb(outer) and is_verb(inner)
    if not _DIVIDED.search(mark) or (left == right and left in (",", "，")):
        return False
    return not (wording.opens(at) if rightwards else wording.closes(at + 1) and mark in ",，")


def _anchored(wording: Wording) -> tuple[tuple[Meaning, ...], list[tuple[Meaning, int]]]:
    """Return what is said without adverbs, and the adverbs with the places they have."""
    said: list[Meaning] = []
    adverbs = []
    for at, term in enumerate(wording.terms):
        if _floats(term):
            adverbs.append((meaning(term), at))
        else:
            said.append(meaning(term))
    return tuple(said), adverbs
