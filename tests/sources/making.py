"""Files to read, made by the tests themselves."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

W = nsdecls("w")
Level = tuple[str, str] | tuple[str, str, str]
"""Number format, text, further XML."""


class Word:
    """A Word document with a numbering of its own."""

    def __init__(self) -> None:
        self.document = Document()
        self.numberings = 100

    def numbering(self, *levels: Level) -> str:
        """Define a numbering and return its id."""
        self.numberings += 1
        own = str(self.numberings)
        xml = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{level[0]}"/>'
            f'{level[2] if len(level) > 2 else ""}<w:lvlText w:val="{level[1]}"/></w:lvl>'
            for at, level in enumerate(levels)
        )
        element = self.document.part.numbering_part.element
        element.insert(
            0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="{own}">{xml}</w:abstractNum>')
        )
        self.instance(own, own)
        return own

    def instance(self, own: str, definition: str, inside: str = "") -> str:
        """Add an instance of a numbering."""
        self.document.part.numbering_part.element.append(
            parse_xml(
                f'<w:num {W} w:numId="{own}"><w:abstractNumId w:val="{definition}"/>'
                f"{inside}</w:num>"
            )
        )
        return own

    def add(
        self, text: str, number: str = "", level: int | None = None, style: str | None = None
    ) -> Any:
        """Add a paragraph, numbered or not."""
        paragraph = self.document.add_paragraph(text, style=style)
        if number:
            at = "" if level is None else f'<w:ilvl w:val="{level}"/>'
            properties: Any = paragraph._p.get_or_add_pPr()
            properties.append(parse_xml(f'<w:numPr {W}>{at}<w:numId w:val="{number}"/></w:numPr>'))
        return paragraph

    def xml(self, body: str) -> None:
        """Add a paragraph or table as XML."""
        element = self.document.element.body
        element.insert(len(element) - 1, parse_xml(body.replace("<w:p>", f"<w:p {W}>", 1)))

    @property
    def content(self) -> bytes:
        """The file."""
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()

    def save(self, path: Path) -> Path:
        """Write the file."""
        path.write_bytes(self.content)
        return path


def with_parts(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return a Word file with parts replaced or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def part(content: bytes, name: str) -> bytes:
    """Return a part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)


PDF_FONT = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H"
    b" /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light"
    b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> >>] >>"
)

FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> %s >>"


def pdf(pages: Sequence[Sequence[tuple[int, str]]], forms: Sequence[bytes] = ()) -> bytes:
    """Return a PDF with lines of text at heights; the font is the usual Chinese one.

    ``forms`` are drawing programs; each can draw the next as ``/X``.
    """
    count = len(pages)
    first = 4 + 2 * count
    resources = b"/Font << /F 3 0 R >>" + (b" /XObject << /X %d 0 R >>" % first if forms else b"")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>"
        % (count, b" ".join(b"%d 0 R" % (4 + 2 * at) for at in range(count))),
        PDF_FONT,
    ]
    for at, lines in enumerate(pages):
        drawn = b"".join(
            b"BT /F 12 Tf 50 %d Td <%s> Tj ET\n" % (y, text.encode("utf-16-be").hex().encode())
            for y, text in lines
        )
        drawn += b"/X Do\n" if forms else b""
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R"
            b" /Resources << %s >> >>" % (5 + 2 * at, resources)
        )
        objects.append(_stream(b"", drawn))
    for at, drawn in enumerate(forms):
        inner = b"/XObject << /X %d 0 R >>" % (first + at + 1) if at + 1 < len(forms) else b""
        objects.append(_stream(FORM % inner, drawn))
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size = len(objects) + 1
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%s"
        b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (size, table, size, len(out))
    )


def _stream(head: bytes, drawn: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (head, len(drawn), drawn)
