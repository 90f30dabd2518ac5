"""Who acts: what is done by us, by others, or to a thing, said with and without 由 and 被."""

from __future__ import annotations

import re

from clausetrail.judging.constituents import Group, Three
from clausetrail.judging.constructions.roles import (
    CLAUSED,
    DIRECTED,
    WHEN,
    acts,
    doers,
    has,
    scoped,
)
from clausetrail.judging.word_classes import AGENTS, DOING, WHO, is_verb

_MANNER = ("scope", "conditions", "plain")
"""Fields of words on how something is done."""
_ANNOUNCED = re.compile(r"(?:变更|修改|更新|修订|调整|变动|结果|版本|公告|通知)$")
"""What can only be made known."""
_ANNOUNCING = frozenset(("告知", "通知", "公布", "公示", "公告", "发布", "提示"))
_AGENT = re.compile(r"[由被]")


def suffered(one: Three, other: Three) -> bool:
    """Tell whether 文件将被保密 became [我们]将保密文件."""
    thing, none, verb = one
    same, _, active = other
    return (
        not none.terms
        and (re.fullmatch(r"(?:[会将]|将会)?被", verb.before) is not None or _handled(thing, verb))
        and verb.terms[-1].field in (*DOING, "security")
        and len(verb.terms) <= 4
        and all(
            t.field in _MANNER or not acts(verb.wording, n)
            for n, t in enumerate(verb.terms[:-1], verb.first)
        )
        and thing.wording.breaks(thing.first)
        and active.wording.breaks(active.first)
        and _unmarked(same)
        and verb.wording.breaks(verb.last)
        and same.wording.breaks(same.last)
        and not DIRECTED.search(active.before + thing.before)
        and not scoped(thing, verb)
        and not has({"only"}, verb)
    )


def _handled(thing: Group, verb: Group) -> bool:
    """Tell whether a thing can only have it done to it: 测量数据在一年后删除, 变更将公告通知."""
    known = verb.terms[-1].text in _ANNOUNCING and _ANNOUNCED.search(thing.text)
    return (
        re.fullmatch("(?:会|将|将会)?在?", verb.before) is not None
        and (thing.terms[-1].field == "data" or bool(known))
        and not any(t.field in WHO for t in thing.terms)
    )


def acted(one: Three, other: Three) -> bool:
    """Tell whether 文件由我们保存 became 我们保存文件.

    Or 文件，我们不保存 became 我们不保存文件.
    """
    thing, none, doing = one
    same, _, active = other
    subject = doing.terms[0]
    named = _AGENT.search(doing.before) is not None
    topic = doing.before in (",", "，") and subject.concept == "we"
    return (
        not none.terms
        and (named or topic)
        and (subject.field in WHO or subject.text in AGENTS)
        and not any(t.field in WHO for t in doing.terms[1:])
        and is_verb(doing.terms[-1])
        and _unmarked(same)
        and not DIRECTED.search(active.before)
        and not DIRECTED.search(thing.before)
        and thing.wording.breaks(thing.first)
        and active.wording.breaks(active.first)
        and _ends(doing)
        and _ends(same)
        and not has({*WHEN, "only"}, thing)
        and not CLAUSED.search(thing.text)
        and not scoped(thing, doing)
        and not has({"only"}, doing)
    )


def taken(one: Three, other: Three) -> bool:
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


def _ends(group: Group) -> bool:
    """Tell whether a clause ends after a group, or after the period that follows it."""
    wording, at = group.wording, group.last
    if not wording.breaks(at) and wording.terms[at].field == "period":
        at += 1
    return wording.breaks(at)


def _unmarked(group: Group) -> bool:
    return DIRECTED.search(group.before) is None and group.before not in ("将", "把", ",", "，")
