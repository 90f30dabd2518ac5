"""The text of an edition, clause by clause, as Markdown headings and HTML blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from clausetrail.bilingual import Lang
from clausetrail.clause import Clause, Document
from clausetrail.publishing import wording as w
from clausetrail.publishing.address import anchor
from clausetrail.publishing.markup import Markup, element, heading, joined
from clausetrail.publishing.passage import Passage, reading, rendered
from clausetrail.regex import regex


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a clause."""

    href: str
    """Where its permanent link leads."""
    says: str
    """What the link is called."""
    marks: Markup
    """The marks that say that it changed."""
    ui: Lang

    def number(self, label: str) -> Markup:
        """Return the number of the clause as its permanent link."""
        return element("a", label, class_="ct-number", href=self.href, title=self.says)

    @property
    def sign(self) -> Markup:
        """The permanent link of a clause that has no number to carry it, and the marks."""
        link = element(
            "a", class_="ct-permalink", href=self.href, aria_label=self.says, lang=self.ui
        )
        return joined([link, self.marks])


Note = Callable[[Clause], Beside]

_TABLE = regex(r"\.t\d+\.r\d+\Z")
_DEEPEST = 4


def blocks(document: Document, beside: Note) -> Iterator[str]:
    """Yield the text below the title: headings, and runs of clauses between them."""
    shown = (clause for clause in document.clauses if clause.id != "front.title")
    for headed, run in groupby(shown, key=lambda c: c.kind == "heading"):
        if not headed:
            yield element(
                "div",
                "\n",
                Markup("\n").join(paragraphs(document, tuple(run), beside)),
                "\n",
                class_="ct-text",
                lang=document.lang,
            )
            continue
        for clause in run:
            yield heading(
                level(document, clause),
                titled(clause),
                anchor(clause.id),
                lang=document.lang,
                beside=beside(clause).sign,
            )


def level(document: Document, clause: Clause) -> int:
    """Return the level of a heading: 2 at the top, one more inside each other heading."""
    above = sum(1 for outer in document.ancestors(clause) if outer.kind == "heading")
    return min(2 + above, 6)


def titled(clause: Clause) -> str:
    """Return a heading as one line, its number in front."""
    gap = " " if clause.label and clause.label[-1:].isascii() else ""
    return f"{clause.label}{gap}{clause.text}"


def paragraphs(document: Document, clauses: Sequence[Clause], beside: Note) -> Iterator[Markup]:
    """Yield clauses as paragraphs, and runs of table rows as tables."""
    for table, run in groupby(clauses, key=table_of):
        if table:
            yield scrolled(_table(tuple(run), beside), document.lang)
        else:
            for clause in run:
                yield _paragraph(document, clause, beside(clause))


def table_of(clause: Clause) -> str:
    """Return the id of the table a row belongs to, empty for other clauses."""
    return _TABLE.sub(lambda m: m[0].rpartition(".")[0], clause.id) if clause.cells else ""


def _paragraph(document: Document, clause: Clause, beside: Beside) -> Markup:
    """Return one clause as a paragraph that carries its anchor."""
    numbered = bool(clause.label)
    return element(
        "p",
        label(beside.number(clause.label)) if numbered else None,
        rendered(reading(clause)),
        beside.marks if numbered else beside.sign,
        class_=style(document, clause),
        id=anchor(clause.id),
    )


def label(text: str) -> Markup | None:
    """Return a number as written, set off from the words."""
    return joined([element("span", text, class_="ct-label"), " "]) if text else None


def style(document: Document, clause: Clause) -> str:
    """Return the class names that set a clause: its kind and how deep it stands."""
    outer = (clause, *document.ancestors(clause))
    depth = min(sum(1 for one in outer if one.kind == "item"), _DEEPEST)
    return f"ct-clause ct-{clause.kind}" + (f" ct-deep{depth}" if depth else "")


def _table(rows: Sequence[Clause], beside: Note) -> Markup:
    head = [row for row in rows if row.kind == "table-header"]
    body = [row for row in rows if row.kind != "table-header"]
    return element(
        "table",
        element("thead", *(_row(row, "th", beside) for row in head)) if head else None,
        element("tbody", *(_row(row, "td", beside) for row in body)),
    )


def scrolled(table: Markup, ui: Lang) -> Markup:
    """Put a table into a frame that scrolls by itself where it is too wide."""
    return element(
        "div", table, class_="ct-table", tabindex="0", role="region", aria_label=w.TABLE.in_(ui)
    )


def _row(row: Clause, tag: str, beside: Note) -> Markup:
    scope = "col" if tag == "th" else None
    cells = [
        element(tag, rendered(cell), beside(row).sign if number == 0 else None, scope=scope)
        for number, cell in enumerate(cells_of(row))
    ]
    # The space keeps the words of neighbouring cells apart in the search.
    return element("tr", joined(cells, " "), id=anchor(row.id))


def cells_of(row: Clause) -> Iterator[Passage]:
    """Yield the cells of a table row with their emphasis and links."""
    aligned = " | ".join(row.cells) == row.text
    at = 0
    for cell in row.cells:
        end = at + len(cell)
        spans = tuple(
            replace(span, start=max(span.start, at) - at, end=min(span.end, end) - at)
            for span in row.spans
            if aligned and span.start < end and span.end > at
        )
        yield reading(replace(row, text=cell, spans=spans, cells=()))
        at = end + len(" | ")
