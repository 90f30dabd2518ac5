"""Real policies: linted whole, the same every time, and what was planted in them is found."""

from __future__ import annotations

from pathlib import Path

from clausetrail.linting import lint_text
from clausetrail.reading import load


def test_real_policies_are_linted_and_their_places_are_true(corpus: Path) -> None:
    for path in sorted(corpus.glob("*.txt")):
        text = load(path)
        lines = text.split("\n")
        findings = lint_text(text, raw=True)
        assert findings == lint_text(text, raw=True)
        for finding in findings:
            assert finding.lines[1] <= len(lines)
            for edit in finding.fix:
                assert lines[edit.line - 1][edit.column - 1 :].startswith(edit.old)


def test_a_planted_defect_is_found_in_every_real_policy(corpus: Path) -> None:
    for path in sorted(corpus.glob("*.txt")):
        text = load(path)
        number = text.count("\n", 0, len(text) // 2)
        lines = text.split("\n")
        place = next(n for n in range(number, len(lines)) if len(lines[n]) > 60)
        lines[place] += " See Section 8.88."
        before = {(f.rule, f.lines) for f in lint_text(text, raw=True)}
        after = {(f.rule, f.lines) for f in lint_text("\n".join(lines), raw=True)}
        assert ("L101", (place + 1, place + 1)) in after - before
