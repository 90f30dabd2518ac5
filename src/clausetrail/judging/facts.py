"""What a text states beyond its words: addresses, names, quantities, cited works."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.judging.contacts import contacts
from clausetrail.judging.entities import entities
from clausetrail.judging.quantities import quantities
from clausetrail.judging.term import Term

_TARGET = re.compile(r"<(?:[a-z]+:|[/#.]|www\.)[^<>\s]*>", re.IGNORECASE)
"""A link target as `clausetrail.clause.Clause.written` sets it."""
_WORK = re.compile(r"《[^《》]{2,60}》")


def facts(plain: str, text: str) -> list[Term]:
    """Return the facts in ``plain`` in order, none inside another.

    ``text`` is the same text as written, character by character.
    """
    found: list[Term] = []
    taken = bytearray(len(plain))
    for term in (*_links(plain, text), *_works(plain, text), *_stated(plain, text)):
        if not any(taken[term.start : term.end]):
            taken[term.start : term.end] = b"\1" * (term.end - term.start)
            found.append(term)
    return sorted(found, key=lambda term: term.start)


def _links(plain: str, text: str) -> Iterator[Term]:
    """Read link targets: an address to write to or call, or a page."""
    for match in _TARGET.finditer(plain):
        target, (start, end) = match[0][1:-1], match.span()
        scheme, _, rest = target.partition(":")
        if scheme.lower() in ("mailto", "tel"):
            kind = "email" if scheme.lower() == "mailto" else "telephone"
            value = next((c.value for c in contacts(rest)), rest.lower())
            yield Term("contact", kind, value, text[start + 1 : end - 1], start, end)
        else:
            page = target.split("://", 1)[-1].removeprefix("www.").rstrip("/").lower()
            yield Term("link", "link", page, text[start + 1 : end - 1], start, end)


def _works(plain: str, text: str) -> Iterator[Term]:
    """Read cited titles; the country in the name of a law does not count."""
    for match in _WORK.finditer(plain):
        start, end = match.span()
        key = re.sub(r"\s|中华人民共和国", "", match[0])
        yield Term("work", "work", key, text[start:end], start, end)


def _stated(plain: str, text: str) -> Iterator[Term]:
    for c in contacts(plain):
        yield Term("contact", c.kind, c.value, text[c.start : c.end], c.start, c.end)
    for e in entities(plain):
        yield Term("entity", "entity", e.name, text[e.start : e.end], e.start, e.end)
    for q in quantities(plain):
        yield Term(q.dimension, q.dimension, q.value, text[q.start : q.end], q.start, q.end)
