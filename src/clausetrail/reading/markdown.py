"""Markdown to blocks, through markdown-it-py.

CommonMark with tables, without the constructs that would swallow or reshape
legal text: raw HTML is text, indented lines are not code, a bracketed line is
not a link definition, and words struck out are still words: their tildes stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Span
from clausetrail.errors import ClausetrailError
from clausetrail.reading.block import Block, Form, shifted
from clausetrail.reading.inline import plain
from clausetrail.reading.wrapping import unbroken
from clausetrail.regex import regex

Continues = Callable[[str, str], bool]
"""Whether the second of two neighbouring lines goes on with the first."""

CELL_JOIN = " | "

_ID = r"\s+(?:(?:id|name|class)\s*=\s*(?:\"[^\"<>]{0,80}\"|'[^'<>]{0,80}')\s*){1,3}"
_ANCHOR = regex(
    rf"<a{_ID}/>|<a{_ID}>(?P<words>[^<>\n]{{0,200}})</a>|<(span|div|p){_ID}(?:/>|>\s{{0,9}}</\2>)",
    re.I,
)
"""Places that links lead to: tags that show nothing themselves."""

_LINE_BREAK = regex(r"<(?:br\s{0,9}/?|/br\s{0,9})>", re.I)

NESTING = 20
"""Levels of lists and quotations; what is deeper markdown-it would drop without a word."""


@cache  # making one costs more than reading a clause with it
def parser() -> MarkdownIt:
    """Return the parser for the lines of a policy: emphasis and links."""
    md = MarkdownIt("commonmark", {"html": False, "maxNesting": NESTING})
    md.disable("html_inline")
    # A target is policy text: it is compared as written, whatever its scheme; pages filter it.
    md.validateLink = lambda url: True  # type: ignore[method-assign]
    md.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return md


@cache
def _structure() -> MarkdownIt:
    """Return the parser for the blocks of a policy, which leaves the lines in them alone."""
    md = MarkdownIt("commonmark", {"html": False, "maxNesting": NESTING})
    return md.enable("table").disable(["code", "fence", "reference", "html_block", "inline"])


def blocks(text: str, continues: Continues, source: str = "") -> list[Block]:
    """Read Markdown into blocks; lines are counted from 1.

    ``continues`` decides whether two neighbouring lines of one Markdown
    paragraph belong together (``（2）`` on a line of its own does not).

    Raises:
        ClausetrailError: lists or quotations are nested too deep.
    """
    tokens = _structure().parse(text)
    for token in tokens:
        if token.nesting == 1 and token.level >= NESTING - 1:
            line = token.map[0] + 1 if token.map else 1
            raise ClausetrailError(
                Bilingual("列表或引用嵌套过深", "lists or quotations are nested too deep"),
                f"{source}:{line}",
                Bilingual("请减少列表或引用的层级。", "Use fewer levels of lists or quotations."),
            )
    walk = _Walk(parser(), continues, text.split("\n"))
    return list(walk.blocks(SyntaxTreeNode(tokens), depth=0))


@dataclass(frozen=True)
class _Walk:
    """One pass over the syntax tree of a file."""

    md: MarkdownIt
    continues: Continues
    source: Sequence[str]

    def blocks(self, node: SyntaxTreeNode, depth: int) -> Iterator[Block]:
        for child in node.children:
            match child.type:
                case "heading":
                    level = int(child.tag[1:])
                    for block in self._pieces(child.children[0], whole=True):
                        yield replace(block, form="heading", level=level)
                case "paragraph":
                    yield from self._pieces(child.children[0])
                case "list_item":
                    yield from self._item(child, depth)
                case "bullet_list" | "ordered_list":
                    yield from self.blocks(child, depth + 1)
                case "table":
                    yield from self._table(child)
                case _:
                    yield from self.blocks(child, depth)

    def _item(self, node: SyntaxTreeNode, depth: int) -> Iterator[Block]:
        marker = f"{node.info}{node.markup}" if node.info else ""
        numbered: bool | None = None
        for block in self.blocks(node, depth):
            if numbered is None:
                if block.form == "text":
                    block = replace(block, form="item", level=depth, marker=marker)
                numbered = block.label is not None
            elif block.form in ("text", "item"):
                block = replace(block, nested=numbered or block.nested, level=block.level or depth)
            yield block

    def _pieces(self, inline: SyntaxTreeNode, *, whole: bool = False) -> Iterator[Block]:
        """Yield one block for each run of lines that belong together."""
        start = (inline.map[0] if inline.map else 0) + 1
        rows = list(_rows(inline.content))
        first = 0
        for last, (at, row, broken) in enumerate(rows):
            more = last + 1 < len(rows)
            if more and (whole or (not broken and self.continues(row, rows[last + 1][1]))):
                continue
            own = [said for _, said, _ in rows[first:last]]
            own.append(unbroken(row) if more else row)
            text, spans = self._inline("\n".join(own))
            if text:
                yield Block(text, (start + rows[first][0], start + at), spans=spans)
            first = last + 1

    def _table(self, node: SyntaxTreeNode) -> Iterator[Block]:
        for section in node.children:
            form: Form = "header" if section.type == "thead" else "row"
            for row in section.children:
                at = row.map[0] if row.map else 0
                cells = [self._cell(cell) for cell in row.children]
                if "|" in self.source[at]:
                    yield _row(cells, at + 1, form)
                else:  # CommonMark's tables go on to the next blank line, lawyers' do not
                    yield Block(cells[0][0], (at + 1, at + 1), spans=cells[0][1])

    def _cell(self, cell: SyntaxTreeNode) -> tuple[str, tuple[Span, ...]]:
        return self._inline(cell.children[0].content if cell.children else "")

    def _inline(self, text: str) -> tuple[str, tuple[Span, ...]]:
        """Return the text of a line without marks, and the spans they set."""
        if "<" in text:
            text = _ANCHOR.sub(r"\g<words>", text)
        return plain(self.md.parseInline(text)[0].children or []) if text else ("", ())


def _rows(content: str) -> Iterator[tuple[int, str, bool]]:
    """Yield the lines of a paragraph, which line of the source each is on, and whether it ends it.

    HTML's tag for a line break, in whichever way it is written, ends a line: what stands behind
    it may be a member of a list, or another matter.
    """
    for at, line in enumerate(content.split("\n")):
        *broken, last = _LINE_BREAK.split(line)
        yield from ((at, row.rstrip(), True) for row in broken if row.strip())
        if last.strip() or not broken:
            yield at, last, False


def _row(cells: Sequence[tuple[str, tuple[Span, ...]]], line: int, form: Form) -> Block:
    texts = tuple(text for text, _ in cells)
    spans: list[Span] = []
    start = 0
    for text, own in cells:
        spans += shifted(own, start)
        start += len(text) + len(CELL_JOIN)
    return Block(CELL_JOIN.join(texts), (line, line), form, spans=tuple(spans), cells=texts)
