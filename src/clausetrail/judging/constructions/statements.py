"""English: where one statement ends and the next begins, however they are joined.

"We keep it; it is encrypted", "we keep it, and it is encrypted" and "We keep it. It is
encrypted." are the same two statements, unless a condition reaches over the join.
"""

from __future__ import annotations

import re
from functools import lru_cache

from clausetrail.judging.language.term import sentences
from clausetrail.regex import regex

_REACHES = (
    r"\b(?:if|when|whenever|where|while|unless|until|once|before|after|except|because|since|so"
    r"|although|though|whether|provided|as (?:long|soon)|in case|in the event|subject to"
    r"|based on)\b"
)
_JOIN = regex(
    r"(?:;|,? and|, (?=but\b)) (?=[a-z])"
    r"|, which (?=(?:is|are|was|were|has|have|does|do|(?:also |then |only )?[a-z]+[^s\W]s)\b)"
    r"|, (?=(?:it|they|this|these|those) )",
    re.IGNORECASE,
)
_VERB = regex(
    r"\b(?:is|are|was|were|will|can|may|must|has|have|do|does|[a-z]+[^s\W]s)\b", re.IGNORECASE
)
"""What a clause has that a comma alone parts from the next: "it goes there, it is kept"."""
_PRONOUN = regex(r"(?:we|they|he|she)\b", re.IGNORECASE)
"""What can only be the subject of a clause, even where no comma shows that one begins."""
_SHARED = regex(
    r"(?:,? and)(?: then| also)? (?=(?P<modal>will|may|can|cannot|must|shall|is|are|has|have)\b"
    r"|(?!(?:in|on|at|to|for|of|by|with|from|under|as|about|all|both|not|only|also|during|after"
    r"|before|when|if|see|per|via|into|over)\b)[a-z]+"
    r" (?:it|them|you|us|the|your|our|this|these|those|an?|any)\b)",
    re.IGNORECASE,
)
"""Where the subject says a second thing: "we keep the list and shred it"."""
_SAME_SUBJECT = regex(
    r"(?P<who>we|you|they) (?P<modal>(?:will|may|can|must) )?"
    r"|(?P<thing>(?:the|your|our|this|these|those|such|an?) (?:(?!(?:that|which|who|and|or)\b)"
    r"[\w’'-]+ ){1,7}?)(?=(?:will|may|can|cannot|must|shall|is|are|has|have|[a-z]+[^s\W]s)\b)",
    re.IGNORECASE,
)
_UNFINISHED = regex(r"(?:we|you|they) (?:will|may|can|must) [a-z]+", re.IGNORECASE)
"""A verb whose object follows the second one: "you can see and change your data"."""
_EMBEDDED = regex(
    r"\b(?:that|which|who|whom|whose|where|how|what|whether|why|than)\b|:", re.IGNORECASE
)
"""What may have a subject of its own, to which a second "will" may belong."""
_INVOLVED = regex(
    r"\b(?:not|never|no|only|without|cannot|to|for|that|which|who|whom|where|how|what|and|or|let|lets"
    r"|help|helps|make|makes|by|any|all|every|\w{2,}ing|but|than)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What may reach over a second verb, or have it depend on itself."""
_DETERMINER = (
    r"(?:the|an?|your|our|their|its|this|these|those|such|all|each|every|only|no|any|both)\b"
)
_SUBJECT = regex(
    r"(?:but )?(?:(?:we|they|he|she|there|nobody|no one|everyone|everybody|anyone)\b"
    r"|(?:you|it|this|these|those) (?!and\b|or\b)\w+"
    rf"|{_DETERMINER}(?: (?!(?:that|which|who|and|or|to)\b)[\w'’-]+){{1,3}}? [a-z]+[^s\W]s"
    rf" (?:{_DETERMINER}|you\b|us\b|it\b|them\b)"
    rf"|(?:{_DETERMINER} )?{_DETERMINER}(?: (?!(?:that|which|who|and|or|to)\b)[\w'’-]+){{1,5}}?"
    r" (?:is|are|was|were|will|can|cannot|may|must|shall|has|have|do|does)\b"
    r"|(?:if|when|unless|once|until|before|after|where) [^,;]{3,80},"
    r" (?:we|you|they|it|the|your|our)\b"
    r"|if [^,;]{3,80} (?:we|(?:the|our) (?:[\w’-]+ ){1,2})(?:will|may|can|must)\b)",
    re.IGNORECASE,
)
"""A clause with a subject of its own, and enough of its verb to tell."""
_REACHING = regex(_REACHES, re.IGNORECASE)
_REACHING_BACK = regex(rf",(?: and| but)? {_REACHES}", re.IGNORECASE)
"""What reaches from a clause about a thing over the statement before it."""
_CONDITION_FIRST = regex(rf"\W*(?:and |but )?{_REACHES}", re.IGNORECASE)
_REASON_FIRST = regex(r"\W*(?:because|although|though)\b", re.IGNORECASE)
"""What bounds nothing."""
_PHRASE_FIRST = regex(
    r"\W*(?:and |but )?(?:(?:[^\W\d]+ing|to|for|in|on|at|by|under|during)\b|with)[^,]*,",
    re.IGNORECASE,
)
FRONTED = regex(
    r"(?:^|[.;!?]\s+)\W*(?:and |but )?(?:in|on|at|by|under|during|with|without|for|from|to|as|upon"
    r"|outside|inside|within|based|through|via|throughout|since|except|besides|according|after"
    r"|before|until|unlike)\b[^,.;:]*? (?:we|you|they)\b",
    re.IGNORECASE,
)
"""A phrase before the subject that no comma parts from it: "in Spain we keep names"."""
_SUBJECT_FIRST = regex(
    r"\W*(?:(?i:and|but|also|therefore|however|please note that),? )?"
    r"(?:(?i:we|you|they|it|he|she|there|nobody|everyone|one|some|many|most|only|please note)\b"
    rf"|(?!(?i:every|each|this|that) (?:\w+day|day|week|month|year|hour|night|time)\b)"
    rf"(?i:{_DETERMINER}|(?:some|many|most|other|certain)\b)"
    r"|(?i:because|although|though)\b"
    r"|(?!(?i:pay|ask|tell|provide|say|sign|call|write|send|give|contact|click|use|visit|read|see"
    r"|let|show|bring|return|book|order|register|choose|select|enter|fill|complete|cancel|confirm"
    r"|accept|agree|check|opt|request|submit|report|log|turn|switch|change|delete|download|install"
    r"|keep|make|do|don|come|go|wait|buy|take|leave|add|upload|e-?mail|mail|open|close|stop|help"
    r"|should|had|were|given|assuming|having|depending|not|once|twice|sometimes|rarely|today"
    r"|in|on|at|to|for|with|without|by|from|upon|as|under|during|every|if|when)\b|(?i:\w+ly)\b)"
    r"[\w’'&.-]+(?: (?!(?:that|which|who)\b)[\w’'&.-]+){0,6}? (?:will|may|can|cannot|must|shall|is"
    r"|are|was|were|has|have|does|do|[a-z]+[^s\W]s|[a-z]+)\b)"
)
"""A statement that begins with who or what it is of, and is neither an order nor bounded."""
_AIM_FIRST = regex(r"\W*(?:for|to)\b", re.IGNORECASE)
_OF_A_THING = regex(r"(?:it|they|this|these|those)\b", re.IGNORECASE)
SAID = regex(
    r"\b(?:agree|confirm|acknowledge|accept|understand|warrant|promise|guarantee|ensure)s?"
    r" (?:we|you|they|the|our|your)\b",
    re.IGNORECASE,
)
"""A lead without its "that": "you agree we may"."""
SAYS = regex(
    r"\b(?:confirm|agree|acknowledg|guarante|warrant|promis|ensur|requir|believ|stat|declar|certif"
    r"|represent|accept|understand|know|not|assum|provid|mean|ask|say|tell|inform|make sure)\w*"
    r"(?: \w+){0,2} (?:that|whether|how|why)\b|:",
    re.IGNORECASE,
)
"""A lead after which two statements may both be what is said, or the members of a list."""


@lru_cache(maxsize=1024)
def statements(text: str) -> tuple[str, ...]:
    """Return the statements of which a text consists, each without what joins it to the last.

    >>> statements("We keep it; it is encrypted, and only nurses can open it.")
    ('We keep it', 'it is encrypted', 'only nurses can open it.')
    >>> statements("We keep it, and we encrypt it.")
    ('We keep it', 'we encrypt it.')
    >>> statements("If you ask, we keep it, and we encrypt it.")
    ('If you ask, we keep it, and we encrypt it.',)
    """
    whole = (text[start:end] for start, end in _sentences(text))
    return tuple(part for sentence in whole for part in _parts(sentence) if part)


def paired(old: str, new: str) -> list[tuple[str, str]] | None:
    """Return the statements in which two texts differ.

    There is no telling if the texts do not make as many statements.

    >>> paired("We keep it. When you leave, we burn it.", "We keep it. We burn it.")
    [('When you leave, we burn it.', 'We burn it.')]
    """
    olds, news = statements(old), statements(new)
    if len(olds) != len(news):
        return None
    return [(was, now) for was, now in zip(olds, news, strict=True) if was != now]


def _parts(sentence: str) -> list[str]:
    """Return the statements of one sentence."""
    out: list[str] = []
    rest, at = sentence.strip(), 0
    while (join := _JOIN.search(rest, at)) is not None:
        first, then = rest[: join.start()], rest[join.end() :]
        spliced = join[0] == ", "
        firm = join[0].startswith(";") or spliced
        if "which" in join[0] and _apart(first, then):
            out.append(first)
            rest, at = f"{_referring(first, then)} {then}", 0
            continue
        begins = _PRONOUN if "," not in join[0] else _SUBJECT
        told = not spliced or (_VERB.search(first) and _SUBJECT.match(then))
        if told and (firm or begins.match(then)) and _free(first, then, firm=firm):
            out.append(first)
            rest, at = then, 0
        else:
            at = join.end()
    return [part for statement in (*out, rest) for part in _shared(statement)]


def _shared(statement: str) -> list[str]:
    """Return the two statements that share a subject, each with its own."""
    subject, join = _SAME_SUBJECT.match(statement), _SHARED.search(statement)
    if subject is None or join is None or (subject["thing"] and not join["modal"]):
        return [statement]
    first, then = statement[: join.start()], statement[join.end() :]
    involved = _EMBEDDED if join["modal"] else _INVOLVED
    if _UNFINISHED.fullmatch(first):
        return [statement]
    if involved.search(first, subject.end()) or not _free(first, then, firm=False):
        return [statement]
    if subject["thing"]:
        return [first, f"{_referring(subject['thing'].strip(), then)} {then}"]
    who = subject["who"] if join["modal"] else subject[0].strip()
    return [first, f"{who} {then}"]


def _referring(first: str, then: str) -> str:
    """Return the pronoun with which a clause about what stands before is its own statement."""
    plural = re.match(r"(?:are|were|have|do)\b", then) or re.search(r"[^s]s$", first)
    return "They" if plural else "It"


def bounded(old: str, new: str) -> bool:
    """Tell whether a sentence of one text alone begins with what may rule all it says.

    >>> bounded("Pay the fee and we ship.", "Pay the fee. We ship.")
    True
    >>> bounded("It rings and it stops.", "It rings. It stops.")
    False
    """
    said, says = ({text[a:b].strip() for a, b in sentences(text)} for text in (old, new))
    return any(
        _SUBJECT_FIRST.match(sentence) is None
        or any(pattern.search(sentence) for pattern in (SAYS, SAID, FRONTED))
        for sentence in said ^ says
    )


def _sentences(text: str) -> list[tuple[int, int]]:
    """Return the spans of sentences; whether a semicolon ends one is for `_free` to tell."""
    spans: list[tuple[int, int]] = []
    for start, end in sentences(text):
        if spans and text[: spans[-1][1]].rstrip().endswith(";"):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _apart(first: str, then: str) -> bool:
    """Tell whether a clause about a thing may be a statement of its own."""
    leads = (_CONDITION_FIRST.match(first), _PHRASE_FIRST.match(first), SAYS.search(first))
    return not any(leads) and _REACHING_BACK.search(then) is None


def _free(first: str, then: str, *, firm: bool) -> bool:
    """Tell whether neither statement says on what condition the other holds.

    A semicolon ends a statement more firmly than "and".
    """
    reasoned = _REASON_FIRST.match(first) if firm else None
    if _CONDITION_FIRST.match(first) and not reasoned:
        return False
    if _PHRASE_FIRST.match(first) or SAYS.search(first):
        return False
    if _SUBJECT_FIRST.match(first) is None and not (firm and _AIM_FIRST.match(first)):
        return False
    aimed = firm and _AIM_FIRST.match(first) and _OF_A_THING.match(then)
    if SAID.search(first) or (FRONTED.match(first) and not aimed):
        return False
    if not firm and _REACHING.search(first):
        return False
    own = _CONDITION_FIRST.match(then)
    back = _REACHING_BACK if firm else _REACHING
    return back.search(then, own.end() if own else 0) is None
