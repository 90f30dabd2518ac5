"""What git remembers of each ``seals.json``; read with git alone, nothing is fetched."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError
from clausetrail.repository.layout import SEALS_FILE
from clausetrail.sealing.continuity import State

_EVERY = f":(glob)*/{SEALS_FILE}"


@dataclass(frozen=True)
class History:
    """The states of every policy's ``seals.json``, the latest first."""

    states: Mapping[str, tuple[State, ...]]
    """By policy; a policy may be gone from the folder by now."""
    shallow: bool = False
    """Whether the clone has only the latest commits."""


def committed(folder: Path) -> History | None:
    """Return every state in the commits that lead to HEAD; ``None`` outside git.

    States on side branches count from the day they are merged.

    Raises:
        ClausetrailError: git has a history that cannot be read.
    """
    if _git(folder, "rev-parse", "--is-inside-work-tree") != b"true\n":
        return None
    shallow = _git(folder, "rev-parse", "--is-shallow-repository") == b"true\n"
    if _git(folder, "rev-parse", "--verify", "--quiet", "HEAD^{commit}") is None:
        return History({})
    # One line per parent that a commit differs from: commit, then ":… blob status TAB path".
    log = _git(
        folder,
        *("log", "--full-history", "-m", "--raw", "--no-abbrev", "--no-renames", "--relative"),
        *("--format=%H", "HEAD", "--", _EVERY),
    )
    if log is None:
        raise _unreadable(folder)
    commit, found = "", dict[tuple[str, str], str]()
    for line in log.decode("utf-8", "replace").splitlines():
        if not line.startswith(":"):
            commit = line or commit
            continue
        fields, _, path = line.partition("\t")
        blob, status = fields.split()[3:5]
        if status != "D":
            found.setdefault((path.partition("/")[0], blob), commit)
    states: dict[str, list[State]] = {}
    for (policy, blob), since in found.items():
        states.setdefault(policy, []).append(State(since, _blob(folder, blob)))
    return History({policy: tuple(them) for policy, them in sorted(states.items())}, shallow)


def at(folder: Path, revision: str) -> History:
    """Return the states in one commit, named as git names it.

    Raises:
        ClausetrailError: this is not in git, git knows no such commit, or it has no seals.
    """
    found = _git(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    if found is None:
        raise ClausetrailError(
            Bilingual("git 里没有这个提交", "git knows no such commit"),
            revision,
            Bilingual(
                "请写分支、标签或提交，例如 origin/main；远程的要先 git fetch",
                "name a branch, a tag or a commit, such as origin/main; fetch a remote one first",
            ),
        )
    commit = found.decode("ascii").strip()
    prefix = (_git(folder, "rev-parse", "--show-prefix") or b"").decode("utf-8", "replace").strip()
    tree = _git(folder, "ls-tree", "-r", "-z", "--full-tree", commit)
    if tree is None:
        raise _unreadable(folder)
    states = {}
    for entry in tree.decode("utf-8", "replace").split("\0"):
        fields, _, path = entry.partition("\t")
        policy, _, name = path.removeprefix(prefix).partition("/")
        if path.startswith(prefix) and name == SEALS_FILE:
            states[policy] = (State(commit, _blob(folder, fields.split()[2])),)
    if not states:
        raise ClausetrailError(
            Bilingual("这个提交里没有封存记录", "there are no seals in this commit"),
            revision,
            Bilingual(
                "请写封存之后的提交；政策文件夹后来改过名的，只能用 --head 核对",
                "name a commit made after sealing; if the policies folder was renamed since, "
                "only --head can compare",
            ),
        )
    return History(states)


def _blob(folder: Path, name: str) -> bytes:
    found = _git(folder, "cat-file", "blob", name)
    if found is None:
        raise _unreadable(folder)
    return found


def _unreadable(folder: Path) -> ClausetrailError:
    return ClausetrailError(
        Bilingual("git 的历史无法读出，或者不完整", "git's history is damaged or incomplete"),
        str(folder),
        Bilingual(
            "请用 git fsck 检查，或用完整的克隆运行",
            "look into it with git fsck, or use a full clone",
        ),
    )


def _git(folder: Path, *words: str) -> bytes | None:
    """Run git in a folder and return what it prints, ``None`` if it fails or is not there."""
    # No replacement objects, which could hide commits; no fetching; no program of a user's.
    quiet = ("-c", "core.quotePath=false", "-c", "log.showSignature=false", "--no-pager")
    env = os.environ | {"GIT_NO_REPLACE_OBJECTS": "1", "GIT_NO_LAZY_FETCH": "1"}
    try:
        done = subprocess.run(
            ["git", *quiet, "-C", str(folder), *words],
            env=env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
