"""The key ``lint`` of ``policy.yml``: rules switched off or weighted, always with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from clausetrail.linting.finding import SEVERITIES, Severity

if TYPE_CHECKING:
    from clausetrail.yaml import Value

Level = Literal["off"] | Severity


@dataclass(frozen=True, slots=True)
class Choice:
    """What a policy has decided about one rule."""

    level: Level
    reason: str


def read_choices(value: Value) -> Mapping[str, Choice]:
    """Read ``lint: {L304: {level: off, reason: …}}``.

    Raises:
        ClausetrailError: a code or level is unknown, or a reason is missing.
    """
    if value.empty:
        return {}
    from clausetrail.linting.rules import RULES  # only the policies that choose pay for it

    known = tuple(rule.code for rule in RULES)
    out: dict[str, Choice] = {}
    for code, choice in value.mapping(known).items():
        if choice.empty:
            continue
        keys = choice.mapping(("level", "reason"), required=("level", "reason"))
        level = cast(Level, keys["level"].one_of(("off", *SEVERITIES)))
        out[code] = Choice(level, keys["reason"].text())
    return out
