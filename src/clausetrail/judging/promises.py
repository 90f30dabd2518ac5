"""The policy's own list of material changes: what it promises to announce prominently.

``policy.yml`` says where the list stands (``material-changes``).  Policies order and word
it differently, so its items are read by what they say; which item covers which kinds is
the policy's to say (``categories``), and what it says is held against what is read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from clausetrail.clause import Clause, Document
from clausetrail.judging.standard import KINDS
from clausetrail.judging.verdict import CATEGORIES, Category
from clausetrail.judging.vocabulary import table
from clausetrail.regex import regex

if TYPE_CHECKING:
    from clausetrail.repository.policy import Listed, Profile, Settings


@dataclass(frozen=True, slots=True)
class Promise:
    """One item of the list."""

    clause: Clause
    """The clause it stands in: an item of its own, or the one that lists it in a sentence."""
    number: int | None
    """Which item of the list it is, counted from 1; ``None`` if the list is not numbered."""
    text: str
    kinds: tuple[Category, ...]
    """The kinds of material change it speaks of; empty if it speaks of none we know."""
    open: bool
    """Whether it only keeps the list open: “other changes that may affect you”."""


_INLINE = regex(r"[（(][0-9a-z一二三四五六七八九十]{1,2}[）)]|[①-⑩]")
_LEAD = regex(r"[:：]\s*$")


def promises(
    document: Document, list_clause: str, profile: Profile = "six"
) -> tuple[Promise, ...] | None:
    """Read the list of material changes.

    Args:
        document: an edition of the policy.
        list_clause: the id of the clause with the list, ``9.2``.
        profile: whose kinds the items are read for.

    Returns:
        the items in order; ``None`` if the edition has no such clause.
    """
    clause = document.by_id.get(list_clause)
    if clause is None:
        return None
    members = [c for c in _below(document, clause) if not _LEAD.search(c.text)]
    listed = [(c, part) for c in members for part in _parts(c.text)]
    listed = listed or [(clause, text) for text in _own(clause)]
    numbered = any(c.label for c in members) or len(_INLINE.findall(clause.text)) > 1
    return tuple(
        _promise(c, at if numbered else None, text, KINDS[profile])
        for at, (c, text) in enumerate(listed, 1)
    )


def uncovered(
    document: Document, list_clause: str, settings: Settings | None = None
) -> tuple[Promise, ...]:
    """Return the items of the list that no rule watches over.

    Args:
        document: an edition of the policy.
        list_clause: the id of the clause with the list.
        settings: what ``policy.yml`` says its items cover.
    """
    profile, listed = _measure(settings)
    watched = {c for item in listed.values() for c in item.covers} or set(KINDS[profile])

    def watched_over(promise: Promise) -> bool:
        item = listed.get(promise.number or 0)
        if item is not None and _explicit(promise.number, item):
            return bool(item.covers)
        return bool(set(promise.kinds) & watched)

    found = promises(document, list_clause, profile) or ()
    return tuple(p for p in found if not p.open and not watched_over(p))


def misnumbered(
    document: Document, list_clause: str, settings: Settings | None = None
) -> tuple[Promise, ...]:
    """Return the items whose number stands for another kind of change than they speak of.

    Judgements and decisions would name the wrong item.  See `uncovered`.
    """
    profile, listed = _measure(settings)

    def right(promise: Promise) -> bool:
        item = listed.get(promise.number or 0)
        if item is None:
            return not listed and promise.number in promise.kinds
        return not item.covers or any(
            not isinstance(c, int) or c in promise.kinds for c in item.covers
        )

    found = promises(document, list_clause, profile) or ()
    watched = {c for item in listed.values() for c in item.covers} or set(KINDS[profile])
    return tuple(p for p in found if p.number and set(p.kinds) & watched and not right(p))


def lacking(
    document: Document, list_clause: str, settings: Settings | None = None
) -> tuple[Category, ...]:
    """Return the kinds of the profile that no item of the list speaks of; see `uncovered`.

    None if ``policy.yml`` says what the list has: then they were left out on purpose.
    """
    profile, listed = _measure(settings)
    found = promises(document, list_clause, profile)
    if not found or listed:
        return ()
    spoken = {kind for promise in found for kind in promise.kinds}
    return tuple(kind for kind in KINDS[profile] if kind not in spoken)


def _measure(settings: Settings | None) -> tuple[Profile, Mapping[int, Listed]]:
    return ("six", {}) if settings is None else (settings.profile, settings.categories)


def _explicit(number: int | None, item: Listed) -> bool:
    """Tell whether a person said what an item covers, or what it is called."""
    return item.covers != (number,) or item.name != CATEGORIES.get(number or 0)


def _below(document: Document, clause: Clause) -> Iterator[Clause]:
    for child in document.children.get(clause.id, ()):
        yield child
        yield from _below(document, child)


def _parts(text: str) -> list[str]:
    parts = [part.strip() for part in _INLINE.split(text)]
    return [part for part in parts if part] if len(parts) > 2 else [text]


def _own(clause: Clause) -> list[str]:
    """Return the members of a list that stands in the clause itself, without what leads to it."""
    parts = _parts(clause.text)
    if len(parts) > 1:
        return parts if _INLINE.match(clause.text) else parts[1:]
    listed = re.split(r"[:：]", clause.text, maxsplit=1)[-1]
    return [part.strip() for part in re.split(r"[；;]", listed) if part.strip()]


@cache
def _patterns() -> tuple[tuple[Category, re.Pattern[str]], ...]:
    kinds = table("promises")["kinds"]
    return tuple((c, re.compile("|".join(kinds[str(c)]), re.IGNORECASE)) for c in CATEGORIES)


@cache
def _open() -> re.Pattern[str]:
    return re.compile("|".join(table("promises")["open"]), re.IGNORECASE)


def _promise(clause: Clause, number: int | None, text: str, known: tuple[Category, ...]) -> Promise:
    kinds = tuple(c for c, pattern in _patterns() if c in known and pattern.search(text))
    return Promise(clause, number, text, kinds, _open().match(text) is not None)
