"""E106: a reference to another place in the text was brought up to date."""

from __future__ import annotations

from collections.abc import Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.stems import stems
from clausetrail.judging.term import Term
from clausetrail.judging.verdict import Judgement
from clausetrail.judging.vocabulary import table

_PLACES = frozenset((*table("places_in_text")["zh"].split(), *stems(table("places_in_text")["en"])))
"""Words that only say where in the text something stands."""
_FREE = frozenset(("to", "at"))


def reference(case: Case) -> Judgement | None:
    """E106: only the number or the description of the place differs."""
    delta = case.delta
    if case.whole or not delta.hunks:
        return None
    if {t.key for t in (*case.directions.removed, *case.directions.added)} - _FREE:
        return None
    gone = [t for hunk in delta.hunks for t in hunk.old]
    come = [t for hunk in delta.hunks for t in hunk.new]
    followed = {g.id for g in case.setting.comparison.groups if g.kind == "reference"}
    if not (
        (case.change.groups and followed.issuperset(case.change.groups))
        or _described(gone, come)
        or _described(come, gone)
        or all(t.field == "link" and t.key.startswith("#") for t in (*gone, *come))
    ):
        return None
    why = Bilingual(
        "只更新了对其他条款位置的指引。", "Only a reference to another place was updated."
    )
    return harmless("E106", why, case.evidence(delta.removed, delta.added))


def _described(places: Sequence[Term], numbers: Sequence[Term]) -> bool:
    """Tell whether words for a place in the text were replaced by its number."""
    return (
        sum(len(t.text) for t in places) > 1
        and all(t.key in _PLACES for t in places)
        and any(t.field == "reference" for t in numbers)
        and all(t.field == "reference" or t.key in _PLACES for t in numbers)
    )
