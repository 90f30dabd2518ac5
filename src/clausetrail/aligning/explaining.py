"""What every code of an alignment means: the pages of the manual.

The texts and examples are in ``manual.toml``.  An example is the same place in
both languages, so it is shown whole in either language of the manual.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from clausetrail.bilingual import LANGS, Bilingual
from clausetrail.explanation import Explanation

_NAMES = {"zh": Bilingual("中文：", "Chinese:"), "en": Bilingual("英文：", "English:")}

Entry = Mapping[str, str | list[str]]


@cache
def explanations() -> Mapping[str, Explanation]:
    """Return what each code of an alignment means."""
    return {code: _explanation(code, entry) for code, entry in entries().items()}


@cache
def entries() -> Mapping[str, Entry]:
    """Return the manual as it is written, by code.

    Beside the texts, an entry has the Chinese of its example (``zh``) and the
    English that is reported (``bad``) and that is not (``good``).
    """
    file = resources.files(__package__) / "manual.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _explanation(code: str, entry: Entry) -> Explanation:
    return Explanation(
        code,
        str(entry["name"]),
        Bilingual(*entry["what"]),
        Bilingual(*entry["why"]),
        Bilingual(*entry["todo"]),
        _example(str(entry["zh"]), str(entry["bad"])),
        _example(str(entry["zh"]), str(entry["good"])),
    )


def _example(zh: str, en: str) -> Bilingual:
    shown = {
        lang: "\n\n".join([_NAMES["zh"].in_(lang), zh.strip(), _NAMES["en"].in_(lang), en.strip()])
        for lang in LANGS
    }
    return Bilingual(f"{shown['zh']}\n", f"{shown['en']}\n")
