"""Markdown in the making: what the readers of HTML and Word write into.

Their paragraphs are certain, so what they write is read as Markdown, not
repaired as raw text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from clausetrail.clause import Span, SpanKind
from clausetrail.reading.block import shifted
from clausetrail.reading.inline import tidy
from clausetrail.reading.labels import parse
from clausetrail.reading.raw import BULLET, legible
from clausetrail.reading.repair import Repair, RepairKind
from clausetrail.regex import regex
from clausetrail.writing.inline import at_line_start, markdown

_PLAIN = regex(r"[^\\`*_\[\]<>~&!]*")
"""Text that needs no escaping; looking is a hundred times faster than reading it back."""

TILDES = "~~"
"""What stands on either side of words struck out."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters with one appearance; a line feed is a line break that was asked for."""

    text: str
    marks: tuple[SpanKind, ...] = ()
    target: str = ""


Line = tuple[str, tuple[Span, ...]]
"""One line of text with its spans."""


@dataclass
class Draft:
    """Lines of Markdown, where each comes from, and the account of repairs."""

    lines: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The Markdown."""
        return "\n".join(self.lines)

    def repair(
        self, kind: RepairKind, place: int, dropped: str = "", added: str = "", detail: str = ""
    ) -> None:
        """Account for a repair."""
        self.repairs.append(Repair(kind, (place, place), dropped, added, detail))

    def drop(self, kind: RepairKind, text: str, place: int) -> None:
        """Account for text that is left out; white space alone is not worth a word."""
        if shown := " ".join(text.split()):
            self.repair(kind, place, dropped=shown)

    def paragraphs(
        self, runs: Sequence[Run], place: int, *, heading: int = 0, number: str = "", depth: int = 0
    ) -> None:
        """Write runs as one paragraph for each of their lines.

        Args:
            runs: the text.
            place: where it stands in the file.
            heading: level of a heading, 0 for none.
            number: a number or ``-`` that is shown before the first line but not part of it.
            depth: depth of a list item, 0 outside of lists.
        """
        for at, (text, spans) in enumerate(self._set(runs, place)):
            if heading:
                spans = tuple(s for s in spans if s.kind == "link")
            mark = number if at == 0 else ""
            if bullet := BULLET.match(text):
                text, spans = text[bullet.end() :], shifted(spans, -bullet.end())
                mark = mark or "-"
                self.repair("bullet", place, dropped=bullet[0].strip())
            body = _inline(text, spans)
            indent = "  " * max(0, depth - 1)
            if mark == "-":
                own = f"{indent}- {body}"
            elif mark:
                own = mark + ("" if mark[-1] in "、）．：" else " ") + body
            elif heading or parse(text) is not None:
                own = body
            else:
                own = ("  " * depth) + at_line_start(body)
            self._write("#" * min(heading, 6) + " " * bool(heading) + own, place)
            self._write("", place)

    def table(self, rows: Sequence[tuple[int, Sequence[Sequence[Run]]]]) -> None:
        """Write a table; a row is its place and its cells, the first row the header."""
        width = max((len(cells) for _, cells in rows), default=0)
        header = True
        for place, cells in rows:
            written = [self._cell(cell, place) for cell in cells]
            written += [""] * (width - len(written))
            if not any(written):
                continue
            self._write("| " + " | ".join(written) + " |", place)
            if header:
                self._write("|" + " --- |" * width, place)
            header = False
        self._write("", rows[-1][0] if rows else 1)

    def _cell(self, runs: Sequence[Run], place: int) -> str:
        lines = self._set(runs, place)
        return " ".join(_inline(text, spans) for text, spans in lines).replace("|", "\\|")

    def _write(self, line: str, place: int) -> None:
        self.lines.append(line)
        self.places.append(place)

    def _set(self, runs: Iterable[Run], place: int) -> list[Line]:
        """Set runs as lines: characters put right, spans joined."""
        lines: list[Line] = []
        text, spans = "", list[Span]()
        for run in runs:
            for at, piece in enumerate(legible(run.text, place, self.repairs).split("\n")):
                if at:
                    lines.append(tidy(text, spans))
                    text, spans = "", []
                start, text = len(text), text + re.sub(r"[\t\f\v]+", " ", piece)
                spans += [Span(start, len(text), kind) for kind in run.marks]
                if run.target:
                    _link(spans, Span(start, len(text), "link", run.target))
        lines.append(tidy(text, spans))
        return [self._struck(text, spans, place) for text, spans in lines if text]

    def _struck(self, text: str, spans: tuple[Span, ...], place: int) -> Line:
        """Write tildes around words struck out: whether they hold is for a person to say."""
        kept = tuple(s for s in spans if s.kind != "strike")
        for struck in reversed([s for s in spans if s.kind == "strike"]):
            words = text[struck.start : struck.end]
            self.repair("struck-out", place, detail=words)
            text = text[: struck.start] + TILDES + words + TILDES + text[struck.end :]
            kept = tuple(piece for span in kept for piece in _around(span, struck))
        return text, kept


def _around(span: Span, struck: Span) -> Iterator[Span]:
    """Move a span by the tildes written around words, which it leaves out unless it is a link.

    Markdown cannot begin bold type at a tilde in the middle of Chinese.
    """
    size = len(TILDES)
    if span.kind == "link" and span.start <= struck.start and struck.end <= span.end:
        yield Span(span.start, span.end + 2 * size, span.kind, span.target)
        return
    parts = ((0, struck.start), (struck.start, struck.end), (struck.end, span.end))
    for moved, (first, last) in zip((0, size, 2 * size), parts, strict=True):
        start, end = max(span.start, first), min(span.end, last)
        if start < end:
            yield Span(start + moved, end + moved, span.kind, span.target)


def _link(spans: list[Span], link: Span) -> None:
    """Add a link, joined to the one before it if both are parts of the same."""
    for at, span in enumerate(spans):
        if span.kind == "link" and (span.end, span.target) == (link.start, link.target):
            spans[at] = Span(span.start, link.end, "link", link.target)
            return
    spans.append(link)


def _inline(text: str, spans: tuple[Span, ...]) -> str:
    return text if not spans and _PLAIN.fullmatch(text) else markdown(text, spans)
