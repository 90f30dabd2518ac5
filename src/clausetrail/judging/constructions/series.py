"""English: members of any length in another order, "to bill you; to answer; and to ship".

`enumeration` tells so of lists of things, word by word; here a member may be a whole phrase,
so long as nothing in it, or beside it, can belong to the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.judging.constructions.enumeration import (
    DESCRIBING,
    DOING_NEXT,
    EXCEPTED,
    FIRST,
    RANKED,
    REACHING,
)
from clausetrail.judging.delta import Meaning, meaning
from clausetrail.judging.terms import terms

_FIRM = re.compile(r";(?: (?:and|or)\b)? ?", re.IGNORECASE)
_LOOSE = re.compile(r",(?: (?:and|or)\b)? | (?:and|or) ", re.IGNORECASE)
_MARKS = (_FIRM, _LOOSE, re.compile(r",? (?:and|or) ", re.IGNORECASE))
_AND = re.compile(r"\band\b|\bor\b")
_WALL = re.compile(r"[:()|\n]|\.\s")
"""What no member holds."""
_POINTING = re.compile(
    r"\b(?:it|its|they|them|their|theirs|this|that one|these|those|such|thereof|thereto|therein"
    r"|same|former|latter|above|foregoing|following|respective\w*|each|both|other|another|else|also)\b",
    re.IGNORECASE,
)
"""What may mean another member, or what it means by where it stands."""
_BOUND = re.compile(
    r"\b(?:if|when|whenever|unless|until|once|while|where|after|before|except|provided|subject to"
    r"|in each case|only|not|without|because|so that)\b",
    re.IGNORECASE,
)
"""What may bound every member where it ends the list."""
_CLAUSE = re.compile(r"(?:when|if|whenever|once|unless|until|before|after|as soon as)\b", re.I)
"""What follows a list without describing its last member."""
_DESCRIBED = re.compile(
    r"(?<=\w )(?:that|which|who|whom|whose|we|they|you(?= \w)|of|in|for|from|with|to|on|at|by|about"
    r"|under|necessary|required|needed|\w+ed|\w{3,}ing)\b",
    re.IGNORECASE,
)
_MARKER = re.compile(
    r"(?:to|by|for|in|on|at|from|with|of|your|our|the|an?|their|its|his|her|whether|how|what)\b",
    re.IGNORECASE,
)
"""A word that every member may begin with, and that shows where each begins."""
_LEADING = re.compile(
    r"(?:^|\b(?:to|by|for|in|on|at|from|with|of|about|via|as|like|including|includes?|namely|are"
    r"|is|your|our|the|an?|their|its|his|her"
    r"|(?:we|you|they|will|may|can|must|to|also|only|not) [a-z]+"
    r"|(?:let|help|allow|enable)s? (?:us|you|them)(?: to)?)"
    r"|:)\s*$",
    re.IGNORECASE,
)
"""What may stand before a list without describing its first member."""
_NAMING = re.compile(
    r"(?:(?:first|last|middle|full|given|family|maiden|birth) names?|(?:e-?mail|postal|IP|street)"
    r" address(?:es)?|(?:tele|mobile )?phone numbers?|\w+ codes?|dates? of \w+)$",
    re.IGNORECASE,
)
"""What no other member can be described by."""
_VERBS = (
    "enable", "disable", "receive", "give", "archive", "drive", "prevent", "grant", "present",
    "supply", "comply", "apply", "reply", "deal", "reveal", "appeal", "rely",
)  # fmt: skip
"""Verbs that end as adjectives do."""
_MOST = 40


def exchanged(old: str, new: str) -> bool:
    """Tell whether two statements are the same but for the order of the members of one list.

    >>> exchanged("We use it to bill and to ship.", "We use it to ship and to bill.")
    True
    >>> exchanged("We keep photos and names you gave us.", "We keep names you gave us and photos.")
    False
    """
    if RANKED.search(old):
        return False
    return any(_permuted(old.rstrip(" .;"), new.rstrip(" .;"), mark) for mark in _MARKS)


def _permuted(old: str, new: str, mark: re.Pattern[str]) -> bool:
    before, after = mark.split(old), mark.split(new)
    if len(before) != len(after) or not 1 < len(before) <= _MOST:
        return False
    marks = [sorted(_AND.findall(" ".join(mark.findall(t)).lower())) for t in (old, new)]
    said = [[_said(piece) for piece in side] for side in (before, after)]
    differing = [n for n, (was, now) in enumerate(zip(*said, strict=True)) if was != now]
    if marks[0] != marks[1] or len(differing) < 2:
        return False
    first, last = differing[0], differing[-1]
    ours, theirs = before[first : last + 1], after[first : last + 1]
    if len(set(marks[0])) > 1:
        return False
    lead, ours, theirs = _led(ours, theirs)
    rest = ""
    if not _alike(ours, theirs):
        ours, theirs, rest = _ended(ours, theirs)
        if last + 1 < len(before) or not _alike(ours, theirs):
            return False
    told = _marked((*ours, *theirs))
    if EXCEPTED.search(lead):
        return False
    if lead and not (told or _LEADING.search(lead)):
        return False
    if DOING_NEXT.search(lead) and len({" " in member for member in (*ours, *theirs)}) > 1:
        return False  # "you may copy and print pages": pages are what both are done to
    if rest and not (told or _CLAUSE.match(rest)):
        return False
    inner = (told or mark is _FIRM) and last + 1 < len(before)
    return _apart(ours, theirs, firm=mark is _FIRM, told=told, inner=inner)


def _alike(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether two lists have the same members."""
    return all((*ours, *theirs)) and sorted(map(_said, ours)) == sorted(map(_said, theirs))


