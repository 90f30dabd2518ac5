"""By what measure a policy judges: its list of material changes, its profile, how strict it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from clausetrail.bilingual import Bilingual
from clausetrail.judging.verdict import CATEGORIES, Category, Judgement

if TYPE_CHECKING:
    from clausetrail.repository.policy import Listed, Profile, Settings

_PERSONAL: tuple[Category, ...] = (1, 2, 3, 4, 5, 6)
KINDS: Mapping[Profile, tuple[Category, ...]] = {
    "six": _PERSONAL,
    "pipl": _PERSONAL,
    "wp260": _PERSONAL,
    "contract": (7, 8, 9, 10, 11, 12, 13, 14, 15),
}
"""The kinds of material change each profile knows."""
_PRESCRIBED: Mapping[str, frozenset[str]] = {
    "pipl": frozenset(
        {"M103", "M110", "M201", "M203", "M301", "M302", "M309", "M310", "M501", "M502", "M508",
         "M510"}
    ),
}  # fmt: skip
"""What a profile calls material whichever kinds the policy lists: PIPL, articles 17 and 23."""
_WORDED = frozenset(
    {"E104", "E105", "E109", "E110", "E112", "E113", "E114", "E115", "E116", "E117", "E118", "E119"}
)
"""Proofs that rest on what words mean; a cautious policy has a person look at them."""


@dataclass(frozen=True)
class Standard:
    """The measure of one policy."""

    listed: Mapping[Category, Listed] = field(default_factory=dict)
    """The items of the policy's own list; empty if it has all kinds of its profile."""
    profile: Profile = "six"
    cautious: bool = False

    @classmethod
    def of(cls, settings: Settings | None) -> Standard:
        """Read the measure off a policy's settings."""
        if settings is None:
            return cls()
        return cls(settings.categories, settings.profile, settings.strictness == "cautious")

    @property
    def names(self) -> Mapping[Category, Bilingual]:
        """What the policy calls its material changes, by their numbers."""
        if self.listed:
            return {number: item.name for number, item in sorted(self.listed.items())}
        return {kind: CATEGORIES[kind] for kind in KINDS[self.profile]}

    def covering(self, kind: Category, rule: str = "") -> tuple[Category, ...]:
        """Return the items of the list that a change belongs to, by their numbers.

        An item that names the rule is meant rather than one that names the whole kind.
        """
        if not self.listed:
            return (kind,) if kind in KINDS[self.profile] else ()
        items = sorted(self.listed.items())
        by_rule = tuple(number for number, item in items if rule in item.covers)
        return by_rule or tuple(number for number, item in items if kind in item.covers)

    def applied(self, found: Judgement) -> Judgement:
        """Return a rule's finding as the judgement of this policy, numbered as it numbers.

        A material change that is no item of the policy's list is left to a person,
        unless the profile prescribes it.
        """
        if found.verdict == "editorial":
            return _asked(found) if self.cautious and found.rule in _WORDED else found
        if found.category is None:
            return found
        kinds = (found.category, *found.also)
        numbers = _unique(
            number
            for kind in kinds
            for number in self.covering(kind, found.rule if kind == found.category else "")
        )
        category, also = (numbers[0] if numbers else None), tuple(sorted(numbers[1:]))
        names = tuple(self.names[number] for number in (*numbers[:1], *also))
        found = replace(found, category=category, also=also, kinds=kinds, names=names)
        if found.verdict != "material":
            return found
        if category is not None:
            return replace(found, reason=self._concerning(found.reason, category, names[0]))
        if found.rule in _PRESCRIBED.get(self.profile, ()):
            return _prescribed(found)
        return _unlisted(found)

    def _concerning(self, reason: Bilingual, category: Category, name: Bilingual) -> Bilingual:
        """Say which kind of material change it is; a contract without a list has no number."""
        zh, en = f"重大变更第（{category}）类", f"material change of kind ({category})"
        if self.profile == "contract" and not self.listed:
            zh, en = "合同的重大变更", "material change of the contract"
        return Bilingual(
            f"{reason.zh}，涉及{zh}：{name.zh}。", f"{reason.en}: {en}, {_lower(name)}."
        )


def listed(settings: Settings | None) -> Mapping[Category, Bilingual]:
    """Return the list of material changes a policy is judged by: numbers and names."""
    return Standard.of(settings).names


def _unique(numbers: Iterable[Category]) -> tuple[Category, ...]:
    return tuple(dict.fromkeys(numbers))


def _lower(name: Bilingual) -> str:
    """Return an English name as it stands in a sentence; ``SLA`` keeps its capitals."""
    return name.en if name.en[1:2].isupper() else name.en[:1].lower() + name.en[1:]


def _prescribed(found: Judgement) -> Judgement:
    name = CATEGORIES[found.kinds[0]]
    reason = Bilingual(
        f"{found.reason.zh}；这类变更（{name.zh}）不在本政策的重大变更清单内，"
        "但《个人信息保护法》第十七条、第二十三条要求告知。",
        f"{found.reason.en}; the policy does not list this kind of change ({_lower(name)}), but "
        "articles 17 and 23 of the PIPL want it told.",
    )
    return replace(found, reason=reason)


def _unlisted(found: Judgement) -> Judgement:
    name = CATEGORIES[found.kinds[0]]
    reason = Bilingual(
        f"{found.reason.zh}；这类变更（{name.zh}）不在本政策的重大变更清单内，请人工确认。",
        f"{found.reason.en}; the policy does not list this kind of change "
        f"({_lower(name)}) as material. Please decide.",
    )
    return replace(found, verdict="review", reason=reason, confidence="low")


def _asked(found: Judgement) -> Judgement:
    reason = Bilingual(
        f"{found.reason.zh}本政策设为从严，请人工确认。",
        f"{found.reason.en} This policy is judged cautiously; please confirm.",
    )
    return replace(found, verdict="review", rule="R003", reason=reason, confidence="low")
