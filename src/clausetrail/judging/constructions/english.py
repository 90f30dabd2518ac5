"""English: active and passive, "files stored by us", "the child's account", moved "when …"."""

from __future__ import annotations

import re

from clausetrail.judging.constituents import Group, Three
from clausetrail.judging.constructions.adverbials import EARLIER, PAST
from clausetrail.judging.constructions.roles import (
    CAUSING,
    DIRECTED,
    JOINED,
    REDUCED,
    WHEN,
    agent,
    has,
    pronoun,
    scoped,
    simple,
    verb_group,
)
from clausetrail.judging.word_classes import DOING, WHO

_BE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b")
_BY = re.compile(r"(?:^|\s)by(?:\s+(?:the|a|an))?$")
_LEADS = re.compile(r"^(?:at|upon|during|to|in order to|for|without)?$")
_RELATIVE = re.compile(r"(?:that|which)(?: (?:is|are|was|were))?|")
_OWNER = re.compile(r"^of(?: (?:the|an?))?$")
_OWNING = re.compile(r"(?:['’]s|s['’])$")
_DETERMINED = re.compile(r"(?:^|\s)(?:the|an?)$")
_VERBS_OWN = re.compile(
    r"\s*(?:(?:every|each|once|twice|within|after|before|until|when|whenever|if|unless|during"
    r"|as soon as|about|into|onto|at night|daily|weekly|monthly|yearly|annually|immediately|via"
    r"|through|using)\b"
    r"|on (?:the|an?|our|your)\b|by (?:e-?mail|post|letter|telephone|phone|hand|text message)\b"
    r"|for (?:\d+|an?|one|two|three|four|five|six|seven|ten|twelve|thirty) )",
    re.IGNORECASE,
)
"""What follows a noun and can only belong to the verb."""
_SHARES = frozenset(("number", "numbers", "part", "parts", "share", "half", "majority", "rest"))
"""How many or how much there is: "the number of orders" is no order number."""
_IS = re.compile(r"^(?:is|are)(?: the)?$")
_FINITE = re.compile(r"^(?:is|are|was|were|will|has|have|can|may|must|shall|does|do)\b|^[,.;]|^$")
_LEADING = frozenset(("without", "based", "whenever"))
"""Words with which a moved adverbial begins, besides those for conditions and times."""


