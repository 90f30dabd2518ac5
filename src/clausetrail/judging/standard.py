"""By what measure a policy judges: its kinds of material change, its profile, how strict it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from clausetrail.bilingual import Bilingual
from clausetrail.judging.verdict import CATEGORIES, Category, Judgement

if TYPE_CHECKING:
    from clausetrail.repository.policy import Profile, Settings

_PRESCRIBED: Mapping[str, frozenset[str]] = {
    "pipl": frozenset(
        {"M103", "M110", "M201", "M203", "M301", "M302", "M309", "M310", "M501", "M502", "M508",
         "M510"}
    ),
}  # fmt: skip
"""What a profile calls material whichever kinds the policy lists: PIPL, articles 17 and 23."""
_WORDED = frozenset({"E104", "E105", "E109", "E110", "E112"})
"""Proofs that rest on what words mean; a cautious policy has a person look at them."""


@dataclass(frozen=True)
class Standard:
    """The measure of one policy."""

    categories: Mapping[Category, Bilingual] = field(default_factory=lambda: dict(CATEGORIES))
    """The kinds of material change the policy knows, under its names for them."""
    profile: Profile = "six"
    cautious: bool = False

    @classmethod
    def of(cls, settings: Settings | None) -> Standard:
        """Read the measure off a policy's settings."""
        if settings is None:
            return cls()
        named = {
            cast(Category, number): name or CATEGORIES[cast(Category, number)]
            for number, name in sorted(settings.categories.items())
        }
        return cls(named or dict(CATEGORIES), settings.profile, settings.strictness == "cautious")

    def applied(self, found: Judgement) -> Judgement:
        """Return a rule's finding as the judgement of this policy.

        A material change of a kind the policy does not list is left to a person,
        unless the profile prescribes it.
        """
        if found.verdict == "editorial" and self.cautious and found.rule in _WORDED:
            return _asked(found)
        if found.verdict != "material" or found.category is None:
            return found
        also = tuple(c for c in found.also if c in self.categories)
        prescribed = found.rule in _PRESCRIBED.get(self.profile, ())
        category = found.category
        if category not in self.categories and not prescribed:
            if not also:
                return _unlisted(found)
            category, also = also[0], also[1:]
        name = self.categories.get(category) or CATEGORIES[category]
        reason = Bilingual(
            f"{found.reason.zh}，涉及重大变更第（{category}）类：{name.zh}。",
            f"{found.reason.en}: material change of kind ({category}), "
            f"{name.en[:1].lower()}{name.en[1:]}.",
        )
        return replace(found, reason=reason, category=category, also=also)


def _unlisted(found: Judgement) -> Judgement:
    assert found.category is not None
    name = CATEGORIES[found.category]
    reason = Bilingual(
        f"{found.reason.zh}；这类变更（{name.zh}）不在本政策的重大变更清单内，请人工确认。",
        f"{found.reason.en}; the policy does not list this kind of change "
        f"({name.en[:1].lower()}{name.en[1:]}) as material. Please decide.",
    )
    return replace(found, verdict="review", reason=reason, also=(), confidence="low")


def _asked(found: Judgement) -> Judgement:
    reason = Bilingual(
        f"{found.reason.zh}本政策设为从严，请人工确认。",
        f"{found.reason.en} This policy is judged cautiously; please confirm.",
    )
    return replace(found, verdict="review", rule="R003", reason=reason, confidence="low")
