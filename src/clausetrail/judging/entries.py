"""What counts as one change: a change by itself, or a replacement found in several clauses.

Whoever lists or counts changes does it by these entries, so that all numbers agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clausetrail.bilingual import Bilingual
from clausetrail.comparing.change import Comparison, Group, GroupKind
from clausetrail.judging.verdict import VERDICTS, JudgedChange, Verdict


@dataclass(frozen=True, slots=True)
class Entry:
    """One change, as people count them."""

    chief: JudgedChange
    """The change; of a group the gravest, and among equals one that it explains alone."""
    group: Group | None = None

    @property
    def id(self) -> str:
        """The id of the group or, if there is none, of the change."""
        return self.group.id if self.group else self.chief.change.id

    @property
    def verdict(self) -> Verdict:
        """The verdict on the change, or on the gravest of the group."""
        return self.chief.judgement.verdict


def told_with(item: JudgedChange) -> tuple[str, ...]:
    """Return the groups a change is told with; none if it is told by itself.

    A change explained by several groups together has a judgement of its own, which
    is only left to the groups where it is harmless.
    """
    change = item.change
    if change.group is not None:
        return (change.group,)
    return change.groups if item.judgement.verdict == "editorial" else ()


def entries(comparison: Comparison, judged: Sequence[JudgedChange]) -> tuple[Entry, ...]:
    """Return what counts as one change, in the order in which the text comes to it."""
    groups = {group.id: group for group in comparison.groups}
    members: dict[str, list[JudgedChange]] = {}
    singles: dict[str, JudgedChange] = {}
    order: dict[str, None] = {}
    for item in judged:
        told = told_with(item)
        if not told:
            singles[item.change.id] = item
        for group in told:
            members.setdefault(group, []).append(item)
        order |= dict.fromkeys(told or (item.change.id,))
    return tuple(
        Entry(min(members[one], key=lambda item: _gravity(item, one)), groups[one])
        if one in members
        else Entry(singles[one])
        for one in order
    )


def _gravity(item: JudgedChange, group: str) -> tuple[int, bool]:
    return VERDICTS.index(item.judgement.verdict), item.change.group != group


REPLACED: dict[GroupKind, Bilingual] = {
    "rename": Bilingual("名称", "name"),
    "term": Bilingual("用语", "term"),
    "reference": Bilingual("引用", "reference"),
    "date": Bilingual("日期", "date"),
    "number": Bilingual("数字", "number"),
    "link": Bilingual("链接", "link"),
}

ONLY = Bilingual("仅涉及：{replacements}", "Only: {replacements}")
"""What is said of a clause in which nothing changed but replacements told elsewhere."""


def replacement(group: Group) -> Bilingual:
    """Name a group in short: ``云岫 → 云岫云（名称，47 条）``."""
    count, kind = len(group.changes), REPLACED[group.kind]
    words = f"{group.old} → {group.new}"
    return Bilingual(
        f"{words}（{kind.zh}，{count} 条）",
        f"{words} ({kind.en}, {count} {'clause' if count == 1 else 'clauses'})",
    )
