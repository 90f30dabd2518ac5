"""The words of a change as two passages: how it read, and how it reads now."""

from __future__ import annotations

from collections.abc import Sequence

from clausetrail.comparing.change import Edit
from clausetrail.regex import regex

AROUND = 32
"""Characters of unchanged text shown on each side of a changed word."""

_WORD = regex(r"[A-Za-z0-9@._/:%+-]")
"""What stands in words, numbers and addresses."""


def passages(edits: Sequence[Edit]) -> tuple[str, str]:
    """Return the old and the new passage; one is empty where all was added or removed.

    Changed words are given in full, unchanged text only around them.

    >>> passages([Edit("=", "保存 "), Edit("-", "6"), Edit("+", "12"), Edit("=", " 个月。")])
    ('保存 6 个月。', '保存 12 个月。')
    >>> passages([Edit("+", "新增的一条。")])
    ('', '新增的一条。')
    """
    return _side(edits, "-"), _side(edits, "+")


def _side(edits: Sequence[Edit], op: str) -> str:
    if not any(edit.op in ("=", op) for edit in edits):
        return ""
    out = []
    for at, edit in enumerate(edits):
        if edit.op == "=":
            out.append(_around(edit.text, first=at == 0, last=at + 1 == len(edits)))
        elif edit.op == op:
            out.append(edit.text)
    return " ".join("".join(out).split())


def _around(text: str, *, first: bool, last: bool) -> str:
    """Cut out the middle of unchanged text, or its far end where nothing changed beyond."""
    head = "" if first else _head(text)
    tail = "" if last else _tail(text)
    return text if len(head) + len(tail) + 1 >= len(text) else f"{head.rstrip()}…{tail.lstrip()}"


def _head(text: str) -> str:
    """Return the beginning of a text, no word cut in two."""
    end = AROUND
    while end > 0 and end < len(text) and _WORD.match(text[end - 1]) and _WORD.match(text[end]):
        end -= 1
    return text[: end or AROUND]


def _tail(text: str) -> str:
    return _head(text[::-1])[::-1]
