"""M309 again: a paragraph that introduces a third party by name comes or goes."""

from __future__ import annotations

import re

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.rules.entity import COMMON
from clausetrail.judging.rules.finding import material
from clausetrail.judging.verdict import Evidence, Judgement, Side
from clausetrail.regex import regex

_INTRODUCED = regex(
    r"\W*(?P<name>[A-Z][\w&.’'-]*(?: (?:[A-Z][\w&.’'-]*|of|for|and|&)){0,5}?)"
    r"(?: ?[(（](?P<short>[A-Z][\w -]{1,14})[)）])?\s?(?:[.:：。]|\s[-–—])\s?(?=\S)"
)
"""A name at the head of a paragraph, in the manner of a title."""
_USED = (
    r"(?:\bus(?:e|es|ed|ing)|\b(?:rel(?:y|ies)|runs?|depends?) (?:up)?on|\bpowered by"
    r"|\bhosted (?:by|on|with|at)|\b(?:partner|work|contract|integrate|cooperate)(?:s|ed|ing)? with"
    r"|\bengag(?:e|es|ed|ing)"
    r"|使用|采用|借助|通过|依托|委托|接入|集成|选用)\s?(?:the\s)?"
)
"""What we do with somebody who works for us."""
_TOPICS = ("collection", "cookies", "marketing", "sharing", "crossborder", "security", None)
"""Topics in which whoever is introduced gets information."""
_TECHNIQUES = frozenset(
    {"bluetooth", "wi-fi", "wifi", "gps", "nfc", "ssl", "tls", "https", "flash", "face", "touch",
     "id", "local", "storage", "session", "cookies", "cookie", "pixel", "pixels", "beacons", "sdk",
     "chrome", "safari", "firefox", "edge", "opera", "explorer", "android", "ios", "windows",
     "macos", "device", "ip", "address", "oauth", "sms", "push"}
)  # fmt: skip
"""Words that are written with a capital and name a technique or a browser."""


def vendor(case: Case) -> Judgement | None:
    """Find a clause, new or gone, that names a third party and says that we use it."""
    listed = case.clause.kind in ("paragraph", "item", "clause")
    if not (case.whole and listed and case.topic in _TOPICS) or case.setting.agreement:
        return None
    side: Side = "new" if case.added else "old"
    text, _ = case.side(side)
    found = _INTRODUCED.match(text)
    if found is None or not _a_name(case, found["name"]):
        return None
    names = "|".join(re.escape(n) for n in (found["name"], found["short"]) if n)
    if re.search(rf"{_USED}(?:{names})(?!\w)", text[found.end() :]) is None:
        return None
    name = found["name"]
    what = (
        Bilingual(f"新增第三方“{name}”", f"A third party was named: “{name}”")
        if case.added
        else Bilingual(f"删去第三方“{name}”", f"A third party is named no longer: “{name}”")
    )
    return material("M309", 3, what, (Evidence(side, name),), case.category)


def _a_name(case: Case, name: str) -> bool:
    """Tell whether some words with capitals name somebody other than us."""
    words = [word for word in re.findall(r"[\w’'-]+", name) if word not in ("of", "for", "and")]
    if words[0] in case.setting.own_names or any(
        name in b or b in name for b in case.setting.brands
    ):
        return False
    known = COMMON | _TECHNIQUES | case.setting.common_words
    return any(word.lower() not in known for word in words)
