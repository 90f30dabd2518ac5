"""What a document is called: on its cover, and where its text names itself."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.clause import Document
from clausetrail.regex import regex

_NAMED = regex(
    r"本《(?P<a>[^《》]{4,40})》"
    r"|《(?P<b>[^《》]{4,40})》\s*[（(](?:以下|下)?[^（）()]{0,6}[“\"'「]本"
    r"|\b(?:[Tt]his|[Oo]ur) (?P<c>(?:[A-Z][\w&.’'-]* ){1,5}(?:Privacy|Cookie|Data)"
    r"(?: (?:Protection|and|&|Privacy|Cookies?))* (?:Policy|Notice|Statement))\b"
)
"""Where it is called "this", or is said to be called so from there on."""


def titles(document: Document) -> tuple[str, ...]:
    """Return the titles of a document, each once: a policy's name is in most of them."""
    return tuple(dict.fromkeys(title for title in _titles(document) if title))


def _titles(document: Document) -> Iterator[str]:
    yield document.meta.title
    yield from (clause.text for clause in document.clauses if clause.kind == "title")
    for clause in document.clauses:
        yield from (found[found.lastgroup or 0] for found in _NAMED.finditer(clause.text))
