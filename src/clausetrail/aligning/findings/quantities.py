"""A101: periods, percentages, amounts and ages that differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clausetrail.aligning.figures import Figure, Measure, figures
from clausetrail.aligning.findings.pair import CHECK_BOTH, Pair, quoted
from clausetrail.bilingual import Bilingual

_GROUPS: dict[str, tuple[tuple[Measure, ...], Bilingual]] = {
    "period": (
        ("day", "working-day", "month", "hour", "minute"),
        Bilingual("期限", "the period"),
    ),
    "percent": (("percent",), Bilingual("比例", "the percentage")),
    "money": (("money",), Bilingual("金额", "the amount")),
    "age": (("age",), Bilingual("年龄", "the age")),
    "date": (("date",), Bilingual("日期", "the date")),
}
_IDIOMATIC = {("hour", "24"), ("percent", "100")}
"""Also said without a number: round the clock, absolutely."""


def differ(pair: Pair) -> Iterator[Bilingual]:
    """Compare the figures of both sides, kind by kind, whatever their order."""
    if any(clause.kind == "meta" for clause in (*pair.zh_clauses, *pair.en_clauses)):
        return
    zh, en = figures(pair.zh, "zh"), figures(pair.en, "en")
    for measures, name in _GROUPS.values():
        ours = [f for f in zh if f.measure in measures]
        theirs = [f for f in en if f.measure in measures]
        only_zh, only_en = _only(ours, theirs), _only(theirs, ours)
        if not (only_zh and only_en):
            only_zh, only_en = _telling(only_zh), _telling(only_en)
        if not only_zh and not only_en:
            continue
        left = quoted(f.text for f in only_zh)
        right = quoted(f.text for f in only_en)
        what = Bilingual(
            f"{name.zh}不一致，中文为{left.zh}，英文为{right.zh}",
            f"{name.en} differs, {left.en} in Chinese, {right.en} in English",
        )
        yield pair.message(what, CHECK_BOTH)


def _only(here: Sequence[Figure], there: Sequence[Figure]) -> list[Figure]:
    keys = {f.key for f in there}
    return [f for f in here if f.key not in keys]


def _telling(missing: Sequence[Figure]) -> list[Figure]:
    """Leave out what may go without a number in the other language."""
    return [f for f in missing if f.value != "1" and f.key not in _IDIOMATIC]