def _passive(one: Three, other: Three) -> bool:
    """Tell whether "files are stored by us" became "we store files"."""
    thing, verb, doer = one
    same, acting, subject = other
    return (
        bool(_BY.search(doer.before))
        and bool(_BE.search(verb.before) or _BE.search(verb.text))
        and verb_group(verb)
        and verb.terms[-1].text.lower().endswith(("d", "n", "t", "ept", "old"))
        and agent(doer)
        and thing.wording.breaks(thing.first)
        and subject.wording.breaks(subject.first)
        and not _BY.search(subject.before)
        and not DIRECTED.search(same.before)
        and not DIRECTED.search(acting.before)
        and not DIRECTED.search(thing.before)
        and not _BE.search(acting.before)
        and (pronoun(doer) or doer.wording.closes(doer.last) or _timed(doer))
        and not _bounded(thing, verb, doer)
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


def _bounded(thing: Group, verb: Group, doer: Group) -> bool:
    """Tell whether "not" or "only" could reach another word; "only" may be of who acts alone."""
    if has({"only"}, doer) and not has({"only"}, thing, verb):
        return has({"not", "all", "some", "or", "more"}, thing, verb, doer)
    return scoped(thing, verb, doer)


def _timed(doer: Group) -> bool:
    """Tell whether what follows who acts can only say when or how it is done."""
    return _VERBS_OWN.match(doer.wording.text[doer.terms[-1].end :]) is not None


def _related(one: Three, other: Three) -> bool:
    """Tell whether "limits set by the parents" became "limits that the parents set"."""
    verb, none, doer = one
    acting, _, subject = other
    return (
        not none.terms
        and len(verb.terms) == 1
        and verb.terms[0].text.lower().endswith(("d", "n", "t"))
        and agent(doer)
        and _BY.search(doer.before) is not None
        and _RELATIVE.fullmatch(verb.before) is not None
        and re.match(r"(?:that|which)\b", subject.before) is not None
        and acting.before == ""
        and not verb.wording.breaks(verb.first)
        and doer.after == acting.after
        and _FINITE.match(doer.after) is not None
        and not scoped(verb, doer)
    )


def _possessed(one: Three, other: Three) -> bool:
    """Tell whether "the account of the child" became "the child's account"."""
    thing, none, owner = one
    same, _, possessor = other
    return (
        not none.terms
        and len(thing.terms) <= 2
        and len(owner.terms) <= 3
        and _OWNER.match(owner.before) is not None
        and re.search(r"(?:['’]s|s['’])\s*$", possessor.wording.text[: same.terms[0].start])
        is not None
        and re.fullmatch(r"['’]?", same.before) is not None
        and _DETERMINED.search(thing.before) is not None
        and not JOINED.search(thing.text + " " + owner.text)
        and not DIRECTED.search(thing.text + " " + owner.text)
        and not JOINED.search(same.after)
        and not re.match(r"of\b|and\b|or\b", owner.after)
        and not _OWNING.search(owner.text)
        and not has({"not", "only"}, thing, owner)
    )


def _compounded(one: Three, other: Three) -> bool:
    """Tell whether "the storage of backups" became "the backup storage"."""
    thing, none, matter = one
    same, _, first = other
    return (
        not none.terms
        and len(thing.terms) == len(matter.terms) == 1
        and thing.terms[0].text.lower() not in _SHARES
        and matter.before == "of"
        and same.before == ""
        and not matter.after.startswith(("of", "and", "or", "that", "which", "who", "in", "from"))
        and not re.match(r"and\b|or\b", same.after)
        and not re.search(r"\b(?:and|or)$|,$", thing.before)
        and all(_unadorned(group) for group in (thing, first))
        and not _OWNING.search(matter.text)
        and not _OWNING.search(first.text)
        and thing.terms[0].field in ("plain", "acts")
        and matter.terms[0].field in ("plain", "data", "acts", "security", "rights")
    )


def _unadorned(group: Group) -> bool:
    """Tell whether no adjective stands before a group."""
    wording, at = group.wording, group.first
    return (
        wording.breaks(at)
        or bool(group.before)
        or "|" in wording.gap(at)
        or wording.terms[at - 1].field in ("acts", "scope", "parties")
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


def _identified(one: Three, other: Three) -> bool:
    """Tell whether "the basis is our interest" became "our interest is the basis"."""
    thing, none, name = one
    first, _, last = other[0], other[1], other[2]
    return (
        not none.terms
        and thing.wording.opens(thing.first)
        and name.wording.closes(name.last)
        and _IS.match(name.before) is not None
        and _IS.match(last.before) is not None
        and all(_definite(group) for group in (thing, name, first, last))
        and not JOINED.search(thing.text + " " + name.text)
        and not DIRECTED.search(thing.text + " " + name.text)
        and not _BE.search(thing.text + " " + name.text)
        and not has({"not", "only", "all", "some", "or", "may", "must"}, thing, name)
        and not scoped(thing, name)
    )


def _definite(group: Group) -> bool:
    """Tell whether a group names one thing: "the basis", "our interest"."""
    first = group.terms[0].text.lower()
    return first in ("our", "your") or re.search(r"(?:^|\s)the$", group.before) is not None


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
        and not CAUSING.search(main.text)
        and not (EARLIER.search(main.text) and PAST.search(front.text))
        and not has({"only", "not"} if purpose else {"only"}, front, main)
        and not (opener == "for" and any(t.field in WHO for t in main.terms[-1:]))
        and not REDUCED.search(main.text)
        and sum(t.field in DOING for t in main.terms) <= 1
    )


def _to(found: re.Match[str]) -> str:
    return "to" if "in order to" in found[0] else ""


PATTERNS = (_passive, _reduced, _related, _possessed, _compounded, _identified, _moved)
SUBJECTLESS = (_subjectless,)
"""Patterns in which only one side says "we"."""
