"""Chinese: 由, 被, 将, 对 and the place of an object; where 登录时 stands; 如您 and 您如."""

from __future__ import annotations

import re

from clausetrail.judging.constituents import Group, Three, Wording
from clausetrail.judging.constructions.roles import (
    DIRECTED,
    WHEN,
    doers,
    has,
    pronoun,
    scoped,
    simple,
)
from clausetrail.judging.term import Term
from clausetrail.judging.terms import terms
from clausetrail.judging.word_classes import AGENTS, DOING, GIVING, TRANSITIVE, WHO

_AGENT = re.compile(r"[由被]")
_TAKING = re.compile(r"[将把]|^对$|[会将]对$")
_TOWARDS = re.compile(r"[向给至与]$")
_ADDRESSED = re.compile(r"(?:与|向|给|对)$")
_ADDRESSING = frozenset(("联系", "联络", "通知", "告知", "回复", "答复", "提醒", "取得联系"))
"""Verbs whose object may be a person: 联系我们, 与我们联系."""
_AT = re.compile(r"^(?:之?时|的?时候|期间|的?过程中|的?情况下)")
_RELATIVE = re.compile(r"(?![应须需可会将不必能])[^，。；,;]{1,10}(?<![您我其们])的")
_LEADS = re.compile(r"^(?:在|当|为了?|根据|按照|依据|通过|经|自|从|于)?$")
_TIMES = frozenset(
    ("期间", "过程中", "后", "之后", "以后", "前", "之前", "以前", "内", "以内", "之内", "起")
)
"""With what an adverbial of time ends."""
_GROUNDS = frozenset(("根据", "按照", "依据", "依照", "按", "基于", "通过", "为了"))
"""With what an adverbial of grounds or means begins."""
_FOR = re.compile(r"^为了?$")
_MEANS = 4
"""Words with which it is said how something is done: 通过电子邮件."""
_CLAUSED = re.compile("[并且而但]")
"""What joins clauses rather than things."""
_SO_THAT = frozenset(("以便", "便于", "用于", "从而", "方便"))
_SO = re.compile(r"[,，](?:以|供|以供)$")
"""How what something is for begins."""
_ONLY_THEN = frozenset(("才", "方可"))
"""What refers back to the condition before it: 您同意后，我们才…."""
_OTHERS = frozenset(("他人", "其他人", "任何人", "其他用户", "公众", "外界", *AGENTS))
"""To whom something is given."""


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
        and not any(t.field in WHO for t in doing.terms[1:])
        and _verb(doing.terms[-1])
        and _unmarked(same)
        and not DIRECTED.search(acting.before)
        and not DIRECTED.search(thing.before)
        and thing.wording.breaks(thing.first)
        and acting.wording.breaks(acting.first)
        and _ends(doing)
        and _ends(same)
        and not has({*WHEN, "only"}, thing)
        and not _CLAUSED.search(thing.text)
        and not scoped(thing, doing)
        and not has({"only"}, doing)
    )


def _ends(group: Group) -> bool:
    """Tell whether a clause ends after a group, or after the period that follows it."""
    wording, at = group.wording, group.last
    if not wording.breaks(at) and wording.terms[at].field == "period":
        at += 1
    return wording.breaks(at)


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
        fits = all(verb in TRANSITIVE or _act(verb) for verb in re.split("[和与及、]", said))
    return (
        not none.terms
        and fits
        and marked is not None
        and not same.before.strip("的了过着 ")
        and doing.wording.breaks(doing.last)
        and same.wording.breaks(same.last)
        and not DIRECTED.search(acting.before)
        and not _CLAUSED.search(thing.text)
    )


def _verb(term: Term) -> bool:
    return term.field in DOING or term.text in TRANSITIVE


def _act(written: str) -> bool:
    """Tell whether a text is one verb of the vocabulary."""
    said = terms(written)
    return len(said) == 1 and said[0].field in DOING


def _given(one: Three, other: Three) -> bool:
    """Tell whether 将文件提供给他人 became 向他人提供文件."""
    thing, doing, taker = one
    same, acting, receiver = other
    return (
        (len(doing.terms) == 1 or doing.text in GIVING)
        and re.search(r"[将把]$", thing.before) is not None
        and _TOWARDS.search(taker.before) is not None
        and re.search(r"[向给]$", receiver.before) is not None
        and len(DIRECTED.findall(receiver.before)) == 1
        and _somebody(taker.terms)
        and not same.before
        and not acting.before
        and taker.wording.breaks(taker.last)
        and same.wording.breaks(same.last)
        and not _CLAUSED.search(thing.text + taker.text)
    )


def _somebody(terms: tuple[Term, ...]) -> bool:
    """Tell whether some words name to whom something is given, and nothing else."""
    named = "".join(t.text for t in terms)
    return named in _OTHERS or all(t.field in WHO or t.concept == "all" for t in terms)


def _told(one: Three, other: Three) -> bool:
    """Tell whether 将结果告知您 became 告知您结果."""
    thing, none, telling = one
    same, _, told = other
    return (
        not none.terms
        and len(telling.terms) == 2
        and telling.terms[0].text in _ADDRESSING
        and telling.terms[1].concept in ("we", "you", "they")
        and not telling.terms[1].text.endswith("的")
        and re.search(r"[将把]$", thing.before) is not None
        and not same.before
        and not DIRECTED.search(telling.before + told.before)
        and telling.wording.breaks(telling.last)
        and same.wording.breaks(same.last)
        and not _CLAUSED.search(thing.text)
    )


