"""M601: the text now admits a high risk or an incident."""

from __future__ import annotations

import re

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.rules.opposite import exchanged
from clausetrail.judging.term import Term, sentences
from clausetrail.judging.verdict import Judgement, Side

_FINDINGS = {"high-risk"}
_INCIDENTS = {"incident", "attack", "vulnerability"}
_RATED = {"risk", "high-risk"}
_ASSESSMENTS = {"impact-assessment", "incident", "attack", "vulnerability"}
_HYPOTHETICAL = re.compile(
    r"如果|如您|如发|若|一旦|假如|倘若|可能出现|可能发生|不幸发生|发生.{0,12}(?:后|时|的)"
    r"|为(?:应对|防止|避免)|防止|避免|预防|表明存在高风险时|是指|应急预案"
    r"|\b(?:if|in (?:the )?(?:case|event)|once|when(?:ever)?|should|might|could(?! not)|any|upon)\b"
    r"|\b(?-i:may)\b|\b(?:to deal with|in response to|possible)\b"
    r"|\b(?:potential|prevent|avoid|protect\w* (?:against|from))",
    re.IGNORECASE,
)
"""A sentence on what might happen, or on how it is averted."""
_RATINGS = {
    **dict.fromkeys(("low", "minor", "negligible", "small", "minimal", "acceptable", "slight"), 0),
    **dict.fromkeys(("moderate", "medium", "average"), 1),
    **dict.fromkeys(
        ("high", "considerable", "significant", "substantial", "serious", "severe", "elevated",
         "major", "grave", "unacceptable"),
        2,
    ),
}  # fmt: skip
_RISK_RATED = re.compile(r"\bassess\w*\b.*\brisk|\brisk\b.*\bassess", re.IGNORECASE | re.DOTALL)
_FOUND = re.compile(
    r"发现|表明|显示|认定|评定|评为|列为|存在|曾|发生[了过]|已发生|出现过|因.{0,10}误操作|遭受|遭到|受到|尚未|仍"
    r"|导致.{0,20}(?:泄露|访问|泄漏)|\d\s*月|20\d\d|此前|最近|近期|结论|结果"
    r"|\b(?:found|finds?|show(?:s|ed|n)?|remains?|has been|have been|had|was|were|experienced"
    r"|suffered|occurred|20\d\d|carries|presents|poses|exposed|assessed|considered|rate[sd]?)\b"
    r"|\b(?:identif|reveal|indicat|conclud|detect|classif|recent|determin)",
    re.IGNORECASE,
)
"""A sentence on what is or was the case."""
_ASSESSED = re.compile(
    r"评估.{0,30}(?:发现|表明|显示|认定|结论|评为|列为)"
    r"|(?:assess\w*|dpia|pia|audit).{0,120}(?:show|found|find|reveal|conclud|indicat|identif|rate)",
    re.IGNORECASE,
)
_ADMITTED = re.compile(
    r"\b(?:we|which|it|(?:our|the) \w+) (?:have |has |had )?(?:recently )?"
    r"(?:discovered|learn(?:ed|t)|became aware|become aware|noticed|found out|realised|realized)\b"
    r"[^.]{0,60}\bhad (?:also |not |already )?(?:been|read|seen|had|got|gained|taken|copied|stolen"
    r"|obtained|accessed|opened|downloaded|published|lost|left|failed)\b"
    r"|\b(?:users?|customers?|accounts?|records?|people|persons|data|members?|patients?|files|details"
    r"|information|addresses|numbers)\b[^.]{0,30}\b(?:were|was|have been) (?:affected|exposed"
    r"|compromised|stolen|leaked|disclosed without)\b"
    r"|\b(?:did not|failed to) (?:prevent|stop|protect)\b"
    r"|\bhad (?:been )?(?:openly |publicly |freely )(?:accessible|visible|available)\b"
    r"|\b(?:was|were) able to (?:read|see|view|open|access|download|copy)\b"
    r"|\b(?:was|were) (?:accidentally|mistakenly|inadvertently|wrongly|unintentionally) \w+"
    r"|(?:发现|获悉)[^，。；]{0,12}曾(?:被|将|把|误)|未能(?:阻止|防止)",
    re.IGNORECASE,
)
"""What admits that something went wrong, whatever it was."""
_ATTRIBUTE = re.compile(
    r"(?:lost|stolen)(?:-| (?:and|or) (?:found|stolen|lost)\b"
    r"| (?:cards?|phones?|devices?|passwords?|property|items?|luggage|pets?|keys?|profits?)\b)",
    re.IGNORECASE,
)
"""What is lost or stolen as such: a register of lost pets is no incident."""
_CONDITION = re.compile(r"时[；。]?$|^(?:if|when|where)\b", re.IGNORECASE)


def risk(case: Case) -> Judgement | None:
    """Find a sentence that states a high risk or an incident as a fact, added or deleted."""
    gone = _admitted(case.delta.removed, case.old_text)
    come = _admitted(case.delta.added, case.new_text)
    listing = case.topic == "updates"  # there risks and incidents are named as occasions
    if not listing:
        gone += [*_stated(case.delta.removed, case.old_text), *_denied(case, "old")]
        come += [*_stated(case.delta.added, case.new_text), *_denied(case, "new")]
    for old, new in () if listing else exchanged(case):
        assessed = any(t.concept in _ASSESSMENTS for t in (*case.delta.old, *case.delta.new))
        if case.has(_RATED, [old], [new]) and assessed:
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
        if term.field != "risks" or term.concept not in _FINDINGS | _INCIDENTS:
            continue
        if _ATTRIBUTE.match(text[term.start :]):
            continue
        start, end = next((a, b) for a, b in spans if a <= term.start < b)
        sentence = text[start:end].strip()
        assessed = (
            term.concept in _FINDINGS
            and _ASSESSED.search(sentence) is not None
            and _CONDITION.search(sentence) is None
        )
        happened = _HYPOTHETICAL.search(sentence) is None
        if _FOUND.search(sentence) and (happened or assessed):
            out.append(term)
    return out


def _admitted(terms: tuple[Term, ...], text: str) -> list[Term]:
    """Return the terms in which a sentence admits that something went wrong."""
    out: list[Term] = []
    for start, end in sentences(text) if terms else ():
        sentence = text[start:end]
        if (found := _ADMITTED.search(sentence)) and not _HYPOTHETICAL.search(sentence):
            first, last = start + found.start(), start + found.end()
            out += [t for t in terms if first <= t.start < last]
    return out


def _denied(case: Case, side: Side) -> list[Term]:
    """Return the negations that only one side has where it says what was found or happened."""
    own = case.delta.removed if side == "old" else case.delta.added
    out = []
    for term in own:
        pair = ([term], ()) if side == "old" else ((), [term])
        if term.concept != "not" or not case.has(_FINDINGS | _INCIDENTS, *pair):
            continue
        said = f"{case.old_text}\n{case.new_text}"
        if _FOUND.search(said) and not _HYPOTHETICAL.search(said):
            out.append(term)
    return out
