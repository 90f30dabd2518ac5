"""The clause, the smallest unit that is compared, and the document it stands in.

A heading, numbered clause, list item, unnumbered paragraph or table row is a
clause.  Clauses are kept in document order; the tree is in ``Clause.parent``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from clausetrail.bilingual import Lang

Kind = Literal[
    "title",
    "meta",
    "notice",
    "heading",
    "clause",
    "item",
    "paragraph",
    "table-header",
    "table-row",
]

SpanKind = Literal["strong", "emphasis", "code", "strike", "link"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a clause's text that is set off or linked.

    ``start`` and ``end`` are character offsets into ``Clause.text``.
    """

    start: int
    end: int
    kind: SpanKind
    target: str = ""
    """Where a link points to, as written; empty for other kinds."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause as it stands in one edition."""

    id: str
    """The place in the document: see `clausetrail.identifiers`."""
    kind: Kind
    label: str
    """The number as written, ``（3）`` or ``4.1.2``; empty if there is none."""
    text: str
    """The clause's own words on one line: no label, bullet or emphasis marks."""
    lines: tuple[int, int]
    """First and last line in the source file, counted from 1."""
    parent: str | None = None
    """The id of the clause this one belongs to; ``None`` at the top."""
    spans: tuple[Span, ...] = ()
    """Emphasis and links inside ``text``, in order of their start."""
    cells: tuple[str, ...] = ()
    """The cells of a table row; ``text`` joins them with `` | ``."""
    level: int = 0
    """For headings as written in Markdown, 1–6; 0 where the source has no level."""

    @property
    def written(self) -> str:
        """The text with every link target that the text itself does not show.

        This is what is compared: a changed ``mailto:`` is a changed contact.
        """
        if not self.spans:
            return self.text
        out, at = [], 0
        for span in sorted(self.spans, key=lambda s: s.end):
            if span.kind != "link" or shown(self.text[span.start : span.end], span.target):
                continue
            out.append(f"{self.text[at : span.end]} <{span.target}>")
            at = span.end
        return "".join(out) + self.text[at:]


def shown(text: str, target: str) -> bool:
    """Tell whether a link's text already shows where it points to."""
    bare = target.split(":", 1)[1] if target.startswith(("mailto:", "tel:")) else target
    for prefix in ("https://", "http://"):
        bare = bare.removeprefix(prefix)
    return bare.rstrip("/").casefold() in text.casefold()


@dataclass(frozen=True, slots=True)
class Meta:
    """What the front matter (or, failing it, the text) says about an edition."""

    title: str = ""
    docno: str = ""
    """The document number as written, ``202101151``."""
    updated: date | None = None
    effective: date | None = None
    status: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)
    """Further keys of the front matter, in order, kept as they are."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark of an editor's in the source; no part of the policy."""

    text: str
    lines: tuple[int, int]


@dataclass(frozen=True)
class Document:
    """One edition: its clauses in order, and what it says about itself."""

    lang: Lang
    clauses: tuple[Clause, ...]
    meta: Meta = field(default_factory=Meta)
    source: str = ""
    """The name messages use for it: a path or ``privacy@2021-01-25/zh``."""
    comments: tuple[Comment, ...] = ()
    """Editors' remarks in the source, in order."""

    @cached_property
    def by_id(self) -> dict[str, Clause]:
        """Clauses by id; ids are unique within a document."""
        return {clause.id: clause for clause in self.clauses}

    @cached_property
    def children(self) -> dict[str | None, tuple[Clause, ...]]:
        """The clauses directly below each id, in order; ``None`` is the top."""
        below: dict[str | None, list[Clause]] = {}
        for clause in self.clauses:
            below.setdefault(clause.parent, []).append(clause)
        return {parent: tuple(clauses) for parent, clauses in below.items()}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {clause.id: at for at, clause in enumerate(self.clauses)}

    def before(self, clause: Clause) -> Iterator[Clause]:
        """Yield the clauses before ``clause``, the nearest first."""
        return map(self.clauses.__getitem__, range(self._places[clause.id] - 1, -1, -1))

    def ancestors(self, clause: Clause) -> tuple[Clause, ...]:
        """Return the clauses ``clause`` stands in, the nearest first."""
        out: list[Clause] = []
        parent = clause.parent
        while parent is not None and (above := self.by_id.get(parent)) is not None:
            out.append(above)
            parent = above.parent
        return tuple(out)
