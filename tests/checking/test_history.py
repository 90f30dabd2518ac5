"""What was published stays as it was: the folder against an earlier commit of a real repository."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from clausetrail.cli import main

Make = Callable[..., Any]

OLD_ZH, OLD_EN = "privacy/2026-03-01/zh.md", "privacy/2026-03-01/en.md"
ZH = "privacy/2027-03-01/zh.md"


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=editor", "-c", "user.email=editor@example.com")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def committed(desk: Make) -> Callable[..., Any]:
    """Lay out the policy and commit it."""

    def make(*changes: tuple[str, str, str]) -> Any:
        made = desk(*changes)
        git(made.folder.parent, "init", "--quiet", "--initial-branch=main")
        git(made.folder.parent, "add", ".")
        git(made.folder.parent, "commit", "--quiet", "-m", "published")
        return made

    return make


def against(
    desk: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> list[tuple[str, str, str, str]]:
    """Check against the last commit; return rule, severity, version and clause."""
    monkeypatch.chdir(desk.folder.parent)
    capsys.readouterr()
    words = ("--against", "HEAD", "--as-of", "2027-01-10", "--format", "json")
    assert main(["check", "policies", *words]) in (0, 1)
    found = json.loads(capsys.readouterr().out)["findings"]
    return [
        (one["rule"], one["severity"], one["version"], one["clause"] or "")
        for one in found
        if one["rule"].startswith("C6")
    ]


def rename(desk: Any, old: str, new: str) -> None:
    (desk.folder / "privacy" / old).rename(desk.folder / "privacy" / new)


CASES: dict[str, tuple[Callable[[Any], None], list[tuple[str, str, str, str]]]] = {
    # what was done after the commit, the findings: rule, severity, version, clause
    "nothing": (lambda desk: None, []),
    "a word of a version in force": (
        lambda desk: desk.spoil((OLD_ZH, "30 日内", "60 日内")),
        [("C601", "error", "2026-03-01", "1.2")],
    ),
    "a word of a version that is announced": (
        lambda desk: desk.spoil((ZH, "30 日内", "60 日内")),
        [("C601", "note", "2027-03-01", "1.2")],
    ),
    "only an empty line": (
        lambda desk: desk.spoil((OLD_ZH, "## 二、", "\n\n## 二、")),
        [("C601", "note", "2026-03-01", "")],
    ),
    "only the line ends": (
        lambda desk: desk.spoil((OLD_ZH, "\n", "\r\n")),
        [],
    ),
    "a clause that is gone": (
        lambda desk: desk.spoil((OLD_ZH, "2.2 您可以向我们索取个人信息的副本。\n", "")),
        [("C601", "error", "2026-03-01", "2.2")],
    ),
    "the date of update": (
        lambda desk: desk.spoil((OLD_EN, "updated: 2026-01-01", "updated: 2025-12-01")),
        [("C603", "error", "2026-03-01", "")],
    ),
    "one language deleted": (
        lambda desk: desk.spoil((OLD_EN, "", "")),
        [("C602", "error", "2026-03-01", "")],
    ),
    "a version deleted": (
        lambda desk: (
            desk.spoil((OLD_EN, "", ""), (OLD_ZH, "", ""))
            or (desk.folder / "privacy/2026-03-01").rmdir()
        ),
        [("C602", "error", "2026-03-01", "")],
    ),
    "a version under another date": (
        lambda desk: rename(desk, "2026-03-01", "2026-02-01"),
        [("C603", "error", "2026-03-01", "")],
    ),
    "an announced version put off": (
        lambda desk: rename(desk, "2027-03-01", "2027-04-01"),
        [("C603", "warning", "2027-03-01", "")],
    ),
    "a new version": (
        lambda desk: desk.spoil(("privacy/2028-01-01/zh.md", "", "# 云岫云隐私政策\n\n1 收集。\n")),
        [],
    ),
}


@pytest.mark.parametrize(("deed", "findings"), CASES.values(), ids=CASES)
def test_a_published_version_is_kept(
    deed: Callable[[Any], None],
    findings: list[tuple[str, str, str, str]],
    committed: Make,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = committed()
    deed(made)
    assert against(made, capsys, monkeypatch) == findings


def test_an_erratum_on_record_is_an_open_correction(
    committed: Make, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = committed()
    made.spoil((OLD_ZH, "用于创建账户", "用于创建帐户"))
    words = ("--reason-zh", "错别字", "--reason-en", "a misspelling", "--by", "林岚")
    where = ("--policies", str(made.folder), "--as-of", "2027-01-10", "privacy@2026-03-01/zh")
    assert main(["seal", "--erratum", *words, *where]) == 0
    assert against(made, capsys, monkeypatch) == []


def test_a_policy_that_is_gone_takes_its_versions_with_it(
    committed: Make, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "# 云岫云服务协议\n\n1 我们提供服务。\n"
    made = committed(
        ("terms/2026-05-01/zh.md", "", text),
        ("terms/policy.yml", "", "title: {zh: 协议}\nlanguages: [zh]\n"),
    )
    for path in sorted((made.folder / "terms").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    (made.folder / "terms").rmdir()
    assert against(made, capsys, monkeypatch) == [("C602", "error", "2026-05-01", "")]


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=/tmp/x", "HEAD:policies", ""])
def test_a_revision_that_is_none_never_passes(
    revision: str,
    committed: Make,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(committed().folder.parent)
    assert main(["check", "policies", f"--against={revision}", "--fail-on", "never"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_shallow_clone_says_what_to_fetch(
    committed: Make,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = committed()
    made.spoil((ZH, "30 日内", "60 日内"))
    git(made.folder.parent, "commit", "--quiet", "-am", "next")
    url = made.folder.parent.as_uri()
    git(tmp_path, "clone", "--quiet", "--depth=1", url, "shallow")
    monkeypatch.chdir(tmp_path / "shallow")
    assert main(["--ui", "en", "check", "--against", "HEAD~1", "--fail-on", "never"]) == 2
    assert "fetch-depth: 0" in capsys.readouterr().err


def test_outside_a_repository_it_never_passes(
    desk: Make, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk().folder.parent)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path.cwd().parent))
    assert main(["--ui", "en", "check", "--against", "HEAD", "--fail-on", "never"]) == 2
    assert "not a git repository" in capsys.readouterr().err
