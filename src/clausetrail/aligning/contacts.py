"""Where people can write, call or look: addresses that must not differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from clausetrail.regex import regex

ContactKind = Literal["mail", "url", "phone"]

_MAIL = regex(r"[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.ASCII)
_URL = regex(
    r"(?:https?://|www\.)[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]+"
    r"|(?<![@\w.])(?:[a-z0-9-]+\.)+(?:com|cn|net|org|io|eu)(?:/[\w\-./?=&%#]*)?(?![\w@])",
    re.ASCII | re.IGNORECASE,
)
_PHONE = regex(
    r"(?<![\w.-])(?:\+?86[- ]?)?(?:400[- ]?\d{3,4}[- ]?\d{3,4}|800[- ]?\d{3}[- ]?\d{4}"
    r"|\(?0\d{2,3}\)?[- ]\d{7,8}(?:-\d{1,6})?|1[3-9]\d{9}|9[5-6]\d{3,5})(?![\w-])",
    re.ASCII,
)

_SOME = regex(r"@|://|\.[a-z]|\d{3}", re.ASCII | re.IGNORECASE)
"""Without one of these there is no address: most clauses have none."""


@dataclass(frozen=True, slots=True)
class Contact:
    """An address in the form in which equal ones are equal."""

    kind: ContactKind
    value: str
    text: str
    """As written."""


@lru_cache(maxsize=4096)
def contacts(text: str) -> tuple[Contact, ...]:
    """Return the e-mail addresses, web addresses and phone numbers of a text.

    >>> [c.value for c in contacts("写信至 Help@Example.com 或致电 400-010-2000")]
    ['help@example.com', '4000102000']
    """
    if _SOME.search(text) is None:
        return ()
    found: list[tuple[int, Contact]] = []
    rest = text
    for kind, pattern in _KINDS:
        for match in pattern.finditer(rest):
            written = match.group().rstrip(".,;:!?'")
            found.append((match.start(), Contact(kind, _value(kind, written), written)))
        rest = pattern.sub(lambda m: " " * len(m.group()), rest)
    return tuple(contact for _, contact in sorted(found, key=lambda f: f[0]))


_KINDS: tuple[tuple[ContactKind, re.Pattern[str]], ...] = (
    ("mail", _MAIL),
    ("url", _URL),
    ("phone", _PHONE),
)


def _value(kind: ContactKind, written: str) -> str:
    if kind == "phone":
        return re.sub(r"\D", "", written).removeprefix("86")
    value = written.casefold()
    if kind == "url":
        value = re.sub(r"\Ahttps?://", "", value).removeprefix("www.").rstrip("/")
    return value
