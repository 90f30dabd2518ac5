"""E114: a word that is understood anyway was put in or left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.constituents import Wording
from clausetrail.judging.delta import Delta, Hunk, compare, meaning
from clausetrail.judging.rules.direction import directions_kept
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.stems import stems
from clausetrail.judging.term import Term, folded
from clausetrail.judging.verdict import Judgement

_WHO = frozenset(("parties", "recipients", "bodies", "entity"))
_COMMA = re.compile(r"[,，]$")
_AT_THE_TIME = re.compile(r"^(?:之?时|的?时候)")
_AFTERWARDS = frozenset(("后", "之后", "以后"))
_ALSO = re.compile(r"并且?|而且")
_ARE = re.compile(r"^(?:are|were|have been)$")
_AND = re.compile(r"(?:^|[\s,，])(?:and|but)$|[,，]\s*(?:并|并且|同时)?$|并$")
_LISTED = re.compile(r"(?:^|[\s,])and$|[,、]$|[和及与]$")
_NOMINAL = frozenset(("data", "plain", "bodies", "purposes"))
_OBLIQUE = frozenset(("us", "our", "ours", "your", "yours", "their", "them", "its", "您的", "你的"))
_TOWARDS = re.compile(r"\b(?:to|with|from|for|of)(?: the| a| an)?$|[向与对给为从和]$")
_OTHER_CLAUSE = re.compile(r"\b(?:that|which|who|by|if|when|where)\b|[由被]")
_BINDING = frozenset(("not", "may", "must", "only", "or", "except"))
"""Words whose reach depends on whether the subject is said again."""
_OVER_BOTH = frozenset(("if", "except", "before-after"))
"""Concepts of what would hold for both halves of a sentence if it were one."""
_TO_DO = re.compile(r"\bto$")
"""What may have a second verb depend on the first: "we use it to plan and send"."""
_CONNECTING = frozenset(stems("therefore accordingly consequently hence however")) | frozenset(
    ("因此", "因而", "所以", "于是", "但", "但是", "不过", "然而", "可是", "却", "总之", "当然")
)
"""Words that only tie a sentence to the one before it."""

_SAME_OF_YOU = ({"may", "can"}, {"shall", "need"}, {"可", "能"}, {"须", "需"})
"""Keys of words that say the same of what the reader may or must do."""
_PERSONAL = (
    "account", "password", "device", "browser", "profile", "inbox", "settings",
    "账号", "账户", "密码", "设备", "浏览器", "头像", "昵称",
)  # fmt: skip
"""What is the reader's own if the reader is the one who acts."""
_NAMED = 3
"""Words of which the name of a thing may consist."""
_OFFERED = (
    "service", "website", "site", "app", "platform", "product", "software", "policy", "privacy",
    "terms", "服务", "产品", "网站", "平台", "应用", "软件", "政策", "隐私",
)  # fmt: skip
"""What a policy speaks of as ours."""


@dataclass(frozen=True, slots=True)
class Core:
    """What is left of two wordings without the words that are understood anyway."""

    old: Wording
    new: Wording
    delta: Delta
    understood: bool
    """Whether there were such words."""


def core(case: Case) -> Core:
    """Leave out of both wordings slips of the pen, and what is understood anyway."""
    sides = [
        Wording(case.delta.old, folded(case.old_text)),
        Wording(case.delta.new, folded(case.new_text)),
    ]
    dropped: tuple[list[Term], list[Term]] = ([], [])
    for hunk in case.delta.hunks:
        said = (*hunk.old, *hunk.new)
        n = 0 if hunk.old else 1
        if _permitted(sides, hunk) or _referring(sides, hunk):
            dropped[0].extend(hunk.old)
            dropped[1].extend(hunk.new)
        elif len(said) == 1 and _understood(sides[n], sides[n].terms.index(said[0]), sides[1 - n]):
            dropped[n].append(said[0])
    old, new = (side.without(gone) for side, gone in zip(sides, dropped, strict=True))
    return Core(old, new, compare(old.terms, new.terms), any(dropped))


