"""Brackets that are opened and not closed, or closed and not opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import HIDDEN, Context
from clausetrail.linting.rule import Hit, Rule, Spot, excerpt

_PAIRS = {
    "（": "）)",
    "(": ")）",
    "【": "】",
    "《": "》",
    "「": "」",
    "『": "』",
    "〔": "〕",
    "[": "]",
}
_CLOSERS = frozenset("）)】》」』〕]")
_ENUMERATOR = re.compile(
    r"(?:(?<=^)|(?<=[\s；;。，,、:：]))(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})[)）]"
)
_FACE = re.compile(r"[:;]-[()]|:\)(?=\s|$)")


def find(context: Context) -> Iterator[Hit]:
    """Find single brackets, clause by clause."""
    for clause in context.body:
        text = _plain(context.visible(clause))
        for at in _single(text):
            opens = text[at] in _PAIRS
            yield Hit(
                clause,
                Bilingual(
                    f"括号“{text[at]}”没有配对：“{excerpt(clause.text, at, at + 1, 12)}”",
                    f'the bracket "{text[at]}" is not {"closed" if opens else "opened"}: '
                    f'"{excerpt(clause.text, at, at + 1, 24)}"',
                ),
                (Spot(at, at + 1),),
            )


def _plain(text: str) -> str:
    """Hide brackets that have no partner by nature: faces, and numbers such as ``a)``."""
    text = _FACE.sub(lambda m: HIDDEN * len(m[0]), text)
    return _ENUMERATOR.sub(lambda m: m[0] if _opened(text, m) else HIDDEN * len(m[0]), text)


def _opened(text: str, found: re.Match[str]) -> bool:
    """Tell whether an enumerator's bracket closes one that is open: ``(see 1 or b)``."""
    before = text[: found.start()]
    return before.count("(") + before.count("（") > before.count(")") + before.count("）")


def _single(text: str) -> list[int]:
    open_at: list[int] = []
    single: list[int] = []
    for at, char in enumerate(text):
        if char in _PAIRS:
            open_at.append(at)
        elif char in _CLOSERS:
            match = next((o for o in reversed(open_at) if _closes(text[o], char)), None)
            if match is None:
                single.append(at)
                continue
            single += [o for o in open_at if o > match]
            open_at = [o for o in open_at if o < match]
    return sorted([*single, *open_at])


def _closes(opener: str, closer: str) -> bool:
    return closer in _PAIRS[opener]


RULE = Rule(
    "L302",
    "unbalanced-bracket",
    "warning",
    Bilingual("括号不配对", "An unbalanced bracket"),
    Bilingual(
        "括号没有结束，就分不清哪些内容只是说明，条款的范围因此不确定",
        "without the second bracket it is unclear what is mere explanation and how far a term goes",
    ),
    Bilingual(
        "补上缺少的括号，或者删去多余的括号",
        "add the bracket that is missing, or drop the extra one",
    ),
    find,
)
