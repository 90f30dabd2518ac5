"""A clause that is still open while the blocks are walked through: later ones may belong to it."""

from __future__ import annotations

from dataclasses import dataclass

from clausetrail.clause import Kind
from clausetrail.reading.labels import Label, Style

_FIGURES: frozenset[Style] = frozenset({"arabic", "arabic-paren", "arabic-close"})
"""Styles that writers mix up within one list: ``1.``, ``(1)``, ``1)``."""


@dataclass(slots=True)
class Opened:
    """A clause that later blocks can belong to."""

    id: str
    kind: Kind
    style: Style | None
    number: int
    list_of: str | None
    """The id the members of its list are built on."""
    dotted: bool = False
    level: int = 0
    heading: int = 0
    """The level it is set at as a heading, 0 if it is not."""

    def lists(self, style: Style) -> bool:
        """Tell whether this is the latest member of a list in a style."""
        return self.list_of is not None and self.style == style

    def goes_on_as(self, label: Label) -> bool:
        """Tell whether a label in another style of figures is the next number of this list."""
        figures = self.style in _FIGURES and label.style in _FIGURES
        return self.list_of is not None and figures and label.number == self.number + 1
