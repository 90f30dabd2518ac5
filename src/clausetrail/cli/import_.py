"""``clausetrail import``: raw text to canonical Markdown, with an account of repairs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.cli.output import write_whole
from clausetrail.errors import ClausetrailError
from clausetrail.reading import Repair, load, read_text, repair_text
from clausetrail.reading.repair import KINDS
from clausetrail.writing import differences, lost, write
from clausetrail.writing.faithful import layout, visible


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the arguments."""
    parser.add_argument(
        "file", metavar="FILE", type=Path, help=Bilingual("原始文本", "the raw text").in_(ui)
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE.md",
        type=Path,
        help=Bilingual(
            "写入的文件；缺省为标准输出", "the file to write; standard output if not given"
        ).in_(ui),
    )
    parser.add_argument("--lang", choices=["zh", "en"], help=Bilingual("语言", "language").in_(ui))
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=Bilingual("只报告，不写入", "report only, write nothing").in_(ui),
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help=Bilingual("覆盖已有文件", "replace a file that exists").in_(ui),
    )


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Import one file."""
    if args.output and args.output.exists() and not (args.force or args.dry_run):
        raise ClausetrailError(
            Bilingual("文件已存在，未覆盖", "the file exists and was not replaced"),
            str(args.output),
            Bilingual("如需覆盖，请加 --force。", "Add --force to replace it."),
        )
    source = load(args.file)
    reading = repair_text(source, lang=args.lang, source=str(args.file))
    markdown = write(reading.document)
    _prove(source, markdown, reading.repairs, args.file, reading.document.lang)
    to_stdout = args.output is None and not args.dry_run
    report = sys.stderr if to_stdout else sys.stdout
    for line in account(reading.repairs, ui):
        print(line, file=report)
    marks = layout(source, markdown)
    changed = ", ".join(f"{mark} {a} → {b}" for mark, (a, b) in marks.items())
    if changed:
        said = Bilingual(f"排版符号数量：{changed}", f"marks of layout, count: {changed}")
        print(said.in_(ui), file=report)
    count = len(reading.document.clauses)
    print(Bilingual(f"共 {count} 条。", f"{count} clauses.").in_(ui), file=report)
    if to_stdout:
        print(markdown, end="")
    elif not args.dry_run:
        write_whole(args.output, markdown)
        print(Bilingual(f"已写入 {args.output}", f"Wrote {args.output}").in_(ui), file=report)
    return 0


def account(repairs: Iterable[Repair], ui: Lang) -> Iterator[str]:
    """Yield one line for each repair, those of one kind that drop nothing together."""
    ordered = sorted(repairs, key=lambda r: (r.kind, r.lines))
    for kind, group in groupby(ordered, key=lambda r: r.kind):
        found = list(group)
        if len({(r.dropped, r.added) for r in found}) == 1 and len(found) > 1:
            yield f"{_lines(found)}: {visible(found[0].message().in_(ui))} (x{len(found)})"
        elif any(r.dropped for r in found):
            for repair in found:
                yield f"{_lines([repair])}: {visible(repair.message().in_(ui))}"
        else:
            yield f"{_lines(found)}: {KINDS[kind].in_(ui)}"


def _lines(repairs: list[Repair]) -> str:
    places = [str(a) if a == b else f"{a}-{b}" for a, b in (r.lines for r in repairs)]
    return ", ".join(dict.fromkeys(places))


def _prove(source: str, markdown: str, repairs: tuple[Repair, ...], file: Path, lang: Lang) -> None:
    """Refuse to write what would read differently, or what has lost a character."""
    again = read_text(markdown, lang=lang)
    before = repair_text(source, lang=lang).document
    changed = differences(before, again)
    missing = lost(source, markdown, repairs)
    if not changed and not missing:
        return
    what = ", ".join(changed[:5]) if changed else visible("".join(sorted(missing)))
    raise ClausetrailError(
        Bilingual(
            f"转换后的文本与原文不一致（{what}），未写入",
            f"the result would not say the same ({what})",
        ),
        str(file),
        Bilingual(
            "请在原文件中简化所指条款的排版后重试。",
            "Nothing was written. Simplify the layout of these clauses in the source first.",
        ),
    )
