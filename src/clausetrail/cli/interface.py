"""The language of the command line: ``--ui zh|en``, else the locale."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from clausetrail.bilingual import Bilingual, Lang

USAGE_ERROR = Bilingual("参数有误", "the arguments are wrong")
SEE_HELP = Bilingual("用法见 {prog} --help", "see {prog} --help")


class Parser(argparse.ArgumentParser):
    """An argument parser that reports errors in the editor's language."""

    def __init__(self, ui: Lang, **options: Any) -> None:
        options.setdefault("allow_abbrev", False)
        super().__init__(**options)
        self.ui: Lang = ui

    def error(self, message: str) -> NoReturn:
        """Print one clear message and exit with 2."""
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
