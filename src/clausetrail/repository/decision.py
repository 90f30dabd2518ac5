"""Decisions: a person's recorded answers to changes, as ``review.yml`` holds them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import cast

from clausetrail.bilingual import LANGS, Bilingual, Lang
from clausetrail.comparing.normal import key
from clausetrail.judging.verdict import VERDICTS, Category, Verdict
from clausetrail.yaml import Value, parse, read_text

ASKED = ("verdict", "category", "rule", "why", "text", "fingerprint", "stale")
"""The keys under ``zh:`` and ``en:``, written by the program."""

ANSWER = ("material", "category", "summary", "reason", "by", "on")
"""The keys a person fills in."""

LARGEST_NUMBER = 99
"""The largest number an item of a list of material changes may have."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was put to a person: one change in one language, as it was judged."""

    fingerprint: str
    verdict: Verdict
    rule: str
    category: Category | None = None
    why: str = ""
    """The reason for the verdict, in the language of the edition."""
    text: str = ""
    """The words around the change, ``[-old-]{+new+}``."""


@dataclass(frozen=True, slots=True)
class Question:
    """A change that needs a decision, in every language in which it was made.

    Changes that one group explains are one question.
    """

    change: str
    """The id of the change or group."""
    asked: Mapping[Lang, Asked]
    clauses: tuple[str, ...] = ()
    """The clauses a group is found in; empty for a single change."""

    @property
    def verdict(self) -> Verdict:
        """The gravest verdict of its languages."""
        return min((asked.verdict for asked in self.asked.values()), key=VERDICTS.index)


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of ``review.yml``: the question, and the answer so far."""

    change: str
    asked: Mapping[Lang, Asked]
    line: int
    """Where it begins in the file, counted from 1."""
    clauses: tuple[str, ...] = ()
    material: bool | None = None
    """The answer: is it a material change?  ``None`` while nobody has said."""
    category: Category | None = None
    summary: Bilingual = field(default_factory=lambda: Bilingual("", ""))
    """What readers are told about the change."""
    reason: str = ""
    by: str = ""
    on: date | None = None

    @property
    def begun(self) -> bool:
        """Whether a person has written anything here."""
        words = (self.summary.zh, self.summary.en, self.reason, self.by, self.category, self.on)
        return self.material is not None or any(words)

    @property
    def complete(self) -> bool:
        """Whether it says yes or no, who said so and when, and why if it is a no."""
        return (
            self.material is not None
            and bool(self.by)
            and self.on is not None
            and (self.material or bool(self.reason))
        )


def answers(decisions: Iterable[Decision], lang: Lang, fingerprint: str) -> Decision | None:
    """Return the decision on a change in one language, the most complete if there are several."""
    found = [
        decision
        for decision in decisions
        if lang in decision.asked and decision.asked[lang].fingerprint == fingerprint
    ]
    return max(found, key=lambda decision: (decision.complete, decision.begun), default=None)


def fingerprint(rule: str, policy: str, clauses: Iterable[str], old: str, new: str) -> str:
    """Return what ties a decision to exactly this change: a SHA-256 in hexadecimal.

    A decision holds as long as the rule, the policy, the clauses and the words on both
    sides stay as they were; noise (`clausetrail.comparing.normal`) does not count.
    """
    parts = (rule, policy, *clauses, key(old), key(new))
    framed = "".join(f"{len(part)}:{part}," for part in parts)
    return hashlib.sha256(framed.encode()).hexdigest()


def read_decisions(path: Path, file: str) -> tuple[Decision, ...]:
    """Read a ``review.yml``; ``file`` is the name messages use for it.

    Raises:
        ClausetrailError: it cannot be read, or something in it is not as it must be.
    """
    return parse_decisions(read_text(path, file), file)


def parse_decisions(text: str, file: str) -> tuple[Decision, ...]:
    """Read the text of a ``review.yml``; see `read_decisions`."""
    top = parse(text, file)
    if top.empty:
        return ()
    values = top.mapping(("decisions",))
    return tuple(_decision(value) for value in values["decisions"].items())


def _decision(value: Value) -> Decision:
    values = value.mapping(("change", "clauses", *LANGS, *ANSWER), required=("change",))
    summary = values["summary"].mapping(LANGS)
    return Decision(
        change=values["change"].text(),
        asked={lang: _asked(values[lang]) for lang in LANGS if not values[lang].empty},
        line=value.line,
        clauses=tuple(clause.text() for clause in values["clauses"].items()),
        material=values["material"].flag(),
        category=_category(values["category"]),
        summary=Bilingual(summary["zh"].text(), summary["en"].text()),
        reason=values["reason"].text(),
        by=values["by"].text(),
        on=values["on"].day(),
    )


def _asked(value: Value) -> Asked:
    values = value.mapping(ASKED, required=("verdict", "rule", "fingerprint"))
    return Asked(
        fingerprint=values["fingerprint"].text(),
        verdict=cast(Verdict, values["verdict"].one_of(VERDICTS)),
        rule=values["rule"].text(),
        category=_category(values["category"]),
        why=values["why"].text(),
        text=values["text"].text(),
    )


def _category(value: Value) -> Category | None:
    """Read the number of an item of the policy's list; `clausetrail.checking` knows the list."""
    if value.empty:
        return None
    number = value.whole()
    if not 1 <= number <= LARGEST_NUMBER:
        raise value.expected(
            f"1 至 {LARGEST_NUMBER} 的编号", f"a number from 1 to {LARGEST_NUMBER}"
        )
    return number
