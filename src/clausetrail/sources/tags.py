"""Pieces of HTML inside Markdown and raw text.

Only the tags that people put into Markdown are touched: ``<姓名>`` and
``<your name>`` are text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from clausetrail.reading.comments import LONGEST
from clausetrail.reading.repair import Repair, RepairKind
from clausetrail.regex import regex
from clausetrail.sources.extras import extra

_KNOWN = (
    "a|abbr|article|b|big|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|font|h[1-6]"
    "|header|hr|i|img|ins|kbd|li|main|mark|nobr|ol|p|pre|s|section|small|span|strike|strong|sub"
    "|summary|sup|tbody|td|tfoot|th|thead|tr|u|ul|wbr"
)
_TAG = regex(
    rf"<(?P<close>/?)(?P<name>{_KNOWN}|table|script|style|iframe|svg|video|audio|noscript)"
    r"(?P<attributes>\s[^<>]*)?/?>",
    re.I,
)
_MARKUP = regex(r"<!--|-->|<[^<>]*>|&#?\w{1,31};")
"""What stands in the source of a table beside its text."""
_ATTRIBUTE = regex(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_CODE = frozenset(["script", "style", "iframe", "svg", "video", "audio", "noscript"])
_END = regex(rf"</({'|'.join(sorted({*_CODE, 'del'}))})\b[^<>]*>", re.I)
_MARKS = {
    "b": "**",
    "strong": "**",
    "i": "*",
    "em": "*",
    "s": "~~",
    "strike": "~~",
}
# fmt: off
BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "header", "hr", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul",
])
# fmt: on
"""Elements that begin and end a paragraph."""


def untagged(
    lines: Sequence[tuple[int, str]], name: str, repairs: list[Repair]
) -> list[tuple[int, str]]:
    """Return numbered lines without HTML; what was done is added to ``repairs``.

    Raises:
        ClausetrailError: there is an HTML table and the library for it is missing.
    """
    text = "\n".join(line for _, line in lines)
    if "<!--" not in text and not _TAG.search(text):
        return list(lines)
    walk = _Walk(text, [place for place, _ in lines], name, repairs)
    walk.run()
    return walk.out


@dataclass
class _Walk:
    """One pass over a text."""

    text: str
    places: Sequence[int]
    name: str
    repairs: list[Repair]
    out: list[tuple[int, str]] = field(default_factory=list)
    current: str = ""
    line: int = 0
    lists: list[int] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        # Looked up once: a text full of tags that never close must not cost its square.
        self.last_comment = self.text.rfind("-->")
        self.last_end = {m[1].lower(): m.start() for m in _END.finditer(self.text)}
        self.tables = _table_ends(self.text)

    def run(self) -> None:
        at = 0
        while (found := self._next(at)) is not None:
            start, tag = found
            self._copy(self.text[at:start])
            at = self._comment(start) if tag is None else self._tag(tag)
        self._copy(self.text[at:])
        self._end_line()

    def _next(self, at: int) -> tuple[int, re.Match[str] | None] | None:
        """Return where the next comment or tag begins, and the tag."""
        tag = _TAG.search(self.text, at)
        end = tag.start() if tag else len(self.text)
        if 0 <= (comment := self.text.find("<!--", at, end)) < self.last_comment:
            return comment, None
        return None if tag is None else (end, tag)

    def _comment(self, start: int) -> int:
        end = self.text.index("-->", start) + len("-->")
        comment = self.text[start:end]
        line_end = self.text.find("\n", end)
        after = self.text[end : line_end if line_end >= 0 else None]
        if self.current.strip() or after.strip() or comment.count("\n") >= LONGEST:
            self._drop("comment", comment)
        else:
            self._copy(comment)  # on lines of its own it is an editor's note, and reading keeps it
        return end

    def _tag(self, tag: re.Match[str]) -> int:
        name = tag["name"].lower()
        if name in _CODE and not tag["close"]:
            return self._without(tag, name, "script")
        if name == "del" and not tag["close"] and self.last_end.get(name, -1) >= tag.end():
            return self._without(tag, name, "tracked-deletion")
        if name == "table" and not tag["close"] and (end := self.tables.get(tag.start())):
            self._table(self.text[tag.start() : end])
            return end
        self.repairs.append(self._repair("html-tags", tag[0]))
        self._translate(name, bool(tag["close"]), _attributes(tag["attributes"]))
        self.line += tag[0].count("\n")
        return tag.end()

    def _without(self, tag: re.Match[str], name: str, kind: RepairKind) -> int:
        """Drop an element with all that is in it."""
        end = tag.end()
        if self.last_end.get(name, -1) >= end:
            closing = re.compile(rf"</{name}\b[^<>]*>", re.I).search(self.text, end)
            end = closing.end() if closing else end
        self._drop(kind, self.text[tag.start() : end])
        return end

    def _translate(self, name: str, closes: bool, attributes: dict[str, str]) -> None:
        if mark := _MARKS.get(name):
            self.current += mark
        elif level := re.fullmatch(r"h([1-6])", name):
            self._break()
            self.current += "" if closes else "#" * int(level[1]) + " "
        elif name == "a":
            self._link(closes, attributes.get("href", ""))
        elif name == "img":
            told = attributes.get("alt") or attributes.get("src", "")
            self.repairs.append(self._repair("picture", detail=told[:80]))
        elif name == "li":
            self._break()
            self.current += "" if closes else self._item()
        elif name == "br" or name in BLOCKS:
            if name in ("ol", "ul"):
                self._list(name == "ol", closes)
            in_row = self.current.lstrip().startswith("|")
            if in_row:
                self.current += " "
            else:
                self._break()

    def _list(self, ordered: bool, closes: bool) -> None:
        if not closes:
            self.lists.append(1 if ordered else 0)
        elif self.lists:
            self.lists.pop()

    def _item(self) -> str:
        if not self.lists or not self.lists[-1]:
            return "- "
        number, self.lists[-1] = self.lists[-1], self.lists[-1] + 1
        self.repairs.append(self._repair("numbering", added=f"{number}."))
        return f"{number}. "

    def _link(self, closes: bool, target: str) -> None:
        if not closes:
            self.links.append(target)
            self.current += "[" if target else ""
        elif self.links and (target := self.links.pop()):
            self.current += f"](<{target}>)" if re.search(r"[\s()]", target) else f"]({target})"

    def _table(self, source: str) -> None:
        with extra("html", self.name):
            from clausetrail.sources.html import fragment, write_html
        from clausetrail.sources.draft import Draft

        draft = Draft()
        write_html(fragment(source), draft, offset=self.line)
        last = len(self.places)
        self._break()
        tags = "".join(_MARKUP.findall(source))
        self.repairs.append(self._repair("html-table", tags))
        self.repairs += [
            Repair(r.kind, (place, place), r.dropped, r.added, r.detail)
            for r in draft.repairs
            for place in (self.places[min(r.lines[0], last) - 1],)
        ]
        self.out += [
            (self.places[min(place, last) - 1], line)
            for place, line in zip(draft.places, draft.lines, strict=True)
        ]
        self.line += source.count("\n")

    def _drop(self, kind: RepairKind, source: str) -> None:
        self.repairs.append(self._repair(kind, source))
        self.line += source.count("\n")

    def _repair(
        self, kind: RepairKind, dropped: str = "", added: str = "", detail: str = ""
    ) -> Repair:
        place = self.places[self.line]
        last = self.places[min(len(self.places) - 1, self.line + dropped.count("\n"))]
        return Repair(kind, (place, last), " ".join(dropped.split()), added, detail)

    def _copy(self, text: str) -> None:
        first, *others = text.split("\n")
        self.current += first
        for other in others:
            self._end_line()
            self.line += 1
            self.current = other

    def _break(self) -> None:
        """End a paragraph."""
        if self.current.strip():
            self._end_line()
        if self.out and self.out[-1][1].strip():
            self.out.append((self.places[self.line], ""))

    def _end_line(self) -> None:
        self.out.append((self.places[min(self.line, len(self.places) - 1)], self.current))
        self.current = ""


def _table_ends(text: str) -> dict[int, int]:
    """Return where each outermost table ends, by its start."""
    ends: dict[int, int] = {}
    open_: list[int] = []
    for tag in re.finditer(r"<(/?)table\b[^<>]*>", text, re.I):
        if not tag[1]:
            open_.append(tag.start())
        elif open_:
            start = open_.pop()
            ends[start] = tag.end()
    return ends


def _attributes(source: str | None) -> dict[str, str]:
    found = _ATTRIBUTE.findall(source or "")
    return {name.lower(): double or single or bare for name, double, single, bare in found}
