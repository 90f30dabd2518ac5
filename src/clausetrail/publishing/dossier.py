"""Everything the pages about one policy rest on, worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations

from clausetrail.aligning import align
from clausetrail.aligning.link import Alignment
from clausetrail.bilingual import LANGS, Lang
from clausetrail.checking.pair import Pair
from clausetrail.checking.tally import Outcome, Tally, tally
from clausetrail.clause import Document
from clausetrail.comparing import compare
from clausetrail.comparing.change import Comparison, Group
from clausetrail.judging import judge
from clausetrail.judging.entries import entries
from clausetrail.judging.standard import listed
from clausetrail.publishing.telling import Told, told
from clausetrail.repository.policy import Policy, Settings, Status, Version


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a summary: a change told by itself, or a replacement in several clauses."""

    told: Told
    """The change; of a group the one that speaks for it."""
    group: Group | None = None

    @property
    def id(self) -> str:
        """Under which id it is counted."""
        return self.group.id if self.group else self.told.change.id


@dataclass(frozen=True)
class Review:
    """Two versions in one language: what changed and what it means."""

    comparison: Comparison
    changes: tuple[Told, ...]
    """The changes of the comparison, in its order."""
    lines: tuple[Line, ...]
    """What counts as one change each, in the order of the text."""
    tally: Tally
    """The changes of both languages, counted together."""

    @property
    def lang(self) -> Lang:
        """The language of the two texts."""
        return self.comparison.new.lang

    def single(self, outcome: Outcome) -> tuple[Line, ...]:
        """Return the changes with an outcome, apart from those told with a group."""
        return tuple(x for x in self.lines if x.group is None and x.told.outcome == outcome)

    def groups(self, outcome: Outcome) -> tuple[Line, ...]:
        """Return the groups whose gravest change has an outcome."""
        return tuple(x for x in self.lines if x.group and x.told.outcome == outcome)

    def alone(self, outcome: Outcome) -> tuple[Line, ...]:
        """Return what was changed, with this outcome, in this language only."""
        ids = {one.ids[self.lang] for one in self.tally.of(outcome) if [*one.ids] == [self.lang]}
        return tuple(x for x in self.lines if x.id in ids and x.told.outcome == outcome)


@dataclass(frozen=True)
class Dossier:
    """A policy on a day, with all comparisons and alignments its pages show."""

    policy: Policy
    on: date
    reviews: Mapping[tuple[Lang, str, str], Review]
    """By language and the names of the older and the newer version."""
    alignments: Mapping[str, Alignment]
    """By version; only versions that exist in both languages."""

    @property
    def settings(self) -> Settings:
        """The settings of the policy."""
        return self.policy.settings

    @property
    def current(self) -> Version:
        """The version in force or, before any is, the first to come."""
        return self.policy.in_force(self.on) or self.policy.versions[0]

    @property
    def next(self) -> Version | None:
        """The next version to take effect after the current one."""
        later = [v for v in self.policy.versions if start(v) > start(self.current)]
        return later[0] if later else None

    def status(self, version: Version) -> Status:
        """Return the standing of a version on the day."""
        return self.policy.status(version, self.on)

    def last_day(self, version: Version) -> date | None:
        """Return the last day a version is in force, ``None`` if no end is fixed."""
        end = self.policy.superseded_on(version)
        return end - timedelta(days=1) if end else None

    def document(self, version: Version, lang: Lang) -> Document:
        """Return the edition to show: in ``lang``, else the one there is."""
        wanted = (lang, self.settings.prevailing, *LANGS)
        return next(version.editions[x].document for x in wanted if x in version.editions)

    def before(self, version: Version, lang: Lang) -> Version | None:
        """Return the latest earlier version to compare with, in the language that is shown."""
        return self.policy.before(version, self.document(version, lang).lang)

    def review(self, old: Version, new: Version, lang: Lang) -> Review | None:
        """Return the comparison in ``lang`` or, failing it, in the other language."""
        found = (self.reviews.get((x, old.name, new.name)) for x in (lang, *LANGS))
        return next((review for review in found if review is not None), None)

    def text_review(self, document: Document, old: Version, new: Version) -> Review | None:
        """Return the comparison in the language of a document."""
        return self.reviews.get((document.lang, old.name, new.name))

    def out_of_step(self, version: Version) -> frozenset[tuple[Lang, str]]:
        """Return language and id of each clause at which the languages may differ."""
        alignment = self.alignments.get(version.name)
        found: set[tuple[Lang, str]] = set()
        for finding in alignment.findings if alignment else ():
            if finding.zh:
                found.add(("zh", finding.zh[0]))
            elif finding.en:
                found.add(("en", finding.en[0]))
        return frozenset(found)


def start(version: Version) -> date:
    """Return the effective date of a dated version."""
    if version.effective is None:
        raise ValueError(f"{version.name} has no effective date")
    return version.effective


def dossier(policy: Policy, on: date) -> Dossier:
    """Compare every two versions of each language and align the languages."""
    reviews: dict[tuple[Lang, str, str], Review] = {}
    for old, new in combinations(policy.versions, 2):
        for lang, review in _reviews(policy, old, new).items():
            reviews[lang, old.name, new.name] = review
    alignments = {
        version.name: align(
            version.editions["zh"].document,
            version.editions["en"].document,
            policy.settings.glossary,
        )
        for version in policy.versions
        if set(LANGS) <= set(version.editions)
    }
    return Dossier(policy, on, reviews, alignments)


def _reviews(policy: Policy, old: Version, new: Version) -> dict[Lang, Review]:
    """Compare two versions in each language that both have."""
    comparisons = {
        lang: compare(old.editions[lang].document, new.editions[lang].document)
        for lang in LANGS
        if lang in old.editions and lang in new.editions
    }
    judged = {lang: judge(made, policy.settings) for lang, made in comparisons.items()}
    if all(policy.before(new, lang) != old for lang in comparisons):
        # Decisions are made on the changes since the version before, and on no others.
        new = replace(new, decisions=())
    counted = tally(Pair(policy, new, dict.fromkeys(comparisons, old), comparisons, judged))
    names = listed(policy.settings)
    found = {}
    for lang, made in comparisons.items():
        changes = told(judged[lang], counted, lang, names)
        by_id = {one.change.id: one for one in changes}
        lines = tuple(
            Line(by_id[entry.chief.change.id], entry.group) for entry in entries(made, judged[lang])
        )
        found[lang] = Review(made, changes, lines, counted)
    return found
