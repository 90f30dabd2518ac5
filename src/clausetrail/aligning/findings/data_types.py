"""A112: a kind of personal information that one list has and the other lacks."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.aligning.findings.pair import Pair, quoted
from clausetrail.bilingual import Bilingual

_KIND = "kind"
"""The topic of unmistakable kinds of personal information in the vocabulary."""
_LISTED = 3
"""How many kinds of data both sides must name before a missing one is worth a word."""


def differ(pair: Pair) -> Iterator[Bilingual]:
    """Compare the kinds of information both sides list."""
    glossary = pair.glossary
    zh, en = glossary.in_chinese(pair.zh), glossary.in_english(pair.en)
    zh_all = frozenset().union(*(t.concepts | t.inner for t in zh))
    en_all = frozenset().union(*(t.concepts | t.inner for t in en))
    topics = [entry.topic for entry in glossary.entries]
    if sum(topics[concept] in (_KIND, "data") for concept in zh_all & en_all) < _LISTED:
        return
    kinds = {number for number, topic in enumerate(topics) if topic == _KIND}
    only_zh = [t.written for t in zh if t.concepts <= kinds and not (t.concepts | t.inner) & en_all]
    only_en = [
        t.written
        for t in en
        if t.concepts <= kinds
        and not (t.concepts | t.inner) & zh_all
        and t.written.casefold() not in pair.zh.casefold()  # ``GPS`` is Chinese too
    ]
    if only_zh or only_en:
        left, right = quoted(only_zh), quoted(only_en)
        what = Bilingual(
            f"信息类型不一致，只在中文的{left.zh}，只在英文的{right.zh}",
            f"the kinds of information differ, only in Chinese {left.en},"
            f" only in English {right.en}",
        )
        yield pair.message(what, _TODO)


_TODO = Bilingual("请核对列举是否一致", "Check that both lists name the same")
