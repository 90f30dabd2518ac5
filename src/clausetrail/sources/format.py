"""What kind of file some bytes are."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError
from clausetrail.regex import regex

Format = Literal["text", "html", "word", "pdf"]

_AS_WORD = Bilingual(
    "请在 Word 或 WPS 中另存为 .docx 后重试。", "Save it as .docx in Word or WPS first."
)
_AS_TEXT = Bilingual(
    "可导入的格式：文本、Markdown、HTML、Word（.docx）和 PDF。",
    "What can be imported: text, Markdown, HTML, Word (.docx) and PDF.",
)
_REFUSED: tuple[tuple[bytes, Bilingual, Bilingual], ...] = (
    (
        b"\xd0\xcf\x11\xe0",
        Bilingual(
            "这是旧版 Word（.doc）文件，或是加了密码的文件",
            "this is a file of an old Word (.doc), or one with a password",
        ),
        _AS_WORD,
    ),
    (b"{\\rtf", Bilingual("这是 RTF 文件", "this is an RTF file"), _AS_WORD),
    (b"\x89PNG", Bilingual("这是图片", "this is a picture"), _AS_TEXT),
    (b"\xff\xd8\xff", Bilingual("这是图片", "this is a picture"), _AS_TEXT),
    (b"GIF8", Bilingual("这是图片", "this is a picture"), _AS_TEXT),
    (b"Rar!", Bilingual("这是压缩包", "this is an archive"), _AS_TEXT),
    (b"7z\xbc\xaf", Bilingual("这是压缩包", "this is an archive"), _AS_TEXT),
    (b"\x1f\x8b", Bilingual("这是压缩包", "this is an archive"), _AS_TEXT),
    (b"\x7fELF", Bilingual("这是程序文件", "this is a program"), _AS_TEXT),
)
_HTML_NAMES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_HTML_START = regex(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)


def format_of(content: bytes, name: str) -> Format:
    """Tell the format from how a file begins; its name only decides for HTML.

    Raises:
        ClausetrailError: it is of a kind that cannot be read.
    """
    for start, what, todo in _REFUSED:
        if content.startswith(start):
            raise ClausetrailError(what, name, todo)
    if content.startswith(b"PK\x03\x04"):
        return "word"
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if Path(name).suffix.lower() in _HTML_NAMES or _HTML_START.match(content[:4096]):
        return "html"
    return "text"


def binary(name: str) -> ClausetrailError:
    """Return the error for a file that is no text."""
    return ClausetrailError(
        Bilingual("这不是文本文件", "this is not a text file"),
        name,
        _AS_TEXT,
    )
