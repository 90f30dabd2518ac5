"""M601: the text now admits a high risk or an incident."""

from __future__ import annotations

import re

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.incidents.reports import (
    ATTRIBUTE,
    INCIDENTS,
    admission,
    assessed,
    found,
    hypothetical,
)
from clausetrail.judging.language.term import Term, sentences
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.rules.opposite import exchanged
from clausetrail.judging.verdict import Judgement, Side
from clausetrail.regex import regex

_FINDINGS = {"high-risk"}
_RATED = {"risk", "high-risk"}
_ASSESSMENTS = INCIDENTS | {"impact-assessment"}
_RATINGS = {
    **dict.fromkeys(("low", "minor", "negligible", "small", "minimal", "acceptable", "slight"), 0),
    **dict.fromkeys(("moderate", "medium", "average"), 1),
    **dict.fromkeys(
        ("high", "considerable", "significant", "substantial", "serious", "severe", "elevated",
         "major", "grave", "unacceptable"),
        2,
    ),
}  # fmt: skip
_RISK_RATED = regex(r"\bassess\w*\b.*\brisk|\brisk\b.*\bassess", re.IGNORECASE | re.DOTALL)
_ANY = regex(r"\bany\b", re.IGNORECASE)
"""What a denial has in it, as well as what might happen: we know of no, or not of any, incident."""
_READERS = regex(r"(?:您|你|用户|客户)的?$|\byour(?: \w+)?\s$|\bas an?\s$", re.IGNORECASE)
"""What makes of a risk how the reader is rated: who pays late, who may fall ill."""
_CONDITION = regex(r"时[；。]?$|^(?:if|when|where)\b", re.IGNORECASE)


def risk(case: Case) -> Judgement | None:
    """Find a sentence that states a high risk or an incident as a fact, added or deleted."""
    gone = _admitted(case.delta.removed, case.old_text)
    come = _admitted(case.delta.added, case.new_text)
    listing = case.topic == "updates"  # there risks and incidents are named as occasions
    if not listing:
        gone += [*_stated(case.delta.removed, case.old_text), *_denied(case, "old")]
        come += [*_stated(case.delta.added, case.new_text), *_denied(case, "new")]
    for old, new in () if listing else exchanged(case):
        rated = any(t.concept in _ASSESSMENTS for t in (*case.delta.old, *case.delta.new))
        if rated and case.has(_RATED, [old], [new]):
            gone, come = [*gone, old], [*come, new]
    if not (gone or come or listing):
        gone, come = _rated(case)
    if not gone and not come:
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"关于高风险或安全事件的表述有变化（{happened.zh}）",
        f"A statement on a high risk or a security incident changed ({happened.en})",
    )
    return material("M601", 6, what, case.evidence(gone, come))


def _rated(case: Case) -> tuple[list[Term], list[Term]]:
    """Return the words that rate an assessed risk if they rate it otherwise now."""
    if not _RISK_RATED.search(case.old_text) or not _RISK_RATED.search(case.new_text):
        return [], []
    gone, come = (
        [t for t in side if t.text.lower() in _RATINGS]
        for side in (case.delta.removed, case.delta.added)
    )
    before, after = ({_RATINGS[t.text.lower()] for t in side} for side in (gone, come))
    return (gone, come) if before and after and before != after else ([], [])


def _stated(terms: tuple[Term, ...], text: str) -> list[Term]:
    """Return the risk terms whose sentence states a fact, not a possibility."""
    spans = sentences(text)
    out = []
    for term in terms:
        if term.field != "risks" or term.concept not in _FINDINGS | INCIDENTS:
            continue
        if ATTRIBUTE.match(text[term.start :]) or _READERS.search(text, 0, term.start):
            continue
        start, end = next((a, b) for a, b in spans if a <= term.start < b)
        sentence = text[start:end].strip()
        shown = (
            term.concept in _FINDINGS and assessed(sentence) and _CONDITION.search(sentence) is None
        )
        if found(sentence) and (shown or not hypothetical(sentence)):
            out.append(term)
    return out


def _admitted(terms: tuple[Term, ...], text: str) -> list[Term]:
    """Return the terms in which a sentence admits that something went wrong."""
    out: list[Term] = []
    for start, end in sentences(text) if terms else ():
        if (words := admission(text[start:end])) is not None:
            first, last = start + words[0], start + words[1]
            out += [t for t in terms if first < t.end and t.start < last]
    return out


def _denied(case: Case, side: Side) -> list[Term]:
    """Return the negations that only one side has where it says what was found or happened."""
    own = case.delta.removed if side == "old" else case.delta.added
    out = []
    for term in own:
        pair = ([term], ()) if side == "old" else ((), [term])
        if term.concept != "not" or not case.has(_FINDINGS | INCIDENTS, *pair):
            continue
        said = f"{case.old_text}\n{case.new_text}"
        if found(said) and not hypothetical(_ANY.sub("", said)):
            out.append(term)
    return out
