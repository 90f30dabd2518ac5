"""Brackets that are opened and not closed, or closed and not opened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import HIDDEN, Context
from clausetrail.linting.rule import Hit, Rule, Spot, excerpt
from clausetrail.regex import regex

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
_ENUMERATOR = regex(
    r"(?:(?<=^)|(?<=[\s；;。，,、:：]))(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})[)）]"
)
_FACE = regex(r"[:;]-[()]|:\)(?=\s|$)")


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
    out: list[str] = []
    at = depth = 0
    for found in _ENUMERATOR.finditer(text):
        before = text[at : found.start()]
        depth += sum(map(before.count, "(（")) - sum(map(before.count, ")）"))
        # An enumerator's bracket may close one that is open: "(see 1 or b)".
        out += [before, found[0] if depth > 0 else HIDDEN * len(found[0])]
        at = found.end()
        depth -= 1
    return "".join([*out, text[at:]])


def _single(text: str) -> list[int]:
    open_at: list[int] = []
    waiting: Counter[str] = Counter()  # how many open ones a closing bracket would close
    single: list[int] = []
    for at, char in enumerate(text):
        if char in _PAIRS:
            open_at.append(at)
            waiting.update(_PAIRS[char])
        elif char in _CLOSERS:
            if not waiting[char]:
                single.append(at)
                continue
            while char not in _PAIRS[text[opener := open_at.pop()]]:
                single.append(opener)
                waiting.subtract(_PAIRS[text[opener]])
            waiting.subtract(_PAIRS[text[opener]])
    return sorted([*single, *open_at])


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
