"""Who acts on whom: 由 and 向, "by" and "to" must not change places."""

from __future__ import annotations

import re

from clausetrail.judging.case import Case
from clausetrail.judging.language.term import Term
from clausetrail.judging.language.terms import terms
from clausetrail.judging.language.word_classes import DOING, GIVING, WHO
from clausetrail.judging.verdict import Side
from clausetrail.regex import regex

_FREE = frozenset(("to", "with", "for", "on", "向", "对", "给", "至", "到", "与"))
"""Directions that a rewording may drop or put in."""
_STEERING = frozenset(("向", "对", "给", "与"))
"""Of these, those without which what follows would be read as who acts."""
_ALIKE = (
    frozenset(("向", "对", "给")),
    frozenset(("自", "从")),
    frozenset(("至", "到")),
    frozenset(("to", "for")),
)
"""Directions that may replace each other."""
_FIGURE = regex(r"[\d一二三四五六七八九十]")
_UPTO = regex(r"[\d一二三四五六七八九十][个\s]?[点时日天周月年岁元%]?\s*$")


_CHANGE = regex(r"\b(?:chang|amend|updat|revis|modif|addition|correction)\w*\s+$", re.IGNORECASE)
"""Words after which "to" is "of": changes to this policy."""


def alike(key: str) -> str:
    """Return one name for directions that may replace each other."""
    return next((min(same) for same in _ALIKE if key in same), key)


def directions_kept(case: Case) -> bool:
    """Tell whether no direction was exchanged, moved, dropped or put in to any effect."""
    hunks = case.directions.hunks
    for hunk in hunks:
        keys = {t.key for t in (*hunk.old, *hunk.new)}
        if hunk.old and hunk.new:
            if not any(keys <= alike for alike in _ALIKE):
                return False
            continue
        side: Side = "old" if hunk.old else "new"
        for term in (*hunk.old, *hunk.new):
            if term.key == "由" and _names_the_doer(case, term, side):
                continue
            if (
                term.key not in _FREE
                or _spans(case, term, side)
                or (term.key in _STEERING and _steers(case, term, side))
                or (term.key in ("for", "to") and _became_of(case, term, side))
            ):
                return False
    gone = {t.key for hunk in hunks for t in hunk.old}
    return not gone & {t.key for hunk in hunks for t in hunk.new}


def _became_of(case: Case, term: Term, side: Side) -> bool:
    """Tell whether the other side has "of" or "as" in its place.

    Photos for a badge are none of it, and data of customers are not sold to them.
    """
    text, _ = case.side(side)
    other, _ = case.other(side)
    if term.key == "to" and _CHANGE.search(text[: term.start]):
        return False
    reach = r"\s+[^,.;]*" if term.key == "for" else r"\s+(?:(?:the|our|your|their|its|any) )?\w+\b"
    following = re.match(reach, text[term.end :])
    return following is not None and any(f"{of}{following[0]}" in other for of in ("of", "as"))


def _spans(case: Case, term: Term, side: Side) -> bool:
    """Tell whether 至 stands between two figures: without it they are no span."""
    text, _ = case.side(side)
    after = text[term.end :].lstrip()[:1]
    return term.key in ("至", "到") and bool(
        _FIGURE.match(after) and _UPTO.search(text[: term.start])
    )


def _names_the_doer(case: Case, term: Term, side: Side) -> bool:
    """Tell whether 由 only stands before who acts, as in 由您提供: without it they act too."""
    text, _ = case.side(side)
    pool = terms(text)
    at = pool.index(term)
    if at and pool[at - 1].field in WHO and pool[at - 1].end == term.start:
        return False
    clause = re.split(r"[,，、。;；:：到至]", text[term.end :])[0]
    after = [t for t in pool[at + 1 :] if t.end <= term.end + len(clause)]
    if not after or _possessive(text, after[0]):
        return False
    return after[0].field in WHO and any(t.field in DOING for t in after[1:])


def _gives(term: Term) -> bool:
    return term.field in DOING or term.text in GIVING


def _possessive(text: str, term: Term) -> bool:
    return term.text.endswith("的") or text[term.end :].startswith("的")


def _steers(case: Case, term: Term, side: Side) -> bool:
    """Tell whether 向 keeps who follows it from being read as who acts.

    It does not where the verb stands before it (发送给您) or 为 takes its place.
    """
    text, _ = case.side(side)
    pool = terms(text)
    at = pool.index(term)
    if at + 1 == len(pool) or pool[at + 1].field not in WHO:
        return False
    if _possessive(text, pool[at + 1]):
        return False
    if at and pool[at - 1].end == term.start and _gives(pool[at - 1]):
        return False
    other, _ = case.other(side)
    return f"为{pool[at + 1].text}" not in other
