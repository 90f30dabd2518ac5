"""A reader of tracked changes that knows nothing of the writer: ISO/IEC 29500-1, 17.13.5."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Literal

from lxml import etree

from clausetrail.clause import Clause, Document
from clausetrail.publishing.markup import clean
from clausetrail.redline.digest import numbered

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Answer = Literal["accept", "reject"]
GONE = {"accept": (f"{W}del", f"{W}moveFrom"), "reject": (f"{W}ins", f"{W}moveTo")}
"""What an answer to all revisions takes away: words, ends of paragraphs, rows."""


def part(content: bytes, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def answered(content: bytes, answer: Answer) -> list[str]:
    """Return the paragraphs and rows that are left when all revisions are answered alike."""
    body = part(content).find(f"{W}body")
    assert body is not None
    return [text for text in _left(body, GONE[answer]) if text]


def _left(container: etree._Element, gone: tuple[str, ...]) -> Iterator[str]:
    carried = ""
    for child in container:
        if child.tag == f"{W}p":
            text = carried + _words(child, gone)
            if _end_is_gone(child, gone):
                carried = text
            else:
                carried = ""
                yield text
        elif child.tag == f"{W}tbl":
            assert not carried, "a paragraph cannot run on into a table"
            for row in child.iter(f"{W}tr"):
                properties = row.find(f"{W}trPr")
                if properties is None or all(properties.find(tag) is None for tag in gone):
                    cells = (list(_left(cell, gone)) for cell in row.iter(f"{W}tc"))
                    yield " | ".join("\n".join(cell) for cell in cells)
    assert not carried, "the last paragraph has no end"


def _words(paragraph: etree._Element, gone: tuple[str, ...]) -> str:
    return "".join(
        text.text or ""
        for text in paragraph.iter(f"{W}t", f"{W}delText")
        if not any(above.tag in gone for above in text.iterancestors())
    )


def _end_is_gone(paragraph: etree._Element, gone: tuple[str, ...]) -> bool:
    end = paragraph.find(f"{W}pPr/{W}rPr")
    return end is not None and any(end.find(tag) is not None for tag in gone)


def lines(document: Document) -> list[str]:
    """Return a document as it should be in Word, paragraph by paragraph."""
    return [text for text in map(_line, document.clauses) if text]


def _line(clause: Clause) -> str:
    return clean(clause.written if clause.cells else numbered(clause) + clause.written)
