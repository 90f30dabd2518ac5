"""What a row of a table hangs on: the head of the table, and the text before it."""

from __future__ import annotations

import re

from clausetrail.clause import Clause, Document


def head_of(row: Clause, document: Document) -> str:
    """Return the head of the table of which a clause is a row; nothing if it is none."""
    if row.kind != "table-row":
        return ""
    header = document.by_id.get(re.sub(r"\.r\d+$", ".r0", row.id))
    return header.text if header is not None else ""


def text_above(clause: Clause, document: Document) -> str:
    """Return the text a clause hangs on: that of its parent and, in a table, the head."""
    parent = document.by_id.get(clause.parent or "")
    out = parent.text if parent is not None else ""
    above = head_of(clause, document)
    return f"{out}\n{above}" if above else out
