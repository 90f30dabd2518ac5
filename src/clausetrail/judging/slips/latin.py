"""Whether an English word is only misspelt: no word itself, and close to one word alone."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import lru_cache

from clausetrail.judging.language.stems import stem
from clausetrail.judging.slips.lexis import by_initial, common, counted, exists, known, weighs

_LIGHT = 0.5
"""What a difference counts that the ear or the fingers make: a vowel, a doubled letter, two
letters that change places."""
_LONG = 8
"""Letters from which a word may be off by two."""
_SHORT = 5
"""Letters below which it may be off by a light difference only."""
_LEAST = 3
_VOWELS = frozenset("aeiouy")
_ALIKE = frozenset(("cs", "ck", "sz", "gj", "mn", "l1", "i1", "o0", "il"))
"""Letters that sound or look alike."""
_DRAWN = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ri", "n"))
"""Two letters that a scanner reads for one."""
_ROLES = {"or": 0, "er": 0, "ors": 0, "ers": 0, "ee": 1, "ees": 1, "ed": 2, "ing": 3}
"""What an ending says of who of two it is, or of what has been done: licensor and licensee."""
_DOER = ("er", "or", "ee", "ers", "ors", "ees")
_NEGATIVE = frozenset(("no", "not", "nor", "never", "none", "now", "non"))
_OPPOSITE = ("un", "in", "im", "il", "ir", "non", "dis", "mis", "anti")
_OPPOSED = 3
"""How many times more often a word is met than what its end says, if it is the opposite."""
_RARER = 50
"""How many times rarer a word is that nobody thinks of."""
_FREQUENT = 1_000_000
"""How often the commonest words were counted."""
_PREFIXED = frozenset("aei")
"""Letters that make another word when they stand before one: asymmetric, e-mail."""
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def misspelt(
    was: str,
    now: str,
    attested: Collection[str] = (),
    *,
    phrase: bool = False,
    fits: Callable[[str], bool] = lambda _: False,
) -> bool:
    """Tell whether ``was`` is no word and can only have been meant for ``now``.

    ``attested`` are the words the document uses; with ``phrase``, ``now`` belongs to an
    expression of several words; what ``fits``, the document has beside the same words
    elsewhere. Both are in lower case.

    >>> misspelt("recieve", "receive"), misspelt("licensor", "licensee")
    (True, False)
    >>> misspelt("contarct", "contact"), misspelt("partes", "parties")
    (False, False)
    """
    if len(now) < _LEAST or now in _NEGATIVE or _turned(was, now):
        return False
    if "'" in now:
        return now.replace("'", "") == was and not exists(was)
    cost = weight(was, now)
    if cost > _allowed(len(now)) or exists(was):
        return False
    light = cost <= _LIGHT or (now in attested and was.startswith(now))
    if len(now) < _SHORT and not light and not fits(now) and counted(now) < _FREQUENT:
        return False
    at_home = now in attested or weighs(now)
    if not at_home and not exists(now):
        return False
    rivals = [
        other
        for other, c in _near(was, max(cost, 1))
        if c <= cost and stem(other) != stem(now) and counted(other) * _RARER > counted(now)
        if other in attested
        or (now not in attested and (known(other) or counted(other) > counted(now)))
        if (c < cost or not phrase) and (c < cost or weighs(other) or not at_home)
    ]
    return not rivals or (fits(now) and not any(map(fits, rivals)))


def alone(was: str, now: str, fits: Callable[[str], bool]) -> bool:
    """Tell whether no other word that says something, or fits, is as near to a short one."""
    others = [other for other, _ in _near(was, 1) if other != now]
    return fits(now) and not any(weighs(o) or (known(o) and fits(o)) for o in others)


def close(was: str, now: str) -> bool:
    """Tell whether two words differ by so little that one can be the other misspelt."""
    return now.replace("'", "") == was or weight(was, now) <= _allowed(len(now))


def _allowed(letters: int) -> float:
    return 1 if letters < _LONG else 2


def _turned(was: str, now: str) -> bool:
    """Tell whether two words differ in how they begin, or by who does it to whom."""
    if was[1:] == now:
        return was[0] in _PREFIXED and was[0] != now[0]
    if was.endswith(now) or now.endswith(was):
        return was != now[1:] or len(now) < _SHORT - 1 or _negative(now)
    short, long = sorted((was, now), key=len)
    same = next((n for n, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), None)
    if same is None:
        return long.endswith(_DOER) and not short.endswith(_DOER)
    if same == 0 and sorted(was[:2]) != sorted(now[:2]):
        return was[1:] != now[1:] or _negative(now)
    roles = ((_ROLES.get(was[at:]), _ROLES.get(now[at:])) for at in (same - 1, same) if at > 0)
    return any(None not in pair and len(set(pair)) == 2 for pair in roles)


def _negative(word: str) -> bool:
    """Tell whether a word is the opposite of what its end says: unlawful, nonprofit."""
    return any(
        word.startswith(p) and counted(word[len(p) :]) * _OPPOSED > counted(word) for p in _OPPOSITE
    )


def weight(one: str, other: str) -> float:
    """Return how far two words are apart (Damerau 1964), likely slips counting less.

    >>> weight("infromation", "information"), weight("bond", "bold"), weight("darn", "dam")
    (0.5, 1.0, 0.5)
    """
    for drawn, letter in _DRAWN:
        if one.replace(drawn, letter, 1) == other:
            return _LIGHT
    before: list[float] = []
    row = [float(n) for n in range(len(other) + 1)]
    for i, a in enumerate(one, 1):
        last, before, row = before, row, [float(i)]
        for j, b in enumerate(other, 1):
            gone = _LIGHT if i > 1 and one[i - 2] == a else 1
            come = _LIGHT if j > 1 and other[j - 2] == b else 1
            cost = min(before[j] + gone, row[j - 1] + come, before[j - 1] + _exchange(a, b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b and a != b:
                cost = min(cost, last[j - 2] + _LIGHT)
            row.append(cost)
    return row[-1]


def _exchange(a: str, b: str) -> float:
    if a == b:
        return 0
    light = (a in _VOWELS and b in _VOWELS) or a + b in _ALIKE or b + a in _ALIKE
    return _LIGHT if light else 1


@lru_cache(maxsize=1024)
def _near(word: str, most: float) -> tuple[tuple[str, float], ...]:
    """Return the words in daily use that are no farther from ``word``, and how far."""
    if most <= 1:
        found = _edited(word) & common()
    else:
        letters = set(word)
        found = {
            other
            for other in by_initial().get(word[0], ())
            if abs(len(other) - len(word)) <= most and len(letters ^ set(other)) <= 2 * most
        } | (_edited(word) & common())
    return tuple((w, c) for w in sorted(found) if (c := weight(word, w)) <= most)


def _edited(word: str) -> set[str]:
    """Return everything one letter away."""
    parts = [(word[:n], word[n:]) for n in range(len(word) + 1)]
    gone = {a + b[1:] for a, b in parts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1}
    exchanged = {a + c + b[1:] for a, b in parts if b for c in _ALPHABET}
    come = {a + c + b for a, b in parts for c in _ALPHABET}
    drawn = {word.replace(two, one, 1) for two, one in _DRAWN}
    return (gone | swapped | exchanged | come | drawn) - {word}
