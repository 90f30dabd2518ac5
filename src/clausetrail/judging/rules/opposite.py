"""M107, M307, M407 …: a word was replaced by its opposite."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.delta import Delta, Hunk
from clausetrail.judging.kinds.kind import kind_of_rule
from clausetrail.judging.language.term import Term
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import Category, Judgement, Side
from clausetrail.judging.vocabulary import opposites

_CODES: dict[Category, str] = {
    1: "M107", 2: "M207", 3: "M307", 4: "M407", 5: "M507", 6: "M602",
}  # fmt: skip


_CHOSEN = {"choose", "cancel", "refuse", "withdraw", "consent"}
"""Concepts of what the reader decides: to opt in, to opt out."""
_OLD: Side = "old"
_NEW: Side = "new"


def _switches(directions: Delta) -> Iterator[Hunk]:
    """Pair the first "on" or "off" of both sides, so that an exchange of the two is seen."""
    old, new = (
        [t for t in side if t.key in ("on", "off")] for side in (directions.old, directions.new)
    )
    if len(old) == len(new):
        yield from (Hunk((a,), (b,)) for a, b in zip(old, new, strict=True))


def exchanged(case: Case) -> Iterator[tuple[Term, Term]]:
    """Yield the words whose opposite stands in their place."""
    if not (case.delta.hunks or case.directions.hunks):
        return
    against = opposites()
    hunks = (*case.delta.hunks, *case.directions.hunks, *_switches(case.directions))
    for hunk in hunks:
        for old in hunk.old:
            if opposed := against.get(old.key):
                yield from ((old, new) for new in hunk.new if new.key in opposed)


def opposite(case: Case) -> Judgement | None:
    """Find a word whose opposite stands in its place."""
    if case.whole or case.clause.kind == "heading":
        return None
    for old, new in exchanged(case):
        if limits(case, old, new) or _not_all(case, old, new) or _turned_twice(case, old, new):
            continue
        category = kind_of_rule(case, [old], [new]) or 1
        happened = turned(case, [old], [new])
        what = Bilingual(
            f"用语变为相反的意思（{happened.zh}）",
            f"A word was replaced by its opposite ({happened.en})",
        )
        evidence = case.evidence([old], [new])
        chosen = 4 if {old.concept, new.concept} <= _CHOSEN else None
        return material(_CODES[category], category, what, evidence, case.category, chosen)
    return None


def _turned_twice(case: Case, old: Term, new: Term) -> bool:
    """Tell whether "if no longer needed" became "unless still needed": two words turned."""
    denied = [
        sum(t.concept in ("not", "except") for t in case.around(term, side) if t is not term)
        for term, side in ((old, _OLD), (new, _NEW))
    ]
    return abs(denied[0] - denied[1]) == 1


def _not_all(case: Case, old: Term, new: Term) -> bool:
    """Tell whether "some are not" only became "not all are", or the reverse."""
    return (
        {old.concept, new.concept} == {"some", "all"}
        and case.has({"not"}, [old])
        and case.has({"not"}, (), [new])
    )


def limits(case: Case, old: Term, new: Term) -> bool:
    """Tell whether two words only bound a figure: "at least" or "at most" six months."""
    return old.concept == new.concept == "more" and any(
        t.field in ("period", "age", "amount", "percent", "count")
        for t in (*case.beside(old, "old"), *case.beside(new, "new"))
    )
