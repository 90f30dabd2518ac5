"""Whether a change is written anew: so much differs that single words show nothing."""

from __future__ import annotations

from collections import Counter

from clausetrail.judging.case import Case
from clausetrail.judging.delta import meaning
from clausetrail.judging.language.term import Term

_DIFFERENCES = 4
"""Stretches that differ from which a wording is another one on the same."""
_ALIKE = 0.86
"""Share of the words in common from which single edits are told apart."""
_DENIED = frozenset({"not", "except", "unaffected", "annul"})
_PRICED = frozenset({"free"})
_AGREED = frozenset({"consent", "guardian"})
_VOIDED = frozenset({"idle-not"})
"""Whether or not: a condition that does not matter."""
_BY_WORDS = frozenset(
    ("M101", "M105", "M106", "M107", "M108", "M204", "M205", "M206", "M207", "M209",
     "M304", "M305", "M307", "M308", "M401", "M405", "M406", "M407", "M409", "M504", "M505",
     "M507", "M509")
)  # fmt: skip
"""Codes of what single words show, or that a phrase has no counterpart in the same place.

Figures, companies, recipients, places, contacts, purposes and incidents are facts however the
sentence is built."""


def rests_on_words(code: str) -> bool:
    """Tell whether a finding shows nothing where the whole sentence is written anew."""
    return code in _BY_WORDS


def recast(case: Case) -> bool:
    """Tell whether what differs is written anew, and refuses, charges and depends as before."""
    if case.whole or case.in_table or len(case.delta.hunks) < _DIFFERENCES:
        return False
    if any(_speaks(case, words) for words in (_DENIED, _PRICED, _AGREED, _VOIDED)):
        return False
    old, new = (
        Counter(meaning(t) for t in side)
        for side in (
            case.near([t for h in case.delta.hunks for t in h.old]),
            case.near((), [t for h in case.delta.hunks for t in h.new]),
        )
    )
    shared = 2 * (old & new).total()
    return shared < _ALIKE * (old.total() + new.total())


def _speaks(case: Case, concepts: frozenset[str]) -> bool:
    """Tell whether only one side speaks of some concepts at all, and loses or gains a word."""

    def said(side: tuple[Term, ...]) -> bool:
        return any(t.concept in concepts for t in side)

    return said(case.delta.removed + case.delta.added) and said(case.delta.old) != said(
        case.delta.new
    )
