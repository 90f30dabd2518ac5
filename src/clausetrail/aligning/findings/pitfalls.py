"""A108: words of law that are easily mistaken or left out in translation.

``pitfalls.tsv`` has a row for each: what the Chinese says, the English words
that render it, those that say something else (none for a qualifier that is
easily left out), Chinese that excuses them, and the difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from clausetrail.aligning.findings.pair import Pair, quoted
from clausetrail.bilingual import Bilingual


@dataclass(frozen=True)
class Pitfall:
    """A Chinese word, what renders it and what is mistaken for it, as in the table."""

    said: str
    rendered: str
    mistaken: str
    """Empty if it is enough that nothing renders the word."""
    excuse: str
    difference: Bilingual

    @cached_property
    def zh(self) -> re.Pattern[str]:
        """The Chinese word."""
        return re.compile(self.said)

    @cached_property
    def right(self) -> re.Pattern[str]:
        """English that renders it; if it occurs, nothing is reported."""
        return re.compile(rf"\b(?:{self.rendered})", re.IGNORECASE)

    @cached_property
    def wrong(self) -> re.Pattern[str] | None:
        """English that says something else; ``None`` if it is enough that nothing renders it."""
        return re.compile(rf"\b(?:{self.mistaken})", re.IGNORECASE) if self.mistaken else None

    @cached_property
    def excused(self) -> re.Pattern[str]:
        """Chinese that the wrong English may stand for."""
        return re.compile(self.excuse or r"(?!)")


@lru_cache(maxsize=1)
def known() -> tuple[Pitfall, ...]:
    """Return the table."""
    table = files(__package__).joinpath("pitfalls.tsv").read_text(encoding="utf-8")
    out = []
    for line in table.splitlines()[1:]:
        said, rendered, mistaken, excuse, in_zh, in_en = line.split("\t")
        out.append(Pitfall(said, rendered, mistaken, excuse, Bilingual(in_zh, in_en)))
    return tuple(out)


def differ(pair: Pair) -> Iterator[Bilingual]:
    """Report words that are not rendered by any of the right ones."""
    if not pair.is_text and not any(c.kind == "table-row" for c in pair.zh_clauses):
        return
    for pitfall in known():
        for zh, en in pair.sentences:
            said = pitfall.zh.search(zh)
            if said is None or pitfall.right.search(en) or pitfall.excused.search(zh):
                continue
            if pitfall.wrong is None and pitfall.right.search(pair.en):
                continue  # said in another sentence
            what = _difference(pitfall, said.group(), en)
            if what is not None:
                yield pair.message(what, _TODO)
                break


def _difference(pitfall: Pitfall, said: str, en: str) -> Bilingual | None:
    left = quoted([said])
    if pitfall.wrong is None:
        return Bilingual(
            f"中文有{left.zh}，{pitfall.difference.zh}",
            f"{left.en} in Chinese: {pitfall.difference.en}",
        )
    wrong = pitfall.wrong.search(en)
    if wrong is None:
        return None
    right = quoted([wrong.group()])
    return Bilingual(
        f"中文{left.zh}，英文{right.zh}：{pitfall.difference.zh}",
        f"{left.en} in Chinese, {right.en} in English: {pitfall.difference.en}",
    )


_TODO = Bilingual("请核对译法", "Check the translation")
