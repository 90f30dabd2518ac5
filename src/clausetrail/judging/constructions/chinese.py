"""Chinese: 由, 被, 将, 对 and the place of an object; where 登录时 stands; 如您 and 您如."""

from __future__ import annotations

import re

from clausetrail.judging.constituents import Group, Three, Wording
from clausetrail.judging.constructions.roles import (
    DIRECTED,
    DOING,
    JOINED,
    WHEN,
    WHO,
    doers,
    has,
    pronoun,
    scoped,
    simple,
)
from clausetrail.judging.terms import terms

_AGENT = re.compile(r"[由被]")
_TAKING = re.compile(r"[将把]|^对$|[会将]对$")
_TOWARDS = re.compile(r"[向给至与]$")
_ADDRESSED = re.compile(r"(?:与|向|给|对)$")
_ADDRESSING = frozenset(("联系", "联络", "通知", "告知", "回复", "答复", "提醒", "取得联系"))
"""Verbs whose object may be a person: 联系我们, 与我们联系."""
_TRANSITIVE = frozenset(("负责", "监督", "检查", "审计", "评估", "维护", "核查", "记录"))
"""Verbs of no field of the vocabulary that have an object."""
_AT = re.compile(r"^(?:之?时|的?时候|期间|的?过程中|的?情况下)")
_LEADS = re.compile(r"^(?:在|当|为了?|根据|按照|依据|通过|经)?$")


def _suffered(one: Three, other: Three) -> bool:
    """Tell whether 文件将被保密 became [我们]将保密文件."""
    thing, none, verb = one
    same, _, acting = other
    return (
        not none.terms
        and re.fullmatch(r"(?:[会将]|将会)?被", verb.before) is not None
        and verb.terms[-1].field in (*DOING, "security")
        and len(verb.terms) <= 4
        and all(t.field in ("scope", "conditions", "plain") for t in verb.terms[:-1])
        and thing.wording.breaks(thing.first)
        and acting.wording.breaks(acting.first)
        and _unmarked(same)
        and verb.wording.breaks(verb.last)
        and same.wording.breaks(same.last)
        and not DIRECTED.search(acting.before + thing.before)
        and not scoped(thing, verb)
        and not has({"only"}, verb)
    )


def _agent(one: Three, other: Three) -> bool:
    """Tell whether 文件由我们保存 became 我们保存文件.

    Or 文件，我们不保存 became 我们不保存文件.
    """
    thing, none, doing = one
    same, _, acting = other
    subject = doing.terms[0]
    named = _AGENT.search(doing.before) is not None
    topic = doing.before in (",", "，") and subject.concept == "we"
    return (
        not none.terms
        and (named or topic)
        and subject.field in WHO
        and any(t.field in DOING for t in doing.terms[1:])
        and not any(t.field in WHO for t in doing.terms[1:])
        and doing.terms[-1].field in DOING
        and _unmarked(same)
        and not DIRECTED.search(acting.before)
        and not DIRECTED.search(thing.before)
        and thing.wording.breaks(thing.first)
        and acting.wording.breaks(acting.first)
        and doing.wording.breaks(doing.last)
        and same.wording.breaks(same.last)
        and not has({*WHEN, "only"}, thing)
        and not JOINED.search(thing.text)
        and not scoped(thing, doing)
        and not has({"only"}, doing)
    )


def _taken(one: Three, other: Three) -> bool:
    """Tell whether 文件被我们用于… became 我们将文件用于…."""
    thing, none, doer = one
    same, _, subject = other
    return (
        not none.terms
        and doers(doer)
        and _AGENT.search(doer.before) is not None
        and re.search(r"[将把]$", same.before) is not None
        and subject.before in ("", ",", "，")
        and not DIRECTED.search(thing.before)
        and thing.wording.breaks(thing.first)
        and subject.wording.breaks(subject.first)
        and not has({"only", "all", "some", "or"}, thing)
    )


