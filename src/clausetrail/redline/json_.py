"""A comparison as JSON: the contract that other programs read."""

from __future__ import annotations

from clausetrail.comparing import Formatting
from clausetrail.judging import JudgedChange
from clausetrail.redline.digest import Digest

SCHEMA = "clausetrail/diff/1"


def as_json(digest: Digest) -> dict[str, object]:
    """Return a comparison as the JSON contract has it."""
    return {
        "schema": SCHEMA,
        "changes": [_change(item) for item in digest.judged],
        "groups": [
            {
                "id": group.id,
                "kind": group.kind,
                "old": group.old,
                "new": group.new,
                "changes": list(group.changes),
            }
            for group in digest.comparison.groups
        ],
        "formatting": [_formatting(one) for one in digest.comparison.formatting],
    }


def _change(item: JudgedChange) -> dict[str, object]:
    change, judgement = item.change, item.judgement
    return {
        "id": change.id,
        "op": list(change.ops),
        "old": [clause.id for clause in change.old],
        "new": [clause.id for clause in change.new],
        "old_lines": [list(clause.lines) for clause in change.old],
        "new_lines": [list(clause.lines) for clause in change.new],
        "edits": [[edit.op, edit.text] for edit in change.edits],
        "verdict": judgement.verdict,
        "category": judgement.category,
        "also": list(judgement.also),
        "kinds": list(judgement.kinds),
        "rule": judgement.rule,
        "confidence": judgement.confidence,
        "reason": judgement.reason.as_json(),
        "evidence": [{"side": e.side, "text": e.text} for e in judgement.evidence],
        "group": change.group,
        "groups": list(change.groups),
    }


def _formatting(one: Formatting) -> dict[str, object]:
    return {
        "old": [clause.id for clause in one.old],
        "new": [clause.id for clause in one.new],
        "lost": [{"kind": run.kind, "text": run.text} for run in one.lost],
        "gained": [{"kind": run.kind, "text": run.text} for run in one.gained],
        "rewritten": one.rewritten,
    }
