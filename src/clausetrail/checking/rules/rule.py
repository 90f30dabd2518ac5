"""How a rule of the check is written down."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.explanation import Explanation


def rule(
    code: str, name: str, what: Bilingual, why: Bilingual, todo: Bilingual, bad: str, good: str
) -> Explanation:
    """Return an explanation whose examples, files as they stand, need no translation.

    In ``why``, ``{clause}`` stands for the policy's clause on material changes.
    """
    return Explanation(code, name, what, why, todo, Bilingual(bad, bad), Bilingual(good, good))
