"""A change read as if the old wording had been free of slips of the pen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from clausetrail.judging.case import Case
from clausetrail.judging.language.term import Term, divides_otherwise, letters
from clausetrail.judging.slips.differences import Difference, differences
from clausetrail.judging.slips.proofs import proven
from clausetrail.judging.slips.wording import Mend, mistaken

_MOST = 12
"""Places in which a clause may differ; one with more was written anew."""
_NEAR = 24
"""Characters around a place within which the new wording says what should have stood there."""


@dataclass(frozen=True)
class Corrected(Case):
    """A case in whose old wording the slips are put right that the new one puts right."""

    written: Case = field(kw_only=True, repr=False)
    """The case as it is written."""
    mends: tuple[Mend, ...] = field(kw_only=True)
    """What was put right, in order."""

    @classmethod
    def of(cls, case: Case) -> Corrected | None:
        """Return the case so read, ``None`` if nothing is shown to be a slip."""
        if case.whole or case.long or isinstance(case, Corrected):
            return None
        if not case.delta.hunks and not case.directions.hunks:
            return None
        found = differences(case.old_text, case.new_text)
        if not 0 < len(found) <= _MOST:
            return None
        mends = tuple(_mends(case, found))
        return cls(case.change, case.setting, written=case, mends=mends) if mends else None

    @cached_property
    def old_text(self) -> str:
        """The old wording put right."""
        text = self.written.old_text
        for mend in reversed(self.mends):
            text = text[: mend.start] + mend.instead + text[mend.end :]
        return text

    @cached_property
    def new_text(self) -> str:
        """The new wording."""
        return self.written.new_text

    @cached_property
    def repunctuated(self) -> bool:
        """Whether the words so read are the same with marks that divide them otherwise."""
        same = letters(self.old_text) == letters(self.new_text)
        return same and divides_otherwise(self.old_text, self.new_text)

    def said(
        self, old: Sequence[Term] = (), new: Sequence[Term] = ()
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return what a reader would quote of both sides, the old one as it is written."""
        return self.written.said([self._written(term) for term in old], new)

    def _written(self, term: Term) -> Term:
        """Return a term of the old wording where it stands as it is written."""
        start, end = self._place(term.start, last=False), self._place(term.end, last=True)
        return term._replace(text=self.written.old_text[start:end], start=start, end=end)

    def _place(self, at: int, *, last: bool) -> int:
        """Return where a place of the text put right is in the text as written."""
        shift = 0
        for start, end, instead in self.mends:
            begun, ended = start + shift, start + shift + len(instead)
            if begun < at < ended or (at in (begun, ended) and (at == ended) is last):
                return end if last else start
            if at < ended:
                break
            shift += len(instead) - (end - start)
        return at - shift


def _mends(case: Case, found: Sequence[Difference]) -> Iterator[Mend]:
    """Yield what the new wording puts right, in order, without overlap."""
    lang, text = case.document.lang, case.old_text
    now = case.new_text.lower()
    known = [
        mend
        for s in found
        for mend in mistaken(text, s.start, s.end, lang)
        if mend.instead.lower() in now[max(0, s.new_start - _NEAR) : s.new_end + _NEAR]
        if mend[:2] != (s.start, s.end) or mend.instead.lower() == now[s.new_start : s.new_end]
    ]
    shown = [m for s in found for m in proven(case, s)]
    last = 0
    for mend in sorted(dict.fromkeys((*known, *shown)), key=lambda m: (m.start, m not in known)):
        if mend.start >= last:
            yield mend
            last = max(mend.end, last + (mend.start == mend.end))
