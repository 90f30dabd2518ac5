"""Comments that silence a rule for one clause: ``<!-- lint-ok L304: reason -->``."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate

from clausetrail.clause import Clause, Document
from clausetrail.regex import regex

_SILENCE = regex(
    r"lint-ok\s+(?P<rules>[A-Z]\d{3}(?:\s*[,，、]\s*[A-Z]\d{3})*)\s*(?:[:：]\s*(?P<reason>.*))?\Z",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Silence:
    """One such comment."""

    lines: tuple[int, int]
    rules: tuple[str, ...]
    reason: str
    clause: Clause | None = field(compare=False)
    """The clause it stands above, ``None`` if none follows."""


def silences(document: Document) -> tuple[Silence, ...]:
    """Return the silencing comments of a document, in order."""
    out = []
    reached = list(accumulate((clause.lines[0] for clause in document.clauses), max))
    for comment in document.comments:
        found = _SILENCE.match(comment.text)
        if found is not None:
            codes = tuple(re.findall(r"[A-Z]\d{3}", found["rules"]))
            after = bisect_right(reached, comment.lines[1])
            below = document.clauses[after] if after < len(reached) else None
            out.append(Silence(comment.lines, codes, (found["reason"] or "").strip(), below))
    return tuple(out)
