"""E-mail addresses, web addresses, telephone numbers and short codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from clausetrail.regex import regex

ContactKind = Literal["email", "web", "telephone", "account"]


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach somebody and where it stands in the text."""

    kind: ContactKind
    value: str
    """Comparable form: no spaces, hyphens, scheme or closing slash; lower case."""
    start: int
    end: int


_CONTACT = regex(
    r"(?P<masked>(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}(?P<mask>[#*])"
    r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}\s?"
    r"[(（][^()（）@]{0,14}[#*][^()（）@]{0,8}@[^()（）]{0,3}[)）])"
    r"|(?P<email>(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}(?:@|\s?[\[(]at[\])]\s?)[A-Za-z0-9-]{1,63}(?:(?:\.|\s?[\[(]dot[\])]\s?)[A-Za-z0-9-]{1,63}){1,8})"
    r"|(?P<web>(?:https?://|www\.)[^\s<>（）()，。；、“”\"]+"
    r"|(?<![a-z0-9.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.(?:com|cn|net|org|io|eu|de|fr|uk|jp|hk|sg|us|cloud|example|test)\b"
    r"(?:/[^\s<>（）()，。；、“”\"]*)?)"
    r"|(?<![\d.-])(?:\+?1[\s.-])?\(?(?P<american>\d{3}\)?[\s.-]\d{3}[.-]\d{4})(?!-?\d|\.\d)"
    r"|(?P<abroad>[(\[]?\+\s?\d{1,3}[)\]]?[\s.-]?(?:\(0\)[\s-]?)?\d(?:[\s./-]?\d){6,12}(?!-?\d|\.\d))"
    r"|(?P<telephone>(?<![\d.-])\(?0\d{2,4}(?:\)[\s-]?|[\s-]|\s?/\s?)\d{2,8}(?:[\s-]\d{2,8}){1,4}(?!-?\d|\.\d)"
    r"|(?<![\d.])(?:\+\d{1,3}[\s-]?)?(?:\(0?\d{2,4}\)[\s-]?)?(?:\d{3,4}|0\d{4})(?:[\s-]\d{3,8}){1,3}(?!-?\d|\.\d)"
    r"|(?<!\d)\(0\d{2,3}\)[\s-]?\d{5,8}(?!-?\d|\.\d)"
    r"|(?<![\d.])(?:1\d{10}|[48]00\d{7}|0\d{9,11}|95\d{3})(?!\d|\.\d|%|\s*[年天日月元])"
    r"|\+\d{8,14})",
    re.IGNORECASE,
)

_LABELLED = regex(
    r"(?:\b(?:tele)?phone|\bmobile|\bfax|\bhotline|\btel|\bcall|\bdial|\bwhatsapp"
    r"|电话|热线|拨打|致电|传真|(?P<account>微信(?:号|(?=[:：]))|qq(?:群号?|号|(?=[:：]))))"
    r"(?:\.| ?(?:us|number|no\.?|at|on|号码)\b)*[\s:：∶为是]{0,4}"
    r"(?P<number>(?!24\s?/\s?7)\(?\d(?:[\s./()–—-]{0,3}\d){4,14}(?!-?\d|\.\d)"
    r"|(?(account)[a-z][\w-]{4,20}\b|(?!)))",
    re.IGNORECASE | re.ASCII,
)
"""What is a number to call, or an account to write to, by the word before it."""
_SOME = regex(r"@|[\[(]at[\])]|://|\.[a-z]|\d{3}|\+\s?\d|\d[ .-]\d\d|微信|qq", re.IGNORECASE)
"""Without one of these there is no contact: most clauses have none."""


def _plain_email(written: str) -> str:
    at = re.sub(r"\s?[\[(]at[\])]\s?", "@", written)
    return re.sub(r"\s?[\[(]dot[\])]\s?", ".", at)


def contacts(text: str) -> Iterator[Contact]:
    """Yield the contacts in ``text``, in order."""
    if _SOME.search(text) is None:
        return
    at = 0
    for match in _CONTACT.finditer(text):
        yield from _labelled(text, at, match.start())
        at = match.end()
        yield _shaped(match)
    yield from _labelled(text, at, len(text))


def _labelled(text: str, start: int, end: int) -> Iterator[Contact]:
    """Yield the numbers of no known shape that stand behind the word for a telephone."""
    for match in _LABELLED.finditer(text, start, end):
        kind: ContactKind = "account" if match["account"] else "telephone"
        value = re.sub(r"[\s./()–—-]", "", match["number"].lower())
        yield Contact(kind, value, *match.span("number"))


def _shaped(match: re.Match[str]) -> Contact:
    """Return what has the shape of an address or of a number."""
    start, end = match.span()
    if match["email"]:
        return Contact("email", _plain_email(match[0].lower()), start, end)
    if match["masked"]:  # against robots that look for addresses
        written = re.split(r"\s?[(（]", match[0].lower())[0]
        return Contact("email", written.replace(match["mask"], "@"), start, end)
    if match["web"]:
        shown = match[0].rstrip(".,;:!?'")
        value = re.sub(r"^https?://", "", shown.lower()).removeprefix("www.").rstrip("/")
        return Contact("web", value, start, start + len(shown))
    if match["american"]:  # with or without the 1 of long distance
        return Contact("telephone", re.sub(r"\D", "", match["american"]), start, end)
    digits = re.sub(r"[^\d+]", "", match[0].replace("(0)", ""))  # not dialled from abroad
    return Contact("telephone", digits, start, end)
