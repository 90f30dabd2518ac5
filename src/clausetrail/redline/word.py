"""A comparison as a Word file with tracked changes, which is what counsel exchange.

Insertions, deletions and moves are revisions by an author, which Word, WPS and
LibreOffice show, accept and reject: WordprocessingML, ISO/IEC 29500-1, 17.13.5.
The same comparison gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count, groupby

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml import etree

from clausetrail.comparing import Comparison
from clausetrail.publishing.markup import clean
from clausetrail.redline.paper import prepared
from clausetrail.redline.revising import revised
from clausetrail.redline.revision import Block, Look, Mark, Paragraph, Row, Table, Words

Element = etree._Element

WRAPPERS: dict[Mark, str] = {"-": "del", "+": "ins", "<": "moveFrom", ">": "moveTo"}
"""The element that marks a revision, on words and on the end of a paragraph."""
_RANGES: dict[Mark, str] = {"<": "moveFrom", ">": "moveTo"}
_INDENT = 420
"""Twentieths of a point: two characters of ten and a half points."""
_SHAPES = {"strong": "b", "emphasis": "i", "strike": "strike"}


def word(comparison: Comparison, author: str, moment: datetime | None) -> bytes:
    """Return both texts as one Word file with tracked changes.

    Accepting all changes gives the new text, rejecting all the old one; numbers
    are text, and the target of a link that its words do not show stands behind
    them, as in the comparison.

    Args:
        comparison: the two texts.
        author: whom the revisions name.
        moment: the time they name, in UTC; none if it is ``None``.
    """
    file = prepared(docx.Document(), comparison, clean(author), moment)
    writer = _Writer(clean(author), moment)
    body = file.element.body
    for element in writer.body(revised(comparison)):
        body.insert(len(body) - 1, element)  # what comes last is the page's own format
    return _packed(file)


def _packed(file: WordDocument) -> bytes:
    """Return the file's bytes, with nothing in them of the time or the machine.

    The parts are stored as they are: compressors differ in what they make of the same.
    """
    written, out = io.BytesIO(), io.BytesIO()
    file.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return out.getvalue()


def _element(name: str, /, *children: Element | None, **attributes: str) -> Element:
    """Build an element of the ``w`` namespace."""
    element = etree.Element(qn(f"w:{name}"))
    for key, value in attributes.items():
        element.set(qn(f"w:{key.rstrip('_')}"), value)
    element.extend(child for child in children if child is not None)
    return element


@dataclass
class _Writer:
    """Writes blocks as elements; every revision gets a number of its own."""

    author: str
    moment: datetime | None
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def body(self, blocks: list[Block]) -> Iterator[Element]:
        """Yield the elements of the page."""
        before: Block | None = None
        for block in blocks:
            if isinstance(block, Table):
                if isinstance(before, Table):
                    yield _element("p")  # without it Word makes one table of two
                yield self._table(block)
            else:
                yield from self._moving(block)
            before = block
        if isinstance(before, Table) or (before is not None and before.mark != "="):
            yield _element("p")  # the end of the last paragraph cannot be rejected

    def _revision(self, name: str, /, *children: Element | None, **attributes: str) -> Element:
        attributes |= {"id": str(next(self.numbers)), "author": self.author}
        if self.moment is not None:
            attributes["date"] = self.moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        return _element(name, *children, **attributes)

    # Paragraphs

    def _moving(self, paragraph: Paragraph) -> Iterator[Element]:
        """Yield a paragraph and, if it moves, the marks at the ends of what moves."""
        element = self._paragraph(paragraph)
        if paragraph.move is None:
            yield element
            return
        name = _RANGES[paragraph.mark]
        # The schema wants a date here, which no program shows; elsewhere none may be given.
        start = self._revision(f"{name}RangeStart", name=f"move{paragraph.move}")
        start.set(qn("w:date"), start.get(qn("w:date")) or "1970-01-01T00:00:00Z")
        element.insert(1, start)
        yield element
        yield _element(f"{name}RangeEnd", id=start.get(qn("w:id")) or "")

    def _paragraph(self, paragraph: Paragraph) -> Element:
        end = None
        if paragraph.mark != "=":
            end = _element("rPr", self._revision(WRAPPERS[paragraph.mark]))
        was = None
        if paragraph.was is not None:
            was = self._revision("pPrChange", _element("pPr", *_setting(paragraph.was)))
        return _element(
            "p",
            _element("pPr", *_setting(paragraph.look), end, was),
            *self._runs(paragraph.words),
        )

    def _runs(self, words: tuple[Words, ...]) -> Iterator[Element]:
        for mark, group in groupby(words, key=lambda run: run.mark):
            runs = [self._run(run) for run in group]
            if mark == "=":
                yield from runs
            else:
                yield self._revision(WRAPPERS[mark], *runs)

    def _run(self, run: Words) -> Element:
        shapes: list[Element | None] = [*_shapes(run.emphasis)]
        if run.was is not None and _look_of(run.was) != _look_of(run.emphasis):
            shapes.append(self._revision("rPrChange", _element("rPr", *_shapes(run.was))))
        text = _element("delText" if run.mark == "-" else "t")
        text.text = clean(run.text)
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        return _element("r", _element("rPr", *shapes) if shapes else None, text)

    # Tables

    def _table(self, table: Table) -> Element:
        columns = max(len(row.cells) for row in table.rows)
        return _element(
            "tbl",
            _element(
                "tblPr",
                _element("tblStyle", val="TableGrid"),
                _element("tblW", w="5000", type="pct"),
            ),
            _element("tblGrid", *(_element("gridCol") for _ in range(columns))),
            *(self._row(row) for row in table.rows),
        )

    def _row(self, row: Row) -> Element:
        settings = [_element("cantSplit"), _element("tblHeader") if row.header else None]
        if row.mark != "=":
            settings.append(self._revision(WRAPPERS[row.mark]))
        ground = {"val": "clear", "color": "auto", "fill": "F2F2F2"}
        cells = (
            _element(
                "tc",
                _element("tcPr", _element("shd", **ground) if row.header else None),
                self._paragraph(paragraph),
            )
            for paragraph in row.cells
        )
        return _element("tr", _element("trPr", *settings), *cells)


def _setting(look: Look) -> list[Element]:
    """Return the style and the indentation of a paragraph."""
    if look.style == "title":
        return [_element("pStyle", val="Title")]
    if look.style == "heading":
        return [_element("pStyle", val=f"Heading{look.depth}")]
    if look.style == "cell":
        return [_element("spacing", before="40", after="40", line="240")]
    return [_element("ind", left=str(look.depth * _INDENT))] if look.depth else []


def _look_of(emphasis: frozenset[str]) -> list[str]:
    """Return what Word shows of an emphasis, in the order of the schema."""
    shapes = [_SHAPES[kind] for kind in _SHAPES if kind in emphasis]
    return shapes + (["u"] if "link" in emphasis else [])


def _shapes(emphasis: frozenset[str]) -> Iterator[Element]:
    for name in _look_of(emphasis):
        yield _element("u", val="single") if name == "u" else _element(name)
