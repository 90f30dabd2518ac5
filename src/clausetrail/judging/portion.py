"""One statement of a change, judged by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from clausetrail.judging.case import Case
from clausetrail.judging.constructions.adverbials import settled
from clausetrail.judging.constructions.statements import statements
from clausetrail.judging.term import divides_otherwise, letters


@dataclass(frozen=True)
class Portion(Case):
    """A statement of the old wording, and the one of the new that stands in its place."""

    old_text: str = field(kw_only=True)
    """The statement as it was."""
    new_text: str = field(kw_only=True)
    """The statement as it is."""

    @property
    def repunctuated(self) -> bool:
        """Whether the statement has the same words with marks that divide them otherwise."""
        old, new = self.old_text, self.new_text
        return letters(old) == letters(new) and divides_otherwise(old, new)


def portions(case: Case) -> tuple[Portion, ...]:
    """Return the statements in which a change lies; none if not as many were and are made."""
    if case.document.lang != "en" or case.whole:
        return ()
    old, new = statements(case.old_text), statements(case.new_text)
    return tuple(_paired(case, old, new)) if len(old) == len(new) else ()


def _paired(case: Case, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Portion]:
    for was, now in zip(old, new, strict=True):
        if letters(was) != letters(now):
            yield Portion(case.change, case.setting, old_text=settled(was), new_text=settled(now))
        elif was != now:
            yield Portion(case.change, case.setting, old_text=was, new_text=now)
