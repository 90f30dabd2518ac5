"""The published schemas: every real output keeps to its own, and they agree with the readers."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from ruamel.yaml import YAML

from clausetrail.cli import main
from clausetrail.errors import ClausetrailError
from clausetrail.reading import read_text
from clausetrail.repository.decision import parse_decisions
from clausetrail.repository.settings import read_settings

ROOT = Path(__file__).resolve().parent.parent
SCHEMAS = ROOT / "docs" / "schemas"
NAMES = sorted(path.name.removesuffix(".schema.json") for path in SCHEMAS.iterdir())

OLD, NEW = "privacy@2025-11-01", "privacy@2027-03-01"
COMMANDS = {
    "clauses": ["clauses", f"{NEW}/zh"],
    "diff": ["diff", f"{OLD}/en", f"{NEW}/en", "--format", "json"],
    "align": ["align", f"{NEW}/zh", f"{NEW}/en", "--format", "json"],
    "lint": ["lint", f"{NEW}/en", "--format", "json"],
    "check": ["check", "--as-of", "2026-12-01", "--format", "json"],
    "history": ["history", "privacy", "5.1.2", "--format", "json"],
    "verify": ["verify", "--as-of", "2026-12-01", "--format", "json"],
}
"""A command for every schema of an output."""


def schema(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    return read


def faults(name: str, value: object) -> list[str]:
    found = Draft202012Validator(schema(name), format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in found.iter_errors(value)]


def closed(part: object) -> object:
    """Return a schema that takes no key it does not name."""
    if isinstance(part, list):
        return [closed(one) for one in part]
    if not isinstance(part, dict):
        return part
    out = {key: closed(value) for key, value in part.items()}
    if "properties" in out:
        out.setdefault("additionalProperties", False)
    return out


def yaml(text: str) -> object:
    """Read YAML as an editor's own tools do, with dates as they are written."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {str(key): plain(one) for key, one in value.items()}
        if isinstance(value, list):
            return [plain(one) for one in value]
        return value.isoformat() if isinstance(value, date) else value

    return plain(YAML(typ="safe", pure=True).load(text))


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("schemas")
    shutil.copytree(ROOT / "policies", folder / "policies")
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    assert schema(name)["title"]


