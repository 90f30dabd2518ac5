"""Blocks to clauses: where each stands, from the document's own numbering.

Ids are those of `clausetrail.identifiers`; the same numbering style in another
typographic dress gives the same ids.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from clausetrail import identifiers as ids
from clausetrail.clause import Clause, Kind
from clausetrail.reading.attachments import Attachments
from clausetrail.reading.block import Block
from clausetrail.reading.contents import contents
from clausetrail.reading.enumeration import itemised
from clausetrail.reading.frontpage import frontpage
from clausetrail.reading.labels import Label, Style
from clausetrail.reading.lists import Entry, end_of, has_lists, kinds, labelled, siblings
from clausetrail.reading.opened import Opened
from clausetrail.reading.repair import Repair
from clausetrail.reading.scheme import Scheme, scheme
from clausetrail.reading.wording import (
    is_attachment,
    is_contents,
    is_introduction,
    is_notice,
    is_title,
)

_BOLD = 7
"""The level of a heading that is only a line in bold: below all that Markdown knows."""


def outline(blocks: Sequence[Block], repairs: list[Repair] | None = None) -> tuple[Clause, ...]:
    """Return the clauses of a document in order, ids unique.

    Enumerations taken out of running text are added to ``repairs``.
    """
    front, taken = frontpage(blocks)
    body: list[Block] = []
    for block in blocks[taken:]:
        pieces = itemised(block)
        if repairs is not None and len(pieces) > 1:
            repairs.append(Repair("split-list", block.lines))
        body += pieces
    toc = contents(body)
    entries = labelled(body)
    builder = _Outline(entries, toc, scheme(entries, toc))
    return tuple(_numbered_apart([*front, *builder.clauses()]))


@dataclass
class _Outline:
    """Walks the blocks once, keeping the clauses that are still open."""

    entries: Sequence[Entry]
    toc: set[int]
    scheme: Scheme
    out: list[Clause] = field(default_factory=list)
    open: list[Opened] = field(default_factory=list)
    scope: str = "intro"
    """Where unnumbered text goes while no clause is open."""
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    kinds: dict[int, Kind] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)

    @cached_property
    def attachments(self) -> Attachments:
        """The attachments met so far."""
        return Attachments(several=sum(e.opens_attachment for e in self.entries) > 1)

    @cached_property
    def _headings(self) -> bool:
        """Whether anything is set as a heading."""
        return any(entry.is_heading for entry in self.entries)

    def clauses(self) -> list[Clause]:
        for at, entry in enumerate(self.entries):
            if at in self.toc:
                self._contents_entry(entry)
            elif entry.block.form in ("header", "row"):
                self._row(at, entry)
            elif entry.label is None:
                self._unnumbered(at, entry)
            elif at in self.scheme.sections or at in self.scheme.chapters:
                self._section(at, entry, entry.label)
            elif entry.label.style == "decimal":
                self._decimal(at, entry, entry.label)
            else:
                self._enumerated(at, entry, entry.label)
        return self.out

    # Where things go

    @property
    def container(self) -> str:
        """The id unnumbered text belongs to: the innermost open clause that is no item."""
        return next((o.id for o in reversed(self.open) if o.kind != "item"), self.scope)

    def _add(self, entry: Entry, id_: str, kind: Kind, parent: str | None) -> None:
        body = entry.body
        level = body.level if body.form == "heading" else 0
        label = entry.block.marker or (entry.label.written if entry.label else "")
        above = parent if parent in self.known else None
        self.known.add(id_)
        self.out.append(
            Clause(id_, kind, label, body.text, body.lines, above, body.spans, body.cells, level)
        )

    def _leave(self, entry: Entry) -> None:
        """Close what is set as a deeper heading than one that comes, and all below that."""
        if entry.block.form == "heading":
            deeper = (n for n, o in enumerate(self.open) if o.heading > entry.block.level)
            self.open = self.open[: next(deeper, None)]

    def _count(self, parent: str, what: str) -> int:
        self.counts[parent, what] += 1
        return self.counts[parent, what]

    # One method for each sort of block

    def _contents_entry(self, entry: Entry) -> None:
        label = entry.label
        if label is None:
            number: int | str = self._count("intro", "toc")
        else:
            number = label.symbol if label.style == "decimal" else label.number
        self._add(entry, ids.item("intro.toc", number), "item", "intro")

    def _section(self, at: int, entry: Entry, label: Label) -> None:
        above = [o for o in self.open if o.style in self._above(at, label)]
        parent = above[-1].id if above else None
        if at not in self.scheme.chapters:
            id_ = ids.section(label.symbol, self._restarted(parent))
        else:
            id_ = ids.part(parent, label.number) if parent else f"ch{label.number}"
        kind: Kind = "heading" if entry.is_heading or is_title(entry.text) else "clause"
        self._add(entry, id_, kind, parent)
        self.open = [
            *above,
            Opened(id_, kind, label.style, label.number, None, level=entry.body.level),
        ]
        self.scope = id_
        self.attachments.end()

    def _above(self, at: int, label: Label) -> Collection[Style]:
        """Return the styles that stand above a section or a chapter."""
        styles: tuple[Style, ...] = ("chapter", "subchapter")
        if at in self.scheme.chapters:
            return styles[: styles.index(label.style)]
        return styles

    def _restarted(self, chapter: str | None) -> str:
        """Return the chapter that tells sections of one number apart, if need be."""
        return chapter if chapter and self.scheme.restarting else ""

    def _decimal(self, at: int, entry: Entry, label: Label) -> None:
        chapters = [o.id for o in self.open if o.style in ("chapter", "subchapter")]
        chapter = self._restarted(chapters[-1] if chapters else None)
        prefix = f"{self.attachments.id or chapter}.".removeprefix(".")
        id_ = prefix + label.symbol
        above = prefix + ".".join(map(str, label.numbers[:-1]))
        if above not in self.known:
            above = self.attachments.id or ids.section(label.numbers[0], chapter)
        if at not in self.kinds:
            self.kinds |= kinds(self.entries, siblings(self.entries, at, self.scheme.styles))
        self._add(entry, id_, self.kinds[at], above)
        self.open = [o for o in self.open if self._holds(o, id_)]
        depth = len(label.numbers)
        kind = self.kinds[at]
        self.open.append(
            Opened(id_, kind, "decimal", label.number, None, level=depth, heading=entry.heading)
        )

    def _holds(self, above: Opened, id_: str) -> bool:
        """Tell whether a decimal number stands below an open clause."""
        if above.style == "decimal":
            return id_.startswith(f"{above.id}.")
        return above.style is None or above.style in self.scheme.styles

    def _enumerated(self, at: int, entry: Entry, label: Label) -> None:
        self._leave(entry)
        place = next((n for n, o in enumerate(self.open) if o.lists(label.style)), None)
        if place is None:
            place = next((n for n, o in enumerate(self.open) if o.goes_on_as(label)), None)
            if place is not None:
                self.kinds.setdefault(at, self.open[place].kind)
        if place is not None:
            before = self.open[place]
            self.open = self.open[:place]
            if label.number > before.number and at in self.kinds:
                self._member(at, entry, label, str(before.list_of), before.dotted)
                return
        parent = self.open[-1].id if self.open else self.scope
        above = {o.style for o in self.open if o.style} | self.scheme.styles
        run = siblings(self.entries, at, above)
        self.kinds |= kinds(self.entries, run)
        end = end_of(self.entries, run, above)
        self._member(at, entry, label, parent, self._is_dotted(label, parent, run, end))

    def _member(self, at: int, entry: Entry, label: Label, parent: str, dotted: bool) -> None:
        kind = self.kinds[at]
        id_ = ids.part(parent, label.number) if dotted else ids.item(parent, label.symbol)
        self._add(entry, id_, kind, parent)
        self.open.append(
            Opened(id_, kind, label.style, label.number, parent, dotted, heading=entry.heading)
        )

    def _is_dotted(self, label: Label, parent: str, run: Sequence[int], end: int) -> bool:
        """Decide between ``s1.2`` and ``s1(2)`` for the members of a new list."""
        if parent == self.attachments.id and label.style in ("arabic", "han", "article"):
            heads = any(self.kinds[at] == "heading" for at in run)
            return heads or has_lists(self.entries, run, end, None)
        under_section = bool(self.open) and self.open[-1].id == parent == self.scope
        if under_section and label.style == "subchapter":
            return True
        if under_section and label.style == "han-paren":
            heads = any(self.kinds[at] == "heading" for at in run)
            return heads or has_lists(self.entries, run, end, "arabic")
        return False

    def _row(self, at: int, entry: Entry) -> None:
        parent = self.container
        heads = entry.block.form == "header"
        fresh = heads or at == 0 or self.entries[at - 1].block.form not in ("header", "row")
        table = self._count(parent, "table") if fresh else self.counts[parent, "table"]
        row = 0 if heads else self._count(parent, f"row{table}")
        self._add(
            entry, ids.row(parent, table, row), "table-header" if heads else "table-row", parent
        )

    def _unnumbered(self, at: int, entry: Entry) -> None:
        text = entry.text
        if is_attachment(text) and (self.attachments.id or self.out):
            self._attachment(entry, self.attachments.begin(entry), None)
        elif self.attachments.opens_part(entry):
            self._attachment(entry, self.attachments.begin_part(), "att")
        elif is_introduction(text) and "s1" not in self.known:
            self._add(entry, "intro", "heading", None)
            self.scope, self.open = "intro", []
        elif is_contents(text) and self.toc and at < min(self.toc):
            self._add(entry, "intro.toc", "heading", "intro")
        elif is_notice(text):
            self._add(
                entry, f"{self.attachments.id or self.container}.notice", "notice", self.container
            )
        elif self._is_heading(at, entry):
            self._heading(entry)
        else:
            parent = self.open[-1].id if entry.block.nested and self.open else self.container
            self._add(entry, ids.paragraph(parent, self._count(parent, "p")), "paragraph", parent)

    def _is_heading(self, at: int, entry: Entry) -> bool:
        following = self.entries[at + 1] if at + 1 < len(self.entries) else None
        if entry.is_heading:
            return entry.block.form == "heading" or following is not None
        return (
            self.scheme.unnumbered
            and entry.block.form == "text"
            and not self._headings
            and is_title(entry.text)
            and len(entry.text) <= 60
            and following is not None
            and not is_title(following.text)
        )

    def _heading(self, entry: Entry) -> None:
        """Open a heading without a number: ``h1``, ``h1.2``, or ``s3.h1`` below a section."""
        level = entry.block.level if entry.block.form == "heading" else _BOLD * entry.block.bold
        ended = (n for n, o in enumerate(self.open) if o.level >= level)
        self.open = self.open[: next(ended, None)]
        parent = self.open[-1].id if self.open else (self.attachments.id or None)
        if parent is None:
            id_ = f"h{self._count('', 'h')}"
        elif parent.startswith("h"):
            id_ = ids.part(parent, self._count(parent, "h"))
        else:
            id_ = f"{parent}.h{self._count(parent, 'h')}"
        self._add(entry, id_, "heading", parent)
        self.open.append(Opened(id_, "heading", None, 0, None, level=level, heading=entry.heading))
        if parent is None:
            self.scope = id_

    def _attachment(self, entry: Entry, id_: str, parent: str | None) -> None:
        self._add(entry, id_, "heading", parent)
        self.scope, self.open = id_, []


def _numbered_apart(clauses: Sequence[Clause]) -> list[Clause]:
    """Make ids unique: what repeats an id gets ``~2``, ``~3``."""
    seen: Counter[str] = Counter()
    latest: dict[str, str] = {}
    out: list[Clause] = []
    for clause in clauses:
        seen[clause.id] += 1
        own = clause.id if seen[clause.id] == 1 else f"{clause.id}~{seen[clause.id]}"
        latest[clause.id] = own
        parent = latest.get(clause.parent) if clause.parent else None
        out.append(replace(clause, id=own, parent=parent))
    return out
