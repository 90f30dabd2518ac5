"""Splits and mergers: one clause whose words now stand in several, or the reverse."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from clausetrail.clause import Clause
from clausetrail.comparing.pairing import CLEAR, Pairing
from clausetrail.comparing.resemblance import Bag, common, contained, rest, total
from clausetrail.comparing.tokens import NUMERAL
from clausetrail.regex import regex

PART = 0.7
"""How much of a part must stand in the whole, beyond what other parts have taken."""
FAR_PART = 0.85
"""The same for a part that does not stand next to the others."""
SURE_PART = 0.9
"""The same for a clause that is weakly paired with another one."""
PART_LENGTH = 8
"""Characters that a part must have; one that stands elsewhere needs three times as many."""
COVERED = 0.5
"""How much of a whole its parts must make up, where none of them is its counterpart."""


class Link(NamedTuple):
    """Positions of clauses, old and new, that are the same provision."""

    old: tuple[int, ...]
    new: tuple[int, ...]


def divided(pairing: Pairing) -> list[Link]:
    """Return the pairs as links, with clauses that were split or merged joined to them."""
    shift = len(pairing.old)
    everything = range(shift + len(pairing.new))
    olds, news = everything[:shift], everything[shift:]
    pairs = {one: shift + other for one, other in pairing.pairs.items()}
    pairs = _without_misled(pairing, pairs)
    back = {other: one for one, other in pairs.items()}

    split = _parts(pairing, olds, [at for at in news if at not in back], pairs)
    spoken = {part for parts in split.values() for part in parts}
    left = {other: one for other, one in back.items() if one not in split}
    lonely = [at for at in olds if at not in pairs and at not in split]
    merged = _parts(pairing, [at for at in news if at not in spoken], lonely, left)
    spoken.update(part for parts in merged.values() for part in parts)

    links = [Link((one,), tuple(parts)) for one, parts in split.items()]
    links += [Link(tuple(parts), (one,)) for one, parts in merged.items()]
    spoken.update(split, merged)
    links += [Link((one,), (other,)) for one, other in pairs.items() if one not in spoken]
    spoken.update(pairs, back)
    links += [Link((at,), ()) for at in olds if at not in spoken]
    links += [Link((), (at,)) for at in news if at not in spoken]
    return [Link(link.old, tuple(at - shift for at in link.new)) for link in links]


def _without_misled(pairing: Pairing, pairs: dict[int, int]) -> dict[int, int]:
    """Leave out weak pairs of which one clause really comes from the words of a third.

    When clause 1 went and clause 2 was split in its place, the first half of
    clause 2 may look like a poor version of clause 1.
    """
    measure, bag = pairing.resemblance, pairing.resemblance.bag
    changed = {one: other for one, other in pairs.items() if not measure.same(one, other)}
    weak = {
        one: other
        for one, other in changed.items()
        if measure.likeness(one, other, common(bag(one), bag(other))) < CLEAR
    }
    back = {other: one for one, other in changed.items()}
    misled: set[int] = set()
    for parts, wholes, partner in (
        ({other: one for one, other in weak.items()}, sorted(changed), changed),
        (weak, sorted(back), back),
    ):
        lefts: dict[int, Bag] = {}
        for part, found in _holders(pairing, sorted(parts), wholes).items():
            for whole in found:
                if whole not in lefts:
                    lefts[whole] = rest(bag(whole), bag(partner[whole]))
                if whole != parts[part] and contained(bag(part), lefts[whole]) >= SURE_PART:
                    misled.update((part, parts[part]))
    return {one: other for one, other in pairs.items() if one not in misled or other not in misled}


def _holders(pairing: Pairing, parts: Sequence[int], wholes: Sequence[int]) -> dict[int, list[int]]:
    """Return, for each part, the longer clauses that have most of its words."""
    out: dict[int, list[int]] = {}

    def enough(part: float, whole: float, shared: float) -> bool:
        return shared >= PART * part and part < whole

    for part, whole in sorted(pairing.resemblance.shared(parts, wholes, enough)):
        out.setdefault(part, []).append(whole)
    return out


def _parts(
    pairing: Pairing,
    wholes: Sequence[int],
    lonely: Sequence[int],
    counterparts: Mapping[int, int],
) -> dict[int, list[int]]:
    """Return the wholes that were divided, with all their parts in order.

    Args:
        pairing: the texts and their weights; positions count old clauses first.
        wholes: the clauses of one side.
        lonely: the clauses of the other side that have no counterpart.
        counterparts: the clause of the other side that a whole is paired with.
    """
    measure, bag = pairing.resemblance, pairing.resemblance.bag
    clauses = (*pairing.old, *pairing.new)
    keys = (*pairing.keys, *pairing.new_keys)
    known: dict[int, _Whole] = {}

    def known_of(whole: int) -> _Whole:
        if whole not in known:
            known[whole] = _Whole(bag(whole))
            if whole in counterparts:
                known[whole].take(counterparts[whole], clauses, bag(counterparts[whole]))
        return known[whole]

    found: dict[int, list[int]] = {}

    def join(whole: int, part: int) -> None:
        divided = known_of(whole)
        divided.take(part, clauses, bag(part))
        found[whole] = divided.parts

    # Of a clause whose counterpart has the same words nothing is left to stand elsewhere.
    allowed = {
        at for at in wholes if at not in counterparts or not measure.same(at, counterparts[at])
    }
    near = _holders(pairing, lonely, sorted(allowed))
    for part in sorted(near, key=lambda at: (-measure.size(at), at)):
        length = len(clauses[part].text)
        best = 0.0, -1
        for whole in near[part]:
            divided = known_of(whole)
            inside = contained(bag(part), divided.left)
            beside = not divided.parts or divided.beside(clauses[part])
            bar, needed = (PART, PART_LENGTH) if beside else (FAR_PART, 3 * PART_LENGTH)
            if divided.next_to(part) and keys[part] in keys[whole]:
                needed = 0  # a heading that runs into its text, or no longer does
            if inside >= bar and length >= needed and inside > best[0]:
                best = inside, whole
        if best[1] >= 0:
            join(best[1], part)
    holder = {part: whole for whole, part in counterparts.items()}
    holder |= {part: whole for whole, parts in found.items() for part in parts}
    for part in lonely:
        for neighbour in (part - 1, part + 1):
            if part in holder or (whole := holder.get(neighbour, -1)) not in allowed:
                continue
            if _beside(clauses[part], clauses[neighbour]) and _but_for_figures(
                bag(part), known_of(whole).left
            ):
                join(whole, part)
                holder[part] = whole
    return {
        whole: parts
        for whole, parts in found.items()
        if whole in counterparts or contained(bag(whole), total(bag(at) for at in parts)) >= COVERED
    }


class _Whole:
    """A clause that may have been divided, its parts so far, and what they leave of it."""

    def __init__(self, bag: Bag) -> None:
        self.left = dict(bag)
        self.parts: list[int] = []
        self._ids: set[str | None] = set()
        self._parents: set[str | None] = set()

    def take(self, part: int, clauses: Sequence[Clause], bag: Bag) -> None:
        """Add a part, whose words are no longer left."""
        insort(self.parts, part)
        self._ids.add(clauses[part].id)
        self._parents.add(clauses[part].parent)
        taken = {feature: weight for feature, weight in bag.items() if feature in self.left}
        left = rest({feature: self.left[feature] for feature in taken}, taken)
        for feature in taken:
            if feature in left:
                self.left[feature] = left[feature]
            else:
                del self.left[feature]

    def beside(self, clause: Clause) -> bool:
        """Tell whether a clause has the parent of a part, or one is in the other."""
        above = clause.parent
        return above in self._parents or above in self._ids or clause.id in self._parents

    def next_to(self, part: int) -> bool:
        """Tell whether a clause comes right before or after a part."""
        at = bisect_left(self.parts, part)
        return part - 1 in self.parts[max(0, at - 1) : at] or part + 1 in self.parts[at : at + 1]


_FIGURE = regex(rf"[\d{NUMERAL}]")


def _but_for_figures(part: Bag, left: Bag) -> bool:
    """Tell whether what is left of a whole is a part in which only numbers changed.

    In a clause of a few words the number has most of the weight.
    """
    words = _words(part)
    if not words or len(words) == len(part) or contained(words, left) < SURE_PART:
        return False
    left_words = _words(left)
    return len(left_words) < len(left) and contained(left_words, words) >= SURE_PART


def _words(bag: Bag) -> Bag:
    return {feature: weight for feature, weight in bag.items() if not _FIGURE.search(feature)}


def _beside(one: Clause, two: Clause) -> bool:
    """Tell whether two clauses of one side have the same parent, or one is in the other."""
    return one.parent == two.parent or one.parent == two.id or two.parent == one.id
