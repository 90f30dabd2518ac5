"""M202: ownership, organisation or the operating company changes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kinds.evidence import GIVING, says
from clausetrail.judging.kinds.topic import PASSED_ON
from clausetrail.judging.language.term import Term
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import SIDES, Category, Judgement, Side
from clausetrail.regex import regex

_VAGUE = {"移交给"}
"""Said of data as often as of a business: they count beside a company's name."""
_OTHER_BODIES = {"complain", "ombudsman", "dpo", "privacy-team"}
"""Concepts of bodies whose independence, or master, is not that of the company."""
_DESCRIBING = {"ownership", "controller", "registered"}
"""Concepts that also say which companies belong together: parent, under common control."""
_SELF = {"operator", "business-transfer", "controller", "rename-entity", "registered"}


_JOINT = regex(r"共同|\b(?:joint|co )", re.IGNORECASE)
"""What makes somebody else a controller beside us."""
_WITH = regex(
    r"(?:jointly|together|in common|along|alongside)\b(?: with)?|joint (?:data )?controllers?\b"
    r"|共同|连同",
    re.IGNORECASE,
)
_ITS = regex(
    r"\b(?:and|or|with) (?:its|our|the other|all|any of its) (?:\w+ )?$|及其[^，。；]{0,4}$"
)
"""What adds somebody to us."""
_CONTROLLER = regex(
    r"\b(?:as|is|are|be|the) (?:the |a |joint(?:ly)? |data |independent )*controllers?\b"
    r"|(?:作为|为|是)[^，。；]{0,8}(?:处理者|控制者)|(?:处理者|控制者)(?:为|是)",
    re.IGNORECASE,
)
"""What says who answers for the processing."""
_CONTENT = regex(
    r"内容|作品|知识产权|账[号户]|商标|软件|数据|\b(?:content|intellectual|works?|accounts?"
    r"|trademarks?|software|domains?|data|title|output|input)\b",
    re.IGNORECASE,
)


_OWNED = regex(
    r"owner(?:s|ship)? of (?:the|an?|your|this|that|each)(?: [\w-]+){0,2}"
    r" (?:accounts?|content|device|profile|page|domain|works?|vehicle|phone|e-?mail)\b",
    re.IGNORECASE,
)
"""A reader's own account or thing, whoever owns the company."""


def _of_an_account(case: Case, term: Term, side: Side) -> bool:
    return _OWNED.match(case.side(side)[0], term.start) is not None


def _of_content(case: Case, term: Term, side: Side) -> bool:
    """Tell whether it is content or an account that is owned, not a company."""
    owned = term.concept == "ownership"
    return owned and _CONTENT.search(case.sentence(term, side)) is not None


def _same_company(case: Case) -> bool:
    """Tell whether both sides name the same companies: "run by X" became "X runs"."""
    before, after = (
        {t.key for t in pool if t.field == "entity"} for pool in (case.delta.old, case.delta.new)
    )
    return bool(before) and before == after


def organisation(case: Case) -> Judgement | None:
    """Find words of ownership, restructuring or operation that came or went."""
    if case.in_table or case.topic == "updates":
        return None
    seen = {t.concept for t in case.delta.old} & {t.concept for t in case.delta.new}
    gone = [t for t in case.delta.lost("organisation") if t.concept not in seen]
    come = [t for t in case.delta.gained("organisation") if t.concept not in seen]
    gone = [t for t in gone if not _of_an_account(case, t, "old")]
    come = [t for t in come if not _of_an_account(case, t, "new")]
    names = [t for t in (*case.delta.removed, *case.delta.added) if t.field == "entity"]
    if not names and case.topic != "parties":
        gone, come = ([t for t in side if t.key not in _VAGUE] for side in (gone, come))
    if case.topic == "contact":
        gone, come = ([t for t in side if _JOINT.search(t.text)] for side in (gone, come))
    if not gone and not come:
        gone, come = _answering(case)
    if not gone and not come:
        return None
    if case.setting.agreement and not names:
        gone = [t for t in gone if not _of_content(case, t, "old")]
        come = [t for t in come if not _of_content(case, t, "new")]
        if not gone and not come:
            return None
    concepts = {t.concept for t in (*gone, *come)}
    if concepts <= {"operator"} and _same_company(case):
        return None
    if concepts <= _SELF and not names and case.topic not in ("parties", "scope", None):
        gone, come = ([t for t in side if _JOINT.search(t.text)] for side in (gone, come))
        if not (gone or come):
            return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"关于所有权、组织架构或运营主体的表述有变化（{happened.zh}）",
        f"What is said on ownership, organisation or the operating company changed ({happened.en})",
    )
    others = {"dpo", "privacy-team"} if any(_JOINT.search(t.text) for t in come) else set()
    if not names and any(t.concept in _OTHER_BODIES - others for t in case.differing):
        return None
    said = {case.sentence(t, "old") for t in gone} | {case.sentence(t, "new") for t in come}
    sharing = case.topic in PASSED_ON or any(says(case.spoken(s), "received") for s in said)
    ours = any(
        t.concept == "we" and t.text.lower() not in ("our", "us") for t in case.near(gone, come)
    )
    described = concepts <= _DESCRIBING and _passed_to_affiliates(case, gone, come)
    category: Category = 3 if not names and (described or (sharing and not ours)) else 2
    return material("M202", category, what, case.evidence(gone, come), 2, 3, case.category)


def _answering(case: Case) -> tuple[list[Term], list[Term]]:
    """Return those who answer for the processing beside us now, or do so no longer."""
    if case.topic in PASSED_ON:
        return [], []
    return (
        [t for t in case.delta.lost("recipients", "plain") if _beside_us(case, t, SIDES[0])],
        [t for t in case.delta.gained("recipients", "plain") if _beside_us(case, t, SIDES[1])],
    )


def _beside_us(case: Case, term: Term, side: Side) -> bool:
    """Tell whether a word makes others controllers beside us: jointly with, and its partners."""
    text, sentence = case.side(side)[0], case.sentence(term, side)
    joined = (
        _WITH.match(text, term.start) if term.field == "plain" else _ITS.search(text[: term.start])
    )
    return joined is not None and _CONTROLLER.search(sentence) is not None


def _passed_to_affiliates(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether sentences on who owns whom only say to which companies something is given."""
    sides = (*((t, SIDES[0]) for t in gone), *((t, SIDES[1]) for t in come))
    return all(
        {"affiliate", "partner", "third-party"} & (said := {t.concept for t in case.around(*at)})
        and said & GIVING
        for at in sides
    )