def _unmarked(group: Group) -> bool:
    return DIRECTED.search(group.before) is None and group.before not in ("将", "把", ",", "，")


def _object(one: Three, other: Three) -> bool:
    """Tell whether 对文件进行处理 became 处理文件, or 与我们联系 became 联系我们."""
    thing, none, doing = one
    same, _, acting = other
    person = any(t.field in WHO and t.concept != "you" for t in thing.terms) or pronoun(thing)
    said = re.sub(r"\s", "", doing.text)
    if person:
        marked = _ADDRESSED.search(thing.before)
        fits = said in _ADDRESSING and pronoun(thing)
    else:
        marked = _TAKING.search(thing.before)
        fits = all(verb in _TRANSITIVE or _act(verb) for verb in re.split("[和与及、]", said))
    return (
        not none.terms
        and fits
        and marked is not None
        and not same.before.strip("的了过着 ")
        and doing.wording.breaks(doing.last)
        and same.wording.breaks(same.last)
        and not DIRECTED.search(acting.before)
        and not JOINED.search(thing.text)
    )


def _act(written: str) -> bool:
    """Tell whether a text is one verb of the vocabulary."""
    said = terms(written)
    return len(said) == 1 and said[0].field in DOING


def _given(one: Three, other: Three) -> bool:
    """Tell whether 将文件提供给他人 became 向他人提供文件."""
    thing, doing, taker = one
    same, acting, receiver = other
    return (
        len(doing.terms) == 1
        and re.search(r"[将把]$", thing.before) is not None
        and _TOWARDS.search(taker.before) is not None
        and re.search(r"[向给]$", receiver.before) is not None
        and len(DIRECTED.findall(receiver.before)) == 1
        and all(t.field in WHO or t.concept == "all" for t in taker.terms)
        and not same.before
        and not acting.before
        and taker.wording.breaks(taker.last)
        and same.wording.breaks(same.last)
        and not JOINED.search(thing.text + taker.text)
    )


def _inserted(one: Three, other: Three) -> bool:
    """Tell whether 您登录时，我们会… became 我们会在您登录时…."""
    front, none, subject = one
    inside, _, leading = other
    ended = _AT.match(front.after) or front.terms[-1].text in ("后", "之后", "前", "之前")
    return (
        not none.terms
        and bool(ended)
        and _LEADS.match(front.before) is not None
        and front.wording.opens(front.first)
        and leading.wording.opens(leading.first)
        and not DIRECTED.search(leading.before)
        and not DIRECTED.search(subject.before)
        and re.search(r"[,，]$", front.after) is not None
        and re.fullmatch(r"(?:[会将]|将会)?(?:在|当|于)?", inside.before) is not None
        and subject.terms[0].concept in ("we", "you")
        and all(t.concept == "may" for t in subject.terms[1:])
        and _undivided(subject.wording, subject.last)
        and not has({"only"}, front)
    )


def _undivided(wording: Wording, at: int) -> bool:
    """Tell whether one clause without 仅 is all that follows in the sentence."""
    _, last = wording.sentence(at - 1)
    rest = Group(wording, at, last)
    commas = any(re.search(r"[,，]", wording.gap(n)) for n in range(at, last))
    return not commas and simple(rest) and not has({"only"}, rest)


def _conditional(one: Three, other: Three) -> bool:
    """Tell whether 如您… became 您如…."""
    condition, none, subject = one
    _, _, leading = other
    return (
        not none.terms
        and [t.concept for t in condition.terms] == ["if"]
        and (pronoun(subject) or [t.concept for t in subject.terms] == ["guardian"])
        and not subject.before
        and condition.wording.breaks(condition.first)
        and leading.wording.breaks(leading.first)
        and not subject.after.startswith("的")
        and not leading.after
    )


PATTERNS = (_conditional, _agent, _taken, _object, _given, _inserted)
SUBJECTLESS = (_suffered,)
"""Patterns in which only one side says 我们."""
