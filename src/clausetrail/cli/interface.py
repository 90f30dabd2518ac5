"""The language of the command line: ``--ui zh|en``, else the locale."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from clausetrail.bilingual import Bilingual, Lang

USAGE_ERROR = Bilingual("参数有误", "the arguments are wrong")
SEE_HELP = Bilingual("用法见 {prog} --help", "see {prog} --help")


_HEADINGS = {
    "usage: ": "用法：",
    "positional arguments": "参数",
    "options": "选项",
    "show this help message and exit": "显示本说明",
    "show program's version number and exit": "显示版本号",
}
"""What argparse writes around our own help, in Chinese."""

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
        if self.ui == "zh":
            for english, chinese in _ERRORS:
                if found := re.fullmatch(english, message):
                    message = found.expand(chinese)
                    break
        text = f"{self.prog}: {USAGE_ERROR.in_(self.ui)}: {message}\n"
        self.exit(2, text + f"  {SEE_HELP.in_(self.ui).format(prog=self.prog)}\n")


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
