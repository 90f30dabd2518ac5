"""M503: ways to reach us, or to exercise a right, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.facts.hours import hours
from clausetrail.judging.kinds.evidence import asks_us
from clausetrail.judging.language.term import Term, folded
from clausetrail.judging.rules.contact import with_a_right
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import SIDES, Category, Judgement
from clausetrail.regex import regex

_CHANNELS = {
    "email", "telephone", "ticket", "letter", "sms", "in-app", "in-person", "fax", "wechat",
    "customer-service",
}  # fmt: skip
_TOLD_BY = _CHANNELS | {"website"}
"""Ways to tell users of a change."""
_POSTED = regex(r"\d+[号弄幢栋楼层室座](?:附?\d+[号弄幢栋楼层室座])*")
"""The figures of a postal address in Chinese."""
_TELLING = regex(r"\blet (?:you|users|everyone) know\b|\be-?mail you\b", re.IGNORECASE)
"""Other words for telling somebody."""
_OFFERED = ("contact", "rights", "closure", "minors", "marketing", "cookies", "updates", "security")
"""Topics in which a channel is a way to reach us or to exercise a right."""


def _telling(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether a sentence says how readers are told something."""
    said = [*(case.sentence(t, "old") for t in gone), *(case.sentence(t, "new") for t in come)]
    return case.has({"notify", "transmit"}, gone, come) or any(_TELLING.search(s) for s in said)


def hours_open(case: Case) -> Judgement | None:
    """Find days or times at which somebody can be reached that only one side names."""
    if case.whole or case.topic != "contact":
        return None
    gone = [t for hunk in case.delta.hunks for t in hunk.old]
    come = [t for hunk in case.delta.hunks for t in hunk.new]
    before, after = (
        frozenset(h for s in {case.sentence(t, side) for t in terms} for h in hours(s))
        for side, terms in ((SIDES[0], gone), (SIDES[1], come))
    )
    if not (before and after) or before == after:
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"可以联系到的时间有变化（{happened.zh}）",
        f"When somebody can be reached changed ({happened.en})",
    )
    return material("M503", 5, what, case.evidence(gone, come))


def _asked(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether a sentence says whom to ask, under a title that says nothing of what follows."""
    return case.topic is None and any(asks_us(said) for said, _ in case.sentences(gone, come))


def _labelled(case: Case) -> set[str]:
    """Return the channels whose words only stand before the same addresses on both sides."""
    before, after = (
        {(t.concept, t.key) for t in side if t.field == "contact"}
        for side in (case.delta.old, case.delta.new)
    )
    posted = [
        _POSTED.findall(re.sub(r"\s", "", folded(text))) for text in (case.old_text, case.new_text)
    ]
    if before != after or posted[0] != posted[1]:
        return set()
    return {concept for concept, _ in before} | ({"letter"} if posted[0] else set())


def channel(case: Case) -> Judgement | None:
    """Find ways to reach us, or to exercise a right, that only one side names."""
    before = {t.concept for t in case.delta.old if t.field == "bodies"}
    after = {t.concept for t in case.delta.new if t.field == "bodies"}
    told = case.topic in ("updates", "security")
    counted = _TOLD_BY if case.topic == "updates" else _CHANNELS
    gone = [t for t in case.delta.lost("bodies") if t.concept in counted - after]
    come = [t for t in case.delta.gained("bodies") if t.concept in counted - before]
    labelled = _labelled(case)
    gone, come = ([t for t in side if t.concept not in labelled] for side in (gone, come))
    if not (gone or come) or not (case.topic in _OFFERED or _asked(case, gone, come)):
        return None
    if told and (case.whole or not _telling(case, gone, come)):
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"{'告知您' if told else '联系或行使权利'}的途径有变化（{happened.zh}）",
        f"A way {'to notify you' if told else 'to reach us or to exercise a right'} "
        f"changed ({happened.en})",
    )
    at_contact = case.topic in ("contact", None) and not with_a_right(case, gone, come)
    category: Category = 5 if at_contact else 4
    return material("M503", category, what, case.evidence(gone, come), 5, case.category)
