"""A file of any kind as text that reading understands, with the account of its conversion."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from clausetrail.bilingual import Lang
from clausetrail.reading.edition import Reading, repair_text
from clausetrail.reading.file import bounded, read_bytes
from clausetrail.reading.repair import Repair
from clausetrail.sources.extras import extra
from clausetrail.sources.format import format_of

Unit = Literal["line", "paragraph", "page"]
"""What the places in a file are counted in."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file made readable.

    Attributes:
        name: the file, for messages.
        text: Markdown, or raw text that is nearly Markdown.
        original: the characters of the file that have to be in the result or the account.
        raw: whether reading still has to repair ``text`` as raw text.
        repairs: what decoding and conversion did; their lines are places in the file.
        places: the place in the file of each line of ``text``; empty if they are the same.
        unit: what places are counted in.
    """

    name: str
    text: str
    original: str
    raw: bool = True
    repairs: tuple[Repair, ...] = ()
    places: tuple[int, ...] = ()
    unit: Unit = "line"

    def read(self, lang: Lang | None = None) -> Reading:
        """Read the text; lines of clauses and repairs are places in the file.

        Raises:
            ClausetrailError: the front matter is broken, or there is no text.
        """
        reading = repair_text(self.text, lang=lang, raw=self.raw, source=self.name)
        document = replace(
            reading.document,
            clauses=tuple(
                replace(c, lines=self._placed(c.lines)) for c in reading.document.clauses
            ),
            comments=tuple(
                replace(c, lines=self._placed(c.lines)) for c in reading.document.comments
            ),
        )
        own = (replace(r, lines=self._placed(r.lines)) for r in reading.repairs)
        return Reading(document, tuple(sorted([*self.repairs, *own], key=lambda r: r.lines)))

    def _placed(self, lines: tuple[int, int]) -> tuple[int, int]:
        if not self.places:
            return lines
        first, last = (self.places[min(n, len(self.places)) - 1] for n in lines)
        return first, max(first, last)


def open_source(path: Path) -> Source:
    """Open a file of policy text: raw text, Markdown, HTML, Word or PDF.

    The format is told from the content. Nothing in the file is executed, and
    nothing it refers to is fetched.

    Raises:
        ClausetrailError: the file is missing, too long, damaged, dangerous or of
            another kind, or the library for its kind is not installed.
    """
    content, name = read_bytes(path), str(path)
    source = _read(content, name)
    bounded(source.text, name)
    return source


def _read(content: bytes, name: str) -> Source:
    match format_of(content, name):
        case "html":
            with extra("html", name):
                from clausetrail.sources.html import read_html
            return read_html(content, name)
        case "word":
            with extra("word", name):
                from clausetrail.sources.word import read_word
            return read_word(content, name)
        case "pdf":
            with extra("pdf", name):
                from clausetrail.sources.pdf import read_pdf
            return read_pdf(content, name)
        case "text":
            from clausetrail.sources.text import read_plain

            return read_plain(content, name)
