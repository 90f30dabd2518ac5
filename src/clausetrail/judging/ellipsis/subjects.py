"""Who is understood: a subject that is said again, that "it" stands for, or that nobody needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from clausetrail.judging.constituents import Wording, counterpart
from clausetrail.judging.constructions.adverbs import OTHERS_ACT
from clausetrail.judging.delta import Hunk, meaning
from clausetrail.judging.ellipsis.possessives import owned
from clausetrail.judging.word_classes import AGENTS, WHO, YOURS, acting, is_verb

_COMMA = re.compile(r"[,，]$")
_ARE = re.compile(r"^(?:are|were|have been)$")
_AND = re.compile(r"(?:^|[\s,，])(?:and|but)$|[,，]\s*(?:并|并且|同时)?$|并$")
_OBLIQUE = frozenset(("us", "our", "ours", "your", "yours", "their", "them", "its", "您的", "你的"))
_TOWARDS = re.compile(r"\b(?:to|with|from|for|of)(?: the| a| an)?$|[向与对给为从和]$")
_OTHER_CLAUSE = re.compile(r"\b(?:that|which|who|by|if|when|where)\b|[由被]")
_BINDING = frozenset(("not", "may", "must", "only", "or", "except"))
"""Words whose reach depends on whether the subject is said again."""
_OVER_BOTH = frozenset(("if", "except", "before-after"))
"""Concepts of what would hold for both halves of a sentence if it were one."""
_TO_DO = re.compile(r"\bto$")
"""What may have a second verb depend on the first: "we use it to plan and send"."""
_TIMES = frozenset(("后", "之后", "以后", "前", "之前", "以前"))
_AT = re.compile(r"^(?:之?时|的?时候)\s*[,，]")
"""With what a Chinese clause ends that says when."""
_TYING = frozenset(("但", "但是", "而", "而且", "且", "并且", "也"))
_SUBJECT = 6
"""Words, most of them one character, of which a Chinese subject may consist."""
_NAMES = frozenset(("plain", "data", "work", "recipients", "bodies", "entity"))
_PREDICATED = re.compile(
    r"(?:会(?![员计议所费馆场展])|将|可(?![疑信靠])|应|须|需|均|都|也|不(?![良法同])|仅|只|自(?!动|家|己|有|营|助|提)"
    r"|从(?!业)|按|默认|已(?![婚成故退离])|未(?![婚成])|无(?!业|证|障)|是|为|由|在(?![校职读籍线押逃])"
    r"|于|经(?![理纪销济营办])|适用|用于|有效|[^，。；、的]{2,4}(?:后|时))(?!的)"
)
"""How what is said of a Chinese subject begins."""
_ANIMATE = re.compile(
    r"(?:[员者人方户客师生商家民长东主司店馆院校会局部处所社站队组]|平台|机构|学员|学校|物业|公司|骑手|教练"
    r"|部门|银行|团队|儿童|父母|子女|用户|骑士|机关|企业)$"
)
"""Who may act: the object of the clause before may be meant then as well as its subject."""
_SET_TO = re.compile(
    rf"(?:{'|'.join(sorted(OTHERS_ACT))}|安排|派遣?|指派|请(?!求)|组织|引导|支持|鼓励|雇[用佣]?|聘请?|催促|携带|带领|陪同)"
    rf"[^，。；的]{{0,4}}?(?:{'|'.join(AGENTS)}|保洁员|[^，。；的]{{0,4}}人员)(?!的)[^，。；、]"
)
"""Somebody else who is had to do something, and who may act in what follows too."""


def subject(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` says who acts where that goes without saying."""
    return (
        _repeated(wording, at)
        or _ahead(wording, at)
        or _sentence(wording, at, other)
        or _elliptic(wording, at)
        or _participial(wording, at, other)
    )


