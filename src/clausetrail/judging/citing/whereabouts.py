"""Where two English wordings refer to: "above", "in Section 1, no. 2", under a title.

A reference leads to the same place whether it gives the number of a section, its title, or
both.  One made more precise leads there too if the section it names stands on the side of the
clause that it was said to stand on, or if it is the part of the section named before in which
what the sentence speaks of is dealt with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from clausetrail.clause import Clause
from clausetrail.judging.citing.references import KINDS, TEXT, Reference, Referring
from clausetrail.judging.facts.contacts import Contact, contacts
from clausetrail.judging.language.term import folded, sentence_at
from clausetrail.judging.language.terms import terms
from clausetrail.regex import regex

_POINTING = regex(
    r"(?:\b(?:see|refer to|consult|read|visit)|\b(?:set out|described|detailed|specified|provided"
    r"|given|found|contained|explained|listed|available)) $|[(]$",
    re.IGNORECASE,
)
"""What stands before a reference that only tells where more can be read."""
_LEADING = regex(r"(?:,? by)?(?: e-?mail)?(?: (?:at|to|via|on))? \(?$", re.IGNORECASE)
_FOLLOWING = regex(
    r"\)?,? ?\(?(?:(?:see|the address|as|which|in the|by using|provided|given|set|listed|shown"
    r"|stated) [^.;]{0,40})?",
    re.IGNORECASE,
)
"""What stands before an address, and between it and the section that gives it."""
_TO_REACH = regex(r"\b(?:contact (?:details|information)|address|how to (?:reach|contact))\b")
_WITHIN = regex(r"(?:(?:below|above),? )?(?:in|under|at|within) ", re.IGNORECASE)
_UNSAID = ("particle", "direction", "parties", "scope")
_BROAD = frozenset(("information", "personal-information", "use", "personal inform"))
"""Words that are in the title of nearly every section."""


def _vague(neighbours: str, lead: str, ends: str) -> re.Pattern[str]:
    """Return a pattern of the words for a place on one side that name no section."""
    return re.compile(
        rf"\b(?:in )?the (?:{neighbours}) {KINDS}|\b(?:{lead}) {TEXT}"
        rf"|\b(?:at|on) the (?:very )?(?:{ends})"
        rf"(?: {TEXT}|(?=[.;,)]|$))",
        re.IGNORECASE,
    )


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return patterns of references that name no section, and what they are read as."""
    below = _vague("following|next|subsequent", "(?:further )?down|later on", "bottom|end|foot")
    above = _vague(
        "previous|preceding|foregoing|last",
        "(?:further )?up|earlier on",
        "top|beginning|start|head",
    )
    some = re.compile(
        r"\b(?:the )?(sections) (\d+) ?(?:through|to|thru|until|[-–]) ?(\d+)(?: inclusive)?\b",
        re.IGNORECASE,
    )
    return (below, "below"), (above, "above"), (some, r"\1 \2 through \3")


def read_alike(old: Referring, new: Referring, counterparts: Mapping[str, str]) -> tuple[str, str]:
    """Return two wordings with their references written in one way.

    ``counterparts`` tells which clause of the new version is which of the old, by their ids.
    """
    one, other = _Wording(old, counterparts), _Wording(new, {})
    return one.read(other), other.read(one)


