"""English: the passive voice read as the active, one statement at a time.

"The list is kept at the office by our nurses" is read as "our nurses keep the list at the
office", and "an e-mail is sent to you" as "we send you an e-mail".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from clausetrail.regex import regex

_VERB = r"[a-z]+(?:ed|[^e]en|een|wn|pt|nt|ld|ad|id|ost|[oa]ught|ung|ut|et|ade|one|ound|eft)"
_PASSIVE = regex(
    r"(?P<lead>(?:and |but |therefore,? |please note that |for example, )?"
    r"(?:(?:if|when|once|unless|where|until|after|before|to|for|in|as soon as) [^;:()]{3,120}?, )?)"
    r"(?P<thing>[^,;:()]{2,120}?)"
    r" (?P<modal>(?:(?:will|can|may|must|shall|should)(?: not| only| also| then| always)*|cannot)"
    r"(?: \w+ly)? be"
    r"|(?:has|have) (?:not )?been|is|are|was|were)"
    rf"(?P<how>(?: (?:not|also|never|always|then|only|\w+ly))*)"
    rf" (?P<verb>{_VERB}(?:(?:, {_VERB})*,? (?:and|or) {_VERB})?)"
    r"(?P<off> (?:on|out|off|up|away|back|down)(?= by\b| to\b|\W*$))?\b"
    r"(?P<rest>[^;]*)",
    re.IGNORECASE,
)
_ACTED_ON = regex(rf"\b(?:is|are|was|were|be|been)(?: \w+ly| not)? {_VERB}\b", re.IGNORECASE)
_BOUND = regex(r" (?:if|when|where|unless|once|until|as soon as) ", re.IGNORECASE)
"""What begins the condition at the end of a statement."""
_BE = regex(r"\b(?:be|been|is|are|was|were)\b ?", re.IGNORECASE)
_AGENT = regex(
    r"(?P<place>[^,]*?) by (?P<who>(?:only )?(?:us|you|them"
    r"|(?:both|the|this|that|these|those|an?|our|your|their|its|one of (?:the|our|your)"
    r"|some of our|each|another|only)"
    r" (?:(?!(?:in|on|at|to|into|for|from|by|with|within|during|before|after|when|if|once|until"
    r"|as|because|so|every|each|that|which|who|and|or|unless|using|via|through|under|about|only)"
    r"\b)[\w’'-]+ ?){1,6}?(?: and (?:the|our|your) [a-z]+)?(?: who [^,;]*)?"
    r"|(?-i:[A-Z][\w’&-]+(?: [A-Z][\w’&-]*)*)))"
    r"(?P<after>(?:,? (?!(?:in|from|within|at|with) (?:the )?(?-i:[A-Z]))"
    r"(?:in|on|at|to|into|for|from|with|within|during|before"
    r"|after|when|if|once|until|as|because|so|every|each|unless|via|through|under|only|about"
    r"|together|along|immediately|daily|weekly)\b.*)?)(?P<end>\W*)",
    re.IGNORECASE,
)
_PLACE = regex(
    r"(?: (?!only\b)\w+ly| (?:secure|safe|confidential|private|available|public|up to date))?"
    r"(?:(?: (?:into|in|on|onto|to|at|from|every|each|once|for|after|within"
    r"|with|about|of))"
    r"(?: (?!(?:that|which|who|and|or|when|if|is|are|to)\b)[\w’'-]+){1,7})?",
    re.IGNORECASE,
)
"""What may stand between a verb and who acts, without a clause of its own."""
_DONE = regex(rf"\b(?!children\b|women\b|men\b|patients?\b){_VERB}$", re.IGNORECASE)
"""What has a doer of its own: "in systems owned by the clinic"."""
_DONE_BY = regex(
    r"(?<!and)(?<!or)(?<!,)(?<!not)(?<!then)(?<!later)"
    r" (?:[a-z]+(?:ed|wn|ade|eld|ept|iven|aken|itten)|run|set|sent)$"
)
"""What has a doer of its own behind a noun: "services offered by the clinic"."""
_BARE = regex(
    r" by\b(?! (?:e-?mail|post|mail|letter|telephone|phone|hand|fax|sms|text(?: message)?|courier"
    r"|default|law|means of|way of|\w{2,}ing)\b)",
    re.IGNORECASE,
)
"""What may lead to who acts, and is no means by which it is done."""
_HANDLED = (
    r"(?:used|processed|collected|gathered|stored|kept|held|retained|shared|disclosed|transferred"
    r"|recorded|logged|combined|analy[sz]ed|encrypted|monitored|anonymi[sz]ed|aggregated)"
)
"""What is done with information by those who write the policy."""
_FOR_ANYONE = regex(
    r"\b(?:is|are|was|were|be|been|being)(?: \w+ly| not| also| only)* (?:uploaded|signed|returned"
    r"|placed|chosen|posted|written|filed|submitted|entered|paid|ordered|booked|cancelled|canceled"
    r"|withdrawn|bought|purchased|requested|claimed|accepted|selected|completed|filled|installed"
    r"|downloaded|locked|lodged|raised|appealed|worn|brought|switched|disabled|turned|typed)\b"
    r"|\b(?:can|could|must|should|shall|may|might|cannot)(?: not| only| also)* be"
    rf"(?: \w+ly| only)* (?!(?:{_HANDLED}|guaranteed|ensured|warranted|promised|ruled out"
    r"|charged)\b)\w+"
    r"|\b(?:can|could|cannot)(?: not| only| also)* be\b"
    r"(?! (?:guaranteed|ensured|warranted|promised|ruled out|charged)\b)",
    re.IGNORECASE,
)
"""What the reader, or anybody, may be meant to do: "claims must be filed"."""
_OF_THE_POLICY = regex(
    r"\b(?:policy|policies|notice|statement|terms|agreement)\b[^.;]* may(?: also)? be"
    r"(?: \w+ly)? (?:changed|updated|amended|revised|modified|supplemented)",
    re.IGNORECASE,
)
_GIVING = regex(
    r"(?:sent|shown|given|offered|told|lent|paid|handed|issued|granted|sold|returned|provided)",
    re.IGNORECASE,
)
_TO_WHOM = regex(
    r" to (?P<whom>you|us|them|(?:the|your|our) (?:(?!(?:of|and|or|by)\b)[\w’'-]+ ?){1,2}?)"
    r"(?=[.,]|$| (?:by|in|on|at|when|if|once|after|before|within|for|with|as|every|each)\b)",
    re.IGNORECASE,
)
_QUANTITY = regex(r"\b(?:all|every|each|both|any|anyone|some|or|most|more|only)\b", re.IGNORECASE)
_NOT = regex(r"\b(?:not|never|no|cannot|nobody|none|nothing)\b", re.IGNORECASE)
_ONLY = regex(r"\bonly\b", re.IGNORECASE)
_CLAUSE = regex(
    r"\b(?:(?:that|which)(?! (?:you|we|do|does|can|cannot|could|might)\b)|who|whom|whose|if"
    r"|when|unless|until|because|while|where)\b",
    re.IGNORECASE,
)
_JOINED = regex(r"\b(?:and|or)\b[^,]*\b(?:is|are|was|were|will|can|may|must)$", re.IGNORECASE)
_AFTER_NOUN = regex(r"\b(?:in|on|at|from|to|by|for|with|of|about|under)\b", re.IGNORECASE)
_PRONOUNS = {"you": "you", "we": "us", "they": "them", "he": "him", "she": "her", "i": "me"}


@lru_cache(maxsize=1024)
def active(statement: str, *, ours: bool = False, to: bool = False) -> str:
    """Return a statement in the active voice; as it is if it says not who acts.

    Args:
        statement: one statement, without what joins it to the one before
        ours: whether it is us who act where nobody is named
        to: whether to leave "to" before whom something is given

    >>> active("The list is kept at the office by our nurses.")
    'our nurses kept The list at the office.'
    >>> active("An e-mail is sent to you.", ours=True)
    'we sent you An e-mail.'
    >>> active("Lists are not kept by all nurses."), active("Calls are answered by phone.")
    ('Lists are not kept by all nurses.', 'Calls are answered by phone.')
    """
    found = _PASSIVE.fullmatch(statement)
    if found is None or _CLAUSE.search(found["thing"]) or _JOINED.search(found["thing"]):
        return statement
    who, rest = _agent(found["rest"], ours=ours and not for_anyone(statement))
    if not who or _reaches(found, who):
        return statement
    thing = found["thing"]
    thing = _PRONOUNS.get(thing.lower(), thing)
    verb = f"{found['verb']}{found['off'] or ''}"
    giving = not to and _GIVING.fullmatch(found["verb"])
    whom = _TO_WHOM.match(rest) if giving else None
    if whom is not None:
        thing, rest = f"{whom['whom'].strip()} {thing}", rest[whom.end() :]
    said = _BE.sub("", f"{found['modal']}{found['how']} ").strip()
    acting = " ".join(part for part in (who, said, verb, thing) if part)
    return f"{found['lead']}{acting}{rest}"


def for_anyone(statement: str) -> bool:
    """Tell whether somebody else than us may be meant to do what is said in the passive.

    >>> for_anyone("Claims must be filed by May."), for_anyone("Names may be shared.")
    (True, False)
    """
    found = _FOR_ANYONE.search(statement) is not None
    return found and _OF_THE_POLICY.search(statement) is None


def voiced(old: str, new: str, *, ours: bool = False) -> Iterator[tuple[str, str]]:
    """Yield two statements with what is passive in one of them, or both, as active.

    If both are passive, what stands with the thing must not be able to belong to the verb.
    """
    for to in (False, True):
        was, now = active(old, ours=ours, to=to), active(new, ours=ours, to=to)
        if (was, now) == (old, new):
            return
        if was != old and now != new:
            if not any(map(_burdened, (old, new))):
                yield was, now
        elif not _ACTED_ON.search(_BOUND.split(old if was == old else new)[0]):
            yield was, now


def _burdened(statement: str) -> bool:
    found = _PASSIVE.fullmatch(statement)
    return found is not None and _AFTER_NOUN.search(found["thing"]) is not None


def _agent(rest: str, *, ours: bool) -> tuple[str, str]:
    """Return who acts, and what is said besides; nobody if that cannot be told."""
    named = _AGENT.fullmatch(rest)
    if named is not None and _PLACE.fullmatch(named["place"]) and not _DONE.search(named["place"]):
        who = named["who"].strip()
        who = {"us": "we", "them": "they"}.get(who.lower(), who)
        return who, f"{named['place']}{named['after'] or ''}{named['end']}"
    bare = any(not _DONE_BY.search(rest[: by.start()]) for by in _BARE.finditer(rest))
    return ("", rest) if bare or not ours else ("we", rest)


def _reaches(found: re.Match[str], who: str) -> bool:
    """Tell whether "not" or "only" could reach another word in the active voice."""
    within = f"{found['thing']} {found['modal']}{found['how']}"
    if _ONLY.search(within):
        return True
    negated = _NOT.search(f"{within} {who}") is not None
    return negated and _QUANTITY.search(f"{found['thing']} {who} {found['rest']}") is not None
