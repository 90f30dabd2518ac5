"""E105: the members of a list in another order."""

from __future__ import annotations

import re

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.delta import meaning
from clausetrail.judging.rules.direction import directions_kept
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.term import Term
from clausetrail.judging.verdict import Judgement

Keys = tuple[tuple[str, str], ...]

_LISTED = frozenset(("data", "purposes", "recipients", "bodies", "rights", "security", "plain"))
"""Fields of terms that may be members of a list."""
_FLOATING = frozenset(("anytime", "immediately", "regularly"))
"""Adverbs that may stand anywhere in their sentence."""
_SEPARATOR = re.compile(r"[、,，]|\b(?:and|or)\b|[和与及或]", re.IGNORECASE)
_WALL = re.compile(r"[|。；;:：()（）\n]|\.\s")
"""What no member moves across."""


def reordered(case: Case) -> Judgement | None:
    """E105: the same members of one list, or an adverb, at another place."""
    delta = case.delta
    if case.whole or not delta.hunks or delta.removed or delta.added or not directions_kept(case):
        return None
    if not (
        _without_adverbs(delta.old) == _without_adverbs(delta.new)
        or _answered(delta.old, delta.new)
        or _permuted(delta.old, case.old_text, delta.new, case.new_text)
    ):
        return None
    why = Bilingual(
        "只是同一句内的次序不同，内容相同。", "Only the order inside a sentence differs."
    )
    return harmless("E105", why)


def _without_adverbs(pool: tuple[Term, ...]) -> Keys:
    return tuple(meaning(t) for t in pool if t.concept not in _FLOATING)


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
    before = _members(old, old_text, head, len(old) - tail)
    after = _members(new, new_text, head, len(new) - tail)
    return before is not None and after is not None and sorted(before) == sorted(after)


def _common(one: tuple[Term, ...], other: tuple[Term, ...]) -> int:
    """Return how many terms both sequences begin with."""
    n = 0
    for a, b in zip(one, other, strict=False):
        if meaning(a) != meaning(b):
            break
        n += 1
    return n


def _members(pool: tuple[Term, ...], text: str, first: int, last: int) -> list[Keys] | None:
    """Return the members of the list in ``pool[first:last]``; ``None`` if it is not one."""
    window = pool[first:last]
    if not window or any(t.field not in _LISTED and t.concept != "or" for t in window):
        return None
    if _WALL.search(text[window[0].start : window[-1].end]):
        return None
    end = text[window[-1].end : pool[last].start] if last < len(pool) else text[window[-1].end :]
    if last < len(pool) and not (
        _SEPARATOR.search(end) or pool[last].field not in _LISTED or _WALL.search(end)
    ):
        return None
    members: list[list[tuple[str, str]]] = [[]]
    at = window[0].start
    for term in window:
        if _SEPARATOR.search(text[at : term.start]) or term.concept == "or":
            members.append([])
        if term.concept != "or":
            members[-1].append(meaning(term))
        at = term.end
    return [tuple(member) for member in members if member] if len(members) > 1 else None