def _marked(members: Sequence[str]) -> bool:
    """Tell whether all members begin with the same little word."""
    marks = {found[0].lower() if (found := _MARKER.match(m)) else "" for m in members}
    return (
        len(marks) == 1
        and "" not in marks
        and not any(f" {mark} " in m for mark in marks for m in members)
    )


def _led(ours: list[str], theirs: list[str]) -> tuple[str, list[str], list[str]]:
    """Return what stands before the first member on either side, and the members without it."""
    one, other = ours[0].split(), theirs[0].split()
    most = min(len(one), len(other))
    alike = next((n for n in range(most) if one[n].lower() != other[n].lower()), most)
    if alike and _starts(ours, theirs, one[alike - 1]):
        alike -= 1
    return (
        " ".join(one[:alike]),
        [" ".join(one[alike:]), *ours[1:]],
        [" ".join(other[alike:]), *theirs[1:]],
    )


def _starts(ours: Sequence[str], theirs: Sequence[str], marker: str) -> bool:
    """Tell whether every later member begins with a word, so that it belongs to the first too."""
    return _MARKER.fullmatch(marker) is not None and all(
        m.lower().startswith(f"{marker.lower()} ") for m in (*ours[1:], *theirs[1:])
    )


def _ended(ours: list[str], theirs: list[str]) -> tuple[list[str], list[str], str]:
    """Return the members without what the last ones on either side end in, and what that is."""
    one, other = ours[-1].split(), theirs[-1].split()
    most = min(len(one), len(other))
    alike = next((n for n in range(most) if one[-1 - n].lower() != other[-1 - n].lower()), most)
    cut = [" ".join(words[: len(words) - alike]) for words in (one, other)]
    rest = " ".join(one[len(one) - alike :])
    return [*ours[:-1], cut[0]], [*theirs[:-1], cut[1]], rest


def _apart(
    ours: Sequence[str], theirs: Sequence[str], *, firm: bool, told: bool, inner: bool
) -> bool:
    """Tell whether no member describes or bounds another, in this order or that.

    What ends a member within the list, where each member is marked, belongs to that member.
    """
    members = (*ours, *theirs)
    if any(_POINTING.search(m) for m in members) or any(_WALL.search(m) for m in members):
        return False
    starts, ends = (ours[0], theirs[0]), (ours[-1], theirs[-1])
    ended = _said(ends[0]) == _said(ends[1])
    if not (ended or inner) and any(_BOUND.search(m) or REACHING.search(m) for m in ends):
        return False
    if told or firm:
        return True
    if any(map(FIRST.match, members)) or not (ended or not any(map(_DESCRIBED.search, ends))):
        return False
    return _said(starts[0]) == _said(starts[1]) or not any(map(_describing, starts))


def _describing(member: str) -> bool:
    """Tell whether a member begins with a word that may describe those after it."""
    first, _, rest = member.partition(" ")
    if not rest or len(terms(member)) == 1 or _NAMING.match(member):
        return False
    if first.lower() not in _VERBS and DESCRIBING.search(first):
        return True
    return re.search(r"['’]s?$", first) is not None


def _said(text: str) -> tuple[Meaning, ...]:
    return tuple(meaning(t) for t in terms(text))
