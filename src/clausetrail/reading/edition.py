"""One file of policy text to a `Document`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.clause import Clause, Document, Meta
from clausetrail.errors import ClausetrailError
from clausetrail.reading import head
from clausetrail.reading.comments import without_comments
from clausetrail.reading.dates import find_date, meta_value
from clausetrail.reading.file import bounded, read_bytes
from clausetrail.reading.frontpage import unglued
from clausetrail.reading.markdown import blocks
from clausetrail.reading.outline import outline
from clausetrail.reading.raw import read_raw
from clausetrail.reading.repair import Repair
from clausetrail.reading.wrapping import continues, has_line_paragraphs, separate


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and what reading had to repair."""

    document: Document
    repairs: tuple[Repair, ...] = ()


def read_text(
    text: str, *, lang: Lang | None = None, raw: bool = False, source: str = ""
) -> Document:
    """Read policy text; see `repair_text`, which also tells what it repaired."""
    return repair_text(text, lang=lang, raw=raw, source=source).document


def read_file(path: Path, lang: Lang | None = None) -> Document:
    """Read a ``.md`` file as canonical Markdown, any other as `clausetrail.sources` opens it.

    Raises:
        ClausetrailError: the file is missing, not to be read, too long, or broken.
    """
    if path.suffix.lower() == ".md":
        return read_text(load(path), lang=lang, source=str(path))
    from clausetrail.sources import open_source  # builds on reading; editions do without it

    return open_source(path).read(lang).document


def repair_text(
    text: str, *, lang: Lang | None = None, raw: bool = True, source: str = ""
) -> Reading:
    """Read policy text and keep the account of repairs.

    Args:
        text: Markdown with or without front matter, or raw text.
        lang: the language; found from the script if not given.
        raw: repair what copying out of other programs leaves behind.
        source: the name for messages.

    Raises:
        ClausetrailError: the front matter is broken, or there is no text or too much.
    """
    yaml, body = head.split(head.unified(bounded(text, source)), source)
    meta = head.meta(yaml, source)
    body, comments = without_comments(body)
    repairs: list[Repair] = []
    if raw:
        found, repairs = read_raw(body, source)
        found = unglued(found, repairs)
    else:
        found = blocks(body, separate if has_line_paragraphs(body) else continues, source)
    clauses = outline(found, repairs)
    if not clauses:
        raise ClausetrailError(
            Bilingual("文件中没有正文", "there is no text in this file"),
            source,
            Bilingual("请检查文件是否完整。", "Check that the file is complete."),
        )
    lang = lang or language(clauses)
    document = Document(lang, clauses, _completed(meta, clauses), source, comments)
    return Reading(document, tuple(sorted(repairs, key=lambda r: r.lines)))


def load(path: Path) -> str:
    """Return a file's text.

    Raises:
        ClausetrailError: it cannot be read as UTF-8 text of reasonable length.
    """
    content = read_bytes(path)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ClausetrailError(
            Bilingual(
                f"不是 UTF-8 文本（第 {error.start + 1} 个字节）",
                f"this is not UTF-8 text (byte {error.start + 1})",
            ),
            str(path),
            Bilingual(
                "请用 clausetrail import 转换，或在编辑器中另存为 UTF-8 编码。",
                "Convert it with clausetrail import, or save it as UTF-8 in your editor.",
            ),
        ) from None


def language(clauses: Sequence[Clause]) -> Lang:
    """Tell a document's language from its script."""
    text = "".join(clause.text for clause in clauses)
    han = len(re.findall(r"[\u4e00-\u9fff]", text))
    return "zh" if 4 * han > len(re.findall(r"[A-Za-z]", text)) else "en"


def _completed(meta: Meta, clauses: Sequence[Clause]) -> Meta:
    """Fill in from the text what the front matter does not say."""
    said = {c.id: c.text for c in clauses if c.id.startswith("front.")}
    docno = said.get("front.docno", "")
    return replace(
        meta,
        title=meta.title or said.get("front.title", ""),
        docno=meta.docno or (meta_value(docno) if docno else ""),
        updated=meta.updated or find_date(said.get("front.updated", "")),
        effective=meta.effective or find_date(said.get("front.effective", "")),
    )
