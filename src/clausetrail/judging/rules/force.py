"""M105, M204, M304, M405, M504: words that decide how far a rule goes.

Negation, exceptions, duties, limits, consent and its quality, grounds, fees.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kinds.kind import kind_of_force
from clausetrail.judging.kinds.statement import about_a_page
from clausetrail.judging.kinds.topic import PASSED_ON
from clausetrail.judging.language.idle import idle
from clausetrail.judging.language.term import Term, sentence_at, sentences
from clausetrail.judging.novelty import restated
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import Category, Judgement, Side
from clausetrail.regex import regex

CODES: dict[Category, str] = {
    1: "M105", 2: "M204", 3: "M304", 4: "M405", 5: "M504", 6: "M602",
}  # fmt: skip
"""The code of a change in how far a rule goes, by the kind of rule."""
_BOTH_WAYS = {
    "not", "except", "only", "consent", "deemed", "guardian", "necessary", "fee",
    "internal-review", "annul", "must", "identity-proof", "permanent", "discretion", "unaffected",
    "optional",
}  # fmt: skip
"""Concepts that count when a side has them more often."""
_REPEATED = {"以外", "之外", "另有规定", "另有约定", "otherwis"}
"""What only completes an exception that the sentence names already: 除……之外."""
_THEN = ("才", "才能", "才会", "才可", "才可以", "方可", "方能")
"""What only completes a limit or a duty: 只有……才, 须……方可."""
_NEED = frozenset({"need", "shall", "requir"})
_NECESSARY = frozenset({"necessary", "essential", "indispensable"})
_LIMIT = regex(
    r"\b(?:only|solely|exclusively|(?:restricted|limited|confined) to)\b"
    r"|\b(?:not|never|no|nobody|no one|none|nothing|cannot|\w+n['’]t)\b[^.;]{0,120}?"
    r"\b(?:unless|except|until|but|other than|without|apart from)\b"
    r"|\bmust\b[^.;]{0,60}?\bbefore\b"
    r"|只有|仅限|未[^，。；]{1,12}(?:不得|不能|不可|无法|不会)|非经?[^，。；]{1,8}(?:不得|不能|不会)",
    re.IGNORECASE,
)
"""What says that something is so in one case, or for some, and in no other."""
_LIMITING = {"only", "not", "except", "must", "limit-act"}
_OPEN = regex(
    r"\b(?:not|\w+n['’]t) (?:be )?(?:oblig\w+|required|(?:have|need) to|need)\b|\bneed(?:s)? not\b"
    r"|\bno (?:need|obligation|duty)\b|\bvoluntar\w+|\boptional\w*|\bof your own free will\b"
    r"|\bwithout (?:having|needing|giving|stating|the need)\b",
    re.IGNORECASE,
)
"""What says that something need not be done."""
_OPENING = {"not", "must", "annul", "optional", "explicit"}
_GROUNDS = {
    "public-ground", "judicial-ground", "vital-ground", "secret-ground", "statutory-ground",
    "abuse-ground", "internal",
}  # fmt: skip
"""Concepts that count when only one side has them at all."""
_VALID = {
    "valid",
    "validli",
    "validly",
    "lawful",
    "lawfulli",
    "lawfully",
    "合法",
    "有效",
    "合法有效",
}
"""What a request for information must be."""
_QUALIFIED = {"consent", "guardian", "withdraw", "refuse"}
_PRIOR = {"事先", "提前", "预先", "prior", "in advance", "beforehand", "advance", "prior to"}
_BEFORE = regex(
    r"(?<!事)(?<!提)(?<!以)前[，,]|[之以]前|\bbefore\b|\bprior to\b"
    r"|\bfirst (?:\w+ing|ask|obtain|seek|get)",
    re.IGNORECASE,
)
"""What says with other words that a consent is prior: before we collect it."""
_ZERO = {"零", "0", "zero"}
_WRITTEN_ANEW = 4
"""Differences in a sentence from which it is another sentence on the same."""
_REASON = regex(r"(?<!only )(?<!simply )(?<!just )\bbecause\b(?! of\b)", re.IGNORECASE)
_FORCE = _BOTH_WAYS | _GROUNDS | {"explicit"}
_PERSONAL: set[str] = {"consent", "explicit", "deemed", "guardian", "fee", "internal-review"}


def force(case: Case) -> Judgement | None:
    """Find words of force that only one side has."""
    if case.whole or case.clause.kind == "heading":
        return None
    gone = [t for t in _own(case, "old") if not idle(case, t, "old") and _binding(case, t, "old")]
    come = [t for t in _own(case, "new") if not idle(case, t, "new") and _binding(case, t, "new")]
    if (
        (not gone and not come)
        or _turned_about(case, gone, come)
        or _needed(gone, come)
        or _bound_alike(case, gone, come)
        or _put_otherwise(case, gone, come)
    ):
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"限定条款效力的用语有变化（{happened.zh}）",
        f"Words that decide how far the rule goes changed ({happened.en})",
    )
    category = kind_of_force(case, gone, come)
    personal = {t.concept for t in (*gone, *come)} & _PERSONAL
    evidence = case.evidence(gone, come)
    return material(
        CODES[category], category, what, evidence, case.category, 4 if personal else None
    )


def _binding(case: Case, term: Term, side: Side) -> bool:
    """Tell whether a word decides anything where it stands."""
    return not (
        about_a_page(case.sentence(term, side))
        or _zero(case, term, side)
        or _of_a_reason(case, term, side)
    )


def _of_a_reason(case: Case, term: Term, side: Side) -> bool:
    """Tell whether a denial stands in a reason that only one side gives."""
    text, _ = case.side(side)
    start = sentence_at(text, term.start)[0]
    given = _REASON.search(text, start, term.start)
    return (
        term.concept == "not" and given is not None and _REASON.search(case.other(side)[0]) is None
    )


def _zero(case: Case, term: Term, side: Side) -> bool:
    """Tell whether "zero" only became "no", or the reverse."""
    for hunk in case.delta.hunks:
        own, other = (hunk.old, hunk.new) if side == "old" else (hunk.new, hunk.old)
        if term.concept == "not" and term in own and len(own) == len(other) == 1:
            return other[0].text.lower() in _ZERO
    return False


def _own(case: Case, side: Side) -> list[Term]:
    """Return the words of force that one side has more often, or alone."""
    own = case.delta.removed if side == "old" else case.delta.added
    if not any(t.concept in _FORCE or t.key in _VALID for t in own):
        return []
    here, there = (
        Counter(_counting(t) for t in _counted(case, s))
        for s in ((side, "new") if side == "old" else (side, "old"))
    )
    out = [t for t in own if t.concept in _BOTH_WAYS and here[_counting(t)] > there[_counting(t)]]
    out += _quality(case, side, own)
    if case.category is not None:
        out += [
            t
            for t in own
            if t.concept in _GROUNDS and not there[t.concept] and not restated(case, t, side)
        ]
    if case.topic in PASSED_ON and side == "old":
        out += [t for t in own if t.key in _VALID and not there["lawful"]]
    return out


def _counting(term: Term) -> str:
    """Return what a word counts as: "otherwise" is weaker than any other exception."""
    return "otherwise" if term.key in _REPEATED else term.concept


def _quality(case: Case, side: Side, own: Sequence[Term]) -> list[Term]:
    """Return 单独, "written" and the like where they qualify a consent or an objection."""
    uneven = case.delta.concepts("conditions", {"explicit"})
    other, _ = case.other(side)
    return [
        t
        for t in own
        if t in uneven
        and not (t.text.lower() in _PRIOR and _BEFORE.search(other))
        and case.has(_QUALIFIED, *(([t],) if side == "old" else ((), [t])))
    ]


def _counted(case: Case, side: Side) -> list[Term]:
    """Return the terms of one side, without what only completes an exception or a limit."""
    text, pool = case.side(side)
    out: list[Term] = []
    for start, end in sentences(text):
        said = [t for t in pool if start <= t.start < end]
        named = any(t.concept == "except" and t.key not in _REPEATED for t in said)
        limited = any(t.concept in ("only", "must") and t.text not in _THEN for t in said)
        out += [
            t
            for t in said
            if not (named and t.key in _REPEATED) and not (limited and t.text in _THEN)
        ]
    return out


def _put_otherwise(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether the words of force belong to another way of building a sentence.

    "Shall be informed" became "we will inform you", "no one but us" became "only we": where
    much else changes as well that shows nothing, and a person must say.
    """
    return any(
        _differences(case, t, s) >= _WRITTEN_ANEW for s, side in _sides(gone, come) for t in side
    )


