"""What ``docs/archive.md`` tells a stranger to run does what it says, without this program."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sealing import test_attacks as attacks
from tests.sealing.conftest import SOMEBODY, ZH, Vault

PAGE = Path(__file__).parents[2] / "docs" / "archive.md"
TEXT = PAGE.read_text(encoding="utf-8")
STEPS = re.findall(r"^```sh check\n(.*?)^```$", TEXT, re.M | re.S)


def said(vault: Vault, steps: list[str]) -> list[str]:
    """Run steps in the policy's folder, exactly as printed, and return what is not fine."""
    tools = {
        "sh",
        "sed",
        "tac",
        "sort",
        "sha256sum",
        "date",
        "grep",
        "seq",
        "wc",
        "cut",
        "uniq",
        "git",
    }
    found = {name: shutil.which(name) for name in tools}
    lacking = sorted(name for name, path in found.items() if path is None)
    if lacking:
        pytest.skip(f"needs {', '.join(lacking)}")
    lines: list[str] = []
    for step in steps:
        done = subprocess.run(
            ["sh", "-c", step],
            cwd=vault.privacy,
            env=os.environ | SOMEBODY | {"LC_ALL": "C"},
            capture_output=True,
            encoding="utf-8",
        )
        lines += (done.stdout + done.stderr).splitlines()
    return [line for line in lines if not line.endswith(": OK")]


def erratum(vault: Vault) -> None:
    vault.write("privacy/2024-03-01/zh.md", ZH.format(n=36))
    words = ["--yes", "--erratum", "privacy@2024-03-01/zh", "--by", 'Lin "file": Lan']
    assert vault.run("seal", *words, "--reason-zh", "改正", "--reason-en", "A slip") == 0


@pytest.fixture
def archive(vault: Vault) -> Vault:
    """An archive with a history: seals, an erratum, a version announced and sealed."""
    erratum(vault)
    vault.commit("erratum")
    assert vault.run("seal", "privacy@2027-03-01") == 0
    vault.commit("announce")
    return vault


def test_the_page_has_the_steps() -> None:
    assert len(STEPS) == 5


def test_all_is_well(archive: Vault) -> None:
    assert said(archive, STEPS[:4]) == []


def test_an_erratum_is_found_in_git(archive: Vault) -> None:
    (line,) = said(archive, STEPS[4:])
    assert line.endswith("Lin Lan")


ALONE = [attack for attack, _ in attacks.ALONE if attack is not attacks.add_a_second_key]


@pytest.mark.parametrize("attack", [*ALONE, attacks.cut_the_file_off, attacks.empty_the_seals])
def test_a_stranger_finds_it(attack: Callable[[Vault], None], vault: Vault) -> None:
    attack(vault)
    assert said(vault, STEPS[:3]) != []


@pytest.mark.parametrize("attack", attacks.FORGERIES[:-1])
def test_a_stranger_finds_a_forgery_in_git(attack: Callable[[Vault], None], vault: Vault) -> None:
    attack(vault)
    vault.commit("nothing to see")
    assert said(vault, STEPS[:3]) == []
    assert said(vault, [STEPS[3]]) != []


def test_what_was_noted_convicts_a_new_history(vault: Vault) -> None:
    commit, head = vault.git("rev-parse", "HEAD"), vault.head()
    (step,) = re.findall(r"^```sh\n(git merge-base.*?)^clausetrail", TEXT, re.M | re.S)
    step = step.replace("COMMIT_YOU_NOTED", commit).replace("HEAD_YOU_NOTED", head)
    assert said(vault, [step]) == []
    attacks.forge_the_whole_chain(vault)
    vault.git("checkout", "-q", "--orphan", "innocent")
    vault.commit("as it has always been")
    assert said(vault, [step]) == ["the history was rewritten", "the chain was rewritten"]


def test_an_old_head_is_still_found(archive: Vault, capsys: pytest.CaptureFixture[str]) -> None:
    first = archive.git("show", "HEAD~2:policies/privacy/seals.json")
    (head,) = re.findall(r'"head": "([0-9a-f]{64})"', first)
    assert head in archive.seals.read_text(encoding="utf-8")
    assert archive.verify(capsys, "--head", head) == []
