"""``clausetrail explain``: what a code means."""

from __future__ import annotations

import argparse
from pathlib import Path

from clausetrail.bilingual import LANGS, Bilingual, Lang
from clausetrail.cli.output import write_whole
from clausetrail.errors import ClausetrailError
from clausetrail.explanation import (
    TODO,
    WHY,
    Explanation,
    explanation,
    explanations,
    index,
    page,
)

HELP = Bilingual(
    "说明一个编号的含义、理由和处理办法，附例子；不写编号则列出全部编号。",
    "Say what a code means, why it matters and what to do, with examples; "
    "without a code, list them all.",
)


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the arguments."""
    parser.add_argument(
        "code", metavar="CODE", nargs="?", help=Bilingual("例如 L101", "such as L101").in_(ui)
    )
    parser.add_argument(
        "--pages",
        metavar="DIR",
        type=Path,
        help=Bilingual(
            "把全部说明写成手册页面", "write all explanations as pages of the manual"
        ).in_(ui),
    )


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Print one explanation in both languages, or list or write them all."""
    if args.pages is not None:
        for found in explanations():
            write_whole(args.pages / f"{found.code}.md", page(found))
        write_whole(args.pages / "index.md", index())
        return 0
    if args.code is None:
        for found in explanations():
            print(f"{found.code}  {found.what.in_(ui)}")
        return 0
    one = explanation(args.code.upper())
    if one is None:
        raise ClausetrailError(
            Bilingual("没有这个编号", "there is no such code"),
            args.code,
            Bilingual(
                "全部编号见 clausetrail explain。", "Run clausetrail explain to list all codes."
            ),
        )
    print(_text(one))
    return 0


def _text(found: Explanation) -> str:
    blocks = [f"{found.code} {found.name}"]
    for lang in LANGS:
        blocks += [
            found.what.in_(lang),
            f"{WHY.in_(lang)} {found.why.in_(lang)}\n{TODO.in_(lang)} {found.todo.in_(lang)}",
            f"{found.reported.in_(lang)}\n{_indented(found.bad.in_(lang))}",
            f"{found.otherwise.in_(lang)}\n{_indented(found.good.in_(lang))}",
        ]
    return "\n\n".join(blocks)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.strip().splitlines())
