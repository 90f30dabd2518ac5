"""The demonstration policies: what is found there is there, and nothing else is reported."""

from __future__ import annotations

from pathlib import Path

from clausetrail.linting import lint_text
from clausetrail.reading import load

FOUND = {"privacy/2023-05-01/en.md": [("L406", "7.6")]}
"""A misspelling the first version had; the next one put it right."""


def test_what_is_found_in_the_demonstration(policies: Path) -> None:
    found = {
        path.relative_to(policies).as_posix(): [
            (f.rule, f.clause) for f in lint_text(load(path), source=str(path))
        ]
        for path in sorted(policies.glob("*/*/*.md"))
    }
    assert len(found) == 12
    assert {name: rules for name, rules in found.items() if rules} == FOUND
