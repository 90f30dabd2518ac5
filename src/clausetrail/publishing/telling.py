"""What readers are told about a change: the judgement on it, or a person's decision.

A person's decision outweighs the program's verdict, in both directions.  Readers
see its summary; who decided and the reason on record stay in the repository.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.tally import Counted, Outcome, Tally
from clausetrail.comparing.change import Change
from clausetrail.judging.entries import told_with
from clausetrail.judging.verdict import Category, JudgedChange
from clausetrail.publishing import wording as w


@dataclass(frozen=True, slots=True)
class Told:
    """A change as readers see it."""

    change: Change
    outcome: Outcome
    why: Bilingual
    kinds: tuple[Bilingual, ...] = ()
    """The kinds of material change it belongs to, the chief one first, by name."""
    rule: str = ""
    """The code of the rule that judged it."""
    groups: tuple[str, ...] = ()
    """The groups it is told with; none if it is told by itself."""


def told(
    judged: Sequence[JudgedChange],
    counted: Tally,
    lang: Lang,
    names: Mapping[Category, Bilingual],
) -> tuple[Told, ...]:
    """Return every change of one language as readers see it, in the same order.

    Args:
        judged: the changes.
        counted: what each of them came to.
        lang: the language.
        names: what the policy calls the kinds of material change.
    """
    by_id = {one.ids[lang]: one for one in counted.changes if lang in one.ids}
    return tuple(_told(one, by_id, names) for one in judged)


def _told(
    item: JudgedChange, by_id: Mapping[str, Counted], names: Mapping[Category, Bilingual]
) -> Told:
    change, judgement, groups = item.change, item.judgement, told_with(item)
    if judgement.verdict == "editorial":
        return Told(change, "editorial", judgement.reason, judgement.names, judgement.rule, groups)
    counted = by_id[change.group or change.id]
    if judgement.verdict != "material":
        judgement = counted.judgement  # the other language may say more
    if counted.outcome == "undecided":
        # The judge's reason asks the editor to decide; it is not meant for readers.
        return Told(change, "undecided", w.UNDECIDED, (), judgement.rule, groups)
    if counted.outcome == "cleared":
        return Told(change, "cleared", w.DECIDED_NOT_MATERIAL, (), judgement.rule, groups)
    why, kinds = judgement.reason, judgement.names
    if (answer := counted.answer) is not None:
        why = Bilingual(answer.summary.zh or why.zh, answer.summary.en or why.en)
        chief = names.get(answer.category) if answer.category else None
        kinds = tuple(dict.fromkeys((*((chief,) if chief else ()), *kinds)))
    return Told(change, "material", why, kinds, judgement.rule, groups)
