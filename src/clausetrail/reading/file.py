"""The bytes of a file, in bounded number."""

from __future__ import annotations

from pathlib import Path

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError, trouble

LIMIT = 8 * 1024 * 1024
"""Bytes of the longest file that is read; real policies stay below one per cent of it."""


def read_bytes(path: Path) -> bytes:
    """Return the content of a file.

    Raises:
        ClausetrailError: there is none, it may not be read, or it is longer than `LIMIT`.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
    except FileNotFoundError:
        raise ClausetrailError(
            Bilingual("找不到该文件", "there is no such file"),
            str(path),
            Bilingual("请检查路径和文件名。", "Check the path and the name."),
        ) from None
    except OSError as error:
        raise ClausetrailError(
            Bilingual(f"无法读取：{trouble(error).zh}", f"it cannot be read: {trouble(error).en}"),
            str(path),
            Bilingual("请检查路径和权限。", "Check the path and the permissions."),
        ) from None
    if len(content) > LIMIT:
        raise ClausetrailError(
            Bilingual("文件过大", "the file is too long"),
            str(path),
            Bilingual("政策文件不应超过 8 MB。", "A policy should not be longer than 8 MB."),
        )
    return content
