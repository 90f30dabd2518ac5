"""Which clauses say the same in the two languages."""

from __future__ import annotations

from dataclasses import dataclass

from clausetrail.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Link:
    """Clauses that say the same; one empty side is a clause without counterpart."""

    zh: tuple[str, ...]
    en: tuple[str, ...]
    score: float
    """How alike the two sides are, 0–1; 0 for a clause without counterpart."""
    why: str
    """What the link rests on, in a few words: ``number, text 0.81``."""


@dataclass(frozen=True, slots=True)
class OutOfStep:
    """Linked clauses that do not say the same, or a clause missing on one side."""

    zh: tuple[str, ...]
    en: tuple[str, ...]
    rule: str
    """The finding's code, ``A101``."""
    message: Bilingual


@dataclass(frozen=True, slots=True)
class Alignment:
    """All links between two editions, in the order of the Chinese one."""

    links: tuple[Link, ...]
    findings: tuple[OutOfStep, ...] = ()
