"""English: when and on what condition, in front, in the middle, or at the end of a statement.

"When you register, we ask your name" is read as "we ask your name when you register".  What
is moved must not be able to say more, or less, at the end than in front.
"""

from __future__ import annotations

import re
from functools import lru_cache

from clausetrail.judging.constructions.roles import CAUSING, REDUCED, thing
from clausetrail.judging.language.term import Term
from clausetrail.judging.language.terms import terms
from clausetrail.regex import regex

_CLAUSE = (
    r"(?:(?:even )?(?:if|when)|whenever|once|where|while|unless|until|before|after|because"
    r"|as soon as|as long as|except (?:as|if|where|when))"
)
_TIME = (
    r"(?:(?:once|twice|\w+ times) (?:a|an|per|every|each) \w+"
    r"|(?:every|each) (?:\w+ ){0,2}\w+"
    r"|(?:at|from) (?:the )?(?:very )?(?:start|beginning|end|latest|time|moment|night|noon"
    r"|weekends?|any time|present|all times)\b[^,]*"
    r"|(?:during|after|before|until|upon|within|following|throughout|prior to)\b[^,]*"
    r"|on (?:request|\w+days?|the (?:day|date|expiry|termination)\b)[^,]*"
    r"|afterwards|sometimes|occasionally|periodically|currently|regularly|by default"
    r"|in (?:the (?:event|case|course|meantime|future|past)|(?:most|some|such|these|rare|certain"
    r"|other|all|many|exceptional) (?:cases|instances|situations|circumstances)|general|principle"
    r"|\d{4}|advance|this case|doing so)\b[^,]*|(?:in (?:accordance|compliance|line|keeping) with"
    r"|as (?:required|permitted|provided) by) [^,]*"
    r"|(?:under|pursuant to) (?:[\w-]+ ){0,4}?(?:laws?|legislation|regulations?|acts?|gdpr|ccpa)"
    r"|(?:as part|in (?:the )?(?:context|framework|scope)) of [^,]*"
    r"|(?:on|in|through|via) (?:this|our) (?:web)?(?:site|app|platform|page|shop|store|portal)s?"
    r"|for (?:example|instance)|by law|as a rule|generally|normally|usually|typically|ordinarily"
    r"|(?:where|when|if) (?:appropriate|necessary|possible|applicable|practicable|relevant|needed)"
    r"|(?:\w+ ){1,2}(?:hours?|days?|weeks?|months?|years?) (?:after|before|from|following)\b[^,]*"
    r"|for (?:\w+ ){0,3}(?:hours?|days?|weeks?|months?|years?)\b[^,]*)"
)
_AIM = (
    r"(?:(?:in order )?to \w+|for (?:\w+ ){1,3}(?:purposes?|reasons?)\b|for this purpose"
    r"|for (?:[a-z]+(?:ing|ion|ment|ance|ence|ics|ity|al)|research)\b"
    r"|(?:because of|due to|owing to|on account of) \w+)"
)
_PHRASE = (
    r"(?:in|on|at|under|via|through|with|without|by|from|based on|depending on|in accordance with"
    r"|for (?!example\b|instance\b)\w+)"
)
_ADVERBIAL = rf"(?:{_CLAUSE}|{_TIME}|{_AIM}|{_PHRASE})\b[^,;:()]*?"
_FINITE = r"(?:will|may|can|cannot|must|shall|should|is|are|was|were|has|have|does|do)\b"
_SUBJECT = (
    r"(?:(?:we|you|they|it|he|she|the|an?|your|our|this|these|those|that|all|each|every|no|any"
    r"|only|nobody|please|tell|contact|write|call|e-?mail|ask|see|send|use|click|visit|read|do not"
    r"|some|most|there|users?|customers?|guests?|members?|visitors?|patients?|parents?)\b"
    rf"|(?:(?!(?:and|or|to|that|which|who)\b)[\w’'&.-]+ ){{1,6}}?{_FINITE}"
    r"|(?-i:(?:[A-Z][\w’&.-]* ){1,4})(?:\w+ly |also )?(?-i:[a-z]+[^s\W]s)\b)"
)
_IN_FRONT = regex(
    rf"(?P<lead>(?:and |but )?)(?P<moved>{_ADVERBIAL}), (?P<main>{_SUBJECT}[^;:()]+)", re.IGNORECASE
)
"""When you register, we …"""
_UNMARKED = regex(
    rf"(?P<lead>)(?P<moved>(?=(?:{_TIME}|{_AIM}|{_PHRASE})\b|{_CLAUSE} )"
    rf"(?:{_CLAUSE} (?:we|you) )?(?:(?! (?:we|you)\b)[^,;:()])+) (?P<main>(?:we|you)\b[^;:()]+)",
    re.IGNORECASE,
)
"""Once a year we …; if your order is late we …"""
_INSERTED = regex(
    r"(?P<lead>(?:[^,;:()]{1,60}?\b(?:will|may|can|must|shall|does|do|is|are|not|has|have)"
    rf"|(?:we|you|they)(?: \w+)?|it)), (?P<moved>{_ADVERBIAL}), (?P<main>[^;:()]+)",
    re.IGNORECASE,
)
"""We will, if you ask, …"""
_LOOSE = regex(
    r"(?P<lead>[^;:()]+?)(?:,? (?P<moved>(?:where|when|if) (?:appropriate(?= to)|(?:appropriate"
    r"|necessary|possible|applicable|practicable|relevant|needed)(?=,)))"
    r"|, (?P<eg>for (?:example|instance))),?"
    r" (?P<main>(?:to|for|by|in|on|with|from|through) [^;:()]+)",
    re.IGNORECASE,
)
"""We use filters where appropriate to …; what is "necessary to" bill needs its comma."""
_SHAPES = (_IN_FRONT, _UNMARKED, _INSERTED, _LOOSE)
_YOURS = regex(
    r"(?:in|on|under|via|through|at) (?:your|the|our) (?:\w+ ){0,2}(?:profile|settings?|account"
    r"|app|menu|portal|form|dashboard|preferences|browser|inbox|page|website|site)$",
    re.IGNORECASE,
)
"""Where the reader does something."""
_BY_DOING = regex(r"by \w{2,}ing\b")
_YOU_CAN = regex(r"you (?:can|may) ", re.IGNORECASE)
_ASIDE = regex(
    r"\b(?:that|which|who|whom|whose|but|only|if|when|whenever|unless|until|while|because|so|than"
    r"|or else)\b|[:;()]",
    re.IGNORECASE,
)
"""What gives a statement a second clause, to which a moved adverbial might belong."""
_BRACKETED = regex(r" ?\([^()]*\)")
_EARLIER = regex(
    r"(?<=\w)(?: (?:that|which|whom))? (?:you|we|they)(?: have| had)? (?:(?:already|previously) )?"
    r"(?:\w+ed|sent|given|gave|made|bought|left|wrote|written)(?= |$)"
    r"|(?<=\w) (?:that|which|who) (?:has|have)(?: been)?"
    r" (?:\w+ed|sent|given|made|bought|left)(?= |$)",
    re.IGNORECASE,
)
"""What was done to a thing before: "the data you gave us"."""
_TO_COME = regex(r"(?:if|unless|when|whenever|once|as soon as) ", re.IGNORECASE)
_PAST = regex(
    r"\b(?:was|were|did|had)\b"
    r"|\b(?:you|we|they|it|he|she)(?: \w+ly)? (?:\w+ed|sent|gave|made|bought|left|wrote)\b",
    re.IGNORECASE,
)
_FREQUENT = regex(
    r"\b(?:all|every|each|any|most|some|many|always|often|\w+ly|sometimes|as a rule|as part"
    r"|context|framework|scope)\b",
    re.IGNORECASE,
)
"""What another order may put under a "not": "in all cases we do not", "we do not in all cases"."""
_SOMEBODY = regex(r"\b(?:we|they|he|she)\b", re.IGNORECASE)
_YOU = regex(
    r"\byou\b(?! *$| (?:an?|the|your|our|any|this|these|that|those|information|notices?|more|to|of"
    r"|about|with|for|as|from|by|at|in|on|via|within|through|under|and|or)\b)",
    re.IGNORECASE,
)
_AND = regex(r",(?: and| or)?(?= )|\b(?:and|or)\b", re.IGNORECASE)
_IF = regex(r"(?:if|unless)\b")
_LETTING = regex(r"\b(?:enable|allow|permit|let)s?\b", re.IGNORECASE)
"""To let somebody act if, and to let them act-if, are the same."""
_NEGATED = regex(
    r"\bnot\b|n['’]t\b|\b(?:no|never|without|cannot|none|nothing|nobody)\b", re.IGNORECASE
)
"""What a phrase at the end may bound: "we do not sell names to earn"."""
_QUANTIFIED = regex(r"(?<!at )\b(?:all|every|each|any)\b", re.IGNORECASE)
_AIMED = regex(r"(?:in order )?to \w+|for (?:.*\b(?:purposes?|reasons?)|\w+al)$")
"""What can only say why: "all records for research" are some of them."""
_WHOSE_ACT = regex(
    r"\b(?:ask|tell|told|requir|instruct|oblig|request|invit|encourag|advis|order|want|expect|remind"
    r"|recommend|suggest|undertak|promis|agree|consent|refus|decid|offer|plan|intend|commit"
    r"|confirm|declar|propos|hop|try|tries|choos|chose|elect|arrang|pledg|threaten|claim|wish|warn|urg)\w*"
    r"(?: [\w’'-]+){0,4}? (?:not )?to"
    r" (?!(?:you|us|them|the|an?|your|our|their|its|this|these)\b)\w",
    re.IGNORECASE,
)
"""Saying and doing: "we promise to delete" may be when it is promised, or when deleted."""
_EVENT = (
    r"(?:\w{2,}(?:ment|[ts]ion|[ae]nce|al|age|ing)s?|calls?|visits?|orders?|purchases?|stays?|trips?"
    r"|sales?|losses|loss|claims?|reviews?|delays?|requests?|complaints?|changes?|repairs?|damage"
    r"|transfers?|repl(?:y|ies)|letters?|messages?|e-?mails?|incidents?|accidents?|breach(?:es)?"
    r"|bids?|tests?|payments?|posts?|comments?|searches|talks?|chats?|flights?|journeys?|leave|use"
    r"|deliver(?:y|ies)|returns?|contacts?|works?|use|faults?|defects?|errors?|failures?|costs?"
    r"|fees?|charges?|tickets?|events?|lessons?|loans?|gifts?|crimes?)"
)
_OF_EVENTS = regex(
    rf" (?:of|from|about|for|on|against)(?: [\w’'-]+){{0,2}}? {_EVENT}$"
    rf"|^\w+(?: (?:will|may|can|must|do|not|also|only|shall|should))* [a-z]+ (?:\w+ )?{_EVENT}$",
    re.IGNORECASE,
)
"""What happens itself: "records of payments after the sale" are some of them."""
_DETERMINED = regex(
    r"^\w+(?: (?:will|may|can|must|do|not|also|only|shall|should))* [a-z]+"
    r" (?:the|an?|your|our|this|that|these)(?: \w+)?$|\bfor (?:\w+ ){1,3}\w+s$",
    re.IGNORECASE,
)
_TEMPORAL = regex(
    r"(?:after|before|during|until|upon|within|following|throughout|prior to|when|whenever|once"
    r"|while|as soon as|at|on|in)\b",
    re.IGNORECASE,
)
_THERE = regex(r"(?:on|in|through|via) (?:this|our)\b", re.IGNORECASE)
_FROM_THERE = regex(r" (?:from|of|by|with|about|for) [^,]+$", re.IGNORECASE)
"""What may be there itself: "reviews of partners on this site"."""
_INFINITIVE = regex(
    r"\bto (?!(?:you|us|the|an?|your|our|them|their|it|this|these|any|all)\b)\w+", re.IGNORECASE
)
_ENDS_IN_VERB = regex(
    r"\b(?:is|are|was|were|be|been) (?:\w+ly )?(?:not )?\w+(?:ed|en|pt|ld|nt|ad)$"
    r"|(?<!about )(?<!against )(?<!of )(?<!from )(?<!by )(?<!for )(?<!on )(?<!to )(?<!with )"
    r"\b(?:you|us|them|it)$"
    r"|^\w+ (?:(?:will|may|can|must|also) )*(?:send|give|show|provide|offer|return|deliver|issue"
    r"|pay|explain|disclose|write|speak|report)s? [^,]*\b(?:to|with) (?:you|us|them)$"
    r"|\bfor (?:\w+ ){1,3}(?:hours|days|weeks|months|years)$",
    re.IGNORECASE,
)
_THING = regex(
    r"(?:the|an?|your|our|their|its|his|her|any|all|other|these|this|those|some|each|every)\b",
    re.IGNORECASE,
)
"""What shows that a thing, not a verb, follows "and"."""
_PLURAL = regex(r"(?:[^s]s|ing|ity|ness|hood|ship)$", re.IGNORECASE)
"""What no verb of ours or yours ends in."""
_NOUN = regex(r"(?:ing|ity|ness|hood|ship|ment|[ts]ion|[ae]nce)$", re.IGNORECASE)
_ADJECTIVE = regex(r"(?:[dtmnr]al|ary|ic|ous|ful|ible|tive)$", re.IGNORECASE)
_TO_ANOTHER = regex(r"\s*(?!(?:and|or|in|on|of|for|from|to|with|by|at|about)\b)\w", re.IGNORECASE)
"""What follows a verb: "sends photos"."""
_MODAL = regex(r" (?:will|may|can|must)\b", re.IGNORECASE)
_VERB = 2
"""Words up to which only a subject and its first verb have been said."""
_OBJECT = 3
"""Words after which "you" may be the subject of a clause within: "the data you provide"."""
_TO_YOU = (" to", " with", " for", " of", " from", " about", " send", " give", " offer", " show")
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
    masked = _BRACKETED.sub(lambda found: "_" * len(found[0]), bare)
    for shape in _SHAPES:
        found = shape.fullmatch(masked)
        if found is None:
            continue
        moving = "moved" if found["moved"] else "eg"
        lead, moved, main = (bare[slice(*found.span(n))] for n in ("lead", moving, "main"))
        rest = f"{found['lead'].strip()} {found['main']}".strip()
        if _may_follow(found[moving], re.sub(r"^(?:and|but) ", "", rest, flags=re.IGNORECASE)):
            return f"{lead.strip()} {main} {moved}{statement[len(bare) :]}".lstrip()
    return statement


