"""The command line: one module per command, errors caught once, here.

A command module has ``HELP``, what the command does in a sentence or two,
``configure(parser, ui)``, which adds its arguments, and ``run(args, ui) -> int``.
It is imported only when it is called, so that a light command starts fast.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import io
import os
import sys
from collections.abc import Sequence
from types import ModuleType

from clausetrail import __version__
from clausetrail.bilingual import Bilingual, Lang
from clausetrail.cli.interface import Parser, document_ui, interface_language
from clausetrail.errors import ClausetrailError

COMMANDS: dict[str, Bilingual] = {
    "import": Bilingual("把原始文本转换为规范的 Markdown", "turn raw text into canonical Markdown"),
    "fmt": Bilingual("把政策文件整理为规范格式", "bring editions into canonical form"),
    "clauses": Bilingual("列出一份文件的条款", "list the clauses of a document"),
    "lint": Bilingual("检查文本的毛病", "examine a text for defects"),
    "diff": Bilingual("比较两个版本并判断变更", "compare two versions and judge the changes"),
    "history": Bilingual(
        "查看一个条款在各版本中的内容", "show what one clause said in every version"
    ),
    "align": Bilingual("对齐中英文条款", "link the Chinese and the English clauses"),
    "review": Bilingual("记录对变更的决定", "record the decisions on changes"),
    "check": Bilingual("检查全部政策能否发布", "check whether the policies can be published"),
    "notice": Bilingual("起草更新通知", "draft the notices of an update"),
    "seal": Bilingual("封存已发布的文本", "seal the published editions"),
    "verify": Bilingual("核对已发布的文本未被改动", "prove that no published edition was altered"),
    "build": Bilingual("生成网站", "build the website"),
    "explain": Bilingual("说明一个编号的含义", "say what a code means"),
}
"""Every command with its one-line help, in the order of an editor's work."""

DESCRIPTION = Bilingual(
    "管理中英文政策的版本，标出重大变更，发布网站。",
    "Keep policies in Chinese and English: versions, material changes, publication.",
)

SELDOM = 200_000
"""Objects between two searches for garbage: a command has next to none and is soon over."""


def command(name: str) -> ModuleType:
    """Import the module of a command (``import`` lives in ``import_``)."""
    module = {"import": "import_"}.get(name, name)
    return importlib.import_module(f"clausetrail.cli.{module}")


def parser(ui: Lang, chosen: str | None) -> argparse.ArgumentParser:
    """Build the argument parser in one language; only ``chosen`` gets its options."""
    top = Parser(ui, prog="clausetrail", description=DESCRIPTION.in_(ui))
    top.add_argument("--version", action="version", version=f"clausetrail {__version__}")
    document_ui(top, ui)
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, summary in COMMANDS.items():
        sub = commands.add_parser(name, ui=ui, help=summary.in_(ui))
        if name == chosen:
            module = command(name)
            sub.description = module.HELP.in_(ui)
            module.configure(sub, ui)
            document_ui(sub, ui)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code: 0 clean, 1 findings, 2 could not run."""
    gc.set_threshold(SELDOM)
    words = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    ui, words = interface_language(words, os.environ)
    chosen = next((word for word in words if word in COMMANDS), None)
    args = parser(ui, chosen).parse_args(words)
    try:
        return int(command(args.command).run(args, ui))
    except ClausetrailError as error:
        print(error.message(ui), file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
