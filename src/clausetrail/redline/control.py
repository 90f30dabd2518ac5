"""Control characters, with which a text could steer the terminal that shows it."""

from __future__ import annotations

from clausetrail.regex import regex

_CONTROL = regex("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    r"""Return text that cannot steer a terminal: control characters become U+FFFD.

    >>> printable("a\x1b[2Jb")
    'a\ufffd[2Jb'
    """
    return _CONTROL.sub("\ufffd", text)
