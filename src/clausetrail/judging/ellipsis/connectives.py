"""Words that only tie a sentence or a clause to another: "therefore", 当 before 时, 且 for 并且."""

from __future__ import annotations

import re

from clausetrail.judging.constituents import Wording, counterpart
from clausetrail.judging.stems import stems
from clausetrail.judging.word_classes import is_verb

_AT_THE_TIME = re.compile(r"^(?:之?时|的?时候)")
_AFTERWARDS = frozenset(("后", "之后", "以后"))
_ALSO = re.compile(r"并且?|而且")
_AND = re.compile("[、和及与]|以及")
_CONNECTING = frozenset(stems("therefore accordingly consequently hence however")) | frozenset(
    ("因此", "因而", "所以", "于是", "但", "但是", "不过", "然而", "可是", "却", "总之", "当然")
)
"""Words that only tie a sentence to the one before it."""
_ONLY_THEN = frozenset(("才", "方", "才能", "才可", "才可以", "方可", "方能", "才会"))
_BOTH = frozenset(("双方", "两者", "二者", "两方"))
_ALL = frozenset(
    (
        "任何",
        "所有",
        "全部",
        "一切",
        "凡",
        "凡是",
        "每",
        "各",
        "任何人",
        "所有人",
        "任何一方",
        "各方",
        "全体",
    )
)
_SINGLE = frozenset(("任何", "任何人", "任何一方", "每", "凡", "凡是"))
"""Words that mean each by itself, whatever is said of them."""
_TOGETHER = re.compile(
    r"[一两二三四五六七八九十\d](?:名|位|个|间|次|套|份|人|台|张|家|项|件|辆|块|席|票|笔|元)"
    r"|共同|一起|合计|总共|推选|推举|选举|组成|平分|分摊|分担|一半|表决"
)
"""What all may do, or have, together: 全体业主推选一名代表 is not 全体业主均推选一名代表."""
_SO_THAT = frozenset(("以便", "从而"))
_HELD = frozenset(("not", "only", "except", "or"))
"""Words that may reach what a thing is done for, or be reached from it."""


def connective(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` ties together what is tied without it."""
    return (
        _tying(wording, at)
        or _when(wording, at, other)
        or _joining(wording, at, other)
        or _purposive(wording, at, other)
        or _empty(wording, at)
        or _lasting(wording, at, other)
    )


def _empty(wording: Wording, at: int) -> bool:
    """Tell whether the words beside it say what term ``at`` does.

    It is the 后 of 取得同意后方可, the 均 of 双方均, the 任何 of 任何其他, or the 指 after the
    colon of a definition.
    """
    term = wording.terms[at]
    if term.text in _AFTERWARDS:
        return at + 1 < len(wording.terms) and wording.terms[at + 1].text in _ONLY_THEN
    if term.text in ("均", "都"):
        return _of_all(wording, at)
    if term.text == "任何":
        return at + 1 < len(wording.terms) and wording.terms[at + 1].text in ("其他", "其它")
    return term.text in ("指", "是指") and re.search(r"[:：]\s*是?$", wording.gap(at)) is not None


def _tying(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` only ties its sentence to the one before."""
    term = wording.terms[at]
    if term.field != "plain":
        return False
    said = term.text if not term.text.isascii() else " ".join(stems(term.text))
    if said == "however" and not wording.gap(at + 1).startswith(","):
        return False
    return said in _CONNECTING and wording.breaks(at)


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


def _joining(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` is a 且 for which the other wording says 并且, or 和."""
    between = counterpart(wording, at, other) if wording.terms[at].text == "且" else None
    if between is None:
        return False
    first, last = wording.sentence(at)
    listed = _AND.fullmatch(between) is not None
    listed = listed and not any(t.concept in ("or", "open") for t in wording.terms[first:last])
    return listed or _ALSO.search(between) is not None


def _purposive(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` is the 以便 of 建立制度，以便保护: 建立制度保护 will do."""
    if wording.terms[at].text not in _SO_THAT or not _verb_follows(wording, at):
        return False
    first, last = wording.sentence(at)
    between = counterpart(wording, at, other)
    return (
        between is not None
        and re.fullmatch(r"[，,]?\s*(?:以|来|用以|用来)?", between) is not None
        and not any(t.concept in _HELD for t in wording.terms[first:last])
    )


def _verb_follows(wording: Wording, at: int) -> bool:
    return at + 1 < len(wording.terms) and is_verb(wording.terms[at + 1])


def _of_all(wording: Wording, at: int) -> bool:
    """Tell whether the 均 at term ``at`` repeats that all are meant: 双方均, 任何人均."""
    if at + 1 == len(wording.terms) or wording.terms[at + 1].concept in ("not", "or"):
        return False
    end = next((n for n in range(at + 1, len(wording.terms)) if wording.breaks(n)), None)
    last = len(wording.terms) if end is None else end
    together = _TOGETHER.search(wording.text[wording.terms[at].end : wording.terms[last - 1].end])
    for n in range(at - 1, -1, -1):
        if together and wording.terms[n].text in (_ALL | _BOTH) - _SINGLE:
            return False
        if wording.terms[n].text in _ALL or (n == at - 1 and wording.terms[n].text in _BOTH):
            return True
        if wording.breaks(n) or wording.terms[n].concept == "not":
            return False
    return False


def _lasting(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` is the 过程中 of 运营过程中, for which the other says 运营中."""
    if wording.terms[at].text not in ("过程中", "期间"):
        return False
    between = counterpart(wording, at, other)
    return between is not None and between.startswith("中")
