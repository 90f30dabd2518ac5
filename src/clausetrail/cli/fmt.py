"""``clausetrail fmt``: editions in canonical form."""

from __future__ import annotations

import argparse
import difflib
from pathlib import Path

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.cli.output import write_whole
from clausetrail.cli.sources import settings_of
from clausetrail.errors import ClausetrailError
from clausetrail.reading import load
from clausetrail.writing import HouseStyle, formatted

HELP = Bilingual(
    "把政策文件整理为规范格式；不改动任何文字。",
    "Bring editions into canonical form; no word is ever changed.",
)


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the arguments."""
    parser.add_argument(
        "files",
        metavar="FILE.md",
        nargs="+",
        type=Path,
        help=Bilingual("政策文件或文件夹", "editions, or folders of them").in_(ui),
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help=Bilingual("只检查，不改写", "only tell what would change").in_(ui),
    )
    parser.add_argument(
        "--diff",
        action="store_true",
        help=Bilingual("显示改动，不改写", "show what would change").in_(ui),
    )


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Format the files; with ``--check`` or ``--diff`` 1 if one is not canonical."""
    results = [(path, load(path), _formatted(path)) for path in editions(args.files)]
    changed = [(path, old, new) for path, old, new in results if old != new]
    for path, old, new in changed:
        if args.diff:
            for line in difflib.unified_diff(
                old.splitlines(), new.splitlines(), str(path), str(path), lineterm=""
            ):
                print(line)
        elif args.check:
            print(Bilingual(f"需要整理：{path}", f"not canonical: {path}").in_(ui))
        else:
            write_whole(path, new)
            print(Bilingual(f"已整理：{path}", f"formatted: {path}").in_(ui))
    count = len(results) - len(changed)
    print(Bilingual(f"{count} 个文件无需改动。", f"{count} files left as they are.").in_(ui))
    return int(bool(changed) and (args.check or args.diff))


def editions(paths: list[Path]) -> list[Path]:
    """Return the Markdown files named, and those in the folders named.

    Raises:
        ClausetrailError: a file is no Markdown; raw text is imported, not formatted.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(path.rglob("*.md"))
        elif path.suffix.lower() == ".md":
            found.append(path)
        else:
            raise ClausetrailError(
                Bilingual("不是 Markdown 文件", "this is no Markdown file"),
                str(path),
                Bilingual(
                    "原始文本请用 clausetrail import 转换。",
                    "Raw text is turned into Markdown by clausetrail import.",
                ),
            )
    return found


def _formatted(path: Path) -> str:
    settings = settings_of(str(path), Path.cwd())
    style = HouseStyle(settings.spacing, settings.width) if settings else HouseStyle()
    return formatted(load(path), style=style, source=str(path))
