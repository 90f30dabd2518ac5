"""From a comparison to one text with revisions.

Accepting every revision gives the new text and rejecting every one the old,
paragraph by paragraph; a move is a removal and an addition that know each other.
What differs in noise only is no change, but a revision all the same: both texts
are given to the last space.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from clausetrail.clause import Clause, Document
from clausetrail.comparing import Change, Comparison, Edit, Match, joined
from clausetrail.comparing.edits import edits, hunks
from clausetrail.comparing.tokens import Tokeniser
from clausetrail.publishing.passage import Passage, compared
from clausetrail.publishing.provisions import table_of
from clausetrail.reading.block import shifted
from clausetrail.redline.digest import numbered
from clausetrail.redline.interleaving import Stretch, interleaved
from clausetrail.redline.revision import Block, Look, Mark, Paragraph, Row, Table, Words

_SIDES: tuple[Mark, Mark] = ("+", "-")


def revised(comparison: Comparison) -> list[Block]:
    """Return both texts as one, with revisions."""
    blocks = list(_blocks(comparison))
    for start, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.mark == "=":
            _end_later(blocks, start, block)
    return blocks


def _end_later(blocks: list[Block], start: int, first: Paragraph) -> None:
    """Let a kept paragraph end where the run of added or removed ones behind it ends.

    Words added at the end of a paragraph and paragraphs added behind it are one
    revision for a reader, and for LibreOffice, which would take the end between
    them along.  The last paragraph of a file has no other end to begin with.
    """
    for mark in _SIDES:
        end = start + 1
        while end < len(blocks) and _whole(blocks[end], mark):
            end += 1
        last = blocks[end - 1]
        if end == start + 1 or not isinstance(last, Paragraph):
            continue
        if end < len(blocks) and not (first.words and first.words[-1].mark == mark):
            continue
        before = first.was or first.look
        look, was = (last.look, before) if mark == "+" else (first.look, last.look)
        if mark == "-" and first.was is not None:
            continue  # three looks do not fit one paragraph
        blocks[start] = replace(first, mark=mark, was=None)
        blocks[end - 1] = replace(last, mark="=", look=look, was=was if was != look else None)
        return


def _whole(block: Block, mark: Mark) -> bool:
    """Tell whether a paragraph is added or removed with all its words, and not moved."""
    if not isinstance(block, Paragraph) or block.mark != mark:
        return False
    return block.move is None and all(run.mark == mark for run in block.words)


def _blocks(comparison: Comparison) -> Iterator[Block]:
    """Yield paragraphs and tables, each added or removed one with an end of its own."""
    changes = {_key(change): change for change in comparison.changes}
    stretches = interleaved(comparison)
    arrivals = (_key(stretch.match) for stretch in stretches if stretch.moved and stretch.new)
    moves = {key: number for number, key in enumerate(arrivals, 1)}
    rows: list[Row] = []
    table = ("", "")
    for stretch in stretches:
        here = _tables(stretch)
        if rows and (not stretch.row or _another(table, here)):
            yield Table(tuple(rows))
            rows = []
            table = ("", "")
        if stretch.row:
            rows.append(_row(stretch))
            table = (here[0] or table[0], here[1] or table[1])
        else:
            script = _script(stretch.match, changes)
            yield from _paragraphs(comparison, stretch, script, moves.get(_key(stretch.match)))
    if rows:
        yield Table(tuple(rows))


Key = tuple[tuple[str, ...], tuple[str, ...]]


def _key(found: Match | Change) -> Key:
    return tuple(c.id for c in found.old), tuple(c.id for c in found.new)


def _tables(stretch: Stretch) -> tuple[str, str]:
    """Return the ids of the tables a row stands in, in the old and in the new text."""
    old, new = (table_of(side[0]) if side else "" for side in (stretch.old, stretch.new))
    return old, new


def _another(table: tuple[str, str], here: tuple[str, str]) -> bool:
    return any(a and b and a != b for a, b in zip(table, here, strict=True))


def _script(match: Match, changes: dict[Key, Change]) -> tuple[Edit, ...]:
    """Return the edits of a match; noise, which is no change, is tracked all the same."""
    if (change := changes.get(_key(match))) is not None:
        return change.edits
    return _edits(joined(match.old), joined(match.new))


def _edits(old: str, new: str) -> tuple[Edit, ...]:
    if old == new:
        return (Edit("=", old),) if old else ()
    tokeniser = Tokeniser()
    was, now = tokeniser.tokens(old), tokeniser.tokens(new)
    return edits(hunks(was, now), was, now)


# Words ---------------------------------------------------------------------------


def _words(script: Sequence[Edit], old: Passage, new: Passage) -> Iterator[Words]:
    """Yield edits with the emphasis each side has."""
    at = new_at = 0
    for edit in script:
        length = len(edit.text)
        was = old.piece(at, at + length) if edit.op != "+" else Passage(edit.text)
        now = new.piece(new_at, new_at + length) if edit.op != "-" else Passage(edit.text)
        cuts = sorted({0, length, *_bounds(was), *_bounds(now)})
        for start, end in pairwise(cuts):
            before, after = _emphasis(was, start, end), _emphasis(now, start, end)
            text = edit.text[start:end]
            if edit.op == "=":
                yield Words(text, "=", after, before if before != after else None)
            else:
                yield Words(text, edit.op, before if edit.op == "-" else after)
        at += length * (edit.op != "+")
        new_at += length * (edit.op != "-")


def _bounds(passage: Passage) -> Iterator[int]:
    for mark in passage.marks:
        yield from (mark.start, mark.end)


def _emphasis(passage: Passage, start: int, end: int) -> frozenset[str]:
    return frozenset(m.kind for m in passage.marks if m.start <= start and end <= m.end)


def _label(old: Clause | None, new: Clause | None) -> Iterator[Words]:
    """Yield a clause's number, which is literal text, and what happened to it."""
    was, now = (numbered(clause) if clause else "" for clause in (old, new))
    if was == now:
        if now:
            yield Words(now, "=")
        return
    if was:
        yield Words(was, "-")
    if now:
        yield Words(now, "+")


