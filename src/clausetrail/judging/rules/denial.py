"""M108, M209, M308, M409, M509 again: a word that narrows what we say we do not do.

"We do not sell your data directly" leaves room for selling it in another way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kinds.kind import kind_of_force
from clausetrail.judging.kinds.topic import introduction_of
from clausetrail.judging.language.term import Term, letters, sentence_at
from clausetrail.judging.novelty import within
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.rules.particular import CODES
from clausetrail.judging.stretches import stretches
from clausetrail.judging.verdict import Judgement, Side
from clausetrail.judging.vocabulary import light_words
from clausetrail.regex import regex

_DENYING = (
    r"(?:\b(?!(?:[Yy]ou|[Uu]sers?|[Cc]ustomers?|[Gg]uests?|[Mm]embers?)\b)"
    r"(?:[Ww]e|[Ii]t|[Tt]hey|[A-Z]\w+|(?:[Tt]he|[Oo]ur|[Yy]our)(?: \w+){1,2})"
    r" (?:(?:also|further) )?"
    r"(?:(?:do|does|will|shall|would|did|are|is|have|has|may|can|must) (?:also )?(?:not|never)"
    r"|never|cannot|\w+ no|(?:do|wo|does|is|are)n['’]t)\b"
    r"|(?:^|(?<=[.;:] ))(?:No|None|Nobody|Neither)\b)"
)
_WITHIN = (
    r"(?:(?!\b(?:if|unless|when|where|which|that|who|but|because|we|they"
    r"|you (?:can|may|have|will|must))\b)[^;:.])*$"
)
_DENIED = regex(
    rf"{_DENYING}{_WITHIN}|(?:^|[，。；])[^，。；您你]{{0,14}}(?:不会|绝不会?|不得|从不|从未|不)[^，。；]{{0,60}}$"
)
"""What stands before a word within our denial, and within nothing else."""
_DENIED_BELOW = regex(r"\b(?:not|never|n['’]t)\b[^.;]*:$|不(?:会|得)?[^，。；]{0,20}[:：]$")
"""A line that leads to what we do not do."""
_NARROWING = frozenset(("plain", "data", "recipients", "places", "security", "purposes", "acts"))
"""Fields of words of which each says that only some of what was denied still is."""
_SOME = frozenset({"some", "lawful", "explicit", "only"})
_WHOLLY = regex(
    r"full(?:y)?|complet(?:e|ely)|entire(?:ly)?|whol(?:e|ly)|primarily|mainly|direct(?:ly)?",
    re.IGNORECASE,
)
"""Words that say little elsewhere, and leave something open in a denial."""
_FOR_NOW = regex(r"(?:current|present)ly|at present|at this time|for now", re.IGNORECASE)
_ANY = regex(r"(?:(?:any )?other|any|further|additional)\s*", re.IGNORECASE)
"""Words that leave nothing out: any other purpose."""
_EMPTY = regex(
    r"ever|whatsoever|simply|ourselves|either|instead|likewise|really|at all"
    r"|任何|一切|所有|自行|均|都|也|再|其他|其它|上述|相关|该等|age[ds]?",
    re.IGNORECASE,
)
"""Words that narrow no denial."""
Words = Sequence[Term]

_MOST = {"en": 2, "zh": 4}
"""Words of English, or characters of Chinese, up to which something only narrows a denial."""


def denial(case: Case) -> Judgement | None:
    """Find a word put into a denial, or taken out of it."""
    if case.whole or case.titled or case.in_table:
        return None
    for old, new in (*_put_in(case), *_taken_apart(case)):
        happened = turned(case, old, new)
        what = Bilingual(
            f"“不会……”的承诺范围有变化（{happened.zh}）",
            f"What we say we do not do reaches less, or more ({happened.en})",
        )
        category = kind_of_force(case, old, new)
        return material(CODES[category], category, what, case.evidence(old, new), case.category)
    return None


def _put_in(case: Case) -> Iterator[tuple[Words, Words]]:
    """Yield words that came into a denial, or left it, with nothing in their place."""
    for hunk in case.delta.hunks:
        if bool(hunk.old) == bool(hunk.new):
            continue
        side: Side = "old" if hunk.old else "new"
        if _narrows(case, hunk.old or hunk.new, side):
            yield hunk.old, hunk.new


def _taken_apart(case: Case) -> Iterator[tuple[Words, Words]]:
    """Yield a word that leaves something out of what was any other, or the reverse."""
    for stretch in stretches(case.old_text, case.new_text):
        was, now = case.old_text[slice(*stretch.old)], case.new_text[slice(*stretch.new)]
        first, _ = sentence_at(case.new_text, stretch.new[0])
        if (
            len(re.findall(r"\w+", f"{was} {now}")) <= _MOST["en"] + 1
            and bool(_ANY.fullmatch(was)) != bool(_ANY.fullmatch(now))
            and not _EMPTY.fullmatch(now if _ANY.fullmatch(was) else was)
            and (_DENIED.search(case.new_text[first : stretch.new[0]]) or _denied_above(case))
        ):
            yield within(case.delta.old, stretch.old), within(case.delta.new, stretch.new)


def _narrows(case: Case, own: Words, side: Side) -> bool:
    """Tell whether some words, and no others, came into a denial or left it."""
    if not all(map(_narrowing, own)):
        return False
    text, _ = case.side(side)
    other, _ = case.other(side)
    start, end = own[0].start, own[-1].end
    first, last = sentence_at(text, start)
    said = text[start:end]
    size = len(said.split()) if case.document.lang == "en" else len(said)
    before, after = text[first:start], text[end:last]
    denied = _DENIED.search(before) or _denied_above(case)
    if not denied and _FOR_NOW.fullmatch(said):
        rest = " ".join(f"{before}{after}".split())
        denied = re.search(_DENYING, rest[:1].upper() + rest[1:]) is not None
    return (
        size <= _MOST[case.document.lang]
        and bool(denied)
        and letters(f"{before}{after}") in letters(other)
    )


def _narrowing(term: Term) -> bool:
    if _WHOLLY.fullmatch(term.text) or _FOR_NOW.fullmatch(term.text):
        return True
    known = term.field in _NARROWING or term.concept in _SOME
    return known and term.key not in light_words() and not _EMPTY.fullmatch(term.text)


def _denied_above(case: Case) -> bool:
    """Tell whether the clause is a member of a list of what we do not do."""
    return _DENIED_BELOW.search(introduction_of(case.clause, case.document)) is not None
