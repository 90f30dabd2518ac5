"""What a clause of a contract is about: fees, liability, courts … (the kinds 7 to 15).

A contract has no fixed order, and a section called "Your rights and obligations" holds a
little of everything.  So a title counts if it is specific, and else the clause's own words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from clausetrail.clause import Clause, Document
from clausetrail.judging.language.term import Term, folded
from clausetrail.judging.triggers import Lookout
from clausetrail.judging.verdict import Category
from clausetrail.judging.vocabulary import table
from clausetrail.regex import regex

_TITLE = 40
"""Characters up to which a clause above is read as a title (twice that in English)."""
_AGREEMENT = regex(
    r"(?:服务|用户|使用|会员|订购|采购|平台|许可|合作|购买)\S{0,4}(?:协议|条款|规则)|合同"
    r"|\bterms (?:of (?:service|use|sale)|and conditions)\b|\bconditions of (?:use|sale)\b"
    r"|\b(?:user|service|services|customer|licen[cs]e|subscription|membership) agreement\b",
    re.IGNORECASE,
)
_PRIVACY = regex(r"隐私|个人信息|个人数据|cookie|privacy|personal (?:information|data)", re.I)


def is_contract(document: Document) -> bool:
    """Tell whether a document is called an agreement, and not one on personal information."""
    titles = [clause.text for clause in document.clauses if clause.kind == "title"]
    named = " ".join([document.meta.title, *titles])
    return _AGREEMENT.search(named) is not None and _PRIVACY.search(named) is None


@dataclass(frozen=True)
class Concept:
    """What clauses speak of."""

    kind: Category | None
    """The kind of change; ``None`` for words that give any rule its force: may, shall."""
    phrase: str
    """Its forms, a regular expression."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The forms, compiled when one of them may stand in a text."""
        return re.compile(self.phrase, re.IGNORECASE)


@cache
def concepts() -> Mapping[str, Concept]:
    """Return what clauses speak of, by its name in ``vocabulary/contract.toml``."""
    words = table("contract")["words"]
    return {name: Concept(kind or None, "|".join(forms)) for name, (kind, *forms) in words.items()}


@cache
def _lookout() -> Lookout:
    return Lookout(concept.phrase for concept in concepts().values())


@cache
def _titles() -> tuple[tuple[Category, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile("|".join(patterns), re.IGNORECASE))
        for kind, *patterns in table("contract")["titles"]
    )


@cache
def _noted(name: str) -> frozenset[Category | str]:
    return frozenset(table("contract")[name])


@lru_cache(maxsize=1024)
def mentions(text: str) -> tuple[Term, ...]:
    """Return what a text speaks of, by place.

    >>> [m.concept for m in mentions("逾期支付的，我们有权暂停服务。")]
    ['overdue', 'power', 'suspend', 'discontinue']
    """
    plain = folded(text)
    known = tuple(concepts().items())
    found = (
        _mention(name, text, *m.span())
        for name, concept in (known[at] for at in _lookout().possible(plain))
        for m in concept.pattern.finditer(plain)
    )
    return tuple(sorted(found, key=lambda mention: (mention.start, -mention.end)))


def _mention(concept: str, text: str, start: int, end: int) -> Term:
    """Return a mention, with the rest of a Latin word of which only the stem is known."""
    while end < len(text) and text[end].isascii() and text[end].isalpha():
        end += 1
    return Term("contract", concept, concept, text[start:end], start, end)


def kind_of(mention: Term) -> Category | None:
    """Return the kind of change a mention is of, ``None`` as in `Concept.kind`."""
    return concepts()[mention.concept].kind


def one_sided(old: str, new: str) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """Return what only one of two wordings speaks of: the old one, the new one."""
    before, after = (
        [m for m in mentions(text) if m.concept not in _noted("silent")] for text in (old, new)
    )
    said, says = {m.concept for m in before}, {m.concept for m in after}
    return (
        tuple(m for m in before if m.concept not in says),
        tuple(m for m in after if m.concept not in said),
    )


def matter_of(clause: Clause, document: Document, changed: tuple[Term, ...]) -> Category | None:
    """Return the kind a change of a clause belongs to; ``None`` if nothing tells it.

    Args:
        clause: the clause.
        document: what it stands in.
        changed: what only one wording speaks of.
    """
    titled = next(_announced(clause, document), None)
    if titled is not None and titled not in _noted("weak"):
        return titled
    lead = document.by_id.get(clause.parent or "") if clause.kind == "item" else None
    if lead is not None and (told := _kinds(mentions(lead.text))):
        return told[0]
    for kind in _kinds(changed):
        if kind not in _noted("vague"):
            return kind
    own = _kinds(mentions(clause.text))
    specific = (kind for kind in own if kind not in _noted("vague"))
    usual = next(iter((*own, *_kinds(changed))), titled)
    return titled if titled in own else next(specific, usual)


def _kinds(said: tuple[Term, ...]) -> list[Category]:
    """Return the kinds of some mentions, the most frequent first."""
    kinds = Counter(kind for mention in said if (kind := kind_of(mention)) is not None)
    return [kind for kind, _ in kinds.most_common()]


def _announced(clause: Clause, document: Document) -> Iterator[Category]:
    """Yield what the titles above a clause announce, the nearest first."""
    limit = _TITLE * (1 if document.lang == "zh" else 2)
    for above in (clause, *document.ancestors(clause)):
        if above.kind != "heading" and (above is clause or len(above.text) > limit):
            continue
        for kind, pattern in _titles():
            if pattern.search(above.text):
                yield kind
                break
