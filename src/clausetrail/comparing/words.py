"""Word boundaries in Chinese text, by jieba's dictionary.

Loading the dictionary the usual way takes most of a second and goes through a
cache in the shared temporary folder that is read with ``marshal``, which another
user could have written.  Here the word list is read from the package itself, and
only the words that can occur in the texts at hand are kept: the cuts are the same.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

Cutter = Callable[[str], list[str]]
"""Cuts a run of Chinese characters into words; joined they give the run again."""


@lru_cache(maxsize=1)
def _frequencies() -> dict[str, int]:
    """Read jieba's word list: how often each word was seen."""
    package = find_spec("jieba")
    assert package is not None
    assert package.origin is not None
    fields = Path(package.origin).with_name("dict.txt").read_text(encoding="utf-8").split()
    return dict(zip(fields[0::3], map(int, fields[1::3]), strict=True))


@lru_cache(maxsize=1)
def _total() -> int:
    return sum(_frequencies().values())


def cutter(runs: Iterable[str]) -> Cutter:
    """Return a function that cuts ``runs`` (and any part of them) into words."""
    starts = {run[at : at + size] for run in runs for at in range(len(run)) for size in (1, 2)}
    if not starts:
        return list
    with warnings.catch_warnings():  # jieba's source has escapes that newer Pythons warn of
        warnings.simplefilter("ignore")
        import jieba  # 0.1 s: only when Chinese words are really cut

    tree = {word: seen for word, seen in _frequencies().items() if word[:2] in starts}
    for word in list(tree):
        for end in range(1, len(word)):
            tree.setdefault(word[:end], 0)
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = tree, _total(), True

    @cache
    def cut(run: str) -> tuple[str, ...]:
        return tuple(tokenizer.cut(run, HMM=False))

    return lambda run: list(cut(run))
