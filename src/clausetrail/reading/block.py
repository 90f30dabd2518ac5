"""A block: one paragraph, heading, list item or table row as a file has it.

Blocks are what the readers of file formats produce and what the outline turns
into clauses; the label is still part of the text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from clausetrail.clause import Span
from clausetrail.reading.labels import Label, parse, strip

Form = Literal["text", "heading", "item", "header", "row"]


@dataclass(frozen=True, slots=True)
class Block:
    """One block with its source lines."""

    text: str
    lines: tuple[int, int]
    form: Form = "text"
    level: int = 0
    """Heading level 1–6, or depth of a list item from 1."""
    spans: tuple[Span, ...] = ()
    cells: tuple[str, ...] = ()
    nested: bool = False
    """A further paragraph, or a bullet, inside a numbered list item."""
    marker: str = ""
    """The number of a Markdown list item as written, ``3.``; empty for bullets."""

    @property
    def label(self) -> Label | None:
        """The label: Markdown's own list number, or what the text starts with."""
        if self.form in ("header", "row"):
            return None
        if self.marker:
            return parse(self.marker)
        return parse(self.text, heading=self.form == "heading")

    @property
    def bold(self) -> bool:
        """Whether this is a paragraph that is set in bold as a whole."""
        whole = (0, len(self.text))
        strong = any((s.start, s.end) == whole for s in self.spans if s.kind == "strong")
        return self.form == "text" and strong

    def body(self, label: Label | None) -> Block:
        """Return the block without its label, spans moved along."""
        if label is None or self.marker:
            return self
        text, gone = strip(self.text, label)
        return replace(self, text=text, spans=shifted(self.spans, -gone))


def shifted(spans: tuple[Span, ...], by: int) -> tuple[Span, ...]:
    """Move spans by some characters; what falls before the start is cut off."""
    moved = (replace(s, start=max(0, s.start + by), end=s.end + by) for s in spans)
    return tuple(s for s in moved if s.end > s.start)


def cut(block: Block, at: int) -> tuple[Block, Block]:
    """Split a block at a character; white space around the cut goes."""
    left, right = block.text[:at].rstrip(), block.text[at:]
    gone = at + len(right) - len(right.lstrip())
    before = tuple(
        replace(s, end=min(s.end, len(left))) for s in block.spans if s.start < len(left)
    )
    return (
        replace(block, text=left, spans=before),
        replace(block, text=right.strip(), spans=shifted(block.spans, -gone), marker=""),
    )


def glued(first: Block, second: Block) -> Block:
    """Join two blocks that are one paragraph."""
    glue = glue_between(first.text, second.text)
    offset = len(first.text) + len(glue)
    return replace(
        first,
        text=first.text + glue + second.text,
        lines=(first.lines[0], second.lines[1]),
        spans=first.spans + shifted(second.spans, offset),
    )


def glue_between(left: str, right: str) -> str:
    """Return what stands between two joined lines: nothing beside Han text, else a space.

    >>> glue_between("个人", "信息"), glue_between("personal", "data"), glue_between("，", "IP")
    ('', ' ', '')
    """
    if not left or not right:
        return ""
    wide = ord(left[-1]) > 0x2E7F or ord(right[0]) > 0x2E7F
    return "" if wide or left[-1].isspace() or right[0].isspace() else " "
