"""Markdown to blocks, through markdown-it-py.

CommonMark with tables, without the constructs that would swallow or reshape
legal text: raw HTML is text, indented lines are not code, a bracketed line is
not a link definition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from clausetrail.clause import Span
from clausetrail.reading.block import Block, Form, shifted
from clausetrail.reading.inline import plain

Continues = Callable[[str, str], bool]
"""Whether the second of two neighbouring lines goes on with the first."""

CELL_JOIN = " | "


def parser() -> MarkdownIt:
    """Return the Markdown parser that policies are read with."""
    md = MarkdownIt("commonmark", {"html": False})
    md.enable(["table", "strikethrough"])
    md.disable(["code", "fence", "reference", "html_block", "html_inline"])
    # A target is policy text: it is compared as written, whatever its scheme; pages filter it.
    md.validateLink = lambda url: True  # type: ignore[method-assign]
    md.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return md


def blocks(text: str, continues: Continues) -> list[Block]:
    """Read Markdown into blocks; lines are counted from 1.

    ``continues`` decides whether two neighbouring lines of one Markdown
    paragraph belong together (``（2）`` on a line of its own does not).
    """
    md = parser()
    return list(_walk(md, SyntaxTreeNode(md.parse(text)), continues, depth=0))


def _walk(
    md: MarkdownIt, node: SyntaxTreeNode, continues: Continues, depth: int
) -> Iterator[Block]:
    for child in node.children:
        match child.type:
            case "heading":
                level = int(child.tag[1:])
                for block in _pieces(md, child.children[0], lambda _a, _b: True):
                    yield replace(block, form="heading", level=level)
            case "paragraph":
                yield from _pieces(md, child.children[0], continues)
            case "list_item":
                yield from _item(md, child, continues, depth)
            case "bullet_list" | "ordered_list":
                yield from _walk(md, child, continues, depth + 1)
            case "table":
                yield from _table(child)
            case _:
                yield from _walk(md, child, continues, depth)


def _item(
    md: MarkdownIt, node: SyntaxTreeNode, continues: Continues, depth: int
) -> Iterator[Block]:
    marker = f"{node.info}{node.markup}" if node.info else ""
    first = True
    for block in _walk(md, node, continues, depth):
        if first and block.form == "text":
            yield replace(block, form="item", level=depth, marker=marker)
        elif first or block.form != "text":
            yield block
        else:
            yield replace(block, nested=True, level=depth)
        first = False


def _pieces(md: MarkdownIt, inline: SyntaxTreeNode, continues: Continues) -> Iterator[Block]:
    """Yield one block for each run of lines that belong together."""
    start = inline.map[0] if inline.map else 0
    rows = inline.content.split("\n")
    first = 0
    for last, row in enumerate(rows):
        if last + 1 < len(rows) and continues(row, rows[last + 1]):
            continue
        source = "\n".join(rows[first : last + 1])
        tokens = md.parseInline(source)[0].children or []
        text, spans = plain(tokens)
        if text:
            yield Block(text, (start + first + 1, start + last + 1), spans=spans)
        first = last + 1


def _table(node: SyntaxTreeNode) -> Iterator[Block]:
    for section in node.children:
        form: Form = "header" if section.type == "thead" else "row"
        for row in section.children:
            line = row.map[0] + 1 if row.map else 0
            cells: list[str] = []
            spans: list[Span] = []
            for cell in row.children:
                start = sum(map(len, cells)) + len(CELL_JOIN) * len(cells)
                tokens = cell.children[0].to_tokens()[0].children if cell.children else None
                text, own = plain(tokens or [])
                cells.append(text)
                spans += shifted(own, start)
            yield Block(
                CELL_JOIN.join(cells), (line, line), form, spans=tuple(spans), cells=tuple(cells)
            )
