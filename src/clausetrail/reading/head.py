"""The front matter of an edition: the YAML block between ``---`` lines at its start."""

from __future__ import annotations

from collections.abc import Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Meta
from clausetrail.errors import ClausetrailError
from clausetrail.regex import regex

LIMIT = 64 * 1024
"""Characters of front matter; more is not front matter but an attack or an accident."""

KEYS = ("title", "docno", "updated", "effective", "status")

REACH = 12
"""Lines within which front matter without its opening line has to end to be taken for it."""

_KEY = regex(r"(?P<key>[a-z]+):(?:\s|$)")
_YAML = regex(r"[\w-]+:(?:\s|$)|\s+\S|-\s|#\s")
"""A line of front matter: a key, what belongs to the key above, or a comment."""


def unified(text: str) -> str:
    """Return text without byte order mark, every line ended by a line feed."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def split(text: str, source: str = "") -> tuple[str, str]:
    """Return the YAML of the front matter and the text with those lines blanked.

    Blanking keeps line numbers true.  Without front matter the first is empty.

    Raises:
        ClausetrailError: there is front matter, but the ``---`` above it is missing.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        if (first := _unopened(lines)) is not None:
            raise ClausetrailError(
                Bilingual(
                    "文件头缺少开头的一行 ---",
                    "the front matter lacks its opening line ---",
                ),
                f"{source}:{first + 1}",
                Bilingual(
                    f"请在“{lines[first].strip()}”之上加一行 ---，作为文件的第一行；"
                    "否则这几行会当作正文发布。",
                    f"Put a line --- above “{lines[first].strip()}”, as the first of the file;"
                    " without it these lines would be published as text.",
                ),
            )
        return "", text
    for at, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return "\n".join(lines[1:at]), "\n".join([""] * (at + 1) + lines[at + 1 :])
    return "", text


def _unopened(lines: Sequence[str]) -> int | None:
    """Return where front matter begins that has no ``---`` above it, counted from 0."""
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    found = _KEY.match(lines[first])
    if found is None or found["key"] not in KEYS:
        return None
    for line in lines[first + 1 : first + 1 + REACH]:
        if line.rstrip() == "---":
            return first
        if line.strip() and not _YAML.match(line):
            return None
    return None


def meta(yaml: str, source: str) -> Meta:
    """Read front matter.

    Keys that are not ours are kept as written if they hold plain words.

    Raises:
        ClausetrailError: it is not YAML, not a mapping, or a date is not a date.
    """
    if not yaml.strip():
        return Meta()
    if len(yaml) > LIMIT:
        raise ClausetrailError(
            Bilingual("文件头过长", "the front matter is too long"),
            source,
            Bilingual(
                "请检查文件开头两行 --- 之间的内容", "check what stands between the two --- lines"
            ),
        )
    from clausetrail.yaml import parse  # 60 ms to import: only front matter pays for it

    # The line with --- above counts, so that messages name the line of the file.
    head = parse("\n" + yaml, source)
    values = head.mapping(dict.fromkeys((*KEYS, *head.keys())))
    return Meta(
        title=values["title"].text(),
        docno=values["docno"].text(),
        updated=values["updated"].day(),
        effective=values["effective"].day(),
        status=values["status"].text(),
        extra={k: v.text() for k, v in values.items() if k not in KEYS and v.plain},
    )
