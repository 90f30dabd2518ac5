"""Web pages to Markdown, through lxml.

What a reader of the page sees is kept: headings, paragraphs, numbers of lists,
tables, bold, links. Scripts, hidden content and what surrounds the text are left
out and reported. Nothing is executed, nothing is fetched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from clausetrail.bilingual import Bilingual
from clausetrail.clause import SpanKind
from clausetrail.errors import ClausetrailError
from clausetrail.reading.block import glue_between
from clausetrail.reading.file import too_long
from clausetrail.reading.labels import parse
from clausetrail.regex import regex
from clausetrail.sources.draft import Draft, Run
from clausetrail.sources.element import is_data, left_out, level, mark, span
from clausetrail.sources.encoding import decode
from clausetrail.sources.grid import Cell, write_table
from clausetrail.sources.listing import Listing, opened
from clausetrail.sources.source import Source
from clausetrail.sources.surroundings import Stating, asks_consent, without_surroundings
from clausetrail.sources.tags import BLOCKS

DEPTH = 500
"""Elements inside one another; the parser itself loses text far below."""

ELEMENTS = 100_000
"""Elements of the longest page that is read."""

_TARGET = regex(r"(?:https?:|mailto:|tel:|/|\.{1,2}/|[\w-]+(?:/|\.html?))", re.I)
_DECLARED = regex(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]+)", re.I)
_PROLOGUE = regex(r"\A\s*<\?xml[^>]*>")
_CONTROL = regex(r"[\x00-\x08\x0b\x0e-\x1f]")


def read_html(content: bytes, name: str) -> Source:
    """Read a web page.

    Raises:
        ClausetrailError: it is no text, declares XML entities, or is nested too deep.
    """
    declared = _DECLARED.search(content[:4096])
    decoded = decode(content, name, declared[1].decode() if declared else "")
    if re.search(r"<!ENTITY", decoded.text, re.I):
        raise ClausetrailError(
            Bilingual("网页声明了 XML 实体，为安全起见不予读取", "the page declares XML entities"),
            name,
            Bilingual(
                "请在浏览器中打开，另存为网页后重试。",
                "This is not read, to be safe. Open it in a browser and save the page again.",
            ),
        )
    draft = Draft()
    if decoded.encoding:
        draft.repair("encoding", 1, detail=decoded.encoding)
    if gone := "".join(_CONTROL.findall(decoded.text)):
        draft.repair("invisible", 1, dropped=gone)
    root = _parsed(_CONTROL.sub("", decoded.text))
    if next(islice(root.iter(), ELEMENTS, None), None) is not None:
        raise too_long(name)
    if _depth(root) > DEPTH:
        raise ClausetrailError(
            Bilingual(f"网页嵌套超过 {DEPTH} 层", f"elements are nested over {DEPTH} deep"),
            name,
            Bilingual(
                "请把正文另存为文本后重试。", "Save the text of the page as a text file first."
            ),
        )
    original = "".join(root.itertext())
    stating = Stating.on(root)
    without_surroundings(root, stating, draft)
    _write(root, _Page(draft, stating))
    return Source(
        name, draft.text, original, False, tuple(draft.repairs), tuple(draft.places), "line"
    )


def write_html(root: HtmlElement, draft: Draft, offset: int = 0) -> None:
    """Write an element into a draft; ``offset`` is added to its line numbers."""
    _write(root, _Page(draft, Stating.on(root), offset))


def _write(root: HtmlElement, page: _Page) -> None:
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            page.comment(element)
        elif event == "start":
            page.start(element)
        else:
            page.end(element)
            if element is not root:
                page.words(element.tail)
    page.flush()


def fragment(text: str) -> HtmlElement:
    """Parse a piece of HTML; nothing it names is fetched."""
    return _parsed(text)


def _parsed(text: str) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    text = _PROLOGUE.sub("", text, count=1)
    return document_fromstring(text.encode(), parser=parser, ensure_head_body=True)


def _depth(root: HtmlElement) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


@dataclass
class _Page:
    """One pass over a page."""

    draft: Draft
    stating: Stating
    offset: int = 0
    place: int = 1
    runs: list[Run] = field(default_factory=list)
    marks: list[SpanKind] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    lists: list[Listing] = field(default_factory=list)
    heading: int = 0
    number: str = ""
    skipping: HtmlElement | None = None
    table: HtmlElement | None = None
    rows: list[tuple[int, list[Cell]]] = field(default_factory=list)
    pre: int = 0

    def comment(self, node: HtmlElement) -> None:
        if self.skipping is None:
            self.draft.drop("comment", node.text or "", self._line(node))
            self.words(node.tail)

    def words(self, text: str | None) -> None:
        """Add running text; white space is one space, or none between Han characters."""
        if not text or self.skipping is not None:
            return
        if not self.pre:
            text = re.sub(r"[ \t\r\n\f]+", _space, text)
            if self.runs and self.runs[-1].text.endswith((" ", "\n")):
                text = text.removeprefix(" ")
        self.runs.append(
            Run(text, tuple(dict.fromkeys(self.marks)), self.targets[-1] if self.targets else "")
        )

    def start(self, element: HtmlElement) -> None:
        if self.skipping is not None:
            return
        kind = left_out(element, self.stating)
        if kind or asks_consent(element):
            self.skipping = element
            words = "".join(element.itertext())
            self.draft.drop(kind or "surroundings", words, self._line(element))
            return
        tag = element.tag
        if tag in BLOCKS or level(element):
            self._boundary()
            self.place = self._line(element)
            self._open(element)
        elif tag == "br":
            self.runs.append(Run("\n"))
        elif tag == "img":
            told = element.get("alt") or element.get("src", "")[:80]
            self.draft.repair("picture", self._line(element), detail=told)
        elif tag == "a":
            self.targets.append(self._target(element))
        if set_off := mark(element):
            self.marks.append(set_off)
        self.words(element.text)

    def end(self, element: HtmlElement) -> None:
        if self.skipping is not None:
            if self.skipping is element:
                self.skipping = None
            return
        if set_off := mark(element):
            self.marks.remove(set_off)
        if element.tag == "a":
            self.targets.pop()
        elif element.tag in BLOCKS or level(element):
            if element.tag in ("td", "th") and self.table is not None:
                self._cell(element)
            self._boundary()
            self._close(element)

    def flush(self) -> None:
        """Write what has been gathered as a paragraph, heading or list item."""
        runs, self.runs = self.runs, []
        if not "".join(run.text for run in runs).strip():
            return
        number, self.number = self.number, ""
        text = "".join(run.text for run in runs).strip()
        if number not in ("", "-"):
            own = parse(text)
            if own is not None and own.number == (parse(number) or own).number:
                number = ""  # the writer has typed the numbers, the list does not show its own
            else:
                self.draft.repair("numbering", self.place, added=number)
        depth = sum(not level.ordered for level in self.lists)
        self.draft.paragraphs(runs, self.place, heading=self.heading, number=number, depth=depth)

    def _line(self, element: HtmlElement) -> int:
        return int(element.sourceline or 1) + self.offset

    def _boundary(self) -> None:
        """End a paragraph; inside a table cell that is a space."""
        if self.table is not None:
            self.runs.append(Run("\n"))
        else:
            self.flush()

    def _open(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in ("ul", "ol"):
            self.lists.append(opened(element))
        elif tag == "li" and self.lists:
            self.number = self.lists[-1].count(element.get("value", ""))
            if self.table is not None:
                self.runs.append(Run(self.number.replace("-", "") + " "))
                self.number = ""
        elif tag in ("pre", "textarea"):
            self.pre += 1
        elif tag == "table" and self.table is None and is_data(element):
            self.table, self.rows = element, []
        elif tag == "tr" and self.table is not None:
            self.rows.append((self._line(element), []))
        elif tag in ("td", "th") and self.table is not None:
            if not self.rows:
                self.rows.append((self._line(element), []))
            self.flush()  # a caption, which belongs before the table
        elif depth := level(element):
            self.heading = depth

    def _close(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        elif tag == "li":
            self.number = ""
        elif tag in ("pre", "textarea"):
            self.pre -= 1
        elif element is self.table:
            self.runs, self.table = [], None
            write_table(self.rows, self.draft)
        elif level(element):
            self.heading = 0

    def _cell(self, element: HtmlElement) -> None:
        cell = Cell(tuple(self.runs), span(element, "rowspan"), span(element, "colspan"))
        self.rows[-1][1].append(cell)
        self.runs = []

    def _target(self, element: HtmlElement) -> str:
        """Return where a link goes; places within the page and scripts are left out."""
        target = (element.get("href") or "").strip()
        if not target or _TARGET.match(target):
            return target
        self.draft.drop("link-target", target, self._line(element))
        return ""


def _space(match: re.Match[str]) -> str:
    """Return what a browser shows for white space, which Chinese lines do not have between them."""
    text, (start, end) = match.string, match.span()
    if "\n" in match[0] and start > 0 and end < len(text):
        return glue_between(text[start - 1], text[end])
    return " "
