"""M106, M305, M406, M505 again: a sentence, a member of a list or a phrase comes or goes."""

from __future__ import annotations

import re
from itertools import pairwise

from clausetrail.bilingual import Bilingual
from clausetrail.judging.asides import only_points, states_no_rule
from clausetrail.judging.case import Case
from clausetrail.judging.delta import meaning
from clausetrail.judging.rules.finding import material
from clausetrail.judging.rules.force import about_a_page
from clausetrail.judging.rules.provision import CODES
from clausetrail.judging.term import Term
from clausetrail.judging.verdict import Evidence, Judgement, Side

_SENTENCE = 6
"""Terms from which an insertion or deletion is a statement of its own."""
_WHAT_FOR = re.compile(
    r"用于|用以|以便|以供|旨在|为了"
    r"|\b(?:in order )?to (?!the\b|our\b|your\b|an?\b|this\b|these\b)[a-z]{3,}",
    re.IGNORECASE,
)
"""A phrase that says what something is done for."""
_LISTED = frozenset(("plain", "scope", "parties", "acts", "rights", "security", "bodies", "data"))
"""Fields of the words of which a member may consist; others have rules of their own."""
_SEPARATOR = re.compile(
    r"[、,，;；]\s*(?:您|你|我们)?$|(?:和|与|及|以及|或|或者|并|并且)$"
    r"|(?:[,;]|\b(?:and|or))\s*(?:(?:to|for|in|on|with|by|from|as|at|the|an?|your|our)\s+)*$"
)
_SEPARATED = re.compile(r"^\s*[、,，;；]|^\s*(?:and|or)\b|^\s*(?:和|与|及|以及|等|或)")


def passage(case: Case) -> Judgement | None:
    """Find a statement, or a member of a list, inserted into or deleted from a clause."""
    if case.whole or case.category is None or case.topic in ("parties",):
        return None
    for hunk in case.delta.hunks:
        if bool(hunk.old) == bool(hunk.new):
            continue
        side: Side = "old" if hunk.old else "new"
        terms, text = (hunk.old, case.old_text) if hunk.old else (hunk.new, case.new_text)
        kept = case.delta.removed if hunk.old else case.delta.added
        own = [t for t in terms if t in kept]
        weighty = [t for t in own if t.field not in ("plain", "parties")] or _for(case, side, own)
        if (len(own) >= _SENTENCE and weighty) or _member(case, own, side):
            said = text[own[0].start : own[-1].end]
            if (
                only_points(said)
                or about_a_page(case.sentence(own[0], side))
                or states_no_rule(said)
            ):
                continue
            what = (
                Bilingual(f"删去“{said}”", f"“{said}” was deleted")
                if side == "old"
                else Bilingual(f"插入“{said}”", f"“{said}” was inserted")
            )
            evidence = (Evidence(side, said),)
            pair = (own, ()) if side == "old" else ((), own)
            category = case.subject(*pair) or case.category
            return material(CODES[category], category, what, evidence, case.category)
    return None


def _for(case: Case, side: Side, terms: list[Term]) -> bool:
    """Tell whether words none of which is known say what for, in a section on information."""
    if case.category not in (1, 3) or not terms:
        return False
    text, _ = case.side(side)
    return _WHAT_FOR.search(text[terms[0].start : terms[-1].end]) is not None


def _member(case: Case, terms: list[Term], side: Side) -> bool:
    """Tell whether some terms are a whole member of a list: a separator came or went with them.

    One Chinese character, or words that only qualify the rule, are no member.
    """
    said = sum(2 if t.text.isascii() else len(t.text) for t in terms if t.field == "plain")
    enough = 2 if case.category in (1, 3) else 4
    other = {meaning(t) for t in (case.delta.new if side == "old" else case.delta.old)}
    if (
        said < enough
        or all(meaning(t) in other for t in terms)
        or not {t.field for t in terms if t.concept != "if"} <= _LISTED
    ):
        return False
    text, pool = case.side(side)
    before, after = text[: terms[0].start], text[terms[-1].end :]
    if not _SEPARATOR.search(before):
        return False
    return _SEPARATED.search(after) is not None or not _separated_anyway(case, pool, terms, side)


def _separated_anyway(case: Case, pool: tuple[Term, ...], terms: list[Term], side: Side) -> bool:
    """Tell whether the other side has a separator where the terms do not stand."""
    first, last = pool.index(terms[0]), pool.index(terms[-1])
    if first == 0 or last + 1 == len(pool):
        return False
    around = [meaning(pool[first - 1]), meaning(pool[last + 1])]
    text, other = case.side("new" if side == "old" else "old")
    for one, next_ in pairwise(other):
        if [meaning(one), meaning(next_)] == around:
            return _SEPARATOR.search(text[one.end : next_.start]) is not None
    return True
