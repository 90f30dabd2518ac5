"""M203, M301 and M309: a company is named, dropped or replaced."""

from __future__ import annotations

import re

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import GIVING, Case
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.term import Term
from clausetrail.judging.verdict import Judgement, Side

_ORGANISED = {
    "operator", "business-transfer", "controller", "rename-entity", "ownership", "merger",
    "restructuring",
}  # fmt: skip
_GENERIC = {"company-generic", "individual", "other-users", "anyone", "government"}
_SHARED = {"share", "transfer", "disclose", "entrust", "embed", "sdk", "third-party", "partner"}


def entity(case: Case) -> Judgement | None:
    """Find registered names that only one side has."""
    gone, come = case.delta.lost("entity"), case.delta.gained("entity")
    if not gone and not come:
        return None
    happened = turned(gone, come)
    shared = case.in_table or case.topic in ("sharing", "crossborder", "cookies", "collection")
    organised = case.has(_ORGANISED, gone, come)
    if (shared or case.has(_SHARED, gone, come)) and not organised:
        what = Bilingual(
            f"接收个人信息的公司有变化（{happened.zh}）",
            f"A company that receives personal information changed ({happened.en})",
        )
        return material("M301", 3, what, case.evidence(gone, come), 1 if case.in_table else None)
    what = Bilingual(
        f"文中的公司主体有变化（{happened.zh}）",
        f"A company named in the text changed ({happened.en})",
    )
    contact = case.topic == "contact"
    return material("M203", 2, what, case.evidence(gone, come), 5 if contact else None)


_TITLE_CASE = 0.6
"""Share of capitalised words from which capitals say nothing about names."""


def name(case: Case) -> Judgement | None:
    """Find names without a legal form (a partner's brand) where information is passed on."""
    if case.whole or case.clause.kind in ("heading", "title", "meta"):
        return None
    gone = [t for t in case.delta.removed if _is_name(case, t, "old")]
    come = [t for t in case.delta.added if _is_name(case, t, "new")]
    if not gone and not come:
        return None
    happened = turned(gone, come)
    what = Bilingual(
        f"涉及个人信息的第三方名称有变化（{happened.zh}）",
        f"A third party named where information is passed on changed ({happened.en})",
    )
    return material("M309", 3, what, case.evidence(gone, come), case.category)


def _is_name(case: Case, term: Term, side: Side) -> bool:
    """Tell whether a term is a capitalised Latin name in a sentence on recipients."""
    if term.field != "plain" or not re.match(r"[A-Z][A-Za-z]{2,}$", term.text):
        return False
    sentence = case.sentence(term, side)
    words = re.findall(r"[A-Za-z]{3,}", sentence)
    if case.document.lang == "en" and (
        sentence.lstrip().startswith(term.text)
        or sum(w[0].isupper() for w in words) > _TITLE_CASE * len(words)
    ):
        return False
    if any(term.text in brand for brand in case.setting.brands) or _known(case, term, side):
        return False
    near = case.around(term, side)
    return (
        any(t.field == "recipients" and t.concept not in _GENERIC for t in near)
        or (case.topic in ("sharing", "crossborder") and any(t.concept in GIVING for t in near))
        or any(t.concept == "collect" and t.text.startswith("receiv") for t in near)
    )


def _known(case: Case, term: Term, side: Side) -> bool:
    """Tell whether the other version, too, speaks of the name somewhere."""
    comparison = case.setting.comparison
    other = comparison.new if side == "old" else comparison.old
    name = re.compile(rf"(?<![A-Za-z]){re.escape(term.text)}(?![A-Za-z])")
    return any(name.search(clause.text) for clause in other.clauses)
