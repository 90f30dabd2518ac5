"""A reference to a clause that does not exist."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import Context
from clausetrail.linting.reference import Pointer, member, target
from clausetrail.linting.rule import Hit, Rule, Spot
from clausetrail.reading.labels import Style

OUT_OF_REACH = 20
"""A number this far beyond the last section means some other document, most likely a statute."""


def find(context: Context) -> Iterator[Hit]:
    """Find references without a target."""
    styles = {label.style for c in context.body if (label := context.label(c)) is not None}
    for pointer in context.pointers:
        found = target(pointer, context)
        if found is None:
            if not _means_another_document(pointer, styles, len(context.sections)):
                yield _hit(pointer, pointer.written)
        elif pointer.item and member(pointer, found, context) is None:
            lists = [c for c in context.children(found) if context.label(c) is not None]
            runs_in = f"（{pointer.item}）" in found.text or f"({pointer.item})" in found.text
            if lists or not runs_in:
                yield _hit(pointer, pointer.written)


_CHAPTERS = {"chapter", "subchapter"}


def _means_another_document(pointer: Pointer, styles: Collection[Style], sections: int) -> bool:
    if pointer.unit == "Article" and "article" not in styles:
        return True
    if pointer.unit in ("章", "节", "Chapter") and not _CHAPTERS & {*styles}:
        return True
    if not styles and "." not in pointer.number:
        return True
    return int(pointer.number.split(".")[0]) > sections + OUT_OF_REACH


def _hit(pointer: Pointer, written: str) -> Hit:
    return Hit(
        pointer.clause,
        Bilingual(
            f"引用了“{written}”，但文中没有这一条",
            f'refers to "{written}", but there is no such clause',
        ),
        (Spot(pointer.start, pointer.end),),
    )


RULE = Rule(
    "L101",
    "missing-target",
    "error",
    Bilingual("引用的条款不存在", "A reference to a clause that does not exist"),
    Bilingual(
        "读者找不到被引用的内容，这一条可能因此无法适用",
        "readers cannot find what is meant, and the clause may be impossible to apply",
    ),
    Bilingual(
        "改为现在的条款编号；增删条款之后，请逐一核对引用",
        "write the number the clause has now; check every reference after adding or removing one",
    ),
    find,
)
