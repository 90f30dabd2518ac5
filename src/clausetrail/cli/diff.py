"""``clausetrail diff``: what changed between two versions, and whether it is material."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.cli.comparison_view import Style, view
from clausetrail.cli.output import print_json
from clausetrail.cli.sources import document, settings_of
from clausetrail.comparing import Comparison, compare
from clausetrail.judging import JudgedChange, judge

SCHEMA = "clausetrail/diff/1"


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the arguments."""
    what = Bilingual(
        "文件，或 privacy@2021-01-25/zh 形式的版本",
        "a file, or an edition like privacy@2021-01-25/zh",
    )
    parser.add_argument("old", metavar="OLD", help=what.in_(ui))
    parser.add_argument("new", metavar="NEW", help=what.in_(ui))
    parser.add_argument("--lang", choices=["zh", "en"], help=Bilingual("语言", "language").in_(ui))
    parser.add_argument(
        "--format",
        choices=["text", "json"],
        default="text",
        help=Bilingual("输出格式", "output format").in_(ui),
    )
    parser.add_argument(
        "--all",
        action="store_true",
        help=Bilingual("逐条列出无实质影响的变更", "list harmless changes one by one, too").in_(ui),
    )


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Compare, judge and print; 1 if a change is material or needs a person, else 0."""
    root = Path.cwd()
    old = document(args.old, args.lang, root)
    new = document(args.new, args.lang or old.lang, root)
    comparison = compare(old, new)
    judged = judge(comparison, settings_of(args.new, root))
    if args.format == "json":
        print_json(as_json(comparison, judged))
    else:
        style = Style.colour() if _coloured() else Style.plain()
        for line in view(comparison, judged, ui, style, everything=args.all):
            print(line)
    return int(any(item.judgement.verdict != "editorial" for item in judged))


def _coloured() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def as_json(comparison: Comparison, judged: tuple[JudgedChange, ...]) -> dict[str, object]:
    """Return a comparison as the JSON contract has it."""
    return {
        "schema": SCHEMA,
        "changes": [_change(item) for item in judged],
        "groups": [
            {
                "id": group.id,
                "kind": group.kind,
                "old": group.old,
                "new": group.new,
                "changes": list(group.changes),
            }
            for group in comparison.groups
        ],
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
        "rule": judgement.rule,
        "reason": judgement.reason.as_json(),
        "evidence": [{"side": e.side, "text": e.text} for e in judgement.evidence],
        "group": change.group,
    }
