"""The lists of a web page, and the marks a browser shows before their items."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.html import HtmlElement

from clausetrail.sources.numerals import numeral

_TYPES = {
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}


@dataclass
class Listing:
    """A list that is open."""

    ordered: bool
    style: str
    next: int

    def count(self, value: str) -> str:
        """Return the mark of the next item; an item can set its own number."""
        if value.isdecimal():
            self.next = int(value[:6])
        mark = f"{numeral(self.style, self.next)}." if self.ordered else "-"
        self.next += 1
        return mark


def opened(element: HtmlElement) -> Listing:
    """Return the list that an element begins."""
    ordered = element.tag == "ol"
    start = element.get("start", "")
    style = _TYPES.get(element.get("type", ""), "decimal")
    return Listing(ordered, style, int(start[:6]) if start.isdecimal() else 1)
