"""M501 and M508: addresses, numbers and the lines of a postal address."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kinds.evidence import asks_us, says
from clausetrail.judging.kinds.topic import topic_of
from clausetrail.judging.language.term import Term, letters, sentences
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import Category, Evidence, Judgement, Side
from clausetrail.regex import regex

_REACHED = {
    "email", "telephone", "ticket", "letter", "dpo", "customer-service", "complain", "withdraw",
    "cancel", "refuse", "close-account", "privacy-team",
}  # fmt: skip
"""What a sentence speaks of if a web address in it is a way to reach us."""
_LINE = 60
"""Characters of the longest line of an address."""
_POSTAL = regex(
    r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Za-z]{2}\b|^(?:[A-Z]{1,3}-)?\d{4,6} [A-Z]\w+,?$"
    r"|\b[A-Z]{2} \d{5}(?:-\d{4})?\b"
    r"|^\d+[A-Za-z]? (?:[A-Z][\w.'’-]+ ?){1,4},?$|^[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)* \d+[a-z]?,?$"
    r"|^[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3} (?:House|Building|Tower|Court|Plaza|Centre|Center),?$"
    r"|[路街道巷](?:\S{0,8})\d+\s*号|邮(?:政)?编(?:码)?[:：]?\s*\d{6}"
)
"""A line that has the shape of a part of a postal address."""


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
    category: Category = 4 if with_a_right(case, gone, come) else 5
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


def with_a_right(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether a right came or went together with the address at which it was exercised."""
    if bool(gone) == bool(come) or topic_of(case.clause, case.document) == "contact":
        return False
    own = {id(t) for t in (case.delta.removed if gone else case.delta.added)}
    return any(
        says(sentence, "granted")
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
