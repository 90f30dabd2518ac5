"""What a view lists, in which order: the gravest first, recurring replacements once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.clause import Clause, Document
from clausetrail.comparing import Change, Comparison, Edit, Group, Operation
from clausetrail.judging import VERDICTS, JudgedChange, Judgement, Verdict
from clausetrail.judging.entries import ONLY, Entry, entries, replacement, told_with

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

TEXTS: dict[Lang, Bilingual] = {
    "zh": Bilingual("中文文本", "Chinese text"),
    "en": Bilingual("英文文本", "English text"),
}

CONTEXT = 24
"""Characters of unchanged text shown on each side of an edit."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """A recurring replacement that is all there is to some changes."""

    group: Group
    chief: JudgedChange
    """The gravest of its changes."""
    places: tuple[Change, ...]
    """Every change it occurs in, those among them that say more besides."""


@dataclass(frozen=True)
class Digest:
    """A comparison with its judgements, as views list it."""

    comparison: Comparison
    judged: Sequence[JudgedChange]

    def single(self, verdict: Verdict) -> tuple[JudgedChange, ...]:
        """Return the changes with a verdict that are told one by one."""
        return tuple(
            entry.chief
            for entry in self._entries
            if entry.group is None and entry.verdict == verdict
        )

    def recurring(self, verdict: Verdict) -> tuple[Recurring, ...]:
        """Return the recurring replacements whose gravest change has a verdict."""
        by_id = {item.change.id: item.change for item in self.judged}
        return tuple(
            Recurring(entry.group, entry.chief, tuple(by_id[one] for one in entry.group.changes))
            for entry in self._entries
            if entry.group is not None and entry.verdict == verdict
        )

    @property
    def grouped(self) -> tuple[JudgedChange, ...]:
        """The changes that are nothing but recurring replacements."""
        return tuple(item for item in self.judged if told_with(item))

    def only(self, item: JudgedChange) -> Bilingual:
        """Say which recurring replacements are all there is to a change."""
        by_id = {group.id: group for group in self.comparison.groups}
        names = [replacement(by_id[one]) for one in told_with(item)]
        return Bilingual(
            ONLY.zh.format(replacements="；".join(name.zh for name in names)),
            ONLY.en.format(replacements="; ".join(name.en for name in names)),
        )

    def count(self, verdict: Verdict) -> int:
        """Return how many changes have a verdict; a recurring replacement counts once."""
        return sum(1 for entry in self._entries if entry.verdict == verdict)

    @cached_property
    def _entries(self) -> tuple[Entry, ...]:
        return entries(self.comparison, self.judged)

    def summary(self, ui: Lang) -> str:
        """Say how many changes there are in the text, by verdict."""
        if not self.judged:
            return Bilingual("没有变更。", "No changes.").in_(ui)
        counts = Counter({verdict: self.count(verdict) for verdict in VERDICTS})
        colon, comma = ("：", "，") if ui == "zh" else (": ", ", ")
        parts = [f"{VERDICT_NAMES[v].in_(ui)} {counts[v]}" for v in VERDICTS if counts[v]]
        total, text = len(self._entries), TEXTS[self.comparison.new.lang]
        many = "changes" if total > 1 else "change"
        said = Bilingual(f"{text.zh}变更 {total} 处", f"{total} {many} in the {text.en}").in_(ui)
        return f"{said}{colon}{comma.join(parts)}"


def title_of(comparison: Comparison) -> str:
    """Return the title of what is compared."""
    return comparison.new.meta.title or comparison.old.meta.title or "clausetrail"


def versions_of(comparison: Comparison) -> str:
    """Name the two versions: ``2025-11-01 → 2027-03-01``."""
    return " → ".join(_version(one) for one in (comparison.old, comparison.new))


def _version(document: Document) -> str:
    """Name a version by what it says about itself, or by its file, never by a folder."""
    meta = document.meta
    day = meta.effective or meta.updated
    return day.isoformat() if day else meta.docno or PurePath(document.source).name or "?"


def place(change: Change) -> str:
    """Name where a change stands: ``5.1.4``, ``5.1.4 → 5.1.5``, ``7.4.p1, 7.4.p2 → 7.4.p1``."""
    old = ", ".join(clause.id for clause in change.old)
    new = ", ".join(clause.id for clause in change.new)
    return old if not new or old == new else new if not old else f"{old} → {new}"


def operations(change: Change, ui: Lang) -> str:
    """Name what happened to a clause."""
    return ("、" if ui == "zh" else ", ").join(OPERATION_NAMES[op].in_(ui) for op in change.ops)


def categories(judgement: Judgement, ui: Lang) -> str:
    """Name the kinds of material change: the chief one in words, the others by number."""
    if judgement.category is None:
        return ""
    also = "".join(f", ({category})" for category in judgement.also)
    return f"({judgement.category}) {judgement.names[0].in_(ui)}{also}"


def numbered(clause: Clause) -> str:
    """Return what stands before a clause's own words: its number as written, and a space.

    Chinese numbers (``（3）``, ``三、``) carry their own white space.
    """
    glue = "" if ord(clause.label[-1:] or "\u3001") > 0x2E7F else " "
    return clause.label + glue


def excerpt(edits: Sequence[Edit]) -> Iterator[Edit]:
    """Yield the edits with long unchanged stretches shortened."""
    for at, edit in enumerate(edits):
        if edit.op != "=":
            yield edit
            continue
        # A change without edits (moved, renumbered) shows how its clause begins.
        left = 0 if at == 0 and len(edits) > 1 else CONTEXT * 2 if len(edits) == 1 else CONTEXT
        right = 0 if at == len(edits) - 1 else CONTEXT
        if len(edit.text) > left + right + 3:
            tail = edit.text[-right:] if right else ""
            yield Edit("=", f"{edit.text[:left]}…{tail}")
        else:
            yield edit
