"""What every code of a judgement means: the pages of the manual.

The texts and examples are in ``manual/*.toml``.  An example is a clause before
and after, under the title of its section; what it is said to be judged as is
tested.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from clausetrail.bilingual import LANGS, Bilingual, Lang
from clausetrail.explanation import Explanation

_FILES = (
    "1-use", "2-owner", "3-recipients", "4-rights", "5-contact", "6-risk", "7-contract",
    "review", "editorial",
)  # fmt: skip
_NONE = Bilingual("（没有这一条）", "(no such clause)")


@cache
def explanations() -> Mapping[str, Explanation]:
    """Return what each code of a judgement means."""
    common = table("common")
    return {code: _explanation(code, entry, common) for code, entry in entries().items()}


@cache
def entries() -> Mapping[str, Mapping[str, Any]]:
    """Return the manual as it is written, by code."""
    return {code: entry for name in _FILES for code, entry in table(name).items()}


def _explanation(code: str, entry: Mapping[str, Any], common: Mapping[str, Any]) -> Explanation:
    why = Bilingual(*entry["why"])
    if code[0] == "M":
        law = Bilingual(*common["law"][code[1]])
        why = Bilingual(f"{why.zh}。{law.zh}", f"{why.en}; {law.en}")
    zh, en = common["labels"][code[0]]
    section = common["sections"].get(entry.get("section"), ["", ""])
    return Explanation(
        code,
        entry["name"],
        Bilingual(*entry["what"]),
        why,
        Bilingual(*common["todo"][code[0]]),
        _example(section, entry["bad"]),
        _example(section, entry["good"]),
        Bilingual(zh[0], en[0]),
        Bilingual(zh[1], en[1]),
    )


def _example(section: Sequence[str], sides: Sequence[Sequence[str]]) -> Bilingual:
    shown = {lang: _shown(lang, section[n], *sides[n]) for n, lang in enumerate(LANGS)}
    return Bilingual(shown["zh"], shown["en"])


def _shown(lang: Lang, section: str, old: str, new: str) -> str:
    marks = {"zh": ("旧：", "新："), "en": ("Old: ", "New: ")}[lang]
    none = _NONE.in_(lang)
    head = [f"## {section}", ""] if section else []
    return "\n".join([*head, f"{marks[0]}{old or none}", "", f"{marks[1]}{new or none}"]) + "\n"


def table(name: str) -> dict[str, Any]:
    """Read one of the files of the manual."""
    file = resources.files(__package__) / "manual" / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
