"""M104: what is done with information, or promised about it, changes."""

from __future__ import annotations

import re

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kinds.bearing import PASSED
from clausetrail.judging.kinds.evidence import RECIPIENTS
from clausetrail.judging.kinds.kind import kind_of_rule
from clausetrail.judging.language.term import Term
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import Judgement
from clausetrail.regex import regex

_NEW = {"share", "transfer", "disclose", "entrust", "embed", "collect"}
"""Acts that count when they are added."""
_GATHERING = {"收集", "采集", "抓取", "读取", "录入", "collect", "harvest", "captur", "gather"}
"""Of the forms of "collect", those that count; 接收, 获得 or "receive" are too general."""
_LOST = {"delete", "encrypt", "compensate", "stop", "limit-act"}
"""Acts that count when they are dropped."""
_GUARDED = {"bind", "audit", "confidentiality", "security-measure", "access-control",
            "isolation", "certification", "impact-assessment"}  # fmt: skip
"""Safeguards that count when they are dropped where information leaves us or is kept safe."""
_GUARDING = ("sharing", "crossborder", "security", "minors")
_CUTTING = {"stop", "limit-act"}
"""Acts that count when they are put in where rights are granted."""
_GRANTED = ("rights", "closure")
_TOLD = ("updates", "security", "sharing", "crossborder", "minors")
"""Topics in which a promise to notify counts when it is dropped."""


_YOUR_DOING = regex(
    r"\s+(?:(?:may|can|could|might|do|want|wish|choose|chose|decide|agree|like|elect|prefer|have"
    r"|already|also|to)\s+){0,4}",
    re.IGNORECASE,
)
"""What may stand between "you" and what you do."""


_NO_LONGER = regex(r"不再|\bno longer\b|\bnot\b[^.;]{0,30}\bany (?:more|longer)\b", re.IGNORECASE)
"""Other words for stopping."""
_LIMITED = regex(r"\b(?:limited|restricted|confined)\b(?! to\b)|受(?:到)?限", re.IGNORECASE)
"""The participle of limiting, which is read as a word of extent."""
_TELLING = regex(
    r"\b(?:e-?mail|text|message|contact|call|write to|let) you\b"
    r"|(?:发送?|通过)[^，。；]{0,6}(?:邮件|短信)",
    re.IGNORECASE,
)
"""Other words for telling somebody."""
_BEGINS = regex(r"(?:^|[.:;!?(*•–-])\s*$")
"""What stands before the first word of a sentence: elsewhere a capital makes a name."""


def _ours(case: Case, term: Term) -> bool:
    """Tell whether it is not the reader who acts, and the form is a strong one."""
    if term.concept == "collect" and term.key not in _GATHERING:
        return False
    if term.text[0].isupper() and not _BEGINS.search(case.new_text[: term.start]):
        return False
    before = [t for t in case.around(term, "new") if t.field == "parties" and t.end <= term.start]
    if not before or before[-1].concept != "you":
        return True
    between = case.new_text[before[-1].end : term.start]
    yours = before[-1].text.lower() in ("you", "users", "user") and _YOUR_DOING.fullmatch(between)
    return len(between) > 2 and not yours


_GIVING = frozenset({"share", "disclose", "provide", "transmit"})
"""English words for letting somebody have information."""
_OPENLY = regex(r"\bpublic", re.IGNORECASE)


def _a_place(case: Case, term: Term) -> bool:
    """Tell whether it is the end of something, not what is ended."""
    return term.text.lower() == "end" and case.old_text[: term.start].endswith(("the ", "The "))


def _still_done(case: Case, term: Term) -> bool:
    """Tell whether the new sentence in a word's place says the same, or, if none is, any does."""
    hunk = next((h for h in case.delta.hunks if term in h.old), None)
    if hunk is not None and len(hunk.old) == len(hunk.new) == 1 and hunk.new[0].field == "plain":
        return False  # another act in its place, whatever else is done besides
    said = case.near((), hunk.new) if hunk is not None and hunk.new else case.delta.new
    return any(t.concept == term.concept for t in said)


def _another_word(case: Case, term: Term) -> bool:
    """Tell whether "share" only became "disclose", with nothing else said of it."""
    return any(
        len(hunk.old) == 1
        and len(hunk.new) == 1
        and hunk.new[0] is term
        and term.text.isascii()
        and {term.concept, hunk.old[0].concept} <= _GIVING
        and not _OPENLY.search(case.sentence(term, "new"))
        for hunk in case.delta.hunks
    )


def _said_otherwise(case: Case) -> set[str]:
    """Return the concepts of promised acts that the new wording puts in other words."""
    only = any(t.concept == "only" for t in case.delta.gained("scope"))
    out = {"limit-act"} if only or _LIMITED.search(case.new_text) else set()
    return out | ({"stop"} if _NO_LONGER.search(case.new_text) else set())


def _on_others(case: Case) -> bool:
    """Tell whether the old sentences that differ speak of others who get information."""
    return any(t.field == "recipients" and t.concept in RECIPIENTS for t in case.unshared[0])


def _on_acts(term: Term) -> bool:
    """Tell whether a word may say what is done with information."""
    return term.field in ("acts", "data") or term.concept in _GUARDED | {"require-act"}


def act(case: Case) -> Judgement | None:
    """Find acts on information that were added, and promised acts that were dropped."""
    if case.whole or (case.category is None and case.topic != "security"):
        return None
    if not any(map(_on_acts, (*case.delta.removed, *case.delta.added))):
        return None
    before, after = ({t.concept for t in side} for side in case.unshared)
    lost = _LOST - _said_otherwise(case) - ({"stop", "limit-act"} & after)
    gone = [
        t
        for t in case.delta.lost("acts")
        if t.concept in lost and not _a_place(case, t) and not _still_done(case, t)
    ]
    gone += [t for t in case.delta.lost("data") if t.concept == "deidentified"]
    if case.topic in _TOLD or case.has({"incident"}, case.delta.lost("acts")):
        told = "notify" in after or _TELLING.search(case.new_text)
        gone += [t for t in case.delta.lost("acts") if t.concept == "notify" and not told]
    guards: list[Term] = []
    if case.topic in _GUARDING or _on_others(case):
        guarded = _GUARDED | ({"require-act"} if case.category == 3 else set())
        if not any(t.concept in guarded for t in case.delta.added):
            guards = [t for t in case.delta.removed if t.concept in guarded - after]
    gone += guards
    weakened = [
        t
        for t in case.delta.gained("data")
        if t.concept == "deidentified"
        and (gone or any(b.field == "data" for b in case.beside(t, "new")))
    ]
    come = [t for t in case.delta.gained("acts") if t.concept in _NEW - before and _ours(case, t)]
    come = [t for t in come if not _another_word(case, t)]
    come += weakened
    if case.topic in _GRANTED:
        come += [t for t in case.delta.gained("acts") if t.concept in _CUTTING - before]
    if not gone and not come:
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"对个人信息的处理行为或承诺有变化（{happened.zh}）",
        f"What is done with information, or promised about it, changed ({happened.en})",
    )
    passed = {t.concept for t in come} & PASSED or (guards and guards == gone and _on_others(case))
    category = 3 if passed else kind_of_rule(case, gone, come) or case.category or 1
    return material("M104", category, what, case.evidence(gone, come), case.category)
