"""E113: the same words in another construction.

"We store your files" and "your files are stored by us"; 我们处理订单 and 我们对订单进行处理;
"when you register, we …" and "we … when you register".  Each pattern asks for the
little words that mark who acts on whom, so that two parties that merely change
places are never taken for a change of style.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from itertools import pairwise

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.constituents import Three, Wording, exchanged, windows, wordings
from clausetrail.judging.constructions import chinese, division, english
from clausetrail.judging.constructions.roles import acts
from clausetrail.judging.constructions.voices import for_anyone
from clausetrail.judging.direction import alike
from clausetrail.judging.ellipsis.core import Core, core
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.term import folded
from clausetrail.judging.terms import terms
from clausetrail.judging.topic import PASSED_ON
from clausetrail.judging.verdict import Judgement
from clausetrail.judging.word_classes import AGENTS

Proof = Callable[[Three, Three], bool]

_MOST = 4
"""Stretches of one clause that are looked at one by one."""


def reconstructed(case: Case) -> Judgement | None:
    """E113: the same groups of words, exchanged as grammar allows."""
    if case.whole or case.repunctuated:
        return None
    rest = core(case)
    grammar = chinese if case.document.lang == "zh" else english
    shown = _shown(rest.old, rest.new, grammar.PATTERNS)
    if not shown and case.topic not in PASSED_ON:
        shown = _unnamed(rest, grammar.SUBJECTLESS)
    if not shown:
        return None
    if case.document.lang == "zh" and not (
        division.joined_alike(rest.old, rest.new) and division.pointed(*wordings(case))
    ):
        return None
    why = Bilingual(
        "用词相同，只是句式不同（主动与被动、状语或宾语的位置）。",
        "The same words in another construction (active or passive, where an adverbial "
        "or an object stands).",
    )
    return harmless("E113", why)


def _shown(old: Wording, new: Wording, proofs: Collection[Proof]) -> bool:
    """Tell whether the groups that changed places may do so: all of one stretch, or of each."""
    if any(
        any(proof(one, other) for proof in proofs) and _held(one) == _held(other)
        for one, other in exchanged(old, new)
    ):
        return True
    apart = windows(old, new)
    if not 1 < len(apart) <= _MOST:
        return False
    found = [_shown_within(old, new, window, proofs) for window in apart]
    return all(found) and _around(old, found) == _around(new, found)


def _shown_within(
    old: Wording, new: Wording, window: tuple[int, int], proofs: Collection[Proof]
) -> tuple[int, int] | None:
    """Return the stretch in which groups were shown to have changed places as they may."""
    for one, other in exchanged(old, new, window):
        if _within(one) == _within(other) and any(proof(one, other) for proof in proofs):
            return min(g.first for g in one), max(g.last for g in one)
    return None


def _around(wording: Wording, shown: list[tuple[int, int] | None]) -> list[str]:
    """Return the directions and marks outside of some stretches, place by place."""
    inside = {n for span in shown if span is not None for n in range(span[0], span[1] + 1)}
    return [_little(wording.gap(n)) for n in range(1, len(wording.terms)) if n not in inside]


def _unnamed(rest: Core, proofs: Collection[Proof]) -> bool:
    """Tell whether "files are kept" became "we keep files": who else, if nobody is named.

    The sentence names no one besides us who could act.
    """
    for few, many in ((rest.old, rest.new), (rest.new, rest.old)):
        added = [t for n, t in enumerate(many.terms) if _ours(many, n)]
        if len(many.terms) != len(few.terms) + 1 or not added or for_anyone(few.text):
            continue
        for subject in added:
            at = many.terms.index(subject)
            first, last = many.sentence(at)
            others = [n for n in range(first, last) if n != at]
            if (
                not many.breaks(at)
                or _other_subject(many, first, last, at)
                or any(
                    many.terms[n].concept
                    in (("they",) if subject.text == "系统" else ("we", "they"))
                    or (many.terms[n].concept not in ("we", "you") and acts(many, n))
                    for n in others
                )
            ):
                continue
            if _shown(few, many.without([subject]), proofs):
                return True
    return False


_HOLDING = re.compile(
    r"(?:如果?|若|当|在|为|经|自|除|对|根据|按照?|依照?|通过|一旦|凡|因|由于|我们|您(?!的)|你(?!的))"
)
"""How a Chinese clause begins that names nobody else, or only says when another holds."""
_HELD_WHEN = re.compile(r"(?:时|后|前|的|内|中|下|间|起|外)$")


_NEUTRAL = frozenset(["用户", "系统", "平台", "网站", "应用", "本店", "设备", "软件"])
_OTHERS = re.compile(
    rf"(?:{'|'.join(agent for agent in AGENTS if agent not in _NEUTRAL)}"
    r"|物业|公司|教练|法院|警方|海关)(?!的)"
)
"""Who acts besides us and the reader."""


def _opening(wording: Wording, at: int) -> int:
    """Return the first term of the sentence of term ``at``."""
    return wording.sentence(at)[0]


def _other_subject(wording: Wording, first: int, last: int, at: int) -> bool:
    """Tell whether another clause of a Chinese sentence begins with what may act in this one.

    物业负责门禁，记录会被删除 is not 物业负责门禁，我们会删除记录.
    """
    if wording.terms[at].text.isascii() or wording.terms[at].text == "系统":
        return False
    starts = [n for n in range(first, last) if n == first or wording.breaks(n)]
    if first and _OTHERS.match(wording.text, wording.terms[_opening(wording, first - 1)].start):
        return True
    for n, after in pairwise([*starts, last]):
        if n <= at < after:
            continue
        said = wording.text[wording.terms[n].start : wording.terms[after - 1].end]
        said += wording.gap(after).split("，")[0].split(",")[0]
        lead = re.split("[，,。；;]", wording.gap(n))[-1].strip()
        if _OTHERS.match(lead + said) or not (
            wording.terms[n].field == "data"
            or _HOLDING.match(lead + said)
            or _HELD_WHEN.search(said.strip("，,。；;！!"))
        ):
            return True
    return False


def _ours(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` says that we do something, or our system does by itself."""
    term = wording.terms[at]
    if term.text == "系统":
        return at + 1 < len(wording.terms) and wording.terms[at + 1].text == "自动"
    return term.concept == "we" and term.text.lower() in ("we", "我们")


def _held(groups: Three) -> list[list[str]]:
    """Return the directions and marks within and around three groups, place by place.

    What leads to each group is left out: it is what the patterns look at.
    """
    wording = groups[0].wording
    first, last = min(g.first for g in groups), max(g.last for g in groups)
    spans = ((1, first), (last + 1, len(wording.terms)))
    around = [[_little(wording.gap(n)) for n in range(a, b)] for a, b in spans]
    return [*around, *_within(groups)]


def _within(groups: Three) -> list[list[str]]:
    """Return the directions and marks within three groups, and what directions follow them."""
    wording = groups[0].wording
    last = max(g.last for g in groups)
    inner = [[_little(wording.gap(n)) for n in range(g.first + 1, g.last)] for g in groups]
    return [*inner, [_little(wording.gap(last), marks=False)]]


def _little(gap: str, *, marks: bool = True) -> str:
    """Return the directions, and the marks, of what stands between two terms."""
    said = [alike(t.key) for t in terms(gap) if t.field == "direction"]
    return "|".join([*said, *(re.findall(r"[,;。、]", folded(gap)) if marks else []), ""])