def understood(case: Case) -> Judgement | None:
    """E114: a subject, "your" or "therefore" that the words before already say."""
    if case.whole or case.repunctuated or not case.delta.hunks or not directions_kept(case):
        return None
    rest = core(case)
    if not rest.understood or rest.delta.hunks:
        return None
    why = Bilingual(
        "只是补出或省去了不说也明白的词（上文已有的主语、“您的”，承接上文的“因此”，“当……时”的“当”），"
        "或更正了错别字。",
        "A word that is understood anyway was put in or left out "
        "(a subject or “your” that the words before already say, or a “therefore”), "
        "or a slip of the pen put right.",
    )
    return harmless("E114", why, case.evidence(case.delta.removed, case.delta.added))


def _understood(wording: Wording, at: int, other: Wording) -> bool:
    return (
        _subject(wording, at)
        or _sentence(wording, at, other)
        or _possessive(wording, at)
        or _own(wording, at)
        or _ours(wording, at, other)
        or _when(wording, at, other)
        or _connective(wording, at)
        or _joining(wording, at, other)
        or _elliptic(wording, at)
        or _participial(wording, at, other)
    )


def _joining(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` is a 且 for which the other wording says 并且."""
    between = _between(wording, at, other) if wording.terms[at].text == "且" else None
    return between is not None and _ALSO.search(between) is not None


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
    acting = [
        t
        for n, t in enumerate(wording.terms[first:last], first)
        if n != at
        and t.field in _WHO
        and t.text.lower() not in _OBLIQUE
        and not _oblique(wording, n)
        and not (n > first and t.text == "you" and not wording.breaks(n))
    ]
    if not acting:  # nobody is named: whoever reads it is meant
        return term.text.lower() == "you"
    return all(t.text.lower() == term.text.lower() for t in acting)


def _permitted(sides: list[Wording], hunk: Hunk) -> bool:
    """Tell whether "you may" became "you can", or "you must" became "you need to".

    Of us it is not the same: "we may share" says less than "we can share".
    """
    if len(hunk.old) != 1 or len(hunk.new) != 1:
        return False
    if {hunk.old[0].key, hunk.new[0].key} not in _SAME_OF_YOU:
        return False
    for wording, term in zip(sides, (hunk.old[0], hunk.new[0]), strict=True):
        at = wording.terms.index(term)
        if at == 0 or at + 1 == len(wording.terms) or wording.terms[at + 1].concept == "not":
            return False
        if wording.terms[at - 1].text.lower() not in ("you", "您", "你"):
            return False
    return True


def _referring(sides: list[Wording], hunk: Hunk) -> bool:
    """Tell whether "it" stands for the subject of the statement before, or the reverse.

    "The app counts steps; the app shows them" became "the app counts steps; it shows them".
    """
    one, other = sorted((hunk.old, hunk.new), key=len)
    wording = sides[0] if other is hunk.old else sides[1]
    if len(one) != 1 or not 0 < len(other) <= _NAMED or one[0].text.lower() not in ("it", "they"):
        return False
    at = wording.terms.index(other[0])
    if not at or not wording.breaks(at) or other[-1].field in _WHO:
        return False
    first, _ = wording.sentence(at - 1)
    start = next((n for n in range(at - 1, first, -1) if wording.breaks(n)), first)
    several = re.search(r"[^su]s$", other[-1].text.lower()) is not None
    return (
        [meaning(t) for t in wording.terms[start : start + len(other)]]
        == [meaning(t) for t in other]
        and start + len(other) < at
        and several == (one[0].text.lower() == "they")
    )


def _between(wording: Wording, at: int, other: Wording) -> str | None:
    """Return what the other wording has between the words on either side of term ``at``."""
    if not 0 < at < len(wording.terms) - 1:
        return None
    around = meaning(wording.terms[at - 1]), meaning(wording.terms[at + 1])
    gaps = [
        other.gap(n)
        for n in range(1, len(other.terms))
        if (meaning(other.terms[n - 1]), meaning(other.terms[n])) == around
    ]
    return gaps[0].strip().lower() if len(gaps) == 1 else None


def _sentence(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` begins a sentence that the other wording joins with "and"."""
    term = wording.terms[at]
    joined = _between(wording, at, other)
    if joined is None or not _AND.search(joined) or not wording.opens(at):
        return False
    if term.text.lower() not in ("we", "you", "我们", "您") or _owns(wording, at):
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
        and all(_oblique(wording, n) for n in range(first + 1, last) if _who(wording.terms[n]))
    )


def _who(term: Term) -> bool:
    return term.field in _WHO


def _own(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` is the "your" of "you keep your password safe"."""
    if wording.terms[at].concept != "you" or not _owns(wording, at) or at + 1 == len(wording.terms):
        return False
    following = wording.text[wording.terms[at + 1].start :].lower()
    if not following.startswith(_PERSONAL):
        return False
    first, _ = wording.sentence(at)
    who = next((t for t in wording.terms[first:at] if t.field in _WHO), None)
    lead = wording.text[wording.terms[first - 1].end if first else 0 : wording.terms[at].start]
    asked = re.match(r"\W*(?:请|please\b)", lead.lower()) is not None
    return (who is None and asked) or (
        who is not None and who.text.lower() in ("you", "您", "你") and who is wording.terms[first]
    )


def _ours(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether "our services" became "the services", 我们的服务 became 本服务."""
    term = wording.terms[at]
    if term.concept != "we" or not _owns(wording, at) or at + 1 == len(wording.terms):
        return False
    following = wording.text[wording.terms[at + 1].start :].lower()
    between = _between(wording, at, other)
    return (
        following.startswith(_OFFERED)
        and between is not None
        and re.search(r"(?:^|\s)(?:the|this|these)$|[本该]$", between) is not None
    )


def _connective(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` only ties its sentence to the one before."""
    term = wording.terms[at]
    if term.field != "plain":
        return False
    said = term.text if not term.text.isascii() else " ".join(stems(term.text))
    if said == "however" and not wording.gap(at + 1).startswith(","):
        return False
    return said in _CONNECTING and wording.breaks(at)


def _subject(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` repeats the subject of the clause before it."""
    term = wording.terms[at]
    if term.concept not in ("we", "you") or term.text.lower() in _OBLIQUE:
        return False
    gap = wording.gap(at).rstrip().lower()
    joined = _AND.search(gap) or (not term.text.isascii() and _COMMA.search(gap))
    if not joined or wording.gap(at + 1).startswith("的"):
        return False
    first, _ = wording.sentence(at)
    named = [n for n in range(first, at) if wording.terms[n].field in _WHO]
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
    return all(_oblique(wording, n) for n in named[1:])


def _oblique(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` cannot be the subject of a clause."""
    return (
        wording.terms[at].text.lower() in _OBLIQUE
        or wording.gap(at + 1).startswith("的")
        or _TOWARDS.search(wording.gap(at).rstrip().lower()) is not None
    )


def _possessive(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` repeats the "your" with which its list begins."""
    term = wording.terms[at]
    if not _owns(wording, at) or not _LISTED.search(wording.gap(at).rstrip().lower()):
        return False
    if at + 1 == len(wording.terms) or wording.terms[at + 1].field not in _NOMINAL:
        return False
    for n in range(at - 1, -1, -1):
        earlier = wording.terms[n]
        if meaning(earlier) == meaning(term):
            return _owns(wording, n)
        if earlier.field not in _NOMINAL or not re.fullmatch(
            r"\s*(?:(?:and|of)\s*|[,、和及与]\s*)*", wording.gap(n + 1).lower()
        ):
            return False
    return False


def _owns(wording: Wording, at: int) -> bool:
    return wording.terms[at].text.lower() in ("your", "our", "您的", "你的") or (
        wording.terms[at].concept in ("you", "we") and wording.gap(at + 1).startswith("的")
    )


def _when(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` is the 当 of 当…时, which 时 alone says too."""
    if wording.terms[at].text != "当" or wording.text.count("时") > other.text.count("时"):
        return False
    for n in range(at + 1, len(wording.terms) + 1):
        gap = wording.gap(n)
        if _AT_THE_TIME.search(gap.strip()):
            return True
        if n < len(wording.terms) and wording.terms[n].text in _AFTERWARDS:
            return True
        if re.search(r"[,，。；;、]", gap):
            return False
    return False
