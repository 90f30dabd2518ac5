"""Word boundaries in Chinese text, by jieba's dictionary.

The cuts are those of ``jieba.cut(…, HMM=False)``: of all ways to cut a text into
words of the dictionary the one of the greatest probability, word by word.  The
list is read from the package itself.  Loading it through jieba takes three times
as long and goes through a cache in the shared temporary folder that is read with
``marshal``, which another user could have written.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from math import inf, log
from pathlib import Path
from typing import NamedTuple

_USUAL = 4
"""Characters of all but very few words."""


class _Lexicon(NamedTuple):
    """The words of the dictionary."""

    seen: dict[str, int]
    """How often each word was seen."""
    beginnings: frozenset[str]
    """The first characters, ``_USUAL`` of them, of the words that are longer."""
    longest: int
    total: float
    """Logarithm of how many words were seen in all."""


@lru_cache(maxsize=1)
def lexicon() -> _Lexicon:
    """Read jieba's word list; this takes a fifth of a second."""
    package = find_spec("jieba")
    assert package is not None
    assert package.origin is not None
    fields = Path(package.origin).with_name("dict.txt").read_text(encoding="utf-8").split()
    words, counts = fields[0::3], [int(count) for count in fields[1::3]]
    long = [word for word in words if len(word) > _USUAL]
    return _Lexicon(
        dict(zip(words, counts, strict=True)),
        frozenset(word[:_USUAL] for word in long),
        max(map(len, long)),
        log(sum(counts)),
    )


def cut(run: str) -> list[str]:
    """Cut a run of Chinese characters into words; joined they give the run again."""
    seen, beginnings, longest, total = lexicon()
    times = seen.get
    size = len(run)
    best = [0.0] * (size + 1) + [-inf] * _USUAL  # no word ends behind the run
    ends = [0] * size
    for at in range(size - 1, -1, -1):
        word = run[at : at + _USUAL]
        top, end = log(times(word[0]) or 1) - total + best[at + 1], at + 1
        # Written out: a loop over the lengths takes a third longer.
        if (n := times(word[:2])) and (worth := log(n) - total + best[at + 2]) >= top:
            top, end = worth, at + 2
        if (n := times(word[:3])) and (worth := log(n) - total + best[at + 3]) >= top:
            top, end = worth, at + 3
        if (n := times(word)) and (worth := log(n) - total + best[at + 4]) >= top:
            top, end = worth, at + 4
        if word in beginnings:
            for far in range(at + _USUAL + 1, min(at + longest, size) + 1):
                if (n := times(run[at:far])) and (worth := log(n) - total + best[far]) >= top:
                    top, end = worth, far
        best[at], ends[at] = top, end
    out: list[str] = []
    at = 0
    while at < size:
        out.append(run[at : ends[at]])
        at = ends[at]
    return out
