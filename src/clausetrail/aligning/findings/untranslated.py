"""A113: clauses that stand in the language of the other edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from clausetrail.aligning.findings.pair import Pair
from clausetrail.aligning.link import OutOfStep
from clausetrail.aligning.script import language
from clausetrail.bilingual import Bilingual, Lang


def marked(pairs: Iterable[Pair]) -> Iterator[tuple[Pair, Lang | None]]:
    """Yield every pair with the language of the edition that is not translated there, if any.

    A heading or a few words that are the same in both follow the clauses before them.
    """
    latest: Lang | None = None
    for pair in pairs:
        lang = _untranslated(pair)
        if lang is not None or pair.zh != pair.en:
            latest = lang
        yield pair, latest


def _untranslated(pair: Pair) -> Lang | None:
    if not pair.is_text:
        return None
    written = language(pair.zh)
    if written is None or written != language(pair.en):
        return None
    return "zh" if written == "en" else "en"


def finding(run: Sequence[Pair], lang: Lang) -> OutOfStep:
    """Return one finding for clauses in a row that are not translated."""
    zh = tuple(i for pair in run for i in pair.link.zh)
    en = tuple(i for pair in run for i in pair.link.en)
    here = zh if lang == "zh" else en
    place = Bilingual(here[0], here[0])
    if len(here) > 1:
        place = Bilingual(
            f"{here[0]} 至 {here[-1]}（{len(here)} 条）",
            f"{here[0]} to {here[-1]} ({len(here)} clauses)",
        )
    if lang == "zh":
        message = Bilingual(
            f"中文文本 {place.zh}：仍是英文。请译成中文。",
            f"Chinese edition, {place.en}: still in English. Translate into Chinese.",
        )
    else:
        message = Bilingual(
            f"英文文本 {place.zh}：仍是中文。请译成英文。",
            f"English edition, {place.en}: still in Chinese. Translate into English.",
        )
    return OutOfStep(zh, en, "A113", message)
