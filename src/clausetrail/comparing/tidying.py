"""Hunks that read well: what a person would have marked where several marks say the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from clausetrail.comparing.edits import Hunk, Tokens, wording
from clausetrail.regex import regex


def tidied(
    found: Sequence[Hunk], old: Tokens, new: Tokens, whole: Callable[[Hunk], bool]
) -> list[Hunk]:
    """Return hunks that read well: tiny islands between them joined, ends at natural places.

    Args:
        found: the hunks of ``old`` and ``new``.
        old: the old tokens.
        new: the new tokens.
        whole: tells which hunks say something by themselves and stay as they are.
    """
    joined: list[Hunk] = []
    for hunk in found:
        if joined and not whole(hunk) and not whole(joined[-1]):
            last = joined[-1]
            if _is_island(
                old[last.end : hunk.start], _sizes(last, old, new), _sizes(hunk, old, new)
            ):
                joined[-1] = last._replace(end=hunk.end, new_end=hunk.new_end)
                continue
        joined.append(hunk)
    bounds = [Hunk(0, 0, 0, 0), *joined, Hunk(len(old), len(old), len(new), len(new))]
    return [
        hunk
        if whole(hunk)
        else _completed(_shifted(hunk, old, new, before, after), old, new, after)
        for (before, hunk), (_, after) in pairwise(pairwise(bounds))
    ]


_JOINABLE = regex(r"[㐀-鿿]{1,2}|[a-z]{1,3}")
_DWARFED = 8
"""How many times an island's length both sides must have changed around it to hide it."""

_Sizes = tuple[int, int]
"""Characters removed and added."""


def _is_island(tokens: Tokens, before: _Sizes, after: _Sizes) -> bool:
    """Tell whether equal tokens between two hunks are too slight to hold on to.

    They are if words were replaced on both sides of them, or if a whole sentence was
    reworded around them: nobody reads across a lone "the" in it.
    """
    text = "".join(token.key for token in tokens)
    if not _JOINABLE.fullmatch(text):
        return False
    around = [one + other for one, other in zip(before, after, strict=True)]
    return len(text) * 2 <= min(*before, *after) or len(text) * _DWARFED <= min(around)


def _sizes(hunk: Hunk, old: Tokens, new: Tokens) -> _Sizes:
    return (
        len(wording(old[hunk.start : hunk.end])),
        len(wording(new[hunk.new_start : hunk.new_end])),
    )


SLIDE = 100
"""Tokens by which an insertion or deletion is moved at most."""


def _shifted(hunk: Hunk, old: Tokens, new: Tokens, before: Hunk, after: Hunk) -> Hunk:
    """Move an insertion or deletion to where it reads best; the texts stay the same."""
    if hunk.start < hunk.end and hunk.new_start < hunk.new_end:
        return hunk
    side, start, end = (
        (old, hunk.start, hunk.end)
        if hunk.start < hunk.end
        else (new, hunk.new_start, hunk.new_end)
    )
    least = max(before.end - hunk.start, before.new_end - hunk.new_start)
    most = min(after.start - hunk.end, after.new_start - hunk.new_end)
    least, most = max(least, -SLIDE), min(most, SLIDE)
    low = 0
    while low > least and side[start + low - 1].key == side[end + low - 1].key:
        low -= 1
    high = 0
    while high < most and side[start + high].key == side[end + high].key:
        high += 1
    by = max(range(low, high + 1), key=lambda by: (_reads(side, start + by, end + by), -by))
    return Hunk(hunk.start + by, hunk.end + by, hunk.new_start + by, hunk.new_end + by)


_FORM = regex(
    r"(?:股份|集团|控股)*有限(?:责任)?公司"
    r"|(?:[A-Z][\w-]*[\s,.&]+)*(?:Ltd|Inc|LLC|LLP|Corp|GmbH)\.?"
)
"""What may stand between a company's own words and the end of its name."""
_NAME = regex(r"[^\W\d_a-zA-Z的与和及由向被将在等]*有限(?:责任)?公司")
"""The rest of a Chinese company name of which the beginning is known."""
_NAME_LENGTH = 8


def _completed(hunk: Hunk, old: Tokens, new: Tokens, after: Hunk) -> Hunk:
    """Let a replacement in a company's name take in the rest of the name."""
    was, now = old[hunk.start : hunk.end], new[hunk.new_start : hunk.new_end]
    if not (
        was and now and all(re.search(r"[㐀-鿿)]$|^[A-Z]", side[-1].key) for side in (was, now))
    ):
        return hunk
    begins = hunk.start == 0 or not old[hunk.start - 1].key[-1:].isalnum()
    for end in range(hunk.end + 1, min(after.start, hunk.end + _NAME_LENGTH) + 1):
        rest = wording(old[hunk.end : end])
        if _FORM.fullmatch(rest) or (begins and _NAME.fullmatch(rest)):
            return hunk._replace(end=end, new_end=hunk.new_end + end - hunk.end)
    return hunk


_STOPS = frozenset("、,;.:!?，；。：！？\n")
_OPENING, _CLOSING = "(['《<", ")]'》>"


def _reads(tokens: Tokens, start: int, end: int) -> int:
    """Return how well ``tokens[start:end]`` reads as one insertion."""
    inside = [token.key for token in tokens[start:end]]
    depth = lowest = 0
    for char in "".join(inside).replace("'", ""):
        depth += (char in _OPENING) - (char in _CLOSING)
        lowest = min(lowest, depth)
    balanced = depth == 0 and lowest == 0
    after_stop = start == 0 or tokens[start - 1].key in _STOPS
    return 4 * balanced + 2 * (bool(inside) and inside[-1] in _STOPS) + after_stop
