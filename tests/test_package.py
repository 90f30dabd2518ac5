"""The package as a whole: nothing public is forgotten, every command is explained."""

from __future__ import annotations

import argparse
import ast
import importlib
import importlib.metadata
import inspect
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import clausetrail
from clausetrail.bilingual import LANGS, Lang
from clausetrail.cli import COMMANDS, command, main, parser

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "clausetrail"
HAN = re.compile(r"[\u4e00-\u9fff]")
MODULES = sorted(
    module.name for module in pkgutil.walk_packages(clausetrail.__path__, "clausetrail.")
)
STAGES = sorted(path.parent.name for path in SOURCE.glob("*/__init__.py"))


def words_of(path: Path) -> set[str]:
    return set(re.findall(r"\w+", path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith("__main__")])
def test_every_module_says_what_it_is(name: str) -> None:
    module = importlib.import_module(name)
    assert module.__doc__, f"{name} has no docstring"
    for public in getattr(module, "__all__", ()):
        assert hasattr(module, public), f"{name}.__all__ names {public}, which is not there"


def public_definitions() -> Iterator[tuple[Path, str]]:
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                yield path, node.name


def test_nothing_public_is_forgotten() -> None:
    """What no other line of the program, its tests or its settings names is dead code."""
    files = [*SOURCE.rglob("*.py"), *(ROOT / "tests").rglob("*.py"), ROOT / "pyproject.toml"]
    used: dict[str, int] = {}
    for path in files:
        for word in re.findall(r"\w+", path.read_text(encoding="utf-8")):
            used[word] = used.get(word, 0) + 1
    protocol = {"configure", "run"}  # called by name, on the module of each command
    forgotten = [
        f"{path.relative_to(ROOT)}: {name}"
        for path, name in public_definitions()
        if name not in protocol and used[name] < 2
    ]
    assert forgotten == []


def test_the_architecture_names_every_package() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    missing = [name for name in STAGES if f"`{name}`" not in text and f"{name}/" not in text]
    assert missing == []


def test_the_architecture_names_every_entry_point() -> None:
    """The functions that a package exports are what others build on: they are written down."""
    documented = words_of(ROOT / "docs" / "architecture.md")
    packages = [importlib.import_module(f"clausetrail.{stage}") for stage in STAGES]
    missing = [
        f"{package.__name__}.{name}"
        for package in packages
        for name in getattr(package, "__all__", ())
        if inspect.isfunction(getattr(package, name)) and name not in documented
    ]
    assert missing == []


def sub_parser(name: str, ui: Lang) -> argparse.ArgumentParser:
    top = parser(ui, name)
    (subs,) = (a for a in top._actions if isinstance(a, argparse._SubParsersAction))
    found = subs.choices[name]
    assert isinstance(found, argparse.ArgumentParser)
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_in_both_languages(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = {}
    for ui in LANGS:
        with pytest.raises(SystemExit) as ended:
            main(["--ui", ui, name, "--help"])
        assert ended.value.code == 0
        shown[ui] = capsys.readouterr().out
    assert HAN.search(shown["zh"])
    assert not HAN.search(shown["en"])
    said = command(name).HELP
    assert "".join(said.zh.split()) in "".join(shown["zh"].split())
    assert "".join(said.en.split()) in "".join(shown["en"].split())
    for phrase in ("usage:", "positional arguments:", "options:", "show this help message"):
        assert phrase not in shown["zh"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_argument_is_explained_in_both_languages(name: str) -> None:
    actions = zip(sub_parser(name, "zh")._actions, sub_parser(name, "en")._actions, strict=True)
    for zh, en in actions:
        if zh.dest == "help" or zh.help == argparse.SUPPRESS:
            continue
        spelled = "/".join(zh.option_strings) or zh.dest
        assert HAN.search(zh.help or ""), f"{name} {spelled}: no Chinese help"
        assert en.help, f"{name} {spelled}: no English help"
        assert not HAN.search(en.help), f"{name} {spelled}: Chinese in the English help"


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_every_command_and_option_is_documented(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    missing = [name for name in COMMANDS if f"| `{name}" not in text]
    assert missing == []


def test_the_version_is_the_same_everywhere(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"clausetrail {clausetrail.__version__}\n"
    assert importlib.metadata.version("clausetrail") == clausetrail.__version__


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_every_library_in_use_is_declared() -> None:
    """A library that happens to be installed for another one is not there for everyone."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = [*project["dependencies"]]
    for name, extra in project["optional-dependencies"].items():
        declared += extra if name != "dev" else ()
    names = {re.split(r"[\[<>=! ;]", line)[0].lower() for line in declared}
    used = {name for path in SOURCE.rglob("*.py") for name in imports(path)}
    providers = importlib.metadata.packages_distributions()
    missing = {
        name: providers.get(name)
        for name in sorted(used - set(sys.stdlib_module_names) - {"clausetrail"})
        if not names & {provider.lower() for provider in providers.get(name, [name])}
    }
    assert missing == {}


def test_the_lock_holds_every_dependency_and_names_no_machine() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["build"]]
    for extra in project["project"]["optional-dependencies"].values():
        asked += extra
    names = {re.split(r"[\[<>=! ]", line)[0].replace(".", "-").lower() for line in asked}
    text = "".join(path.read_text(encoding="utf-8") for path in ROOT.glob("requirements*.lock"))
    locked = set(re.findall(r"^([a-z0-9-]+)==\S+(?: ;.*)? \\\n +--hash=sha256:", text, re.M))
    assert names - locked == {"clausetrail"}
    assert not re.search(r"https?:|file:|--(?:extra-)?index|--find-links", text)


def test_the_changelog_has_an_unreleased_section_or_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[(?:Unreleased|{re.escape(clausetrail.__version__)})\]", text, re.M)


def test_the_mkdocs_plugin_is_found() -> None:
    plugins = importlib.metadata.entry_points(group="mkdocs.plugins")
    (entry,) = (plugin for plugin in plugins if plugin.name == "clausetrail")
    assert entry.load().__name__ == "ClausetrailPlugin"


def imported(statement: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {statement}; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("statement", "heavy"),
    [
        ("import clausetrail.cli", {"jieba", "mkdocs", "markdown_it", "diff_match_patch"}),
        ("import clausetrail.comparing, clausetrail.judging", {"jieba", "mkdocs", "spellchecker"}),
        ("import clausetrail.checking", {"mkdocs", "jieba"}),
        ("import clausetrail.publishing.site", {"mkdocs", "jieba"}),
    ],
)
def test_heavy_libraries_are_loaded_only_where_they_are_used(
    statement: str, heavy: set[str]
) -> None:
    assert imported(statement) & heavy == set()


def test_the_program_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "clausetrail", "--version"], capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (0, f"clausetrail {clausetrail.__version__}\n")
