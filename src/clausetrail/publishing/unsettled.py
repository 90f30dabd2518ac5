"""Published versions with changes on which a person has yet to decide, and when that is too much.

The promise to readers is that no material change is published unseen.  So a build
stops before such a version, whether it is in force or to come; drafts are never
published, and what was superseded can no longer be decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from clausetrail.bilingual import Bilingual
from clausetrail.checking.pair import Pair
from clausetrail.checking.subject import how_to_answer, name
from clausetrail.judging.verdict import VERDICTS, Verdict
from clausetrail.repository.decision import Question
from clausetrail.repository.policy import Policy

FAIL_ON: Mapping[str, frozenset[Verdict]] = {
    "material": frozenset({"material"}),
    "review": frozenset({"material", "review"}),
    "never": frozenset(),
}
"""What stops a build, in the words of ``check``: undecided changes with these verdicts."""

UNDECIDED = Bilingual(
    "注意：所发布的版本中有变更尚未决定是否重大。",
    "Note: nobody has decided yet whether these published changes are material.",
)
REFUSED = Bilingual(
    "没有发布，原有网站保持不变：以下变更尚未决定是否重大。",
    "Not published, the site was left as it was: nobody has decided whether these changes are "
    "material.",
)
_NEVERTHELESS = Bilingual(
    "如须先行发布：--fail-on never（在 mkdocs.yml 中写 fail_on: never）。",
    "To publish nevertheless: --fail-on never (in mkdocs.yml, fail_on: never).",
)
_MATERIAL = Bilingual("程序判为重大 {n} 处（{names}）", "{n} judged material ({names})")
_REVIEW = Bilingual("须由人判断 {n} 处（{names}）", "{n} for a person to judge ({names})")


class UndecidedError(Exception):
    """Nothing was published, because people have yet to decide.

    Attributes:
        said: why, clause by clause, and what to do.
    """

    def __init__(self, said: Bilingual) -> None:
        super().__init__(said.en)
        self.said = said


@dataclass(frozen=True)
class Unsettled:
    """A published version with open questions."""

    pair: Pair

    @property
    def said(self) -> Bilingual:
        """Name the version and its clauses, and say how to answer; a few lines."""
        groups = [
            (pattern, [one for one in self.pair.open if one.verdict == verdict])
            for verdict, pattern in zip(VERDICTS, (_MATERIAL, _REVIEW), strict=False)
        ]
        parts = [self._listed(pattern, found) for pattern, found in groups if found]
        reference = f"{self.pair.policy.slug}@{self.pair.new.name}"
        todo = how_to_answer(self.pair.policy, self.pair.new)
        return Bilingual(
            f"  {reference}：{'，'.join(part.zh for part in parts)}\n    {todo.zh}",
            f"  {reference}: {', '.join(part.en for part in parts)}\n    {todo.en}",
        )

    def _listed(self, pattern: Bilingual, found: Sequence[Question]) -> Bilingual:
        names = [name(self.pair, one, next(iter(one.asked))) for one in found]
        return Bilingual(
            pattern.zh.format(n=len(found), names="、".join(one.zh for one in names)),
            pattern.en.format(n=len(found), names="; ".join(one.en.rstrip(",") for one in names)),
        )

    def stops(self, fail_on: str) -> bool:
        """Tell whether it may not be published under one of `FAIL_ON`."""
        return any(one.verdict in FAIL_ON[fail_on] for one in self.pair.open)


def unsettled(policies: Sequence[Policy], as_of: date) -> Iterator[Unsettled]:
    """Yield each version in force or to come that has open questions, as ``check`` has them."""
    for policy in policies:
        for version in policy.versions:
            if policy.status(version, as_of) == "superseded":
                continue
            pair = Pair.of(policy, version)
            if pair is not None and pair.open:
                yield Unsettled(pair)


def refuse(found: Iterable[Unsettled], fail_on: str) -> None:
    """Stop a build that would publish what nobody has decided on.

    Args:
        found: the versions with open questions.
        fail_on: one of `FAIL_ON`.

    Raises:
        UndecidedError: there is such a version.
    """
    stopping = [one for one in found if one.stops(fail_on)]
    if stopping:
        raise UndecidedError(
            Bilingual(
                "\n".join([REFUSED.zh, *(one.said.zh for one in stopping), _NEVERTHELESS.zh]),
                "\n".join([REFUSED.en, *(one.said.en for one in stopping), _NEVERTHELESS.en]),
            )
        )
