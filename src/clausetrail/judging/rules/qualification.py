"""M108, M209, M308, M409, M509 again: English words that qualify a rule came or went.

One adjective, one adverb or one phrase more makes another case of it: "our main processors",
"in writing", "in some of these cases".  Asked where nothing could be shown harmless.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kinds.evidence import says
from clausetrail.judging.kinds.kind import kind_of_force
from clausetrail.judging.kinds.statement import about_a_page, only_asides
from clausetrail.judging.kinds.topic import introduction_of
from clausetrail.judging.language.nearness import content, small_words
from clausetrail.judging.language.stems import stems
from clausetrail.judging.language.term import Term
from clausetrail.judging.novelty import novel
from clausetrail.judging.recasting import recast
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.rules.particular import CODES
from clausetrail.judging.rules.passage import defining
from clausetrail.judging.verdict import SIDES, Judgement, Side
from clausetrail.judging.vocabulary import light_words
from clausetrail.regex import regex

_RULED = frozenset(("data", "recipients", "acts", "rights", "purposes"))
"""Fields of what a rule speaks of, whatever its section is on."""
_POINTING = frozenset(("contact", "reference", "link", "work", "entity", "date", "count"))
"""Fields of facts: they have rules of their own, or lead to another place in the text."""
_POINTER = regex(
    r"\b(?:above|below|herein|hereof|hereunder|described|explained|set out|set forth|outlined"
    r"|mentioned|listed|detailed|specified|defined|provided (?:for )?in|see|refer|referred|called"
    r"|known as|links?|instructions?|steps|guides?|annex|appendix|schedule|exhibit"
    r"|table|chapter|articles?|paragraph|pages?|heading|clause|sections?|polic(?:y|ies)|notices?|statements?|terms"
    r"|faqs?|help cent(?:er|re)"
    r"|as amended|as follows|the following)\b|^[“\"‘'][^“”\"‘’']+[”\"’']$|^\([^()]*\)$",
    re.IGNORECASE,
)
"""Words on where something is written, or what it is called."""
_GENERIC = frozenset({"right-word", "personal-information", "purpose-word"})
"""Concepts that a sentence may name or leave out."""
_WHOLE = frozenset(("all", "any", "every", "each"))
"""Words that a qualification takes the place of: all users, users in Europe."""
_SOME_OF = regex(r"(?:some|part|few|many|most|several|half|one|either) of\b|most\b", re.I)
"""How a part is taken of what was all of it."""
_OTHERWISE = regex(
    r"\b(?:and|or)(?: (?:at|in|for|by|on|with|from|to|as))?(?: (?:any|some|all))?"
    r" (?:others?|else|elsewhere|otherwise)\b(?: \w+)?",
    re.IGNORECASE,
)
"""What leaves a list open at its end: or at any other time."""


def qualification(case: Case) -> Judgement | None:
    """Find words that only one side has, in a rule that otherwise reads the same."""
    if case.document.lang != "en" or case.whole or case.titled or case.in_table or recast(case):
        return None
    gone, come = (_said_more(case, side) for side in SIDES)
    if bool(gone) == bool(come) or _said_besides(case, "new" if gone else "old"):
        return None
    side: Side = "old" if gone else "new"
    own = gone or come
    if not _rules(case, own[0], side) or _pointing(case, own, side):
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"规则多了或少了限定（{happened.zh}）",
        f"A rule is qualified now, or no longer ({happened.en})",
    )
    category = kind_of_force(case, gone, come)
    return material(CODES[category], category, what, case.evidence(gone, come), case.category)


def _said_more(case: Case, side: Side) -> list[Term]:
    """Return the words that one side has more, and that say something of their own."""
    surplus = case.delta.removed if side == "old" else case.delta.added
    new_here = set(map(id, novel(case, side)))
    said = set(stems(case.other(side)[0]))
    text, _ = case.side(side)
    otherwise = [m.span() for m in _OTHERWISE.finditer(text)]
    return [
        t
        for t in surplus
        if any(a <= t.start < b for a, b in otherwise)
        or (id(t) in new_here and _weighty(t, said))
        or (t.concept == "some" and _partly(text, t))
        or (t.concept == "explicit" and content(t.text) - said)
        or t.concept == "anytime"
    ]


def _weighty(term: Term, said: Set[str]) -> bool:
    """Tell whether a term has a word that says something wherever it stands, and is not said."""
    return (
        term.field not in _POINTING
        and term.concept not in _GENERIC
        and bool(content(term.text) - said)
    )


def _partly(text: str, term: Term) -> bool:
    """Tell whether a word makes a part, or the usual case, of what was all."""
    return term.key not in light_words() or _SOME_OF.match(text, term.start) is not None


def _said_besides(case: Case, side: Side) -> bool:
    """Tell whether the side that says less says something else instead."""
    less, more = (Counter(stems(text)) for text in (case.side(side)[0], case.other(side)[0]))
    return any(word not in small_words() and word not in _WHOLE for word in less - more)


def _rules(case: Case, term: Term, side: Side) -> bool:
    """Tell whether the sentence of a word states a rule."""
    sentence = case.sentence(term, side)
    if about_a_page(sentence) or case.topic in ("scope", "definitions"):
        return False
    if case.category is not None:
        return True
    granted = says(f"{introduction_of(case.clause, case.document)} {sentence}", "granted")
    return granted is not None or any(t.field in _RULED for t in case.around(term, side))


def _pointing(case: Case, own: Sequence[Term], side: Side) -> bool:
    """Tell whether what came or went only says where more is written, or a name."""
    text, _ = case.side(side)
    wanted = set(map(id, own))
    for hunk in case.delta.hunks:
        terms = hunk.old if side == "old" else hunk.new
        if not any(id(t) in wanted for t in terms):
            continue
        said = text[terms[0].start : terms[-1].end]
        around = text[max(0, terms[0].start - 1) : terms[-1].end + 1]
        if (
            only_asides(said)
            or defining(text, terms)
            or _POINTER.search(around)
            or any(t.field in _POINTING for t in terms)
        ):
            return True
    return False
