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
    from clausetrail.reading import Repair
    from clausetrail.repository.decision import Decision

Status = Literal["in-force", "upcoming", "superseded", "draft"]

Profile = Literal["six", "pipl", "wp260", "contract"]
"""Which changes are material: the six kinds of the common template; besides them what
articles 17 and 23 of the PIPL want stated; the six, read as guideline WP260 does; or, for a
user agreement, the kinds of a contract."""

Strictness = Literal["standard", "cautious"]
"""Whether a person also looks at what only a proof of equal meaning calls editorial."""

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
class Listed:
    """One item of a policy's own list of material changes."""

    name: Bilingual
    covers: tuple[int | str, ...]
    """What of it the rules look for: kinds by number, ``4``, and rules by code, ``M103``;
    empty if only a person can find such a change."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What ``policy.yml`` says."""

    title: Bilingual
    languages: tuple[Lang, ...] = ("zh", "en")
    prevailing: Lang = "zh"
    """The language that counts if the editions differ."""
    material_changes: str = ""
    """The id of the clause that lists the material changes, ``9.2``; empty if none does.

    Where the languages number differently, that of the prevailing one."""
    material_changes_in: Mapping[Lang, str] = field(default_factory=dict)
    """The id in each language, if ``policy.yml`` says it for each."""
    categories: Mapping[int, Listed] = field(default_factory=dict)
    """The items of the policy's own list of material changes, by their numbers; empty if it
    knows all kinds of its profile under their common numbers and names."""
    profile: Profile = "six"
    strictness: Strictness = "standard"
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

    def list_clause(self, lang: Lang) -> str:
        """Return the id of the clause that lists the material changes in one language."""
        return self.material_changes_in.get(lang, self.material_changes)


@dataclass(frozen=True)
class Edition:
    """A version in one language."""

    lang: Lang
    path: Path
    document: Document
    text: str = ""
    """The file as it is; empty if the edition does not come from one."""
    repairs: tuple[Repair, ...] = ()
    """What reading had to mend."""
    sha256: str = ""
    """The SHA-256 of the file's exact bytes, in hexadecimal; empty if there is no file."""


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
    seals: bytes | None = None
    """The bytes of ``seals.json``; ``None`` if nothing was ever sealed."""

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

    def earlier(self, version: Version) -> tuple[Version, ...]:
        """Return the versions before this one, oldest first; for a draft, all dated ones."""
        if version.effective is None:
            return self.versions
        return tuple(v for v in self.versions if v.effective and v.effective < version.effective)

    def before(self, version: Version, lang: Lang) -> Version | None:
        """Return the version that one language of a version is compared with.

        That is the latest earlier one that exists in the language: readers of a language
        compare with what they could read last.
        """
        if lang not in version.editions:
            return None
        return next((v for v in reversed(self.earlier(version)) if lang in v.editions), None)
