"""Enumerations inside a paragraph: ``…包括：（1）…；（2）…。`` become items of their own."""

from __future__ import annotations

from dataclasses import replace

from clausetrail.reading.block import Block, cut
from clausetrail.reading.labels import Label, parse
from clausetrail.regex import regex

_LEAD_IN = regex(r"(?:[：:]|包括|如下|以下(?:情形|情况|内容|方式)?|including)\s*$")
_MARK = regex(r"[（(]\s?(?:\d{1,2}|[a-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})\s?[)）]|[①-⑳]")
_SEPARATOR = regex(r"[；;。，,、.]\s*(?:以及|和|及|或|and|or)?\s*$")
_SENTENCE_END = regex(r"[。！？](?=.)|[.!?](?=\s+[A-Z])")


def itemised(block: Block) -> list[Block]:
    """Split a block at an enumeration that closes it; otherwise return it alone.

    The numbers must run 1, 2, 3 … in one style after a lead-in, each item must
    be set off from the next, and no sentence may follow the last one.
    """
    if block.form not in ("text", "item"):
        return [block]
    marks = _marks(block)
    if len(marks) < 2 or not _LEAD_IN.search(block.text[: marks[0]]):
        return [block]
    ends = [*marks[1:], len(block.text)]
    items = [block.text[a:b] for a, b in zip(marks, ends, strict=True)]
    if any(not _SEPARATOR.search(item) for item in items[:-1]) or _SENTENCE_END.search(items[-1]):
        return [block]
    out: list[Block] = []
    rest = block
    for mark in reversed(marks):
        rest, piece = cut(rest, mark)
        out.append(replace(piece, form="text"))
    return [rest, *reversed(out)]


def _marks(block: Block) -> list[int]:
    """Return where the numbers 1, 2, 3 … of the first enumeration stand."""
    own = block.label
    start = 0 if own is None or block.marker else len(own.written)
    marks: list[int] = []
    style: Label | None = None
    for found in _MARK.finditer(block.text, start):
        label = parse(found[0])
        if label is None or label.number != len(marks) + 1:
            continue
        if style is not None and label.style != style.style:
            continue
        style = label
        marks.append(found.start())
    return marks
