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
from math import log
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
    size = len(run)
    best = [0.0] * (size + 1)
    ends = [0] * size
    for at in range(size - 1, -1, -1):
        end = at + 1
        top = log(seen.get(run[at], 0) or 1) - total + best[end]
        ends[at] = end
        reach = longest if run[at : at + _USUAL] in beginnings else _USUAL
        for end in range(at + 2, min(at + reach, size) + 1):
            if (word := run[at:end]) in seen and (count := seen[word]):
                worth = log(count) - total + best[end]
                if worth >= top:
                    top, ends[at] = worth, end
        best[at] = top
    out: list[str] = []
    at = 0
    while at < size:
        out.append(run[at : ends[at]])
        at = ends[at]
    return out
