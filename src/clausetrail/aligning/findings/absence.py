"""A104–A106: clauses that stand in one language only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clausetrail.aligning.findings import dates
from clausetrail.aligning.link import Link, OutOfStep
from clausetrail.bilingual import Bilingual, Lang
from clausetrail.clause import Clause, Document
from clausetrail.regex import regex

_OF_ONE_EDITION = regex(r"front\.(?:cover|docno)|.*\.toc\(")
"""Cover lines, document number and contents list need no counterpart."""

_CODE: dict[Lang, str] = {"zh": "A104", "en": "A105"}
_ROW_CODE = "A106"
_SHOWN = 40


def alone(zh: Document, en: Document, links: Sequence[Link]) -> Iterator[OutOfStep]:
    """Yield one finding for every clause without counterpart and all below it."""
    for document, other in ((zh, en), (en, zh)):
        lone = {
            i for link in links if not (link.zh and link.en) for i in _side(link, document.lang)
        }
        done: set[str] = set()
        for clause in document.clauses:
            if clause.id not in lone or clause.id in done or _OF_ONE_EDITION.match(clause.id):
                continue
            if clause.kind == "meta" and dates.of(clause, document.lang) <= dates.stated(other):
                continue
            group = [clause, *_below(document, clause, lone)]
            done.update(c.id for c in group)
            yield _finding(document, group)


def _side(link: Link, lang: Lang) -> tuple[str, ...]:
    return link.zh if lang == "zh" else link.en


def _below(document: Document, clause: Clause, lone: set[str]) -> Iterator[Clause]:
    for child in document.children.get(clause.id, ()):
        if child.id in lone:
            yield child
            yield from _below(document, child, lone)


def _finding(document: Document, group: Sequence[Clause]) -> OutOfStep:
    clause, ids = group[0], tuple(c.id for c in group)
    text = clause.text if len(clause.text) <= _SHOWN else clause.text[:_SHOWN] + "…"
    row = clause.kind == "table-row"
    what = Bilingual("表格行" if row else "条款", "Table row" if row else "Clause")
    if len(group) > 1:
        rest = Bilingual(f"及其下 {len(group) - 1} 项", f" and {len(group) - 1} below it")
    else:
        rest = Bilingual("", "")
    if document.lang == "zh":
        only = Bilingual("只有中文，英文没有对应内容", "stands in Chinese only")
        todo = Bilingual(
            "请补译，或从中文中删去", "Translate it, or take it out of the Chinese text"
        )
    else:
        only = Bilingual("只有英文，中文没有对应内容", "stands in English only")
        todo = Bilingual(
            "请补入中文，或从英文中删去", "Add it in Chinese, or take it out of the English text"
        )
    message = Bilingual(
        f"{what.zh} {clause.id}（“{text}”）{rest.zh}{only.zh}。{todo.zh}。",
        f"{what.en} {clause.id} (“{text}”){rest.en} {only.en}. {todo.en}.",
    )
    code = _ROW_CODE if row else _CODE[document.lang]
    if document.lang == "zh":
        return OutOfStep(ids, (), code, message)
    return OutOfStep((), ids, code, message)
