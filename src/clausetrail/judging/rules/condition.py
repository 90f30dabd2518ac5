"""M105, M304, M405, M504 again: on what conditions, and from when, a rule applies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.delta import Hunk
from clausetrail.judging.kinds.evidence import says
from clausetrail.judging.kinds.kind import kind_of_force
from clausetrail.judging.language.term import Term
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.rules.force import CODES
from clausetrail.judging.verdict import SIDES, Judgement, Side
from clausetrail.regex import regex

_CONDITIONAL = {
    "if", "only", "consent", "except", "must", "necessary", "not", "before-after", "all", "annul",
}  # fmt: skip
"""Concepts of a sentence that says when something holds."""
_LISTED = ("data", "purposes", "bodies", "recipients", "security")
"""Fields of terms that are listed: there "and" and "or" come to the same."""
_REGARDLESS = {"无论", "不论", "不管", "whether or not", "no matter", "regardless"}
"""What says that a condition does not matter."""
_LATER = {"before-after", "if", "regularly", "as-needed"}
"""Concepts of what takes the place of "at any time"."""
_ALWAYS = frozenset(
    {"always", "all time", "constant", "constantli", "any time", "anytim", "continuously",
     "continuousli", "continuou", "continuous", "permanently", "round the clock"}
)  # fmt: skip
"""Words for all the time."""
_AND = regex(r"且|并且|同时|[和及与并]|\b(?:and|both|as well as)\b", re.IGNORECASE)
_ASKING = regex(
    r"(?:问题|疑问|意见|建议|投诉|咨询|反馈|异议)(?:、|或者?|和|及)"
    r"|\b(?:questions?|comments?|concerns?|suggestions?|complaints?|feedback|requests?)"
    r",? (?:or|and)\b",
    re.IGNORECASE,
)
"""Whatever one may want to say to us."""
_ACTS_ZH = regex(r"(?![和与及或等的所之以])[\u4e00-\u9fff]")
"""What follows somebody who does something, and is not only named beside others."""
_WHEN = regex(r"时|[的后]，|\b(?:when|where|if|once|unless|until)\b", re.IGNORECASE)
_FROM_ZH = regex(r"(?:时|的)?[^，。；]{0,3}(?:之日起|之日|之后|后|时起|届满|期满|为止)")
_FROM_EN = regex(
    r"\b(?:after|from|since|following|once|until|upon|as of)\s+(?!that\b|this\b)"
    r"(?:(?:the|your|you|our|we|of|a|an|date|day|end|last|first|most|recent|on|in|which|when|that"
    r"|it|they|have|has|had|is|are|was|were)\s+){0,5}$",
    re.IGNORECASE,
)
_OCCASION = regex(r"(?:后|时|前|内|期间|届满|期满|[末初底日]|当[日天周月])$")
"""How words end that say on what occasion something can be done."""
_OCCASION_FOLLOWS = regex(
    r"的?(?:时(?!间)|期间|情况下|情形下|前提下)|[之以]?[后前](?![者续台期端])|届满|期满"
)
_OCCASION_BEGINS = regex(
    r"(?:after|once|until|when|if|unless|upon|following|during|before|only when|only if"
    r"|as (?:soon|long) as|provided|subject to|at the end of)\b",
    re.IGNORECASE,
)
_AS_WISHED = regex(
    r"需要|愿意|希望|想|使用|访问|必要|适用|\b(?:wish|like|want|need|us(?:e|ing)|visit\w*|necessary"
    r"|applicable|appropriate|please|prefer|choose|questions?|possible)\b",
    re.IGNORECASE,
)
"""What makes a condition one that anybody fulfils who does the thing."""
_OWED = frozenset({"delete", "notify", "respond", "stop", "withdraw", "cancel", "close-account"})
_CONDITIONS = frozenset({"if", "before-after"})
_PERIOD = regex(
    r"的?(?:期限|时限|时间|期间)|\s+(?:period|time|timeframe|time ?limit)\b", re.IGNORECASE
)
_LAWFUL = regex(
    r"\b(?:required|permitted|allowed|prescribed|obliged|compelled)(?: or \w+)? (?:by|under)"
    r" (?:the )?(?:\w+ )?(?:laws?|legislation)\b"
    r"|\b(?:laws?|legislation) (?:so )?(?:requires?|permits?|allows?)\b"
    r"|(?:法律法规|法律|法规)(?:另有)?(?:要求|允许|许可)",
    re.IGNORECASE,
)
"""What is so because the law wants it, or only if it does."""
_KEPT = {"store", "delete", "retention-period"}
_COUNTED = {"store", "delete", "notify", "respond", "stop", "anytime"}
"""What is done when a time is up."""


def condition(case: Case) -> Judgement | None:
    """Find conditions joined otherwise, new instead of "any time", or counted from elsewhere."""
    if case.whole or case.titled or case.topic in ("scope", "definitions"):
        return None
    for gone, come in (
        *_joined(case),
        *_postponed(case),
        *_constant(case),
        *_voided(case),
        *_limited(case),
        *_counted(case),
        *_by_law(case),
    ):
        happened = turned(case, gone, come)
        what = Bilingual(
            f"规则适用的条件或起算时间有变化（{happened.zh}）",
            f"On what conditions, or from when, the rule applies changed ({happened.en})",
        )
        category = kind_of_force(case, gone, come)
        evidence = case.evidence(gone, come)
        return material(CODES[category], category, what, evidence, case.category)
    return None


Exchange = tuple[list[Term], list[Term]]


def _joined(case: Case) -> Iterator[Exchange]:
    """Yield conditions of which one suffices now, or of which all are needed now."""
    for hunk in case.delta.hunks:
        before, after = ([t for t in side if t.concept == "or"] for side in (hunk.old, hunk.new))
        if bool(before) == bool(after):
            continue
        own, side = (before or after)[0], SIDES[0 if before else 1]
        said = case.sentence(own, side)
        if not (case.has(_CONDITIONAL, before, after) or _WHEN.search(said)):
            continue
        if all(t.field in _LISTED for t in case.beside(own, side)) and not _acting(case, own, side):
            continue
        if _ands(case, "old") == _ands(case, "new") or _ASKING.search(said):
            continue
        yield list(hunk.old), list(hunk.new)


def _acting(case: Case, joint: Term, side: Side) -> bool:
    """Tell whether what is named behind "or" does something, and is no member of a list."""
    last = case.beside(joint, side)[-1]
    acts = _ACTS_ZH.match(case.side(side)[0], last.end)
    return last.field == "recipients" and acts is not None


def _ands(case: Case, side: str) -> int:
    text = case.old_text if side == "old" else case.new_text
    return len(_AND.findall(text))


def _postponed(case: Case) -> Iterator[Exchange]:
    """Yield what could be done at any time and is bound to a time or condition now, or reverse."""
    gone = [t for t in case.delta.removed if t.concept == "anytime"]
    come = [t for t in case.delta.added if t.concept in _LATER or t.field in ("period", "count")]
    if gone and come:
        yield gone, come
    for hunk in case.delta.hunks:
        anytime = any(t.concept == "anytime" for t in hunk.old)
        if anytime and hunk.new and _occasion(case.new_text, hunk.new):
            yield list(hunk.old), list(hunk.new)
        always = [t for t in hunk.new if t.concept == "anytime"]
        if always and sum(t.field not in ("parties", "scope") for t in hunk.old) > 1:
            yield list(hunk.old), always


def _voided(case: Case) -> Iterator[Exchange]:
    """Yield conditions that do not matter any more, or do now: if, whether or not."""
    for own, other in (
        (case.delta.removed, case.delta.added),
        (case.delta.added, case.delta.removed),
    ):
        conditions = [t for t in own if t.concept in _CONDITIONS]
        void = [t for t in other if t.key in _REGARDLESS]
        if conditions and void:
            both = conditions, void
            yield both if own is case.delta.removed else both[::-1]


def _limited(case: Case) -> Iterator[Exchange]:
    """Yield times and conditions on which alone something is granted or done for the reader now.

    What was so bound and is no more is yielded too.
    """
    for hunk in case.delta.hunks:
        if bool(hunk.old) == bool(hunk.new):
            continue
        side: Side = "old" if hunk.old else "new"
        own, text = hunk.old or hunk.new, case.side(side)[0]
        surplus = case.delta.removed if hunk.old else case.delta.added
        if not set(own) <= set(surplus) or not _several(own):  # it stands elsewhere, or is a slip
            continue
        if not _occasion(text, own) or _AS_WISHED.search(text[own[0].start : own[-1].end]):
            continue
        said = case.sentence(own[0], side)
        if says(said, "granted") or case.has(_OWED, hunk.old, hunk.new):
            yield list(hunk.old), list(hunk.new)


def _several(terms: Sequence[Term]) -> bool:
    """Tell whether terms are more than one word, besides who it is about."""
    said = [t.text for t in terms if t.field != "parties"]
    return len(said) > 1 or any(len(word) > 1 and not word.isascii() for word in said)


def _occasion(text: str, terms: Sequence[Term]) -> bool:
    """Tell whether some words say on what occasion: 毕业后, once your contract has ended."""
    return bool(
        _OCCASION.search(terms[-1].text)
        or _OCCASION_FOLLOWS.match(text[terms[-1].end :])
        or _OCCASION_BEGINS.match(text[terms[0].start :])
    )


def _constant(case: Case) -> Iterator[Exchange]:
    """Yield what was done on an occasion and is done all the time now, or the reverse."""
    for gone, come in (
        (case.delta.removed, case.delta.added),
        (case.delta.added, case.delta.removed),
    ):
        occasion = [t for t in gone if t.concept == "if" or t.text.lower() in ("while", "during")]
        constant = [t for t in come if t.key in _ALWAYS or t.concept == "background"]
        if occasion and constant:
            yield list(case.delta.removed), list(case.delta.added)
            return


def _counted(case: Case) -> Iterator[Exchange]:
    """Yield events that a period, or an act of ours, is counted from and that were replaced."""
    for hunk in case.delta.hunks:
        if not (hunk.old and hunk.new) or not (_event(hunk) or _kept_since(case, hunk)):
            continue
        timed = case.has(_COUNTED, hunk.old[:1], hunk.new[:1]) or any(
            t.field == "period" for t in case.around(hunk.new[0], "new")
        )
        started = timed and _starts(case.old_text, hunk.old) and _starts(case.new_text, hunk.new)
        measured = _measures(case.old_text, hunk.old) and _measures(case.new_text, hunk.new)
        alike = {t.concept for t in hunk.old} & {t.concept for t in hunk.new} - {""}
        if (started and not _same_event(hunk)) or (measured and not alike):
            yield list(hunk.old), list(hunk.new)


def _by_law(case: Case) -> Iterator[Exchange]:
    """Yield what is done only as the law wants it, and is done in other cases too now."""
    if case.category not in (1, 3) or not case.delta.hunks:
        return
    gone = [t for h in case.delta.hunks for t in h.old]
    come = [t for h in case.delta.hunks for t in h.new]
    was, now = (
        _LAWFUL.search(" ".join(said for said, _ in case.sentences(*pair)))
        for pair in ((gone, ()), ((), come))
    )
    if gone and come and was and not now:
        yield gone, come


def _same_event(hunk: Hunk) -> bool:
    """Tell whether an event only goes by another name: 注销 and 账户注销."""
    before, after = ({t.concept for t in side} for side in (hunk.old, hunk.new))
    return before == after and "" not in before


def _measures(text: str, terms: tuple[Term, ...]) -> bool:
    """Tell whether some words say which period is meant: the statutory, a reasonable one."""
    return _PERIOD.match(text[terms[-1].end :]) is not None


def _event(hunk: Hunk) -> bool:
    """Tell whether both sides say something of weight, more than a word apart."""
    return all(
        any(t.field not in ("plain", "parties", "scope") for t in side)
        or sum(2 if t.text.isascii() else len(t.text) for t in side) >= 4
        for side in (hunk.old, hunk.new)
    )


def _kept_since(case: Case, hunk: Hunk) -> bool:
    """Tell whether single words differ where it is said how long something is kept."""
    near = (*case.around(hunk.old[0], "old"), *case.around(hunk.new[0], "new"))
    kept = any(t.concept in _KEPT for t in near) and any(t.field == "period" for t in near)
    return kept and all(t.field != "parties" for t in (*hunk.old, *hunk.new))


def _starts(text: str, terms: tuple[Term, ...]) -> bool:
    """Tell whether some words name what a time is counted from."""
    before, after = text[: terms[0].start], text[terms[-1].end :]
    return bool(_FROM_ZH.match(after) or _FROM_EN.search(before))
