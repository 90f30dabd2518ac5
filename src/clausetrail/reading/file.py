"""The bytes of a file and the text in it, in bounded number."""

from __future__ import annotations

from pathlib import Path

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError, trouble
from clausetrail.regex import regex

LIMIT = 8 * 1024 * 1024
"""Bytes of the longest file that is read; real policies stay below one per cent of it."""
CHARACTERS = 1_000_000
"""Characters of the longest text that is read; a long policy has a tenth of it."""
LINES = 50_000
"""Lines of the longest text that is read; a policy has a few thousand."""
MARKS = 100_000
"""Brackets, asterisks and the like in the longest text that is read; a policy has a few thousand.

To a Markdown parser each may begin something, so each costs more than a whole line of words.
"""
_MARK = regex(r"[\[\]*_`!<&]")


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


def bounded(text: str, source: str = "") -> str:
    """Return a text that is not too long to be a policy.

    Raises:
        ClausetrailError: it is longer than `CHARACTERS` or `LINES`, or has more than `MARKS`.
    """
    if len(text) > CHARACTERS or text.count("\n") > LINES:
        raise too_long(source)
    if len(_MARK.findall(text)) > MARKS:
        raise ClausetrailError(
            Bilingual(
                f"方括号、星号等标记多达 {MARKS} 个以上，不像是一份政策",
                f"over {MARKS} brackets, asterisks and other marks: this is no policy",
            ),
            source,
            Bilingual(
                "请检查文件是否损坏，只保留政策正文后重试。",
                "Check whether the file is damaged; keep the text of the policy alone.",
            ),
        )
    return text


def too_long(name: str) -> ClausetrailError:
    """Return the error for a file with more text than any policy."""
    return ClausetrailError(
        Bilingual("内容过长，不像是一份政策", "the content is too long to be a policy"),
        name,
        Bilingual("请只保留政策正文后重试。", "Keep the text of the policy alone and try again."),
    )
