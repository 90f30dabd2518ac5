"""A policy, its versions and editions, and which of them is in force on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.clause import Document

if TYPE_CHECKING:
    from clausetrail.linting.choices import Choice
    from clausetrail.repository.decision import Decision

Status = Literal["in-force", "upcoming", "superseded", "draft"]

Spacing = Literal["keep", "spaced", "tight"]
"""House style for the space between Chinese and Latin text."""

Width = Literal["keep", "half"]
"""House style for full-width letters and digits."""


@dataclass(frozen=True, slots=True)
class Term:
    """One row of the glossary: a term and its fixed translation."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What ``policy.yml`` says."""

    title: Bilingual
    languages: tuple[Lang, ...] = ("zh", "en")
    prevailing: Lang = "zh"
    """The language that counts if the editions differ."""
    material_changes: str = ""
    """The id of the clause that lists the material changes, ``9.2``; empty if none does."""
    notice_days: int = 0
    """How many days an update must be announced before it takes effect."""
    time_zone: str = "Asia/Shanghai"
    brands: tuple[str, ...] = ()
    """Names of the service, old and new, longest first."""
    entities: tuple[str, ...] = ()
    """Registered names of the companies that stand behind the policy."""
    glossary: tuple[Term, ...] = ()
    spacing: Spacing = "keep"
    width: Width = "keep"
    lint: Mapping[str, Choice] = field(default_factory=dict)
    """What the policy has decided about rules of linting, by code."""


@dataclass(frozen=True)
class Edition:
    """A version in one language."""

    lang: Lang
    path: Path
    document: Document


@dataclass(frozen=True)
class Version:
    """One state of a policy, named by its effective date."""

    name: str
    """``2021-01-25``, or ``draft`` while the date is not fixed."""
    effective: date | None
    """``None`` for a draft."""
    folder: Path
    editions: Mapping[Lang, Edition] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    """What ``review.yml`` says about the changes since the version before."""


@dataclass(frozen=True)
class Policy:
    """A policy with all its versions, oldest first, the draft apart."""

    slug: str
    folder: Path
    settings: Settings
    versions: tuple[Version, ...]
    draft: Version | None = None

    def in_force(self, on: date) -> Version | None:
        """Return the version in force on a day: the latest that has taken effect."""
        begun = [v for v in self.versions if v.effective is not None and v.effective <= on]
        return begun[-1] if begun else None

    def status(self, version: Version, on: date) -> Status:
        """Return what a version is on a day."""
        if version.effective is None:
            return "draft"
        if version.effective > on:
            return "upcoming"
        return "in-force" if version == self.in_force(on) else "superseded"

    def superseded_on(self, version: Version) -> date | None:
        """Return the day the next version takes effect, ``None`` for the last one."""
        later = [
            v.effective
            for v in self.versions
            if v.effective and version.effective and v.effective > version.effective
        ]
        return min(later) if later else None

    def before(self, version: Version) -> Version | None:
        """Return the version before this one; for a draft, the latest dated one."""
        if version.effective is None:
            return self.versions[-1] if self.versions else None
        earlier = [v for v in self.versions if v.effective and v.effective < version.effective]
        return earlier[-1] if earlier else None
