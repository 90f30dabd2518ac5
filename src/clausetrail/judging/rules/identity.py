"""M203 and M208 again: somebody else is named where the text says who we are."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.language.term import Term
from clausetrail.judging.names.identity import identified
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import Judgement, Side

_NAMING = ("entity", "recipients", "organisation", "plain", "bodies", "places")
"""Fields of words that names and roles consist of."""


def identity(case: Case) -> Judgement | None:
    """Find names and roles that differ where it is said who speaks, runs or answers."""
    if case.in_table:
        return None
    gone, come = _named(case, "old"), _named(case, "new")
    if not gone and not come:
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"说明我们是谁、由谁运营的文字有变化（{happened.zh}）",
        f"What is said on who we are, or who runs the service, changed ({happened.en})",
    )
    entity = any(t.field == "entity" for t in (*gone, *come))
    code = "M203" if entity else "M208"
    return material(code, 2, what, case.evidence(gone, come), case.category)


def _named(case: Case, side: Side) -> list[Term]:
    """Return the words that only one side has where it says who we are."""
    surplus = case.delta.removed if side == "old" else case.delta.added
    text, said = case.side(side)
    if surplus and all(term.field == "entity" for term in said):
        return list(surplus)
    spans = identified(text)
    return [
        term
        for term in surplus
        if term.field in _NAMING and any(a < term.end and term.start < b for a, b in spans)
    ]
