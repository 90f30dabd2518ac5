"""Comments that silence a rule for one clause: ``<!-- lint-ok L304: reason -->``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clausetrail.clause import Clause, Document

_SILENCE = re.compile(
    r"lint-ok\s+(?P<rules>[A-Z]\d{3}(?:\s*[,，、]\s*[A-Z]\d{3})*)\s*(?:[:：]\s*(?P<reason>.*))?\Z",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Silence:
    """One such comment."""

    lines: tuple[int, int]
    rules: tuple[str, ...]
    reason: str

    def clause(self, document: Document) -> Clause | None:
        """Return the clause it stands above, ``None`` if none follows."""
        return next((c for c in document.clauses if c.lines[0] > self.lines[1]), None)


def silences(document: Document) -> tuple[Silence, ...]:
    """Return the silencing comments of a document, in order."""
    out = []
    for comment in document.comments:
        found = _SILENCE.match(comment.text)
        if found is not None:
            codes = tuple(re.findall(r"[A-Z]\d{3}", found["rules"]))
            out.append(Silence(comment.lines, codes, (found["reason"] or "").strip()))
    return tuple(out)
