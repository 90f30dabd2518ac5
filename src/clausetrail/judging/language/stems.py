"""English words reduced to a common form, so that ``collected`` is ``collect``."""

from __future__ import annotations

import re
from functools import lru_cache

from clausetrail.judging.language.spelling import american
from clausetrail.regex import regex

WORD = regex(
    r"\bU\.S\.(?:A\.)?|(?:\b(?:e|de|re|anti|sub)-)?[A-Za-z]+(?:['’][A-Za-z]+)*", re.IGNORECASE
)
"""A Latin word; ``e-mail`` and ``re-use`` are one, ``third-party`` is two."""

_PLURALS = (
    ("ies", "y"),
    ("ied", "y"),
    ("sses", "ss"),
    ("xes", "x"),
    ("ches", "ch"),
    ("shes", "sh"),
)
_CONTRACTIONS = {
    "won't": "not", "can't": "cannot", "cant": "cannot", "couldn't": "not", "wouldn't": "not",
    **dict.fromkeys(
        ("dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "wont", "wouldnt",
         "shouldnt", "couldnt", "hasnt", "havent", "hadnt", "mustnt", "neednt"),
        "not",
    ),
}  # fmt: skip
"""Words with a "not" at the end, also those that lost their apostrophe."""
_COUNTRY = ("US", "U.S.", "U.S", "USA", "U.S.A.")
_IRREGULAR = {
    "used": "use", "using": "use",
    "sold": "sell", "sent": "send", "kept": "keep", "gave": "give", "given": "give",
    "held": "hold", "made": "make", "taken": "take", "took": "take", "told": "tell",
    "wrote": "write", "written": "written", "found": "find", "stole": "steal",
    "stolen": "steal", "got": "get", "gotten": "get", "children": "child", "people": "people",
    "chose": "choose", "chosen": "choose", "lent": "lend", "built": "build", "lost": "lose",
    "began": "begin", "begun": "begin", "drove": "drive", "driven": "drive", "saw": "see",
    "seen": "see", "spoke": "speak", "spoken": "speak", "knew": "know", "known": "know",
    "shown": "show", "bought": "buy", "brought": "bring", "caught": "catch", "met": "meet",
    "ran": "run", "thought": "think", "understood": "understand", "won": "win", "heard": "hear",
    "fell": "fall", "fallen": "fall", "led": "lead", "meant": "mean", "became": "become",
    "came": "come", "went": "go", "gone": "go", "ate": "eat", "eaten": "eat", "forgot": "forget",
    "forgotten": "forget", "rode": "ride", "ridden": "ride", "wore": "wear", "worn": "wear",
    "broke": "break", "broken": "break", "withdrew": "withdraw", "withdrawn": "withdraw",
    "undertook": "undertake", "undertaken": "undertake", "arose": "arise", "arisen": "arise",
    "drew": "draw", "drawn": "draw", "taught": "teach", "felt": "feel", "spent": "spend",
    "sought": "seek", "paid": "paid", "dealt": "deal", "slept": "sleep", "grew": "grow",
    "grown": "grow", "threw": "throw", "thrown": "throw", "swore": "swear", "sworn": "swear",
    "these": "these", "this": "this", "its": "its", "is": "is", "us": "us", "has": "has",
    "was": "was", "does": "does", "dpia": "dpia", "pia": "pia", "previous": "previous",
    "always": "always", "various": "various", "process": "process", "access": "access",
    "address": "address", "business": "business", "biometrics": "biometrics",
    "analytics": "analytics", "during": "during", "nothing": "nothing", "red": "red",
    "need": "need", "feed": "feed", "exceed": "exceed", "iris": "iris", "gps": "gps",
    "sms": "sms", "dns": "dns", "ios": "ios", "bus": "bus", "plus": "plus", "unless": "unless",
    "regardless": "regardless", "status": "status", "virus": "virus", "basis": "basis",
    "analysis": "analysis", "thus": "thus", "yes": "yes", "purposes": "purpose",
    "including": "including", "excluding": "excluding", "marketing": "marketing",
    "advertising": "advertising", "following": "following", "pricing": "pricing",
    "processing": "processing", "monitoring": "monitoring", "profiling": "profiling",
    "training": "training", "parenting": "parenting", "barred": "barred", "according": "according",
    "regarding": "regarding", "notwithstanding": "notwithstanding", "bring": "bring",
    "string": "string", "king": "king", "sing": "sing", "thing": "thing", "ring": "ring",
    "something": "something", "anything": "anything", "lending": "lending",
    "housing": "housing", "billing": "billing", "willing": "willing", "ceiling": "ceiling",
    "outsourcing": "outsource", "informed": "informed", "prescribed": "prescribe",
    "limited": "limited", "extended": "extended", "encrypted": "encrypted",
    "called": "called", "certified": "certified", "entitled": "entitled",
    "overseas": "overseas", "agreed": "agree", "agreeing": "agree", "disagreed": "disagree",
    "guaranteed": "guarantee", "guaranteeing": "guarantee", "oversees": "oversee",
    "overseeing": "oversee", "overseen": "oversee", "freed": "free",
    "embed": "embed", "embeds": "embed",
    "bound": "bind", "fed": "feed", "flew": "fly", "flown": "fly", "fought": "fight",
    "forbade": "forbid", "forbidden": "forbid", "froze": "freeze", "frozen": "freeze",
    "hid": "hide", "hidden": "hide", "hung": "hang", "laid": "lay", "proven": "prove",
    "rang": "ring", "rung": "ring", "risen": "rise", "rose": "rise", "shook": "shake",
    "shaken": "shake", "shot": "shoot", "sat": "sit", "stood": "stand", "stuck": "stick",
    "struck": "strike", "swept": "sweep", "tore": "tear", "torn": "tear", "overrode": "override",
    "overridden": "override", "foresaw": "foresee", "foreseen": "foresee",
    "misunderstood": "misunderstand", "withheld": "withhold", "upheld": "uphold",
    "underwent": "undergo", "undergone": "undergo", "rebuilt": "rebuild", "resold": "resell",
    "rewrote": "rewrite", "rewritten": "rewrite", "strove": "strive", "striven": "strive",
    "overtook": "overtake", "overtaken": "overtake", "burnt": "burn", "spelt": "spell",
    "sometimes": "sometimes", "consent": "consent",
}  # fmt: skip

