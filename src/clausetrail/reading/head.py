"""The front matter of an edition: the YAML block between ``---`` lines at its start."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Meta
from clausetrail.errors import ClausetrailError

LIMIT = 64 * 1024
"""Bytes of front matter; more is not front matter but an attack or an accident."""

KEYS = ("title", "docno", "updated", "effective", "status")


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

    Raises:
        ClausetrailError: it is not YAML, not a mapping, or a date is not a date.
    """
    if not yaml.strip():
        return Meta()
    values = _load(yaml, source)
    extra = {key: value for key, value in values.items() if key not in KEYS}
    return Meta(
        title=_text(values, "title", source),
        docno=_text(values, "docno", source),
        updated=_date(values, "updated", source),
        effective=_date(values, "effective", source),
        status=_text(values, "status", source),
        extra=extra,
    )


def _load(yaml: str, source: str) -> Mapping[str, object]:
    from ruamel.yaml import YAML  # 60 ms to import: only editions with front matter pay for it
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    if len(yaml.encode()) > LIMIT:
        raise _broken(source, Bilingual("文件头过长", "the front matter is too long"))
    try:
        values = YAML(typ="safe", pure=True).load(io.StringIO(yaml))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        why = " ".join(str(error.problem).split())
        raise _broken(
            f"{source}:{line}",
            Bilingual(
                f"文件头不是有效的 YAML（{why}）", f"the front matter is not valid YAML ({why})"
            ),
        ) from error
    except (YAMLError, ValueError, RecursionError) as error:
        why = " ".join(str(error).split())
        raise _broken(
            source,
            Bilingual(
                f"文件头不是有效的 YAML（{why}）", f"the front matter is not valid YAML ({why})"
            ),
        ) from error
    if values is None:
        return {}
    if not isinstance(values, dict) or not all(isinstance(key, str) for key in values):
        raise _broken(
            source,
            Bilingual(
                "文件头应为“名称: 值”的列表", "the front matter must be a list of “name: value”"
            ),
        )
    return values


def _text(values: Mapping[str, object], key: str, source: str) -> str:
    value = values.get(key, "")
    if value is None:
        return ""
    if isinstance(value, (str, int, float, date)) and not isinstance(value, bool):
        return str(value)
    raise _broken(
        source, Bilingual(f"文件头中的 {key} 应为文字", f"{key} in the front matter must be text")
    )


def _date(values: Mapping[str, object], key: str, source: str) -> date | None:
    value = values.get(key)
    if value is None:
        return None
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise _broken(
            source,
            Bilingual(
                f"文件头中的 {key} 不是日期：{value!r}",
                f"{key} in the front matter is not a date: {value!r}",
            ),
        ) from None


def _broken(where: str, what: Bilingual) -> ClausetrailError:
    return ClausetrailError(
        what,
        where,
        Bilingual(
            "请改正文件开头两行 --- 之间的内容，日期写作 2021-01-25。",
            "Correct what stands between the two --- lines at the start;"
            " write dates as 2021-01-25.",
        ),
    )