def _may_follow(moved: str, main: str) -> bool:
    """Tell whether an adverbial says the same at the end of a statement."""
    if _TO_COME.match(moved) and not _PAST.search(moved):
        main = _EARLIER.sub("", main)
    if _ASIDE.search(main) or _SOMEBODY.search(main, _OBJECT) or _of_yours(main):
        return False
    low, negated = moved.lower(), _NEGATED.search(main) is not None
    if (
        _joined(main)
        or (CAUSING.search(main) and not (_IF.match(low) and _LETTING.search(main)))
        or REDUCED.search(main)
        or (not _IF.match(low) and _WHOSE_ACT.search(main))
        or (_TEMPORAL.match(low) and _OF_EVENTS.search(main) and not _DETERMINED.search(main))
        or len(_INFINITIVE.findall(main)) > 1
    ):
        return False
    if re.fullmatch(_TIME, low):
        if _THERE.match(low) and _FROM_THERE.search(main):
            return False
        return not ((negated or _QUANTIFIED.search(main)) and _FREQUENT.search(low))
    if re.match(_CLAUSE + r"\b(?! of\b)", low):
        return not (low.startswith("because") and (negated or _QUANTIFIED.search(main)))
    if re.search(r"\b(?:we|you|they|that|which|who)\b", low):
        return False
    if negated or _INFINITIVE.search(main):
        return False
    if re.match(_AIM, low) and (_AIMED.match(low) or not _QUANTIFIED.search(main)):
        return True
    return _ENDS_IN_VERB.search(main) is not None or (
        (_BY_DOING.match(low) or _YOURS.match(moved)) is not None
        and _YOU_CAN.match(main) is not None
        and not _QUANTIFIED.search(main)
    )


def _of_yours(main: str) -> bool:
    """Tell whether "you" may be the subject of a clause within: "the data you provide"."""
    before = (main[: found.start()].rstrip() for found in _YOU.finditer(main))
    return any(
        (len(said.split()) > _OBJECT and not said.endswith(_TO_YOU))
        or (len(said.split()) == _OBJECT and _PLURAL.search(said) is not None)
        for said in before
    )


def _joined(main: str) -> bool:
    """Tell whether a statement says two things: "keep names and share photos"."""
    said = terms(main)
    for found in _AND.finditer(main):
        if len(_MODAL.sub(" ", main[: found.start()]).split()) <= _VERB or _THING.match(
            main[found.end() :].strip()
        ):
            continue
        after = next((t for t in said if t.start >= found.end()), None)
        if after is None or not _nominal(after, main[after.end :]):
            return True
    return False


def _nominal(term: Term, rest: str) -> bool:
    """Tell whether a word names a thing, by what it is or ends in and what follows it."""
    if thing(term):
        return True
    if _NOUN.search(term.text) or _ADJECTIVE.search(term.text):
        return _THING.match(rest.strip()) is None
    return _PLURAL.search(term.text) is not None and _TO_ANOTHER.match(rest) is None
