"""What differs inside a pair of clauses, in whole words and numbers.

The difference of two token sequences is Myers' (1986), by diff-match-patch on
texts in which each character stands for a token.  Its own clean-up looks at
characters, which mean nothing here, so the clean-up is done on tokens.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from diff_match_patch import diff_match_patch

from clausetrail.comparing.change import Edit, EditOp
from clausetrail.comparing.tokens import Token

Tokens = Sequence[Token]


class Hunk(NamedTuple):
    """Old tokens ``[start, end)`` that were replaced by new tokens ``[new_start, new_end)``."""

    start: int
    end: int
    new_start: int
    new_end: int


LONG = 2000
"""Tokens of both sides from which whole sentences are compared first, to bound the time."""


def hunks(old: Tokens, new: Tokens) -> list[Hunk]:
    """Return the difference of two token sequences, noise apart."""
    keys, new_keys = ([token.key for token in side] for side in (old, new))
    if len(keys) + len(new_keys) <= LONG:
        return _shortest(keys, new_keys)
    ends, new_ends = _sentences(keys), _sentences(new_keys)
    sentences, new_sentences = (
        ["\0".join(side[start:end]) for start, end in pairwise(bounds)]
        for side, bounds in ((keys, ends), (new_keys, new_ends))
    )
    out: list[Hunk] = []
    for coarse in _shortest(sentences, new_sentences):
        start, end = ends[coarse.start], ends[coarse.end]
        new_start, new_end = new_ends[coarse.new_start], new_ends[coarse.new_end]
        fine = [Hunk(0, end - start, 0, new_end - new_start)]
        if fine[0].end + fine[0].new_end <= LONG:
            fine = _shortest(keys[start:end], new_keys[new_start:new_end])
        out += [
            Hunk(
                start + one.start,
                start + one.end,
                new_start + one.new_start,
                new_start + one.new_end,
            )
            for one in fine
        ]
    return out


_ENDS = frozenset(".;!?")


def _sentences(keys: Sequence[str]) -> list[int]:
    """Return where each sentence begins, and the end."""
    return sorted({0, len(keys), *(at for at, key in enumerate(keys, 1) if key in _ENDS)})


def _shortest(old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """Return the shortest difference of two sequences of keys."""
    start = _alike(old, new)
    rest = _alike(old[start:][::-1], new[start:][::-1])
    old, new = old[start : len(old) - rest], new[start : len(new) - rest]
    if not old or not new:
        return [Hunk(start, start + len(old), start, start + len(new))] if old or new else []
    codes: dict[str, str] = {}
    one, other = (
        "".join([codes.setdefault(key, chr(0x10000 + len(codes))) for key in side])
        for side in (old, new)
    )
    # Of several shortest differences the same is found whichever side is called old.
    swapped = list(new) < list(old)
    differ = diff_match_patch()
    differ.Diff_Timeout = 0  # a time limit would make the result depend on the machine's load
    found: list[Hunk] = []
    at = new_at = start
    for op, run in differ.diff_main(*((other, one) if swapped else (one, other)), False):
        op = -op if swapped else op
        end, new_end = at + len(run) * (op <= 0), new_at + len(run) * (op >= 0)
        if op:
            if found and (found[-1].end, found[-1].new_end) == (at, new_at):
                found[-1] = found[-1]._replace(end=end, new_end=new_end)
            else:
                found.append(Hunk(at, end, new_at, new_end))
        at, new_at = end, new_end
    return found


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many keys two sequences begin with alike."""
    pairs = zip(old, new, strict=False)
    return next(
        (at for at, (one, other) in enumerate(pairs) if one != other), min(len(old), len(new))
    )


def wording(tokens: Tokens) -> str:
    """Return the text of ``tokens`` without the white space behind the last."""
    return "".join(token.text + token.gap for token in tokens[:-1]) + "".join(
        token.text for token in tokens[-1:]
    )


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
            if _is_island(old[last.end : hunk.start], _size(last, old, new), _size(hunk, old, new)):
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


_JOINABLE = re.compile(r"[㐀-鿿]{1,2}|[a-z]{1,3}")


def _is_island(tokens: Tokens, before: int, after: int) -> bool:
    """Tell whether equal tokens between two hunks are too slight to hold on to."""
    text = "".join(token.key for token in tokens)
    return bool(_JOINABLE.fullmatch(text)) and len(text) * 2 <= min(before, after)


def _size(hunk: Hunk, old: Tokens, new: Tokens) -> int:
    return min(
        len(wording(old[hunk.start : hunk.end])), len(wording(new[hunk.new_start : hunk.new_end]))
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


_FORM = re.compile(
    r"(?:股份|集团|控股)*有限(?:责任)?公司"
    r"|(?:[A-Z][\w-]*[\s,.&]+)*(?:Ltd|Inc|LLC|LLP|Corp|GmbH)\.?"
)
"""What may stand between a company's own words and the end of its name."""
_NAME = re.compile(r"[^\W\d_a-zA-Z的与和及由向被将在等]*有限(?:责任)?公司")
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


def edits(found: Sequence[Hunk], old: Tokens, new: Tokens) -> tuple[Edit, ...]:
    """Write hunks as edits that rebuild both texts to the last space.

    Noise between hunks (another quote, a space more) becomes edits of its own,
    as small as can be.
    """
    script = _Script()
    at = new_at = 0
    for hunk in [*found, Hunk(len(old), len(old), len(new), len(new))]:
        if (hunk.start, hunk.new_start) == (at, new_at):
            script.flush()  # two hunks side by side say two things
        for one, other in zip(old[at : hunk.start], new[new_at : hunk.new_start], strict=True):
            script.both(one.text, other.text)
            script.both(one.gap, other.gap)
        script.only("-", "".join(token.text + token.gap for token in old[hunk.start : hunk.end]))
        script.only(
            "+", "".join(token.text + token.gap for token in new[hunk.new_start : hunk.new_end])
        )
        at, new_at = hunk.end, hunk.new_end
    return script.finished()


class _Script:
    """Collects edits: neighbours of one kind joined, the old before the new."""

    def __init__(self) -> None:
        self._done: list[Edit] = []
        self._same = self._old = self._new = ""

    def both(self, old: str, new: str) -> None:
        if old != new:
            self._old += old
            self._new += new
        elif old:
            self.flush()
            self._same += old

    def only(self, op: EditOp, text: str) -> None:
        if op == "-":
            self._old += text
        else:
            self._new += text

    def flush(self) -> None:
        """Finish a replacement; white space that both sides end in belongs to neither."""
        if not self._old and not self._new:
            return
        tail = ""
        while self._old[-1:].isspace() and self._old[-1:] == self._new[-1:]:
            tail = self._old[-1] + tail
            self._old, self._new = self._old[:-1], self._new[:-1]
        edits = Edit("=", self._same), Edit("-", self._old), Edit("+", self._new)
        self._done.extend(edit for edit in edits if edit.text)
        self._same, self._old, self._new = tail, "", ""

    def finished(self) -> tuple[Edit, ...]:
        self.flush()
        if self._same:
            self._done.append(Edit("=", self._same))
        return tuple(self._done)
