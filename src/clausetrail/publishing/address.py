"""Where each page and each clause is found.

Addresses are folders relative to the site's root, ``zh/privacy/2021-01-25/``, so
that they need no extension and survive a change of generator:

>>> home("zh"), current("en", "privacy"), version("en", "privacy", "2021-01-25")
('zh/', 'en/privacy/', 'en/privacy/2021-01-25/')
>>> comparison("zh", "privacy", "2019-09-16", "2021-01-25")
'zh/privacy/compare/2019-09-16--2021-01-25/'
>>> relative("zh/privacy/", "zh/privacy/history/"), relative("zh/privacy/", "en/privacy/")
('history/', '../../en/privacy/')

Two dashes stand between two dates (ISO 8601 allows them for an interval in a
file name); two dots would be taken for a path that climbs by some proxies.
"""

from __future__ import annotations

import posixpath

from clausetrail.bilingual import Lang
from clausetrail.regex import regex

_UNSAFE = regex(r"[^A-Za-z0-9.()]")


def home(lang: Lang) -> str:
    """Return the address of the list of policies."""
    return f"{lang}/"


def current(lang: Lang, policy: str) -> str:
    """Return the address of the text in force."""
    return f"{lang}/{policy}/"


def version(lang: Lang, policy: str, name: str) -> str:
    """Return the lasting address of one version."""
    return f"{lang}/{policy}/{name}/"


def bilingual(lang: Lang, policy: str, name: str) -> str:
    """Return the address of one version in both languages."""
    return f"{lang}/{policy}/{name}/bilingual/"


def history(lang: Lang, policy: str) -> str:
    """Return the address of the list of versions."""
    return f"{lang}/{policy}/history/"


def comparison(lang: Lang, policy: str, old: str, new: str) -> str:
    """Return the address of the comparison of two versions."""
    return f"{lang}/{policy}/compare/{old}--{new}/"


def rules(lang: Lang) -> str:
    """Return the address of the list of rules."""
    return f"{lang}/explain/"


def rule(lang: Lang, code: str) -> str:
    """Return the address of what a rule's code means.

    >>> rule("en", "M301")
    'en/explain/M301/'
    """
    return f"{rules(lang)}{code}/"


def counterpart(address: str) -> str:
    """Return the address of the same page in the other language.

    >>> counterpart("zh/privacy/history/")
    'en/privacy/history/'
    """
    lang, _, rest = address.partition("/")
    return f"{'en' if lang == 'zh' else 'zh'}/{rest}"


def source(address: str) -> str:
    """Return the path of the Markdown file behind an address."""
    return f"{address}index.md"


def relative(here: str, there: str, anchor: str = "") -> str:
    """Return the link from one address to another, with an anchor if given."""
    fragment = f"#{anchor}" if anchor else ""
    if here == there:
        return fragment or "./"
    return posixpath.relpath(there or ".", here or ".") + "/" + fragment


def anchor(clause_id: str) -> str:
    """Return a clause id as it stands in HTML and in an address.

    Brackets become a dash, because mail programs cut an address at a bracket;
    different ids stay different.  A leading dash marks a removed clause.

    >>> anchor("5.1.1(3)"), anchor("s3.1(1)(4)"), anchor("-5.1.4"), anchor("front.title")
    ('5.1.1-3', 's3.1-1-4', 'was-5.1.4', 'front.title')
    """
    if clause_id.startswith("-"):
        return f"was-{anchor(clause_id[1:])}"
    coded = _UNSAFE.sub(lambda c: f"_{ord(c[0]):x}_", clause_id)
    return coded.replace("(", "-").replace(")", "")
