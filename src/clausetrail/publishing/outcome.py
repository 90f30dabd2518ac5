"""What can be told of a change: the verdict on it, or what a person decided."""

from __future__ import annotations

from typing import Literal, get_args

Outcome = Literal["material", "undecided", "cleared", "editorial"]

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
"""All outcomes, the gravest first; a ``cleared`` change was found not to be material by
a person, an ``undecided`` one still waits for one."""
