"""Drafts: a notice put into the words of templates, each kept safe for its medium."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError
from clausetrail.notices.notice import Notice
from clausetrail.publishing.markup import clean
from clausetrail.regex import regex

TEMPLATES = (
    "email-subject.txt",
    "email.txt",
    "email.html",
    "sms.txt",
    "banner.html",
    "release-note.md",
)
"""The templates of a language, by the names under which they can be replaced."""

BUILT_IN = Path(__file__).parent / "templates"

_MARKS = regex(r"[\\`*_\[\]<>&|~]")
_OPENING = regex(r"(\d*)(?=[.)](?:\s|$))|(?=[#+=-])")
"""What makes a heading or a list of a line that it begins."""


def drafts(notice: Notice, replaced: Path | None = None) -> dict[str, str]:
    """Fill in every template of the notice's language.

    A template can read the notice and nothing else.  Whatever it puts in is on one line
    and escaped for HTML or Markdown.

    Args:
        notice: what there is to say.
        replaced: a folder with templates, ``zh/sms.txt``, that are used instead of ours.

    Returns:
        The text of each draft, by the name of its template.

    Raises:
        ClausetrailError: a template cannot be read or filled in.
    """
    places = [folder for folder in (replaced, BUILT_IN) if folder is not None]
    loader = ChoiceLoader([FileSystemLoader(folder) for folder in places])
    words = asdict(notice)
    return {name: _filled(loader, f"{notice.lang}/{name}", words, replaced) for name in TEMPLATES}


def _filled(loader: BaseLoader, name: str, words: dict[str, Any], replaced: Path | None) -> str:
    environment = ImmutableSandboxedEnvironment(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=name.endswith(".html"),
        finalize=_markdown if name.endswith(".md") else _line,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    try:
        return environment.get_template(name).render(words)
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, OSError) as error:
        line = f":{error.lineno}" if isinstance(error, TemplateSyntaxError) else ""
        raise ClausetrailError(
            Bilingual(
                f"模板无法使用：{error}",
                f"this template cannot be used: {error}",
            ),
            f"{(replaced or BUILT_IN) / name}{line}",
            Bilingual(
                "可用的名称见 docs/notices.md；删去这个文件则使用自带的模板",
                "docs/notices.md lists the names it may use; without this file ours is used",
            ),
        ) from None


def _line(value: object) -> object:
    """Keep a value from beginning a line of its own."""
    return clean(value) if type(value) is str else value


def _markdown(value: object) -> object:
    r"""Keep a value from being Markdown.

    >>> print(_markdown("a_b <i>"), _markdown("1. b"), _markdown("# c"))
    a\_b \<i\> 1\. b \# c
    """
    if not isinstance(value, str):
        return value
    line = _MARKS.sub(r"\\\g<0>", clean(value).strip())
    opening = _OPENING.match(line)
    return f"{line[: opening.end()]}\\{line[opening.end() :]}" if opening else line
