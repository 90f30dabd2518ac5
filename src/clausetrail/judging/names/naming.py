"""The names of the service and of the company behind it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from clausetrail.clause import Document
from clausetrail.comparing.change import Comparison, Group
from clausetrail.comparing.titles import titles
from clausetrail.judging.language.term import folded
from clausetrail.judging.names.entities import entities
from clausetrail.regex import regex

if TYPE_CHECKING:
    from clausetrail.repository.policy import Settings

_TITLE_END = regex(
    r"(?:个人信息|用户|儿童)?(?:隐私(?:权)?(?:保护)?(?:政策|声明|协议|指引)|服务协议|用户协议|保护政策|处理规则).*$"
    r"|\s*(?:privacy|user|personal|terms|service|data|children).*$",
    re.IGNORECASE,
)
_DEFINED_BEFORE = regex(
    r"(?P<name>[^，。；:：,;()\[\]【】]{2,80}(?:\([^()]{1,12}\)[^，。；:：,;()\[\]【】]{2,40})?)[\]】]?\s*"
    r"\((?:[^()]{0,40}?[\"“”'「](?:我们|我方|本公司|we|us)[\"“”'」][^()]{0,40}"
    r"|(?:以下简称|下称|简称|以下统称|合称)?(?:我们|我方|本公司)"
    r"|(?:hereinafter )?we(?:,? (?:or )?us)?)\)",
    re.IGNORECASE,
)
_DEFINED_AFTER = regex(
    r"[\"“”'「](?:我们|我方|本公司|we|us)[\"“”'」](?:[、,，或]?\s*(?:or|and)?\s*[\"“”'「][^\"“”」]{1,30}[\"“”'」])*\s*"
    r"(?:(?:in|for the purposes? of|throughout) (?:this|these|the|our) (?:\w+ ){1,3}?)?"
    r"(?:是指|系指|指|即|均指|means?|refers? to|shall mean)\s*"
    r"(?P<name>(?:[^。；;.]|\.(?=,|\s+(?:and|or|with)\b)){2,160})",
    re.IGNORECASE,
)
_SPEAKER = regex(r"[\"“”'「](?:我们|我方|本公司|we|us)|(?:我们|我方|本公司|we|us)\)", re.IGNORECASE)
"""What every definition of the speaker has; most texts have none, and this is quick."""
_CONJUNCTIONS = frozenset(("and", "or", "和", "与", "及", "、"))
"""Between two names, of which each is one of its own; "&" is part of one."""
_REGISTERED = regex(
    r"公司|集团|合伙|事务所|\b(?:Co|Ltd|Inc|LLC|GmbH|Corp|Corporation|Limited|Company|Group|plc|B\.V|S\.A)\b"
)


def brands(comparison: Comparison, settings: Settings | None) -> frozenset[str]:
    """Return the names under which the service is offered, from settings and titles."""
    names = set(settings.brands) if settings is not None else set()
    for document in (comparison.old, comparison.new):
        for title in titles(document):
            name = _TITLE_END.sub("", title).strip('《》“”" ')
            if 2 <= len(name) <= 40:
                names.add(name)
    return frozenset(names)


def registered(name: str) -> bool:
    """Tell whether a name is that of a registered company rather than a brand."""
    return _REGISTERED.search(name) is not None


def short_for(short: str, brand: str) -> bool:
    """Tell whether ``short`` is a shortened form of ``brand``.

    In Chinese the first and last characters stay; in English whole words at the
    end are dropped and at least two stay.  One of two names is not short for both.

    >>> short_for("Yunxiu Cloud", "Yunxiu Cloud Drive")
    True
    >>> short_for("Yunxiu Cloud", "Yunxiu Cloud & Drive")
    True
    >>> short_for("Yunxiu Cloud", "Yunxiu Cloud and Drive")
    False
    """
    if short.isascii() and brand.isascii():
        some, all_ = short.split(), brand.split()
        begun = 2 <= len(some) < len(all_) and all_[: len(some)] == some
        return begun and all_[len(some)].lower() not in _CONJUNCTIONS
    if not 3 <= len(short) < len(brand) or short[0] != brand[0] or short[-1] != brand[-1]:
        return False
    rest = iter(brand)
    between = Counter(brand) - Counter(short)
    return all(char in rest for char in short) and not _CONJUNCTIONS & between.keys()


def renames(
    groups: Iterable[Group], brands: frozenset[str], settings: Settings | None
) -> tuple[tuple[str, str], ...]:
    """Return the (old, new) pairs that only rename our own service."""
    pairs = [
        (group.old, group.new)
        for group in groups
        if group.kind == "rename"
        and not registered(group.old)
        and not registered(group.new)
        and (group.old in brands or group.new in brands or _within(group, brands))
    ]
    return tuple(sorted(set(pairs), key=lambda pair: (-len(pair[0]), pair)))


def _within(group: Group, brands: frozenset[str]) -> bool:
    """Tell whether a group is the part of a brand that changed."""
    return any(
        group.old in brand and brand.replace(group.old, group.new) in brands for brand in brands
    )


def renamed(text: str, pairs: Iterable[tuple[str, str]]) -> str:
    """Return ``text`` with old names replaced by the new ones.

    What is already the new name stays, and so does the name inside that of a
    registered company: another company is another company.
    """
    for old, new in pairs:
        if old not in text:
            continue
        at = new.find(old)
        before, after = (new[:at], new[at + len(old) :]) if at >= 0 else ("", "")
        companies = [(e.start, e.end) for e in entities(folded(text))]
        out, done = [], 0
        for match in re.finditer(re.escape(old), text):
            start, end = match.span()
            already = at >= 0 and text[:start].endswith(before) and text[end:].startswith(after)
            if not already and not any(a <= start and end <= b for a, b in companies):
                out += [text[done:start], new]
                done = end
        text = "".join(out) + text[done:]
    return text


def unified(text: str, brands: Iterable[str]) -> str:
    """Return ``text`` with shortened forms of some brands, the longest first, in full."""
    for brand in brands:
        for short in [form for form in _shortened(brand) if form in text]:
            text = renamed(text, [(short, brand)])
    return text


@lru_cache(maxsize=256)
def _shortened(brand: str) -> tuple[str, ...]:
    """Return the shortened forms of ``brand``, the longest first."""
    if brand.isascii():
        words = brand.split()
        forms = {" ".join(words[:n]).rstrip(" &,-") for n in range(2, len(words))}
    else:
        size = len(brand)
        forms = {brand[:i] + brand[j:] for i in range(1, size) for j in range(i + 1, size)}
    return tuple(
        sorted((f for f in forms if short_for(f, brand)), key=lambda form: (-len(form), form))
    )


@lru_cache(maxsize=1024)
def we(text: str) -> str | None:
    """Return who speaks as 我们 or "We", if ``text`` defines it.

    >>> we('云岫科技（杭州）有限公司（以下简称“我们”）非常重视')
    '云岫科技（杭州）有限公司'
    """
    plain = folded(text)
    if _SPEAKER.search(plain) is None:
        return None
    for pattern in (_DEFINED_BEFORE, _DEFINED_AFTER):
        found = pattern.search(plain)
        if found is not None:
            start, end = found.span("name")
            return _proper(text[start:end].strip(" [】【]\"'“”"))
    return None


def _proper(name: str) -> str:
    """Cut what stands before a Latin name: it begins with the last run of capitals."""
    if not name.isascii():
        return name
    runs = re.findall(
        r"[A-Z][\w&.'-]*(?:,?\s(?:[A-Z(][\w&.')-]*|&|and|of|its|plc|e\.V\.))*"
        r"(?: affiliates| subsidiaries|,? (?:(?:together|along|jointly) with|as well as)[ ][^.]+"
        r"|(?<=and its)[^.]+"
        r"|(?<=and)[ ](?:each|any|all|every)\b[^.]+|[ ]or (?:the|an?|any|each|one of)\b[^.]+)?",
        name,
    )
    return runs[-1] if runs else name


def party_of(document: Document) -> str | None:
    """Return who speaks as "we" in a document: its first definition."""
    return next((name for c in document.clauses if (name := we(c.text)) is not None), None)
