"""M203, M301 and M309: a company is named, dropped or replaced."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.delta import Hunk
from clausetrail.judging.kinds.evidence import GIVING, says, without_readers
from clausetrail.judging.kinds.topic import PASSED_ON, introduction_of
from clausetrail.judging.language.term import Term
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.tables import head_of
from clausetrail.judging.verdict import Category, Judgement, Side
from clausetrail.regex import regex

_ORGANISED = {
    "operator", "business-transfer", "controller", "rename-entity", "ownership", "merger",
    "restructuring",
}  # fmt: skip
_ANSWERS = regex(
    r"(?:信息)?处理者|运营主体|(?:服务|责任|签约)主体"
    r"|\bcontrollers?\b|\boperated by\b",
    re.IGNORECASE,
)
"""What heads a column of those who answer for the processing."""
_GENERIC = {"company-generic", "individual", "other-users", "anyone", "government"}
_OURS = ("parties", "scope", "definitions", "introduction", "contact", None)
"""Topics in which a company that is named is ours, or belongs to us."""
_APPOSED = regex(r"[\s,，（(“\"]{0,3}")
"""What stands between a word for a provider and its name."""
_SHARED = {"share", "transfer", "disclose", "entrust", "embed", "sdk", "third-party", "partner"}


def entity(case: Case) -> Judgement | None:
    """Find registered names that only one side has."""
    gone, come = case.delta.lost("entity"), case.delta.gained("entity")
    if not case.in_table:
        gone = tuple(t for t in gone if not _still_named(case, t, "new"))
        come = tuple(t for t in come if not _still_named(case, t, "old"))
    if not gone and not come:
        return None
    if not (gone and come) and not case.in_table and _only_mentioned(case, gone, come):
        return None
    if case.whole and case.topic == "contact" and _still_there(case, (*gone, *come)):
        return None
    happened = turned(case, gone, come)
    if _addressed(case, gone, come) or (not (gone and come) and _to_be_reached(case, gone, come)):
        what = Bilingual(
            f"联系人、代表或受理机构有变化（{happened.zh}）",
            f"Who represents us or can be written to changed ({happened.en})",
        )
        return material("M502", 5, what, case.evidence(gone, come), 2)
    shared = case.in_table or case.topic in ("sharing", "crossborder", "cookies", "collection")
    hired = _hired(case, gone, come)
    organised = _of_a_controller(case) or (case.has(_ORGANISED, gone, come) and not hired)
    others = case.topic not in _OURS and not any(
        t.key in case.setting.own_companies for t in (*gone, *come)
    )
    if (shared or others or hired or case.has(_SHARED, gone, come)) and not organised:
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


def _addressed(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether a company is that to which letters go, as the line above says."""
    lead = introduction_of(case.clause, case.document)
    return says(lead, "write-to") and not case.has(_SHARED | GIVING, gone, come)


