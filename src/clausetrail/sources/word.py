"""Word files to Markdown, through python-docx.

What Word shows is kept: headings, automatic numbers, tables, bold, links, the
text of boxes and footnotes; tracked changes as if accepted. Nothing is executed
or fetched: files with macros or XML entities are refused.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RELATIONSHIP
from docx.opc.exceptions import OpcError
from docx.opc.part import Part, XmlPart
from docx.oxml.ns import qn
from lxml import etree

from clausetrail.clause import SpanKind
from clausetrail.reading.repair import RepairKind
from clausetrail.sources.draft import Draft, Run
from clausetrail.sources.grid import Cell, Row, write_table
from clausetrail.sources.numbering import Numbering, numbering
from clausetrail.sources.package import damaged, inspect
from clausetrail.sources.source import Source
from clausetrail.sources.styles import Styles, is_on, outline_level, styles, val

Element = etree._Element

P, R, T, TBL = qn("w:p"), qn("w:r"), qn("w:t"), qn("w:tbl")
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CONTENT_ENTRY = re.compile(r"(?<=\S)(?:\t|\.{3,}|…+)\s*\d{1,4}$")
_FIELD_LINK = re.compile(r"\s*HYPERLINK\s+\"([^\"]+)\"")
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
        reader = _Reader(
            {key: rel.target_ref for key, rel in main.rels.items() if rel.is_external},
            styles(_root(parts.get(RELATIONSHIP.STYLES))),
            numbering(_root(parts.get(RELATIONSHIP.NUMBERING))),
            _notes(_root(parts.get(RELATIONSHIP.FOOTNOTES)))
            | _notes(_root(parts.get(RELATIONSHIP.ENDNOTES))),
        )
        original = [_characters(part) for part in (main.element, *reader.notes.values())]
        for rel in related:
            if rel.is_external and rel.reltype != RELATIONSHIP.HYPERLINK:
                reader.draft.repair("external", 1, dropped=rel.target_ref)
            elif not rel.is_external and (kind := _MARGINS.get(rel.reltype)):
                original.append(_characters(_root(rel.target_part)))
                reader.draft.drop(kind, original[-1], 1)
        reader.blocks(main.element.body)
        reader.footnotes()
    except (OpcError, KeyError, ValueError, AttributeError, etree.XMLSyntaxError) as error:
        raise damaged(name) from error
    draft = reader.draft
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


def _characters(element: Element | None) -> str:
    """Return every character of text in a part, whatever it stands in."""
    if element is None:
        return ""
    found = element.iter(T, qn("w:delText"))
    return "".join(t.text or "" for t in found if next(t.iterancestors(FALLBACK), None) is None)


def _end_is_deleted(properties: Element | None) -> bool:
    """Tell whether a paragraph goes on in the next once its revisions are accepted."""
    marks = None if properties is None else properties.find(qn("w:rPr"))
    return marks is not None and any(_local(mark) in ("del", "moveFrom") for mark in marks)


@dataclass
class _Reader:
    """One pass over a document."""

    targets: dict[str, str]
    styles: Styles
    numbering: Numbering
    notes: dict[str, Element]
    draft: Draft = field(default_factory=Draft)
    place: int = 0
    boxes: list[Element] = field(default_factory=list)
    cited: list[str] = field(default_factory=list)
    unended: list[Run] = field(default_factory=list)
    """What stood before a paragraph end that a tracked deletion took away."""
    codes: list[str] = field(default_factory=list)
    """Codes of the fields that are open, outermost first; a space once the result begins."""

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
        for number, key in enumerate(self.cited, 1):
            runs = [Run(f"[{number}] ")]
            for paragraph in self.notes[key].iter(P):
                runs += [*self._runs(paragraph, ""), Run(" ")]
            self.draft.paragraphs(runs, self.place)

    def _paragraph(self, paragraph: Element) -> None:
        self.place += 1
        properties = paragraph.find(qn("w:pPr"))
        style = self._style(properties)
        runs = [*self.unended, *self._runs(paragraph, style)]
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
        boxes, self.boxes = self.boxes, []
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
            runs += [*self._runs(paragraph, style), Run("\n")]
        self.boxes.clear()
        goes_on = merge is not None and val(merge) != "restart"
        return Cell(tuple(runs), 0 if goes_on else 1, int(span) if span.isdecimal() else 1)

    def _runs(self, parent: Element, style: str, target: str = "") -> Iterator[Run]:
        """Yield the runs of a paragraph, through all that can stand around them."""
        for child in parent:
            match _local(child):
                case "r":
                    yield from self._run(child, style, target)
                case "hyperlink":
                    key = child.get(qn("r:id")) or ""
                    yield from self._runs(child, style, self.targets.get(key, ""))
                case (
                    "ins" | "moveTo" | "smartTag" | "fldSimple" | "sdt" | "sdtContent" | "customXml"
                ):
                    yield from self._runs(child, style, target)
                case "del" | "moveFrom":
                    self.draft.drop("tracked-deletion", _characters(child), self.place)
                case "oMath" | "oMathPara":
                    yield Run("".join(child.itertext()))

    def _run(self, run: Element, style: str, target: str) -> Iterator[Run]:
        properties = run.find(qn("w:rPr"))
        if self._is(properties, style, "vanish"):
            self.draft.drop("hidden", _characters(run), self.place)
            return
        marks: list[SpanKind] = ["strong"] if self._is(properties, style, "b") else []
        if any(self._is(properties, style, name) for name in ("strike", "dstrike")):
            marks.append("strike")
        for child in run:
            match _local(child):
                case "t":
                    yield Run(child.text or "", tuple(marks), target or self._field_target())
                case "tab":
                    yield Run("\t")
                case "br" | "cr":
                    page = child.get(qn("w:type")) in ("page", "column")
                    yield Run(" " if page else "\n")
                case "noBreakHyphen":
                    yield Run("-")
                case "sym":
                    yield Run(_symbol(child))
                case "fldChar":
                    self._field(child.get(qn("w:fldCharType")) or "")
                case "instrText":
                    if self.codes:
                        self.codes[-1] += child.text or ""
                case "footnoteReference" | "endnoteReference":
                    yield from self._note(child)
                case "AlternateContent" | "drawing" | "pict" | "object":
                    self._drawing(child)

    def _is(self, properties: Element | None, style: str, name: str) -> bool:
        """Tell whether a property is on: by the run, its style, or the paragraph's style."""
        own = None if properties is None else properties.find(qn(f"w:{name}"))
        if own is not None:
            return is_on(own)
        run_style = "" if properties is None else val(properties.find(qn("w:rStyle")))
        return self.styles.on(run_style, name) or self.styles.on(style, name)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.codes.append("")
        elif kind == "end" and self.codes:
            self.codes.pop()

    def _field_target(self) -> str:
        found = (_FIELD_LINK.match(code) for code in reversed(self.codes))
        return next((link[1] for link in found if link), "")

    def _note(self, reference: Element) -> Iterator[Run]:
        key = reference.get(qn("w:id")) or ""
        key = "e" + key if _local(reference) == "endnoteReference" else key
        if key in self.notes and key not in self.cited:
            self.cited.append(key)
            mark = f"[{len(self.cited)}]"
            self.draft.repair("footnote", self.place, added=mark * 2)
            yield Run(mark)

    def _drawing(self, drawing: Element) -> None:
        boxes = [
            box
            for box in drawing.iter(qn("w:txbxContent"))
            if next(box.iterancestors(FALLBACK), None) is None
        ]
        self.boxes += boxes
        if not boxes:
            told = next((e.get("descr") or "" for e in drawing.iter() if e.get("descr")), "")
            self.draft.repair("picture", self.place, detail=told)


def _local(element: Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


_AROUND = frozenset(["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"])
_INSIDE = frozenset(["p", "tbl", "tr", "tc", "altChunk"])


def _flat(container: Element) -> Iterator[Element]:
    """Yield blocks, rows or cells, also those inside content controls."""
    for child in container:
        name = _local(child)
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


def _symbol(element: Element) -> str:
    """Return a character; those of symbol fonts are bullets and ticks without a code."""
    code = element.get(qn("w:char")) or ""
    number = int(code, 16) if re.fullmatch("[0-9A-Fa-f]{1,4}", code) else 0
    return "•" if 0xF000 <= number <= 0xF0FF or not number else chr(number)
