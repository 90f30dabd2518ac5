"""English: when and on what condition, in front, in the middle, or at the end of a statement.

"When you register, we ask your name" is read as "we ask your name when you register".  What
is moved must not be able to say more, or less, at the end than in front.
"""

from __future__ import annotations

import re
from functools import lru_cache

from clausetrail.judging.constructions.roles import CAUSING, REDUCED, thing
from clausetrail.judging.terms import terms

_CLAUSE = (
    r"(?:(?:even )?(?:if|when)|whenever|once|where|while|unless|until|before|after|because"
    r"|as soon as|as long as)"
)
_TIME = (
    r"(?:(?:once|twice|\w+ times) (?:a|an|per|every|each) \w+"
    r"|(?:every|each) (?:\w+ ){0,2}\w+"
    r"|(?:at|from) (?:the )?(?:very )?(?:start|beginning|end|latest|time|moment|night|noon"
    r"|weekends?|any time|present|all times)\b[^,]*"
    r"|(?:during|after|before|until|upon|within|following|throughout|prior to)\b[^,]*"
    r"|on (?:request|\w+days?|the (?:day|date|expiry|termination)\b)[^,]*"
    r"|afterwards|sometimes|occasionally|periodically|currently|regularly|by default"
    r"|in (?:the (?:event|course|meantime|future|past)|(?:most|some|such|these|rare|certain|other)"
    r" cases|general|principle|\d{4}|advance|this case|doing so)\b[^,]*"
    r"|(?:\w+ ){1,2}(?:hours?|days?|weeks?|months?|years?) (?:after|before|from|following)\b[^,]*"
    r"|for (?:\w+ ){0,3}(?:hours?|days?|weeks?|months?|years?)\b[^,]*)"
)
_AIM = (
    r"(?:(?:in order )?to \w+|for (?:\w+ ){1,3}(?:purposes?|reasons?)\b|for this purpose"
    r"|for (?:[a-z]+(?:ing|ion|ment|ance|ence|ics|ity)|research)\b"
    r"|(?:because of|due to|owing to|on account of) \w+)"
)
_PHRASE = (
    r"(?:in|on|at|under|via|through|with|without|by|from|based on|depending on|in accordance with"
    r"|for (?!example\b|instance\b)\w+)"
)
_ADVERBIAL = rf"(?:{_CLAUSE}|{_TIME}|{_AIM}|{_PHRASE})\b[^,;:()]*?"
_SUBJECT = (
    r"(?:we|you|they|it|he|she|the|an?|your|our|this|these|those|that|all|each|every|no|any|only"
    r"|please|tell|contact|write|call|e-?mail|ask|see|send|use|click|visit"
    r"|read|do not|some|most|there|users?|customers?|guests?|members?|visitors?|patients?"
    r"|parents?)\b"
)
_SHAPES = (
    # when you register, we …
    re.compile(
        rf"(?P<lead>(?:and |but )?)(?P<moved>{_ADVERBIAL}), (?P<main>{_SUBJECT}[^;:()]+)",
        re.IGNORECASE,
    ),
    # once a year we …
    re.compile(
        rf"(?P<lead>)(?P<moved>(?:{_TIME}|{_PHRASE})\b[^,;:()]*?) (?P<main>(?:we|you)\b[^;:()]+)",
        re.IGNORECASE,
    ),
    # we will, if you ask, …
    re.compile(
        r"(?P<lead>(?:[^,;:()]{1,60}?\b(?:will|may|can|must|shall|does|do|is|are|not|has|have)"
        rf"|we|you|they|it)), (?P<moved>{_ADVERBIAL}), (?P<main>[^,;:()]+)",
        re.IGNORECASE,
    ),
)
_YOURS = re.compile(
    r"(?:in|on|under|via|through|at) (?:your|the|our) (?:\w+ ){0,2}(?:profile|settings?|account"
    r"|app|menu|portal|form|dashboard|preferences|browser|inbox|page|website|site)$",
    re.IGNORECASE,
)
"""Where the reader does something."""
_BY_DOING = re.compile(r"by \w{2,}ing\b")
_YOU_CAN = re.compile(r"you (?:can|may) ", re.IGNORECASE)
_ASIDE = re.compile(
    r"\b(?:that|which|who|whom|whose|but|only|if|when|whenever|unless|until|while|because|so|than"
    r"|or else)\b|[,:;()]",
    re.IGNORECASE,
)
"""What gives a statement a second clause, to which a moved adverbial might belong."""
_SOMEBODY = re.compile(r"\b(?:we|they|he|she)\b", re.IGNORECASE)
_YOU = re.compile(r"\byou\b(?! *$)", re.IGNORECASE)
_AND = re.compile(r"\b(?:and|or)\b", re.IGNORECASE)
_BOUNDED = re.compile(
    r"\bnot\b|n['’]t\b|\b(?:no|never|without|cannot|none|nothing|nobody|all|every|each|any)\b",
    re.IGNORECASE,
)
"""What a phrase at the end may bound: "we do not sell names to earn"."""
_ANY_TIME = re.compile(r" at any time\b", re.IGNORECASE)
_INFINITIVE = re.compile(
    r"\bto (?!(?:you|us|the|an?|your|our|them|their|it|this|these|any|all)\b)\w+", re.IGNORECASE
)
_ENDS_IN_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been) (?:\w+ly )?(?:not )?\w+(?:ed|en|pt|ld|nt|ad)$"
    r"|\b(?:you|us|them|it)$",
    re.IGNORECASE,
)
_THING = re.compile(
    r"(?:the|an?|your|our|their|its|his|her|any|all|other|these|this|those|some|each|every)\b",
    re.IGNORECASE,
)
"""What shows that a thing, not a verb, follows "and"."""
_PLURAL = re.compile(r"(?:[^s]s|ing|ity|ness|hood|ship)$", re.IGNORECASE)
"""What no verb of ours or yours ends in."""
_VERB = 2
"""Words up to which only a subject and its first verb have been said."""
_OBJECT = 3
"""Words after which "you" may be the subject of a clause within: "the data you provide"."""
_TO_YOU = (" to", " with", " for", " of", " from", " about")
_LONGEST = 400


