"""Runs of numbered blocks: which belong together, and whether they are provisions or items."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from clausetrail.clause import Kind
from clausetrail.reading.block import Block
from clausetrail.reading.dates import meta_label
from clausetrail.reading.labels import Label, Style, as_alpha
from clausetrail.reading.wording import announces_list, is_attachment, is_run_in, is_title


@dataclass(frozen=True)
class Entry:
    """A block with its label taken off."""

    block: Block
    label: Label | None

    @cached_property
    def body(self) -> Block:
        """The block without the label."""
        return self.block.body(self.label)

    @property
    def text(self) -> str:
        """The text without the label."""
        return self.body.text

    @cached_property
    def is_heading(self) -> bool:
        """Whether it is set as a heading, or all in bold, and reads like one."""
        if self.block.form == "heading":
            return is_title(self.text, heading=True)
        return self.body.bold and is_title(self.text) and meta_label(self.text) is None

    @property
    def heading(self) -> int:
        """The level it is set at as a heading, 0 if it is not."""
        return self.block.level if self.block.form == "heading" else 0

    @property
    def opens_attachment(self) -> bool:
        """Whether an attachment begins here."""
        return self.label is None and is_attachment(self.text)


def labelled(blocks: Iterable[Block]) -> list[Entry]:
    """Take the labels off; ``(i)`` after ``(h)`` is read as a letter."""
    entries: list[Entry] = []
    letter = 0
    for block in blocks:
        label = block.label
        if label is not None:
            alpha = as_alpha(label)
            if alpha is not None and alpha.number == letter + 1:
                label = alpha
            if label.style == "alpha":
                letter = label.number
        entries.append(Entry(block, label))
    return entries


def siblings(entries: Sequence[Entry], start: int, above: Collection[Style]) -> list[int]:
    """Return the positions of the list that begins at ``start``.

    It goes on until its numbers start again or a block appears whose style is
    one of those ``above`` the list.  Decimal numbers are siblings if all but
    their last number is equal.
    """
    first = entries[start].label
    assert first is not None
    run = [start]
    last = first.number
    for at in range(start + 1, len(entries)):
        if entries[at].opens_attachment:
            break
        label = entries[at].label
        if label is None:
            continue
        if label.style == first.style and label.numbers[:-1] == first.numbers[:-1]:
            if label.number <= last:
                break
            run.append(at)
            last = label.number
        elif label.style in above or _is_above(label, first):
            break
    return run


def kinds(entries: Sequence[Entry], run: Sequence[int]) -> dict[int, Kind]:
    """Decide what the members of a list are.

    Members of a list under a lead-in are items, unless one of them is a heading
    or a heading that runs into its text: then all are provisions, and each is a
    heading or a clause.
    """
    heads = {at for at in run if _heads_something(entries, at, run)}
    provisions = any(entries[at].is_heading or is_run_in(entries[at].text) for at in run)
    provisions = provisions or bool(heads - {run[-1]})
    if not provisions and run[0] > 0 and announces_list(entries[run[0] - 1].text):
        return dict.fromkeys(run, "item")
    return {at: "heading" if at in heads or entries[at].is_heading else "clause" for at in run}


def has_lists(entries: Sequence[Entry], run: Sequence[int], end: int, style: Style | None) -> bool:
    """Tell whether a member of a list has numbered blocks (of a style) below it."""
    inside = set(run)
    return any(
        (label := entries[at].label) is not None and style in (None, label.style)
        for at in range(run[0], end)
        if at not in inside
    )


def end_of(entries: Sequence[Entry], run: Sequence[int], above: Collection[Style]) -> int:
    """Return the position after the last block that can belong to a list."""
    first = entries[run[0]].label
    assert first is not None
    for at in range(run[-1] + 1, len(entries)):
        label = entries[at].label
        if entries[at].opens_attachment:
            return at
        if label is not None and (
            label.style in above or label.style == first.style or _is_above(label, first)
        ):
            return at
    return len(entries)


def _is_above(label: Label, first: Label) -> bool:
    if label.style != "decimal":
        return False
    if first.style != "decimal":
        return True
    return label.numbers[: len(first.numbers) - 1] != first.numbers[:-1]


def _heads_something(entries: Sequence[Entry], at: int, run: Sequence[int]) -> bool:
    """Tell whether a title-like member is followed by text of its own."""
    if not is_title(entries[at].text) or at + 1 >= len(entries):
        return False
    following = entries[at + 1]
    if at + 1 in run or following.block.form == "heading":
        return False
    own = entries[at].label
    if following.label is not None and own is not None:
        return following.label.style != own.style or len(following.label.numbers) > len(own.numbers)
    return True
