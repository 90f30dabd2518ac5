"""``clausetrail import``: a file of any kind to canonical Markdown, with an account of repairs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.clause import Document
from clausetrail.cli.arguments import language
from clausetrail.cli.output import write_whole
from clausetrail.errors import ClausetrailError
from clausetrail.reading import Reading, Repair, read_text
from clausetrail.reading.repair import KINDS
from clausetrail.sources import Unit, open_source
from clausetrail.writing import differences, lost, write
from clausetrail.writing.faithful import layout, visible

UNITS: dict[Unit, Bilingual] = {
    "line": Bilingual("{}", "{}"),
    "paragraph": Bilingual("第 {} 段", "paragraph {}"),
    "page": Bilingual("第 {} 页", "page {}"),
}
"""How places in a file are named."""

MARKS = {
    "#": Bilingual("标题", "headings"),
    "*": Bilingual("加粗或列表", "bold type or lists"),
    "|": Bilingual("表格", "tables"),
    "-": Bilingual("列表或表格", "lists or tables"),
    "<": Bilingual("网址", "addresses"),
    ">": Bilingual("引用或网址", "quotations or addresses"),
    "\\": Bilingual("使符号按原样显示", "show a mark as it is"),
    "`": Bilingual("原样文字", "words as they are"),
}
"""What Markdown's marks are for, as far as a reader needs it."""

_CAME = Bilingual("排版符号，新增：{}", "marks of layout added: {}")
_WENT = Bilingual("排版符号，去掉：{}", "marks of layout left out: {}")

HELP = Bilingual(
    "把原始文本转换为规范的 Markdown，并逐项报告所做的修复。",
    "Turn a source into canonical Markdown, with an account of every repair.",
)


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the arguments."""
    parser.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        help=Bilingual(
            "文本、Markdown、HTML、Word（.docx）或 PDF 文件",
            "a text, Markdown, HTML, Word (.docx) or PDF file",
        ).in_(ui),
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
    language(parser, ui)
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
    source = open_source(args.file)
    reading = source.read(args.lang)
    markdown = write(reading.document)
    again = read_text(markdown, lang=reading.document.lang)
    _prove(source.original, reading, markdown, again, args.file)
    to_stdout = args.output is None and not args.dry_run
    report = sys.stderr if to_stdout else sys.stdout
    if not args.dry_run and args.output is not None:
        write_whole(args.output, markdown)
    for line in account(reading.repairs, ui, source.unit):
        print(line, file=report)
    for line in laid_out(layout(source.text, markdown), ui):
        print(line, file=report)
    if elsewhere := differences(reading.document, again):
        ids = ", ".join(elsewhere[:5])
        said = Bilingual(
            f"请核对这些条款的层级：{ids}", f"please look at the place of these clauses: {ids}"
        )
        print(said.in_(ui), file=report)
    count = len(reading.document.clauses)
    clauses = "1 clause" if count == 1 else f"{count} clauses"
    print(Bilingual(f"共 {count} 条。", f"{clauses}.").in_(ui), file=report)
    if to_stdout:
        print(markdown, end="")
    elif not args.dry_run:
        print(Bilingual(f"已写入 {args.output}", f"Wrote {args.output}").in_(ui), file=report)
    return 0


def laid_out(marks: Mapping[str, tuple[int, int]], ui: Lang) -> Iterator[str]:
    """Say which marks of layout came and which went; the words are as they were.

    >>> list(laid_out({"#": (0, 5), "●": (2, 0)}, "en"))
    ['marks of layout added: # (5, headings)', 'marks of layout left out: ● (2)']
    """
    for says, wanted in ((_CAME, 1), (_WENT, -1)):
        found = [
            _mark(mark, abs(after - before), ui)
            for mark, (before, after) in marks.items()
            if (after - before) * wanted > 0
        ]
        if found:
            yield says.in_(ui).format(("、" if ui == "zh" else ", ").join(found))


def _mark(mark: str, number: int, ui: Lang) -> str:
    meaning = MARKS.get(mark)
    if ui == "zh":
        return f"{mark}（{number} 个{f'，{meaning.zh}' if meaning else ''}）"
    return f"{mark} ({number}{f', {meaning.en}' if meaning else ''})"


def account(repairs: Iterable[Repair], ui: Lang, unit: Unit = "line") -> Iterator[str]:
    """Yield one line for each repair, those of one kind that drop nothing together."""
    ordered = sorted(repairs, key=lambda r: (r.kind, r.lines))
    for kind, group in groupby(ordered, key=lambda r: r.kind):
        found = list(group)
        alike = len({(r.dropped, r.added, r.detail) for r in found}) == 1
        if alike and len(found) > 1:
            message = visible(found[0].message().in_(ui))
            yield f"{_places(found, ui, unit)}: {message} (x{len(found)})"
        elif any(r.dropped or r.added or r.detail for r in found):
            for repair in found:
                yield f"{_places([repair], ui, unit)}: {visible(repair.message().in_(ui))}"
        else:
            yield f"{_places(found, ui, unit)}: {KINDS[kind].in_(ui)}"


def _places(repairs: list[Repair], ui: Lang, unit: Unit) -> str:
    places = [str(a) if a == b else f"{a}-{b}" for a, b in (r.lines for r in repairs)]
    listed = ", ".join(dict.fromkeys(places))
    return UNITS[unit].in_(ui).format(listed)


def _prove(original: str, reading: Reading, markdown: str, again: Document, file: Path) -> None:
    """Refuse to write what would say something else, or what has lost a character."""
    changed = differences(reading.document, again, words=True)
    missing = lost(original, markdown, reading.repairs)
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
