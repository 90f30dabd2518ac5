"""M103 and M402: periods, ages, amounts and shares in figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.delta import Delta, meaning
from clausetrail.judging.facts.hours import hours
from clausetrail.judging.kinds.evidence import says
from clausetrail.judging.kinds.kind import kind_of_rule, tells_of_an_incident
from clausetrail.judging.language.term import Term
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.rules.opposite import exchanged, limits
from clausetrail.judging.verdict import SIDES, Category, Judgement, Side
from clausetrail.regex import regex

_YEAR = regex(r"(?:19|20)\d\d")
_AGES = frozenset(map(str, range(6, 26)))
_AGE = regex(r"\b(?:minimum|age) (?:age|limit)|年龄", re.IGNORECASE)
"""What makes a bare number an age."""
_BEFORE = 80
_NAMED = regex(r"[a-z),;:] (?:[A-Z]\w*[ -])*[A-Z][a-z]\w*[ -]$|(?<![A-Za-z.])[A-Z]\.$")
"""What precedes the number of a product's version, "and Yunxiu Cloud 3", or of a clause, D.4."""
_KEPT = {"store", "permanent"}
_LEAST = {"至少", "不少于", "不低于", "at least", "not less than", "no less than", "minimum"}
_THAT_IS = regex(
    r"\s*[,，]?\s*(?:即|也就是|[(（]|i\.?e\.?,?|that is,?|or)\s*(?:即)?", re.IGNORECASE
)
"""What stands between a value and the same value in another unit."""
_LASTING = ("period", "scope")
"""Fields of a time and of the words that bound it."""
_RATIONED = ("rights", "closure")
"""Topics in which a number of times a year is a limit, even where there was none."""
_ASKED = {"respond", "complain", "correct", "access", "withdraw", "verify", "require-act", "copy"}
"""What is done on a person's request: there a time is the time of our answer."""
_REPLIED = {"respond", "correct", "verify", "close-account", "withdraw"}
"""What is done within a time of the request, not at the times of day when calls are taken."""
_ANSWERED = {
    "respond", "close-account", "withdraw", "complain", "correct", "access", "cancel", "notify",
    "verify", "copy", "right-word", "refuse",
}  # fmt: skip


_FIGURES = ("period", "age", "amount", "percent")


def deadline(case: Case) -> Judgement | None:
    """Find figures with a unit that only one side has, or that changed places."""
    gone = _not_lasting(case.delta.lost(*_FIGURES), case.delta.new)
    come = _not_lasting(case.delta.gained(*_FIGURES), case.delta.old)
    swapped = _swapped(case.delta)
    gone, come = (*gone, *(old for old, _ in swapped)), (*come, *(new for _, new in swapped))
    for old, new in exchanged(case):
        if limits(case, old, new):
            gone, come = (*gone, old), (*come, new)
    come = (*come, *_at_least(case))
    gone, come = _not_again(case, gone, "old"), _not_again(case, come, "new")
    if case.whole or not (gone or come) or _open_alike(case, gone, come):
        return None
    if not any(t.field == "percent" for t in gone) or not any(t.field == "percent" for t in come):
        gone, come = (tuple(t for t in side if not _whole(t)) for side in (gone, come))
    bare = {t.key for t in (*case.delta.lost("count"), *case.delta.gained("count"))}
    gone, come = (
        tuple(t for t in side if t.field != "age" or t.key not in bare) for side in (gone, come)
    )
    if not (gone or come):
        return None
    happened = turned(case, gone, come)
    evidence = case.evidence(gone, come)
    if any(t.field == "age" for t in (*gone, *come)):
        what = Bilingual(
            f"年龄界限有变化（{happened.zh}）", f"An age limit changed ({happened.en})"
        )
        return material("M403", 4, what, evidence, case.category)
    if tells_of_an_incident(case, gone, come):
        what = Bilingual(f"数字有变化（{happened.zh}）", f"A number changed ({happened.en})")
        return material("M404", 6, what, evidence, case.category)
    if any(t.field in _LASTING for t in (*gone, *come)) and _on_retention(case, gone, come):
        what = Bilingual(
            f"保存期限有变化（{happened.zh}）", f"A retention period changed ({happened.en})"
        )
        closed = 4 if case.has({"close-account"}, gone, come) else None
        return material("M103", 1, what, evidence, case.category, closed)
    category: Category = 4
    requested = _requested(case, gone, come)
    if case.category == 5 and not (case.has(_REPLIED, gone, come) or requested):
        category = 5
    elif not requested and (case.category == 3 or not case.has(_ANSWERED, gone, come)):
        likely: Category = 1 if _of_data(case, gone, come) else 4
        category = kind_of_rule(case, gone, come) or likely
    what = Bilingual(
        f"期限或数值有变化（{happened.zh}）", f"A time limit or figure changed ({happened.en})"
    )
    return material("M402", category, what, evidence, case.category, 4 if category == 5 else None)


def _swapped(delta: Delta) -> Sequence[tuple[Term, Term]]:
    """Return the figures that stand in each other's place, if nothing else differs.

    "5 years for customers, 3 for others" is another rule with the figures exchanged.
    """
    figures = any(t.field in _FIGURES for hunk in delta.hunks for t in hunk.old)
    if not figures or delta.removed or delta.added:
        return ()
    apart = [(a, b) for a, b in zip(delta.old, delta.new, strict=True) if meaning(a) != meaning(b)]
    return apart if all(a.field == b.field in _FIGURES for a, b in apart) else ()


