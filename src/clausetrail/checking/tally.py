"""How many changes there are between two versions, counted as people count them.

A change made in both languages counts once, and so does a replacement found in
several clauses.  The site, the check and the notices all count here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.pair import Pair, overlapping
from clausetrail.judging.entries import Entry, entries
from clausetrail.judging.verdict import VERDICTS, Judgement
from clausetrail.repository import Decision, answers
from clausetrail.repository.decision import Question

Outcome = Literal["material", "undecided", "cleared", "editorial"]

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
"""What can be told of a change, the gravest first: the verdict, or what a person decided.
A ``cleared`` change was found not to be material by a person, an ``undecided`` one still
waits for one."""

IN_TEXT = {
    "zh": Bilingual("中文文本 {n} 处", "{n} in the Chinese text"),
    "en": Bilingual("英文文本 {n} 处", "{n} in the English text"),
}

HOW_COUNTED = Bilingual(
    "两种语言中的同一处变更只计一处；同一替换涉及多条的，也只计一处。",
    "A change made in both languages counts once, and so does a replacement found in several "
    "clauses.",
)


@dataclass(frozen=True, slots=True)
class Counted:
    """One change, in whichever languages it was made."""

    ids: Mapping[Lang, str]
    """By language, the id of the change or group."""
    outcome: Outcome
    judgement: Judgement
    """The gravest judgement on it."""
    question: Question | None = None
    """What a person was asked about it; nothing if nobody need decide."""
    answer: Decision | None = None
    """The decision the outcome rests on."""


@dataclass(frozen=True, slots=True)
class Tally:
    """All changes between two versions."""

    changes: tuple[Counted, ...]

    def of(self, *outcomes: Outcome, lang: Lang | None = None) -> tuple[Counted, ...]:
        """Return the changes with one of these outcomes, in one text or in any."""
        return tuple(
            one
            for one in self.changes
            if one.outcome in outcomes and (lang is None or lang in one.ids)
        )

    @property
    def langs(self) -> tuple[Lang, ...]:
        """The languages of the texts that changed."""
        return tuple(dict.fromkeys(lang for one in self.changes for lang in one.ids))

    @property
    def summary(self) -> Bilingual:
        """Say how many changes there are and how many of them are material."""
        number, material = len(self.changes), len(self.of("material"))
        if not number:
            return Bilingual("没有变更", "no changes")
        each = {lang: len(self.of("material", lang=lang)) for lang in sorted(self.langs)[::-1]}
        split = material and any(count != material for count in each.values())
        zh = "，".join(IN_TEXT[lang].zh.format(n=count) for lang, count in each.items())
        en = ", ".join(IN_TEXT[lang].en.format(n=count) for lang, count in each.items())
        return Bilingual(
            f"变更 {number} 处，其中重大变更 {material} 处" + (f"（{zh}）" if split else ""),
            f"{number} {'change' if number == 1 else 'changes'}, {material} of them material"
            + (f" ({en})" if split else ""),
        )


def tally(pair: Pair) -> Tally:
    """Count the changes of a version, by what the judgement or a person says of them."""
    return Tally((*(_asked(pair, one) for one in pair.questions), *_harmless(pair)))


def _asked(pair: Pair, question: Question) -> Counted:
    """Return what a question came to; material in one language is material."""
    ids = {lang: pair.own(question.change, lang) for lang in question.asked}
    judgements = (
        one.judgement
        for lang, asked in question.asked.items()
        for one in pair.about(question.change, lang)
        if one.judgement.rule == asked.rule
    )
    given = [
        answers(pair.new.decisions, lang, asked.fingerprint)
        for lang, asked in question.asked.items()
    ]
    complete = [one for one in given if one is not None and one.complete]
    answer = next((one for one in complete if one.material), None)
    outcome: Outcome = "material" if answer or question.verdict == "material" else "undecided"
    if answer is None and len(complete) == len(given):
        outcome, answer = "cleared", complete[0]
    gravest = min(judgements, key=lambda one: VERDICTS.index(one.verdict))
    return Counted(ids, outcome, gravest, question, answer)


def _harmless(pair: Pair) -> Iterator[Counted]:
    """Yield the changes nobody need decide on, the two languages' halves of one joined."""
    found: list[dict[Lang, Entry]] = []
    for lang, judged in pair.judged.items():
        for entry in entries(pair.comparisons[lang], judged):
            if entry.verdict != "editorial":
                continue
            half = next((one for one in found if lang not in one and _joins(one, entry)), None)
            if half is None:
                found.append({lang: entry})
            else:
                half[lang] = entry
    for halves in found:
        first = next(iter(halves.values()))
        ids = {lang: entry.id for lang, entry in halves.items()}
        yield Counted(ids, "editorial", first.chief.judgement)


def _joins(halves: Mapping[Lang, Entry], entry: Entry) -> bool:
    """Tell whether an entry is the other language's half of a change."""
    group, other = entry.group, next(iter(halves.values()))
    if group is None or other.group is None:
        return group is other.group and entry.id == other.id
    return overlapping(group.changes, other.group.changes)
