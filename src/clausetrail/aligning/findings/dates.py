"""A103: dates of the front matter that differ: editions of different versions."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.aligning.figures import figures
from clausetrail.aligning.findings.pair import Pair, quoted
from clausetrail.aligning.link import OutOfStep
from clausetrail.bilingual import Bilingual, Lang
from clausetrail.clause import Clause, Document

_TODO = Bilingual(
    "请确认两个文本是否同一版本",
    "Make sure that both editions are of the same version",
)


def differ(pair: Pair) -> Iterator[Bilingual]:
    """Compare the dates of linked lines of the front matter.

    A date that stands in another such line of the other edition is not missed.
    """
    if any(clause.kind != "meta" for clause in (*pair.zh_clauses, *pair.en_clauses)):
        return
    zh, en = _dates(pair.zh, "zh"), _dates(pair.en, "en")
    if zh.keys() == en.keys():
        return
    if not (zh and en) and zh.keys() | en.keys() <= stated(pair.zh_document) & stated(
        pair.en_document
    ):
        return
    left, right = quoted(zh.values()), quoted(en.values())
    what = Bilingual(
        f"日期不一致，中文为{left.zh}，英文为{right.zh}",
        f"the dates differ, {left.en} in Chinese, {right.en} in English",
    )
    yield pair.message(what, _TODO)


def of_editions(zh: Document, en: Document) -> Iterator[OutOfStep]:
    """Compare the dates of the front matter where the texts do not state them."""
    if not (zh.clauses and en.clauses):
        return
    for name, ours, theirs in (
        (Bilingual("更新日期", "the date of the update"), zh.meta.updated, en.meta.updated),
        (Bilingual("生效日期", "the effective date"), zh.meta.effective, en.meta.effective),
    ):
        if ours is None or theirs is None or ours == theirs:
            continue
        if {ours.isoformat(), theirs.isoformat()} & (stated(zh) | stated(en)):
            continue
        message = Bilingual(
            f"文首的{name.zh}不一致，中文为 {ours}，英文为 {theirs}。{_TODO.zh}。",
            f"In the front matter {name.en} differs, {ours} in Chinese, {theirs} in English."
            f" {_TODO.en}.",
        )
        yield OutOfStep((zh.clauses[0].id,), (en.clauses[0].id,), "A103", message)


def _dates(text: str, lang: Lang) -> dict[str, str]:
    return {f.value: f.text for f in figures(text, lang) if f.measure == "date"}


def of(clause: Clause, lang: Lang) -> frozenset[str]:
    """Return the dates a clause states."""
    return frozenset(_dates(clause.written, lang))


def stated(document: Document) -> frozenset[str]:
    """Return every date the front matter of an edition states."""
    lines = [c for c in document.clauses if c.kind == "meta"]
    return frozenset[str]().union(*(of(c, document.lang) for c in lines))
