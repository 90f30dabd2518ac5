"""What an element of a web page is to its reader: heading, bold, hidden, data."""

from __future__ import annotations

import re
from collections.abc import Container

from lxml.html import HtmlElement

from clausetrail.clause import SpanKind
from clausetrail.reading.repair import RepairKind
from clausetrail.regex import regex

CODE = frozenset(
    [
        "canvas",
        "embed",
        "iframe",
        "math",
        "noscript",
        "object",
        "script",
        "style",
        "svg",
        "template",
    ]
)
CONTROLS = frozenset(["button", "dialog", "input", "select", "textarea"])
_SURROUNDINGS = frozenset(["aside", "footer", "header", "nav"])
ROLES = frozenset(
    ["banner", "complementary", "contentinfo", "menu", "navigation", "search", "toolbar"]
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MARKS: dict[str, SpanKind] = {
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "s": "strike",
    "strike": "strike",
}
_STRUCK = regex(r"text-decoration[\w-]{0,20}\s{0,9}:[^;]{0,80}line-through", re.I)
_BOLD = regex(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.I)
_HIDDEN = regex(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.I)


def level(element: HtmlElement) -> int:
    """Return the level of a heading, 0 for anything else."""
    found = re.fullmatch(r"h([1-6])", str(element.tag))
    if found is None and element.get("role") == "heading":
        depth = element.get("aria-level", "2")
        return min(6, int(depth)) if re.fullmatch("[1-9]", depth) else 2
    return int(found[1]) if found else 0


def mark(element: HtmlElement) -> SpanKind | None:
    """Return how an element sets its words off, ``None`` if it does not."""
    if found := _MARKS.get(str(element.tag)):
        return found
    if _STRUCK.search(element.get("style", "")):
        return "strike"
    return "strong" if _BOLD.search(element.get("style", "")) else None


def is_hidden(element: HtmlElement) -> bool:
    """Tell whether an element says of itself that it is not shown."""
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def left_out(element: HtmlElement, stating: Container[HtmlElement]) -> RepairKind | None:
    """Tell why an element is not part of the text, ``None`` if it is.

    Args:
        element: an element of a page.
        stating: the elements of the page that state something.
    """
    if element.tag in CODE:
        return "script"
    if element.tag == "del":
        return "tracked-deletion"
    if is_hidden(element):
        return "hidden"
    if element.tag == "title" or (element.tag in CONTROLS and not _is_text(element, stating)):
        return "surroundings"
    if element.tag in _SURROUNDINGS or element.get("role") in ROLES:
        own = element.tag in ("header", "footer") and _inside(element, "article", "main")
        return None if own or element in stating else "surroundings"
    return None


def _is_text(control: HtmlElement, stating: Container[HtmlElement]) -> bool:
    """Tell whether a control is there to be read: an agreement in a box, a heading that unfolds."""
    if control.tag == "textarea":
        return control in stating
    return control.tag == "button" and _inside(control, *HEADINGS, "dt", "summary")


def _inside(element: HtmlElement, *tags: str) -> bool:
    return next(element.iterancestors(*tags), None) is not None


def is_data(table: HtmlElement) -> bool:
    """Tell a table from a page layout: several columns, and no table or heading inside."""
    if next(table.iterdescendants("table", *HEADINGS), None) is not None:
        return False
    return any(len(cells(row)) > 1 for row in table.iter("tr"))


def cells(row: HtmlElement) -> list[HtmlElement]:
    """Return the cells of a row."""
    return [cell for cell in row if cell.tag in ("td", "th")]


def span(element: HtmlElement, name: str) -> int:
    """Return how many rows or columns a cell takes."""
    value = element.get(name, "1").strip()
    return max(1, int(value[:4])) if value.isdecimal() else 1
