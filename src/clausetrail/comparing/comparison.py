"""The whole comparison: match the clauses, find their differences, group and name them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from clausetrail.clause import Document
from clausetrail.comparing.change import (
    GROUP_KINDS,
    Change,
    Comparison,
    Edit,
    Group,
    GroupKind,
    Match,
    Operation,
    joined,
)
from clausetrail.comparing.compounds import narrowed
from clausetrail.comparing.edits import Hunk, edits
from clausetrail.comparing.formatting import formatting
from clausetrail.comparing.groups import (
    Difference,
    Replacement,
    figures,
    group,
    kind_of,
    repeated,
)
from clausetrail.comparing.links import moved
from clausetrail.comparing.matching import match
from clausetrail.comparing.naming import operations
from clausetrail.comparing.normal import key
from clausetrail.comparing.references import differing, numbers
from clausetrail.comparing.tidying import tidied
from clausetrail.comparing.tokens import Tokeniser

Fact = tuple[GroupKind, Replacement]
"""A replacement that is one fact wherever it occurs."""

Facts = dict[Hunk, Fact | None]
"""The fact behind each hunk that is more than noise, if it has one."""


def compare(old: Document, new: Document) -> Comparison:
    """Compare two versions of a document in the same language.

    Args:
        old: the earlier version.
        new: the later version.

    Returns:
        Every clause of both sides in one match, the matches that differ in more
        than noise as changes, and the facts that several changes share.
    """
    matches = match(old, new)
    told = [(found, operations(found)) for found in matches]
    named = [(found, ops) for found, ops in told if ops]
    differences, names = _differences([found for found, _ in named], matches)
    facts = _facts(differences, names, old, new)
    changes = [
        _change(found, ops, difference, known)
        for (found, ops), difference, known in zip(named, differences, facts, strict=True)
    ]
    groups = _groups(changes, facts)
    ids: dict[Fact, str] = {(one.kind, (one.old, one.new)): one.id for one in groups}
    return Comparison(
        old,
        new,
        matches,
        tuple(_explained(change, known, ids) for change, known in zip(changes, facts, strict=True)),
        groups,
        formatting(told),
    )


def _differences(
    changed: Sequence[Match], matches: Sequence[Match]
) -> tuple[list[Difference], set[Replacement]]:
    """Return the differing tokens of each changed match, and the names that recur.

    A name that was found in the first pass is one token in the second.
    """
    texts = [(joined(found.old), joined(found.new)) for found in changed]
    both = {at for at, (was, now) in enumerate(texts) if was and now and was != now}
    tokeniser = Tokeniser()
    renumbered = numbers(matches)

    def difference(at: int, tokeniser: Tokeniser) -> Difference:
        was, now = texts[at] if at in both else ("", "")
        old, new = tokeniser.tokens(was), tokeniser.tokens(now)
        return Difference(old, new, *differing(old, new, renumbered))

    out = [difference(at, tokeniser) for at in range(len(changed))]
    names = set(repeated(out))
    whole = tokeniser.naming(name for replacement in names for name in replacement)
    for at in sorted(both):
        if any(old in texts[at][0] and new in texts[at][1] for old, new in names):
            out[at] = difference(at, whole).carved(names)
    return out, names


def _facts(
    differences: Sequence[Difference], names: set[Replacement], old: Document, new: Document
) -> list[Facts]:
    """Return, for each hunk of each difference, the fact it is an instance of."""
    kinds = figures(differences)
    kinds |= {replacement: kind_of(replacement, old, new) for replacement in sorted(names)}
    links = moved(differences)
    facts: list[Facts] = []
    for difference in differences:
        known: Facts = {}
        for hunk in difference.hunks:
            replacement = difference.replacement(hunk)
            if hunk in difference.references:
                known[hunk] = "reference", replacement
            elif replacement in links:
                known[hunk] = "link", links[replacement]
            elif replacement in kinds:
                known[hunk] = kinds[replacement], replacement
            elif key(replacement[0]) != key(replacement[1]):
                known[hunk] = None
        facts.append(known)
    return facts


def _change(
    found: Match, ops: tuple[Operation, ...], difference: Difference, known: Facts
) -> Change:
    was, now = joined(found.old), joined(found.new)
    if not found.old:
        script: tuple[Edit, ...] = (Edit("+", now),)
    elif not found.new:
        script = (Edit("-", was),)
    elif was == now:
        script = (Edit("=", was),)
    else:
        both = difference.old, difference.new

        def whole(hunk: Hunk) -> bool:
            return bool(known.get(hunk))

        script = edits(*narrowed(tidied(difference.hunks, *both, whole), *both, whole))
    return Change(_id(found), ops, found.old, found.new, tuple(e for e in script if e.text))


def _id(found: Match) -> str:
    """Return the id of a change: the new clause's, or ``-`` and the old one's."""
    return found.new[0].id if found.new else f"-{found.old[0].id}"


def _explained(change: Change, known: Facts, ids: Mapping[Fact, str]) -> Change:
    """Return the change with the groups that all its hunks are instances of."""
    facts = set(known.values())
    if None in facts or not facts:
        return change
    named = tuple(id_ for fact, id_ in ids.items() if fact in facts)
    return replace(change, group=named[0] if len(named) == 1 else None, groups=named)


def _groups(changes: Sequence[Change], facts: Sequence[Facts]) -> tuple[Group, ...]:
    """Return the groups, of each kind the most frequent first."""
    found: dict[Fact, list[str]] = {}
    for change, known in zip(changes, facts, strict=True):
        for fact in dict.fromkeys(known.values()):
            if fact:
                found.setdefault(fact, []).append(change.id)
    out: list[Group] = []
    for kind in GROUP_KINDS:
        ranked = sorted((fact for fact in found if fact[0] == kind), key=lambda f: -len(found[f]))
        out += [group(kind, number, fact[1], found[fact]) for number, fact in enumerate(ranked, 1)]
    return tuple(out)
