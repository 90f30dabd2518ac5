"""M201: somebody else now speaks as "we"."""

from __future__ import annotations

import re

from clausetrail.bilingual import Bilingual
from clausetrail.judging import naming
from clausetrail.judging.case import Case
from clausetrail.judging.entities import entities
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.term import folded
from clausetrail.judging.verdict import Evidence, Judgement

_WIDER = re.compile(r"关联|子公司|附属|分公司|集团|affiliate|subsidiar|group", re.IGNORECASE)


def party(case: Case) -> Judgement | None:
    """Compare whom the two wordings define as 我们 or "We"."""
    if case.whole:
        return None
    old, new = naming.we(case.old_text), naming.we(case.new_text)
    if old is None and new is None:
        return None
    if old is not None and new is not None and _same(old, new):
        return None
    if old is None or new is None:
        named = new or old or ""
        what = Bilingual(
            f"“我们”所指的主体现在才写明或不再写明（“{named}”）",
            f"Whom “we” means is stated only now, or no longer (“{named}”)",
        )
    else:
        what = Bilingual(
            f"“我们”所指的主体由“{old}”变为“{new}”",
            f"“We” meant “{old}” and now means “{new}”",
        )
    wider = any(t.field == "recipients" for t in (*case.delta.removed, *case.delta.added))
    evidence = (
        *((Evidence("old", old),) if old else ()),
        *((Evidence("new", new),) if new else ()),
    )
    return material("M201", 2, what, evidence, 3 if wider else None)


def _same(old: str, new: str) -> bool:
    """Tell whether two names are one, by the companies in them or letter by letter."""
    before, after = ({e.name for e in entities(folded(name))} for name in (old, new))
    alike = bool(before) and before == after and not _WIDER.search(old + new)
    return alike or _bare(old) == _bare(new)


def _bare(name: str) -> str:
    return re.sub(r"\W|^the ", "", name.lower())


def exchanged(case: Case) -> Judgement | None:
    """Find a place where "you" became "we" or the reverse: another acts or decides."""
    for hunk in case.delta.hunks:
        concepts = [t.concept for t in (*hunk.old, *hunk.new)]
        if len(hunk.old) != 1 or len(hunk.new) != 1 or sorted(concepts) != ["we", "you"]:
            continue
        category = case.subject(hunk.old, hunk.new)
        if category is None:
            return None
        happened = turned(case, hunk.old, hunk.new)
        what = Bilingual(
            f"行为人或决定人有变化（{happened.zh}）", f"Who acts or decides changed ({happened.en})"
        )
        return material("M206", category, what, case.evidence(hunk.old, hunk.new), case.category)
    return None
