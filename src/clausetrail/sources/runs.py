"""The runs of a Word paragraph: the characters it shows, and what stands among them.

Tracked changes are read as if accepted; links, fields, notes and drawings stand
among the runs and are followed from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from lxml import etree

from clausetrail.clause import SpanKind
from clausetrail.regex import regex
from clausetrail.sources.draft import Draft, Run
from clausetrail.sources.styles import Styles, is_on, val

Element = etree._Element

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FIELD_LINK = regex(r"\s*HYPERLINK\s+\"([^\"]+)\"")


@dataclass
class Runs:
    """The runs of a document, read paragraph by paragraph.

    Attributes:
        targets: the addresses of links, by relationship.
        styles: the styles of the document.
        notes: its footnotes and endnotes, by number.
        draft: where what is left out is accounted for.
        boxes: text boxes met since they were last taken.
        cited: the notes that were cited so far, in order.
        codes: codes of the fields that are open, outermost first.
        style: the style of the paragraph that is read.
        place: where it stands in the file.
    """

    targets: dict[str, str]
    styles: Styles
    notes: dict[str, Element]
    draft: Draft
    boxes: list[Element] = field(default_factory=list)
    cited: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    style: str = ""
    place: int = 0

    def of(self, paragraph: Element, style: str, place: int) -> Iterator[Run]:
        """Yield the runs of a paragraph that has a style and stands at a place."""
        self.style, self.place = style, place
        yield from self._inside(paragraph)

    def _inside(self, parent: Element, target: str = "") -> Iterator[Run]:
        """Yield runs, through all that can stand around them."""
        for child in parent:
            match local(child):
                case "r":
                    yield from self._run(child, target)
                case "hyperlink":
                    key = child.get(qn("r:id")) or ""
                    yield from self._inside(child, self.targets.get(key, ""))
                case (
                    "ins" | "moveTo" | "smartTag" | "fldSimple" | "sdt" | "sdtContent" | "customXml"
                ):
                    yield from self._inside(child, target)
                case "del" | "moveFrom":
                    self.draft.drop("tracked-deletion", characters(child), self.place)
                case "oMath" | "oMathPara":
                    yield Run("".join(child.itertext()))

    def _run(self, run: Element, target: str) -> Iterator[Run]:
        properties = run.find(qn("w:rPr"))
        if self._is(properties, "vanish"):
            self.draft.drop("hidden", characters(run), self.place)
            return
        marks: list[SpanKind] = ["strong"] if self._is(properties, "b") else []
        if any(self._is(properties, name) for name in ("strike", "dstrike")):
            marks.append("strike")
        for child in run:
            match local(child):
                case "t":
                    yield Run(child.text or "", tuple(marks), target or self._field_target())
                case "tab":
                    yield Run("\t")
                case "br" | "cr":
                    page = child.get(qn("w:type")) in ("page", "column")
                    yield Run(" " if page else "\n")
                case "noBreakHyphen":
                    yield Run("-")
                case "sym":
                    yield Run(_symbol(child))
                case "fldChar":
                    self._field(child.get(qn("w:fldCharType")) or "")
                case "instrText":
                    if self.codes:
                        self.codes[-1] += child.text or ""
                case "footnoteReference" | "endnoteReference":
                    yield from self._note(child)
                case "AlternateContent" | "drawing" | "pict" | "object":
                    self._drawing(child)

    def _is(self, properties: Element | None, name: str) -> bool:
        """Tell whether a property is on: by the run, its style, or the paragraph's style."""
        own = None if properties is None else properties.find(qn(f"w:{name}"))
        if own is not None:
            return is_on(own)
        run_style = "" if properties is None else val(properties.find(qn("w:rStyle")))
        return self.styles.on(run_style, name) or self.styles.on(self.style, name)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.codes.append("")
        elif kind == "end" and self.codes:
            self.codes.pop()

    def _field_target(self) -> str:
        found = (_FIELD_LINK.match(code) for code in reversed(self.codes))
        return next((link[1] for link in found if link), "")

    def _note(self, reference: Element) -> Iterator[Run]:
        key = reference.get(qn("w:id")) or ""
        key = "e" + key if local(reference) == "endnoteReference" else key
        if key in self.notes and key not in self.cited:
            self.cited.append(key)
            mark = f"[{len(self.cited)}]"
            self.draft.repair("footnote", self.place, added=mark * 2)
            yield Run(mark)

    def _drawing(self, drawing: Element) -> None:
        boxes = [
            box
            for box in drawing.iter(qn("w:txbxContent"))
            if next(box.iterancestors(FALLBACK), None) is None
        ]
        self.boxes += boxes
        if not boxes:
            told = next((e.get("descr") or "" for e in drawing.iter() if e.get("descr")), "")
            self.draft.repair("picture", self.place, detail=told)


def characters(element: Element | None) -> str:
    """Return every character of text in a part, whatever it stands in."""
    if element is None:
        return ""
    found = element.iter(qn("w:t"), qn("w:delText"))
    return "".join(t.text or "" for t in found if next(t.iterancestors(FALLBACK), None) is None)


def local(element: Element) -> str:
    """Return the name of an element without its namespace, empty for comments and the like."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _symbol(element: Element) -> str:
    """Return a character; those of symbol fonts are bullets and ticks without a code."""
    code = element.get(qn("w:char")) or ""
    number = int(code, 16) if re.fullmatch("[0-9A-Fa-f]{1,4}", code) else 0
    return "•" if 0xF000 <= number <= 0xF0FF or not number else chr(number)
