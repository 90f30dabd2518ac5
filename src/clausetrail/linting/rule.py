"""A rule: what it looks for, why, examples, and the function that finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.resources import files

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause
from clausetrail.explanation import Explanation
from clausetrail.linting.context import Context
from clausetrail.linting.finding import Severity


@dataclass(frozen=True, slots=True)
class Spot:
    """Characters of a clause's text, and what should stand there instead."""

    start: int
    end: int
    new: str | None = None
    """``None`` if only a person can say."""
    in_label: bool = False
    """Whether the offsets count within the clause's label."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found in one place."""

    clause: Clause | None
    """``None`` if it concerns the document as a whole."""
    message: Bilingual
    spots: tuple[Spot, ...] = ()
    lines: tuple[int, int] | None = None
    """The source lines, if they are not those of the clause."""


Find = Callable[[Context], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; all that is said about it anywhere comes from here and from its examples."""

    code: str
    name: str
    severity: Severity
    what: Bilingual
    why: Bilingual
    todo: Bilingual
    find: Find

    @property
    def explanation(self) -> Explanation:
        """What ``explain`` prints and the manual shows.

        The examples are in ``examples/<code>.md``: reported and put right, in
        Chinese, then in English, with lines of one dot between them.
        """
        file = files("clausetrail.linting") / "examples" / f"{self.code}.md"
        zh_bad, zh_good, en_bad, en_good = file.read_text(encoding="utf-8").split("\n.\n")
        return Explanation(
            self.code,
            self.name,
            self.what,
            self.why,
            self.todo,
            Bilingual(f"{zh_bad}\n", f"{en_bad}\n"),
            Bilingual(f"{zh_good}\n", en_good),
        )


def excerpt(text: str, start: int, end: int, around: int = 8) -> str:
    """Return a few words around a place, with … where the text goes on.

    >>> excerpt("我们会采取一切合理可行的措施。", 3, 5, 2)
    '…们会采取一切…'
    """
    first, last = max(0, start - around), min(len(text), end + around)
    before, after = "…" if first else "", "…" if last < len(text) else ""
    return before + text[first:last] + after
