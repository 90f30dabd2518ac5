"""What happened to a clause between two versions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause, Document, SpanKind

Operation = Literal["moved", "renumbered", "split", "merged", "modified", "added", "removed"]

OPERATIONS: tuple[Operation, ...] = get_args(Operation)
"""All operations, in the order in which a change names them."""

EditOp = Literal["=", "-", "+"]


@dataclass(frozen=True, slots=True)
class Edit:
    """A run of text that both sides have (``=``), or only the old (``-``) or new (``+``) one."""

    op: EditOp
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """Clauses of both versions that are the same provision.

    One old and one new clause as a rule; 1:n is a split, n:1 a merger, and one
    empty side an addition or a removal.
    """

    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """A match that differs in more than noise.

    Joining the ``=`` and ``-`` edits gives the old text exactly, ``=`` and ``+``
    the new; where a side has several clauses they are joined with one newline.
    """

    id: str
    """Unique within a comparison: the new id, or the old id prefixed by ``-``."""
    ops: tuple[Operation, ...]
    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    edits: tuple[Edit, ...]
    group: str | None = None
    """The group all its edits belong to, if one group explains them all."""
    groups: tuple[str, ...] = ()
    """The groups that together explain all its edits; empty if an edit stands by itself."""


GroupKind = Literal["rename", "term", "reference", "date", "number", "link"]

GROUP_KINDS: tuple[GroupKind, ...] = get_args(GroupKind)
"""All kinds of groups, in the order in which a comparison names them."""


@dataclass(frozen=True, slots=True)
class Group:
    """One fact found in several clauses, such as a name replaced by another throughout."""

    id: str
    """``rename-1``, ``term-1``, ``reference-1``."""
    kind: GroupKind
    old: str
    new: str
    changes: tuple[str, ...]
    """Ids of the changes that contain it, in document order."""
    label: Bilingual


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A run of emphasised words."""

    kind: SpanKind
    text: str


@dataclass(frozen=True, slots=True)
class Formatting:
    """Clauses that live on in another form: no change, but there to be seen."""

    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    lost: tuple[Emphasis, ...] = ()
    """Emphasis that words of both versions had in the old one only."""
    gained: tuple[Emphasis, ...] = ()
    """Emphasis that they have in the new one only."""
    rewritten: bool = False
    """The same words in another width, spacing, or style of quotes, brackets or number."""


@dataclass(frozen=True)
class Comparison:
    """All that two versions have to do with each other."""

    old: Document
    new: Document
    matches: tuple[Match, ...]
    """Every clause of both sides once, in the order of the new document, removed
    clauses where they stood."""
    changes: tuple[Change, ...]
    """The matches that differ, in the same order."""
    groups: tuple[Group, ...] = ()
    formatting: tuple[Formatting, ...] = ()
    """Differences of form alone, of changed and of unchanged clauses."""


def joined(clauses: Sequence[Clause]) -> str:
    """Return the compared text of one side of a match."""
    return "\n".join(clause.written for clause in clauses)
