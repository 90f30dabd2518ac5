"""``clausetrail lint``: examine a text for what a legal editor would mend."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.cli.arguments import language, text_or_json
from clausetrail.cli.output import print_json, write_whole
from clausetrail.errors import ClausetrailError

if TYPE_CHECKING:
    from clausetrail.linting import Finding, Severity
    from clausetrail.reading import Reading

HELP = Bilingual(
    "检查文本的毛病：引用、编号、目录、标点、用词、残留、重复和日期。",
    "Examine a text for defects: references, numbers, contents, punctuation, words, residue, "
    "repetition and dates.",
)
SCHEMA = "clausetrail/lint/1"

THRESHOLDS: dict[str, tuple[Severity, ...]] = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "note": ("error", "warning", "note"),
    "never": (),
}
"""What ``--fail-on`` means: the severities that make the exit code 1."""

_SEVERITY: dict[Severity, Bilingual] = {
    "error": Bilingual("错误", "error"),
    "warning": Bilingual("警告", "warning"),
    "note": Bilingual("提示", "note"),
}


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the arguments."""
    parser.add_argument(
        "file",
        metavar="FILE",
        help=Bilingual(
            ".md 或原始文本，或 政策@版本/语言", ".md or raw text, or POLICY@VERSION/LANGUAGE"
        ).in_(ui),
    )
    language(parser, ui)
    parser.add_argument(
        "--fix",
        action="store_true",
        help=Bilingual(
            "改正可以安全改正的问题，再报告其余的", "put right what is safe, then report the rest"
        ).in_(ui),
    )
    parser.add_argument(
        "--fail-on",
        choices=tuple(THRESHOLDS),
        default="note",
        help=Bilingual(
            "何时以 1 退出：error 有错误；warning 也含警告；note（默认）也含提示；never 从不",
            "when to exit with 1: error, on errors; warning, on warnings too; note (default), on "
            "notes too; never",
        ).in_(ui),
    )
    text_or_json(parser, ui)


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Lint one text and print the findings."""
    from clausetrail.cli.sources import path_of, settings_of
    from clausetrail.linting import lint

    root = Path.cwd()
    path, lang = path_of(args.file, args.lang, root)
    settings = settings_of(args.file, root)
    reading, text = _opened(path, lang)
    findings = lint(reading, text, settings)
    made: tuple[Finding, ...] = ()
    if args.fix:
        made = _fix(path, text, findings, lang)
        if made:
            reading, text = _opened(path, lang)
            findings = lint(reading, text, settings)
    if args.format == "json":
        print_json(as_json(findings, made))
    else:
        for line in _report(findings, made, str(path), ui):
            print(line)
    return int(any(finding.severity in THRESHOLDS[args.fail_on] for finding in findings))


def _opened(path: Path, lang: Lang | None) -> tuple[Reading, str]:
    """Return what a file says and its text; the text is empty if it has no lines of its own."""
    from clausetrail.reading import load, repair_text

    if path.suffix.lower() == ".md":
        text = load(path)
        return repair_text(text, lang=lang, raw=False, source=str(path)), text
    from clausetrail.reading.file import read_bytes
    from clausetrail.sources import open_source
    from clausetrail.sources.format import format_of

    source = open_source(path)
    plain = format_of(read_bytes(path), str(path)) == "text"
    return source.read(lang), source.original if plain else ""


def _fix(
    path: Path, text: str, findings: Sequence[Finding], lang: Lang | None
) -> tuple[Finding, ...]:
    """Make the fixes and write the file; return the findings that are fixed.

    Raises:
        ClausetrailError: the file is no plain text and cannot be changed in place.
    """
    from clausetrail.linting import fixed
    from clausetrail.reading import load, repair_text

    if not text or load(path) != text:
        raise ClausetrailError(
            Bilingual(
                "只能改正 UTF-8 纯文本文件", "only plain UTF-8 text can be put right in place"
            ),
            str(path),
            Bilingual(
                "请先用 clausetrail import 转换为 Markdown。",
                "Make it Markdown with clausetrail import first.",
            ),
        )
    raw = path.suffix.lower() != ".md"
    result, made = fixed(text, findings, lambda new: repair_text(new, lang=lang, raw=raw).document)
    if made:
        write_whole(path, result)
    return made


def as_json(findings: Sequence[Finding], made: Sequence[Finding] = ()) -> dict[str, object]:
    """Return the findings, and those that were just fixed, as the JSON contract has them."""
    out: dict[str, object] = {
        "schema": SCHEMA,
        "findings": [finding.as_json() for finding in findings],
    }
    if made:
        out["fixed"] = [finding.as_json() for finding in made]
    return out


def _report(
    findings: Sequence[Finding], made: Sequence[Finding], name: str, ui: Lang
) -> Iterator[str]:
    from clausetrail.linting import explanations

    known = explanations()
    for finding in findings:
        rule = known[finding.rule]
        severity = _SEVERITY[finding.severity].in_(ui)
        where = f"{name}:{finding.lines[0]}: {finding.clause}".rstrip()
        yield f"{where}  {severity} {finding.rule}  {finding.message.in_(ui)}"
        fix = Bilingual("；可用 --fix 改正", "; --fix does it").in_(ui) if finding.fix else ""
        yield f"    {rule.why.in_(ui)}\n    → {rule.todo.in_(ui)}{fix}"
    if made:
        yield Bilingual(f"已改正 {len(made)} 处。", f"{len(made)} put right.").in_(ui)
    count = len(findings)
    yield Bilingual(f"共 {count} 处。", f"{count} findings.").in_(ui)
