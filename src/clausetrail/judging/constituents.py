"""Two wordings of one sentence as the same groups of words in another order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from clausetrail.judging.case import Case
from clausetrail.judging.delta import Meaning, meaning
from clausetrail.judging.term import Term

_LONGEST = 60
"""Terms a sentence may have to be looked at; longer ones are for a person."""
_END = re.compile(r"[。！？；;:：\n|()]|(?<![A-Z])[.!?](?=\s|$)")
"""What ends a sentence, or walls off a part of one."""
_CLAUSE = re.compile(r"[,，]")


@dataclass(frozen=True, slots=True)
class Wording:
    """One side: its terms, and the little words and marks between them."""

    terms: tuple[Term, ...]
    text: str

    def without(self, gone: Collection[Term]) -> Wording:
        """Return the wording with some terms blotted out."""
        text = self.text
        for term in gone:
            text = text[: term.start] + " " * (term.end - term.start) + text[term.end :]
        return Wording(tuple(t for t in self.terms if t not in gone), text)

    def gap(self, at: int) -> str:
        """Return what stands before term ``at`` (after the last one, at the end)."""
        start = self.terms[at - 1].end if at else 0
        end = self.terms[at].start if at < len(self.terms) else len(self.text)
        return self.text[start:end]

    def opens(self, at: int) -> bool:
        """Tell whether a sentence begins at term ``at``."""
        return at == 0 or _END.search(self.gap(at)) is not None

    def closes(self, at: int) -> bool:
        """Tell whether a sentence ends before term ``at``."""
        return at == len(self.terms) or _END.search(self.gap(at)) is not None

    def breaks(self, at: int) -> bool:
        """Tell whether a sentence or a clause ends before term ``at``."""
        return at == 0 or self.closes(at) or _CLAUSE.search(self.gap(at)) is not None

    def sentence(self, at: int) -> tuple[int, int]:
        """Return the first term, and the one after the last, of the sentence of term ``at``."""
        first = last = at
        while not self.opens(first):
            first -= 1
        while not self.closes(last + 1):
            last += 1
        return first, last + 1


def wordings(case: Case) -> tuple[Wording, Wording]:
    """Return the two sides of a case."""
    (text, pool), (then, others) = case.side("old"), case.side("new")
    return Wording(pool, text), Wording(others, then)


def counterpart(wording: Wording, at: int, other: Wording) -> str | None:
    """Return what the other wording has in the place of term ``at``.

    It has nothing there unless the words on either side stand together in it, once.
    """
    if not 0 < at < len(wording.terms) - 1:
        return None
    around = meaning(wording.terms[at - 1]), meaning(wording.terms[at + 1])
    gaps = [
        other.gap(n)
        for n in range(1, len(other.terms))
        if (meaning(other.terms[n - 1]), meaning(other.terms[n])) == around
    ]
    return gaps[0].strip().lower() if len(gaps) == 1 else None


@dataclass(frozen=True, slots=True)
class Group:
    """Some terms of one wording that stand together: ``wording.terms[first:last]``."""

    wording: Wording
    first: int
    last: int

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms themselves."""
        return self.wording.terms[self.first : self.last]

    @property
    def before(self) -> str:
        """What leads to the group within its sentence: "by", 由, a comma."""
        return _END.split(self.wording.gap(self.first))[-1].strip().lower()

    @property
    def after(self) -> str:
        """What follows it within its sentence."""
        return _END.split(self.wording.gap(self.last))[0].strip().lower()

    @property
    def text(self) -> str:
        """The group as written, little words inside it included."""
        if self.first == self.last:
            return ""
        return self.wording.text[self.terms[0].start : self.terms[-1].end].lower()


Three = tuple[Group, Group, Group]


def exchanged(
    old: Wording, new: Wording, window: tuple[int, int] | None = None
) -> Iterator[tuple[Three, Three]]:
    """Yield the ways in which one wording is the other with two groups exchanged.

    If a ``window`` is given, what lies outside of it need not be the same.

    Yields:
        the groups of the one wording, first, middle and last, and the same groups in
        the other wording, where the last stands first; the middle may be empty.
        Either wording is the one once.
    """
    said, says = [meaning(t) for t in old.terms], [meaning(t) for t in new.terms]
    if window is None:
        window = _differing(said, says)
    if window is None:
        return
    head, end = window
    first, last = old.sentence(head)
    if last < end or last - first > _LONGEST or new.sentence(head) != (first, last):
        return
    for a in range(head, first - 1, -1):
        for b in range(end, last + 1):
            for i in range(a + 1, b):
                for j in range(i, b):
                    if says[a:b] == said[j:b] + said[i:j] + said[a:i]:
                        k, m = a + b - j, a + b - i
                        here = Group(old, a, i), Group(old, i, j), Group(old, j, b)
                        there = Group(new, m, b), Group(new, k, m), Group(new, a, k)
                        yield here, there
                        yield there[::-1], here[::-1]


def _differing(said: list[Meaning], says: list[Meaning]) -> tuple[int, int] | None:
    """Return the least stretch outside of which the two are the same; none if nothing moved."""
    if said == says or sorted(said) != sorted(says):
        return None
    head = next(i for i, (a, b) in enumerate(zip(said, says, strict=True)) if a != b)
    tail = next(i for i, (a, b) in enumerate(zip(said[::-1], says[::-1], strict=True)) if a != b)
    return head, len(said) - tail


def windows(old: Wording, new: Wording) -> list[tuple[int, int]]:
    """Return the least stretches that have the same terms in another order."""
    said, says = [meaning(t) for t in old.terms], [meaning(t) for t in new.terms]
    if len(said) != len(says):
        return []
    out: list[tuple[int, int]] = []
    open_: Counter[Meaning] = Counter()
    start = 0
    for at, (one, other) in enumerate(zip(said, says, strict=True)):
        if not open_:
            start = at
        open_[one] += 1
        open_[other] -= 1
        open_ = Counter({key: n for key, n in open_.items() if n})
        if not open_ and at > start:
            out.append((start, at + 1))
    return out if not open_ else []
