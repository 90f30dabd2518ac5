"""The words of a clause with their emphasis and links, whole or with edits shown.

Two renderings of the same words: a *reading* shows the clause's text; a
*redline* shows the compared text (`Clause.written`) with ``<ins>`` and ``<del>``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from clausetrail.bilingual import Lang
from clausetrail.clause import Clause, Span, shown
from clausetrail.comparing.change import Edit
from clausetrail.publishing import wording as w
from clausetrail.publishing.markup import Markup, element, joined, web_target

_TAGS = {"strong": "strong", "emphasis": "em", "code": "code", "strike": "s"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a passage that is set off: a span, or a link target written out."""

    start: int
    end: int
    kind: str
    """A `SpanKind`, or ``target`` for a written-out link target."""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words and the marks on them, in character offsets into ``text``."""

    text: str
    marks: tuple[Mark, ...] = ()

    def piece(self, start: int, end: int) -> Passage:
        """Return the words from ``start`` to ``end`` with the marks that reach into them."""
        marks = (
            Mark(max(m.start, start) - start, min(m.end, end) - start, m.kind, m.target)
            for m in self.marks
            if m.start < end and m.end > start
        )
        return Passage(self.text[start:end], tuple(marks))

    def spells_out(self, mark: Mark) -> bool:
        """Tell whether a mark is a written-out link target, from bracket to bracket."""
        words = self.text[mark.start : mark.end]
        return mark.kind == "target" and words.startswith(" <") and words.endswith(">")


def reading(clause: Clause) -> Passage:
    """Return a clause's text; a link that cannot be followed shows its target."""
    unsafe = tuple(s for s in _valid(clause) if s.kind == "link" and web_target(s.target) is None)
    return _passage(clause, tuple(s for s in unsafe if not shown(_words(clause, s), s.target)))


def compared(clauses: Sequence[Clause]) -> Passage:
    """Return the text of one side of a change, exactly as it was compared."""
    text, marks = "", []
    for clause in clauses:
        if text or clause is not clauses[0]:
            text += "\n"
        hidden = (s for s in clause.spans if s.kind == "link")
        one = _passage(clause, tuple(s for s in hidden if not shown(_words(clause, s), s.target)))
        marks += [Mark(m.start + len(text), m.end + len(text), m.kind, m.target) for m in one.marks]
        text += one.text
    return Passage(text, tuple(marks))


def _words(clause: Clause, span: Span) -> str:
    return clause.text[span.start : span.end]


def _valid(clause: Clause) -> tuple[Span, ...]:
    return tuple(s for s in clause.spans if 0 <= s.start < s.end <= len(clause.text))


def _passage(clause: Clause, written_out: Sequence[Span]) -> Passage:
    """Write out the targets of some links behind them, as `Clause.written` does."""
    out, at, length = [], 0, 0
    targets: list[Mark] = []
    inserted: list[tuple[int, int]] = []
    for span in sorted(written_out, key=lambda s: s.end):
        kept, extra = clause.text[at : span.end], f" <{span.target}>"
        length += len(kept)
        targets.append(Mark(length, length + len(extra), "target", span.target))
        inserted.append((span.end, len(extra)))
        out += [kept, extra]
        length += len(extra)
        at = span.end
    text = "".join(out) + clause.text[at:]

    def placed(offset: int, *, opening: bool) -> int:
        before = (n for place, n in inserted if place < offset or (opening and place == offset))
        return offset + sum(before)

    marks = [
        Mark(placed(s.start, opening=True), placed(s.end, opening=False), s.kind, s.target)
        for s in _valid(clause)
    ]
    return Passage(text, tuple(sorted((*marks, *targets), key=lambda m: (m.start, -m.end, m.kind))))


def rendered(passage: Passage, *, links: bool = True, targets: bool = True) -> Markup:
    """Return a passage as HTML.

    Args:
        passage: the words and their marks.
        links: whether links can be followed; if not they are only underlined.
        targets: whether link targets that are written out in full are shown.
    """
    cuts = sorted({0, len(passage.text), *(x for m in passage.marks for x in (m.start, m.end))})
    out = []
    for start, end in pairwise(cuts):
        over = [mark for mark in passage.marks if mark.start <= start and end <= mark.end]
        if not targets and any(passage.spells_out(mark) for mark in over):
            continue
        html: str = joined(passage.text[start:end].split("\n"), element("br"))
        for mark in reversed(over):
            html = _marked(html, mark, links=links)
        out.append(html)
    return joined(out)


def _marked(html: str, mark: Mark, *, links: bool) -> Markup:
    if mark.kind == "link":
        target = web_target(mark.target) if links else None
        if target is None:
            return element("span", html, class_="ct-link")
        return element("a", html, href=target, rel="noopener")
    if mark.kind == "target":
        return element("span", html, class_="ct-target")
    return element(_TAGS[mark.kind], html)


def redline(
    edits: Sequence[Edit], old: Sequence[Clause], new: Sequence[Clause], ui: Lang
) -> Markup:
    """Return the edits over the compared text as HTML.

    The unchanged words carry the new emphasis and links, removed words the old
    emphasis without links.  Words that only a screen reader reads out say where
    an addition or removal begins and ends.
    """
    sides = {"-": compared(old), "+": compared(new)}
    at = {"-": 0, "+": 0}
    out = []
    for edit in edits:
        side = "-" if edit.op == "-" else "+"
        piece = sides[side].piece(at[side], at[side] + len(edit.text))
        if edit.op == "=":
            # The target of an unchanged link need not be written out: the link has it.
            out.append(rendered(piece, targets=False))
            at = {key: value + len(edit.text) for key, value in at.items()}
        else:
            out.append(_edited(edit.op, rendered(piece, links=edit.op == "+"), ui))
            at[side] += len(edit.text)
    return joined(out)


def _edited(op: str, html: Markup, ui: Lang) -> Markup:
    tag, says = ("ins", w.ADDED_WORDS) if op == "+" else ("del", w.REMOVED_WORDS)
    return element(
        tag,
        element("span", f"[{says.in_(ui)} ", class_="ct-hidden"),
        html,
        element("span", "] ", class_="ct-hidden"),
        data_search_exclude=op == "-",
    )


def inserted(text: str, ui: Lang) -> Markup:
    """Show words as added."""
    return _edited("+", joined([text]), ui)


def deleted(text: str, ui: Lang) -> Markup:
    """Show words as removed."""
    return _edited("-", joined([text]), ui)
