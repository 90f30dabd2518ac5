"""What differs inside a pair of clauses, in whole words and numbers.

The difference of two token sequences is Myers' (1986), by diff-match-patch on
texts in which each character stands for a token.  Its own clean-up looks at
characters, which mean nothing here: `clausetrail.comparing.tidying` works on tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, count, pairwise
from operator import ne
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
        if end - start + new_end - new_start <= LONG:
            out += [
                Hunk(start + a, start + b, new_start + c, new_start + d)
                for a, b, c, d in _shortest(keys[start:end], new_keys[new_start:new_end])
            ]
        elif whole := pared(Hunk(start, end, new_start, new_end), old, new):
            out.append(whole)
    return out


_ENDS = frozenset(".;!?")


def _sentences(keys: Sequence[str]) -> list[int]:
    """Return where each sentence begins, and the end."""
    return sorted({0, len(keys), *(at for at, key in enumerate(keys, 1) if key in _ENDS)})


def _shortest(old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """Return the shortest difference of two sequences of keys."""
    start = alike(old, new)
    rest = alike(old[start:][::-1], new[start:][::-1])
    old, new = old[start : len(old) - rest], new[start : len(new) - rest]
    if set(old).isdisjoint(new):
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


def alike(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many keys, or characters, two sequences begin with alike."""
    return next(compress(count(), map(ne, old, new)), min(len(old), len(new)))


def pared(hunk: Hunk, old: Tokens, new: Tokens) -> Hunk | None:
    """Return a hunk without the tokens that are equal at its ends; nothing if all are."""
    start, end, new_start, new_end = hunk
    while start < end and new_start < new_end and old[start].key == new[new_start].key:
        start, new_start = start + 1, new_start + 1
    while start < end and new_start < new_end and old[end - 1].key == new[new_end - 1].key:
        end, new_end = end - 1, new_end - 1
    return Hunk(start, end, new_start, new_end) if start < end or new_start < new_end else None


def wording(tokens: Tokens) -> str:
    """Return the text of ``tokens`` without the white space behind the last."""
    return "".join(token.text + token.gap for token in tokens[:-1]) + "".join(
        token.text for token in tokens[-1:]
    )


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