@lru_cache(maxsize=1024)
def settled(statement: str) -> str:
    """Return one statement with what stands in front, or is inserted, at its end.

    >>> settled("When you register, we ask your name.")
    'we ask your name When you register.'
    >>> settled("If you agree, we keep names and share photos.")
    'If you agree, we keep names and share photos.'
    """
    bare = statement.rstrip(" .")
    if len(statement) > _LONGEST:
        return statement
    for shape in _SHAPES:
        found = shape.fullmatch(bare)
        if found is None:
            continue
        lead, moved, main = found["lead"].strip(), found["moved"], found["main"]
        if _may_follow(moved, main if lead.lower() in ("", "and", "but") else f"{lead} {main}"):
            return f"{lead} {main} {moved}{statement[len(bare) :]}".lstrip()
    return statement


def _may_follow(moved: str, main: str) -> bool:
    """Tell whether an adverbial says the same at the end of a statement."""
    if _ASIDE.search(main) or _SOMEBODY.search(main, _OBJECT) or _of_yours(main):
        return False
    if (
        _joined(main)
        or CAUSING.search(main)
        or REDUCED.search(main)
        or len(_INFINITIVE.findall(main)) > 1
    ):
        return False
    low = moved.lower()
    if re.match(_CLAUSE + r"\b(?! of\b)", low):
        return not (low.startswith("because") and _BOUNDED.search(main))
    if re.search(r"\b(?:we|you|they|that|which|who)\b", low):
        return False
    if re.fullmatch(_TIME, low):
        return True
    if _BOUNDED.search(_ANY_TIME.sub("", main)) or _INFINITIVE.search(main):
        return False
    return (
        re.match(_AIM, low) is not None
        or _ENDS_IN_VERB.search(main) is not None
        or (
            (_BY_DOING.match(low) or _YOURS.match(moved)) is not None
            and _YOU_CAN.match(main) is not None
        )
    )


def _of_yours(main: str) -> bool:
    """Tell whether "you" may be the subject of a clause within: "the data you provide"."""
    before = (main[: found.start()].rstrip() for found in _YOU.finditer(main))
    return any(len(said.split()) > _OBJECT and not said.endswith(_TO_YOU) for said in before)


def _joined(main: str) -> bool:
    """Tell whether a statement says two things: "keep names and share photos"."""
    said = terms(main)
    for found in _AND.finditer(main):
        if len(main[: found.start()].split()) <= _VERB or _THING.match(main[found.end() :].strip()):
            continue
        after = next((t for t in said if t.start >= found.end()), None)
        if after is None or not (thing(after) or _PLURAL.search(after.text)):
            return True
    return False
