"""M106, M305, M406, M505 again: a sentence, a member of a list or a phrase comes or goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.delta import Hunk, meaning
from clausetrail.judging.kinds.evidence import says
from clausetrail.judging.kinds.kind import kind_of_rule
from clausetrail.judging.kinds.statement import about_a_page, only_asides
from clausetrail.judging.language.term import Term
from clausetrail.judging.rules.finding import material
from clausetrail.judging.rules.provision import CODES
from clausetrail.judging.verdict import Evidence, Judgement, Side
from clausetrail.judging.vocabulary import FIELDS, light_words
from clausetrail.regex import regex

_SENTENCE = 6
"""Terms from which an insertion or deletion is a statement of its own."""
_WHAT_FOR = regex(
    r"用于|用以|以便|以供|旨在|为了"
    r"|\b(?:in order )?to (?!the\b|our\b|your\b|an?\b|this\b|these\b)[a-z]{3,}",
    re.IGNORECASE,
)
"""A phrase that says what something is done for."""
_LISTED = frozenset((*FIELDS, "plain"))
"""Fields of the words of which a member may consist: figures and names have rules of their own."""
_SPOKEN = ("plain", "acts", "rights", "security", "bodies")
"""Those of which a Chinese one must consist for the most part."""
_SEPARATOR = regex(
    r"[、,，;；]\s*(?:对|向|为)?(?:您|你|我们)?$|(?:和|与|及|以及|或|或者|并|并且)$"
    r"|(?:[,;]|\b(?:and|or))\s*(?:(?:to|for|in|on|with|by|from|as|at|the|an?|your|our)\s+)*$"
)
_APART = regex(r"[,;]|\b(?:and|or|nor|plus|as well as)\b")
"""What parts a member from the words before it, whatever little words follow."""
_ADJOINED = regex(
    r"\b(?:by|with|without|from|outside|within|until|after|before|during|against|instead of)\b"
    r"[^.,;]{0,12}$",
    re.IGNORECASE,
)
"""What leads to a phrase that says by whom, with what or until when."""
_BOUNDING = frozenset(("before-after", "if", "except"))
"""Concepts of the words that begin a phrase on when, or on what condition, something holds."""
_WORDS = frozenset((*FIELDS, "plain")) - {"parties"}
_LETTERS = 3
"""Letters from which a Latin word is more than a sign."""
_NAME = regex(r"[A-Z][a-z]{2,}$")
"""A word that names somebody or something: it weighs as much as two."""
_NAMED = 2
"""Words of weight in such a phrase."""
_STATEMENT = 8
"""How much one side must say more for it to be a statement of its own (four words)."""
_OUTWEIGHS = 4
"""How many times more it must say than is said instead."""
_DEFINING = regex(
    r"[(（](?P<lead>an? |this is |[^()（）]{0,4}?(?:一种|一类|是指|指的是))[^()（）]*$",
    re.IGNORECASE,
)
"""How what stands in brackets says what a word means."""
_LEADING = regex(r"^\s*(?:[、,]\s*(?!(?:which|who|that)\b)|(?:and|or)\b|(?:和|与|及|以及|或))")
"""What follows the first member of a list."""
_SEPARATED = regex(
    r"^\s*[、,，;；]|^(?:情况|状况|信息|数据|记录|资料|内容)、|^\s*(?:and|or)\b|^\s*(?:和|与|及|以及|等|或)"
)


def passage(case: Case) -> Judgement | None:
    """Find a statement, a member of a list or a phrase inserted into or deleted from a clause."""
    kind = case.category or (1 if case.topic == "security" else None)
    if case.whole or kind is None or case.topic == "parties":
        return None
    for side, own in (*_stretches(case), *_surplus(case)):
        text, _ = case.side(side)
        said = text[own[0].start : own[-1].end]
        if only_asides(said) or defining(text, own) or about_a_page(case.sentence(own[0], side)):
            continue
        what = (
            Bilingual(f"删去“{said}”", f"“{said}” was deleted")
            if side == "old"
            else Bilingual(f"插入“{said}”", f"“{said}” was inserted")
        )
        pair = (own, ()) if side == "old" else ((), own)
        category = kind_of_rule(case, *pair) or kind
        return material(CODES[category], category, what, (Evidence(side, said),), case.category)
    return None


def defining(text: str, own: Sequence[Term]) -> bool:
    """Tell whether all that stands between two brackets says what the word before them means."""
    begun = _DEFINING.search(text[: own[-1].end])
    return (
        begun is not None
        and begun.start() < own[0].start <= begun.end("lead")
        and text[own[-1].end :].lstrip()[:1] in (")", "）")
    )


Stretch = tuple[Side, list[Term]]


def _stretches(case: Case) -> Iterator[Stretch]:
    """Yield what stands on one side only, and nothing in its place."""
    for hunk in case.delta.hunks:
        if hunk.old and hunk.new:
            yield from _begun(case, hunk)
            continue
        side: Side = "old" if hunk.old else "new"
        kept = case.delta.removed if hunk.old else case.delta.added
        own = [t for t in (hunk.old or hunk.new) if t in kept]
        if case.category is None and side == "new":
            continue
        weighty = [t for t in own if t.field not in ("plain", "parties")] or _for(case, side, own)
        if (
            (len(own) >= _SENTENCE and weighty)
            or _member(case, own, side)
            or _adjunct(case, own, side)
        ):
            yield side, own


def _begun(case: Case, hunk: Hunk) -> Iterator[Stretch]:
    """Yield a member that stands where the other side says something else, but lists nothing."""
    sides: tuple[tuple[Side, tuple[Term, ...]], ...] = (("old", hunk.old), ("new", hunk.new))
    leads = []
    for side, terms in sides:
        text, pool = case.side(side)
        at = pool.index(terms[0])
        leads.append(_APART.search(text[pool[at - 1].end if at else 0 : terms[0].start]))
    if case.category is None or bool(leads[0]) == bool(leads[1]):
        return
    side, terms = sides[0] if leads[0] else sides[1]
    kept = case.delta.removed if side == "old" else case.delta.added
    own = [t for t in terms if t in kept]
    if sum(t.field != "scope" for t in _weighty(own)) >= _NAMED:
        yield side, own


def _surplus(case: Case) -> Iterator[Stretch]:
    """Yield what one side says more, if the other says hardly anything else instead."""
    old, new = ({t.key for t in side} for side in (case.delta.old, case.delta.new))
    gone = _once(t for t in case.delta.removed if t.key not in new)
    come = _once(t for t in case.delta.added if t.key not in old)
    sides: tuple[tuple[Side, list[Term], list[Term]], ...] = (
        ("old", gone, come),
        ("new", come, gone),
    )
    for side, more, less in sides:
        if case.category is None and side == "new":
            continue
        if _size(more) >= _STATEMENT and _size(more) >= _OUTWEIGHS * _size(less):
            yield side, more


def _once(terms: Iterable[Term]) -> list[Term]:
    """Return the weighty ones of some terms, the first of each meaning."""
    return list({t.key: t for t in reversed(_weighty(list(terms)))}.values())[::-1]


def _weighty(terms: Sequence[Term]) -> list[Term]:
    """Return the words that say something: no pronouns, figures, letters or filling."""
    return [
        t
        for t in terms
        if t.field in _WORDS
        and t.key not in light_words()
        and not (t.text.isascii() and len(t.text) < _LETTERS)
    ]


def _size(terms: Sequence[Term]) -> int:
    """Return how much some terms say: a Chinese character is half a word."""
    return sum(1 if t.field == "plain" and not t.text.isascii() else 2 for t in terms)


def _adjunct(case: Case, terms: list[Term], side: Side) -> bool:
    """Tell whether some terms say by whom, with or without what, until when something is done."""
    if len(_weighty(terms)) < _NAMED:
        return False
    text, pool = case.side(side)
    at = pool.index(terms[0])
    before = text[pool[at - 1].end if at else 0 : terms[0].start]
    own = terms[0].text.isascii() and terms[0].concept in _BOUNDING
    return own or _ADJOINED.search(before) is not None


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
    weighty = [t for t in _weighty(terms) if t.text.isascii() or t.field in _SPOKEN]
    said = _size(weighty) + _size([t for t in weighty if _NAME.match(t.text)])
    known = all(t.field != "plain" for t in terms)
    handled = case.category in (1, 3, None) or (
        terms != [] and says(case.sentence(terms[0], side), "preset")
    )
    enough = 2 if handled or known else 4
    other = {meaning(t) for t in (case.delta.new if side == "old" else case.delta.old)}
    if (
        said < enough
        or all(meaning(t) in other for t in terms)
        or not {t.field for t in terms if t.concept != "if"} <= _LISTED
    ):
        return False
    text, pool = case.side(side)
    before, after = text[: terms[0].start], text[terms[-1].end :]
    first = pool.index(terms[0])
    apart = _APART.search(text[pool[first - 1].end : terms[0].start]) if first else None
    joined = apart or terms[0].concept == "or"
    if not _SEPARATOR.search(before) and not (joined and _weighty(terms)):
        led = pool.index(terms[0]) and case.around(terms[0], side)[0] is not terms[0]
        return bool(led and _LEADING.match(after)) and not _separated_anyway(
            case, pool, terms, side
        )
    return _SEPARATED.search(after) is not None or not _separated_anyway(case, pool, terms, side)


def _separated_anyway(case: Case, pool: tuple[Term, ...], terms: list[Term], side: Side) -> bool:
    """Tell whether the other side has a separator where the terms do not stand."""
    first, last = pool.index(terms[0]), pool.index(terms[-1])
    if first == 0 or last + 1 == len(pool):
        return False
    around = [meaning(pool[first - 1]), meaning(pool[last + 1])]
    text, other = case.other(side)
    for one, next_ in pairwise(other):
        if [meaning(one), meaning(next_)] == around:
            return _SEPARATOR.search(text[one.end : next_.start]) is not None
    return True
