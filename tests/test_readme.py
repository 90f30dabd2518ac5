"""The READMEs are true: every command in them is run, every line of output is really said."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
READMES = ("README.md", "README.zh.md")


@dataclass(frozen=True)
class Example:
    """A command and the lines shown below it; ``…`` on a line of its own leaves some out."""

    command: str
    shown: tuple[str, ...]

    def __str__(self) -> str:
        return self.command


def fenced(readme: str) -> Iterator[tuple[str, str]]:
    text = (ROOT / readme).read_text(encoding="utf-8")
    for found in re.finditer(r"^```(\S.*)\n((?:.*\n)*?)^```$", text, re.MULTILINE):
        yield found[1], found[2]


def examples(readme: str) -> Iterator[Example]:
    for language, content in fenced(readme):
        if language != "console":
            continue
        for part in re.split(r"^\$ ", content, flags=re.MULTILINE)[1:]:
            command, *shown = part.rstrip("\n").split("\n")
            yield Example(command, tuple(shown))


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration, to run the examples in, with the files that the READMEs show."""
    folder = tmp_path_factory.mktemp("readme")
    for name in ("policies", "site"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


@pytest.mark.parametrize(
    ("readme", "example"),
    [(readme, example) for readme in READMES for example in examples(readme)],
    ids=str,
)
def test_an_example_says_what_is_shown(readme: str, example: Example, repository: Path) -> None:
    for language, content in fenced(readme):
        if language.startswith("text "):
            (repository / language.removeprefix("text ")).write_text(content, encoding="utf-8")
    (repository / "cookies.md").unlink(missing_ok=True)
    program, *words = shlex.split(example.command)
    assert program == "clausetrail"
    done = subprocess.run(
        [sys.executable, "-m", "clausetrail", *words],
        cwd=repository,
        env={"LC_ALL": "C.UTF-8", "PATH": ""},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode in (0, 1), done.stderr
    said = done.stdout.split("\n")
    at = 0
    for line in example.shown:
        if line == "…":
            continue
        assert line in said[at:], f"not said after line {at}: {line}"
        at = said.index(line, at) + 1


@pytest.mark.parametrize("readme", READMES)
def test_both_tell_the_same_story(readme: str) -> None:
    plain = [re.sub(r"--ui \w\w |/zh|/en", "", str(one)) for one in examples(readme)]
    other = [re.sub(r"--ui \w\w |/zh|/en", "", str(one)) for one in examples(READMES[0])]
    assert plain == other


@pytest.mark.parametrize(
    "page", ["README.md", "README.zh.md", "CONTRIBUTING.md", "docs/architecture.md"]
)
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
        assert ((ROOT / page).parent / target).exists(), target
