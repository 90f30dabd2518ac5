"""How wide text is on a page, in full-width cells."""

from __future__ import annotations

import unicodedata


def cells_wide(text: str) -> float:
    """Return the width of a text in full-width cells; ASCII counts half.

    Quotation marks and other characters of ambiguous width (Unicode Standard
    Annex 11) count as full-width, as Chinese typesetting has them.

    >>> cells_wide("第 3 条")
    3.5
    """
    return sum(1 if unicodedata.east_asian_width(c) in "WFA" else 0.5 for c in text)
