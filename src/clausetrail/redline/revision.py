"""What a text with revisions is made of: paragraphs and tables, as a word processor has them.

Each piece of text, each end of a paragraph and each row is in both texts or marked
as removed, added or moved: accepting all marks gives the new text, rejecting them
the old one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mark = Literal["=", "-", "+", "<", ">"]
"""In both texts, removed, added, moved away from here, moved here."""


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text with one mark and one emphasis."""

    text: str
    mark: Mark
    emphasis: frozenset[str] = frozenset()
    """Kinds of spans: ``strong``, ``link`` …"""
    was: frozenset[str] | None = None
    """The emphasis in the old text, where it differs; ``None`` if it does not."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph is set."""

    style: Literal["title", "heading", "text", "cell"] = "text"
    depth: int = 0
    """For headings 1–6; for text how often it is indented."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``mark`` is the mark on its end, its words have their own."""

    words: tuple[Words, ...]
    mark: Mark = "="
    look: Look = Look()
    was: Look | None = None
    """The look in the old text, where it differs."""
    move: int | None = None
    """The number of the move that takes it from or to here."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: tuple[Paragraph, ...]
    mark: Mark
    header: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table."""

    rows: tuple[Row, ...]


Block = Paragraph | Table
