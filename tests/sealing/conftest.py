"""A small sealed archive in git, to be attacked by the tests."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from clausetrail.cli import main

SETTINGS = "title: {zh: 隐私政策, en: Privacy Policy}\n"
ZH = "# 云岫云隐私政策\n\n1.1 您注册账户时，我们收集您的姓名。\n\n1.2 信息保存 {n} 个月。\n"
EN = "# Yunxiu Cloud Privacy Policy\n\n1.1 We collect your name.\n\n1.2 Kept for {n} months.\n"
SOMEBODY = {
    "GIT_AUTHOR_NAME": "Lin Lan",
    "GIT_AUTHOR_EMAIL": "lan@yunxiu.example.com",
    "GIT_COMMITTER_NAME": "Lin Lan",
    "GIT_COMMITTER_EMAIL": "lan@yunxiu.example.com",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}
DAY = "2026-06-01"
"""The day of every command: 2024-03-01 and 2025-03-01 have taken effect, 2027-03-01 has not."""


@dataclass(frozen=True)
class Vault:
    """A policy repository whose archive is sealed and committed."""

    root: Path

    @property
    def policies(self) -> Path:
        return self.root / "policies"

    @property
    def privacy(self) -> Path:
        return self.policies / "privacy"

    @property
    def seals(self) -> Path:
        return self.privacy / "seals.json"

    def lines(self) -> list[str]:
        return self.seals.read_text(encoding="utf-8").splitlines(keepends=True)

    def git(self, *words: str) -> str:
        done = subprocess.run(
            ["git", *words],
            cwd=self.root,
            env=os.environ | SOMEBODY,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        return done.stdout.strip()

    def commit(self, message: str = "work") -> str:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)
        return self.git("rev-parse", "HEAD")

    def run(self, command: str, *words: str) -> int:
        place = [str(self.policies)] if command == "verify" else ["--policies", str(self.policies)]
        return main(["--ui", "en", command, *words, *place, "--as-of", DAY])

    def verify(self, capsys: pytest.CaptureFixture[str], *words: str) -> list[tuple[str, str]]:
        """Return rule and file of everything that is found; the exit code must agree."""
        capsys.readouterr()
        code = self.run("verify", "--format", "json", *words)
        said = json.loads(capsys.readouterr().out)
        found = [
            (breach["rule"], f"{policy['policy']}/{breach['file']}")
            for policy in said["policies"]
            for breach in policy["breaches"]
        ]
        found += [(breach["rule"], breach["file"]) for breach in said["heads"]]
        assert code == int(bool(found))
        return found

    def write(self, file: str, text: str) -> None:
        path = self.policies / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())

    def head(self) -> str:
        head = json.loads(self.seals.read_bytes())["head"]
        assert isinstance(head, str)
        return head


@pytest.fixture
def fresh(tmp_path: Path) -> Vault:
    """Published policies that nobody has sealed yet, committed."""
    vault = Vault(tmp_path)
    for policy in ("privacy", "terms"):
        vault.write(f"{policy}/policy.yml", SETTINGS)
        for months, day in enumerate(("2024-03-01", "2025-03-01", "2027-03-01"), 3):
            vault.write(f"{policy}/{day}/zh.md", ZH.format(n=months))
            vault.write(f"{policy}/{day}/en.md", EN.format(n=months))
    vault.write("privacy/draft/zh.md", ZH.format(n=9))
    vault.git("init", "-q", "-b", "main")
    vault.commit("publish")
    return vault


@pytest.fixture
def vault(fresh: Vault, capsys: pytest.CaptureFixture[str]) -> Vault:
    """The same, sealed and committed."""
    assert fresh.run("seal") == 0
    fresh.commit("seal")
    capsys.readouterr()
    return fresh