@pytest.mark.parametrize("name", COMMANDS)
def test_an_output_keeps_to_its_schema_and_says_nothing_else(
    name: str,
    demonstration: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(demonstration)
    assert main(COMMANDS[name]) in (0, 1)
    told = json.loads(capsys.readouterr().out)
    assert faults(name, told) == []
    strict = Draft202012Validator(closed(schema(name)))  # type: ignore[arg-type]
    assert [error.message for error in strict.iter_errors(told)] == []


def test_what_was_fixed_keeps_to_the_schema(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "zh.md"
    text.write_text("# 云岫云隐私政策\n\n1.1 我们收集姓名。。\n", encoding="utf-8")
    main(["lint", str(text), "--fix", "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert told["fixed"]
    assert faults("lint", told) == []


def test_seals_keep_to_the_schema(demonstration: Path) -> None:
    where = ["--policies", str(demonstration / "policies"), "--as-of", "2026-12-01"]
    main(["seal", *where])
    path = demonstration / "policies/privacy/2023-05-01/en.md"
    path.write_text(path.read_text("utf-8").replace("Privacy", "privacy", 1), encoding="utf-8")
    words = ["--reason-zh", "笔误", "--reason-en", "a slip", "--by", "Lin Lan"]
    assert main(["seal", "--erratum", *words, *where, "privacy@2023-05-01/en"]) == 0
    for slug in ("privacy", "user-agreement"):
        text = (demonstration / "policies" / slug / "seals.json").read_text("utf-8")
        assert faults("seals", json.loads(text)) == []


@pytest.mark.parametrize("path", sorted(ROOT.glob("policies/**/*.yml")), ids=str)
def test_the_demonstration_keeps_to_the_schemas(path: Path) -> None:
    assert faults(path.stem, yaml(path.read_text("utf-8"))) == []


@pytest.mark.parametrize("path", sorted(ROOT.glob("policies/*/*/*.md")), ids=str)
def test_the_front_matter_of_the_demonstration_keeps_to_the_schema(path: Path) -> None:
    assert faults("front-matter", yaml(path.read_text("utf-8").split("---\n")[1])) == []


TITLE = "title: {zh: 隐私政策, en: Privacy}\n"
ASKED = "{verdict: review, rule: R001, fingerprint: " + "a" * 64 + "}"

ACCEPTED = {
    "policy": [
        TITLE,
        "title: Cookies 政策\nlanguages: [zh]\n",
        TITLE + "languages: [en]\nprevailing: en\nbrands:\nglossary: [{zh: 用户, en: user}]\n",
        TITLE + "material-changes: 9.2\nnotice-days: 7\ntime-zone: Asia/Shanghai\n",
        TITLE + "material-changes: {zh: '9.2', en: s9(2)}\n",
        TITLE + "categories: [1, 3, 5]\nprofile: pipl\nstrictness: cautious\n",
        TITLE + "categories: {1: , 3: {zh: 接收方, en: Recipients}}\nprofile: wp260\n",
        TITLE + "style: {spacing: tight, width: half}\n",
        TITLE + "lint: {L304: {level: 'off', reason: 行文习惯}}\n",
        TITLE + "material-changes: {zh: 9.2, en: '10.2'}\ncategories: [1, 3]\n",
        TITLE + "categories: {1: {zh: 目的, en: Purpose}, 2: }\nstrictness: cautious\n",
        TITLE + "categories: [8, 10]\nprofile: contract\n",
        TITLE + "categories: {1: {zh: 权利, en: Rights, covers: [4, M103]}}\n",
        TITLE + "categories: {8: {zh: 评级, en: Rating, covers: []}}\n",
    ],
    "front-matter": [
        "title: 政策\nupdated: 2026-01-01\neffective: 2026-03-01\ndocno: 2026\n",
        "docno:\nowner: 法务部\n",
    ],
    "review": [
        "decisions:\n",
        f"decisions:\n  - change: 1.1\n    zh: {ASKED}\n    material: 是\n    on: 2026-01-05\n",
        f"decisions:\n  - change: a\n    en: {ASKED}\n    category: 3\n    summary: {{zh: 改了}}\n",
    ],
}
REFUSED = {
    "policy": [
        "languages: [zh]\n",
        TITLE + "languages: []\n",
        TITLE + "languages: [fr]\n",
        TITLE + "languages: [zh, zh]\n",
        TITLE + "notice-days: soon\n",
        TITLE + "notice-days: -1\n",
        TITLE + "notice: 7\n",
        TITLE + "categories: [16]\n",
        TITLE + "categories: {0: }\n",
        TITLE + "categories: {1: {covers: [4]}}\n",
        TITLE + "categories: {1: {zh: 权利, en: Rights, covers: [16]}}\n",
        TITLE + "categories: {1: {zh: 权利, en: Rights, covers: [X103]}}\n",
        TITLE + "profile: gdpr\n",
        TITLE + "strictness: lax\n",
        TITLE + "material-changes: [9.2]\n",
        TITLE + "style: {spacing: wide}\n",
        TITLE + "glossary: [{zh: 用户}]\n",
        TITLE + "lint: {L304: {level: 'off'}}\n",
        TITLE + "strictness: lax\n",
        TITLE + "lint: {X1: {level: 'off', reason: x}}\n",
    ],
    "front-matter": ["updated: '2026-13-01'\n", "effective: 2026-3-1\n", "updated: soon\n"],
    "review": [
        "decision: []\n",
        "decisions:\n  - material: true\n",
        "decisions:\n  - change: a\n    material: perhaps\n",
        "decisions:\n  - change: a\n    category: 100\n",
        "decisions:\n  - change: a\n    on: tomorrow\n",
        "decisions:\n  - change: a\n    zh: {verdict: bad, rule: R001, fingerprint: x}\n",
    ],
}


def cases(of: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(name, text) for name, texts in of.items() for text in texts]


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str, str], object]:
    """Read a text as the program does."""

    def reader(name: str, text: str) -> object:
        if name == "policy":
            path = tmp_path / "policy.yml"
            path.write_text(text, encoding="utf-8")
            return read_settings(path, "policy.yml")
        if name == "review":
            return parse_decisions(text, "review.yml")
        return read_text(f"---\n{text}---\n\n# 政策\n\n1 条款。\n", lang="zh")

    return reader


@pytest.mark.parametrize(("name", "text"), cases(ACCEPTED))
def test_schema_and_reader_accept(name: str, text: str, read: Callable[[str, str], object]) -> None:
    assert read(name, text) is not None
    assert faults(name, yaml(text)) == []


@pytest.mark.parametrize(("name", "text"), cases(REFUSED))
def test_schema_and_reader_refuse(name: str, text: str, read: Callable[[str, str], object]) -> None:
    with pytest.raises(ClausetrailError):
        read(name, text)
    assert faults(name, yaml(text)) != []
