"""Where in an English text something stands: "above", "in Section 1, no. 2", under a title.

A reference made more precise leads to the same place if the section it names stands on the
side of the clause that it was said to stand on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from clausetrail.clause import Clause, Document
from clausetrail.judging.term import letters
from clausetrail.reading.labels import parse

_KINDS = r"(?:section|paragraph|part|chapter|clause|table|list|heading)s?"
_TEXT = (
    r"(?:(?:of|in|on|to) (?:this|our|the) (?:present )?(?:(?:privacy|cookies?|data protection) )?"
    r"(?:policy|notice|statement|declaration|document|page|agreement)\b)"
)
_SIDE = r"(?:,? (?P<side>below|above|further (?:down|up)))?"
_IN = r"\b(?:(?:in|under|at) )?(?:the )?"
_NUMBERED = (
    rf"{_IN}(?P<kind>{_KINDS}|no\.|number|item|point) (?P<first>\d[\d.]*)"
    r"(?:(?:,? (?:no\.?|number|paragraph|clause|item|point) |\()(?P<second>\d+)\)?)?"
    rf"(?! ?(?:and|to|or|[-–]) ?\d){_SIDE},?(?: {_TEXT}|(?! (?:of|to) ))"
)
_TITLED = (
    rf"{_IN}(?:our )?(?:{_KINDS}(?:,? (?:under|entitled|titled|called|headed|named|on|about)"
    r"(?: the (?:heading|title))?)? ?)?[“\"](?P<title>[^“”\"]{3,80})[”\"]"
    rf"(?: {_KINDS})?{_SIDE}(?:,? {_TEXT})?"
)
_MEMBER = ("no", "item", "point", "paragraph", "clause")
"""How the kinds of what has a number within its section begin."""
_SIDES = {"further down": "below", "further up": "above"}


def _vague(neighbours: str, lead: str, ends: str) -> re.Pattern[str]:
    """Return a pattern of the words for a place on one side that name no section."""
    return re.compile(
        rf"\b(?:in )?the (?:{neighbours}) {_KINDS}|\b(?:{lead}) {_TEXT}"
        rf"|\b(?:at|on) the (?:very )?(?:{ends})"
        rf"(?: {_TEXT}|(?=[.;,)]|$))",
        re.IGNORECASE,
    )


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], ...], tuple[tuple[re.Pattern[str], str], ...]]:
    """Return the patterns of precise references, and of vague ones with their side."""
    precise = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (_NUMBERED, _TITLED))
    below = _vague("following|next|subsequent", "(?:further )?down|later on", "bottom|end|foot")
    above = _vague(
        "previous|preceding|foregoing|last",
        "(?:further )?up|earlier on",
        "top|beginning|start|head",
    )
    return precise, ((below, "below"), (above, "above"))


def placed(text: str, other: str, clause: Clause, document: Document) -> str:
    """Return ``text`` with "above" or "below" for the places that only it names precisely.

    A number or a title stays where ``other`` has another one, or unless it leads to a place in
    ``document`` on one side of ``clause``, and on the side it says.
    """
    mine, theirs = ({_named(found) for found in _precise(said)} for said in (text, other))
    if mine and not theirs - mine:
        for pattern in _patterns()[0]:
            text = pattern.sub(
                lambda found: (
                    found[0] if _named(found) in theirs else _side(found, clause, document)
                ),
                text,
            )
    for vague, side in _patterns()[1]:
        text = vague.sub(side, text)
    return text


def _precise(text: str) -> Iterator[re.Match[str]]:
    """Yield the references to a number or a title."""
    for pattern in _patterns()[0]:
        yield from pattern.finditer(text)


def _named(found: re.Match[str]) -> tuple[str, ...]:
    """Return what a reference leads to."""
    return tuple(v for k, v in sorted(found.groupdict().items()) if v and k != "side")


def _side(found: re.Match[str], clause: Clause, document: Document) -> str:
    """Return on which side a reference leads, or the reference if that is not known."""
    here = document.clauses.index(clause)
    places = set(_places(found.groupdict(), clause, document)) - {here}
    sides = {"below" if at > here else "above" for at in places}
    said = (found["side"] or "").lower()
    if said:
        return _SIDES.get(said, said) if _SIDES.get(said, said) in sides else found[0]
    return sides.pop() if len(sides) == 1 else found[0]


def _places(named: Mapping[str, str | None], clause: Clause, document: Document) -> Iterator[int]:
    """Yield where the clauses stand that a reference may lead to."""
    clauses = document.clauses
    headings = [c for c in clauses if c.kind == "heading"]
    if title := named.get("title"):
        found = [c for c in headings if letters(c.text) == letters(title)]
    else:
        found = [c for c in headings if _numbered(c, named["first"])]
        if (named["kind"] or "").lower().startswith(_MEMBER) or not found:
            found = _beside(clause, document, named["first"])
        if named["second"]:
            above = {c.id for c in found}
            found = [c for c in clauses if c.parent in above and _numbered(c, named["second"])]
    yield from map(clauses.index, found)


def _beside(clause: Clause, document: Document, number: str | None) -> list[Clause]:
    """Return the clauses with a number in the innermost section that has one."""
    for parent in (clause.parent, *(a.parent for a in document.ancestors(clause))):
        if found := [c for c in document.children[parent] if _numbered(c, number)]:
            return found
    return []


def _numbered(clause: Clause, number: str | None) -> bool:
    """Tell whether a clause has a number, in whatever figures."""
    label = parse(f"{clause.label} x") if clause.label else None
    return label is not None and ".".join(map(str, label.numbers)) == (number or "").rstrip(".")
