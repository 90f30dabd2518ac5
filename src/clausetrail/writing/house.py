"""House style: the space between Chinese and Latin, and the width of letters and digits.

Nothing else is ever changed: no word, no number, no punctuation mark.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

from clausetrail.clause import Clause, Document, Span
from clausetrail.regex import regex
from clausetrail.repository.policy import Spacing, Width

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_TIGHT = regex(rf"(?<=[{_HAN}])[ \u00a0]+(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])[ \u00a0]+(?=[{_HAN}])")
_WIDE = regex("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff20]")
_QUOTES = "“”‘’"


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """What ``policy.yml`` asks for; ``keep`` leaves the text as written."""

    spacing: Spacing = "keep"
    """Whether a space stands between Chinese and Latin text."""
    width: Width = "keep"
    """Whether full-width letters and digits become half-width."""


def styled(document: Document, style: HouseStyle) -> Document:
    """Return a document in house style; offsets of emphasis and links move along."""
    if document.lang != "zh" or style == HouseStyle():
        return document
    return replace(document, clauses=tuple(_clause(c, style) for c in document.clauses))


def _clause(clause: Clause, style: HouseStyle) -> Clause:
    if clause.cells:
        return clause
    text = styled_text(clause.text, style)
    if text == clause.text:
        return clause
    offsets = _offsets(clause.text, text)
    spans = tuple(Span(offsets[s.start], offsets[s.end], s.kind, s.target) for s in clause.spans)
    return replace(clause, text=text, spans=spans)


def styled_text(text: str, style: HouseStyle) -> str:
    """Return one clause's text in house style."""
    if style.width == "half":
        text = _WIDE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    if style.spacing == "tight":
        return _TIGHT.sub("", text)
    if style.spacing == "spaced":
        return _spaced(text)
    return text


def _spaced(text: str) -> str:
    """Put the spaces in that the pangu library would, except beside quotation marks."""
    import pangu

    wanted = pangu.space_text(text)
    if "".join(wanted.split()) != "".join(text.split()):
        return text
    out: list[str] = []
    at = 0
    for place, char in enumerate(wanted):
        if at < len(text) and char == text[at]:
            out.append(char)
            at += 1
        elif char == " " and not {wanted[place - 1], wanted[place + 1]} & set(_QUOTES):
            out.append(char)
    return "".join(out) if at == len(text) else text


def _offsets(old: str, new: str) -> list[int]:
    """Map every offset of ``old`` to ``new``; the two differ in spaces and width only."""
    offsets: list[int] = []
    at = 0
    for char in old:
        while at < len(new) and new[at] == " " != char:
            at += 1
        offsets.append(at)
        if not (char.isspace() and (at >= len(new) or new[at] != char)):
            at += 1
    return [*offsets, len(new)]
