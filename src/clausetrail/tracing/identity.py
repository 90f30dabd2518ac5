"""Who a clause is, under whatever number: the version and id where it first appeared.

This is the ``wId`` of Akoma Ntoso (OASIS LegalDocML 1.0, part 1, 5.4.2), as the
clause id of a version is its ``eId``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from clausetrail.clause import Clause
from clausetrail.comparing.change import Comparison, Edit, Match
from clausetrail.regex import regex

_ADDRESS = regex(r"(?P<id>[^@\s]+)(?:@(?P<version>\d{4}-\d{2}-\d{2}|draft))?\Z")


@dataclass(frozen=True, slots=True)
class Identity:
    """The version in which a clause first appeared, and its id there.

    >>> str(Identity("2021-01-25", "5.1.4"))
    '5.1.4@2021-01-25'
    """

    version: str
    id: str

    def __str__(self) -> str:
        """Write it as it is typed."""
        return f"{self.id}@{self.version}"


def address(text: str) -> tuple[str, str | None] | None:
    """Read ``5.1.4`` or ``5.1.4@2021-01-25`` into an id and a version.

    >>> address("5.1.4@2021-01-25"), address("7.3(2)"), address("5.1@soon")
    (('5.1.4', '2021-01-25'), ('7.3(2)', None), None)
    """
    found = _ADDRESS.match(text)
    return (found["id"], found["version"]) if found else None


def kept(comparison: Comparison) -> dict[str, str]:
    """Return, for each new clause that lives on from the old version, its id there.

    No old clause lives on in two new ones.  Of the parts of a split, the one with
    the most of the old words does, of several clauses that were merged, the one
    that gave the most; the first, if they are equal.
    """
    edits = {change.id: change.edits for change in comparison.changes}
    return {
        _chief(match.new, edits, match, "+"): _chief(match.old, edits, match, "-")
        for match in comparison.matches
        if match.old and match.new
    }


def _chief(
    clauses: Sequence[Clause], edits: dict[str, tuple[Edit, ...]], match: Match, op: str
) -> str:
    """Return the id of the clause of one side that has most in common with the other side."""
    if len(clauses) == 1:
        return clauses[0].id
    script = edits[match.new[0].id]
    ends = list(accumulate(len(clause.written) + 1 for clause in clauses))
    share = [0] * len(clauses)
    at = clause = 0
    for edit in script:
        if edit.op not in ("=", op):
            continue
        for char in edit.text:
            while at >= ends[clause]:
                clause += 1
            share[clause] += edit.op == "=" and not char.isspace()
            at += 1
    return clauses[share.index(max(share))].id