def _hired(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether a company stands right behind the word for what it is to us: a provider."""
    sides: tuple[tuple[Side, Sequence[Term]], ...] = (("old", gone), ("new", come))
    return all(
        any(
            b.field == "recipients"
            and b.concept not in _GENERIC
            and _APPOSED.fullmatch(case.side(side)[0], b.end, max(b.end, t.start))
            for b in case.beside(t, side)
        )
        for side, terms in sides
        for t in terms
    )


def _to_be_reached(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether a company is named as somebody to write to, or as a representative."""
    return case.topic == "contact" or case.has({"representative", "dpo"}, gone, come)


def _of_a_controller(case: Case) -> bool:
    """Tell whether the head of a table, or the line before, leads to who answers for it all."""
    above = head_of(case.clause, case.document) or introduction_of(case.clause, case.document)
    return _ANSWERS.search(above) is not None


def _still_named(case: Case, term: Term, other: Side) -> bool:
    """Tell whether the other side says the same name without its legal form."""
    bare = _LEGAL_FORM.sub("", term.text).strip(" ,.")
    if len(bare) < _NAME or bare == term.text or not bare.isascii():
        return False
    text, terms = case.side(other)
    companies = [t for t in terms if t.field == "entity"]
    return any(
        not any(c.start <= found.start() < c.end for c in companies)
        for found in re.finditer(rf"(?<!\w){re.escape(bare)}(?!\w)", text)
    )


def _only_mentioned(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether our own company is named once more, or once less, and nothing else.

    It stays who it was as long as both versions name it; what is said of it is
    for the other rules.
    """
    old, new = case.setting.companies
    ours = case.setting.own_companies
    return not case.has(_ORGANISED | GIVING, gone, come) and all(
        t.key in old and t.key in new and t.key in ours for t in (*gone, *come)
    )


def _still_there(case: Case, terms: Sequence[Term]) -> bool:
    """Tell whether both versions name the companies: an address of theirs was set anew."""
    old, new = case.setting.companies
    return all(t.key in old and t.key in new for t in terms)


_LEGAL_FORM = regex(
    r",?\s*(?:Co\.?,?\s?Ltd|Company\sLimited|Pte\.?\s?Ltd|Limited|Ltd|Inc|Incorporated"
    r"|Corporation|Corp|LLC|L\.L\.C|LLP|GmbH|AG|S\.A|B\.V|N\.V|plc|PLC|K\.K|Oy|AB|Pty)\.?$"
)
_SAID_OF_IT = regex(
    r"\s*(?:<[^<>]*>)?\s*(?:,\s*(?:which|who|an?|our|the)\b|[:：（(]|\.\s|\s[-–—]\s)"
)
"""What follows a name that a list item is about."""
COMMON = frozenset(
    {"internet", "web", "website", "online", "email", "app", "apps", "beta", "faq", "api", "apis",
     "url", "urls", "http", "html", "javascript", "android", "ios", "windows", "mac", "linux",
     "english", "chinese", "european", "commission", "union", "united", "states", "kingdom",
     "republic", "federal", "national", "international", "standard", "contractual", "clauses",
     "act", "regulation", "directive", "court", "authority", "data", "protection", "privacy",
     "policy", "notice", "terms", "service", "services", "agreement", "addendum", "framework",
     "section", "article", "california", "general", "yes", "no", "none"}
)  # fmt: skip
"""Words that are often written with a capital and name no recipient."""
_WORKS_WITH = regex(
    r"\b(?:work(?:s|ing)?|partner(?:s|ed|ing)?|cooperat(?:e|es|ing)|collaborat(?:e|es|ing)) with "
    r"(?:[\w&.-]+ )?$"
)
"""What stands before the name of somebody who does something with us."""
_LONGEST_NAME = 6
_NAME = 3
"""Letters a company's bare name must have to be recognised."""
_TITLE_CASE = 0.6
"""Share of capitalised words from which capitals say nothing about names."""


def name(case: Case) -> Judgement | None:
    """Find names without a legal form (a partner's brand) where information is passed on."""
    if case.whole or case.clause.kind in ("heading", "title", "meta"):
        return None
    gone = [t for t in case.delta.removed if _is_name(case, t, "old")]
    come = [t for t in case.delta.added if _is_name(case, t, "new")]
    if case.in_table and case.category == 3:
        gone += [t for t in case.delta.removed if t not in gone and _listed(case, t, "old")]
        come += [t for t in case.delta.added if t not in come and _listed(case, t, "new")]
    for hunk in case.delta.hunks:
        if _introduced(hunk.old, case.delta.old) and _introduced(hunk.new, case.delta.new):
            gone += [t for t in hunk.old if t not in gone]
            come += [t for t in hunk.new if t not in come]
        if _heads_item(case, hunk):
            gone += [t for t in hunk.old if t not in gone]
            come += [t for t in hunk.new if t not in come]
    if not gone and not come:
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"涉及个人信息的第三方名称有变化（{happened.zh}）",
        f"A third party named where information is passed on changed ({happened.en})",
    )
    category: Category = 5 if case.topic == "contact" else 3
    return material("M309", category, what, case.evidence(gone, come), case.category, 3)


def _listed(case: Case, term: Term, side: Side) -> bool:
    """Tell whether a word stands in the first column of a table of recipients."""
    text, _ = case.side(side)
    first = "|" not in text[: term.start] and case.clause.kind == "table-row"
    return first and term.field == "plain" and not _known(case, term, side)


def _introduced(terms: Sequence[Term], pool: Sequence[Term]) -> bool:
    """Tell whether Chinese words of no other meaning follow a kind of recipient: 供应商飞鸽."""
    if not 2 <= len(terms) <= _LONGEST_NAME or any(
        t.field != "plain" or t.text.isascii() for t in terms
    ):
        return False
    at = pool.index(terms[0])
    if at > 1 and pool[at - 1].concept == "open" and pool[at - 1].end == terms[0].start:
        at -= 1
    return at > 0 and pool[at - 1].field == "recipients" and pool[at].start - pool[at - 1].end <= 1


def _heads_item(case: Case, hunk: Hunk) -> bool:
    """Tell whether the name a list item begins with was replaced by one not known before."""
    if case.category not in (1, 3) or case.clause.kind not in ("item", "paragraph", "clause"):
        return False
    sides: tuple[tuple[Side, tuple[Term, ...]], ...] = (("old", hunk.old), ("new", hunk.new))
    for side, terms in sides:
        if len(terms) != 1 or not re.match(r"[A-Z][A-Za-z]{2,}$", terms[0].text):
            return False
        text, pool = case.side(side)
        said = _SAID_OF_IT.match(text[terms[0].end :])
        if pool[0] is not terms[0] or terms[0].field != "plain" or said is None:
            return False
        if terms[0].text.lower() in case.setting.common_words or _known(case, terms[0], side):
            return False
        if any(terms[0].text in brand for brand in case.setting.brands):
            return False
    return True


def _is_name(case: Case, term: Term, side: Side) -> bool:
    """Tell whether a term is a capitalised Latin name in a sentence on recipients."""
    if term.field != "plain" or not re.match(r"[A-Z][A-Za-z]{2,}$", term.text):
        return False
    sentence = case.sentence(term, side)
    words = re.findall(r"[A-Za-z]{3,}", sentence)
    if case.document.lang == "en" and (
        sentence.lstrip().startswith(term.text)
        or term.text.lower() in case.setting.common_words
        or case.side(side)[0][: term.start].rstrip().endswith(":")
        or sum(w[0].isupper() for w in words) > _TITLE_CASE * len(words)
    ):
        return False
    if term.text.lower() in COMMON or _abbreviates(case.side(side)[0], term):
        return False
    if any(term.text in brand for brand in case.setting.brands) or _known(case, term, side):
        return False
    if case.category == 4 and term.text not in without_readers(sentence):
        return False
    near = case.around(term, side)
    lead = case.side(side)[0][: term.start]
    return (
        (case.category == 3 and _WORKS_WITH.search(lead) is not None)
        or any(t.field == "recipients" and t.concept not in _GENERIC for t in near)
        or (case.topic in PASSED_ON and any(t.concept in GIVING for t in near))
        or any(t.concept == "collect" and t.text.startswith("receiv") for t in near)
    )


def _abbreviates(text: str, term: Term) -> bool:
    """Tell whether a name only stands in brackets for the words before it: Do Not Track (DNT)."""
    short = term.text.removesuffix("s")
    before = text[: term.start].rstrip(" (（“\"'")
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z]+", before)[-len(short) :])
    return before != text[: term.start].rstrip() and initials.upper() == short


def _known(case: Case, term: Term, side: Side) -> bool:
    """Tell whether the other version, too, speaks of the name somewhere."""
    comparison = case.setting.comparison
    other = comparison.new if side == "old" else comparison.old
    name = re.compile(rf"(?<![A-Za-z]){re.escape(term.text)}(?![A-Za-z])")
    return any(name.search(clause.text) for clause in other.clauses)
