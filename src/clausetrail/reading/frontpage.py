"""What stands before the text proper: cover lines, title, number, dates, notice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from clausetrail.clause import Clause, Kind
from clausetrail.reading.block import Block, cut
from clausetrail.reading.dates import meta_label, meta_line
from clausetrail.reading.repair import Repair
from clausetrail.reading.wording import (
    is_contents,
    is_introduction,
    is_notice,
    is_title,
    names_document,
    speaks,
)


def frontpage(blocks: Sequence[Block]) -> tuple[list[Clause], int]:
    """Return the clauses of the front page and how many blocks it takes."""
    taken: list[tuple[Block, str, Kind]] = []
    named = False
    for block in blocks:
        text = block.text
        if meta := meta_line(text):
            taken.append((block, f"front.{meta}", "meta"))
        elif is_notice(text):
            taken.append((block, "front.notice", "notice"))
        elif _opens_text(block, named):
            break
        else:
            named = named or names_document(text) or block.form == "heading"
            taken.append((block, "", "meta"))
    lines = [block for block, id_, _ in taken if not id_]
    title = _title(lines)
    out: list[Clause] = []
    cover = 0
    for block, id_, kind in taken:
        if block is title:
            id_, kind = "front.title", "title"
        elif not id_:
            cover += 1
            id_ = f"front.cover.p{cover}"
            kind = "title" if title is not None and block.text == title.text else "meta"
        out.append(
            Clause(id_, kind, "", block.text, block.lines, spans=block.spans, level=_level(block))
        )
    return out, len(taken)


def unglued(blocks: Sequence[Block], repairs: list[Repair]) -> list[Block]:
    """Split lines of the front page that hold two things.

    ``Name NamePolicy`` is a brand and a title; two dates may share a line.
    Each split is added to ``repairs``.
    """
    out: list[Block] = []
    for at, block in enumerate(blocks):
        if block.label is not None or is_introduction(block.text) or len(block.text) > 120:
            return [*out, *blocks[at:]]
        gap = next((g for g in re.finditer(r"\s+", block.text) if _two_things(block.text, g)), None)
        if gap is not None:
            repairs.append(Repair("split-line", block.lines))
        out += [block] if gap is None else cut(block, gap.start())
    return out


def _two_things(text: str, gap: re.Match[str]) -> bool:
    first, second = text[: gap.start()], text[gap.end() :]
    if meta_line(first) and meta_line(second):
        return True
    return names_document(second) and second.startswith(first) and len(second) > len(first)


def _opens_text(block: Block, named: bool) -> bool:
    """Tell whether a block belongs to the text and no longer to the front page."""
    text = block.text
    if block.form in ("row", "header", "item") or block.label is not None:
        return True
    if is_introduction(text) or is_contents(text):
        return True
    if meta_label(text) is not None:  # a date with a rule behind it is no mere date
        return True
    if not is_title(text, heading=block.form == "heading"):
        return True
    opens = block.form == "heading" or block.bold or speaks(text)
    return named and opens and not names_document(text)


def _title(lines: Sequence[Block]) -> Block | None:
    """Choose the title: named twice, else the longest document name, else the first heading."""
    names = [block for block in lines if names_document(block.text)]
    if names:
        times = Counter(block.text for block in names)
        best = max(names, key=lambda block: (times[block.text], len(block.text)))
        return next(block for block in reversed(names) if block.text == best.text)
    return next((block for block in lines if block.form == "heading"), None)


def _level(block: Block) -> int:
    return block.level if block.form == "heading" else 0
