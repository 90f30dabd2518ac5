"""Tables with merged cells as plain rows.

A cell that spans rows is repeated in each of them, so that every row still says
everything; one that spans columns is followed by empty cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clausetrail.sources.draft import Draft, Run

CELLS = 100_000
"""Cells of the largest table that is filled up; a page can claim any span."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with the rows and columns it spans."""

    runs: tuple[Run, ...]
    rows: int = 1
    columns: int = 1

    @property
    def text(self) -> str:
        """The plain text."""
        return " ".join("".join(run.text for run in self.runs).split())


Row = tuple[int, Sequence[Cell]]
"""Place in the file and cells."""


def write_table(rows: Sequence[Row], draft: Draft) -> None:
    """Write a table into a draft; what is no table in substance becomes paragraphs."""
    rows = [row for row in rows if any(cell.text for cell in row[1])]
    filled = _filled(rows, draft)
    start = 0
    while start < len(filled) and _alone(filled[start][1]):
        place, cells = filled[start]  # a title, set as a row of its own across the table
        draft.paragraphs(cells[0], place)
        start += 1
    if start < len(filled):
        draft.table(filled[start:])


def _alone(cells: Sequence[Sequence[Run]]) -> bool:
    return not any(run.text.strip() for cell in cells[1:] for run in cell)


def _filled(rows: Sequence[Row], draft: Draft) -> list[tuple[int, list[tuple[Run, ...]]]]:
    """Return rows of equal columns; merged cells are accounted for."""
    width = min(max((sum(c.columns for c in cells) for _, cells in rows), default=0), 1000)
    height = max(1, CELLS // max(1, width))
    open_: dict[int, tuple[int, Cell]] = {}
    out: list[tuple[int, list[tuple[Run, ...]]]] = []
    for place, cells in rows[:height]:
        filled: list[tuple[Run, ...]] = []
        waiting = list(cells)
        while len(filled) < width and (waiting or len(filled) in open_):
            if (at := len(filled)) in open_:
                left, cell = open_.pop(at)
                if left > 1:
                    open_[at] = (left - 1, cell)
                if cell.text:
                    draft.repair("merged-cell", place, added=cell.text)
            else:
                cell = waiting.pop(0)
                if cell.rows > 1:
                    open_[at] = (cell.rows - 1, cell)
            filled.append(cell.runs)
            filled += [()] * (min(cell.columns, width - at) - 1)
        out.append((place, filled))
    return out
