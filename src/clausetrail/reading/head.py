"""The front matter of an edition: the YAML block between ``---`` lines at its start."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Meta
from clausetrail.errors import ClausetrailError

LIMIT = 64 * 1024
"""Characters of front matter; more is not front matter but an attack or an accident."""

KEYS = ("title", "docno", "updated", "effective", "status")


def unified(text: str) -> str:
    """Return text without byte order mark, every line ended by a line feed."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def split(text: str) -> tuple[str, str]:
    """Return the YAML of the front matter and the text with those lines blanked.

    Blanking keeps line numbers true.  Without front matter the first is empty.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return "", text
    for at, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return "\n".join(lines[1:at]), "\n".join([""] * (at + 1) + lines[at + 1 :])
    return "", text


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
