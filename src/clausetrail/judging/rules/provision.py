"""M106, M305, M406, M505: a whole provision comes or goes."""

from __future__ import annotations

import re

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kinds.evidence import says
from clausetrail.judging.kinds.kind import kind_of_rule, kinds_told
from clausetrail.judging.kinds.statement import only_asides
from clausetrail.judging.language.term import Term
from clausetrail.judging.rules.finding import material
from clausetrail.judging.verdict import Category, Evidence, Judgement, Side
from clausetrail.regex import regex

CODES: dict[Category, str] = {
    1: "M106", 2: "M205", 3: "M305", 4: "M406", 5: "M505", 6: "M602",
}  # fmt: skip
_GRANTED = regex(r"有权|\brights?\b", re.IGNORECASE)
_DISCLOSED = regex(
    r"\b(?:data|information)\b[^.;]{0,60}?\b(?:be|is|are) (?:disclosed|shared|handed over)"
    r" (?:only|solely|exclusively|to|with)\b"
    r"|信息[^，。；]{0,20}仅?向[^，。；]{2,20}(?:披露|提供)",
    re.IGNORECASE,
)
"""What says who gets information, in a section on how it is kept safe."""
_EMPTY = frozenset(("plain", "link", "work", "reference", "parties", "count", "date"))
"""Fields of terms that make no rule: a lead-in, a pointer to another page.

In a list of recipients a bare name is a rule."""


def provision(case: Case) -> Judgement | None:
    """Judge an added or removed clause by the section it stands in."""
    if not case.whole or case.titled or case.clause.kind == "table-header":
        return None
    side: Side = "new" if case.added else "old"
    text, terms = case.side(side)
    text = text.strip()
    section = case.category
    if case.topic == "security":
        section = _among_safeguards(text, terms)
    section = section or next(iter(kinds_told(case)), None)
    if section is None:
        return None
    if case.topic in ("parties", "updates") and case.added and not says(text, "posted-to"):
        return None
    if only_asides(text) or (case.category != 3 and all(t.field in _EMPTY for t in terms)):
        return None
    if [t.field for t in terms] == ["scope"]:
        return None  # a bare "No" answers a question of the page it was copied from
    what = (
        Bilingual("新增一条规定", "A provision was added")
        if case.added
        else Bilingual("删去一条规定", "A provision was removed")
    )
    category = kind_of_rule(case, *((terms, ()) if side == "old" else ((), terms))) or section
    if category == 1 and _names_somebody(case, terms):
        category = 3
    granted: Category | None = 4 if _GRANTED.search(text) or says(text, "granted") else None
    return material(
        CODES[category], category, what, (Evidence(side, text),), case.category, granted
    )


def _among_safeguards(text: str, terms: tuple[Term, ...]) -> Category | None:
    """Return what a clause on security rules all the same: whom to write to, what is kept."""
    if says(text, "write-to"):
        return 5
    concepts = {t.concept for t in terms}
    if _DISCLOSED.search(text):
        return 3
    kept = concepts & {"collect", "background", "deidentified", "delete", "retention-period"}
    return 1 if kept and "data" in {t.field for t in terms} else None


def _names_somebody(case: Case, terms: tuple[Term, ...]) -> bool:
    """Tell whether a member of a list is a name with the address of its own pages."""
    named = [t for t in terms if t.field == "plain" and t.text.isascii() and t.text[0].isupper()]
    linked = any(t.concept in ("web", "link") for t in terms)
    return (
        bool(named)
        and linked
        and case.clause.kind in ("table-row", "item")
        and all(t.field in ("plain", "contact", "link", "entity") for t in terms)
    )
