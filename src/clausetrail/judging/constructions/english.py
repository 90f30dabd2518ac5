"""English: active and passive, "files stored by us", where "when …" stands."""

from __future__ import annotations

import re

from clausetrail.judging.constituents import Three
from clausetrail.judging.constructions.roles import (
    DIRECTED,
    DOING,
    WHEN,
    doers,
    has,
    pronoun,
    scoped,
    simple,
    verb_group,
)

_BE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b")
_BY = re.compile(r"(?:^|\s)by(?:\s+(?:the|a|an))?$")
_LEADS = re.compile(r"^(?:at|upon|during|to|in order to|for|without)?$")
_LEADING = frozenset(("without", "based", "whenever"))
"""Words with which a moved adverbial begins, besides those for conditions and times."""


def _passive(one: Three, other: Three) -> bool:
    """Tell whether "files are stored by us" became "we store files"."""
    thing, verb, doer = one
    same, acting, subject = other
    return (
        bool(_BY.search(doer.before))
        and bool(_BE.search(verb.before) or _BE.search(verb.text))
        and verb.terms[-1].text.lower().endswith(("d", "n", "t", "ept", "old"))
        and verb_group(verb)
        and doers(doer)
        and thing.wording.breaks(thing.first)
        and subject.wording.breaks(subject.first)
        and not _BY.search(subject.before)
        and not DIRECTED.search(same.before)
        and not DIRECTED.search(acting.before)
        and not DIRECTED.search(thing.before)
        and not _BE.search(acting.before)
        and (pronoun(doer) or doer.wording.closes(doer.last))
        and not scoped(thing, verb, doer)
    )


def _subjectless(one: Three, other: Three) -> bool:
    """Tell whether "files are stored" became "[we] store files"."""
    thing, none, verb = one
    same, _, acting = other
    return (
        not none.terms
        and _BE.search(verb.before) is not None
        and not _BY.search(verb.before)
        and verb_group(verb)
        and verb.terms[-1].text.lower().endswith(("d", "n", "t"))
        and thing.wording.opens(thing.first)
        and acting.wording.opens(acting.first)
        and not DIRECTED.search(same.before + " " + acting.before + " " + thing.before)
        and not _BE.search(acting.before)
        and verb.after.split(" ")[0] != "by"
        and not scoped(thing, verb)
    )


def _reduced(one: Three, other: Three) -> bool:
    """Tell whether "files stored by us" became "files we store"."""
    verb, none, doer = one
    acting, _, subject = other
    return (
        not none.terms
        and len(verb.terms) == 1
        and verb.terms[0].field in DOING
        and pronoun(doer)
        and bool(_BY.search(doer.before))
        and bool(re.fullmatch(r"(?:(?:that|which) (?:is|are|was|were))?", verb.before))
        and bool(re.fullmatch(r"(?:that|which)?", subject.before))
        and acting.before == ""
        and not verb.wording.breaks(verb.first)
        and (bool(acting.after) or acting.wording.closes(acting.last))
    )


def _moved(one: Three, other: Three) -> bool:
    """Tell whether "when …, we …" became "we … when …"."""
    front, none, main = one
    back, _, clause = other
    leads = front.terms[0].concept in WHEN or front.terms[0].text.lower() in _LEADING
    opener = re.sub(r"^in order to$", "to", front.before)
    purpose = opener in ("to", "for")
    return (
        not none.terms
        and (leads or bool(opener))
        and _LEADS.match(front.before) is not None
        and opener == re.sub(r"^(?:, ?)?(?:in order to$)?", _to, back.before)
        and front.wording.opens(front.first)
        and clause.wording.opens(clause.first)
        and not DIRECTED.search(clause.before)
        and not DIRECTED.search(main.before)
        and main.wording.closes(main.last)
        and back.wording.closes(back.last)
        and front.after.startswith(",")
        and simple(main)
        and not has({"only", "not"} if purpose else {"only"}, front, main)
        and sum(t.field in DOING for t in main.terms) <= 1
    )


def _to(found: re.Match[str]) -> str:
    return "to" if "in order to" in found[0] else ""


PATTERNS = (_passive, _reduced, _moved)
SUBJECTLESS = (_subjectless,)
"""Patterns in which only one side says "we"."""
