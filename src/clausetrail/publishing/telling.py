"""What readers are told about a change: the judgement on it, or a person's decision.

A person's decision outweighs the program's verdict, in both directions.  Readers
see its summary; who decided and the reason on record stay in the repository.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.pair import Pair
from clausetrail.comparing.change import Change
from clausetrail.judging.verdict import Category, JudgedChange
from clausetrail.publishing import wording as w
from clausetrail.publishing.outcome import Outcome
from clausetrail.repository import Decision, answers


@dataclass(frozen=True, slots=True)
class Told:
    """A change as readers see it."""

    change: Change
    outcome: Outcome
    why: Bilingual
    categories: tuple[Category, ...] = ()
    """The kinds of material change it belongs to, the chief one first."""

    @property
    def grouped(self) -> bool:
        """Whether it is told with the groups that explain it, and not by itself.

        A change explained by several groups together has a judgement of its own, which
        is only left to the groups where it is harmless.
        """
        change = self.change
        return change.group is not None or (bool(change.groups) and self.outcome == "editorial")

    def within(self, group: str) -> bool:
        """Tell whether it is told with this group."""
        return self.grouped and group in (self.change.group, *self.change.groups)


def decided(pair: Pair, lang: Lang) -> Mapping[str, Decision]:
    """Return the complete decisions that still hold, by the id of the change or group."""
    found: dict[str, Decision] = {}
    for question in pair.questions:
        asked = question.asked.get(lang)
        decision = answers(pair.new.decisions, lang, asked.fingerprint) if asked else None
        if decision is not None and decision.complete:
            found[question.change] = decision
    return found


def told(judged: Sequence[JudgedChange], decisions: Mapping[str, Decision]) -> tuple[Told, ...]:
    """Return every change as readers see it, in the same order."""
    return tuple(_told(one, decisions.get(one.change.group or one.change.id)) for one in judged)


def _told(judged: JudgedChange, decision: Decision | None) -> Told:
    judgement = judged.judgement
    kinds = tuple(dict.fromkeys(c for c in (judgement.category, *judgement.also) if c))
    if judgement.verdict == "editorial":
        return Told(judged.change, "editorial", judgement.reason, kinds)
    if decision is None and judgement.verdict == "material":
        return Told(judged.change, "material", judgement.reason, kinds)
    if decision is None:
        # The judge's reason asks the editor to decide; it is not meant for readers.
        return Told(judged.change, "undecided", w.UNDECIDED)
    if not decision.material:
        return Told(judged.change, "cleared", w.DECIDED_NOT_MATERIAL)
    why = Bilingual(
        decision.summary.zh or judgement.reason.zh, decision.summary.en or judgement.reason.en
    )
    chief = (decision.category,) if decision.category else ()
    return Told(judged.change, "material", why, tuple(dict.fromkeys((*chief, *kinds))))
