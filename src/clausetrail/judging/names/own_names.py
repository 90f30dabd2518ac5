"""The names under which we act in our own policy: there they say "we"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from clausetrail.regex import regex

_NAME = regex(r"[A-Z][A-Za-z]{2,}")
_SMALL = regex(r"(?<![\w.@/-])[a-z]{3,}(?![\w@/-]|\.\w)")
"""A word written small that is no part of an address."""
_DOMAIN = regex(r"@(?:[\w-]+\.)*?([\w-]+)(?:\.(?:co|com|org|net|gov|edu))?\.[a-z]{2,6}\b", re.I)


def own_names(brands: Iterable[str], texts: Iterable[str]) -> tuple[str, ...]:
    """Return the Latin names that a title has, or the domain to which most mail goes.

    A word that the text also writes small is no name.

    >>> own_names(["Acme Drive"], ["You drive. Write to a@acme.io. Ask Acme."])
    ('Acme',)
    """
    texts = tuple(texts)
    titled = {word for brand in brands for word in _NAME.findall(brand)}
    mailed = Counter(name.lower() for text in texts for name in _DOMAIN.findall(text))
    domain = mailed.most_common(1)[0][0] if mailed else None
    written = {word for text in texts for word in _NAME.findall(text)}
    names = {word for word in written if word in titled or word.lower() == domain}
    common = {word for text in texts for word in _SMALL.findall(text)} if names else set()
    return tuple(sorted(name for name in names if name.lower() not in common))


def acting_as_we(text: str, names: tuple[str, ...]) -> str:
    """Return ``text`` with "we" where one of our names goes before what we do.

    >>> acting_as_we("Acme receives it. Acme Inc. gets it. Acme 会收到。", ("Acme",))
    'we receives it. Acme Inc. gets it. 我们会收到。'
    """
    if not any(name in text for name in names):
        return text
    return _acting(names).sub(lambda found: "we " if found["han"] is None else "我们", text)


@lru_cache(maxsize=64)
def _acting(names: tuple[str, ...]) -> re.Pattern[str]:
    said = "|".join(map(re.escape, names))
    return re.compile(rf"(?<![\w.@/-])(?:{said})(?: (?=[a-z])|(?P<han> ?)(?=[\u3400-\u9fff]))")
