"""Bytes to text: Unicode, and the encodings of Chinese and Western systems before it.

Few encodings come into question, so each is tried strictly and the text that
reads best is taken.  General detectors guess among a hundred encodings and
take an English policy with typographic quotes for Central European or Japanese.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from clausetrail.regex import regex
from clausetrail.sources.format import binary

_MARKS: tuple[tuple[bytes, str, str], ...] = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
"""Byte order marks; that of UTF-32 begins with that of UTF-16 and goes first."""

_FREQUENT = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过"
    "子说产种面而方后多定行学法所民得经三之进等部度家如或及与将其信息您第条应本向当者权利使请提供"
    "這為個國時來們對會發動說產種後學經進與將應當權請條處機務關於並無從電話網據護護個訊資"
)
"""Characters that fill running Chinese text of either script."""

_CONTROL = regex("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.002
"""Share of control characters above which bytes are not text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and the name of the encoding if it was not plain UTF-8."""

    text: str
    encoding: str = ""


def decode(content: bytes, name: str, declared: str = "") -> Decoded:
    """Decode a text file.

    Args:
        content: the bytes.
        name: the file, for messages.
        declared: an encoding that the file itself names; believed if it fits.

    Raises:
        ClausetrailError: the bytes are no text in any of the encodings.
    """
    found = _by_mark(content) or _utf8(content) or _by_name(content, declared)
    found = found or _utf16(content) or _by_reading(content)
    if found is None or len(_CONTROL.findall(found.text)) > _CONTROL_SHARE * len(found.text):
        raise binary(name)
    return found


def _strict(content: bytes, codec: str) -> str | None:
    try:
        return content.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None


def _by_mark(content: bytes) -> Decoded | None:
    for mark, codec, shown in _MARKS:
        if content.startswith(mark):
            text = _strict(content[len(mark) :], codec)
            return None if text is None else Decoded(text, f"{shown} (BOM)")
    return None


def _utf8(content: bytes) -> Decoded | None:
    text = _strict(content, "utf-8")
    # UTF-16 of Latin text is valid UTF-8, with a NUL beside every letter.
    return None if text is None or "\0" in text else Decoded(text)


_NAMED = {
    "gb2312": ("gb18030", "GB18030"),
    "gbk": ("gb18030", "GB18030"),
    "gb18030": ("gb18030", "GB18030"),
    "big5": ("cp950", "Big5"),
    "big5-hkscs": ("big5hkscs", "Big5-HKSCS"),
    "iso-8859-1": ("cp1252", "Windows-1252"),
    "windows-1252": ("cp1252", "Windows-1252"),
}


def _by_name(content: bytes, declared: str) -> Decoded | None:
    codec, shown = _NAMED.get(declared.strip().lower(), ("", ""))
    text = _strict(content, codec) if codec else None
    return None if text is None else Decoded(text, shown)


def _utf16(content: bytes) -> Decoded | None:
    """Read UTF-16 without a mark: line ends and Latin letters hold a NUL."""
    if len(content) % 2 or b"\0" not in content:
        return None
    read = [(_strict(content, codec), codec.upper()) for codec in ("utf-16-le", "utf-16-be")]
    text, shown = max(read, key=lambda found: _plausible(found[0] or ""))
    return Decoded(text, shown) if text and _plausible(text) > 0.9 else None


def _by_reading(content: bytes) -> Decoded | None:
    """Take the encoding whose text reads best; Western if the bytes stand alone."""
    alone = len(re.findall(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])", content))
    high = len(re.findall(rb"[\x80-\xff]", content))
    tries = [("gb18030", "GB18030"), ("big5hkscs", "Big5"), ("cp950", "Big5")]
    if alone > 0.8 * high:
        tries.insert(0, ("cp1252", "Windows-1252"))
        if (text := _strict(content, "cp1252")) is not None:
            return Decoded(text, "Windows-1252")
    read = [(text, shown) for codec, shown in tries if (text := _strict(content, codec))]
    if not read:
        return None
    text, shown = max(read, key=lambda found: _frequent(found[0]))
    return Decoded(text, shown) if _plausible(text) > 0.5 else None


def _frequent(text: str) -> int:
    return sum(c in _FREQUENT for c in text)


def _plausible(text: str) -> float:
    """Return the share of characters that policies are written with."""
    usual = re.findall(
        r"[\n\r\t\f -~\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e\u00a0-\u00ff‘’“”—…·]", text
    )
    return len(usual) / len(text) if text else 0.0
