"""Markdown as other programs write it, made into what reading understands.

Wikis, site generators and editors have their own ways of front matter, call-out
boxes, attributes and pieces of HTML. They are dropped or translated, and reported.
"""

from __future__ import annotations

import html
import io
import re
import tomllib
from collections.abc import Iterator, Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError
from clausetrail.reading.repair import Repair
from clausetrail.regex import regex
from clausetrail.sources.tags import untagged

Numbered = tuple[int, str]
"""A line with its place in the file."""

_TITLE = r"[\"“](?P<title>[^\"”]*)[\"”]"
_BOX = regex(
    rf"(?P<indent>\s*)(?:(?:!!!|\?\?\?\+?)\s+(?:[a-z]+(?: [a-z]+)*)?\s*(?:{_TITLE})?"
    rf"|===[!+]?\s+{_TITLE.replace('title', 'tab')})\s*$"
)
"""``!!! note "Title"`` of Python-Markdown, ``=== "Tab"`` of Material; ``!!! 注意`` is text."""
_FENCE = regex(r"\s*:{3,}\s*(?:[a-zA-Z{][\w.{}#= -]*?(?=\s|$))?\s*(?P<title>.*?)\s*$")
_ALERT = regex(r"\s*>\s*\[!\w+\][+-]?\s*(?P<title>.*?)\s*$")
_ID = regex(r"(?<=\S)\s*\{\s*[#.][^{}]*\}\s*$")
_DIRECTIVE = regex(r"\s*(?:\[TOC\]|\[\[_?TOC_?\]\]|\\newpage|\\pagebreak)\s*$", re.I)
_ENTITY = regex(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")
_STRUCK = regex(r"~~(?P<words>[^~\s](?:[^~]*[^~\s])?)~~")
_MARKUP = regex(r"[\\`*_\[\]<>~#|]")


def undialected(lines: Sequence[Numbered], name: str, repairs: list[Repair]) -> list[Numbered]:
    """Return the lines in plain Markdown; what was done is added to ``repairs``.

    Raises:
        ClausetrailError: the front matter is broken, or a library is missing.
    """
    lines = _yaml_head(lines, name, repairs)
    lines = untagged(lines, name, repairs)
    lines = list(_unboxed(lines, repairs))
    return [(at, _plain(line, at, repairs)) for at, line in lines]


def _yaml_head(lines: Sequence[Numbered], name: str, repairs: list[Repair]) -> list[Numbered]:
    """Turn a TOML head between ``+++`` lines into the YAML that editions have."""
    if not lines or lines[0][1].strip() != "+++":
        return list(lines)
    end = next((n for n, (_, line) in enumerate(lines[1:], 1) if line.strip() == "+++"), 0)
    if not end:
        return list(lines)
    toml = "\n".join(line for _, line in lines[1:end])
    try:
        values = tomllib.loads(toml)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ClausetrailError(
            Bilingual(
                f"文件头不是有效的 TOML（{error}）", f"the front matter is not valid TOML ({error})"
            ),
            name,
            Bilingual(
                "请改正文件开头两行 +++ 之间的内容。",
                "Correct what stands between the two +++ lines at the start.",
            ),
        ) from None
    from ruamel.yaml import YAML  # 60 ms to import: few files have a TOML head

    out = io.StringIO()
    YAML(typ="safe", pure=True).dump(values, out)
    repairs.append(Repair("front-matter", (1, lines[end][0]), dropped=toml, detail="TOML → YAML"))
    head = ["---", *out.getvalue().rstrip("\n").split("\n"), "---"]
    return [(min(at, lines[end][0]), line) for at, line in enumerate(head, 1)] + list(
        lines[end + 1 :]
    )


def _unboxed(lines: Sequence[Numbered], repairs: list[Repair]) -> Iterator[Numbered]:
    """Take call-out boxes apart: the mark goes, the title and the text stay."""
    inside: str | None = None
    for at, line in lines:
        if inside is not None and line.strip():
            if line.startswith((inside + "    ", inside + "\t")):
                line = line[len(inside) :].removeprefix("\t").removeprefix("    ")
            else:
                inside = None
        if box := _BOX.match(line):
            inside = box["indent"]
            yield from _titled(at, line, box["title"] or box["tab"] or "", repairs)
        elif mark := _FENCE.match(line) or _ALERT.match(line):
            yield from _titled(at, line, mark["title"], repairs)
        else:
            yield at, line


def _titled(at: int, line: str, title: str, repairs: list[Repair]) -> Iterator[Numbered]:
    mark = line.replace(title, "", 1) if title else line
    repairs.append(Repair("admonition", (at, at), dropped=" ".join(mark.split())))
    yield at, ""
    if title:
        yield at, title
        yield at, ""


def _plain(line: str, at: int, repairs: list[Repair]) -> str:
    """Drop attributes and directives from a line, restore its character references."""
    if _DIRECTIVE.match(line):
        repairs.append(Repair("attributes", (at, at), dropped=line.strip()))
        return ""
    if found := _ID.search(line):
        repairs.append(Repair("attributes", (at, at), dropped=found[0].strip()))
        line = line[: found.start()]
    repairs += [
        Repair("struck-out", (at, at), detail=struck["words"]) for struck in _STRUCK.finditer(line)
    ]

    def restored(match: re.Match[str]) -> str:
        character = html.unescape(match[0])
        if character == match[0] or "\n" in character:
            return match[0]
        repairs.append(Repair("entity", (at, at), dropped=match[0], added=character.strip()))
        return " " if character.isspace() else _MARKUP.sub(r"\\\g<0>", character)

    return _ENTITY.sub(restored, line)
