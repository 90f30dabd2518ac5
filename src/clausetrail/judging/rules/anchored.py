"""M208, M408, M508: what is said of our seat, of courts, or of an address is replaced.

The replaced word can be anything (a town, a name); what makes it count is the
sentence it stands in.
"""

from __future__ import annotations

import re

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.delta import Hunk
from clausetrail.judging.language.term import Term
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import Category, Judgement, Side
from clausetrail.regex import regex

_ANCHORS: tuple[tuple[str, Category, frozenset[str], Bilingual], ...] = (
    (
        "M208",
        2,
        frozenset({"registered", "operator", "controller", "ownership"}),
        Bilingual(
            "运营主体、所有者或注册地的表述被替换",
            "Who operates, owns or where it is seated changed",
        ),
    ),
    (
        "M408",
        4,
        frozenset({"litigate"}),
        Bilingual("诉讼或仲裁的安排被替换", "The arrangement for courts or arbitration changed"),
    ),
)
_TOWARDS = frozenset(("plain", "link", "direction", "parties", "scope", "acts", "data", "purposes"))
"""Fields of terms that name nobody and nothing unless they are written as names."""
_OWNING = ("organisation", "plain", "parties")
"""Fields of the words in which a relation of companies may be put, whatever their names."""
_COURT = regex(
    r"法院|管辖|仲裁|适用.{0,30}法|法律|\bcourts?\b|jurisdiction|arbitra|\blaws? of\b|governed",
    re.IGNORECASE,
)
_WAYS = (
    r"street|road|avenue|lane|drive|boulevard|st|rd|ave|blvd|causeway|parkway|highway"
    r"|(?-i:Square|Place|Court|Close|Way|Row|Hill|Terrace|Yard|Crescent|Gardens|Quay|Wharf|Parade"
    r"|Plaza|Mews|Walk)"
)
_STREET = regex(
    rf"\d+\s+(?:[\w.'’]+\s+){{1,4}}(?:{_WAYS})\b"
    r"|\b(?:\w{2,}(?:stra(?:ß|ss)e|str\.|gade|vej|weg|platz|allee|gasse|laan|straat|katu|gatan|väg)"
    r"|(?:rue|calle|via|avenida|viale|rua|ul\.|ulica)(?: [\w.'’]+){1,4}),? \d+"
    r"|\b\d+,? (?:bis,? )?(?:rue|avenue|boulevard|place|quai|chemin|allée|impasse|square)\b"
    r"|(?-i:\w[\w'’-]{2,} \d{1,4}[a-z]?,? (?:[\w.,]+ ){0,4}?(?:[A-Z]{1,3}-)?\d{4,6} ?,?\w{3,})"
    r"|(?-i:\w[\w'’-]{2,} \d{1,4}[a-z]?,? [A-Z]\w+,? (?:[A-Z]{1,3}-)?\d{4,6}\b)"
    r"|\b(?:p\.?\s?o\.?\s?box|pmb|suite|ste)\s+\w+|(?:[路街道巷]|信箱)\s*\d+\s*号",
    re.IGNORECASE,
)
"""A postal address, wherever it stands."""
_SEATED = regex(
    r"\b(?:incorporated|registered|organi[sz]ed|established|headquartered|seated|domiciled)\b"
    r"(?: and \w+)?(?: under the laws? of| in| at)(?: [\w'’]+){0,3} $"
    r"|(?:注册|设立|成立|住所|总部)(?:地|所在地)?(?:于|在|位于|为|是)$"
)
_COLON = regex(r"\s*[:：]")
_AROUND = 24
_WITHIN = 12
"""Terms within which a name belongs to the word that makes it count."""
_ADDRESS = regex(
    r"地址|[路街道巷]|\d+\s*[号幢栋楼层室]|邮编|收件"
    r"|\b(?:street|road|avenue|lane|drive|floor|building|suite|box|address|boulevard|st|rd|ave)\b",
    re.IGNORECASE,
)


