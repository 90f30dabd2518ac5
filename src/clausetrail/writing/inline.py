"""A clause's text back to inline Markdown, escaped only where it has to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.clause import Span
from clausetrail.reading.inline import plain
from clausetrail.reading.markdown import parser
from clausetrail.regex import regex

_MARKS = {"strong": "**", "emphasis": "*", "strike": "~~", "code": "`"}
_SPECIAL = regex(r"([\\`*_\[\]<>~])")
_LINE_START = regex(r"(?=[#>]|[-+](?:\s|$)|=+\s*$|-+\s*$|(?<!\d)\d{1,9}[.)](?:\s|$))")
_NUMBER_START = regex(r"(\d{1,9})([.)])(?=\s|$)")


def markdown(text: str, spans: tuple[Span, ...]) -> str:
    """Return inline Markdown that reads back as ``text`` with ``spans``.

    Emphasis that Markdown cannot say at its place (Chinese has no spaces around
    words) is still written with its marks, which our own reading understands.
    """
    for escape in (False, True):
        out = _marked(text, spans, escape)
        if _reads_as(out, text, spans):
            return out
    return _marked(text, tuple(s for s in spans if s.kind == "link"), escape=True)


def at_line_start(text: str) -> str:
    """Escape what would turn a paragraph into a heading, a list or a quotation."""
    if numbered := _NUMBER_START.match(text):
        return f"{numbered[1]}\\{text[numbered.start(2) :]}"
    return "\\" + text if _LINE_START.match(text) else text


def _marked(text: str, spans: tuple[Span, ...], escape: bool) -> str:
    out: list[str] = []
    at = 0
    for position, _, mark in sorted(_events(text, spans)):
        out.append(_escaped(text[at:position], escape))
        out.append(mark)
        at = position
    out.append(_escaped(text[at:], escape))
    return "".join(out)


def _events(text: str, spans: tuple[Span, ...]) -> Iterator[tuple[int, tuple[int, int], str]]:
    """Yield (place, order, mark): what closes goes before what opens, inner before outer."""
    for number, span in enumerate(spans):
        opens, closes = _around(text, span)
        yield span.start, (1, -span.end * 100 + number), opens
        yield span.end, (0, -span.start * 100 - number), closes


def _around(text: str, span: Span) -> tuple[str, str]:
    if span.kind != "link":
        return _MARKS[span.kind], _MARKS[span.kind]
    if text[span.start : span.end] == span.target and re.match(r"https?://\S+\Z", span.target):
        return "<", ">"
    target = span.target
    if re.search(r"[\s()<>]", target):
        target = "<" + re.sub(r"([<>\\])", r"\\\1", target) + ">"
    return "[", f"]({target})"


def _escaped(text: str, escape: bool) -> str:
    return _SPECIAL.sub(r"\\\1", text) if escape else text


def _reads_as(source: str, text: str, spans: tuple[Span, ...]) -> bool:
    read, found = plain(parser().parseInline(source)[0].children or [])
    return read == text and set(found) == set(spans)
