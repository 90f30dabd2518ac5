"""M502: responsible bodies, people in charge and authorities."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.language.term import Term
from clausetrail.judging.rules.contact import with_a_right
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import SIDES, Category, Judgement, Side
from clausetrail.regex import regex

_RESPONSIBLE = {"dpo", "privacy-team", "legal-department", "department", "representative"}
_AUTHORITIES = {"cac", "telecom-authority", "police", "market-authority", "dp-authority",
                "ombudsman"}  # fmt: skip
_TURNED_TO = _AUTHORITIES | {"complain"}
"""What a sentence speaks of that says who hears a complaint."""
_LONGEST_NAME = 4
"""Characters of the longest usual Chinese name."""
_AUTHORITY = regex(
    r"\b(?:regulators?|(?:supervisory )?authorit(?:y|ies)|commissioner|ombuds\w+)\b", re.IGNORECASE
)
_WHOSE = ("national", "local", "competent", "domestic", "your", "our", "lead")
"""Words on which of the authorities is meant."""
_TURN_TO = regex(r"联系|致电|致信|\b(?:contact|turn to|write to|reach)\b", re.IGNORECASE)
"""Words for addressing oneself to somebody."""
_IN_CHARGE = regex(
    r"负责人|专员|保护官|\b(?:officers?|dpo|representatives?|commissioner|in charge)\b",
    re.IGNORECASE,
)
"""A title above the name of somebody in charge."""


def body(case: Case) -> Judgement | None:
    """Find responsible bodies and authorities that only one side names."""

    def counts(term: Term, side: Side) -> bool:
        if term.concept in _RESPONSIBLE:
            return not _part_of(case, term, side)
        near = {t.concept for t in case.around(term, side)}
        if term.concept == "ombudsman" and _TURN_TO.search(case.sentence(term, side)):
            return True
        return term.concept in _AUTHORITIES and (case.topic == "contact" or "complain" in near)

    lost, gained = case.delta.lost("bodies"), case.delta.gained("bodies")
    gone = [t for t in lost if t.concept not in _named(case.delta.new) and counts(t, "old")]
    come = [t for t in gained if t.concept not in _named(case.delta.old) and counts(t, "new")]
    if not gone and not come:
        gone, come = _officer(case)
    if not gone and not come:
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"责任部门、负责人或受理机关有变化（{happened.zh}）",
        f"A responsible body, officer or authority changed ({happened.en})",
    )
    category: Category = 4 if case.whole and with_a_right(case, gone, come) else 5
    return material("M502", category, what, case.evidence(gone, come), 5, case.category)


def _named(terms: Sequence[Term]) -> set[str]:
    """Return the concepts of the bodies that a wording names."""
    return {t.concept for t in terms if t.field == "bodies"}


def _part_of(case: Case, term: Term, side: Side) -> bool:
    """Tell whether it is said whose department we are, not which of ours is responsible."""
    named = re.match(r"s? of (?:the )?[A-Z]", case.side(side)[0][term.end :])
    return term.concept == "department" and named is not None


def _officer(case: Case) -> tuple[list[Term], list[Term]]:
    """Return the name of a person or body in charge that was replaced by another name."""
    above = (a.text for a in case.document.ancestors(case.clause) if a.kind == "heading")
    titled = any(_IN_CHARGE.search(title) for title in above)
    for hunk in case.delta.hunks:
        if not (hunk.old and hunk.new):
            continue
        charged = titled or case.has(_RESPONSIBLE, hunk.old[:1], hunk.new[:1])
        if charged and _name(hunk.old) and _name(hunk.new):
            return list(hunk.old), list(hunk.new)
        complained = (
            case.has(_TURNED_TO, hunk.old[:1], hunk.new[:1])
            or (case.topic == "disputes" and any(t.concept == "complain" for t in case.delta.new))
            or (case.topic == "contact" and _AUTHORITY.search(case.sentence(hunk.new[0], "new")))
        )
        if complained and all(
            _body_name(case, terms, side)
            for terms, side in zip((hunk.old, hunk.new), SIDES, strict=True)
        ):
            return list(hunk.old), list(hunk.new)
        if all(
            _before_an_authority(case, terms, side)
            for terms, side in zip((hunk.old, hunk.new), SIDES, strict=True)
        ):
            return list(hunk.old), list(hunk.new)
    return [], []


def _before_an_authority(case: Case, terms: Sequence[Term], side: Side) -> bool:
    """Tell whether words say of which place an authority is: 杭州市网信办, the Irish authority."""
    _, pool = case.side(side)
    after = pool[pool.index(terms[-1]) + 1 :][:2]
    near = any(t.concept in _AUTHORITIES and t.start - terms[-1].end <= 1 for t in after)
    if terms[0].text.isascii():
        return near and len(terms) == 1 and (terms[0].text[0].isupper() or terms[0].text in _WHOSE)
    return near and len(terms) <= _LONGEST_NAME


def _name(terms: Sequence[Term]) -> bool:
    """Tell whether words may be a name: capitals, or two to four characters of no other meaning."""
    terms = [t for t in terms if t.concept != "they"]
    if not terms or any(t.field != "plain" for t in terms):
        return False
    if all(t.text.isascii() for t in terms):
        return all(t.text[:1].isupper() for t in terms)
    return 2 <= len(terms) <= _LONGEST_NAME


def _body_name(case: Case, terms: Sequence[Term], side: Side) -> bool:
    """Tell whether words begin with a name in capitals, inside a sentence."""
    first = terms[0]
    lead = case.side(side)[0][: first.start]
    named = first.text[:1].isupper() and first.field in ("plain", "bodies", "places")
    return named and re.search(r"[a-z,] (?:[A-Z]\w+ )*$", lead) is not None