def _repeated(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` repeats the subject of the clause before it."""
    term = wording.terms[at]
    if term.concept not in ("we", "you") or term.text.lower() in _OBLIQUE:
        return False
    gap = wording.gap(at).rstrip().lower()
    joined = _AND.search(gap) or (not term.text.isascii() and _COMMA.search(gap))
    if not joined or wording.gap(at + 1).startswith("的"):
        return False
    first, _ = wording.sentence(at)
    named = [n for n in range(first, at) if acting(wording.terms[n])]
    if not named or meaning(wording.terms[named[0]]) != meaning(term):
        return False
    leads = wording.terms[first : named[0]]
    if any(t.concept != "if" for t in leads) or wording.gap(named[0] + 1).startswith("的"):
        return False
    if wording.terms[named[0]].text.lower() in _OBLIQUE or _TOWARDS.search(
        wording.gap(named[0]).rstrip().lower()
    ):
        return False
    between = range(named[0] + 1, at)
    bound = {wording.terms[n].concept for n in between} & _BINDING
    again = at + 1 < len(wording.terms) and wording.terms[at + 1].concept == "not"
    if not leads and bound - ({"not"} if again else set()):
        return False
    if any(_OTHER_CLAUSE.search(wording.gap(n).lower()) for n in between):
        return False
    if _SET_TO.search(wording.text[wording.terms[named[0]].end : term.start]):
        return False
    return all(_oblique(wording, n) or _same(wording, n, at) for n in named[1:])


def _same(wording: Wording, one: int, other: int) -> bool:
    return wording.terms[one].text == wording.terms[other].text and not owned(wording, one)


def _ahead(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` is the first 我们 of 我们收到报修后，我们会…: both are who acts."""
    term = wording.terms[at]
    if term.text not in ("我们", "您", "你") or not wording.opens(at) or owned(wording, at):
        return False
    end = next((n for n in range(at + 1, len(wording.terms)) if wording.breaks(n)), None)
    if end is None or wording.closes(end) or wording.terms[end].text != term.text:
        return False
    within = range(at + 1, end)
    if term.text == "我们" and YOURS.match(wording.text, term.end):
        return False
    timed = wording.terms[end - 1].text in _TIMES or _AT.search(wording.gap(end)) is not None
    return (
        timed
        and not owned(wording, end)
        and not any(_OTHER_CLAUSE.search(wording.gap(n)) for n in within)
        and all(_oblique(wording, n) for n in within if acting(wording.terms[n]))
    )


def _sentence(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` begins a sentence that the other wording joins with "and"."""
    term = wording.terms[at]
    joined = counterpart(wording, at, other)
    if joined is None or not _AND.search(joined) or not wording.opens(at):
        return False
    if term.text.lower() not in ("we", "you", "我们", "您") or owned(wording, at):
        return False
    first, last = wording.sentence(at - 1)
    before = wording.terms[first:last]
    if any(t.concept in _OVER_BOTH for t in wording.terms[slice(*wording.sentence(at))]):
        return False
    if any(_TO_DO.search(wording.gap(n).lower().rstrip()) for n in range(first + 1, last)):
        return False
    return (
        meaning(before[0]) == meaning(term)
        and before[0].text.lower() == term.text.lower()
        and not any(t.concept in _BINDING or t.concept == "if" for t in before)
        and not any(_OTHER_CLAUSE.search(wording.gap(n).lower()) for n in range(first + 1, last))
        and all(_oblique(wording, n) for n in range(first + 1, last) if acting(wording.terms[n]))
    )


def _elliptic(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` is the "we" of "we may … if we are required"."""
    term = wording.terms[at]
    first, _ = wording.sentence(at)
    return (
        term.text.lower() in ("we", "you")
        and at > first
        and wording.terms[at - 1].concept == "if"
        and _ARE.match(wording.gap(at + 1).strip().lower()) is not None
        and meaning(wording.terms[first]) == meaning(term)
        and wording.terms[first].text.lower() == term.text.lower()
        and not any(
            t.text.lower() in ("we", "you", "they") or t.field in ("recipients", "entity")
            for t in wording.terms[first + 1 : at]
        )
    )


def _participial(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` is the "we" of "before we send", for "before sending".

    It is the one who acts in the rest of the sentence, where nobody else does.
    """
    term = wording.terms[at]
    if term.text.lower() not in ("we", "you") or not 0 < at < len(wording.terms) - 1:
        return False
    leading, doing = wording.terms[at - 1], wording.terms[at + 1]
    if leading.concept not in ("before-after", "if"):
        return False
    around = meaning(leading), meaning(doing)
    if not any(
        (meaning(one), meaning(two)) == around
        and re.match(r"\W*[a-z]+ing\b", other.text[one.end : two.end], re.IGNORECASE)
        for one, two in pairwise(other.terms)
    ):
        return False
    first, last = wording.sentence(at)
    actors = [
        t
        for n, t in enumerate(wording.terms[first:last], first)
        if n != at
        and acting(t)
        and t.text.lower() not in _OBLIQUE
        and not _oblique(wording, n)
        and not (n > first and t.text == "you" and not wording.breaks(n))
        and not (t.text == "it" and not wording.breaks(n) and wording.breaks(n + 1))
    ]
    if not actors:  # nobody is named: whoever reads it is meant
        return term.text.lower() == "you"
    return all(t.text.lower() == term.text.lower() for t in actors)


def said_again(sides: Sequence[Wording], hunk: Hunk) -> bool:
    """Tell whether a hunk is only the subject of the Chinese clause before, said again.

    访客码当日有效，访客码过期后失效 is 访客码当日有效，过期后失效.
    """
    instead, said = sorted((hunk.old, hunk.new), key=lambda side: sum(len(t.text) for t in side))
    if any(t.text not in _TYING for t in instead) or not 0 < len(said) <= _SUBJECT:
        return False
    if any(t.field not in _NAMES or is_verb(t) or t.text.isascii() for t in said):
        return False
    if said[-1].field in WHO or _ANIMATE.search("".join(t.text for t in said)):
        return False
    wording = sides[0] if said is hunk.old else sides[1]
    at = wording.terms.index(said[0])
    end = at + len(said)
    if not at or not wording.breaks(at) or end >= len(wording.terms) or wording.breaks(end):
        return False
    first = max((n for n in range(at) if wording.breaks(n)), default=0)
    between = range(first + len(said), at)
    if (
        not wording.opens(first)
        or [meaning(t) for t in wording.terms[first : first + len(said)]]
        != [meaning(t) for t in said]
        or not _led_alike(wording, first, at)
        or any(wording.terms[n].text in OTHERS_ACT for n in between)
        or not all(_oblique(wording, n) for n in between if acting(wording.terms[n]))
    ):
        return False
    if not _predicated(wording, between.start) or not _predicated(wording, end):
        return False
    if not _said_on(wording, (at, end), sides[1] if said is hunk.old else sides[0]):
        return False
    bound = any(wording.terms[n].concept in _BINDING for n in between)
    return not bound or _PREDICATED.match(wording.text, wording.terms[end - 1].end) is not None


def _said_on(wording: Wording, name: tuple[int, int], other: Wording) -> bool:
    """Tell whether the other wording goes on behind a comma with the same little words."""
    at, end = name
    around = meaning(wording.terms[at - 1]), meaning(wording.terms[end])
    terms = [n for n, t in enumerate(other.terms) if t.text not in _TYING]
    gaps = [
        other.text[other.terms[m].end : other.terms[n].start]
        for m, n in pairwise(terms)
        if (meaning(other.terms[m]), meaning(other.terms[n])) == around
    ]
    words = wording.gap(end).strip()
    return any(re.match("[，,；;。]", gap) and gap.rstrip().endswith(words) for gap in gaps)


def _led_alike(wording: Wording, one: int, other: int) -> bool:
    """Tell whether nothing but 本 or 该 leads to two names, the same to both."""
    leads = {re.split("[，,。；;]", wording.gap(n))[-1].strip() for n in (one, other)}
    return leads in ({""}, {"本"}, {"该"}) or leads <= {"", "但", "但是"}


def _predicated(wording: Wording, at: int) -> bool:
    """Tell whether at term ``at`` begins what is said of the name before it."""
    said = _PREDICATED.match(wording.text, wording.terms[at - 1].end)
    return said is not None or (not wording.gap(at).strip() and is_verb(wording.terms[at]))


def _oblique(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` cannot be the subject of a clause."""
    return (
        wording.terms[at].text.lower() in _OBLIQUE
        or wording.gap(at + 1).startswith("的")
        or _TOWARDS.search(wording.gap(at).rstrip().lower()) is not None
    )