# Paragraphs ----------------------------------------------------------------------


def _paragraphs(
    comparison: Comparison, stretch: Stretch, script: tuple[Edit, ...], move: int | None
) -> Iterator[Paragraph]:
    words = _words(script, compared(stretch.match.old), compared(stretch.match.new))
    if stretch.old and stretch.new:
        yield from _shared(comparison, stretch, words)
    elif stretch.old:
        yield _alone(comparison.old, stretch.match.old, stretch.old[0], words, "-", move)
    else:
        yield _alone(comparison.new, stretch.match.new, stretch.new[0], words, "+", move)


def _shared(
    comparison: Comparison, stretch: Stretch, words: Iterator[Words]
) -> Iterator[Paragraph]:
    """Yield one paragraph; where a clause was split or merged, several."""
    old, new = list(stretch.old), list(stretch.new)
    several = max(len(old), len(new)) > 1
    line = list(_label(old[0], new[0]))
    for run in words:
        parts = run.text.split("\n") if several and run.mark != "=" else [run.text]
        for part in parts[:-1]:
            # The break belongs to the side with several clauses: only that side goes on.
            line.append(replace(run, text=part))
            side, document = (old, comparison.old) if run.mark == "-" else (new, comparison.new)
            yield Paragraph(_full(line), run.mark, _look(document, side.pop(0)))
            following = side[0]
            line = list(_label(following, None) if side is old else _label(None, following))
        line.append(replace(run, text=parts[-1]))
    was, now = _look(comparison.old, old[0]), _look(comparison.new, new[0])
    yield Paragraph(_full(line), "=", now, was if was != now else None)


def _alone(
    document: Document,
    side: Sequence[Clause],
    clause: Clause,
    words: Iterator[Words],
    mark: Literal["-", "+"],
    move: int | None,
) -> Paragraph:
    """Return one clause as it stands in one text only."""
    own: Mark = mark if move is None else "<" if mark == "-" else ">"
    start = sum(len(other.written) + 1 for other in side[: side.index(clause)])
    end = start + len(clause.written)
    line: list[Words] = [Words(numbered(clause), own)]
    at = 0
    for run in words:
        if run.mark not in ("=", mark):
            continue
        text = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        emphasis = run.was if mark == "-" and run.was is not None else run.emphasis
        line.append(Words(text, own if run.mark == "=" else mark, emphasis))
    return Paragraph(_full(line), own, _look(document, clause), move=move)


def _full(line: Sequence[Words]) -> tuple[Words, ...]:
    return tuple(run for run in line if run.text)


def _look(document: Document, clause: Clause) -> Look:
    if clause.kind == "title":
        return Look("title")
    outer = document.ancestors(clause)
    if clause.kind == "heading":
        return Look("heading", min(1 + sum(1 for one in outer if one.kind == "heading"), 6))
    return Look("text", sum(1 for one in (clause, *outer) if one.kind == "item"))


# Rows ----------------------------------------------------------------------------


def _row(stretch: Stretch) -> Row:
    header = (stretch.new or stretch.old)[0].kind == "table-header"
    if not stretch.new:
        return Row(tuple(_cell(cell, None) for cell in _cells(stretch.old[0])), "-", header)
    if not stretch.old:
        return Row(tuple(_cell(None, cell) for cell in _cells(stretch.new[0])), "+", header)
    both = zip(_cells(stretch.old[0]), _cells(stretch.new[0]), strict=True)
    return Row(tuple(_cell(old, new) for old, new in both), "=", header)


def _cell(old: Clause | None, new: Clause | None) -> Paragraph:
    was, now = (compared([cell]) if cell else Passage("") for cell in (old, new))
    mark: Mark = "-" if new is None else "+" if old is None else "="
    words = tuple(_words(_edits(was.text, now.text), was, now))
    return Paragraph(_full(words), mark, Look("cell"))


def _cells(row: Clause) -> Iterator[Clause]:
    """Yield each cell of a row as a clause with its own spans."""
    start = 0
    for cell in row.cells:
        end = start + len(cell)
        inside = tuple(s for s in row.spans if start <= s.start and s.end <= end)
        yield replace(row, text=cell, spans=shifted(inside, -start), cells=())
        start = end + len(" | ")
