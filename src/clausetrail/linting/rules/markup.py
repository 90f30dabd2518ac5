"""Remains of markup: stray asterisks, HTML tags and entities, layout attributes, wiki marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule
from clausetrail.regex import regex

_TAG = regex(
    r"</?(?:p|br|div|span|b|i|u|strong|em|font|a|ul|ol|li|h[1-6]|table|t[rdh]|img|center|style|script|o:p"
    r"|del|ins|s|strike|su[bp]|ref|references|nowiki|noinclude|includeonly|blockquote|code|pre)"
    r"(?:\s[^<>]{0,200})?/?>",
    re.I,
)
_ENTITY = regex(r"&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|#\d{2,5}|#x[0-9a-f]{2,5});", re.I)
_ATTRIBUTES = regex(r"\{:[^{}]*\}\s*$|\{[.#][\w-]+\}\s*$")
_EMPTY_LINK = regex(r"\[\]\([^)]*\)|\[[^\[\]]+\]\(\s*\)")
_STRUCK = regex(r"~~(?!~)[^~]+~~")
_WIKI_HEADING = regex(r"^\s*(={2,6})(?!=)\s*[^=\s].*?(?<!=)\1\s*$")
_WIKI_LINK = regex(r"\[\[[^\[\]]+\]\](?!\()")
_TEMPLATE = regex(r"\{\{[^{}]*\}\}")
_SHAPES = (
    _TAG,
    _ENTITY,
    _ATTRIBUTES,
    _EMPTY_LINK,
    _STRUCK,
    _WIKI_HEADING,
    _WIKI_LINK,
    _TEMPLATE,
)
_STARS = regex(r"\*{2,}")


def find(context: Context) -> Iterator[Hit]:
    """Find markup that no reader should see: each lone ``**``, and each other kind once."""
    first = _body(context)
    lines = [(n, line) for n, line in enumerate(context.lines, 1) if n >= first]
    for pattern in _SHAPES:
        found = [(number, match[0]) for number, line in lines if (match := pattern.search(line))]
        if found:
            yield _hit(context, *found[0], [number for number, _ in found[1:]])
    for number, stars in _stray_stars(context.lines, first):
        yield _hit(context, number, stars, [])


def _hit(context: Context, line: int, residue: str, others: Sequence[int]) -> Hit:
    at = bisect_right(context.document.clauses, line, key=lambda clause: clause.lines[0])
    some = ", ".join(map(str, others[:5])) + (" …" if len(others) > 5 else "")
    return Hit(
        context.document.clauses[at - 1] if at else None,
        Bilingual(
            f"排版标记没有清除：“{residue.strip()}”" + (f"；另见第 {some} 行" if others else ""),
            f'markup left in the text: "{residue.strip()}"'
            + (f"; also in lines {some}" if others else ""),
        ),
        lines=(line, line),
    )


def _body(context: Context) -> int:
    """Return the first line after the front matter."""
    return context.document.clauses[0].lines[0] if context.document.clauses else 1


def _stray_stars(lines: Sequence[str], first: int) -> Iterator[tuple[int, str]]:
    """Yield lines with stars that make nothing bold, because their paragraph has no other.

    Paragraphs end at blank lines.  Of a paragraph with an odd number of marks
    the last line that has any is reported.
    """
    paragraph: list[tuple[int, str]] = []
    for number, line in [*enumerate(lines[first - 1 :], first), (len(lines) + 1, "")]:
        if line.strip():
            paragraph.append((number, line))
            continue
        marked = [(n, each) for n, each in paragraph if _marks(each)]
        paragraph = []
        if sum(len(_marks(each)) for _, each in marked) % 2:
            last, text = marked[-1]
            if "|" not in text and text.strip(" *"):
                yield last, _marks(text)[-1]


def _marks(line: str) -> list[str]:
    """Return the runs of stars that switch bold on or off."""
    return [run for run in _STARS.findall(line) if len(run) % 4]


RULE = Rule(
    "L503",
    "markup-residue",
    "warning",
    Bilingual("残留的排版标记", "Markup left in the text"),
    Bilingual(
        "标记会原样显示给读者；落单的“**”说明本应加粗的内容没有加粗，“~~”之间的文字说不清是否有效",
        "readers see it as it is; a single ** means that what should be bold is not,"
        " and whether words between ~~ still hold nobody can tell",
    ),
    Bilingual(
        "删去标记，或者补上成对的另一半；“~~”之间的文字，确定去留后一并处理",
        "drop it, or add the other half of the pair; decide whether words between ~~ stay",
    ),
    find,
)
