"""What is ready to use on GitHub, on GitLab and with pre-commit, run as these run it."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = Path(sys.executable).parent / "clausetrail"


def yaml(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=editor", "-c", "user.email=editor@example.com")
    done = subprocess.run(
        ["git", *who, *words], cwd=folder, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with the demonstration policies, as an organisation keeps it."""
    folder = tmp_path / "repository"
    shutil.copytree(ROOT / "policies", folder / "policies")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "policies")
    return folder


def bash(script: str, folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a step as the hosts do: bash, stopping at the first command that fails."""
    path = f"{PROGRAM.parent}:{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
        cwd=folder,
        env={"PATH": path, "LC_ALL": "C.UTF-8", "HOME": str(folder.parent)} | env,
        capture_output=True,
        encoding="utf-8",
    )


def edit_published(folder: Path) -> None:
    path = folder / "policies/privacy/2023-05-01/zh.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("个人信息", "信息", 1), encoding="utf-8")
    git(folder, "commit", "--quiet", "-am", "edited what was published")


ACTION = yaml((ROOT / "action.yml").read_text("utf-8"))
INPUTS = {
    "POLICIES": "policies",
    "FAIL_ON": "material",
    "AS_OF": "2026-12-01",
    "AGAINST": "none",
    "UI": "en",
    "SARIF": "",
    "COMMENT": "",
    "RULE_PAGES": "https://policies.example.com/rules",
}


def gate(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    step = next(one for one in ACTION["runs"]["steps"] if one["name"] == "Check the policies")
    assert set(step["env"]) == set(INPUTS)
    return bash(step["run"], folder, **(INPUTS | inputs))


def test_the_action_hands_every_input_on() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    for name in ACTION["inputs"]:
        assert f"inputs.{name}" in text, name
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", ""), "an input in a script could be a command"


def test_the_action_writes_annotations_summary_and_reports(repository: Path) -> None:
    summary = repository / "summary.md"
    done = gate(
        repository,
        SARIF="out/check.sarif",
        COMMENT="comment.md",
        GITHUB_STEP_SUMMARY=str(summary),
        FAIL_ON="any",
    )
    assert done.returncode == 1, done.stderr
    assert "::warning file=policies/privacy/2027-03-01/zh.md,line=" in done.stdout
    assert "policies.example.com/rules/C102.md" in summary.read_text("utf-8")
    assert (repository / "comment.md").read_text("utf-8").startswith("## Policy check: not passed")
    log = json.loads((repository / "out/check.sarif").read_text("utf-8"))
    uris = {
        one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for one in log["runs"][0]["results"]
    }
    assert all((repository / uri).is_file() for uri in uris)


def test_the_action_compares_although_the_checkout_is_shallow(
    repository: Path, tmp_path: Path
) -> None:
    base = git(repository, "rev-parse", "HEAD")
    edit_published(repository)
    git(repository, "config", "uploadpack.allowAnySHA1InWant", "true")
    clone = tmp_path / "checkout"
    git(tmp_path, "clone", "--quiet", "--depth=1", repository.as_uri(), str(clone))
    done = gate(clone, AGAINST=base)
    assert done.returncode == 1, done.stderr
    assert "::error file=policies/privacy/2023-05-01/zh.md" in done.stdout


@pytest.mark.parametrize("policies", ["$(touch owned)", "; touch owned", "--help"])
def test_an_input_is_never_a_command(policies: str, repository: Path) -> None:
    assert gate(repository, POLICIES=policies).returncode == 2
    assert not (repository / "owned").exists()


def test_the_gitlab_job_writes_both_reports(repository: Path) -> None:
    _, job = (ROOT / "templates/clausetrail.yml").read_text("utf-8").split("\n---\n")
    job = yaml(job)["clausetrail"]
    base = git(repository, "rev-parse", "HEAD")
    edit_published(repository)
    done = bash(
        "\n".join(job["script"]),
        repository,
        CLAUSETRAIL_POLICIES="policies",
        CLAUSETRAIL_FAIL_ON="material",
        CLAUSETRAIL_UI="zh",
        CI_MERGE_REQUEST_DIFF_BASE_SHA=base,
    )
    assert done.returncode == 1, done.stderr
    reports = {name: repository / path for name, path in job["artifacts"]["reports"].items()}
    entries = json.loads(reports["codequality"].read_text("utf-8"))
    assert "C601" in {entry["check_name"] for entry in entries if entry["severity"] == "critical"}
    assert int(ElementTree.parse(reports["junit"]).getroot().get("failures", "")) >= 1


def test_the_manual_shows_what_is_there() -> None:
    text = (ROOT / "docs/ci.md").read_text("utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
        assert (ROOT / "docs" / target).exists(), target
    shown = dict(re.findall(r"^```yaml (\S+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))
    steps = yaml(shown[".github/workflows/policies.yml"])["jobs"]["check"]["steps"]
    (ours,) = (step for step in steps if "clausetrail" in step["uses"])
    assert set(ours["with"]) <= set(ACTION["inputs"])
    (include,) = yaml(shown[".gitlab-ci.yml"])["include"]
    spec, _ = (ROOT / include["file"]).read_text("utf-8").split("\n---\n")
    assert set(include["inputs"]) <= set(yaml(spec)["spec"]["inputs"])
    hooks = {
        hook["id"]
        for repo in yaml(shown[".pre-commit-config.yaml"])["repos"]
        for hook in repo["hooks"]
    }
    assert hooks == {hook["id"] for hook in HOOKS}


HOOKS = yaml((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_in_a_policy_repository(hook: dict[str, Any], repository: Path) -> None:
    files = ["policies/privacy/2027-03-01/zh.md"] if hook.get("pass_filenames", True) else []
    words = [*shlex.split(hook["entry"]), *hook.get("args", []), *files]
    assert words[0] == "clausetrail"
    done = subprocess.run([PROGRAM, *words[1:]], cwd=repository, capture_output=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_pre_commit_installs_and_runs_the_hooks(repository: Path, tmp_path: Path) -> None:
    """The whole way: pre-commit clones the program, installs it and gates a commit."""
    pre_commit = shutil.which("pre-commit")
    if pre_commit is None:
        pytest.skip("needs pre-commit and a network: pip install pre-commit")
    program = tmp_path / "program"
    kept = ("src", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
    program.mkdir()
    for name in kept:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, program / name)  # type: ignore[operator]
    git(program, "init", "--quiet", "--initial-branch=main")
    git(program, "add", ".")
    git(program, "commit", "--quiet", "-m", "program")
    config = f"repos:\n  - repo: {program.as_uri()}\n    rev: {git(program, 'rev-parse', 'HEAD')}\n"
    config += "    hooks: [{id: clausetrail-fmt}, {id: clausetrail-check}]\n"
    (repository / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    path = repository / "policies/privacy/2027-03-01/zh.md"
    git(repository, "add", ".")
    env = os.environ | {"PRE_COMMIT_HOME": str(tmp_path / "home")}

    def run() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [pre_commit, "run", "--all-files"],
            cwd=repository,
            env=env,
            capture_output=True,
            encoding="utf-8",
        )

    clean = run()
    assert clean.returncode == 0, clean.stdout + clean.stderr
    text = path.read_text(encoding="utf-8").replace(
        "effective: 2027-03-01", "effective: 2027-03-02"
    )
    path.write_text(text, encoding="utf-8")
    spoilt = run()
    assert spoilt.returncode == 1
    assert "C201" in spoilt.stdout
