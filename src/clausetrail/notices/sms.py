"""How long a text message is, and in how many parts it is sent and paid for.

3GPP TS 23.038 sets the alphabets: the GSM 7 bit default alphabet (6.2.1) with its
extension table (6.2.1.1), or UCS2 where a single character is in neither.  A message
holds 140 octets: 160 septets or 70 UCS2 characters.  A longer one is sent in parts that
each lose 6 octets to a header (TS 23.040, 9.2.3.24.1): 153 or 67.  National language
tables, which few networks carry, are not counted on.

>>> measure("Hello"), measure("[Hello] €1"), measure("您好")
(Length(alphabet='GSM-7', units=5, parts=1), Length(alphabet='GSM-7', units=13, parts=1), Length(alphabet='UCS-2', units=2, parts=1))
"""  # noqa: E501 - three results on a line

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Alphabet = Literal["GSM-7", "UCS-2"]

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The GSM 7 bit default alphabet, without its escape: one septet each."""

EXTENSION = frozenset("\f^{}\\[~]|€")
"""The extension table: an escape and a septet each."""

SIZES: dict[Alphabet, tuple[int, int]] = {"GSM-7": (160, 153), "UCS-2": (70, 67)}
"""Units in a message that is sent alone, and in each part of a longer one."""

_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " "}
)


@dataclass(frozen=True, slots=True)
class Length:
    """The length of a message as networks count it."""

    alphabet: Alphabet
    units: int
    """Septets or 16-bit units."""
    parts: int
    """Parts that it is sent in; each is paid for."""


def measure(text: str) -> Length:
    """Count a message; neither an escaped character nor a surrogate pair is cut in two."""
    if all(char in BASIC or char in EXTENSION for char in text):
        alphabet: Alphabet = "GSM-7"
        widths = [2 if char in EXTENSION else 1 for char in text]
    else:
        alphabet = "UCS-2"
        widths = [2 if ord(char) > 0xFFFF else 1 for char in text]
    alone, part = SIZES[alphabet]
    units = sum(widths)
    return Length(alphabet, units, 1 if units <= alone else _parts(widths, part))


def _parts(widths: Iterable[int], size: int) -> int:
    parts, room = 0, 0
    for width in widths:
        if width > room:
            parts, room = parts + 1, size
        room -= width
    return parts


def thrifty(text: str) -> str:
    """Return the message with plain quotes and dashes if that makes it GSM 7 bit.

    One typographic apostrophe would more than halve what a part holds.

    >>> thrifty("Yunxiu’s terms – new"), thrifty("“云岫云”")
    ("Yunxiu's terms - new", '“云岫云”')
    """
    plain = text.translate(_PLAIN)
    return plain if measure(plain).alphabet == "GSM-7" else text
