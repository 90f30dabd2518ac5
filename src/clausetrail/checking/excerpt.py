"""A change in a line: ``…向[-关联公司-]{+关联公司和合作伙伴+}提供…``."""

from __future__ import annotations

from collections.abc import Sequence

from clausetrail.comparing.change import Change, Edit

AROUND = 24
"""Characters of unchanged text shown on each side of a change."""

LONGEST = 600
"""Characters of added or removed text shown in one piece."""

_MARKS = {"-": ("[-", "-]"), "+": ("{+", "+}")}


def excerpt(change: Change) -> str:
    """Return the changed words of a change with a little of what is around them."""
    shown = _words(change.edits)
    if change.old and change.new and {"moved", "renumbered", "split", "merged"} & set(change.ops):
        sides = (", ".join(clause.id for clause in side) for side in (change.old, change.new))
        shown = f"({' → '.join(sides)}) {shown}"
    return shown


def _words(edits: Sequence[Edit]) -> str:
    out = []
    for at, edit in enumerate(edits):
        text = " ¶ ".join(edit.text.split("\n"))
        if edit.op != "=":
            opening, closing = _MARKS[edit.op]
            out.append(f"{opening}{_cut(text, LONGEST // 2, LONGEST // 2)}{closing}")
        else:
            first, last = at == 0, at == len(edits) - 1
            out.append(_cut(text, 0 if first else AROUND, 0 if last else AROUND))
    return "".join(out)


def _cut(text: str, head: int, tail: int) -> str:
    """Return the beginning and end of a text, with an ellipsis for what is between."""
    if len(text) <= head + tail + 1:
        return text
    return f"{text[:head]}…{text[len(text) - tail :]}"
