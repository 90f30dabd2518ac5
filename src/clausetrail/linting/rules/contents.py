"""The table of contents against the headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule, Spot
from clausetrail.regex import regex

ALIKE = 0.55
"""Similarity from which an entry and a heading are taken to mean the same."""

_ATTRIBUTES = regex(r"\{[:#.][^{}]*\}\s*$")
"""Marks of layout that some dialects of Markdown allow after a heading."""


def find(context: Context) -> Iterator[Hit]:
    """Find headings without entry, entries without heading, and entries worded otherwise."""
    entries = [c for c in context.document.clauses if c.id.startswith("intro.toc(")]
    attachments = [c for c in context.body if re.fullmatch(r"att\d*", c.id)]
    sections = [c for c in context.sections if c.parent is None]
    if len(entries) < 3 or not sections:
        return
    pairs = _aligned(entries, [*sections, *attachments], context)
    named = {heading.id for _, heading in pairs}
    missing = [s for s in sections if s.id not in named]
    for heading in missing:
        yield _missing(heading, entries, context)
    meant = {entry.id: heading for entry, heading in pairs}
    for entry in entries:
        if entry.id not in meant:
            yield _superfluous(entry)
        elif _plain(entry.text) != _plain(meant[entry.id].text):
            yield _reworded(entry, meant[entry.id])
        elif not missing and _misnumbered(entry, meant[entry.id], context):
            yield _numbered_otherwise(entry, meant[entry.id])


def _aligned(
    entries: Sequence[Clause], headings: Sequence[Clause], context: Context
) -> list[tuple[Clause, Clause]]:
    """Pair entries with headings in order, the most alike first, without crossing."""
    scored = sorted(
        (
            (-_likeness(entry, heading), at, to)
            for at, entry in enumerate(entries)
            for to, heading in enumerate(headings)
        ),
    )
    chosen: list[tuple[int, int]] = []
    for score, at, to in scored:
        if -score < ALIKE:
            break
        if all((at < a and to < b) or (at > a and to > b) for a, b in chosen):
            chosen.append((at, to))
    return [(entries[at], headings[to]) for at, to in sorted(chosen)]


def _likeness(entry: Clause, heading: Clause) -> float:
    first, second = _plain(entry.text), _plain(heading.text)
    if first == second:
        return 2.0
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= ALIKE <= matcher.quick_ratio() else 0.0


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", _ATTRIBUTES.sub("", text)).casefold()


def _misnumbered(entry: Clause, heading: Clause, context: Context) -> bool:
    first, second = context.label(entry), context.label(heading)
    return first is not None and second is not None and first.number != second.number


def _missing(heading: Clause, entries: Sequence[Clause], context: Context) -> Hit:
    clauses = context.document.clauses
    at = next(n for n, c in enumerate(clauses) if c is entries[0])
    announced = clauses[at - 1] if at else entries[0]
    title = f"{heading.label} {heading.text}".strip()
    return Hit(
        announced,
        Bilingual(f"目录中没有“{title}”", f'the contents list lacks "{title}"'),
        lines=(entries[0].lines[0], entries[-1].lines[1]),
    )


def _superfluous(entry: Clause) -> Hit:
    return Hit(
        entry,
        Bilingual(
            f"目录中有“{entry.text}”，正文没有这个标题",
            f'the contents list has "{entry.text}", but there is no such heading',
        ),
        (Spot(0, len(entry.text)),),
    )


def _reworded(entry: Clause, heading: Clause) -> Hit:
    return Hit(
        entry,
        Bilingual(
            f"目录写作“{entry.text}”，正文标题是“{heading.text}”",
            f'the contents list says "{entry.text}", the heading "{heading.text}"',
        ),
        (Spot(0, len(entry.text), heading.text),),
    )


def _numbered_otherwise(entry: Clause, heading: Clause) -> Hit:
    return Hit(
        entry,
        Bilingual(
            f"目录编号“{entry.label}”与正文编号“{heading.label}”不一致（{heading.text}）",
            f'number "{entry.label}" in the contents list, "{heading.label}" in the text '
            f"({heading.text})",
        ),
        (Spot(0, len(entry.label), in_label=True),),
    )


RULE = Rule(
    "L206",
    "contents-mismatch",
    "warning",
    Bilingual("目录与标题不一致", "The contents list and the headings differ"),
    Bilingual(
        "读者靠目录了解政策写了什么；漏列的部分等于没有提示",
        "readers learn from the contents list what the policy covers; what it lacks goes unnoticed",
    ),
    Bilingual("以正文标题为准修改目录", "correct the contents list after the headings"),
    find,
)
