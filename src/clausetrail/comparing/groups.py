"""One fact found in several clauses: nobody should have to read it 47 times.

Nothing is configured: the same replacement in several clauses is looked at in
its surroundings, and what always stands around it belongs to it (so the two
characters put into a brand are seen as the brand's old and new name).
Replacements that touch negation or modality are never grouped: each of them is a
change in its own right.  A date or number is one fact only as a whole, with its
unit, and never grows into its surroundings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Document
from clausetrail.comparing.change import Group, GroupKind
from clausetrail.comparing.edits import Hunk, Tokens, pared, wording
from clausetrail.comparing.normal import binding
from clausetrail.comparing.titles import titles
from clausetrail.comparing.tokens import kind_of_token
from clausetrail.regex import regex

REPEATED = 3
"""Clauses in which a replacement must occur to be one fact."""
AGREEMENT = 0.9
"""Share of the occurrences that must have the same neighbour for it to belong."""
REACH = 6
"""Characters (Chinese) or words (Latin) looked at on each side."""

Replacement = tuple[str, str]
"""What stood there and what stands there now."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The differing tokens of one match."""

    old: Tokens
    new: Tokens
    hunks: tuple[Hunk, ...]
    references: frozenset[Hunk] = frozenset()
    """The hunks that only follow a clause which has another number now."""

    def carved(self, names: Iterable[Replacement]) -> Difference:
        """Return the difference with every instance of ``names`` in a hunk of its own."""
        successors: dict[str, set[str]] = {}
        for old, new in names:
            successors.setdefault(old, set()).add(new)
        pieces = (piece for hunk in self.hunks for piece in self._carved(hunk, successors))
        hunks = (pared(piece, self.old, self.new) for piece in pieces)
        return replace(self, hunks=tuple(hunk for hunk in hunks if hunk))

    def _carved(self, hunk: Hunk, successors: Mapping[str, set[str]]) -> Iterator[Hunk]:
        start, end, new_start, new_end = hunk
        for at in range(start, end):
            if successor := successors.get(self.old[at].text):
                for new_at in range(new_start, new_end):
                    if self.new[new_at].text in successor:
                        if at > start or new_at > new_start:
                            yield Hunk(start, at, new_start, new_at)
                        yield Hunk(at, at + 1, new_at, new_at + 1)
                        start, new_start = at + 1, new_at + 1
                        break
        if start < end or new_start < new_end:
            yield Hunk(start, end, new_start, new_end)

    def replacement(self, hunk: Hunk) -> Replacement:
        """Return the words of a hunk, old and new."""
        return (
            wording(self.old[hunk.start : hunk.end]),
            wording(self.new[hunk.new_start : hunk.new_end]),
        )


@dataclass(frozen=True, slots=True)
class _Occurrence:
    clause: int
    left: tuple[str, ...]
    """The units before it, the nearest first."""
    right: tuple[str, ...]


def repeated(differences: Sequence[Difference]) -> list[Replacement]:
    """Return the replacements that occur in several clauses, each in its full extent."""
    found: dict[Replacement, list[_Occurrence]] = {}
    for number, difference in enumerate(differences):
        ends = [0, *(hunk.end for hunk in difference.hunks)]
        starts = [*(hunk.start for hunk in difference.hunks), len(difference.old)]
        for at, hunk in enumerate(difference.hunks):
            replacement = difference.replacement(hunk)
            if _groupable(*replacement):
                first, last = (
                    max(ends[at], hunk.start - REACH),
                    min(starts[at + 1], hunk.end + REACH),
                )
                left = _units(difference.old[first : hunk.start])[::-1]
                right = _units(difference.old[hunk.end : last])
                found.setdefault(replacement, []).append(
                    _Occurrence(number, tuple(left[:REACH]), tuple(right[:REACH]))
                )
    out: list[Replacement] = []
    for (old, new), occurrences in found.items():
        if _clauses(occurrences) < REPEATED:
            continue
        left, occurrences = _agreed(occurrences, lambda one: one.left)
        right, occurrences = _agreed(occurrences, lambda one: one.right)
        before, after = "".join(reversed(left)), "".join(right)
        whole = (before + old + after).strip(), (before + new + after).strip()
        if all(whole) and _clauses(occurrences) >= REPEATED:
            out.append(whole)
    return out


_FIGURES: Mapping[str | None, GroupKind] = {
    "date": "date",
    "time": "date",
    "amount": "number",
    "number": "number",
    "phone": "number",
}
"""The kinds of tokens that are a date or a number."""
_TELLING = 3
"""Characters from which a number says what it is without a unit, as a year does."""


def figures(differences: Sequence[Difference]) -> dict[Replacement, GroupKind]:
    """Return the dates and numbers that became the same other one in several clauses."""
    found: dict[Replacement, set[int]] = {}
    for number, difference in enumerate(differences):
        for hunk in difference.hunks:
            if hunk.end - hunk.start == hunk.new_end - hunk.new_start == 1:
                found.setdefault(difference.replacement(hunk), set()).add(number)
    out: dict[Replacement, GroupKind] = {}
    for replacement, clauses in found.items():
        kinds = {_figure(text) for text in replacement}
        kind = kinds.pop()
        if kind and not kinds and len(clauses) >= REPEATED:
            out[replacement] = kind
    return out


