"""Arguments that several commands share, so that they read and mean the same everywhere."""

from __future__ import annotations

import argparse
from pathlib import Path

from clausetrail.bilingual import LANGS, Bilingual, Lang

POLICIES = Path("policies")
"""Where the policies are if nothing else is said."""

_FOLDER = Bilingual("政策文件夹，默认 policies", "the policies folder, by default policies")
_LANG = Bilingual("语言；默认按文字判断", "the language; by default told from the script")
_FORMAT = Bilingual("输出格式", "output format")


def policies_folder(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add ``--policies DIR``."""
    parser.add_argument(
        "--policies", metavar="DIR", type=Path, default=POLICIES, help=_FOLDER.in_(ui)
    )


def policies_argument(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the policies folder as the one argument of a command, ``args.folder``."""
    parser.add_argument(
        "folder",
        metavar="POLICIES_DIR",
        nargs="?",
        type=Path,
        default=POLICIES,
        help=_FOLDER.in_(ui),
    )


def language(parser: argparse.ArgumentParser, ui: Lang, says: Bilingual = _LANG) -> None:
    """Add ``--lang zh|en``."""
    parser.add_argument("--lang", choices=LANGS, help=says.in_(ui))


def text_or_json(parser: argparse.ArgumentParser, ui: Lang, *, default: str = "text") -> None:
    """Add ``--format text|json``."""
    parser.add_argument("--format", choices=["text", "json"], default=default, help=_FORMAT.in_(ui))
