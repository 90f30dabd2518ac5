"""Bringing an edition into canonical form, and refusing to when that would change it."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.errors import ClausetrailError
from clausetrail.reading import read_text
from clausetrail.reading.head import split, unified
from clausetrail.writing.canonical import write_text
from clausetrail.writing.faithful import differences
from clausetrail.writing.house import HouseStyle, styled

KEEP = HouseStyle()


def formatted(text: str, *, lang: Lang | None = None, style: HouseStyle = KEEP, source: str) -> str:
    """Return Markdown in canonical form; formatting it again changes nothing.

    The front matter is kept as its writer left it.

    Raises:
        ClausetrailError: it cannot be read, or a clause would read differently afterwards.
    """
    text = unified(text)
    document = styled(read_text(text, lang=lang, source=source), style)
    head, _ = split(text)
    front = f"---\n{head}\n---\n\n" if head else ""
    result = front + write_text(document)
    changed = differences(document, read_text(result, lang=document.lang, source=source))
    if changed:
        ids = ", ".join(changed[:5])
        raise ClausetrailError(
            Bilingual(
                f"整理后这些条款会变样：{ids}", f"these clauses would read differently: {ids}"
            ),
            source,
            Bilingual(
                "文件未改动。请简化这些条款的排版。",
                "The file was left as it is. Simplify the layout of these clauses.",
            ),
        )
    return result
