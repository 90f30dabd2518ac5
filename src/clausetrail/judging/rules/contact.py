"""M501 to M503: contacts, responsible bodies and channels."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.about import asks_us
from clausetrail.judging.case import Case
from clausetrail.judging.hours import hours
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.subject import GRANTED
from clausetrail.judging.term import Term, folded, letters, sentences
from clausetrail.judging.topic import topic_of
from clausetrail.judging.verdict import SIDES, Category, Evidence, Judgement, Side

_RESPONSIBLE = {"dpo", "privacy-team", "legal-department", "department", "representative"}
_AUTHORITIES = {"cac", "telecom-authority", "police", "market-authority", "dp-authority",
                "ombudsman"}  # fmt: skip
_REACHED = {
    "email", "telephone", "ticket", "letter", "dpo", "customer-service", "complain", "withdraw",
    "cancel", "refuse", "close-account", "privacy-team",
}  # fmt: skip
"""What a sentence speaks of if a web address in it is a way to reach us."""
_TURNED_TO = _AUTHORITIES | {"complain"}
"""What a sentence speaks of that says who hears a complaint."""
_CHANNELS = {
    "email", "telephone", "ticket", "letter", "sms", "in-app", "in-person", "fax", "wechat",
    "customer-service",
}  # fmt: skip


_LONGEST_NAME = 4
"""Characters of the longest usual Chinese name."""
_TOLD_BY = _CHANNELS | {"website"}
"""Ways to tell users of a change."""
_POSTED = re.compile(r"\d+[号弄幢栋楼层室座](?:附?\d+[号弄幢栋楼层室座])*")
"""The figures of a postal address in Chinese."""
_LINE = 60
"""Characters of the longest line of an address."""
_POSTAL = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Za-z]{2}\b|^(?:[A-Z]{1,3}-)?\d{4,6} [A-Z]\w+,?$"
    r"|\b[A-Z]{2} \d{5}(?:-\d{4})?\b"
    r"|^\d+[A-Za-z]? (?:[A-Z][\w.'’-]+ ?){1,4},?$|^[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)* \d+[a-z]?,?$"
    r"|^[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3} (?:House|Building|Tower|Court|Plaza|Centre|Center),?$"
    r"|[路街道巷](?:\S{0,8})\d+\s*号|邮(?:政)?编(?:码)?[:：]?\s*\d{6}"
)
"""A line that has the shape of a part of a postal address."""
_AUTHORITY = re.compile(
    r"\b(?:regulators?|(?:supervisory )?authorit(?:y|ies)|commissioner|ombuds\w+)\b", re.IGNORECASE
)
_WHOSE = ("national", "local", "competent", "domestic", "your", "our", "lead")
"""Words on which of the authorities is meant."""
_TURN_TO = re.compile(r"联系|致电|致信|\b(?:contact|turn to|write to|reach)\b", re.IGNORECASE)
"""Words for addressing oneself to somebody."""
_TELLING = re.compile(r"\blet (?:you|users|everyone) know\b|\be-?mail you\b", re.IGNORECASE)
"""Other words for telling somebody."""
_IN_CHARGE = re.compile(
    r"负责人|专员|保护官|\b(?:officers?|dpo|representatives?|commissioner|in charge)\b",
    re.IGNORECASE,
)
"""A title above the name of somebody in charge."""
_OFFERED = ("contact", "rights", "closure", "minors", "marketing", "cookies", "updates", "security")
"""Topics in which a channel is a way to reach us or to exercise a right."""


def contact(case: Case) -> Judgement | None:
    """Find addresses and numbers that only one side has."""
    gone, come = case.delta.lost("contact", "link"), case.delta.gained("contact", "link")
    gone = tuple(t for t in gone if t.field == "contact" or case.topic == "contact")
    come = tuple(t for t in come if t.field == "contact" or case.topic == "contact")
    hosts = {_host(t) for t in gone} & {_host(t) for t in come} - {""}
    gone, come = (tuple(t for t in side if _host(t) not in hosts) for side in (gone, come))
    gone = tuple(t for t in gone if not _brand(t) and not _dialled(case, t, "new"))
    come = tuple(t for t in come if not _brand(t) and not _dialled(case, t, "old"))
    if not gone and not come:
        return None
    near = case.topic in ("contact", "rights", "closure", "minors", "parties", None)
    moved = case.topic == "contact" and gone and come
    if all(t.concept in ("web", "link") for t in (*gone, *come)) and not (
        moved or case.has(_REACHED, gone, come)
    ):
        return None
    if case.whole and not near and not _only_asks(case):
        return None
    happened = turned(case, gone, come)
    what = Bilingual(f"联系方式有变化（{happened.zh}）", f"Contact details changed ({happened.en})")
    category: Category = 4 if _with_a_right(case, gone, come) else 5
    return material("M501", category, what, case.evidence(gone, come), 5, case.category)


def address_line(case: Case) -> Judgement | None:
    """Find a line of a postal address that came or went and stands nowhere in the other version."""
    if not (case.whole and case.topic in ("contact", "parties")) or case.in_table:
        return None
    side: Side = "new" if case.added else "old"
    text = case.side(side)[0].strip()
    line = len(text) <= _LINE and _POSTAL.search(text)
    if not line or letters(text) in letters(case.setting.texts[0 if case.added else 1]):
        return None
    what = (
        Bilingual("地址新增一行", "A line was added to an address")
        if case.added
        else Bilingual("地址少了一行", "A line of an address was removed")
    )
    return material("M508", 5, what, (Evidence(side, text),))


def _only_asks(case: Case) -> bool:
    """Tell whether a clause, new or gone, says whom to ask and nothing else."""
    text = case.new_text or case.old_text
    return all(asks_us(text[start:end]) for start, end in sentences(text))


def _brand(term: Term) -> bool:
    """Tell whether it is the name of a company that looks like an address: Example.com."""
    return term.concept == "web" and term.text[:1].isupper() and "/" not in term.text


def _dialled(case: Case, term: Term, other: Side) -> bool:
    """Tell whether the other side has the same number as it is dialled at home, or from abroad."""
    if term.concept != "telephone":
        return False
    text = re.sub(r"(?<=\d)[\s()-]+(?=[\d(])|\(0\)", "", case.side(other)[0])
    for number in re.findall(r"\+?\d{8,15}", text):
        short, long = sorted((number.lstrip("+0"), term.key.lstrip("+0")), key=len)
        if ("+" in number) != ("+" in term.key) and long.endswith(short):
            return True
    return False


def _with_a_right(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether a right came or went together with the address at which it was exercised."""
    if bool(gone) == bool(come) or topic_of(case.clause, case.document) == "contact":
        return False
    own = {id(t) for t in (case.delta.removed if gone else case.delta.added)}
    return any(
        GRANTED.search(sentence)
        and any((t.field == "rights" or t.concept == "delete") and id(t) in own for t in said)
        for sentence, said in case.sentences(gone, come)
    )


