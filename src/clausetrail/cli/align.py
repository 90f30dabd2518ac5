"""``clausetrail align``: which clauses say the same in Chinese and in English."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from clausetrail.aligning import Alignment, align
from clausetrail.bilingual import Bilingual, Lang
from clausetrail.cli.arguments import text_or_json
from clausetrail.cli.output import print_json
from clausetrail.cli.sources import document, settings_of
from clausetrail.repository.script import require_language

SCHEMA = "clausetrail/align/1"

HELP = Bilingual(
    "找出中英文中含义相同的条款，以及不一致之处。",
    "Find the clauses that say the same in both languages, and where they do not.",
)

_ORDER = Bilingual(
    "先写中文文本，再写英文文本", "name the Chinese text first, then the English one"
)


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the arguments."""
    parser.add_argument("zh", metavar="ZH", help=Bilingual("中文版", "the Chinese edition").in_(ui))
    parser.add_argument("en", metavar="EN", help=Bilingual("英文版", "the English edition").in_(ui))
    parser.add_argument(
        "--all",
        action="store_true",
        help=Bilingual(
            "一并列出全部对应的条款", "also list all the clauses that belong together"
        ).in_(ui),
    )
    text_or_json(parser, ui)


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Align and print; 1 if the editions are out of step, else 0."""
    root = Path.cwd()
    settings = settings_of(args.zh, root)
    zh, en = document(args.zh, "zh", root), document(args.en, "en", root)
    require_language(replace(zh, lang="zh"), _ORDER)
    require_language(replace(en, lang="en"), _ORDER)
    found = align(zh, en, settings.glossary if settings else ())
    if args.format == "json":
        print_json(as_json(found))
    else:
        for line in _lines(found, ui, links=args.all):
            print(line)
    return int(bool(found.findings))


def as_json(found: Alignment) -> dict[str, object]:
    """Return an alignment as the JSON contract has it."""
    return {
        "schema": SCHEMA,
        "links": [
            {
                "zh": list(link.zh),
                "en": list(link.en),
                "score": round(link.score, 3),
                "why": link.why,
            }
            for link in found.links
        ],
        "findings": [
            {
                "zh": list(finding.zh),
                "en": list(finding.en),
                "rule": finding.rule,
                "message": finding.message.as_json(),
            }
            for finding in found.findings
        ],
    }


def _lines(found: Alignment, ui: Lang, *, links: bool) -> Iterator[str]:
    """Yield what is out of step, which is what a reader must look at, then the links."""
    for finding in found.findings:
        yield f"{finding.rule}  {finding.message.in_(ui)}"
    count = len(found.findings)
    one = Bilingual("不一致 1 处。", "1 place out of step.")
    more = Bilingual(f"不一致 {count} 处。", f"{count} places out of step.")
    yield (one if count == 1 else more).in_(ui)
    if links:
        yield ""
        for link in found.links:
            zh, en = " ".join(link.zh) or "—", " ".join(link.en) or "—"
            yield f"{zh:24} {en:24} {link.score:.2f}  {link.why}"
