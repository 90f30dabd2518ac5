"""The text of PDF files, through pypdf.

A PDF has lines at places on pages, not paragraphs: what comes out is raw text.
Where the gap between two lines is wider than usual a paragraph ends; reading
finds the others and joins the lines.
"""

from __future__ import annotations

import io
import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError
from clausetrail.reading.repair import Repair
from clausetrail.regex import regex
from clausetrail.sources.pages import unpaged
from clausetrail.sources.source import Source

PAGES = 300
OPERATIONS = 2_000_000
"""Drawing operations of a whole file; about a minute's work."""
FORMS = 1_000
"""Times that pages draw a form; forms that draw forms can multiply without end."""

_WIDER = 1.3
"""A gap between lines that ends a paragraph, in multiples of the usual one."""

_HAN = "\u3000-\u303f\u4e00-\u9fff\uff00-\uffef"
_NEEDLESS = regex(
    rf"(?<=[{_HAN}]) +(?=[{_HAN}“”‘’])|(?<=[“”‘’]) +(?=[{_HAN}])"
    r"|(?<=\w) +(?=[、，。；：！？）】》])"
)
"""Spaces that come from a change of font: Chinese has none here."""


class _EndlessError(Exception):
    """A file draws more than any policy does."""


def read_pdf(content: bytes, name: str) -> Source:
    """Read the text of a PDF.

    Raises:
        ClausetrailError: it is damaged, protected, too long, or a scan without text.
    """
    try:
        with _defects() as defects:
            pages = list(_pages(content, name))
    except (_EndlessError, RecursionError):
        raise _refused(name, "PDF 过于复杂", "the PDF is too complex") from None
    except (PyPdfError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise _refused(
            name, "PDF 已损坏，无法读取", "the PDF is damaged and cannot be read"
        ) from error
    if not any(pages):
        raise _refused(
            name, "PDF 中没有文字，可能是扫描件", "there is no text in the PDF; it may be a scan"
        )
    lines: list[str] = []
    places: list[int] = []
    for number, page in enumerate(pages, 1):
        own = [*page, ""]
        lines += own if number == 1 else ["\f" + own[0], *own[1:]]
        places += [number] * len(own)
    repairs: list[Repair] = []
    kept = [line.replace("\f", "") for line in unpaged(lines, repairs)]
    accounted = [Repair("defect", (1, 1), detail=defect) for defect in dict.fromkeys(defects)]
    accounted += [
        Repair(r.kind, (places[r.lines[0] - 1],) * 2, r.dropped, r.added) for r in repairs
    ]
    for at, line in enumerate(kept):
        kept[at], count = _NEEDLESS.subn("", line)
        if count:
            accounted.append(Repair("spacing", (places[at], places[at])))
    original = "\n".join(lines).replace("\f", "")
    return Source(name, "\n".join(kept), original, True, tuple(accounted), tuple(places), "page")


@contextmanager
def _defects() -> Iterator[list[str]]:
    """Gather what pypdf warns of instead of letting it print."""
    found: list[str] = []
    logger = logging.getLogger("pypdf")
    handler = logging.Handler()
    handler.emit = lambda record: found.append(record.getMessage())  # type: ignore[method-assign]
    before = logger.propagate, logger.handlers[:]
    logger.propagate, logger.handlers = False, [handler]
    try:
        yield found
    finally:
        logger.propagate, logger.handlers = before


@dataclass(slots=True)
class _Line:
    """A line of a page and its height above the page's foot, in points."""

    text: str
    height: float


def _pages(content: bytes, name: str) -> Iterator[list[str]]:
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise _refused(name, "PDF 设有密码", "the PDF has a password")
    if len(reader.pages) > PAGES:
        raise _refused(name, f"PDF 超过 {PAGES} 页", f"the PDF has over {PAGES} pages")
    left = Counter(operations=OPERATIONS, forms=FORMS)
    pages = [_lines(page, left) for page in reader.pages]
    gaps = Counter(
        round(first.height - second.height)
        for page in pages
        for first, second in pairwise(page)
        if first.height > second.height
    )
    usual = gaps.most_common(1)[0][0] if gaps else 0
    for page in pages:
        yield list(_spaced(page, usual))


def _lines(page: PageObject, left: Counter[str]) -> list[_Line]:
    """Return the lines of a page in the order they are drawn."""
    lines = [_Line("", 0.0)]

    def counted(operator: bytes, *_: object) -> None:
        left["operations"] -= 1
        left["forms"] -= operator == b"Do"
        if left["operations"] < 0 or left["forms"] < 0:
            raise _EndlessError

    def gathered(text: str, user: Sequence[float], own: Sequence[float], *_: object) -> None:
        for at, piece in enumerate(text.split("\n")):
            if at:
                lines.append(_Line("", 0.0))
            if piece.strip() and not lines[-1].text.strip():
                lines[-1].height = user[5] + user[3] * own[5]
            lines[-1].text += piece

    page.extract_text(visitor_operand_before=counted, visitor_text=gathered)
    if min(left.values()) < 0:  # inside a form, pypdf goes on after any error
        raise _EndlessError
    return [line for line in lines if line.text.strip()]


def _spaced(lines: Sequence[_Line], usual: int) -> Iterator[str]:
    """Yield the lines of a page with an empty one where a paragraph ends."""
    above: _Line | None = None
    for line in lines:
        if above is not None and above.height - line.height > _WIDER * usual > 0:
            yield ""
        yield line.text.strip()
        above = line


def _refused(name: str, zh: str, en: str) -> ClausetrailError:
    return ClausetrailError(
        Bilingual(zh, en),
        name,
        Bilingual(
            "请导入 Word 或网页原文，或把文字复制到文本文件中。",
            "Import the original Word file or web page, or copy the text into a text file.",
        ),
    )
