r"""The words without which a phrase cannot stand: ``vocabulary/triggers.json``.

A phrase is tried, and its pattern compiled, only on a text with one of its
triggers.  ``python -m tests.judging.triggers`` writes the file anew.  In it ``\b``
stands where a word begins or ends.
"""

from __future__ import annotations

import json
import re
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable, Sequence
from pathlib import Path
from re._constants import (  # type: ignore[import-not-found]
    ASSERT,
    ASSERT_NOT,
    AT,
    AT_BOUNDARY,
    BRANCH,
    IN,
    LITERAL,
    MAX_REPEAT,
    MIN_REPEAT,
    SUBPATTERN,
)
from typing import Any

import clausetrail.judging.vocabulary
from clausetrail.judging.equations import LIST
from clausetrail.judging.kinds.matter import concepts
from clausetrail.judging.triggers import EDGE, longest
from clausetrail.judging.vocabulary import table

FILE = Path(clausetrail.judging.vocabulary.__file__).with_name("triggers.json")
MOST = 32
"""Triggers up to which it is quicker to look for them than to try the phrase."""

Words = tuple[str, ...]
Part = tuple[Any, Any]


def known() -> dict[str, tuple[Words, ...]]:
    """Return the triggers of every phrase."""
    phrases = [phrase for lines in table("equations").values() for phrase, _ in lines]
    phrases += [concept.phrase for concept in concepts().values()]
    return {phrase: triggers(phrase) for phrase in phrases}


def triggers(phrase: str) -> tuple[Words, ...]:
    r"""Return sets of words in lower case: each match contains one word of every set.

    >>> triggers("(?:so|thus) far(?=,)")
    (('so\x08 \x08far\x08,', 'thus\x08 \x08far\x08,'),)
    >>> triggers(r"(?:\bprior|{verb} before) .* noon\b")
    ((' \x08noon\x08',), ('\x08prior', ' \x08before'))
    """
    sets = {_shortest(words) for words in _needed(parser.parse(LIST.sub(".", phrase)))}
    out: list[Words] = []
    for words in sorted(sets, key=lambda words: (_rarity(words), words), reverse=True):
        if not any(all(any(w in rarer for w in words) for rarer in known) for known in out):
            out.append(words)
    return tuple(out)


def _needed(parts: Iterable[Part]) -> list[Words]:
    """Return sets of words of each of which a text has one."""
    found: list[Words] = []
    runs: Words = ("",)
    for kind, value in parts:
        if kind is ASSERT:
            around = _all(value[1])
            if around and value[0] > 0:
                found.append(_followed(runs, around))
            elif around and runs == ("",):
                runs = around
            else:
                found += _needed(value[1])
            continue
        ways = _ways(kind, value)
        if ways and len(longer := _followed(runs, ways)) <= MOST:
            runs = longer
        else:
            found += (runs, *_inside(kind, value))
            runs = ways or ("",)
    return [
        tuple(dict.fromkeys(map(_marked, words)))
        for words in (*found, runs)
        if len(words) <= MOST and all(word.strip(EDGE) for word in words)
    ]


def _marked(word: str) -> str:
    """Return a word with the edges of all words in it marked, and its own if they are known."""
    first, last = (EDGE * found for found in (word.startswith(EDGE), word.endswith(EDGE)))
    inside = re.sub(r"(?<=\w)(?=\W)|(?<=\W)(?=\w)", EDGE, word.replace(EDGE, ""))
    return f"{first}{inside}{last}"


def _ways(kind: Any, value: Any) -> Words:
    """Return all texts that a part of a pattern matches; none if they are too many to say."""
    if kind is LITERAL:
        return (chr(value).lower(),)
    if kind is AT:
        return (EDGE if value is AT_BOUNDARY else "",)
    if kind in (ASSERT, ASSERT_NOT):
        return ("",)
    if kind is SUBPATTERN:
        return _all(value[-1])
    if kind is BRANCH:
        branches = [_all(branch) for branch in value[1]]
        return _unique(branches) if all(branches) else ()
    if kind is IN and all(inner is LITERAL for inner, _ in value):
        return _unique([(chr(code).lower(),) for _, code in value])
    if kind in (MAX_REPEAT, MIN_REPEAT) and value[1] == 1:
        once = _all(value[2])
        return _unique([("",), once]) if once else ()
    return ()


def _all(parts: Iterable[Part]) -> Words:
    runs: Words = ("",)
    for kind, value in parts:
        runs = _followed(runs, _ways(kind, value))
        if len(runs) > MOST:
            return ()
    return runs


def _inside(kind: Any, value: Any) -> list[Words]:
    """Return the sets of words needed for a part that matches more than can be said."""
    if kind is SUBPATTERN:
        return _needed(value[-1])
    if kind is BRANCH:
        branches = [max(_needed(branch), key=_rarity, default=()) for branch in value[1]]
        return [_unique(branches)] if all(branches) else []
    if kind in (MAX_REPEAT, MIN_REPEAT) and value[0] > 0:
        return _needed(value[2])
    return []


def _followed(runs: Words, ways: Words) -> Words:
    return tuple(dict.fromkeys(a + b for a in runs for b in ways))


def _unique(branches: Sequence[Words]) -> Words:
    return tuple(dict.fromkeys(word for words in branches for word in words))


def _shortest(words: Words) -> Words:
    """Leave out what has another of the words in it."""
    return tuple(w for w in words if not any(other != w and other in w for other in words))


def _rarity(words: Words) -> tuple[int, int]:
    """Return how rare a set is: by the longest part of its words, then by how few they are."""
    lengths = (len(longest(word)) * (1 if word.isascii() else 3) for word in words)
    return min(lengths), -len(words)


def written() -> str:
    """Return the file's text, a line for each phrase."""
    lines = (
        f"{json.dumps(phrase, ensure_ascii=False)}: {json.dumps(words, ensure_ascii=False)}"
        for phrase, words in known().items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
