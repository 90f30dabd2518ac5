"""A comparison as lines of text for a terminal: the gravest changes first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.comparing import Change, Comparison, Edit
from clausetrail.comparing.change import Operation
from clausetrail.judging import CATEGORIES, VERDICTS, JudgedChange, Verdict

CONTEXT = 24
"""Characters of unchanged text shown on each side of an edit."""

OPERATION_NAMES: dict[Operation, Bilingual] = {
    "modified": Bilingual("修改", "modified"),
    "added": Bilingual("新增", "added"),
    "removed": Bilingual("删除", "removed"),
    "renumbered": Bilingual("编号变更", "renumbered"),
    "moved": Bilingual("移动", "moved"),
    "split": Bilingual("拆分", "split"),
    "merged": Bilingual("合并", "merged"),
}

VERDICT_NAMES: dict[Verdict, Bilingual] = {
    "material": Bilingual("重大变更", "MATERIAL"),
    "review": Bilingual("待人工判断", "TO REVIEW"),
    "editorial": Bilingual("无实质影响", "editorial"),
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a terminal marks things: pairs of what goes before and after."""

    removed: tuple[str, str]
    added: tuple[str, str]
    strong: tuple[str, str]

    @classmethod
    def plain(cls) -> Style:
        """Marks that survive copying: ``[-old-]{+new+}``."""
        return cls(("[-", "-]"), ("{+", "+}"), ("", ""))

    @classmethod
    def colour(cls) -> Style:
        """ANSI colours, with strike-through and underline beside them."""
        return cls(("\x1b[31;9m", "\x1b[0m"), ("\x1b[32;4m", "\x1b[0m"), ("\x1b[1m", "\x1b[0m"))


def view(
    comparison: Comparison,
    judged: Sequence[JudgedChange],
    ui: Lang,
    style: Style,
    *,
    everything: bool = False,
) -> Iterator[str]:
    """Yield the lines: a summary, the groups, then every change that counts."""
    if not judged:
        yield Bilingual("没有变更。", "No changes.").in_(ui)
        return
    yield _summary(judged, ui)
    for group in comparison.groups:
        yield f"  {group.label.in_(ui)}"
    for verdict in VERDICTS:
        items = [item for item in judged if item.judgement.verdict == verdict]
        if not items or (verdict == "editorial" and not everything):
            continue
        yield ""
        yield style.strong[0] + f"{VERDICT_NAMES[verdict].in_(ui)} ({len(items)})" + style.strong[1]
        for item in items:
            yield ""
            yield from _change(item, ui, style)
    harmless = sum(item.judgement.verdict == "editorial" for item in judged)
    if harmless and not everything:
        yield ""
        yield Bilingual(
            f"另有 {harmless} 处无实质影响的变更；加 --all 逐条列出。",
            f"{harmless} harmless changes are not listed; --all lists them.",
        ).in_(ui)


def _summary(judged: Sequence[JudgedChange], ui: Lang) -> str:
    counts = Counter(item.judgement.verdict for item in judged)
    parts = [f"{VERDICT_NAMES[v].in_(ui)} {counts[v]}" for v in VERDICTS if counts[v]]
    total = Bilingual(f"共 {len(judged)} 条变更", f"{len(judged)} clauses changed").in_(ui)
    return f"{total}: " + ", ".join(parts)


def _change(item: JudgedChange, ui: Lang, style: Style) -> Iterator[str]:
    change, judgement = item.change, item.judgement
    operations = ", ".join(OPERATION_NAMES[op].in_(ui) for op in change.ops)
    yield style.strong[0] + place(change) + style.strong[1] + f"  {operations}"
    if judgement.category is not None:
        also = "".join(f", ({category})" for category in judgement.also)
        yield f"  ({judgement.category}) {CATEGORIES[judgement.category].in_(ui)}{also}"
    yield f"  {judgement.rule}: {judgement.reason.in_(ui)}"
    yield "  " + marked(change.edits, style)


def place(change: Change) -> str:
    """Name where a change stands: ``5.1.4``, ``5.1.4 → 5.1.5``, ``7.4.p1, 7.4.p2 → 7.4.p1``."""
    old = ", ".join(clause.id for clause in change.old)
    new = ", ".join(clause.id for clause in change.new)
    return old if not new or old == new else new if not old else f"{old} → {new}"


def marked(edits: Sequence[Edit], style: Style) -> str:
    """Return the edits on one line, long unchanged stretches shortened."""
    out: list[str] = []
    for at, edit in enumerate(edits):
        text = edit.text.replace("\n", " ¶ ")
        if edit.op == "-":
            out.append(text.join(style.removed))
        elif edit.op == "+":
            out.append(text.join(style.added))
        else:
            out.append(_shortened(text, first=at == 0, last=at == len(edits) - 1))
    return "".join(out)


def _shortened(text: str, *, first: bool, last: bool) -> str:
    keep_left, keep_right = 0 if first else CONTEXT, 0 if last else CONTEXT
    if len(text) <= keep_left + keep_right + 3:
        return text
    return text[:keep_left] + "…" + (text[-keep_right:] if keep_right else "")
