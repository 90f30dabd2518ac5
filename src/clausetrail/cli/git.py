"""A text as it was in git: ``HEAD~1:policies/privacy/2025-11-01/zh.md``.

The program git is run without a shell; what was typed reaches it only behind
``--end-of-options``, so that it is never taken for an option.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.clause import Document
from clausetrail.errors import ClausetrailError
from clausetrail.reading import read_file
from clausetrail.reading.file import LIMIT
from clausetrail.regex import regex

_DRIVE = regex(r"[A-Za-z]:[\\/]")


@dataclass(frozen=True, slots=True)
class Revision:
    """A file at a revision, named as in git.

    >>> Revision.parse("HEAD~1:policies/privacy/draft/zh.md")
    Revision(name='HEAD~1', path='policies/privacy/draft/zh.md')
    >>> Revision.parse("policies/privacy/draft/zh.md"), Revision.parse("C:/draft/zh.md")
    (None, None)
    """

    name: str
    path: str
    """From the top of the repository; from the present folder if it begins with ``./``."""

    @classmethod
    def parse(cls, text: str) -> Revision | None:
        """Read ``REVISION:PATH``; ``None`` if it is a path with no revision."""
        name, colon, path = text.partition(":")
        if not colon or not name or not path or _DRIVE.match(text) or "\n" in text:
            return None
        return cls(name, path)

    def __str__(self) -> str:
        """Write the revision as it is typed."""
        return f"{self.name}:{self.path}"

    def read(self, lang: Lang | None, folder: Path) -> Document:
        """Read the file as it was; the working copy is not touched.

        Raises:
            ClausetrailError: there is no git, repository, revision or file, or the file
                cannot be read.
        """
        content = self._content(folder)
        # Readers take a file of any kind; its name tells Markdown from raw text.
        with tempfile.TemporaryDirectory() as place:
            copy = Path(place) / f"text{PurePosixPath(self.path).suffix}"
            copy.write_bytes(content)
            try:
                read = read_file(copy, lang)
            except ClausetrailError as error:
                raise ClausetrailError(error.what, str(self), error.todo) from None
        return replace(read, source=str(self))

    def working_copy(self, folder: Path) -> Path:
        """Return where the file stands, or stood, in the working copy."""
        if self.path.startswith("./") or self.path.startswith("../"):
            return folder / self.path
        top = _git(folder, "rev-parse", "--show-toplevel")
        return Path(os.fsdecode(top.stdout).rstrip("\n")) / self.path

    def _content(self, folder: Path) -> bytes:
        _commit(folder, self.name, str(self))
        if _git(folder, "cat-file", "-t", "--end-of-options", str(self)).stdout != b"blob\n":
            raise self._error(
                Bilingual(
                    f"修订“{self.name}”中没有这个文件",
                    f'there is no such file in the revision "{self.name}"',
                ),
                Bilingual(
                    "路径从仓库顶层写起，如 policies/privacy/2025-11-01/zh.md；"
                    "以 ./ 开头则从当前文件夹写起。",
                    "Write the path from the top of the repository, as in "
                    "policies/privacy/2025-11-01/zh.md, or from here with ./ before it.",
                ),
            )
        shown = _git(folder, "show", "--no-textconv", "--end-of-options", str(self))
        if shown.returncode or len(shown.stdout) > LIMIT:
            raise self._error(
                Bilingual(
                    "git 无法读出这个文件，或文件过大", "git cannot read it, or it is too long"
                ),
                Bilingual("请用 git fsck 检查仓库。", "Look into the repository with git fsck."),
            )
        return shown.stdout

    def _error(self, what: Bilingual, todo: Bilingual) -> ClausetrailError:
        return ClausetrailError(what, str(self), todo)


def files(revision: str, folder: Path, wanted: re.Pattern[str]) -> Mapping[str, bytes]:
    """Return the files below a folder as they were at a revision.

    Args:
        revision: a commit, branch or tag.
        folder: a folder of the working copy; at the revision it need not have been there.
        wanted: which files, by their path from the folder; links are never followed.

    Raises:
        ClausetrailError: there is no git, repository or revision, or git cannot read it.
    """
    commit = _commit(folder, revision, revision)
    top = os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").stdout).rstrip("\n")
    place = folder.resolve().relative_to(Path(top).resolve()).as_posix()
    within = [] if place == "." else ["--", f"{place}/"]
    listed = _git(folder, "ls-tree", "-r", "-z", "--full-tree", commit, *within)
    found: dict[str, str] = {}
    for row in os.fsdecode(listed.stdout).split("\0")[:-1]:
        kind, _, path = row.partition("\t")
        name = path if place == "." else path.removeprefix(f"{place}/")
        if kind.startswith("100") and wanted.fullmatch(name):
            found[name] = kind.split()[2]
    read = _git(folder, "cat-file", "--batch", given="".join(f"{one}\n" for one in found.values()))
    contents: dict[str, bytes] = {}
    at = 0
    for name in found:
        head = read.stdout[at : read.stdout.find(b"\n", at)]
        words = head.split()
        if listed.returncode or read.returncode or len(words) != 3 or words[1] != b"blob":
            raise ClausetrailError(
                Bilingual("git 无法读出这个文件", "git cannot read this file"),
                f"{revision}:{name}",
                Bilingual("请用 git fsck 检查仓库。", "Look into the repository with git fsck."),
            )
        at += len(head) + 1
        contents[name] = read.stdout[at : at + int(words[2])]
        at += int(words[2]) + 1
    return contents


def _commit(folder: Path, revision: str, said: str) -> str:
    """Return the commit a revision means; ``said`` is what was typed."""
    repository = _git(folder, "rev-parse", "--git-dir")
    if b"safe.directory" in repository.stderr:
        raise ClausetrailError(
            Bilingual(
                "git 不信任这个仓库：它属于另一个用户",
                "git distrusts this repository: it is another user's",
            ),
            said,
            Bilingual(
                '在流水线的容器里，请先运行 git config --global --add safe.directory "$PWD"。',
                'In a container of CI, run git config --global --add safe.directory "$PWD" first.',
            ),
        )
    if repository.returncode:
        raise ClausetrailError(
            Bilingual("这里不是 git 仓库", "this is not a git repository"),
            said,
            Bilingual(
                "请在仓库文件夹中运行，或检查文件名。",
                "Run this in a folder of the repository, or check the name of the file.",
            ),
        )
    commit = f"{revision}^{{commit}}"
    found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", commit)
    if found.returncode:
        shallow = _git(folder, "rev-parse", "--is-shallow-repository").stdout == b"true\n"
        fetch = Bilingual(
            "这个仓库只取了最近的提交：请取完整历史（fetch-depth: 0，或 git fetch --unshallow）。",
            "Only the latest commits were fetched: fetch them all (fetch-depth: 0, or "
            "git fetch --unshallow).",
        )
        look = Bilingual(
            "git log 会列出各次提交；分支和标签也可以。",
            "git log lists the commits; a branch or a tag will do, too.",
        )
        raise ClausetrailError(
            Bilingual(f"没有名为“{revision}”的修订", f'there is no revision "{revision}"'),
            said,
            fetch if shallow else look,
        )
    return os.fsdecode(found.stdout).strip()


def _git(folder: Path, *words: str, given: str = "") -> subprocess.CompletedProcess[bytes]:
    """Run git without a shell, without asking anybody and without the network."""
    quiet = {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        return subprocess.run(
            ["git", *words],
            cwd=folder,
            env=os.environ | quiet,
            input=given.encode(),
            capture_output=True,
        )
    except FileNotFoundError:
        raise ClausetrailError(
            Bilingual("没有找到 git 程序", "the program git was not found"),
            "git",
            Bilingual(
                "请安装 git，或把旧文本另存为文件后比较文件。",
                "Install git, or save the old text as a file and compare the files.",
            ),
        ) from None
