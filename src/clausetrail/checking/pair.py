"""A version and what came before it: what changed, and what of that a person must decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from clausetrail.bilingual import LANGS, Lang
from clausetrail.checking.excerpt import excerpt
from clausetrail.comparing import compare
from clausetrail.comparing.change import Comparison, Group, joined
from clausetrail.judging import judge
from clausetrail.judging.verdict import VERDICTS, JudgedChange, Judgement
from clausetrail.repository import Decision, Policy, Version, answers
from clausetrail.repository.decision import Asked, Question, fingerprint


class Half(NamedTuple):
    """One language of a version, compared and judged with the last version in that language."""

    comparison: Comparison
    judged: tuple[JudgedChange, ...]


def half(policy: Policy, version: Version, lang: Lang) -> Half | None:
    """Compare one language of a version with what came before; ``None`` if nothing did."""
    old = policy.before(version, lang)
    if old is None:
        return None
    comparison = compare(old.editions[lang].document, version.editions[lang].document)
    return Half(comparison, tuple(judge(comparison, policy.settings)))


@dataclass(frozen=True)
class Pair:
    """A version compared and judged, each language with the last version in that language."""

    policy: Policy
    new: Version
    before: Mapping[Lang, Version]
    """By language, the version compared with; it need not be the same for both."""
    comparisons: Mapping[Lang, Comparison]
    judged: Mapping[Lang, tuple[JudgedChange, ...]]

    @classmethod
    def of(cls, policy: Policy, version: Version) -> Pair | None:
        """Compare a version with what came before; ``None`` if there is nothing to compare."""
        return cls.joining(policy, version, {lang: half(policy, version, lang) for lang in LANGS})

    @classmethod
    def joining(
        cls, policy: Policy, version: Version, halves: Mapping[Lang, Half | None]
    ) -> Pair | None:
        """Join what was found in each language; ``None`` if there was nothing to compare."""
        prevailing_first = sorted(LANGS, key=lambda lang: lang != policy.settings.prevailing)
        before = {lang: policy.before(version, lang) for lang in prevailing_first}
        found = {
            lang: (old, made)
            for lang, old in before.items()
            if old is not None and (made := halves[lang]) is not None
        }
        if not found:
            return None
        return cls(
            policy,
            version,
            {lang: old for lang, (old, _) in found.items()},
            {lang: made.comparison for lang, (_, made) in found.items()},
            {lang: made.judged for lang, (_, made) in found.items()},
        )

    def about(self, change: str, lang: Lang) -> tuple[JudgedChange, ...]:
        """Return the change of that id in one language, or all members of that group."""
        own = self.own(change, lang)
        return tuple(
            one for one in self.judged.get(lang, ()) if own in (one.change.id, one.change.group)
        )

    def own(self, change: str, lang: Lang) -> str:
        """Return the id of a question's change in one language.

        A question has one id, but the groups of each language are counted by themselves.
        """
        return self._own.get((change, lang), change)

    @cached_property
    def _own(self) -> Mapping[tuple[str, Lang], str]:
        by_mark = {
            (lang, one.asked[lang].fingerprint): one.change
            for lang, questions in self.asked.items()
            for one in questions
        }
        return {
            (question.change, lang): by_mark[lang, asked.fingerprint]
            for question in self.questions
            for lang, asked in question.asked.items()
        }

    @cached_property
    def asked(self) -> Mapping[Lang, tuple[Question, ...]]:
        """The questions of each language by itself, under the ids they have in it."""
        return {
            lang: tuple(_questions(self.policy.slug, lang, judged, self.comparisons[lang].groups))
            for lang, judged in self.judged.items()
        }

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The changes that are not shown to be harmless, in document order.

        A change made in both languages is one question, so that it is answered once.
        """
        out: list[Question] = []
        for asked in self.asked.values():
            for new in asked:
                twin = next((at for at, one in enumerate(out) if _same(one, new)), None)
                if twin is None:
                    out.append(new)
                else:
                    out[twin] = replace(out[twin], asked={**out[twin].asked, **new.asked})
        return tuple(out)

    @cached_property
    def decided(self) -> tuple[tuple[Question, Decision], ...]:
        """The questions with a complete answer in every language, and the answer."""
        found: list[tuple[Question, Decision]] = []
        for question in self.questions:
            given = [
                answers(self.new.decisions, lang, asked.fingerprint)
                for lang, asked in question.asked.items()
            ]
            complete = [one for one in given if one is not None and one.complete]
            if len(complete) == len(given):
                # Material in one language is material: the graver answer stands for both.
                found.append((question, max(complete, key=lambda one: bool(one.material))))
        return tuple(found)

    @cached_property
    def open(self) -> tuple[Question, ...]:
        """The questions without a complete answer."""
        decided = [question for question, _ in self.decided]
        return tuple(question for question in self.questions if question not in decided)


def _same(one: Question, other: Question) -> bool:
    """Tell whether two questions are the two languages' halves of one change.

    Single changes are matched by their id.  Groups are counted, not named after their
    clauses, so they are matched by the clauses they are found in.
    """
    if set(one.asked) & set(other.asked) or bool(one.clauses) != bool(other.clauses):
        return False
    if not one.clauses:
        return one.change == other.change
    return overlapping(one.clauses, other.clauses)


def overlapping(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether at least half of the clauses of either list are in both."""
    return 2 * len(set(one) & set(other)) >= max(len(one), len(other))


def _questions(
    policy: str, lang: Lang, judged: Sequence[JudgedChange], groups: Sequence[Group]
) -> list[Question]:
    """Return the questions of one language; the members of a group are one."""
    by_id = {group.id: group for group in groups}
    doubtful = [one for one in judged if one.judgement.verdict != "editorial"]
    out: dict[str, Question] = {}
    for one in doubtful:
        group = by_id.get(one.change.group or "")
        if group is None:
            out[one.change.id] = _about_change(policy, lang, one)
        elif group.id not in out:
            members = [other for other in doubtful if other.change.group == group.id]
            out[group.id] = _about_group(policy, lang, group, members)
    return list(out.values())


def _about_change(policy: str, lang: Lang, one: JudgedChange) -> Question:
    change, judgement = one.change, one.judgement
    ids = [clause.id for clause in (*change.old, *change.new)]
    mark = fingerprint(judgement.rule, policy, ids, joined(change.old), joined(change.new))
    return Question(change.id, {lang: _asked(judgement, mark, lang, excerpt(change))})


def _about_group(
    policy: str, lang: Lang, group: Group, members: Sequence[JudgedChange]
) -> Question:
    gravest = min(members, key=lambda one: VERDICTS.index(one.judgement.verdict)).judgement
    ids = tuple(one.change.id for one in members)
    mark = fingerprint(gravest.rule, policy, ids, group.old, group.new)
    text = f"[-{group.old}-]{{+{group.new}+}}"
    return Question(group.id, {lang: _asked(gravest, mark, lang, text)}, ids)


def _asked(judgement: Judgement, mark: str, lang: Lang, text: str) -> Asked:
    return Asked(
        fingerprint=mark,
        verdict=judgement.verdict,
        rule=judgement.rule,
        category=judgement.category,
        why=judgement.reason.in_(lang),
        text=text,
    )
