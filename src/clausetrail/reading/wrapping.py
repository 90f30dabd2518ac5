"""Where a paragraph ends: whether lines without a blank one between them belong together.

Markdown says that they do, and editors wrap long lines. But wikis and notepads
put one paragraph on each line, and nothing between.
"""

from __future__ import annotations

import re

from clausetrail.reading.dates import meta_label
from clausetrail.reading.labels import parse
from clausetrail.reading.width import cells_wide
from clausetrail.reading.wording import is_title
from clausetrail.regex import regex

_FULL = 0.7
"""Share of the widest line from which on a line may have been wrapped."""
_WRAPPED = 0.4
"""Share of the lines that are full where an editor has wrapped them."""
_UNBROKEN = 0.8
"""Share of the lines that have no blank line behind them where there are hardly any."""
_ENDED = regex(r"[。！？；：.!?;:][”’\"）)*]*\s*$")
_FEW = 8
"""Lines below which a text tells nothing about its writer's ways."""
_MARKUP = regex(r"\s|[#>|]|[-*+]\s|```|~~~|<")
"""How a line begins that is set apart, or indented as part of what stands above."""
_NAMED = regex(r"[^：:\n]{1,20}[：:](?!//)")
"""``电话：…``: what says itself what it is."""
_GOES_ON = regex(r"[，、；：。）,;:.)]")
_SENTENCE = regex(r"[。！？]$|[a-z]{2}[.!?]$")
_BREAK = regex(r"(?: {2,}|(?<!\\)\\)$")
"""A line break that Markdown keeps: two spaces or a backslash."""


def has_line_paragraphs(text: str) -> bool:
    """Tell whether every line of a text is a paragraph.

    None is wrapped, most end as sentences do, and there is hardly a blank line, or none
    between titles of sections and their text.
    """
    lines = text.split("\n")
    plain = [bool(line.strip()) and not _MARKUP.match(line) for line in lines]
    pairs = [at for at in range(len(lines) - 1) if plain[at] and plain[at + 1]]
    if len(pairs) < _FEW:
        return False
    wide = _FULL * max(cells_wide(line) for line, own in zip(lines, plain, strict=True) if own)
    full = sum(cells_wide(lines[at]) > wide for at in pairs)
    if full >= _WRAPPED * len(pairs):
        return False
    titles = [at for at in pairs if _is_section(lines[at])]
    ended = sum(bool(_ENDED.search(lines[at])) for at in pairs)
    if 2 * ended < len(pairs) - len(titles) or not ended:
        return False
    glued = sum(parse(lines[at + 1]) is None for at in titles)
    return len(pairs) > _UNBROKEN * sum(plain) or glued > 2


def continues(first: str, second: str) -> bool:
    """Lines of a Markdown paragraph belong together unless the second begins something.

    It does if it has a number, carries metadata, or is in the other language; behind a
    line break that was asked for also if both lines have names, or a sentence ends there.
    """
    bare = second.strip().strip("*")
    if parse(bare) is not None or meta_label(bare) is not None or meta_label(first) is not None:
        return False
    if _BREAK.search(first):
        named = _NAMED.match(bare) and _NAMED.match(first.strip().strip("*"))
        if named or _SENTENCE.search(unbroken(first)):
            return False
    scripts = {_is_chinese(first), _is_chinese(bare)}
    return scripts != {True, False}


def separate(first: str, second: str) -> bool:
    """Lines that are paragraphs of their own belong together only if a mark says so."""
    return bool(_GOES_ON.match(second))


def unbroken(row: str) -> str:
    """Return a line without the mark of a line break at its end."""
    return _BREAK.sub("", row)


def _is_section(line: str) -> bool:
    label = parse(line)
    return label is not None and is_title(line)


def _is_chinese(line: str) -> bool | None:
    """Tell whether a sentence is Chinese or English; ``None`` for a few words."""
    han, latin = len(re.findall(r"[\u4e00-\u9fff]", line)), len(re.findall(r"[A-Za-z]{2,}", line))
    return None if han + latin < 4 else han > latin