_HYPHENED = frozenset(
    f"re-{verb}{ending}"
    for verb in ("sign", "form", "cover", "creat", "serv", "sort", "mark", "present", "lay", "leas")
    for ending in ("", "e", "s", "es", "ed", "ing")
)
"""Words that are others without their hyphen: to sign again is not to resign."""
_WITH_E = frozenset(("note", "theme", "quite", "here", "site", "paste", "one", "plane", "care"))
"""Words that without their last letter would be others: not, them, quit."""


def stems(text: str) -> list[str]:
    """Return the stems of the Latin words in ``text``, in order."""
    return [stem(word) for word in WORD.findall(text)]


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """Return the stem of one word; only regular endings are taken off.

    The country is told from the pronoun by its capitals.

    >>> [stem(w) for w in ("Collected", "policies", "sharing", "don't", "user's")]
    ['collect', 'policy', 'shar', 'not', 'user']
    """
    if word in _COUNTRY:
        return "usa"
    low = word.lower().replace("’", "'")
    low = low if low in _HYPHENED else low.replace("-", "")
    if low in _CONTRACTIONS:
        return _CONTRACTIONS[low]
    if low.endswith("n't"):
        return "not"
    low = american(low.split("'")[0])
    base = _IRREGULAR.get(low) or _regular(low)
    if base in _WITH_E:
        return base
    if base != low and f"{base}e" in _WITH_E:  # noted, noting
        return f"{base}e"
    return base[:-1] if base.endswith("e") and len(base) > 3 else base


def _regular(low: str) -> str:
    for ending, instead in _PLURALS:
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return low[: -len(ending)] + instead
    if low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 3:
        return _IRREGULAR.get(low[:-1], low[:-1])
    for ending in ("ing", "ed"):
        root = low[: -len(ending)]
        if low.endswith(ending) and len(root) >= 3 and _vowel(root):
            doubled = len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsz"
            return root[:-1] if doubled else root
    return low


def _vowel(text: str) -> bool:
    return any(letter in "aeiouy" for letter in text)