def _host(term: Term) -> str:
    """Return the site a link leads to; a page that moved within its site is no new contact."""
    if term.concept != "link":
        return ""
    bare = re.sub(r"^[a-z]+://", "", term.text.lower()).split("/")[0]
    parts = bare.split(".")
    return ".".join(parts[-2:]) if len(parts) > 1 else ""


def body(case: Case) -> Judgement | None:
    """Find responsible bodies and authorities that only one side names."""
    before = {t.concept for t in case.delta.old if t.field == "bodies"}
    after = {t.concept for t in case.delta.new if t.field == "bodies"}

    def counts(term: Term, side: Side) -> bool:
        if term.concept in _RESPONSIBLE:
            return not _part_of(case, term, side)
        near = {t.concept for t in case.around(term, side)}
        if term.concept == "ombudsman" and _TURN_TO.search(case.sentence(term, side)):
            return True
        return term.concept in _AUTHORITIES and (case.topic == "contact" or "complain" in near)

    gone = [t for t in case.delta.lost("bodies") if t.concept not in after and counts(t, "old")]
    come = [t for t in case.delta.gained("bodies") if t.concept not in before and counts(t, "new")]
    if not gone and not come:
        gone, come = _officer(case)
    if not gone and not come:
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"责任部门、负责人或受理机关有变化（{happened.zh}）",
        f"A responsible body, officer or authority changed ({happened.en})",
    )
    category: Category = 4 if case.whole and _with_a_right(case, gone, come) else 5
    return material("M502", category, what, case.evidence(gone, come), 5, case.category)


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
    at_contact = case.topic in ("contact", None) and not _with_a_right(case, gone, come)
    category: Category = 5 if at_contact else 4
    return material("M503", category, what, case.evidence(gone, come), 5, case.category)
