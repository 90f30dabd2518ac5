"""M105, M304, M405, M504 again: a duty became a permission, "immediately" became "promptly".

The words change places with others of the same kind and another force.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.delta import Hunk
from clausetrail.judging.kinds.kind import kind_of_force
from clausetrail.judging.language.term import Term
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.rules.force import CODES
from clausetrail.judging.verdict import Judgement, Side
from clausetrail.judging.vocabulary import degrees
from clausetrail.regex import regex

_FREE = frozenset({"may", "effort", "recommend", "recommendation", "as-needed", "as-practicable"})
"""Concepts that leave it open whether something is done."""
_PROMISED = frozenset(
    {"delete", "notify", "respond", "encrypt", "compensate", "stop", "prevent", "deidentified",
     "correct", "copy", "consent", "protect", "human-review", "explain", "free", "confidentiality",
     "security-measure", "access-control", "limit-act", "require-act", "complain", "choose"}
)  # fmt: skip
"""What we bind ourselves to, for the sake of the person concerned."""
_HANDLED = frozenset(
    {"collect", "use", "process", "store", "share", "provide", "transfer", "transmit", "disclose",
     "entrust", "embed", "verify"}
)  # fmt: skip
"""What we do with information: whether we "shall" or "may", it is done."""


_POSSESSIVE = ("your", "yours", "您的", "你的")
_GIVEN = ("collection", "cookies", "marketing", "minors", None)
"""Topics in which it is information that the reader gives."""
_AS_YOU_LIKE = regex(
    r"\bif you (?:like|wish|want|choose|prefer|so choose)\b|\b(?:optional|voluntar)\w*",
    re.IGNORECASE,
)
"""What leaves it to the reader whether to give something."""
_SO_THAT = regex(r"\bso (?:that )?(?:we|you|they|it)\s*$|以便(?:我们|您)?$", re.IGNORECASE)
"""What makes "can" say what something is for."""
_WILL = regex(r"\b(?:will|shall|must)(?: also| always)? $|[会将应]$", re.IGNORECASE)


def strength(case: Case) -> Judgement | None:
    """Find words that were replaced by others of less, or of more, force."""
    if case.whole or case.titled or case.topic in ("scope", "definitions"):
        return None
    for gone, come in (
        *_released(case),
        *_hardened(case),
        *_certain(case),
        *_regraded(case),
    ):
        happened = turned(case, gone, come)
        what = Bilingual(
            f"措辞的强弱有变化（{happened.zh}）",
            f"The rule was put in words of another strength ({happened.en})",
        )
        category = kind_of_force(case, gone, come)
        evidence = case.evidence(gone, come)
        return material(CODES[category], category, what, evidence, case.category)
    return None


def _released(case: Case) -> Iterator[tuple[list[Term], list[Term]]]:
    """Yield duties that are only possible now: of anybody's, or promises of ours."""
    for hunk in case.delta.hunks:
        bound = [t for t in hunk.old if t.concept == "must"]
        free = [t for t in hunk.new if t.concept in _FREE and t in case.delta.added]
        if not free or any(t.concept in _FREE for t in hunk.old):
            continue
        if _SO_THAT.search(case.new_text[: free[0].start]):
            continue
        actor, act = _actor(case, free[0], "new"), _act(case, free[0], "new")
        if actor == "you" and not bound:
            continue
        if (
            act in _PROMISED
            or free[0].concept == "as-practicable"
            or (free[0].concept == "effort" and any(t.concept == "promise" for t in hunk.old))
            or (bound and not (actor == "we" and act in _HANDLED))
            or (_tried(case, hunk, free[0]) and actor == "we" and act not in _HANDLED)
        ):
            yield bound, free


def _tried(case: Case, hunk: Hunk, effort: Term) -> bool:
    """Tell whether what will be done is only tried now: "we will" became "we will try to"."""
    before = case.new_text[: effort.start]
    return effort.concept == "effort" and not hunk.old and _WILL.search(before) is not None


def _hardened(case: Case) -> Iterator[tuple[list[Term], list[Term]]]:
    """Yield what the reader might lose and loses now: "you may not" became "you will not"."""
    for hunk in case.delta.hunks:
        free = [t for t in hunk.old if t.concept == "may"]
        if not free or any(t.concept in _FREE for t in hunk.new):
            continue
        after = [t for t in case.delta.old if t.start > free[0].start][:2]
        if _actor(case, free[0], "old") == "you" and any(t.concept == "not" for t in after):
            yield free, list(hunk.new)


def _certain(case: Case) -> Iterator[tuple[list[Term], list[Term]]]:
    """Yield what we might do and do now, and what the reader could leave out and is asked for."""
    for hunk in case.delta.hunks:
        free = [t for t in hunk.old if t.concept == "may" and t in case.delta.removed]
        if not free or any(t.concept in _FREE | {"must"} for t in hunk.new):
            continue
        if _SO_THAT.search(case.old_text[: free[0].start]):
            continue
        actor, act = _actor(case, free[0], "old"), _act(case, free[0], "old")
        ours = actor == "we" and act in _HANDLED | {"require-act"} and not hunk.new
        yours = actor == "you" and case.topic in _GIVEN and _AS_YOU_LIKE.search(case.old_text)
        if (ours and len(hunk.old) == 1) or (yours and not _AS_YOU_LIKE.search(case.new_text)):
            yield free, list(hunk.new)


def _actor(case: Case, term: Term, side: Side) -> str | None:
    """Return who is bound: the last party named before the word."""
    before = [
        t.concept
        for t in case.around(term, side)
        if (t.field in ("parties", "recipients") or t.concept in ("guardian", "minor"))
        and t.start < term.start
    ]
    return before[-1] if before else None


def _act(case: Case, term: Term, side: Side) -> str | None:
    """Return the concept of what is done: the first act named after the word."""
    known = _PROMISED | _HANDLED | {"require-act"}
    after = (t.concept for t in case.around(term, side) if t.start > term.start)
    return next((concept for concept in after if concept in known), None)


def _regraded(case: Case) -> Iterator[tuple[list[Term], list[Term]]]:
    """Yield words of speed or frequency that stand on another rung now."""
    for rungs in degrees():
        gone = [t for t in case.delta.removed if t.key in rungs]
        come = [t for t in case.delta.added if t.key in rungs]
        before, after = ({rungs[t.key] for t in side} for side in (gone, come))
        if before == after or _yours(case, gone, come):
            continue
        last = max(rungs.values())  # words that say so little that dropping them changes nothing
        weaker = not come and rungs[gone[0].key] < last if gone else False
        if (gone and come) or (weaker and _bound(case, gone)):
            yield gone, come


def _yours(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether it is the reader who is told to hurry: nobody else is named."""
    near = case.near(gone, come)
    named = {
        t.concept
        for t in near
        if t.field in ("parties", "recipients") and t.text.lower() not in _POSSESSIVE
    }
    advised = any(t.concept in ("recommend", "recommendation") for t in near)
    return named == {"you"} or ("you" in named and advised)


def _bound(case: Case, gone: Sequence[Term]) -> bool:
    """Tell whether the sentence promises something, or is about how a right is used."""
    near = case.near(gone)
    return any(t.concept in _PROMISED or t.field == "rights" for t in near)
