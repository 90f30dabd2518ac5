"""From two documents to changes: clauses are matched first, then words inside a pair."""

from clausetrail.comparing.change import (
    OPERATIONS,
    Change,
    Comparison,
    Edit,
    EditOp,
    Group,
    GroupKind,
    Match,
    Operation,
    joined,
)
from clausetrail.comparing.comparison import compare

__all__ = [
    "OPERATIONS",
    "Change",
    "Comparison",
    "Edit",
    "EditOp",
    "Group",
    "GroupKind",
    "Match",
    "Operation",
    "compare",
    "joined",
]
