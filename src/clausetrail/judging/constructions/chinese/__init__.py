"""Chinese: who acts, where an object stands, and where a time or a condition does."""

from __future__ import annotations

from clausetrail.judging.constructions.chinese.adverbials import (
    allowed,
    conditional,
    inserted,
    led,
    trailing,
)
from clausetrail.judging.constructions.chinese.agents import acted, suffered, taken
from clausetrail.judging.constructions.chinese.objects import (
    by_means,
    directed,
    given,
    informed,
    preposed,
)

PATTERNS = (
    conditional,
    acted,
    taken,
    preposed,
    given,
    informed,
    directed,
    led,
    trailing,
    by_means,
    allowed,
    inserted,
)
SUBJECTLESS = (suffered,)
"""Patterns in which only one side says 我们."""
