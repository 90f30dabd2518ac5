"""Making the fixes: only those that leave every clause in its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from clausetrail.clause import Document
from clausetrail.linting.finding import Edit, Finding


def fixed(
    text: str, findings: Sequence[Finding], read: Callable[[str], Document]
) -> tuple[str, tuple[Finding, ...]]:
    """Return the text with its fixes made, and the findings that were fixed.

    Every fix is proved before it is kept: the result must have the same clauses
    in the same places.  Fixes that overlap one made before are left for the
    next run.

    Args:
        text: the source.
        findings: what linting it found.
        read: reads a source into a document.
    """
    outline = _outline(read(text))
    made: list[Finding] = []
    edits: list[Edit] = []
    for finding in findings:
        if not finding.fix or any(_overlap(a, b) for a in finding.fix for b in edits):
            continue
        if _outline(read(_edited(text, finding.fix))) == outline:
            made.append(finding)
            edits += finding.fix
    result = _edited(text, edits)
    if _outline(read(result)) != outline:
        return text, ()
    return result, tuple(made)


def _edited(text: str, edits: Sequence[Edit]) -> str:
    lines = text.split("\n")
    for edit in sorted(edits, reverse=True):
        line, at = lines[edit.line - 1], edit.column - 1
        if line[at : at + len(edit.old)] != edit.old:
            raise ValueError(f"line {edit.line} does not have {edit.old!r} at {edit.column}")
        lines[edit.line - 1] = line[:at] + edit.new + line[at + len(edit.old) :]
    return "\n".join(lines)


def _overlap(one: Edit, other: Edit) -> bool:
    return (
        one.line == other.line
        and one.column < other.column + len(other.old)
        and other.column < one.column + len(one.old)
    )


def _outline(document: Document) -> list[tuple[str, str, str | None]]:
    return [(c.id, c.kind, c.parent) for c in document.clauses]
