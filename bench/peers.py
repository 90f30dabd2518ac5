"""The programs clausetrail is measured beside, each called as its users call it."""

from __future__ import annotations

import difflib
import json
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from html.parser import HTMLParser
from importlib.metadata import version
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import NamedTuple

from scripts import Script

TOOLS = Path(__file__).parent / "tools"
CHARACTER = r"[^\x80-\xBF][\x80-\xBF]*"
"""Of git's word regular expressions the one for a character of UTF-8."""


class Run(NamedTuple):
    """What a program said, and how long it took."""

    version: str
    seconds: float
    """CPU time of the fastest round."""
    scripts: list[Script]


Peer = Callable[[str, str, str, int], Run]
"""Called with the old text, the new text, their language and the number of rounds."""


def timed(call: Callable[[], object], rounds: int) -> float:
    """Return the CPU seconds of the fastest of several rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        call()
        best = min(best, time.process_time() - start)
    return best


def children(command: list[str], given: str = "") -> tuple[float, str]:
    """Run a command; return its CPU seconds and what it printed."""
    before = getrusage(RUSAGE_CHILDREN)
    ran = subprocess.run(command, input=given, capture_output=True, encoding="utf-8")
    after = getrusage(RUSAGE_CHILDREN)
    if ran.returncode > 1:
        raise RuntimeError(f"{command[0]}: {ran.stderr.strip().splitlines()[-1:]}")
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used, ran.stdout


def diff_match_patch(old: str, new: str, _lang: str, rounds: int) -> Run:
    """Characters of the whole text, without the time limit that gives up."""
    import diff_match_patch as library

    differ = library.diff_match_patch()
    differ.Diff_Timeout = 0
    found: list[tuple[int, str]] = []

    def call() -> None:
        found[:] = differ.diff_main(old, new)
        differ.diff_cleanupSemantic(found)

    seconds = timed(call, rounds)
    return Run(version("diff-match-patch"), seconds, [[("-=+"[op + 1], t) for op, t in found]])


def fast_diff_match_patch(old: str, new: str, _lang: str, rounds: int) -> Run:
    """The same in C++."""
    from fast_diff_match_patch import diff

    def call() -> list[tuple[str, str]]:
        return diff(old, new, timelimit=0, cleanup="Semantic", counts_only=False)

    seconds = timed(call, rounds)
    return Run(version("fast-diff-match-patch"), seconds, [call()])


def difflib_(old: str, new: str, _lang: str, rounds: int) -> Run:
    """Characters of the whole text, as difflib does it by default."""

    def call() -> list[tuple[str, int, int, int, int]]:
        return difflib.SequenceMatcher(None, old, new).get_opcodes()

    script: list[tuple[str, str]] = []
    for op, a, b, c, d in call():
        if op == "equal":
            script.append(("=", old[a:b]))
        else:
            script += [one for one in (("-", old[a:b]), ("+", new[c:d])) if one[1]]
    return Run(f"Python {platform.python_version()}", timed(call, min(rounds, 2)), [script])


def git_words(old: str, new: str, _lang: str, rounds: int) -> Run:
    """``git diff --word-diff``: words are what stands between spaces."""
    return _git(old, new, rounds, [])


def git_characters(old: str, new: str, _lang: str, rounds: int) -> Run:
    """The same with every character a word."""
    return _git(old, new, rounds, [f"--word-diff-regex={CHARACTER}"])


def _git(old: str, new: str, rounds: int, options: list[str]) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        paths = Path(folder, "old.txt"), Path(folder, "new.txt")
        for path, text in zip(paths, (old, new), strict=True):
            path.write_text(text, encoding="utf-8")
        command = ["git", "-c", "core.quotePath=false", "diff", "--no-index", "-U0"]
        command += ["--word-diff=porcelain", *options, *map(str, paths)]
        runs = [children(command) for _ in range(rounds)]
    scripts: list[Script] = []
    line: list[tuple[str, str]] = []
    for row in runs[0][1].split("\n@@", 1)[-1].splitlines()[1:]:
        if row.startswith(("~", "@@")):
            scripts.append(line)
            line = []
        elif row[:1] in {" ", "-", "+"}:
            line.append((row[0].replace(" ", "="), row[1:]))
    said = children(["git", "--version"])[1].split()[-1]
    return Run(said, min(run[0] for run in runs), [*scripts, line])


def wikidiff2(old: str, new: str, _lang: str, rounds: int) -> Run:
    """What shows changes on Wikipedia: lines, then words and Chinese characters in them."""
    given = json.dumps({"old": old, "new": new, "rounds": rounds})
    said = json.loads(children(["php", str(TOOLS / "wikidiff2.php")], given)[1])
    reader = _Inline()
    reader.feed(said["html"])
    return Run(said["version"], said["seconds"], list(reader.scripts))


class _Inline(HTMLParser):
    """Reads wikidiff2's inline format, one script for each line."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[list[tuple[str, str]]] = []
        self._op = "="
        self._link = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "div":
            self.scripts.append([])
        self._op = {"del": "-", "ins": "+"}.get(tag, self._op)
        self._link = self._link or tag == "a"

    def handle_endtag(self, tag: str) -> None:
        self._op = "=" if tag in ("del", "ins") else self._op
        self._link = self._link and tag != "a"

    def handle_data(self, data: str) -> None:
        if self.scripts and not self._link and data.strip("\n"):
            self.scripts[-1].append((self._op, data))


def redlines(old: str, new: str, _lang: str, rounds: int) -> Run:
    """Words by spaces and punctuation, for Markdown."""
    from redlines import Redlines

    said = Redlines(old, new, markdown_style="none").output_markdown
    script: list[tuple[str, str]] = []
    for piece in re.findall(r"<del>.*?</del>|<ins>.*?</ins>|[^<]+|<", said, re.DOTALL):
        op = {"<del>": "-", "<ins>": "+"}.get(piece[:5], "=")
        script.append((op, piece[5:-6] if op != "=" else piece))
    seconds = timed(lambda: Redlines(old, new).output_markdown, rounds)
    return Run(version("redlines"), seconds, [script])


def jsdiff(node_modules: Path) -> Peer:
    """Return jsdiff on words as ``Intl.Segmenter`` cuts them."""

    def run(old: str, new: str, lang: str, rounds: int) -> Run:
        given = json.dumps({"old": old, "new": new, "lang": lang, "rounds": rounds})
        command = ["node", str(TOOLS / "jsdiff.mjs"), str(node_modules)]
        said = json.loads(children(command, given)[1])
        return Run(said["version"], said["seconds"], [said["script"]])

    return run


def peers(folder: Path) -> dict[str, Peer]:
    """Return every peer by name; ``folder`` is where README.md has them installed."""
    sys.path.append(str(folder / "python"))
    return {
        "diff-match-patch, characters": diff_match_patch,
        "fast-diff-match-patch, characters": fast_diff_match_patch,
        "difflib, characters": difflib_,
        "git diff --word-diff": git_words,
        "git diff, characters": git_characters,
        "wikidiff2": wikidiff2,
        "jsdiff, Intl.Segmenter": jsdiff(folder.resolve()),
        "redlines": redlines,
    }
