"""Which kinds of rule a sentence states by its own words, and which of them counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from clausetrail.judging.kinds.evidence import (
    GIVING,
    RECIPIENTS,
    Sign,
    asks_us,
    changes_hands,
    says,
    somewhere,
)
from clausetrail.judging.language.term import Term
from clausetrail.judging.names.identity import belongs
from clausetrail.judging.verdict import Category

_PASSING = frozenset({"share", "disclose", "entrust", "monetisation"})
"""Concepts of passing information on that say so without naming a recipient."""
_MOVED = frozenset({"store", "transmit", "transfer", "process"})
"""What is done with information somewhere on the map."""
_KEEPING = frozenset({"store", "delete", "collect"})
_HANDLING = frozenset({"collect", "use", "process", "store", "delete"})
_RIGHTS = frozenset(
    {"correct", "copy", "withdraw", "close-account", "portability", "human-review", "delete-right",
     "right-word", "access", "anytime"}
)  # fmt: skip
_ENDED = frozenset({"withdraw", "cancel", "refuse", "close-account", "delete"})
"""What a reader does with a permission, where it is a right to do so."""
_DEMANDED = frozenset({"delete", "require-act", "stop"})
_ELSEWHERE = frozenset({"recipients", "entity", "places", "contact", "link"})
"""Fields of terms that keep a sentence in a section on passing information on."""


@dataclass(frozen=True)
class Sentence:
    """Some sentences and the terms of them."""

    text: str
    said: tuple[Term, ...]

    @cached_property
    def fields(self) -> frozenset[str]:
        """The fields of its terms."""
        return frozenset(t.field for t in self.said)

    @cached_property
    def concepts(self) -> frozenset[str]:
        """The concepts of its terms."""
        shown = {"share"} if self.says("reactions") else set()
        return frozenset(t.concept for t in self.said) - shown

    def says(self, *signs: Sign) -> bool:
        """Tell whether it bears one of some signs."""
        return any(says(self.text, sign) for sign in signs)

    @cached_property
    def learned(self) -> bool:
        """Whether somebody else comes to know something, or has it in hand."""
        return self.says("received", "by-others", "opened") or (
            self.says("demanded") and not self.concepts & _KEEPING
        )

    @cached_property
    def chosen(self) -> bool:
        """Whether the reader may do something, besides changing how we set it up."""
        return self.says("granted") and not self.says("preset")


def _sold(it: Sentence) -> bool:
    return changes_hands(it.said)


def _located(it: Sentence) -> bool:
    """Tell whether it names a place on the map where information is."""
    places = [t for t in it.said if t.field == "places"]
    handled = it.concepts & _MOVED or it.says("kept-at")
    return bool(places and handled) and not it.says("licensed") and somewhere(places, it.text)


def _answered_for(it: Sentence) -> bool:
    named = not it.fields.isdisjoint(("entity", "organisation"))
    return it.says("together") or (named and it.says("answerable"))


def _reached(it: Sentence) -> bool:
    """Tell whether it says how to reach us, and nothing of what is done with information."""
    return it.says("write-to") and not it.concepts & (_HANDLING | _PASSING)


def _given(it: Sentence) -> bool:
    named = not it.fields.isdisjoint(("recipients", "entity"))
    return named and bool(it.concepts & GIVING and it.concepts & RECIPIENTS)


def _permitted(it: Sentence) -> bool:
    return it.says("permitted") and not it.concepts & _ENDED and not it.says("received")


def _taken_in(it: Sentence) -> bool:
    """Tell whether it says from whom we have information, or what we do with what we keep."""
    if it.says("received"):
        return False
    passed = it.concepts & GIVING or it.fields & _ELSEWHERE
    kept = it.concepts & _KEEPING or it.says("looked-at")
    return it.says("incoming") or bool(kept and not passed)


def _declined(it: Sentence) -> bool:
    return it.says("declined") or not it.concepts.isdisjoint(("minor", "guardian"))


def _granted(it: Sentence) -> bool:
    """Tell whether it says what the reader can demand or stop, and how."""
    if it.chosen and (it.concepts & _RIGHTS or it.says("asked")):
        return True
    asked = "free" in it.concepts or it.says("at-request")
    if asked and not it.learned and not it.says("preset"):
        return True
    return it.says("opted-out") or (it.says("exercised") and not it.concepts & _HANDLING)


def _made_known(it: Sentence) -> bool:
    known = it.learned or "public-display" in it.concepts
    return it.says("own-ends") or (known and not it.says("granted"))


def _passed_on(it: Sentence) -> bool:
    ours = "we" in it.concepts or "entity" in it.fields
    return ours and bool(it.concepts & _PASSING) and not it.says("granted")


def _handled(it: Sentence) -> bool:
    ours = it.fields.isdisjoint(("organisation", "entity"))
    return ours and "data" in it.fields and bool(it.concepts & _HANDLING)


def _says_whom_to_reach(it: Sentence) -> bool:
    return asks_us(it.text) or it.says("reached")


def _placed(it: Sentence) -> bool:
    return it.says("placed") and not it.says("licensed")


def _demanded(it: Sentence) -> bool:
    if it.says("exercised", "at-request", "demands"):
        return True
    wanted = "rights" in it.fields or it.concepts & _DEMANDED
    return bool(wanted) and it.says("granted")


def _had_by_others(it: Sentence) -> bool:
    if it.says("incoming") and not it.says("received"):
        return False
    return it.says("received", "others-do", "passed")


def _gathered(it: Sentence) -> bool:
    return it.says("gathered") and not it.says("safeguard")


class _Evidence(NamedTuple):
    """Shows that a sentence states some kind of rule."""

    kind: Category
    test: Callable[[Sentence], bool]
    over: frozenset[Category | None] = frozenset()
    """Kinds of sections it is stronger than."""
    told: bool = True
    """Whether it tells of the rule in any other section, too."""


_OPEN: frozenset[Category | None] = frozenset((1, None))
"""Sections on use, where policies say anything, and those that announce nothing."""
_ANY: frozenset[Category | None] = frozenset((1, 2, 3, 4, 5, 6, None))
_EVIDENCE = (
    _Evidence(2, _sold, frozenset((1, 3, None))),
    _Evidence(3, _located, _ANY),
    _Evidence(2, _answered_for, _OPEN),
    _Evidence(5, _reached, frozenset((1, 3, None))),
    _Evidence(3, _given, _ANY),
    _Evidence(1, _permitted, _OPEN),
    _Evidence(4, lambda it: it.says("asked"), frozenset((3,))),
    _Evidence(1, _taken_in, frozenset((3,)), told=False),
    _Evidence(4, _declined, _OPEN),
    _Evidence(4, _granted, _OPEN),
    _Evidence(3, _made_known, _OPEN),
    _Evidence(3, _passed_on, frozenset((1, 4, None))),
    _Evidence(1, _handled, frozenset((2,)), told=False),
    _Evidence(5, _says_whom_to_reach),
    _Evidence(3, _placed),
    _Evidence(4, _demanded),
    _Evidence(3, _had_by_others),
    _Evidence(1, _gathered),
    _Evidence(2, lambda it: belongs(it.text)),
)
"""In the order in which they count."""


def stated(said: Sequence[Term], text: str, section: Category | None) -> Category | None:
    """Return the kind of rule, ``section`` unless the words are stronger.

    Args:
        said: the terms of the sentences that differ.
        text: what these sentences say.
        section: the kind of rule the section holds.
    """
    it = Sentence(text, tuple(said))
    return next((e.kind for e in _EVIDENCE if section in e.over and e.test(it)), section)


@lru_cache(maxsize=1024)
def told(said: tuple[Term, ...], text: str) -> tuple[Category, ...]:
    """Return the kinds of rule a sentence states by its own words, the most telling first.

    Args:
        said: the terms of the sentence.
        text: the sentence.
    """
    it = Sentence(text, said)
    return tuple(dict.fromkeys(e.kind for e in _EVIDENCE if e.told and e.test(it)))