def _sides(gone: Sequence[Term], come: Sequence[Term]) -> tuple[tuple[Side, Sequence[Term]], ...]:
    return ("old", gone), ("new", come)


def _differences(case: Case, term: Term, side: Side) -> int:
    """Return how many stretches differ in the sentence of a term, and in what it became."""
    own = set(map(id, case.around(term, side)))
    pairs = [(h.old, h.new) if side == "old" else (h.new, h.old) for h in case.delta.hunks]
    here = [(a, b) for a, b in pairs if any(id(t) in own for t in a)]
    there = [t for _, b in here for t in b]
    became = set(map(id, case.near((), there) if side == "old" else case.near(there)))
    return len(here) + sum(not a and any(id(t) in became for t in b) for a, b in pairs)


def _bound_alike(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether both sides set as many limits, or leave as much open, in other words.

    "Not unless" and "only if" set a limit, "you need not" and "voluntary" leave something open.
    Whether it is the same limit is not shown: a person must say.
    """
    concepts = {t.concept for t in (*gone, *come)}
    return any(
        concepts <= words
        and ((gone and come) or words is _OPENING)
        and len(said.findall(case.old_text)) == len(said.findall(case.new_text)) > 0
        for said, words in ((_LIMIT, _LIMITING), (_OPEN, _OPENING))
    )


def _needed(gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether "X is necessary for Y" only became "you need X to Y", or the reverse."""
    one, other = sorted((gone, come), key=lambda side: [t.concept for t in side], reverse=True)
    return (
        [t.concept for t in one] == ["necessary"]
        and [t.concept for t in other] == ["must"]
        and other[0].key in _NEED
        and one[0].text.lower().split()[0] in _NECESSARY
    )


def _turned_about(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether "not without your consent" became "only with your consent", or the reverse."""
    if not any(t.concept == "consent" for t in case.delta.old) or not any(
        t.concept == "consent" for t in case.delta.new
    ):
        return False
    sides = [[t.concept for t in gone], [t.concept for t in come]]
    denied, only = sides if "only" in sides[1] else sides[::-1]
    return (
        len(denied) == 2
        and set(denied) <= {"not", "except"}
        and bool(only)
        and set(only) == {"only"}
    )