def anchored(case: Case) -> Judgement | None:
    """Find a replacement in a sentence on our seat or owner, on courts, or with an address."""
    if case.whole or case.in_table or case.topic == "updates":
        return None
    for hunk in case.delta.hunks:
        if not (hunk.old and hunk.new) or _another_word(hunk) or _label(case, hunk):
            continue
        happened = turned(case, hunk.old, hunk.new)
        evidence = case.evidence(hunk.old, hunk.new)
        for code, category, concepts, what in _ANCHORS:
            named = [_names(hunk.old), _names(hunk.new)]
            if not (all(named) if code == "M208" else any(named)):
                continue
            seated = code == "M208" and _seated(case, hunk)
            judged = code == "M408" and _before_a_court(case, hunk)
            if seated or judged or _spoken_of(case, concepts, hunk):
                said = Bilingual(f"{what.zh}（{happened.zh}）", f"{what.en} ({happened.en})")
                return material(code, category, said, evidence, case.category)
        posted = _STREET.search(_stretch(case, hunk, "old")) and _STREET.search(
            _stretch(case, hunk, "new")
        )
        reached = case.topic == "contact" and _ADDRESS.search(case.sentence(hunk.new[0], "new"))
        if posted or reached:
            said = Bilingual(f"地址有变化（{happened.zh}）", f"An address changed ({happened.en})")
            return material("M508", 5, said, evidence)
    return None


def _another_word(hunk: Hunk) -> bool:
    """Tell whether "run by" only became "operated by"."""
    before, after = ({(t.field, t.concept) for t in side} for side in (hunk.old, hunk.new))
    same = before == after and {field for field, _ in before} == {"organisation"}
    said = (*hunk.old, *hunk.new)
    lower = all(t.text.isascii() and t.text.islower() and t.field in _OWNING for t in said)
    return same or (lower and any(f == "organisation" for f, _ in before & after))


def _label(case: Case, hunk: Hunk) -> bool:
    """Tell whether both sides only call in other words what follows a colon."""
    after = (case.old_text[hunk.old[-1].end :], case.new_text[hunk.new[-1].end :])
    return all(_COLON.match(text) for text in after)


def _spoken_of(case: Case, concepts: frozenset[str], hunk: Hunk) -> bool:
    """Tell whether both sides speak of some concepts close by, in the same sentence."""
    return _close(case, concepts, hunk.old, "old") and _close(case, concepts, hunk.new, "new")


def _close(case: Case, concepts: frozenset[str], terms: tuple[Term, ...], side: Side) -> bool:
    near = case.around(terms[0], side)
    places = [i for i, t in enumerate(near) if t.concept in concepts]
    start, end = (
        next((i for i, t in enumerate(near) if t is at), 0) for at in (terms[0], terms[-1])
    )
    return any(start - _WITHIN <= place <= end + _WITHIN for place in places)


def _seated(case: Case, hunk: Hunk) -> bool:
    """Tell whether both sides name the place in which, or under whose law, somebody exists."""
    return bool(
        _SEATED.search(case.old_text[: hunk.old[0].start])
        and _SEATED.search(case.new_text[: hunk.new[0].start])
    )


def _before_a_court(case: Case, hunk: Hunk) -> bool:
    """Tell whether both sides say, under a title on disputes, which court or law decides."""
    return (
        case.topic == "disputes"
        and _COURT.search(case.sentence(hunk.old[0], "old")) is not None
        and _COURT.search(case.sentence(hunk.new[0], "new")) is not None
    )


def _names(terms: tuple[Term, ...]) -> bool:
    """Tell whether some words name somebody or something: not "the above" or "see"."""
    return any(
        t.field not in _TOWARDS
        or (t.field == "plain" and (not t.text.isascii() or t.text[0].isupper()))
        for t in terms
    )


def _stretch(case: Case, hunk: Hunk, side: Side) -> str:
    """Return the words of a difference and a few characters on either side."""
    text, _ = case.side(side)
    terms = hunk.old if side == "old" else hunk.new
    return text[max(0, terms[0].start - _AROUND) : terms[-1].end + _AROUND]
