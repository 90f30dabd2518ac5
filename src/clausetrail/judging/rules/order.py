"""E105: the members of a list in another order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.constituents import Wording
from clausetrail.judging.delta import meaning
from clausetrail.judging.ellipsis.core import core
from clausetrail.judging.rules.direction import directions_kept
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.stems import stem, stems
from clausetrail.judging.term import Term
from clausetrail.judging.verdict import Judgement

Meaning = tuple[str, str]
Keys = tuple[Meaning, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a list."""

    said: Keys
    determined: bool
    """Whether it has a "the" or "your" of its own."""
    described: bool
    """Whether its first word may describe what follows it."""
    qualified: bool
    """Whether it ends in a description: "photos of pets"."""


_LISTED = frozenset(("data", "purposes", "recipients", "bodies", "rights", "security", "plain"))
"""Fields of terms that may be members of a list."""
_FLOATING = frozenset(("anytime", "immediately", "regularly"))
"""Concepts of adverbs that may stand anywhere in their clause."""
_MANNER = frozenset(
    stems(
        "voluntarily automatically directly securely manually electronically together jointly"
        " collectively"
    )
)
"""Adverbs of manner that may too."""
_OBLIQUE = frozenset(("us", "our", "your", "their", "them", "its", "it"))
_POSSESSIVE = frozenset(("your", "our", "their", "its", "his", "her"))
_ARTICLE = re.compile(r"\b(?:the|an?)\s+$", re.IGNORECASE)
_DESCRIBING = re.compile(
    r"(?:ed|ing|al|ous|ive|able|ible|ic|ary|ory|ful|less|(?<!m)ent|ant|ish|ern|ly)$|^(?:old|new|full|own|other"
    r"|private|public|first|last|raw|recent|former|past|young|main|good|bad|big|small|large|long"
    r"|short|high|low|free|paid|exact|precise|true|false|real|late|early|same|such|more|most|many"
    r"|few|several|any|some|certain|extra|spare|home|work|mobile|online|joint|secret|open|whole)$",
    re.IGNORECASE,
)
"""Words that may describe every member after them."""
_HELD = frozenset(("not", "only", "all", "or"))
"""Words an adverb does not pass: "never at any time" is not "not at any time"."""
_DIVIDED = re.compile(r"[,，、;；。:：]|\.\s|\b(?:and|or|but|that|which|who)\b|[并且而但或]")
_RANKED = re.compile(
    r"顺序|次序|依次|先后|优先|首先|其次|然后|分别|respective|\b(?:priority|order|then|first(?:ly)?|last)\b",
    re.IGNORECASE,
)
"""What makes the order of a list count."""
_QUALIFYING = re.compile(r"\b(?:that|which|who|whom|whose|where|of|in|from)\b", re.IGNORECASE)
"""What may describe the last member of a list alone, or all of them."""
_SEPARATOR = re.compile(r"[、,，]|\b(?:and|or)\b|[和与及或]", re.IGNORECASE)
_WALL = re.compile(r"[|。；;:：()（）\n]|\.\s")
"""What no member moves across."""


def reordered(case: Case) -> Judgement | None:
    """E105: the same members of one list, or an adverb, at another place."""
    if case.whole or not case.delta.hunks or not directions_kept(case):
        return None
    rest = core(case)
    if not rest.delta.hunks or rest.delta.removed or rest.delta.added:
        return None
    old, new = rest.old, rest.new
    if not (
        _floated(old, new)
        or _answered(old.terms, new.terms)
        or _permuted(old.terms, old.text, new.terms, new.text)
    ):
        return None
    why = Bilingual(
        "只是同一句内的次序不同，内容相同。", "Only the order inside a sentence differs."
    )
    return harmless("E105", why)


def _floated(old: Wording, new: Wording) -> bool:
    """Tell whether only adverbs moved, none of them into another clause."""
    (said, places), (says, others) = _anchored(old), _anchored(new)
    if said != says or [t for t, _ in places] != [t for t, _ in others]:
        return False
    still = [t for t in old.terms if not _floats(t)]
    fixed = Wording(tuple(still), old.text)
    for (_, one), (_, other) in zip(places, others, strict=True):
        first, last = sorted((_place(old, one), _place(new, other)))
        passed = still[first:last]
        if any(t.concept in _HELD for t in passed) or not _one_subject(fixed, first, last):
            return False
        if any(_DIVIDED.search(fixed.gap(n).lower()) for n in range(first + 1, last)):
            return False
        rightwards = _place(old, one) < _place(new, other)
        if first != last and (_parted(old, one, rightwards) or _parted(new, other, not rightwards)):
            return False
    return True


def _place(wording: Wording, at: int) -> int:
    """Return how many words, adverbs apart, stand before term ``at``."""
    return sum(not _floats(t) for t in wording.terms[:at])


def _floats(term: Term) -> bool:
    return term.concept in _FLOATING or stem(term.text) in _MANNER


def _one_subject(wording: Wording, first: int, last: int) -> bool:
    """Tell whether nobody is passed who acts, but for the one with whom the sentence begins."""
    return all(
        t.field != "parties" or t.text.lower() in _OBLIQUE or wording.opens(n)
        for n, t in enumerate(wording.terms[first:last], first)
    ) or all(not t.text.isascii() for t in wording.terms[first:last])


def _parted(wording: Wording, at: int, rightwards: bool) -> bool:
    """Tell whether a mark or "and" parts an adverb from where it goes, and not only sets it off."""
    left, right = wording.gap(at).strip().lower(), wording.gap(at + 1).strip().lower()
    mark = right if rightwards else left
    if not _DIVIDED.search(mark) or (left == right and left in (",", "，")):
        return False
    return not (wording.opens(at) if rightwards else wording.closes(at + 1) and mark in ",，")


