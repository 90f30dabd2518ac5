"""M701 to M708: what changes in a contract.

Asked under the profile ``contract``, in place of the rules on personal information.  What the
law calls a change of substance is material: the thing owed, its quality, price, time and
manner, liability, and how disputes are settled (Civil Code of the PRC, article 488; CISG,
article 19(3)).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from clausetrail.bilingual import Bilingual
from clausetrail.judging.agreement import RIGHTS
from clausetrail.judging.case import Case
from clausetrail.judging.delta import Hunk
from clausetrail.judging.kinds.matter import kind_of, matter_of, mentions, one_sided
from clausetrail.judging.kinds.statement import about_a_page
from clausetrail.judging.language.term import Term, folded
from clausetrail.judging.rules import (
    act,
    authority,
    channel,
    contact,
    data_type,
    doubt,
    entity,
    force,
    opposite,
    organisation,
    party,
    purpose,
    recipient,
    strength,
)
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import Category, Evidence, Judgement, Side
from clausetrail.regex import regex

_SERVICE: Category = 7
_DISPUTES: Category = 11
_DATA: Category = 13
_UPDATES: Category = 14
_PARTIES: Category = 15
_FRAGMENT = 2
"""Terms below which a line is a title or a page's number, no provision."""
_STATEMENT = 6
"""Terms from which an insertion or deletion is a statement of its own."""
_FORUM = frozenset({"court", "arbitration", "law", "venue"})
_NUMBER = r"[零〇一二两三四五六七八九十百点\d.]{1,12}"
_RATE = regex(
    rf"[百千万]分之{_NUMBER}|{_NUMBER}\s?(?:倍|折|成|‰)"
    r"|\b(?:one|two|three|four|five|six|ten|twelve|[\d.]{1,12}) times\b"
    r"|\b(?:double|triple|twice|half) the\b|[$€£¥]\s?[\d.,]{1,12}"
    r"|\d{1,12}\s?[×*]\s?\d{1,12}|\d\d?[:：]\d\d",
    re.IGNORECASE,
)
"""Figures besides those every text has: a rate, a multiple, a sum with its sign."""
_CITED = regex(
    r"\b(?:clauses?|sections?|articles?|paragraphs?|annex|schedule)(?:[\d.(),\s–-]|and|or|to)*$"
    r"|第\s*$|(?<![\w.])[A-Z]\.$",
    re.IGNORECASE,
)
"""What precedes the number of a clause."""
_BEFORE = 60
"""Characters before a number in which a clause may be cited."""
_PLACE = regex(r"[省市区县州国港]|法院|委员会|仲裁|所在地|住所|法律|[A-Z]")
"""What the name of a court, a place or a body of law has in it."""
_SUFFIX = 3
"""Characters behind a changed name in which its 市 or 法院 may stand."""


def who(case: Case) -> Judgement | None:
    """M706: who the parties are, or what company stands behind one of them."""
    return _of_kind("M706", _PARTIES, case, (party.party, organisation.organisation, entity.entity))


def reached(case: Case) -> Judgement | None:
    """M707: where notices go, or how a party is reached."""
    return _of_kind("M707", _UPDATES, case, (contact.contact, authority.body, channel.channel))


def personal(case: Case) -> Judgement | None:
    """M708: what is said on personal information."""
    spoken = {m.concept for side in (case.old_text, case.new_text) for m in mentions(side)}
    if "personal" not in spoken:
        return None
    rules = (recipient.recipient, recipient.place, data_type.data_type, purpose.purpose, act.act)
    return _of_kind("M708", _DATA, case, rules)


def forum(case: Case) -> Judgement | None:
    """M704: another court, arbitral body, place or law."""
    said, says = _one_sided(case)
    if matter_of(case.clause, case.document, (*said, *says)) != _DISPUTES:
        return None
    gone, come = ([m for m in side if kind_of(m) == _DISPUTES] for side in (said, says))
    if not gone and not come:
        hunk = next((h for h in case.delta.hunks if _named(case, h)), None)
        if case.whole or case.clause.kind == "heading" or hunk is None:
            return None
        gone, come = list(hunk.old), list(hunk.new)
    happened = turned(case, gone, come)
    what = Bilingual(
        f"争议解决的机构、地点或适用法律有变化（{happened.zh}）",
        f"The court, arbitral body, place or law for disputes changed ({happened.en})",
    )
    return material("M704", _DISPUTES, what, case.evidence(gone, come))


def _named(case: Case, hunk: Hunk) -> bool:
    """Tell whether a difference names something in a sentence on courts or the law."""
    sides: tuple[tuple[Side, tuple[Term, ...]], ...] = (("old", hunk.old), ("new", hunk.new))
    for side, terms in sides:
        if terms and {m.concept for m in mentions(case.sentence(terms[0], side))} & _FORUM:
            stretch = case.side(side)[0][terms[0].start : terms[-1].end + _SUFFIX]
            if _PLACE.search(stretch):
                return True
    return False


_ONE = frozenset({"一", "one", "One"})


def figure(case: Case) -> Judgement | None:
    """M701: a sum, rate, period, date or number."""
    if case.whole:
        return None
    fields = ("period", "amount", "percent", "age", "date")
    was, now = _rates(case)
    counted, counts = _counts(case, "old"), _counts(case, "new")
    if not (counted and counts):  # a lone "one" is an article: 需要帐户, 需要一个帐户
        counted, counts = ([t for t in side if t.text not in _ONE] for side in (counted, counts))
    gone = [*case.delta.lost(*fields), *counted, *was]
    come = [*case.delta.gained(*fields), *counts, *now]
    what = Bilingual("期限、金额或数值有变化", "A period or figure changed")
    return _changed(case, "M701", what, gone, come, _SERVICE)