def _not_lasting(terms: Sequence[Term], other: Sequence[Term]) -> tuple[Term, ...]:
    """Return the terms without the periods that the other side counts in another unit."""
    if not terms:
        return ()
    lasting = {hours for t in other if (hours := _lasting(t)) is not None}
    return tuple(t for t in terms if _lasting(t) not in lasting)


def _not_again(case: Case, terms: Sequence[Term], side: Side) -> tuple[Term, ...]:
    """Return the terms without those that repeat the value before: one year, i.e. 12 months."""
    text, _ = case.side(side)

    def again(term: Term) -> bool:
        return any(
            t.key == term.key
            and t.field == term.field
            and _THAT_IS.fullmatch(text, min(t.end, term.end), max(t.start, term.start))
            for t in case.beside(term, side)
        )

    return tuple(term for term in terms if not again(term))


def _open_alike(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether some figures are the same opening hours, written in another form."""
    if case.topic != "contact":
        return False
    was = [s for s, _ in case.sentences(gone)] or [case.old_text]
    now = [s for s, _ in case.sentences((), come)] or [case.new_text]
    before, after = (frozenset(x for s in said for x in hours(s)) for said in (was, now))
    return bool(before) and before == after


def _lasting(term: Term) -> float | None:
    """Return the hours a period lasts that is given in minutes, hours or days."""
    if term.field != "period":
        return None
    number, _, unit = term.key.partition(" ")
    hours = {"minute": 1 / 60, "day": 24}.get(unit)
    try:
        return None if hours is None else round(float(number) * hours, 2)
    except ValueError:
        return None


def _at_least(case: Case) -> list[Term]:
    """Return what makes a time for which information is kept the shortest one: at least."""
    if any(t.concept == "more" for t in case.delta.lost("scope")):
        return []
    return [
        t
        for t in case.delta.gained("scope")
        if t.key in _LEAST
        and case.has(_KEPT, (), [t])
        and any(o.field == "period" for o in case.around(t, "new"))
    ]


def _on_retention(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether it is information that is kept for a time, not an answer that takes it."""
    requested = _requested(case, gone, come)
    if case.topic in _RATIONED and any(
        says(sentence, "granted") for sentence, _ in case.sentences(gone, come)
    ):
        return False
    if case.topic == "retention" and not (requested or case.has(_ASKED, gone, come)):
        return True
    if case.has(_KEPT, gone, come):
        return not (requested and case.has({"delete"}, gone, come))
    if case.category == 1 and case.has({"delete"}, gone, come):
        return not (requested or case.has(_ASKED, gone, come))
    answered = case.category == 4 or case.has(_ANSWERED, gone, come)
    return case.has({"retention-period"}, gone, come) and not answered


def _requested(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether the time runs from a request, an instruction, an objection of the reader."""
    return any(says(sentence, "at-request") for sentence, _ in case.sentences(gone, come))


def _of_data(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether the sentence is about information."""
    near = case.near(gone, come)
    return any(t.field == "data" for t in near)


def _whole(term: Term) -> bool:
    """Tell whether a share is all of it: "100 % secure" is "completely secure"."""
    return term.field == "percent" and term.key == "100"


def figure(case: Case) -> Judgement | None:
    """Find bare numbers that changed where the section's rules count."""
    gone = tuple(t for t in case.delta.lost("count") if not _named(case, t, "old"))
    come = tuple(t for t in case.delta.gained("count") if not _named(case, t, "new"))
    rationed = case.topic in _RATIONED and case.has({"regularly"}, gone, come)
    if case.whole or not (gone or come):
        return None
    category = kind_of_rule(case, gone, come) or case.category
    if category is None or _open_alike(case, gone, come):
        return None
    if (aged := _aged(case, gone, come)) is not None:
        return aged
    if case.category is None and category != 6:
        return None
    if not (gone and come) and not rationed:
        return None
    happened = turned(case, gone, come)
    what = Bilingual(f"数字有变化（{happened.zh}）", f"A number changed ({happened.en})")
    return material("M404", category, what, case.evidence(gone, come), case.category)


def _aged(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> Judgement | None:
    """Return a finding if the numbers are ages, as the word for it says: the minimum age is 14."""
    gone, come = (
        [t for t in terms if t.key in _AGES and _AGE.search(case.sentence(t, side))]
        for side, terms in zip(SIDES, (gone, come), strict=True)
    )
    if not (gone or come):
        return None
    happened = turned(case, gone, come)
    what = Bilingual(f"年龄界限有变化（{happened.zh}）", f"An age limit changed ({happened.en})")
    return material("M403", 4, what, case.evidence(gone, come), case.category)


def _named(case: Case, term: Term, side: Side) -> bool:
    """Tell whether a number is a name: of a year, a clause or a product's version."""
    text, _ = case.side(side)
    before = text[max(0, term.start - _BEFORE) : term.start]
    return _YEAR.fullmatch(term.key) is not None or _NAMED.search(before) is not None
