"""Numbers of the members of a list within a sentence: "to (a) save it and (b) send it"."""

from __future__ import annotations

import re

from clausetrail.regex import regex

_MARK = regex(r"(?<=[\s:,;])\((?P<number>[a-h]|i{1,3}|iv|vi{0,3}|\d)\) ?")
_FIRST = ("abcdefgh", ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"), "123456789")
_SAID = regex(r"(?!(?:and|or|above|below|of|to \()\b)[a-z]{2,}", re.IGNORECASE)
"""How a member begins; what is only pointed to, "(a) and (b) above", does not."""


def unnumbered(text: str) -> str:
    """Return ``text`` without the numbers of the members of a list within it.

    >>> unnumbered("We need it to (a) save the file and (b) send it.")
    'We need it to save the file and send it.'
    >>> unnumbered("This holds in the cases (a) and (b).")
    'This holds in the cases (a) and (b).'
    """
    marks = list(_MARK.finditer(text))
    numbers = [mark["number"] for mark in marks]
    if len(marks) < 2 or not any(numbers == list(row[: len(numbers)]) for row in _FIRST):
        return text
    if not all(_SAID.match(text, mark.end()) for mark in marks):
        return text
    return _MARK.sub("", text)