def _counts(case: Case, side: Side) -> list[Term]:
    """Return the bare numbers only one side has, those of cited clauses left out."""
    text, _ = case.side(side)
    found = case.delta.lost("count") if side == "old" else case.delta.gained("count")
    return [t for t in found if not _CITED.search(text[max(0, t.start - _BEFORE) : t.start])]


def _rates(case: Case) -> tuple[list[Term], list[Term]]:
    """Return the rates and multiples that only one side has."""
    old, new = (
        [Term("rate", "rate", m[0], text[m.start() : m.end()], *m.span()) for m in found]
        for text in (case.old_text, case.new_text)
        for found in (_RATE.finditer(folded(text)),)
    )
    before, after = {t.key for t in old}, {t.key for t in new}
    return [t for t in old if t.key not in after], [t for t in new if t.key not in before]


def reach(case: Case) -> Judgement | None:
    """M703: words that decide how far a rule goes, or who may decide."""
    for rule in (force.force, strength.strength, opposite.opposite, party.exchanged):
        if (found := rule(case)) is not None:
            return _material(case, "M703", found.reason, found.evidence)
    gone, come = ([m for m in side if kind_of(m) is None] for side in _one_sided(case))
    what = Bilingual(
        "权利、义务或其条件的用语有变化",
        "What a party may or must do, or on what condition, changed",
    )
    return _changed(case, "M703", what, gone, come)


def substance(case: Case) -> Judgement | None:
    """M705: something a contract is made of, which only one wording speaks of."""
    gone, come = ([m for m in side if kind_of(m) is not None] for side in _one_sided(case))
    return _changed(
        case, "M705", Bilingual("约定的内容有变化", "What is agreed changed"), gone, come
    )


def provision(case: Case) -> Judgement | None:
    """M702: a whole provision, or a statement within one, comes or goes."""
    if case.clause.kind in ("heading", "title", "meta", "table-header"):
        return None
    if case.whole:
        side: Side = "new" if case.added else "old"
        text, terms = case.side(side)
        if len(terms) < _FRAGMENT:
            return None
        verb = Bilingual("新增", "added") if case.added else Bilingual("删去", "removed")
        what = Bilingual(f"{verb.zh}一条约定", f"A provision was {verb.en}")
        return _material(case, "M702", what, (Evidence(side, text.strip()),))
    for hunk in case.delta.hunks:
        if bool(hunk.old) == bool(hunk.new):
            continue
        side = "old" if hunk.old else "new"
        kept = case.delta.removed if hunk.old else case.delta.added
        own = [term for term in (hunk.old or hunk.new) if term in kept]
        if len(own) < _STATEMENT:
            continue
        if about_a_page(case.sentence(own[0], side)):
            continue
        said = case.side(side)[0][own[0].start : own[-1].end]
        verb = Bilingual("删去", "was deleted") if hunk.old else Bilingual("插入", "was inserted")
        what = Bilingual(f"{verb.zh}“{said}”", f"“{said}” {verb.en}")
        return _material(case, "M702", what, (Evidence(side, said),))
    return None


def unproven(case: Case) -> Judgement | None:
    """R001 or R002, with the kind the clause belongs to."""
    found = doubt.moved(case) or doubt.unproven(case)
    return replace(found, category=matter_of(case.clause, case.document, ()))


def agreed(case: Case) -> Judgement | None:
    """M701 to M705, words of force left out, as a change of rights by the six kinds."""
    if case.titled or case.on_information:
        return None
    for rule in (forum, figure, substance, provision):
        if (found := rule(case)) is not None:
            return replace(found, category=RIGHTS, also=())
    return None


def _of_kind(
    code: str, kind: Category, case: Case, rules: Sequence[Callable[[Case], Judgement | None]]
) -> Judgement | None:
    """Return what the first of some rules finds, as a change of one kind of a contract.

    A clause that came or went must be about that kind: many only mention a company.
    """
    if case.whole and matter_of(case.clause, case.document, ()) != kind:
        return None
    for rule in rules:
        if (found := rule(case)) is not None:
            return material(code, kind, found.reason, found.evidence)
    return None


def _one_sided(case: Case) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """Return what only one wording of a changed rule speaks of."""
    if case.whole or case.clause.kind == "heading":
        return (), ()
    return one_sided(case.old_text, case.new_text)


def _changed(
    case: Case,
    code: str,
    what: Bilingual,
    gone: Sequence[Term],
    come: Sequence[Term],
    usual: Category | None = None,
) -> Judgement | None:
    """Return a finding on some words; ``None`` if there are none."""
    if not gone and not come:
        return None
    happened = turned(case, gone, come)
    said = Bilingual(f"{what.zh}（{happened.zh}）", f"{what.en} ({happened.en})")
    return _material(case, code, said, case.evidence(gone, come), usual)


def _material(
    case: Case,
    code: str,
    what: Bilingual,
    evidence: tuple[Evidence, ...],
    usual: Category | None = None,
) -> Judgement | None:
    """Return a finding of the kind the clause is about, ``usual`` if nothing tells it."""
    changed = tuple(mention for side in _one_sided(case) for mention in side)
    kind = matter_of(case.clause, case.document, changed) or usual
    if kind is None:
        return None
    return material(code, kind, what, evidence, *(kind_of(mention) for mention in changed))
