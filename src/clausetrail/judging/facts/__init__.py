"""What a text states beyond its words: addresses, names, quantities, cited works."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from clausetrail.judging.facts.contacts import contacts
from clausetrail.judging.facts.quantities import quantities
from clausetrail.judging.language.term import Term
from clausetrail.judging.names.entities import entities
from clausetrail.regex import regex

_TARGET = regex(r"<(?:[a-z]+:|[/#.]|www\.|[\w-]+[/.#])[^<>\s]*>", re.IGNORECASE)
"""A link target as `clausetrail.clause.Clause.written` sets it."""
_PAGE = regex(r"([\w-]{3,})(?:/(?:index|readme|default|home))?(?:\.\w{2,4})?/?$")
"""What names the page in a path within a site: its last part, without ``index`` and ending."""
_NUMERO = regex(r"\b[Nn]os?\.(?=\s?(?:[A-Z]{1,4}\s?)?\d)")
"""What stands before a number: not a "no"."""
_WORK = regex(r"《[^《》]{2,60}》")


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
            yield Term("link", "link", _page(target.lower()), text[start + 1 : end - 1], start, end)


_LOCALE = regex(r"(?<=[\w-])/(?:[a-z]{2}-[a-z]{2}|en|zh)(?=/|$)")
"""The part of an address that only says in which language the page is."""
_ASIDE = regex(r"(?<=[?&])(?:utm_\w+|lang|locale|hl|redirect\w*)=[^&]*&?")
"""Parts of a query that say in which language a page is, and where its reader came from."""
_SHELF = regex(
    r"(?:(?:legal|polic(?:y|ies)|privacy|terms|documents?|docs?|static|assets|public"
    r"|files|media|uploads|downloads?|pdfs?|wp-content|staging)[-_]?)+"
)
"""A part of an address that says on which shelf of a site a document lies, not which version."""
_PLACE = regex(r"(?<=[\w/])#(?![!/]).*")
"""A place on the page."""


def _page(target: str) -> str:
    """Return what a page is compared by: a page that only moved within its site is the same.

    >>> _page("/about/policies/cookies"), _page("../cookies/index.md"), _page("https://a.b/c/")
    ('cookies', 'cookies', 'a.b/c')
    >>> _page("https://a.b/en-us/c/#d"), _page("https://a.b/c?id%3d4&utm_source=e"), _page("#d")
    ('a.b/c', 'a.b/c?id=4', '#d')
    >>> _page("https://a.b/legal/us/cookies"), _page("https://a.b/privacy-staging/us/cookies")
    ('a.b/us/cookies', 'a.b/us/cookies')
    """
    target = _PLACE.sub("", _ASIDE.sub("", _plain(target))).rstrip("?&")
    bare = _LOCALE.sub("", target.split("://", 1)[-1].removeprefix("www.").rstrip("/"))
    within = not re.match(r"[a-z]+:|#|www\.|[\w-]+(?:\.[\w-]+)+/", target)
    last = _PAGE.search(bare)
    if within:
        return last[1] if last is not None else bare
    host, *folders = bare.split("/")[:-1] or [bare]
    if last is None or last[1].isdigit():
        return bare
    return "/".join((host, *(f for f in folders if not _SHELF.fullmatch(f)), last[1]))


def _plain(target: str) -> str:
    """Return an address without what was encoded, once or again, that need not be."""
    while (plain := unquote(target)) != target:
        target = plain
    return target


def _works(plain: str, text: str) -> Iterator[Term]:
    """Read cited titles; the country in the name of a law does not count."""
    for match in _WORK.finditer(plain):
        start, end = match.span()
        key = re.sub(r"\s|中华人民共和国", "", match[0])
        yield Term("work", "work", key, text[start:end], start, end)


def _stated(plain: str, text: str) -> Iterator[Term]:
    for match in _NUMERO.finditer(plain):
        start, end = match.span()
        yield Term("particle", "", "", text[start:end], start, end)
    for c in contacts(plain):
        yield Term("contact", c.kind, c.value, text[c.start : c.end], c.start, c.end)
    for e in entities(plain):
        yield Term("entity", "entity", e.name, text[e.start : e.end], e.start, e.end)
    for q in quantities(plain):
        yield Term(q.dimension, q.dimension, q.value, text[q.start : q.end], q.start, q.end)
