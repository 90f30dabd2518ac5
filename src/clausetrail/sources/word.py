"""Word files to Markdown, through python-docx.

What Word shows is kept: headings, automatic numbers, tables, bold, links, the
text of boxes and footnotes; tracked changes as if accepted. Nothing is executed
or fetched: files with macros or XML entities are refused.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RELATIONSHIP
from docx.opc.exceptions import OpcError
from docx.opc.part import Part, XmlPart
from docx.oxml.ns import qn
from lxml import etree

from clausetrail.reading.repair import RepairKind
from clausetrail.regex import regex
from clausetrail.sources.draft import Draft, Run
from clausetrail.sources.grid import Cell, Row, write_table
from clausetrail.sources.numbering import Numbering, numbering
from clausetrail.sources.package import damaged, inspect
from clausetrail.sources.runs import Runs, characters, local
from clausetrail.sources.source import Source
from clausetrail.sources.styles import Styles, outline_level, styles, val

Element = etree._Element

P, TBL = qn("w:p"), qn("w:tbl")
_CONTENT_ENTRY = regex(r"(?<=\S)(?:\t|\.{3,}|…+)\s*\d{1,4}$")
_MARGINS: dict[str, RepairKind] = {
    RELATIONSHIP.HEADER: "running-head",
    RELATIONSHIP.FOOTER: "running-head",
    RELATIONSHIP.COMMENTS: "annotation",
}


def read_word(content: bytes, name: str) -> Source:
    """Read a ``.docx`` file.

    Raises:
        ClausetrailError: it is damaged, too big, has macros or declares XML entities.
    """
    inspect(content, name)
    try:
        main = Document(io.BytesIO(content)).part
        related = main.rels.values()
        parts = {rel.reltype: rel.target_part for rel in related if not rel.is_external}
        draft = Draft()
        runs = Runs(
            {key: rel.target_ref for key, rel in main.rels.items() if rel.is_external},
            styles(_root(parts.get(RELATIONSHIP.STYLES))),
            _notes(_root(parts.get(RELATIONSHIP.FOOTNOTES)))
            | _notes(_root(parts.get(RELATIONSHIP.ENDNOTES))),
            draft,
        )
        original = [characters(part) for part in (main.element, *runs.notes.values())]
        for rel in related:
            if rel.is_external and rel.reltype != RELATIONSHIP.HYPERLINK:
                draft.repair("external", 1, dropped=rel.target_ref)
            elif not rel.is_external and (kind := _MARGINS.get(rel.reltype)):
                original.append(characters(_root(rel.target_part)))
                draft.drop(kind, original[-1], 1)
        reader = _Reader(runs, numbering(_root(parts.get(RELATIONSHIP.NUMBERING))), draft)
        reader.blocks(main.element.body)
        reader.footnotes()
    except (OpcError, KeyError, ValueError, AttributeError, etree.XMLSyntaxError) as error:
        raise damaged(name) from error
    repairs, places = tuple(draft.repairs), tuple(draft.places)
    return Source(name, draft.text, "".join(original), False, repairs, places, "paragraph")


def _root(part: Part | None) -> Element | None:
    if part is None:
        return None
    return part.element if isinstance(part, XmlPart) else etree.fromstring(part.blob, _PARSER)


_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def _notes(part: Element | None) -> dict[str, Element]:
    """Return the footnotes or endnotes that were written by a person, by number."""
    if part is None:
        return {}
    prefix = "e" if part.tag == qn("w:endnotes") else ""
    return {
        prefix + (note.get(qn("w:id")) or ""): note
        for note in part
        if note.get(qn("w:type")) in (None, "normal")
    }


def _end_is_deleted(properties: Element | None) -> bool:
    """Tell whether a paragraph goes on in the next once its revisions are accepted."""
    marks = None if properties is None else properties.find(qn("w:rPr"))
    return marks is not None and any(local(mark) in ("del", "moveFrom") for mark in marks)


@dataclass
class _Reader:
    """One pass over a document."""

    runs: Runs
    numbering: Numbering
    draft: Draft
    place: int = 0
    unended: list[Run] = field(default_factory=list)
    """What stood before a paragraph end that a tracked deletion took away."""

    @property
    def styles(self) -> Styles:
        """The styles of the document."""
        return self.runs.styles

    def blocks(self, container: Element) -> None:
        """Write the paragraphs and tables of a container."""
        for block in _flat(container):
            if block.tag == P:
                self._paragraph(block)
            elif block.tag == TBL:
                self._table(block)
            else:
                self.draft.repair("embedded", self.place, detail="altChunk")

    def footnotes(self) -> None:
        """Write the notes after the text, in the order they are cited."""
        for number, key in enumerate(self.runs.cited, 1):
            runs = [Run(f"[{number}] ")]
            for paragraph in self.runs.notes[key].iter(P):
                runs += [*self.runs.of(paragraph, "", self.place), Run(" ")]
            self.draft.paragraphs(runs, self.place)

    def _paragraph(self, paragraph: Element) -> None:
        self.place += 1
        properties = paragraph.find(qn("w:pPr"))
        style = self._style(properties)
        runs = [*self.unended, *self.runs.of(paragraph, style, self.place)]
        self.unended = []
        if _end_is_deleted(properties):
            self.unended = runs
            return
        number, depth = self._number(properties, style)
        heading = self._heading(properties, style)
        if "".join(run.text for run in runs).strip():
            if self.styles.name(style).startswith("toc "):
                runs = self._without_page(runs)
            if number not in ("", "-"):
                self.draft.repair("numbering", self.place, added=number)
            self.draft.paragraphs(runs, self.place, heading=heading, number=number, depth=depth)
        boxes, self.runs.boxes = self.runs.boxes, []
        for box in boxes:
            self.draft.repair("text-box", self.place)
            self.blocks(box)

    def _style(self, properties: Element | None) -> str:
        own = "" if properties is None else val(properties.find(qn("w:pStyle")))
        return own or self.styles.default

    def _heading(self, properties: Element | None, style: str) -> int:
        own = outline_level(properties)
        return self.styles.heading(style) if own is None else own

    def _number(self, properties: Element | None, style: str) -> tuple[str, int]:
        """Return the label before a paragraph and, for a bullet, its depth."""
        own = None if properties is None else properties.find(qn("w:numPr"))
        instance, level, said_by = self.styles.numbering(style)
        if own is not None:
            instance = val(own.find(qn("w:numId"))) or instance
            level = val(own.find(qn("w:ilvl"))) or level
        if not instance or instance == "0":
            return "", 0
        at = int(level) if level.isdecimal() else self.numbering.level_of(instance, said_by)
        label = self.numbering.label(instance, at)
        return label, (at + 1 if label == "-" else 0)

    def _without_page(self, runs: Sequence[Run]) -> list[Run]:
        """Take the page number off an entry of the table of contents."""
        text = "".join(run.text for run in runs)
        if found := _CONTENT_ENTRY.search(text):
            self.draft.drop("page-number", found[0], self.place)
            text = text[: found.start()]
        return [Run(text)]

    def _table(self, table: Element) -> None:
        rows: list[Row] = []
        if next(table.iterdescendants(TBL), None) is not None or _columns(table) < 2:
            for row in _flat(table):
                for cell in _flat(row):
                    self.blocks(cell)
            return
        for row in _flat(table):
            place = self.place + 1
            cells = [self._cell(cell) for cell in _flat(row)]
            rows.append((place, cells))
        write_table(_spanned(rows), self.draft)

    def _cell(self, cell: Element) -> Cell:
        properties = cell.find(qn("w:tcPr"))
        span = "" if properties is None else val(properties.find(qn("w:gridSpan")))
        merge = None if properties is None else properties.find(qn("w:vMerge"))
        runs: list[Run] = []
        for paragraph in cell.iter(P):
            self.place += 1
            style = self._style(paragraph.find(qn("w:pPr")))
            number, _ = self._number(paragraph.find(qn("w:pPr")), style)
            if number not in ("", "-"):
                self.draft.repair("numbering", self.place, added=number)
                runs.append(Run(f"{number} "))
            runs += [*self.runs.of(paragraph, style, self.place), Run("\n")]
        self.runs.boxes.clear()
        goes_on = merge is not None and val(merge) != "restart"
        return Cell(tuple(runs), 0 if goes_on else 1, int(span) if span.isdecimal() else 1)


_AROUND = frozenset(["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"])
_INSIDE = frozenset(["p", "tbl", "tr", "tc", "altChunk"])


def _flat(container: Element) -> Iterator[Element]:
    """Yield blocks, rows or cells, also those inside content controls."""
    for child in container:
        name = local(child)
        if name in _INSIDE:
            yield child
        elif name in _AROUND:
            yield from _flat(child)


def _columns(table: Element) -> int:
    return max((len(list(_flat(row))) for row in _flat(table)), default=0)


def _spanned(rows: Sequence[Row]) -> list[Row]:
    """Turn cells that go on from the row above into cells that span rows."""
    out: list[tuple[int, list[Cell]]] = []
    above: dict[int, tuple[int, int]] = {}
    for at, (place, cells) in enumerate(rows):
        column = 0
        own: list[Cell] = []
        for cell in cells:
            if cell.rows == 0 and column in above:
                row, place_in_row = above[column]
                first = out[row][1][place_in_row]
                runs = first.runs + cell.runs if cell.text else first.runs
                out[row][1][place_in_row] = Cell(runs, at - row + 1, first.columns)
            else:
                above[column] = (at, len(own))
                own.append(Cell(cell.runs, 1, cell.columns))
            column += cell.columns
        out.append((place, own))
    return list(out)
