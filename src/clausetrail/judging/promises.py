"""The policy's own list of material changes: what it promises to announce prominently.

``policy.yml`` says where the list stands (``material-changes``).  Its items are
mapped to the six kinds by what they say, never by their numbers, since policies
order and word the list differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from clausetrail.clause import Clause, Document
from clausetrail.judging.verdict import CATEGORIES, Category
from clausetrail.judging.vocabulary import table


@dataclass(frozen=True, slots=True)
class Promise:
    """One item of the list."""

    clause: Clause
    """The clause it stands in: an item of its own, or the one that lists it in a sentence."""
    text: str
    kinds: tuple[Category, ...]
    """The kinds of material change it speaks of; empty if no rule covers it."""
    open: bool
    """Whether it only keeps the list open: “other changes that may affect you”."""


_INLINE = re.compile(r"[（(][0-9a-z一二三四五六七八九十]{1,2}[）)]|[①-⑩]")
_LEAD = re.compile(r"[:：]\s*$")


def promises(document: Document, list_clause: str) -> tuple[Promise, ...] | None:
    """Read the list of material changes.

    Args:
        document: an edition of the policy.
        list_clause: the id of the clause with the list, ``9.2``.

    Returns:
        the items in order; ``None`` if the edition has no such clause.
    """
    clause = document.by_id.get(list_clause)
    if clause is None:
        return None
    members = [c for c in _below(document, clause) if not _LEAD.search(c.text)]
    listed = [(c, part) for c in members for part in _parts(c.text)]
    return tuple(_promise(c, text) for c, text in listed or [(clause, t) for t in _own(clause)])


def uncovered(
    document: Document, list_clause: str, kinds: tuple[Category, ...] = tuple(CATEGORIES)
) -> tuple[Promise, ...]:
    """Return the items of the list that no rule watches over.

    Args:
        document: an edition of the policy.
        list_clause: the id of the clause with the list.
        kinds: the kinds of material change that ``policy.yml`` says the policy has.
    """
    found = promises(document, list_clause) or ()
    return tuple(p for p in found if not p.open and not set(p.kinds) & set(kinds))


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


def _promise(clause: Clause, text: str) -> Promise:
    kinds = tuple(category for category, pattern in _patterns() if pattern.search(text))
    rest = re.compile("|".join(table("promises")["open"]), re.IGNORECASE)
    return Promise(clause, text, kinds, rest.match(text) is not None)
