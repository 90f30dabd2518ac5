"""Links that lead elsewhere now because their pages have been moved together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clausetrail.comparing.edits import alike
from clausetrail.comparing.groups import REPEATED, Difference, Replacement
from clausetrail.regex import regex

_LINK = regex(r"(?:https?://|www\.|\.{0,2}/)\S+")
_PART = regex(r"(?=[/#?])")


def moved(differences: Sequence[Difference]) -> Mapping[Replacement, Replacement]:
    """Return what part of their addresses was replaced, for links that moved together.

    The keys are the whole addresses, old and new; links of one clause move alone.
    """
    found: dict[Replacement, Replacement] = {}
    clauses: dict[Replacement, set[int]] = {}
    for number, difference in enumerate(differences):
        for hunk in difference.hunks:
            whole = difference.replacement(hunk)
            if all(map(_LINK.fullmatch, whole)):
                found[whole] = _replaced(*whole)
                clauses.setdefault(found[whole], set()).add(number)
    return {
        whole: part for whole, part in found.items() if len(clauses[part]) >= REPEATED and all(part)
    }


def _replaced(old: str, new: str) -> Replacement:
    """Return what differs of two addresses before the page that both end in.

    >>> _replaced("https://a.example/old/faq#pay", "https://a.example/help/faq#pay")
    ('https://a.example/old', 'https://a.example/help')
    """
    was, now = _PART.split(old), _PART.split(new)
    shared = alike(was[::-1], now[::-1])
    return "".join(was[: len(was) - shared]), "".join(now[: len(now) - shared])
