"""The language of the command line: ``--ui zh|en``, else the locale."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from clausetrail.bilingual import LANGS, Bilingual, Lang
from clausetrail.regex import regex

USAGE_ERROR = Bilingual("参数有误", "the arguments are wrong")
SEE_HELP = Bilingual("用法见 {prog} --help", "see {prog} --help")
UI_HELP = Bilingual(
    "界面语言：zh 中文，en 英文；默认按系统的语言设置",
    "the language of messages: zh Chinese, en English; by default that of the locale",
)

_HEADINGS = {
    "usage: ": "用法：",
    "positional arguments": "参数",
    "options": "选项",
    "show this help message and exit": "显示本说明",
    "show program's version number and exit": "显示版本号",
}
"""What argparse writes around our own help, in Chinese."""

_DAY = regex(r"argument (.+?): invalid day value: (.+)")
_NO_DAY = Bilingual(
    r"\1：不是日期：\2；请写成 2027-03-01 的形式",
    r"argument \1: not a date: \2; write it like 2027-03-01",
)
"""What is said of a day in both languages; argparse would name the function that reads it."""

_ERRORS = (
    (r"the following arguments are required: (.+)", r"缺少参数：\1"),
    (r"unrecognized arguments: (.+)", r"不认识的参数：\1"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1 不能是 \2，可选：\3"),
    (r"argument (.+?): expected one argument", r"\1 后面要写一个值"),
    (r"argument (.+?): expected at least one argument", r"\1 后面至少要写一个值"),
    (r"argument (.+?): invalid \w+ value: (.+)", r"\1 的值 \2 无效"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 不能与 \2 同时使用"),
    (r"argument (.+?): (.+)", r"\1：\2"),
)
"""What argparse says of wrong arguments, in Chinese."""


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks the editor's language, in its help and its errors."""

    def __init__(self, ui: Lang, **options: Any) -> None:
        options.setdefault("allow_abbrev", False)
        super().__init__(**options)
        self.ui: Lang = ui

    def format_help(self) -> str:
        """Return the help text."""
        return self._translated(super().format_help())

    def format_usage(self) -> str:
        """Return the line on usage."""
        return self._translated(super().format_usage())

    def _translated(self, text: str) -> str:
        if self.ui == "zh":
            for english, chinese in _HEADINGS.items():
                text = re.sub(rf"(?m)(?<![^\s]){re.escape(english)}(?=:?$|\S)", chinese, text)
        return text

    def error(self, message: str) -> NoReturn:
        """Print one clear message and exit with 2."""
        if no_day := _DAY.fullmatch(message):
            message = no_day.expand(_NO_DAY.in_(self.ui))
        elif self.ui == "zh":
            for english, chinese in _ERRORS:
                if found := re.fullmatch(english, message):
                    message = found.expand(chinese)
                    break
        text = f"{self.prog}: {USAGE_ERROR.in_(self.ui)}: {message}\n"
        self.exit(2, text + f"  {SEE_HELP.in_(self.ui).format(prog=self.prog)}\n")


def document_ui(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Put ``--ui`` into the help; `interface_language` has taken it before arguments are read."""
    parser.add_argument("--ui", choices=LANGS, help=UI_HELP.in_(ui))


def interface_language(words: Sequence[str], env: Mapping[str, str]) -> tuple[Lang, list[str]]:
    """Take ``--ui`` out of the command line; return the language and the other words.

    Without the option the usual locale variables decide; Chinese if they name
    it, English otherwise.  ``--ui`` may stand before or after the command.
    """
    rest: list[str] = []
    said: str | None = None
    queue = iter(words)
    for word in queue:
        if word == "--ui":
            said = next(queue, "")
        elif word.startswith("--ui="):
            said = word.removeprefix("--ui=")
        else:
            rest.append(word)
    if said == "zh":
        return "zh", rest
    if said == "en":
        return "en", rest
    locale = next((env[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if env.get(k)), "")
    ui: Lang = "zh" if locale.lower().startswith("zh") else "en"
    if said is not None:
        print(f"clausetrail: --ui: zh | en, not {said!r}", file=sys.stderr)
        raise SystemExit(2)
    return ui, rest
