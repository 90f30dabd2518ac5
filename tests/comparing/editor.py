"""An editor who keeps a record: moves, splits, mergers and new numbers, made at random."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from typing import NamedTuple

from clausetrail.bilingual import Lang
from clausetrail.clause import Clause, Document

FAR = 8
"""Clauses that a moved one passes at least."""
PROSE = ("clause", "item", "paragraph")
LENGTH = 20
"""Characters of a clause that an editor would move or merge."""

Fact = tuple[str, tuple[str, ...], tuple[str, ...]]
"""An operation with the old and the new ids."""


class Draft(NamedTuple):
    """A clause of the new version and where it is from."""

    clause: Clause
    old: tuple[str, ...]


def edited(document: Document, seed: int) -> tuple[Document, set[Fact]]:
    """Return a later version, and what was done to get it."""
    chance = random.Random(seed)
    drafts = [Draft(clause, (clause.id,)) for clause in document.clauses]
    texts = [clause.text for clause in document.clauses]
    parents = {clause.parent for clause in document.clauses}
    facts: set[Fact] = set()
    touched: set[str] = set()

    def leaves() -> list[int]:
        return [
            at
            for at, (clause, _) in enumerate(drafts)
            if clause.kind in PROSE
            and clause.id not in parents | touched
            and len(clause.text) >= LENGTH
            and texts.count(clause.text) == 1
        ]

    def touch(at: int) -> None:
        """Leave the neighbours alone: what happened to them would be a matter of opinion."""
        touched.update(clause.id for clause, _ in drafts[max(at - 1, 0) : at + 2])

    for number in range(2):
        free = leaves()
        chosen = chance.choice(free)
        targets = [at for at in free if abs(at - chosen) > FAR]
        if not targets:
            continue
        goal = drafts[chance.choice(targets)].clause
        draft = drafts[chosen]
        touch(chosen)
        touch(drafts.index(next(one for one in drafts if one.clause is goal)))
        del drafts[chosen]
        at = next(at for at, one in enumerate(drafts) if one.clause is goal) + 1
        text = draft.clause.text
        if number % 2:
            text = _reworded(text, chance, document.lang)
        moved = replace(
            draft.clause, id=f"{draft.clause.id}m", text=text, parent=goal.parent, spans=()
        )
        drafts.insert(at, Draft(moved, draft.old))
        touched.add(moved.id)
        facts.add(("moved", draft.old, (moved.id,)))
    for _ in range(2):
        cuts = [(at, cut) for at in leaves() for cut in _sentence_ends(drafts[at].clause.text)]
        if not cuts:
            continue
        at, cut = chance.choice(cuts)
        clause, old = drafts[at]
        touch(at)
        first = replace(clause, text=clause.text[:cut].rstrip(), spans=())
        second = replace(clause, id=f"{clause.id}b", text=clause.text[cut:].lstrip(), spans=())
        drafts[at : at + 1] = [Draft(first, old), Draft(second, ())]
        touched.update((first.id, second.id))
        facts.add(("split", old, (first.id, second.id)))
    for _ in range(2):
        free = leaves()
        twos = [
            at
            for at in free
            if at + 1 in free
            and drafts[at].clause.parent == drafts[at + 1].clause.parent
            and drafts[at].clause.kind == drafts[at + 1].clause.kind
        ]
        if not twos:
            continue
        at = chance.choice(twos)
        (one, old), (other, other_old) = drafts[at], drafts[at + 1]
        touch(at)
        touch(at + 1)
        glue = "" if document.lang == "zh" else " "
        drafts[at : at + 2] = [
            Draft(replace(one, text=one.text + glue + other.text, spans=()), old + other_old)
        ]
        facts.add(("merged", old + other_old, (one.id,)))
    return _renumbered(document, drafts, facts)


def _renumbered(
    document: Document, drafts: list[Draft], facts: set[Fact]
) -> tuple[Document, set[Fact]]:
    """Number the clauses of each parent through again; what that changes is on record, too."""
    counts: dict[tuple[str | None, str], int] = {}
    was = {clause.id: clause.label for clause in document.clauses}
    made: list[Clause] = []
    names: dict[str, str] = {}
    for clause, old in drafts:
        label, id_ = clause.label, clause.id
        found = re.fullmatch(r"(.*?)(\d+)(\D*)", label)
        if found:
            series = clause.parent, found[1]
            counts[series] = (
                counts.get(series, int(found[2]) - 1 if series not in counts else 0) + 1
            )
            label = f"{found[1]}{counts[series]}{found[3]}"
        if old and label not in {was[one] for one in old}:
            names[id_] = f"{id_}r"
        made.append(replace(clause, label=label))
    made = [
        replace(
            clause,
            id=names.get(clause.id, clause.id),
            parent=names.get(clause.parent or "", clause.parent),
        )
        for clause in made
    ]
    facts = {(op, old, tuple(names.get(one, one) for one in new)) for op, old, new in facts}
    split = {old: new for op, old, new in facts if op == "split"}
    for (clause, old), now in zip(drafts, made, strict=True):
        if clause.id in names:
            facts.add(("renumbered", old, split.get(old, (now.id,))))
    return Document(document.lang, tuple(made)), facts


def _sentence_ends(text: str) -> list[int]:
    """Return where a clause could be cut in two."""
    ends = [found.end() for found in re.finditer(r"[。；](?=\S)|\.\s(?=[A-Z])", text)]
    return [end for end in ends if min(end, len(text) - end) >= LENGTH]


def _reworded(text: str, chance: random.Random, lang: Lang) -> str:
    """Leave out or put in a few words, a tenth of the text at most."""
    if lang == "en":
        words = text.split()
        at = chance.randrange(len(words))
        several = chance.choice([[], ["promptly"], ["and", "other", "necessary"]])
        size = max(len(words) // 20, 1)
        return " ".join([*words[:at], *several[: 2 * size], *words[at + size :]])
    size = max(len(text) // 20, 1)
    at = chance.randrange(len(text) - size)
    return text[:at] + chance.choice(["", "以及其他必要的", "及时"])[: 2 * size] + text[at + size :]
