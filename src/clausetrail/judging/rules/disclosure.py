"""M110, M310 and M510: what the PIPL wants stated (articles 17 and 23) and no other rule decides.

Asked only under the profile ``pipl``, of changes that could not be shown to be harmless.
"""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kinds.topic import PASSED_ON
from clausetrail.judging.language.term import Term
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import Judgement

_KEPT = frozenset({"retention-period", "permanent"})
_STATED = frozenset({"recipients", "entity", "contact", "link", "purposes", "data", "acts"})
"""Fields of what article 23 wants stated: name, contact, purpose, method, type."""


def retention(case: Case) -> Judgement | None:
    """M110: how long information is kept, in whatever words (article 17, item 2)."""
    gone = [t for t in case.delta.removed if _on_retention(case.around(t, "old"))]
    come = [t for t in case.delta.added if _on_retention(case.around(t, "new"))]
    if not gone and not come:
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"关于保存期限的表述有变化（{happened.zh}）",
        f"What is said on how long information is kept changed ({happened.en})",
    )
    return material("M110", 1, what, case.evidence(gone, come), case.category)


def _on_retention(sentence: tuple[Term, ...]) -> bool:
    concepts, fields = {t.concept for t in sentence}, {t.field for t in sentence}
    return bool(concepts & _KEPT) or (bool(concepts & {"store", "delete"}) and "period" in fields)


def controller(case: Case) -> Judgement | None:
    """M510: the controller's name or contact, however it is written (article 17, item 1)."""
    if case.topic not in ("parties", "contact") and not case.delta.lost("entity"):
        return None
    gone = case.delta.lost("entity", "contact", "link", "bodies")
    come = case.delta.gained("entity", "contact", "link", "bodies")
    if not gone and not come:
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"处理者的名称或联系方式的写法有变化（{happened.zh}）",
        f"How the controller's name or contact is stated changed ({happened.en})",
    )
    return material("M510", 5, what, case.evidence(gone, come), 2, case.category)


def recipient(case: Case) -> Judgement | None:
    """M310: a recipient's name, contact, purpose, method or type of information (article 23)."""
    if case.topic not in PASSED_ON:
        return None
    gone = [t for t in case.delta.removed if t.field in _STATED or _name(t)]
    come = [t for t in case.delta.added if t.field in _STATED or _name(t)]
    if not gone and not come:
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"接收方的名称、联系方式、处理目的、方式或信息种类的表述有变化（{happened.zh}）",
        f"What is said on a recipient's name, contact, purpose, method or type of information "
        f"changed ({happened.en})",
    )
    return material("M310", 3, what, case.evidence(gone, come), case.category)


def _name(term: Term) -> bool:
    return term.field == "plain" and term.text.isascii() and term.text[0].isupper()
