"""How a policy calls itself, and us: this Statement, 本《隐私条款》, the Company."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clausetrail.judging.language.term import letters
from clausetrail.regex import regex

_CALLED = r"(?:policy|notice|statement|declaration)"
_SELF = regex(
    rf"\b(?:[Tt]his|[Tt]he [Pp]resent)(?: [Oo]nline)?(?: (?:[Pp]rivacy|[Dd]ata [Pp]rotection)"
    rf"(?: [Pp]rotection)? (?i:{_CALLED})| (?:Policy|Notice|Statement|Declaration)| policy)\b"
)
_KIND = r"(?:政策|声明|条款|协议|指引|规则)"
_OWN = regex(
    rf"本(?:《[^《》]{{0,12}}(?:隐私|个人信息)[^《》]{{0,8}}{_KIND}》"
    rf"|(?:产品|应用|平台|网站|软件)?(?:隐私(?:权)?|个人信息)(?:保护)?{_KIND}|政策|声明|指引)"
)
_ANY = regex(r"本(?:协议|条款|规则)(?![一二三四五六七八九十\d约]|规定)")
"""What a policy may call itself, and an agreement does."""
_TITLE = regex(r"(?<![的其该，、与和及])《([^《》]{2,30})》")
_COMPANY = regex(r"(?<![\w“\"‘-])(?:[Tt]he )?Company\b(?! [A-Z(]|[”\"’])")
_DEFINED = regex(r"[“\"‘](?:the )?company[”\"’]", re.IGNORECASE)


def of_itself(text: str, titles: Iterable[str], lang: str) -> str:
    """Return ``text`` with the names a policy has for itself as one.

    ``titles`` are the titles of both versions.

    >>> of_itself("This Statement says so.", (), "en"), of_itself("This notice.", (), "en")
    ('this privacy policy says so.', 'This notice.')
    >>> of_itself("本《隐私条款》与本声明", ("隐私政策",), "zh")
    '本政策与本政策'
    """
    if lang == "en":
        return _SELF.sub("this privacy policy", text)
    text = _OWN.sub("本政策", text)
    known = {letters(title) for title in titles}
    if any("隐私" in title or "个人信息" in title for title in known):
        text = _ANY.sub("本政策", text)
        text = _TITLE.sub(lambda f: "本政策" if letters(f[1]) in known else f[0], text)
    return text


def of_us(text: str, other: str, names: tuple[str, ...], texts: Iterable[str]) -> str:
    """Return ``text`` with our own name for "Company" where the other wording has that.

    >>> of_us("You get mail from Company.", "You get mail from Acme.", ("Acme",), ())
    'You get mail from Acme.'
    """
    if len(names) != 1 or _COMPANY.search(other) or names[0] not in other:
        return text
    if any(_DEFINED.search(said) for said in texts):
        return text
    return _COMPANY.sub(names[0], text)
