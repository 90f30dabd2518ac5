"""English: two statements that say the same of two things, as one of both."""

from __future__ import annotations

import re
from itertools import takewhile

from clausetrail.judging.constructions.enumeration import REACHING

REACHES = (
    r"\b(?:if|when|whenever|where|while|unless|until|once|before|after|except|because|since|so"
    r"|although|though|whether|provided|as (?:long|soon)|in case|in the event|subject to"
    r"|based on)\b"
)
_AGAIN = re.compile(r"\b(?:also|additionally|further|furthermore|in addition),? ", re.IGNORECASE)
_BEGUN = re.compile(
    r"(?:we|you|they|(?:the|your|our|this|these) \w+|[A-Z]\w+) (?:(?:will|may|can|do|does|must) )?"
    r"(?:not )?[a-z]+ ",
    re.IGNORECASE,
)
"""A subject and its verb."""
_ON_WHICH = re.compile(r"\b(?:on|in|at|from|to|with|by) which\b", re.IGNORECASE)
_LIMITED = re.compile(
    rf"\b(?:only|solely|never|without|either|neither|nor|that|which|who)\b|{REACHES}|[:;()]",
    re.IGNORECASE,
)


def merged(said: tuple[str, ...]) -> tuple[str, ...]:
    """Return some statements, two that say the same of two things as one of both.

    >>> merged(("We keep names.", "We also keep dates."))
    ('We keep names and dates.',)
    """
    out: list[str] = []
    for statement in said:
        both = _both(out[-1], statement) if out else None
        if both is not None:
            out[-1] = both
        else:
            out.append(statement)
    return tuple(out)


def _both(first: str, second: str) -> str | None:
    second = _AGAIN.sub("", second, count=1)
    begun = _BEGUN.match(first)
    if (
        begun is None
        or re.search(r"\b(?:choose|select|elect|pick|opt)\b", begun[0]) is not None
        or not first.endswith(".")
        or any(_LIMITED.search(_ON_WHICH.sub("", said)) for said in (first, second))
    ):
        return None
    ours, theirs = first.rstrip(" .").split(), second.split()
    pairs = zip(ours, theirs, strict=False)
    alike = sum(1 for _ in takewhile(lambda two: two[0].lower() == two[1].lower(), pairs))
    if len(" ".join(ours[:alike])) + 1 < begun.end() or alike in (len(ours), len(theirs)):
        return None
    if _shares(*(" ".join(words[alike - 1 :]) for words in (ours, theirs))):
        return None
    joined = "or" if re.search(r"\b(?:not|no)\b|n['’]t\b", begun[0]) else "and"
    return " ".join((*ours, joined, *theirs[alike:]))


_DETERMINED = re.compile(
    r"^(?:the|an?|your|our|their|its|his|her|these|those|this)\b ?", re.IGNORECASE
)
_OWN = re.compile(r" (?:of|about|you|we|they)\b", re.IGNORECASE)


def _shares(first: str, second: str) -> bool:
    """Tell whether what is said of one of two things could be said of both once they are joined.

    "We keep names. We keep photos for ten days." is not "we keep names and photos for ten days".
    """
    led, second = second.split(" ", 1)
    first = first.split(" ", 1)[1]
    own = _DETERMINED.match(second) is not None
    bare = _DETERMINED.sub("", second)
    if REACHING.search(bare):
        return True
    if _OWN.search(bare) and not (_OWN.search(first) and (own or _DETERMINED.fullmatch(led))):
        return True
    return not own and " " in _DETERMINED.sub("", first).strip() and not _OWN.search(first)
