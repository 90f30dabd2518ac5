"""From two documents to changes: clauses are matched first, then words inside a pair."""

from clausetrail.comparing.change import (
    GROUP_KINDS,
    OPERATIONS,
    Change,
    Comparison,
    Edit,
    EditOp,
    Emphasis,
    Formatting,
    Group,
    GroupKind,
    Match,
    Operation,
    joined,
)
from clausetrail.comparing.comparison import compare

__all__ = [
    "GROUP_KINDS",
    "OPERATIONS",
    "Change",
    "Comparison",
    "Edit",
    "EditOp",
    "Emphasis",
    "Formatting",
    "Group",
    "GroupKind",
    "Match",
    "Operation",
    "compare",
    "joined",
]
