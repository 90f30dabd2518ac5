"""A document as canonical Markdown: every clause a paragraph of its own.

The number is part of the text, headings are headings, tables are tables.
Reading the result gives the same clauses again.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from clausetrail.clause import Clause, Document, Meta, Span
from clausetrail.reading.block import shifted
from clausetrail.regex import regex
from clausetrail.writing.inline import at_line_start, markdown

_CLOSING = ("、", "）", "】", "．", "：")
"""What ends a label that needs no space behind it; 第一条 would swallow what follows."""
_MARKER = regex(r"\d{1,9}[.)]")
_BULLET_INDENT = "  "


def write(document: Document) -> str:
    """Return a document as Markdown with front matter."""
    return front_matter(document.meta) + write_text(document)


def write_text(document: Document) -> str:
    """Return the text of a document as Markdown, without front matter."""
    return "\n".join(_lines(document))


def front_matter(meta: Meta) -> str:
    """Return the YAML head, empty if there is nothing to say."""
    from ruamel.yaml import YAML  # 60 ms to import: only writers of front matter pay for it
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString as Quoted

    values: dict[str, object] = {}
    if meta.title:
        values["title"] = meta.title
    if meta.docno:
        values["docno"] = Quoted(meta.docno)
    if meta.updated:
        values["updated"] = meta.updated
    if meta.effective:
        values["effective"] = meta.effective
    if meta.status:
        values["status"] = meta.status
    values |= meta.extra
    if not values:
        return ""
    yaml = YAML()
    yaml.allow_unicode = True
    yaml.width = 10_000
    out = io.StringIO()
    yaml.dump(values, out)
    return f"---\n{out.getvalue()}---\n\n"


def _lines(document: Document) -> Iterator[str]:
    before: Clause | None = None
    comments = list(document.comments)
    indents = _indents(document)
    for clause in document.clauses:
        if before is not None and not _close(before, clause):
            yield ""
        while comments and comments[0].lines[0] < clause.lines[0] and not clause.cells:
            yield from (f"<!-- {comments.pop(0).text} -->", "")
        indent = indents.get(clause.parent or "", "") if clause.kind == "paragraph" else ""
        bullet = indents.get(clause.id) == _BULLET_INDENT or _is_bold(clause)
        yield indent + "- " * bullet + _line(document, clause)
        if clause.kind == "table-header":
            yield "|" + " --- |" * len(clause.cells)
        before = clause
    for comment in comments:
        yield from ("", f"<!-- {comment.text} -->")
    yield ""


def _indents(document: Document) -> dict[str, str]:
    """Return what stands before paragraphs that belong to an item, by the item's id.

    A number that Markdown knows makes a list item by itself, any other stands behind a bullet.
    """
    found: dict[str, str] = {}
    for clause in document.clauses:
        above = document.by_id[clause.parent] if clause.parent else None
        if clause.kind == "paragraph" and above is not None and above.kind == "item":
            numbered = _MARKER.fullmatch(above.label)
            found[above.id] = " " * (len(above.label) + 1) if numbered else _BULLET_INDENT
    return found


def _is_bold(clause: Clause) -> bool:
    """Tell whether a paragraph is set in bold as a whole: alone it would be a heading."""
    strong = any((s.start, s.end) == (0, len(clause.text)) for s in clause.spans)
    return clause.kind == "paragraph" and strong


def _close(before: Clause, clause: Clause) -> bool:
    """Tell whether two clauses stand on neighbouring lines: table rows, contents entries."""
    if clause.kind == "table-row":
        return before.kind in ("table-header", "table-row")
    return _in_contents(before) and _in_contents(clause)


def _in_contents(clause: Clause) -> bool:
    return clause.id.startswith("intro.toc(")


def _line(document: Document, clause: Clause) -> str:
    if clause.kind in ("table-header", "table-row"):
        return "| " + " | ".join(_cells(clause)) + " |"
    body = markdown(clause.text, clause.spans)
    if clause.label:
        glue = "" if clause.label.endswith(_CLOSING) else " "
        own = f"{clause.label}{glue}{body}"
    else:
        own = body
    if clause.id == "front.title":
        return f"# {own}"
    if clause.kind == "heading":
        level = min(6, 2 + len(document.ancestors(clause)))
        return f"{'#' * level} {own}"
    if _in_contents(clause):
        return own if _MARKER.match(clause.label) else f"- {own}"
    return own if clause.label else at_line_start(own)


def _cells(clause: Clause) -> Iterator[str]:
    start = 0
    for cell in clause.cells:
        end = start + len(cell)
        inside = tuple(s for s in clause.spans if start <= s.start and s.end <= end)
        yield markdown(cell, _within(inside, start)).replace("|", "\\|")
        start = end + len(" | ")


def _within(spans: tuple[Span, ...], start: int) -> tuple[Span, ...]:
    return shifted(spans, -start)
