"""Where a time, a ground or a condition stands: before who acts, after them, or within."""

from __future__ import annotations

import re

from clausetrail.judging.constituents import Group, Three, Wording
from clausetrail.judging.constructions.roles import DIRECTED, has, pronoun, simple
from clausetrail.judging.word_classes import AGENTS, YOURS

_AT = re.compile(r"^(?:之?时|的?时候|期间|的?过程中|的?情况下)")
_RELATIVE = re.compile(r"(?![应须需可会将不必能])[^，。；,;]{1,10}(?<![您我其们])的")
_LEADS = re.compile(r"^(?:在|当|为了?|根据|按照|依据|通过|经|自|从|于)?$")
_COMMA = re.compile(r"[,，]$")
_TIMES = frozenset(
    ("期间", "过程中", "后", "之后", "以后", "前", "之前", "以前", "内", "以内", "之内", "起")
)
"""With what an adverbial of time ends."""
_GROUNDS = frozenset(("根据", "按照", "依据", "依照", "按", "基于", "通过", "为了"))
"""With what an adverbial of grounds or means begins."""
_FOR = re.compile(r"^为了?$")
_SO_THAT = frozenset(("以便", "便于", "用于", "从而", "方便"))
_SO = re.compile(r"[,，](?:以|供|以供)$")
"""How what something is for begins."""
SAYING = re.compile(
    r"(?:告知|通知|承诺|保证|声明|规定|约定|同意|确认|提醒|说明|允许|认为|视为|理解|知悉|表示)[^，。；的]{0,6}?"
    r"(?:可以|可|会|将|不|应|须|必须|有权|无需|公开|共享|提供|使用|收集|保存)"
)
"""What is said or agreed, of which a condition at the end may be rather than of the saying."""
_ONLY_THEN = frozenset(("才", "方可"))
"""What refers back to the condition before it: 您同意后，我们才…."""


def conditional(one: Three, other: Three) -> bool:
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


def trailing(one: Three, other: Three) -> bool:
    """Tell whether 我们会…，如果您… became 如果您…，我们会…, or 除非您… became its end."""
    main, none, condition = one
    same, _, leading = other
    return (
        not none.terms
        and (condition.terms[0].concept == "if" or condition.terms[0].text == "除非")
        and main.wording.opens(main.first)
        and leading.wording.opens(leading.first)
        and _COMMA.search(condition.before) is not None
        and _COMMA.search(leading.after) is not None
        and condition.wording.closes(condition.last)
        and same.wording.closes(same.last)
        and not has({"if", "except", "only", "before-after"}, main)
        and not SAYING.search(main.text)
        and not any(
            group.wording.breaks(n)
            for group in (main, condition)
            for n in range(group.first + 1, group.last)
        )
    )


def led(one: Three, other: Three) -> bool:
    """Tell whether 为了…，在…时，我们 became 在…时，为了…，我们."""
    first, none, second = one
    same, _, before = other
    return (
        not none.terms
        and first.wording.opens(first.first)
        and before.wording.opens(before.first)
        and all(_adverbial(g) and _COMMA.search(g.after) for g in (first, second))
        and all(_adverbial(g) and _COMMA.search(g.after) for g in (same, before))
        and all(_LEADS.match(g.before.lstrip(",，")) for g in (first, second, same, before))
        and not has({"only", "not", "except"}, first, second)
        and all(simple(g) for g in (first, second))
    )


def allowed(one: Three, other: Three) -> bool:
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


def inserted(one: Three, other: Three) -> bool:
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
        and _COMMA.search(front.after) is not None
        and re.fullmatch(r"(?:[会将]|将会)?(?:在|当|于|自|从)?", inside.before) is not None
        and _actor(subject)
        and not (subject.terms[0].concept == "we" and YOURS.match(front.text))
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
