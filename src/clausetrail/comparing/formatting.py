"""Differences of form alone: kept apart from changes, and there for those who ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from clausetrail.clause import Clause
from clausetrail.comparing.change import Emphasis, Formatting, Match, Operation
from clausetrail.comparing.normal import key, label_key


def formatting(
    matches: Iterable[tuple[Match, Sequence[Operation]]],
) -> tuple[Formatting, ...]:
    """Return where clauses that live on are emphasised or written otherwise.

    Args:
        matches: each with the name of what happened.
    """
    found: list[Formatting] = []
    for match, operations in matches:
        if not match.old or not match.new:
            continue
        emphasised = any(clause.spans for clause in (*match.old, *match.new))
        lost, gained = _emphasis(match) if emphasised else ((), ())
        rewritten = "modified" not in operations and _rewritten(match)
        if lost or gained or rewritten:
            found.append(Formatting(match.old, match.new, lost, gained, rewritten))
    return tuple(found)


def _rewritten(match: Match) -> bool:
    """Tell whether the same words, or a number that is the same, are written otherwise."""
    if len(match.old) + len(match.new) > 2:
        return False
    old, new = match.old[0], match.new[0]
    return old.written != new.written or (
        old.label != new.label and label_key(old.label) == label_key(new.label)
    )


def _emphasis(match: Match) -> tuple[tuple[Emphasis, ...], tuple[Emphasis, ...]]:
    """Return the emphasis that was lost and gained on words that both sides have."""
    runs, new_runs = _runs(match.old), _runs(match.new)
    text, new_text = (_bare("\n".join(c.text for c in side)) for side in (match.old, match.new))
    return _without(runs, new_runs, new_text), _without(new_runs, runs, text)


def _without(
    runs: Sequence[Emphasis], others: Sequence[Emphasis], words: str
) -> tuple[Emphasis, ...]:
    """Return ``runs`` that are not among ``others``, if their words are among ``words``."""
    there = Counter((run.kind, _bare(run.text)) for run in others)
    out: list[Emphasis] = []
    for run in runs:
        sign = run.kind, _bare(run.text)
        if there[sign]:
            there[sign] -= 1
        elif sign[1] in words:
            out.append(run)
    return tuple(out)


def _runs(clauses: Sequence[Clause]) -> list[Emphasis]:
    """Return the emphasised runs in order; those with only white space between are one."""
    out: list[Emphasis] = []
    for clause in clauses:
        ends: dict[str, tuple[int, int]] = {}
        for span in clause.spans:
            if span.kind == "link" or not clause.text[span.start : span.end].strip():
                continue
            last, end = ends.get(span.kind, (-1, 0))
            if last >= 0 and not clause.text[end : span.start].strip():
                out[last] = Emphasis(span.kind, out[last].text + clause.text[end : span.end])
            else:
                last = len(out)
                out.append(Emphasis(span.kind, clause.text[span.start : span.end]))
            ends[span.kind] = last, span.end
    return out


def _bare(text: str) -> str:
    """Return a key without its account of binding words, so that one can contain another."""
    return key(text).partition("\0")[0]