def _anchored(wording: Wording) -> tuple[Keys, list[tuple[Meaning, int]]]:
    """Return what is said without adverbs, and the adverbs with the places they have."""
    said: list[Meaning] = []
    adverbs = []
    for at, term in enumerate(wording.terms):
        if _floats(term):
            adverbs.append((meaning(term), at))
        else:
            said.append(meaning(term))
    return tuple(said), adverbs


def _answered(old: tuple[Term, ...], new: tuple[Term, ...]) -> bool:
    """Tell whether "we reply to you" only became "we give you a reply"."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    window = old[head : len(old) - tail]
    speaker = next((t for t in reversed(old[:head]) if t.field == "parties"), None)
    return (
        speaker is not None
        and speaker.concept == "we"
        and sorted(t.concept for t in window) in (["respond", "you"], ["notify", "you"])
    )


def _permuted(old: tuple[Term, ...], old_text: str, new: tuple[Term, ...], new_text: str) -> bool:
    """Tell whether what differs is one list with the same members in another order."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    starts = (head, head - 1) if head and _possessive(old[head - 1]) else (head,)
    for first in starts:
        before = _members(old, old_text, first, len(old) - tail)
        after = _members(new, new_text, first, len(new) - tail)
        if before is None or after is None:
            continue
        same = sorted(m.said for m in before) == sorted(m.said for m in after)
        if same and not _unsettled(before, after):
            return True
    return False


def _unsettled(before: list[Member], after: list[Member]) -> bool:
    """Tell whether a description at either end may be of one member, or of all of them.

    "Old cars and bikes" may all be old, and "names and photos of pets" all be those of pets;
    "your old car and your bike" are not.
    """
    if all(m.determined for m in (*before, *after)):
        return False
    led = {m[0].said for m in (before, after) if m[0].described and not m[0].determined}
    ended = {m[-1].said for m in (before, after) if m[-1].qualified}
    return (bool(led) and before[0].said != after[0].said) or (
        bool(ended) and before[-1].said != after[-1].said
    )


def _common(one: tuple[Term, ...], other: tuple[Term, ...]) -> int:
    """Return how many terms both sequences begin with."""
    n = 0
    for a, b in zip(one, other, strict=False):
        if meaning(a) != meaning(b):
            break
        n += 1
    return n


def _members(pool: tuple[Term, ...], text: str, first: int, last: int) -> list[Member] | None:
    """Return the members of the list in ``pool[first:last]``; ``None`` if it is not one."""
    window = pool[first:last]
    verbs = all(t.field in ("acts", "plain") for t in window)
    verbs = verbs and any(t.field == "acts" for t in window)
    if not window or any(
        t.field not in _LISTED and t.concept != "or" and not verbs and not _possessive(t)
        for t in window
    ):
        return None
    if _WALL.search(text[window[0].start : window[-1].end]):
        return None
    if _RANKED.search(text) or _qualified(pool, text, first, window):
        return None
    end = text[window[-1].end : pool[last].start] if last < len(pool) else text[window[-1].end :]
    if last < len(pool) and not (
        _SEPARATOR.search(end)
        or pool[last].field not in _LISTED
        or _WALL.search(end)
        or all(_DESCRIBING.search(t.text) for t in window if t.concept != "or")
    ):
        return None
    if _QUALIFYING.match(end.strip()):
        return None
    members: list[list[Term]] = [[]]
    at = window[0].start
    for term in window:
        if _SEPARATOR.search(text[at : term.start]) or term.concept == "or":
            members.append([])
        if term.concept != "or":
            members[-1].append(term)
        at = term.end
    if verbs and any(len(member) > 1 for member in members):
        return None
    return [_member(m, text) for m in members if m] if len(members) > 1 else None


def _member(terms: list[Term], text: str) -> Member:
    first = terms[0]
    within = text[first.end : terms[-1].end]
    return Member(
        tuple(meaning(t) for t in terms),
        _possessive(first) or _ARTICLE.search(text[: first.start]) is not None,
        len(terms) > 1 and _DESCRIBING.search(first.text) is not None,
        len(terms) > 1 and first.text.isascii() and _QUALIFYING.search(within) is not None,
    )


def _possessive(term: Term) -> bool:
    return term.text.lower() in _POSSESSIVE


def _qualified(pool: tuple[Term, ...], text: str, first: int, window: tuple[Term, ...]) -> bool:
    """Tell whether a word before the list, or its first member's 的, may describe one member.

    "Encrypted names and addresses" and "encrypted addresses and names" may differ; "we print
    names and addresses" has a verb there.
    """
    head = _SEPARATOR.split(text[window[0].start : window[-1].end])[0]
    if "的" in head and not re.match(r"[您你我]们?的", head):
        return True
    if not first:
        return False
    before = pool[first - 1]
    lead = text[before.end : window[0].start]
    if "的" in lead:
        return before.field != "parties"
    described = before.field == "acts" and before.text.lower().endswith("ed")
    if (
        not (before.field == "plain" or described)
        or _SEPARATOR.search(lead)
        or re.search(r"[:：\w]", lead)
    ):
        return False
    if not before.text.isascii():
        return False
    earlier = pool[first - 2] if first > 1 else None
    between = text[earlier.end : before.start] if earlier is not None else ""
    return earlier is not None and not (
        earlier.field in ("parties", "scope") or re.search(r"\bto\b", between)
    )