@dataclass(frozen=True)
class _Wording:
    """One of two wordings, and how the new version calls its clauses."""

    of: Referring
    named: Mapping[str, str]

    @cached_property
    def keys(self) -> frozenset[str]:
        """The sections it refers to."""
        return frozenset(self._key(r.target) for r in self.of.references)

    @cached_property
    def addresses(self) -> tuple[Contact, ...]:
        """The addresses it gives."""
        return tuple(contacts(folded(self.of.text)))

    def read(self, other: _Wording) -> str:
        """Return it with its references as the other wording has them."""
        text = self.of.text
        for start, end, said in sorted(self._edits(other), reverse=True):
            text = text[:start] + said + text[end:]
        for vague, said in _patterns():
            text = vague.sub(said, text)
        return text

    def _edits(self, other: _Wording) -> Iterator[tuple[int, int, str]]:
        """Yield what stands for a reference, or for an address given beside one."""
        theirs = other.led(self)
        alike = {(other.said(r), key) for r, key in theirs.items()}
        for reference, key in self.led(other).items():
            if key in theirs.values():
                said: str | None = self._as_number(reference, key)
            else:
                said = self._side(reference, other)
            if said is not None and (self.said(reference), key) not in alike:
                yield reference.start, reference.end, said
            if not other.addresses and (given := self._given(reference, other)) is not None:
                yield *given, ""

    def led(self, other: _Wording) -> dict[Reference, str]:
        """Return the key of the section each reference leads to.

        That is the one round it if the other wording names that, and means this part of it.
        """
        wide = other.keys - self.keys
        out: dict[Reference, str] = {}
        for reference in self.of.references:
            round_it = (
                clause
                for clause in self.of.sections.document.ancestors(reference.target)
                if self._key(clause) in wide and self._meant(reference, clause)
            )
            out[reference] = self._key(next(round_it, reference.target))
        return out

    def said(self, reference: Reference) -> str:
        """Return the words of a reference."""
        return self.of.text[reference.start : reference.end]

    def _as_number(self, reference: Reference, key: str) -> str:
        """Return a reference to a section under a number that no other has."""
        before = self.of.text[: reference.start]
        lead = "in " if _WITHIN.match(self.said(reference)) else ""
        return f"{'see ' if before.endswith('(') else lead}section {int.from_bytes(key.encode())}"

    def _side(self, reference: Reference, other: _Wording) -> str | None:
        """Return "above" or "below" if the other wording may say no more of where it leads.

        It does not if another section there is on what the sentence speaks of, this one not.
        """
        side = self.of.side(reference.target)
        if side is None or other.keys - self.keys:
            return None
        words, target = self._beside(reference), reference.target
        sections = self.of.sections
        if words & _words(target.text):
            return side
        there = (
            c
            for c in sections.headings
            if self.of.side(c) == side and not sections.contains(target, c)
        )
        return None if any(words & _words(c.text) - _BROAD for c in there) else side

    def _beside(self, reference: Reference) -> frozenset[str]:
        """Return what the sentence of a reference speaks of besides."""
        text = self.of.text
        start, end = sentence_at(text, reference.start)
        return _words(f"{text[start : reference.start]} | {text[reference.end : end]}")

    def _key(self, clause: Clause) -> str:
        return self.named.get(clause.id, clause.id)

    def _meant(self, reference: Reference, round_it: Clause) -> bool:
        """Tell whether a sentence points to a section for what one part of it is about."""
        text, target = self.of.text, reference.target
        if _POINTING.search(text[: reference.start]) is None:
            return False
        sections = self.of.sections
        if target.kind != "heading":
            given = sections.contacts(target)
            said = text[slice(*sentence_at(text, reference.start))]
            return bool(_TO_REACH.search(said) and given and given == sections.contacts(round_it))
        words = self._beside(reference)
        parts = [c for c in sections.document.children.get(round_it.id, ()) if c.kind == "heading"]
        beside = [_words(c.text) for c in parts if c != target and not sections.contains(c, target)]
        own = _words(target.text) - _words(round_it.text)
        theirs = set().union(*beside) - _words(round_it.text)
        return bool(words & (own - theirs)) and not words & (theirs - own)

    def _given(self, reference: Reference, other: _Wording) -> tuple[int, int] | None:
        """Return where an address stands before the reference to the section that gives it."""
        text, key = self.of.text, self._key(reference.target)
        in_both = [side.of.sections.contacts(c) for side in (self, other) for c in side.called(key)]
        for address in self.addresses:
            between = text[address.end : reference.start]
            if address.end > reference.start or _FOLLOWING.fullmatch(between) is None:
                continue
            lead = _LEADING.search(text[: address.start])
            kept = len(in_both) == 2 and all(address.value in given for given in in_both)
            if kept and lead and lead[0].strip():
                closed = "(" in lead[0] and between.startswith(")")
                return lead.start(), address.end + closed
        return None

    def called(self, key: str) -> list[Clause]:
        """Return the clauses of this version with a key."""
        return [c for c in self.of.sections.document.clauses if self._key(c) == key]


def _words(text: str) -> frozenset[str]:
    """Return what a text speaks of."""
    return frozenset(
        word for t in terms(text) if t.field not in _UNSAID for word in (t.key, t.concept) if word
    )
