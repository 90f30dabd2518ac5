"""Short English words that are missing, or stand where grammar has no room for them."""

from __future__ import annotations

from functools import cache

from clausetrail.judging.slips.habits import Slot
from clausetrail.judging.slips.latin import weight
from clausetrail.judging.slips.lexis import counted, exists, known
from clausetrail.judging.vocabulary import table

_DIVERSE = frozenset(("person", "owner", "preposition"))
"""Classes of which one word for another says something else."""
_RARER = 1000
"""How many times rarer a word is that no one meant."""


def exchanged(was: str, now: str, slot: Slot) -> bool:
    """Tell whether a short word replaces one of another class that had no place there.

    "You access too the data" is meant for "to": a preposition, where the text has one elsewhere
    and never says "too the". One preposition for another may be another rule.
    """
    kind = _classes().get(now)
    if kind is None or kind == _classes().get(was) or was in _saying():
        return False
    return weight(was.replace("'", ""), now) <= 1 and slot.strange(was) and slot.fits(now)


def outlandish(was: str, now: str, slot: Slot) -> bool:
    """Tell whether a word no one uses stands for one of the commonest: wold for would."""
    rare = exists(was) and not known(was) and counted(was) * _RARER < counted(now)
    return rare and weight(was, now) <= 1 and slot.strange(was) and slot.fits(now)


def restored(now: str, slot: Slot) -> bool:
    """Tell whether a short word was missing between two that the text never puts together."""
    if now not in _classes() or now in _saying() or not (slot.before and slot.behind):
        return False
    return slot.apart() and slot.suits(now) and not any(map(slot.suits, _rivals(now)))


@cache
def _classes() -> dict[str, str]:
    """Return the class of each short word of grammar."""
    listed = table("slips")["grammar"]["classes"]
    return {word: kind for kind, words in listed.items() for word in words.split()}


@cache
def _saying() -> frozenset[str]:
    """Return the short words that say something themselves, wherever they stand."""
    return frozenset(table("slips")["grammar"]["saying"].split())


@cache
def _rivals(now: str) -> frozenset[str]:
    """Return the words that could have been missing as well and say something else."""
    same = {word for word, kind in _classes().items() if kind == _classes()[now]}
    return (frozenset(same if _classes()[now] in _DIVERSE else ()) | _saying()) - {now}
