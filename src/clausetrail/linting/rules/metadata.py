"""Missing title, document number or dates."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule

_NAMES = {
    "title": Bilingual("标题", "title"),
    "docno": Bilingual("文档编号", "document number"),
    "updated": Bilingual("更新日期", "date of update"),
    "effective": Bilingual("生效日期", "effective date"),
}


def find(context: Context) -> Iterator[Hit]:
    """Find what an edition does not say about itself, in one finding.

    A document number alone is asked for only where a policy repository files editions by it.
    """
    meta = context.document.meta
    values = {
        "title": meta.title,
        "docno": meta.docno,
        "updated": meta.updated,
        "effective": meta.effective,
    }
    missing = [key for key, value in values.items() if not value]
    if not missing or (missing == ["docno"] and not context.in_repository):
        return
    title = context.document.by_id.get("front.title")
    place = title or (context.document.clauses[0] if context.document.clauses else None)
    yield Hit(
        place,
        Bilingual(
            f"没有{'、'.join(_NAMES[key].zh for key in missing)}",
            f"no {', '.join(_NAMES[key].en for key in missing)}",
        ),
    )


RULE = Rule(
    "L603",
    "missing-metadata",
    "warning",
    Bilingual("缺少标题、编号或日期", "No title, document number or date"),
    Bilingual(
        "读者据此判断看到的是哪一版、何时起适用",
        "readers tell by them which version they see and from when it applies",
    ),
    Bilingual("在文件开头写明", "state it at the beginning"),
    find,
)
