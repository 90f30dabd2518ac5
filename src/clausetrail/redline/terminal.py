"""A comparison as lines of text for a terminal, each change in one paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.comparing import Change, Edit
from clausetrail.judging import VERDICTS, JudgedChange
from clausetrail.redline.control import printable
from clausetrail.redline.digest import (
    VERDICT_NAMES,
    Digest,
    Recurring,
    categories,
    excerpt,
    operations,
    place,
)
from clausetrail.redline.wrapping import Line, Mark, Piece, wrapped

INDENT = "  "


@dataclass(frozen=True, slots=True)
class Style:
    """How a terminal marks things: with characters, or with colours."""

    brackets: Mapping[Mark, tuple[str, str]] = field(default_factory=dict)
    colours: Mapping[Mark, str] = field(default_factory=dict)
    """ANSI SGR parameters (ECMA-48)."""

    @classmethod
    def plain(cls) -> Style:
        """Marks that survive copying: ``[-old-]{+new+}``."""
        return cls(brackets={"-": ("[-", "-]"), "+": ("{+", "+}")})

    @classmethod
    def colour(cls) -> Style:
        """Colours, with strike-through and underline beside them."""
        return cls(colours={"-": "31;9", "+": "32;4", "strong": "1"})

    def marked(self, text: str, mark: Mark) -> Piece:
        """Return a piece with the brackets of its mark."""
        before, after = self.brackets.get(mark, ("", ""))
        return Piece(f"{before}{text}{after}", mark)

    def painted(self, line: Line) -> str:
        """Return a line with its colours."""
        out = []
        for piece in line:
            sgr = self.colours.get(piece.mark)
            text = printable(piece.text)
            out.append(f"\x1b[{sgr}m{text}\x1b[0m" if sgr else text)
        return "".join(out)


@dataclass(frozen=True, slots=True)
class Screen:
    """What the lines are written for."""

    ui: Lang
    style: Style
    width: int | None = None
    """Cells of a line; ``None`` for lines of any length, as in a file."""

    def lines(self, pieces: Sequence[Piece], indent: str = INDENT) -> Iterator[str]:
        """Yield a paragraph, broken at the width."""
        if self.width is None:
            yield indent + self.style.painted(tuple(pieces))
            return
        for line in wrapped(pieces, max(self.width - len(indent), 2)):
            yield indent + self.style.painted(line)

    def said(self, text: str, indent: str = INDENT) -> Iterator[str]:
        """Yield a paragraph of plain words."""
        return self.lines([Piece(text)], indent)


Words = Callable[[Change, Screen], Iterator[str]]
"""How the words of a change are shown: in one paragraph, or side by side."""


def inline(change: Change, screen: Screen) -> Iterator[str]:
    """Yield the edits as one paragraph, long unchanged stretches shortened."""
    return screen.lines(pieces(tuple(excerpt(change.edits)), screen.style))


def pieces(edits: Sequence[Edit], style: Style) -> list[Piece]:
    """Return edits as marked text; a paragraph break inside a change shows as ``¶``."""
    return [
        style.marked(edit.text.replace("\n", " ¶ "), "" if edit.op == "=" else edit.op)
        for edit in edits
    ]


def view(
    digest: Digest, screen: Screen, *, words: Words = inline, everything: bool = False
) -> Iterator[str]:
    """Yield the lines: a summary, then the changes, the gravest first.

    Args:
        digest: the changes.
        screen: what to write for.
        words: how the words of each change are shown.
        everything: list harmless changes one by one, too.
    """
    ui = screen.ui
    yield from screen.said(digest.summary(ui), "")
    for verdict in VERDICTS:
        count = digest.count(verdict)
        if not count or (verdict == "editorial" and not everything):
            continue
        yield ""
        heading = Piece(f"{VERDICT_NAMES[verdict].in_(ui)} ({count})", "strong")
        yield from screen.lines([heading], "")
        for recurring in digest.recurring(verdict):
            yield ""
            yield from _recurring(recurring, screen)
        for item in digest.single(verdict):
            yield ""
            yield from _change(item, screen, words)
    if everything:
        for item in digest.grouped:
            yield ""
            yield from _grouped(item, digest, screen, words)
    yield from _rest(digest, screen, everything)


def _recurring(recurring: Recurring, screen: Screen) -> Iterator[str]:
    yield from screen.lines([Piece(recurring.group.label.in_(screen.ui), "strong")], "")
    yield from _why(recurring.chief, screen)
    places = ", ".join(place(change) for change in recurring.places)
    yield from screen.said(places)


def _change(item: JudgedChange, screen: Screen, words: Words) -> Iterator[str]:
    happened = f"  {operations(item.change, screen.ui)}"
    yield from screen.lines([Piece(place(item.change), "strong"), Piece(happened)], "")
    yield from _why(item, screen)
    yield from words(item.change, screen)


def _grouped(item: JudgedChange, digest: Digest, screen: Screen, words: Words) -> Iterator[str]:
    happened = f"  {operations(item.change, screen.ui)}"
    yield from screen.lines([Piece(place(item.change), "strong"), Piece(happened)], "")
    yield from screen.said(digest.only(item).in_(screen.ui))
    yield from words(item.change, screen)


def _why(item: JudgedChange, screen: Screen) -> Iterator[str]:
    judgement = item.judgement
    if kinds := categories(judgement, screen.ui):
        yield from screen.said(kinds)
    yield from screen.said(f"{judgement.rule}: {judgement.reason.in_(screen.ui)}")


def _rest(digest: Digest, screen: Screen, everything: bool) -> Iterator[str]:
    """Say in short what is not listed."""
    if everything or not (harmless := digest.count("editorial")):
        return
    yield ""
    for recurring in digest.recurring("editorial"):
        yield from screen.said(recurring.group.label.in_(screen.ui), "")
    yield from screen.said(
        Bilingual(
            f"另有 {harmless} 处无实质影响的变更；加 --all 逐条列出。",
            f"{harmless} harmless changes are not listed; --all lists them."
            if harmless > 1
            else "One harmless change is not listed; --all lists it.",
        ).in_(screen.ui),
        "",
    )
