"""What a Word style passes on to its paragraphs and runs."""

from __future__ import annotations

from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml import etree

Element = etree._Element


@dataclass(frozen=True)
class Styles:
    """The styles of a document, each found by its id; a style inherits from its base."""

    elements: dict[str, Element]
    default: str = ""

    def chain(self, style: str) -> list[Element]:
        """Return a style and what it is based on, nearest first."""
        out: list[Element] = []
        while (element := self.elements.get(style)) is not None and element not in out:
            out.append(element)
            style = val(element.find(qn("w:basedOn")))
        return out

    def name(self, style: str) -> str:
        """Return the name of a style, in lower case; built-in names are English."""
        element = self.elements.get(style)
        return "" if element is None else val(element.find(qn("w:name"))).lower()

    def heading(self, style: str) -> int:
        """Return the heading level 1–6 of a paragraph style, 0 if it is none."""
        for element in self.chain(style):
            own = val(element.find(qn("w:name"))).lower()
            if own == "title":
                return 1
            if (level := outline_level(element.find(qn("w:pPr")))) is not None:
                return level
            if own.startswith("heading ") and own[8:].isdecimal():
                return min(6, int(own[8:]))
        return 0

    def numbering(self, style: str) -> tuple[str, str, str]:
        """Return numbering instance, level and the style that says so; empty if none does."""
        for element in self.chain(style):
            found = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            if found is not None and (instance := val(found.find(qn("w:numId")))):
                own = element.get(qn("w:styleId")) or ""
                return instance, val(found.find(qn("w:ilvl"))), own
        return "", "", ""

    def on(self, style: str, name: str) -> bool:
        """Tell whether a style switches a property of characters on (``b``, ``vanish``)."""
        for element in self.chain(style):
            found = element.find(f"{qn('w:rPr')}/{qn('w:' + name)}")
            if found is not None:
                return is_on(found)
        return False


def styles(part: Element | None) -> Styles:
    """Read the styles part of a document."""
    found = [] if part is None else list(part.iter(qn("w:style")))
    default = next(
        (
            s.get(qn("w:styleId")) or ""
            for s in found
            if s.get(qn("w:type")) == "paragraph" and s.get(qn("w:default")) in ("1", "true")
        ),
        "",
    )
    return Styles({s.get(qn("w:styleId")) or "": s for s in found}, default)


def val(element: Element | None) -> str:
    """Return ``w:val`` of an element, empty without it."""
    return "" if element is None else element.get(qn("w:val")) or ""


def is_on(element: Element | None) -> bool:
    """Read a switch: there and not off."""
    return element is not None and val(element) not in ("0", "false", "off", "none")


def outline_level(properties: Element | None) -> int | None:
    """Return the heading level that paragraph properties set; 0 is body text."""
    level = "" if properties is None else val(properties.find(qn("w:outlineLvl")))
    if not level.isdecimal():
        return None
    return 0 if int(level) > 8 else min(6, int(level) + 1)
