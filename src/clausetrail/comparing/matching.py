"""Matching: every clause of both documents in one match, in reading order."""

from __future__ import annotations

from collections.abc import Sequence

from clausetrail.clause import Document
from clausetrail.comparing.change import Match
from clausetrail.comparing.kinship import parents
from clausetrail.comparing.pairing import Pairing
from clausetrail.comparing.partition import Link, divided
from clausetrail.comparing.sequence import in_order


def match(old: Document, new: Document) -> tuple[Match, ...]:
    """Return the matches of two documents.

    Every clause occurs in exactly one match.  They come in the order of the new
    document; a removed clause stands behind the clause that it followed.
    """
    # Ties must not depend on which side is called old: swapped sides give the swapped result.
    if _order(new) < _order(old):
        turned, moves = _links(new, old)
        links = [Link(link.new, link.old) for link in turned]
        moved = {Link(link.new, link.old) for link in moves}
    else:
        links, moved = _links(old, new)
    return tuple(
        Match(
            tuple(old.clauses[at] for at in link.old),
            tuple(new.clauses[at] for at in link.new),
            link in moved,
        )
        for link in _reading_order(links, moved)
    )


def _order(document: Document) -> list[tuple[str, str, str]]:
    return [(clause.written, clause.label, clause.id) for clause in document.clauses]


def _links(old: Document, new: Document) -> tuple[list[Link], set[Link]]:
    """Return the links, and which of them moved."""
    links = divided(Pairing(old, new))
    return links, _moved(old, new, links)


def _reading_order(links: Sequence[Link], moved: set[Link]) -> list[Link]:
    """Sort by the new document, removed clauses behind the one they followed."""
    stays = {at: link.new[0] for link in links for at in link.old if link.new and link not in moved}
    place: dict[Link, tuple[int, int, int]] = {}
    behind = -1
    for link in sorted(links, key=lambda link: link.old[:1]):
        if link.old and link.old[0] in stays:
            behind = stays[link.old[0]]
        if link.new:
            place[link] = link.new[0], 0, 0
        else:
            place[link] = behind, 1, link.old[0]
    return sorted(links, key=place.__getitem__)


def _moved(old: Document, new: Document, links: Sequence[Link]) -> set[Link]:
    """Return the links whose clauses changed their place among those that stay.

    Children go with their parent: below a pair of parents only a change of order
    counts.  A clause that came under another parent has moved unless it kept its
    order, as when a heading is put above it.
    """
    above, new_above = parents(old), parents(new)
    kept = [link for link in links if link.old and link.new]
    by_old = {at: link for link in kept for at in link.old}
    by_new = {at: link for link in kept for at in link.new}
    length, size = _sizes(old, above)
    families: dict[Link | None, list[Link]] = {}
    strangers: list[Link] = []
    for link in kept:
        parent, new_parent = above[link.old[0]], new_above[link.new[0]]
        house, new_house = by_old.get(parent), by_new.get(new_parent)
        if house == new_house and (house is not None or parent == new_parent == -1):
            families.setdefault(house, []).append(link)
        else:
            strangers.append(link)
    moved: set[Link] = set()
    for members in families.values():
        moved.update(set(members) - _staying(members, [1] * len(size), length))
    if strangers:
        moved.update(set(strangers) - _staying(kept, size, length))
    return moved


def _staying(links: Sequence[Link], weight: Sequence[int], length: Sequence[int]) -> set[Link]:
    """Return the links, the heaviest in all and then the longest, that keep their order."""
    by_pair = {(link.old[0], link.new[0]): link for link in links}
    longest = 1 + sum(length)
    kept = in_order(list(by_pair), [weight[one] + length[one] / longest for one, _ in by_pair])
    return {by_pair[pair] for pair in kept}


def _sizes(document: Document, above: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return how many characters and clauses each clause has with all that stands below it."""
    length = [1 + len(clause.text) for clause in document.clauses]
    size = [1] * len(length)
    for at in range(len(size) - 1, -1, -1):
        if above[at] >= 0:
            length[above[at]] += length[at]
            size[above[at]] += size[at]
    return length, size
