"""How a clause is named to a reader: 5.1.4, 引言第 2 段, Annex 1, table row 3."""

from __future__ import annotations

import re

from clausetrail.bilingual import Lang
from clausetrail.clause import Clause, Document
from clausetrail.publishing import wording as w

_SECTION = 24
"""Headings longer than this many characters are cut in a name."""
_DECIMAL = re.compile(r"\d+(?:\.\d+)+\Z")
_COUNTED = re.compile(r"\.(?:p|t\d+\.r)(\d+)\Z")


def place(document: Document, clause: Clause, ui: Lang) -> str:
    """Return the name of a clause, with as much of its surroundings as it needs."""
    if (named := w.NAMED_PLACE.get(clause.id)) is not None:
        return named.in_(ui)
    if clause.id.startswith("front.cover"):
        return w.COVER.in_(ui)
    if clause.label and clause.kind != "item":
        return clause.label.rstrip(".、 ") if clause.kind != "heading" else _heading(clause)
    if clause.kind == "heading":
        return _heading(clause)
    own = _own(clause, ui)
    above = document.by_id.get(clause.parent) if clause.parent else None
    if above is None:
        return own
    outer = above.label if _DECIMAL.match(above.label) else place(document, above, ui)
    if clause.kind == "item":
        return f"{outer} {own}" if own[:1].isalnum() else f"{outer}{own}"
    return w.PLACE_IN.in_(ui).format(outer=f"{outer} " if ui == "zh" else outer, inner=own)


def _heading(clause: Clause) -> str:
    label = clause.label
    gap = " " if label and label[-1:].isascii() else ""
    name = f"{label}{gap}{clause.text}".strip()
    return name if len(name) <= _SECTION else f"{name[:_SECTION]}…"


def _own(clause: Clause, ui: Lang) -> str:
    if clause.label:
        return clause.label
    if clause.kind == "table-header":
        return w.TABLE_HEADER.in_(ui)
    counted = _COUNTED.search(clause.id)
    number = counted[1] if counted else "1"
    pattern = w.TABLE_ROW if clause.kind == "table-row" else w.PARAGRAPH
    return pattern.in_(ui).format(n=number)
