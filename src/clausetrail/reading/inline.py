"""Inline Markdown to plain text with spans: emphasis and links beside the words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from markdown_it.token import Token

from clausetrail.clause import Span, SpanKind
from clausetrail.reading.block import glue_between
from clausetrail.regex import regex

_OPEN: dict[str, SpanKind] = {
    "strong_open": "strong",
    "em_open": "emphasis",
    "link_open": "link",
}
_LEFTOVER = regex(r"\*{2,}")


def plain(tokens: Sequence[Token]) -> tuple[str, tuple[Span, ...]]:
    """Return the text of inline tokens without marks, and the spans they set.

    Line breaks inside a paragraph are joined: without a space beside Han text.
    Asterisks that CommonMark leaves standing, because Chinese has no spaces
    around words, are read as the bold marks their writer meant.
    """
    text = ""
    open_at: list[tuple[SpanKind, int, str]] = []
    spans: list[Span] = []
    broken = False
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            broken = True
            continue
        piece = token.content if token.type in ("text", "code_inline", "image") else ""
        if broken and piece:
            piece = piece.lstrip()
            text = text.rstrip()
            text += glue_between(text, piece)
            broken = False
        if token.type in _OPEN:
            open_at.append((_OPEN[token.type], len(text), str(token.attrs.get("href", ""))))
        elif token.type.endswith("_close") and open_at:
            kind, start, target = open_at.pop()
            spans.append(Span(start, len(text), kind, target))
        elif token.type == "code_inline":
            spans.append(Span(len(text), len(text) + len(piece), "code"))
        text += piece
    return tidy(*unstarred(text, spans))


def unstarred(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    """Take leftover ``**`` out of a text; pairs of them become bold spans."""
    marks = list(_LEFTOVER.finditer(text))
    if not marks:
        return text, spans
    gone = [at for mark in marks for at in range(*mark.span())]
    moved = [Span(_less(s.start, gone), _less(s.end, gone), s.kind, s.target) for s in spans]
    toggles = [m for m in marks if len(m[0]) % 4]
    for first, second in zip(toggles[::2], toggles[1::2], strict=False):
        moved.append(Span(_less(first.end(), gone), _less(second.start(), gone), "strong"))
    return _LEFTOVER.sub("", text), moved


def tidy(text: str, spans: list[Span]) -> tuple[str, tuple[Span, ...]]:
    """Strip a text; sort its spans, clip them to it, join bold runs that touch."""
    lead = len(text) - len(text.lstrip())
    text = text.strip()
    clipped = sorted(
        (
            Span(max(0, s.start - lead), min(len(text), s.end - lead), s.kind, s.target)
            for s in spans
        ),
        key=lambda s: (s.start, s.end, s.kind),
    )
    out: list[Span] = []
    latest: dict[SpanKind, int] = {}
    for span in clipped:
        if span.end <= span.start:
            continue
        at = latest.get(span.kind)
        if at is not None and span.kind != "link" and not text[out[at].end : span.start].strip():
            out[at] = Span(out[at].start, max(out[at].end, span.end), span.kind)
        else:
            latest[span.kind] = len(out)
            out.append(span)
    return text, tuple(out)


def _less(offset: int, gone: list[int]) -> int:
    return offset - bisect_left(gone, offset)
