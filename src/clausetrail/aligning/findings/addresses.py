"""A102: e-mail addresses, web addresses and phone numbers that differ."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.aligning.contacts import Contact, contacts
from clausetrail.aligning.findings.pair import CHECK_BOTH, Pair, quoted
from clausetrail.bilingual import Bilingual
from clausetrail.clause import Document
from clausetrail.regex import regex

_NAMES = {
    "mail": Bilingual("电子邮箱", "the e-mail address"),
    "url": Bilingual("网址", "the web address"),
    "phone": Bilingual("电话号码", "the phone number"),
}
_LANGUAGE_LABEL = regex(r"\A(?:en|cn|zh|intl|global|m)(?=\.)\.")


def differ(pair: Pair) -> Iterator[Bilingual]:
    """Compare the addresses of both sides.

    An address missing here that stands elsewhere in the other edition is only
    reported if another one of its kind has taken its place.
    """
    zh, en = contacts(pair.zh), contacts(pair.en)
    for kind, name in _NAMES.items():
        ours = {_key(c): c.text for c in zh if c.kind == kind}
        theirs = {_key(c): c.text for c in en if c.kind == kind}
        only_zh = {k: t for k, t in ours.items() if k not in theirs}
        only_en = {k: t for k, t in theirs.items() if k not in ours}
        if not (only_zh and only_en):
            only_zh = {k: t for k, t in only_zh.items() if k not in _all(pair.en_document)}
            only_en = {k: t for k, t in only_en.items() if k not in _all(pair.zh_document)}
        if not only_zh and not only_en:
            continue
        left, right = quoted(only_zh.values()), quoted(only_en.values())
        what = Bilingual(
            f"{name.zh}不一致，中文为{left.zh}，英文为{right.zh}",
            f"{name.en} differs, {left.en} in Chinese, {right.en} in English",
        )
        yield pair.message(what, CHECK_BOTH)


def _key(contact: Contact) -> str:
    """Web addresses count by their host, because pages differ by language."""
    if contact.kind != "url":
        return contact.value
    return _LANGUAGE_LABEL.sub("", contact.value.split("/")[0].split("?")[0])


def _all(document: Document) -> frozenset[str]:
    return frozenset(_key(c) for clause in document.clauses for c in contacts(clause.written))