def _figure(text: str) -> GroupKind | None:
    kind = kind_of_token(text)
    return None if kind == "number" and len(text) < _TELLING else _FIGURES.get(kind)


def _clauses(occurrences: Iterable[_Occurrence]) -> int:
    return len({one.clause for one in occurrences})


def _groupable(old: str, new: str) -> bool:
    return (
        not any(char.isdigit() for char in old + new)
        and binding(old) == binding(new)
        and all(not text or _WORD.search(text) for text in (old, new))
    )


_LOOSE = "的了和与或在于对为以及您我们其由将是有该本此各并而向从被把让使到就均也所至"
_WORD = regex(
    rf"[^\W\d_A-Za-z{_LOOSE}]|\b(?!(?:an?|the|and|or|of|to|for|with|by|in|on|at|as|is|are|be"
    r"|was|were|has|have|this|that|these|those|any|all|such|same|other|our|your|we|you|it|its"
    r"|their|they|them|from)\b)[A-Za-z]+",
    re.IGNORECASE,
)
"""A word that carries meaning: a name or a term has one."""


def _units(tokens: Tokens) -> list[str]:
    """Return Chinese characters one by one, everything else as it is, with white space."""
    out: list[str] = []
    for token in tokens:
        chars = list(token.text) if token.text >= "㐀" else [token.text]
        chars[-1] += token.gap
        out.extend(chars)
    return out


def _belongs(unit: str) -> bool:
    """Tell whether a neighbour can be part of a name or term."""
    bare = unit.strip()
    return (bare >= "㐀" and bare[:1].isalpha() and bare not in _LOOSE) or (
        bare[:1].isupper() and bare[:1].isascii()
    )


def _agreed(
    occurrences: list[_Occurrence], side: Callable[[_Occurrence], Sequence[str]]
) -> tuple[list[str], list[_Occurrence]]:
    """Return the units that (nearly) all occurrences share on a side, and those that do."""
    shared: list[str] = []
    for at in range(REACH):
        here = Counter(side(one)[at] for one in occurrences if len(side(one)) > at)
        if not here:
            break
        unit, times = min(here.items(), key=lambda item: (-item[1], item[0]))
        if times < AGREEMENT * len(occurrences) or not _belongs(unit):
            break
        occurrences = [one for one in occurrences if side(one)[at : at + 1] == (unit,)]
        shared.append(unit)
    return shared, occurrences


_ORGANISATION = regex(r"有限(?:责任)?公司|\b(?:Ltd|Inc|LLC|LLP|GmbH|Corp)\b")


def kind_of(replacement: Replacement, old: Document, new: Document) -> GroupKind:
    """Tell a name from a term.

    Names stand in titles, name companies, or have a word that is never written
    small: "Yunxiu Meet", but not "Personal Data" where "data" occurs as well.
    """
    was, now = replacement
    if was in "\n".join(titles(old)) and now in "\n".join(titles(new)):
        return "rename"
    if all(_ORGANISATION.search(name) for name in replacement):
        return "rename"
    if all(_CAPITALISED.search(name) for name in replacement):
        small = {
            word
            for document in (old, new)
            for clause in document.clauses
            for word in _SMALL.findall(clause.text)
        }
        if all(_CAPITALISED.search(_without(name, small)) for name in replacement):
            return "rename"
    return "term"


_CAPITALISED = regex(r"\b[A-Z][A-Za-z]*[a-z]")
_SMALL = regex(r"(?<![A-Za-z])[a-z]{2,}")


def _without(name: str, small: set[str]) -> str:
    """Return the words of a name that are not among ``small``."""
    return " ".join(word for word in re.findall(r"[A-Za-z]+", name) if word.lower() not in small)


def group(kind: GroupKind, number: int, replacement: Replacement, changes: Sequence[str]) -> Group:
    """Make a group with its label."""
    old, new = replacement
    count = len(changes)
    clauses = "1 clause" if count == 1 else f"{count} clauses"
    label = {
        "rename": Bilingual(
            f"名称“{old}”改为“{new}”，共 {count} 条",
            f"renamed from “{old}” to “{new}” in {clauses}",
        ),
        "term": Bilingual(
            f"用语“{old}”改为“{new}”，共 {count} 条", f"“{old}” replaced by “{new}” in {clauses}"
        ),
        "reference": Bilingual(
            f"条款改号，引用“{old}”改为“{new}”，共 {count} 条",
            f"reference “{old}” follows the renumbered clause: “{new}” in {clauses}",
        ),
        "date": Bilingual(
            f"日期“{old}”改为“{new}”，共 {count} 条", f"“{old}” became “{new}” in {clauses}"
        ),
        "number": Bilingual(
            f"数字“{old}”改为“{new}”，共 {count} 条", f"“{old}” became “{new}” in {clauses}"
        ),
        "link": Bilingual(
            f"链接“{old}”改为“{new}”，共 {count} 条",
            f"links to “{old}” lead to “{new}” now, in {clauses}",
        ),
    }[kind]
    return Group(f"{kind}-{number}", kind, old, new, tuple(changes), label)
