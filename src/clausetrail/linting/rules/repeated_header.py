"""A table header that is given again inside the table."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule


def find(context: Context) -> Iterator[Hit]:
    """Find repeated headers: those that reading dropped, and rows that equal their header."""
    for repair in context.repairs:
        if repair.kind == "repeated-header":
            below = next((c for c in context.body if c.lines[0] > repair.lines[1]), None)
            yield _hit(below, repair.lines)
    header: Clause | None = None
    for clause in context.body:
        if clause.kind == "table-header":
            header = clause
        elif clause.kind == "table-row" and header is not None and clause.cells == header.cells:
            yield _hit(clause, clause.lines)


def _hit(clause: Clause | None, lines: tuple[int, int]) -> Hit:
    return Hit(
        clause,
        Bilingual("这一行之前重复了表头", "the header is repeated in the middle of the table"),
        lines=lines,
    )


RULE = Rule(
    "L504",
    "repeated-table-header",
    "note",
    Bilingual("表格中间重复了表头", "A table header repeated inside the table"),
    Bilingual(
        "多半是分页留下的；表格会被当作两个，读者会以为换了内容",
        "usually left by a page break; the table looks like two, and readers expect something new",
    ),
    Bilingual("删去重复的表头，合并表格", "drop the second header and join the table"),
    find,
)
