"""What a verification finds: a place where the archive is not what was sealed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from clausetrail.bilingual import Bilingual

Code = Literal["C501", "C502", "C503", "C504", "C505"]
"""Unsealed edition, changed edition, missing edition, broken chain, rewritten history."""


@dataclass(frozen=True, slots=True)
class Breach:
    """One thing that is not as it was sealed."""

    code: Code
    file: str
    """Its path in the policy folder, ``2021-01-25/zh.md`` or ``seals.json``."""
    message: Bilingual
    todo: Bilingual
    line: int | None = None
    """The line of ``seals.json``, counted from 1."""

    def as_json(self) -> dict[str, object]:
        """Return the breach as the JSON output has it."""
        return {
            "rule": self.code,
            "file": self.file,
            "line": self.line,
            "message": self.message.as_json(),
            "todo": self.todo.as_json(),
        }
