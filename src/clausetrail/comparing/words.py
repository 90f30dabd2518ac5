"""Word boundaries in Chinese text, by jieba's dictionary.

The cuts are those of ``jieba.cut(…, HMM=False)``: of all ways to cut a text into
words of the dictionary the one of the greatest probability, word by word.  The
list is read from the package itself.  Loading it through jieba takes ten times
as long and goes through a cache in the shared temporary folder that is read with
``marshal``, which another user could have written.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from importlib.util import find_spec
from math import inf, log
from pathlib import Path
from typing import NamedTuple
from zlib import crc32


class Known(NamedTuple):
    """What need not be worked out about a list."""

    total: int
    """How many words were seen in all."""
    strays: int
    """Lines before those that are in the order of their first characters."""


KNOWN = {328_468_845: Known(60_101_967, 72)}
"""The lists that are known, by their checksums: adding up and sorting take long."""

_Beginning = tuple[float, float, dict[str, float], tuple[int, ...]]
"""What a text can begin with, by its first two characters, and what that is worth.

A word is worth the logarithm of its probability.  First the first character by
itself, which always is a word; then both together, ``-inf`` if they are no word;
then the words that are longer, none of them worth zero; and their lengths, in order.
"""


class _Lexicon(dict[str, _Beginning]):
    """Jieba's list, of which only the words are read that begin as a text does."""

    def __init__(self, listed: bytes) -> None:
        """Take ``listed``, lines of a word, how often it was seen, and its kind."""
        super().__init__()
        known = KNOWN.get(crc32(listed)) or Known(sum(map(int, listed.split()[1::3])), 0)
        lines = listed.split(b"\n", known.strays) if known.strays else sorted(listed.splitlines())
        self._total = log(known.total)
        self._strays = [line.decode() for line in lines[: known.strays]]
        self._ordered = b"\n".join(lines[known.strays :]).strip() + b"\n"
        self._groups: dict[str, str] = {}

    def __missing__(self, beginning: str) -> _Beginning:
        """Return how a text begins; ``beginning`` is its two first characters, or its only one."""
        if len(beginning) == 1:
            one = log(self.words(f"{beginning} ").get(beginning) or 1) - self._total
            return self.setdefault(beginning, (one, -inf, {}, ()))
        worth = {w: log(n) - self._total for w, n in self.words(beginning).items() if n}
        two = worth.pop(beginning, -inf)
        lengths = tuple(sorted({*map(len, worth)}))
        return self.setdefault(beginning, (self[beginning[0]][0], two, worth, lengths))

    def words(self, beginning: str) -> dict[str, int]:
        """Return how often each word was seen of which the line begins with two characters."""
        first, begun = beginning[:1], f"\n{beginning}"
        if (group := self._groups.get(first)) is None:
            group = self._groups[first] = self._group(first)
        start, last = group.find(begun), group.rfind(begun)
        lines = group[start : group.find("\n", last + 1)].split("\n") if start >= 0 else ()
        fields = (line.split() for line in lines if line.startswith(beginning))
        return {word: int(count) for word, count, _ in fields}

    def _group(self, first: str) -> str:
        """Return the lines that begin with a character, a line break before and after each."""
        key = first.encode()
        found = self._ordered[self._place(key) : self._place(key + b"\xff")].decode()
        strays = [line for line in self._strays if line.startswith(first)]
        return "\n".join(("", *strays, found))

    def _place(self, key: bytes) -> int:
        """Return where the lines begin that do not come before ``key``."""
        lines = self._ordered

        def begun(at: int) -> bytes:
            start = lines.rfind(b"\n", 0, at) + 1
            return lines[start : start + len(key)]

        return bisect_left(range(len(lines)), key, key=begun)


@lru_cache(maxsize=1)
def lexicon() -> _Lexicon:
    """Read jieba's list."""
    package = find_spec("jieba")
    assert package is not None
    assert package.origin is not None
    return _Lexicon(Path(package.origin).with_name("dict.txt").read_bytes())


def seen(word: str) -> int:
    """Return how often a word was seen in the texts behind the dictionary; 0 if it is no word."""
    return lexicon().words(f"{word} "[:2]).get(word, 0)


def cut(run: str) -> list[str]:
    """Cut a run of Chinese characters into words; joined they give the run again."""
    beginnings = lexicon()
    size = len(run)
    best = [0.0] * (size + 2)
    ends = [0] * size
    for at in range(size - 1, -1, -1):
        one, two, longer, lengths = beginnings[run[at : at + 2]]
        top, end = one + best[at + 1], at + 1
        if (worth := two + best[at + 2]) >= top:
            top, end = worth, at + 2
        for length in lengths:
            stop = at + length
            if stop > size:
                break
            if (value := longer.get(run[at:stop])) and (worth := value + best[stop]) >= top:
                top, end = worth, stop
        best[at], ends[at] = top, end
    out: list[str] = []
    at = 0
    while at < size:
        out.append(run[at : ends[at]])
        at = ends[at]
    return out
