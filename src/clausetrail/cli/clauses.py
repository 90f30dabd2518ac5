"""``clausetrail clauses``: the clauses of a document."""

from __future__ import annotations

import argparse
from pathlib import Path

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.clause import Clause
from clausetrail.cli.arguments import language, text_or_json
from clausetrail.cli.output import print_json

SCHEMA = "clausetrail/clauses/1"

HELP = Bilingual(
    "列出一份文件的条款：编号、种类、文字和所在行。",
    "List the clauses of a document: id, kind, text and lines.",
)


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the arguments."""
    parser.add_argument(
        "file", metavar="FILE", help=Bilingual(".md 或原始文本", ".md or raw text").in_(ui)
    )
    language(parser, ui)
    text_or_json(parser, ui, default="json")


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Print the clauses."""
    from clausetrail.cli.sources import document

    found = document(args.file, args.lang, Path.cwd())
    if args.format == "text":
        for clause in found.clauses:
            print(f"{clause.id:14} {clause.label} {clause.text}")
        return 0
    print_json({"schema": SCHEMA, "clauses": [as_json(clause) for clause in found.clauses]})
    return 0


def as_json(clause: Clause) -> dict[str, object]:
    """Return a clause as the JSON contract has it."""
    return {
        "id": clause.id,
        "kind": clause.kind,
        "label": clause.label,
        "text": clause.text,
        "lines": list(clause.lines),
        "parent": clause.parent,
    }