def _directed(one: Three, other: Three) -> bool:
    """Tell whether 将文件向他人展示 became 向他人展示文件."""
    thing, none, doing = one
    same, _, acting = other
    return (
        not none.terms
        and re.search(r"[将把]$", thing.before) is not None
        and re.fullmatch(r"[向给与对]", doing.before) is not None
        and re.search(r"[向给与对]$", acting.before) is not None
        and len(DIRECTED.findall(acting.before)) == 1
        and len(doing.terms) > 1
        and _somebody(doing.terms[:-1])
        and doing.terms[-1].text in GIVING
        and not same.before
        and doing.wording.breaks(doing.last)
        and same.wording.breaks(same.last)
        and not _CLAUSED.search(thing.text + doing.text)
    )


def _leading(one: Three, other: Three) -> bool:
    """Tell whether 为了…，在…时，我们 became 在…时，为了…，我们."""
    first, none, second = one
    same, _, before = other
    return (
        not none.terms
        and first.wording.opens(first.first)
        and before.wording.opens(before.first)
        and all(_adverbial(g) and re.search(r"[,，]$", g.after) for g in (first, second))
        and all(_adverbial(g) and re.search(r"[,，]$", g.after) for g in (same, before))
        and all(_LEADS.match(g.before.lstrip(",，")) for g in (first, second, same, before))
        and not has({"only", "not", "except"}, first, second)
        and all(simple(g) for g in (first, second))
    )


def _by_means(one: Three, other: Three) -> bool:
    """Tell whether 将结果通过邮件告知您 became 通过邮件将结果告知您."""
    thing, none, means = one
    same, _, by = other
    return (
        not none.terms
        and re.search(r"[将把]$", thing.before) is not None
        and re.search(r"[将把]$", same.before) is not None
        and means.terms[0].text == "通过"
        and not means.before
        and not DIRECTED.search(by.before)
        and means.last < len(means.wording.terms)
        and not means.wording.breaks(means.last)
        and _verb(means.wording.terms[means.last])
        and not _CLAUSED.search(thing.text)
        and len(means.terms) <= _MEANS
    )


def _allowed(one: Three, other: Three) -> bool:
    """Tell whether 您在收货后可以… became 您可以在收货后…."""
    front, none, modal = one
    time, _, allowing = other
    return (
        not none.terms
        and all(t.concept == "may" for t in modal.terms)
        and front.terms[-1].text in _TIMES
        and re.fullmatch(r"在?", front.before) is not None
        and re.fullmatch(r"在?", time.before) is not None
        and not modal.before
        and not allowing.before
        and front.first > 0
        and pronoun(Group(front.wording, front.first - 1, front.first))
        and simple(front)
        and not has({"not", "only"}, front)
    )


def _inserted(one: Three, other: Three) -> bool:
    """Tell whether 您登录时，我们会… became 我们会在您登录时…."""
    front, none, subject = one
    inside, _, leading = other
    return (
        not none.terms
        and _adverbial(front)
        and _LEADS.match(front.before) is not None
        and front.wording.opens(front.first)
        and leading.wording.opens(leading.first)
        and not DIRECTED.search(leading.before)
        and not DIRECTED.search(subject.before)
        and re.search(r"[,，]$", front.after) is not None
        and re.fullmatch(r"(?:[会将]|将会)?(?:在|当|于|自|从)?", inside.before) is not None
        and _actor(subject)
        and not _describes(inside, subject)
        and _undivided(subject.wording, subject.last)
        and not has({"only"}, front)
    )


def _describes(time: Group, subject: Group) -> bool:
    """Tell whether what follows a time may only describe a thing: 您在注册时填写的邮箱.

    After 会 or 可以 it cannot.
    """
    modal = len(subject.terms) > 1 or re.search(r"[会将]", time.before) is not None
    rest = time.wording.text[time.terms[-1].end :]
    return not modal and _RELATIVE.match(rest) is not None


def _adverbial(group: Group) -> bool:
    """Tell whether a group says when, on what grounds or what for something is done."""
    return (
        _AT.match(group.after) is not None
        or group.terms[-1].text in _TIMES
        or (len(group.terms) == 1 and group.terms[0].field == "date")
        or group.terms[0].text in _GROUNDS
        or _FOR.match(group.before) is not None
    )


def _actor(group: Group) -> bool:
    """Tell whether a group is who acts, and that they may or must."""
    who = [t for t in group.terms if t.concept not in ("may", "must")]
    named = "".join(t.text for t in who)
    known = bool(who) and (who[0].concept in ("we", "you") or named in AGENTS)
    return known and tuple(who) == group.terms[: len(who)] and (len(who) == 1 or named in AGENTS)


def _undivided(wording: Wording, at: int) -> bool:
    """Tell whether one clause without 仅 is all that follows in the sentence.

    What it is for may follow it.
    """
    _, last = wording.sentence(at - 1)
    end = next((n for n in range(at, last) if re.search(r"[,，]", wording.gap(n))), last)
    rest = Group(wording, at, end)
    if end < last and not (
        wording.terms[end].text in _SO_THAT or _SO.search(wording.gap(end).strip())
    ):
        return False
    return simple(rest) and all(
        t.concept != "only" or t.text in _ONLY_THEN for t in wording.terms[at:last]
    )


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


PATTERNS = (
    _conditional,
    _agent,
    _taken,
    _object,
    _given,
    _told,
    _directed,
    _leading,
    _by_means,
    _allowed,
    _inserted,
)
SUBJECTLESS = (_suffered,)
"""Patterns in which only one side says 我们."""
