"""How a clause is named to a reader: 5.1.4, 引言第 2 段, Annex 1, table row 3."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.clause import Clause, Document
from clausetrail.regex import regex

_SECTION = 24
"""Headings longer than this many characters are cut in a name."""
_DECIMAL = regex(r"\d+(?:\.\d+)+\Z")
_COUNTED = regex(r"\.(?:p|t\d+\.r)(\d+)\Z")
_NUMBER = regex(r"\d+(?:\.\d+)*")
_TOP = regex(r"s(\d+)\Z")
_HALF_WIDTH = str.maketrans("（）．", "().")

PARAGRAPH = Bilingual("第 {n} 段", "paragraph {n}")
TABLE_ROW = Bilingual("表格第 {n} 行", "table row {n}")
TABLE_HEADER = Bilingual("表头", "table header")
PLACE_IN = Bilingual("{outer}{inner}", "{outer}, {inner}")
NAMED_PLACE: dict[str, Bilingual] = {
    "front.title": Bilingual("标题", "title"),
    "front.docno": Bilingual("文档编号", "document number"),
    "front.updated": Bilingual("更新日期", "date of update"),
    "front.effective": Bilingual("生效日期", "effective date"),
    "front.notice": Bilingual("特别提示", "special notice"),
    "intro": Bilingual("引言", "introduction"),
}
SECTION = Bilingual("第 {n} 部分", "section {n}")
QUOTED = Bilingual("“{name}”", '"{name}"')
ATTACHED = Bilingual("附件{place}", "attachment, {place}")
COVER = Bilingual("封面", "cover")


def place(document: Document, clause: Clause, ui: Lang) -> str:
    """Return the name of a clause, with as much of its surroundings as it needs."""
    if (named := NAMED_PLACE.get(clause.id)) is not None:
        return named.in_(ui)
    if clause.id.startswith("front.cover"):
        return COVER.in_(ui)
    if clause.label and clause.kind != "item":
        if clause.kind != "heading":
            return clause.label.rstrip(".、 ")
        return _heading(document, clause, ui)
    if clause.kind == "heading":
        return _heading(document, clause, ui)
    own = _own(clause, ui)
    if document.lang != ui == "en":
        own = own.translate(_HALF_WIDTH)
    above = document.by_id.get(clause.parent) if clause.parent else None
    if above is None:
        return own
    outer = above.label if _DECIMAL.match(above.label) else place(document, above, ui)
    if clause.kind == "item":
        return f"{outer} {own}" if own[:1].isalnum() else f"{outer}{own}"
    return PLACE_IN.in_(ui).format(outer=f"{outer} " if ui == "zh" else outer, inner=own)


def leading(name: str) -> str:
    """Return a name as it stands at the beginning of a line.

    >>> leading("introduction, paragraph 2"), leading("引言第 2 段"), leading("5.1.4")
    ('Introduction, paragraph 2', '引言第 2 段', '5.1.4')
    """
    return name[:1].upper() + name[1:]


def called(document: Document, clause: Clause, ui: Lang) -> str:
    """Name a clause in a sentence, where a number alone would say little.

    ``第 5.1.5 条表格第 5 行`` or ``clause 5.1.5, table row 5``; clauses of an attachment
    and headings are named as such.
    """
    if clause.kind == "heading" and not _DECIMAL.match(clause.label.rstrip(".、 ")):
        name = place(document, clause, ui)
        named = name == _section(clause, ui) or clause.id in NAMED_PLACE
        return name if named else QUOTED.in_(ui).format(name=name)
    name = place(document, clause, ui) if clause.kind != "heading" else clause.label.rstrip(".、 ")
    if numbered := _NUMBER.match(name):
        rest = name[numbered.end() :]
        item = rest[:1] in {"(", "（"}
        zh = f"第 {name}项" if item else f"第 {numbered[0]} 条{rest.lstrip()}"
        name = zh if ui == "zh" else f"clause {name}"
    return ATTACHED.in_(ui).format(place=name) if clause.id.startswith("att") else name


def _section(clause: Clause, ui: Lang) -> str:
    """Return the name of a top section by its number; empty for any other clause."""
    found = _TOP.match(clause.id)
    return SECTION.in_(ui).format(n=found[1]) if found else ""


def _heading(document: Document, clause: Clause, ui: Lang) -> str:
    """Return number and words of a heading; of one in the other language, its number."""
    if document.lang != ui and (number := _section(clause, ui)):
        return number
    label = clause.label
    gap = " " if label and label[-1:].isascii() else ""
    name = f"{label}{gap}{clause.text}".strip()
    return name if len(name) <= _SECTION else f"{name[:_SECTION]}…"


def _own(clause: Clause, ui: Lang) -> str:
    if clause.label:
        return clause.label
    if clause.kind == "table-header":
        return TABLE_HEADER.in_(ui)
    counted = _COUNTED.search(clause.id)
    number = counted[1] if counted else "1"
    pattern = TABLE_ROW if clause.kind == "table-row" else PARAGRAPH
    return pattern.in_(ui).format(n=number)
