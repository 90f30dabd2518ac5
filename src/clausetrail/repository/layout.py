"""The layout of the policies folder: what is where, and that nothing leads elsewhere.

::

    policies/privacy/policy.yml
    policies/privacy/2021-01-25/zh.md  en.md  review.yml
    policies/privacy/draft/zh.md
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from clausetrail.bilingual import LANGS, Bilingual, Lang
from clausetrail.errors import ClausetrailError
from clausetrail.identifiers import SLUG
from clausetrail.regex import regex

SETTINGS_FILE = "policy.yml"
REVIEW_FILE = "review.yml"
SEALS_FILE = "seals.json"
DRAFT = "draft"

_DATE = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")


def slugs(folder: Path) -> list[str]:
    """Return the names of the policies in a folder, in order.

    Raises:
        ClausetrailError: there is no such folder, or a folder in it has an unusable name.
    """
    if not folder.is_dir():
        raise ClausetrailError(
            Bilingual("找不到政策文件夹", "there is no such folder of policies"),
            str(folder),
            Bilingual(
                "请在政策仓库的根目录运行，或写出文件夹的路径",
                "run this in the root of the policy repository, or name the folder",
            ),
        )
    names = []
    for place in _folders(folder, folder):
        if not SLUG.match(place.name):
            raise ClausetrailError(
                Bilingual(
                    f"政策文件夹的名称“{place.name}”不可用",
                    f'a policy folder cannot be called "{place.name}"',
                ),
                str(place),
                Bilingual(
                    "名称会成为网址：只用小写字母、数字和连字符，例如 user-agreement",
                    "the name becomes an address: lower-case letters, digits and hyphens only, "
                    "such as user-agreement",
                ),
            )
        names.append(place.name)
    return names


def version_names(place: Path, folder: Path) -> list[str]:
    """Return the names of a policy's version folders, oldest first, the draft last.

    Raises:
        ClausetrailError: a folder has another name, or a text lies outside them.
    """
    names = []
    for version in _folders(place, folder):
        if version.name != DRAFT and not _is_date(version.name):
            raise ClausetrailError(
                Bilingual(
                    f"“{version.name}”不是版本文件夹的名称",
                    f'"{version.name}" is no name for a version folder',
                ),
                str(version),
                Bilingual(
                    f"请以生效日期命名，例如 2021-01-25；日期未定的用 {DRAFT}",
                    "call it by the date it takes effect, such as 2021-01-25, "
                    f"or {DRAFT} while that is not fixed",
                ),
            )
        names.append(version.name)
    for stray in sorted(place.glob("*.[mM][dD]")):
        if stray.stem.upper() != "README":
            raise ClausetrailError(
                Bilingual("文本没有放在版本文件夹里", "this text is in no version folder"),
                str(stray),
                Bilingual(
                    "请移入以生效日期命名的文件夹，例如 2021-01-25/zh.md",
                    "move it into a folder named by its effective date, such as 2021-01-25/zh.md",
                ),
            )
    return sorted(names)


def _is_date(name: str) -> bool:
    try:
        return bool(_DATE.match(name) and date.fromisoformat(name))
    except ValueError:
        return False


def texts(place: Path) -> Iterator[tuple[Lang, Path]]:
    """Find the editions of a version.

    Raises:
        ClausetrailError: there is a Markdown file with another name.
    """
    known = {f"{lang}.md": lang for lang in LANGS}
    for path in sorted(place.iterdir()):
        if path.suffix.lower() != ".md" or path.stem.upper() == "README":
            continue
        if path.name not in known:
            raise ClausetrailError(
                Bilingual(
                    f"“{path.name}”不是语言版本的文件名",
                    f'"{path.name}" is not the name of an edition',
                ),
                str(path),
                Bilingual(
                    f"请命名为 {'、'.join(known)}，或移出版本文件夹",
                    f"call it {' or '.join(known)}, or move it out of the version folder",
                ),
            )
        yield known[path.name], path


def _folders(place: Path, folder: Path) -> list[Path]:
    """Return the folders in ``place``, hidden ones apart, in the order of their names."""
    found = sorted(path for path in place.iterdir() if not path.name.startswith("."))
    for path in found:
        stays_inside(path, folder)
    return [path for path in found if path.is_dir()]


def stays_inside(path: Path, folder: Path) -> None:
    """Refuse a link that leads out of the policies folder, or into a circle.

    Raises:
        ClausetrailError: it does.
    """
    if not path.is_symlink():
        return
    real, root = os.path.realpath(path), os.path.realpath(folder)
    if os.path.commonpath([real, root]) != root or Path(real).is_symlink():
        raise ClausetrailError(
            Bilingual("这个链接指向政策文件夹之外", "this link leads out of the policies folder"),
            str(path),
            Bilingual(
                "请用文件本身代替链接，或删除它", "put the file itself here, or remove the link"
            ),
        )
