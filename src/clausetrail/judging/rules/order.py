"""E105: members of a list, or sentences, in another order, or an adverb in another place."""

from __future__ import annotations

import re

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.constituents import wordings
from clausetrail.judging.constructions import division
from clausetrail.judging.constructions.adverbs import floated
from clausetrail.judging.constructions.enumeration import permuted
from clausetrail.judging.constructions.series import exchanged
from clausetrail.judging.delta import begun_alike
from clausetrail.judging.direction import directions_kept
from clausetrail.judging.ellipsis.core import core
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.term import Term, letters, sentences
from clausetrail.judging.verdict import Judgement

_WHY = Bilingual("只是同一句内的次序不同，内容相同。", "Only the order inside a sentence differs.")


_LEANING = re.compile(
    r"\b(?:this|that|these|those|such|it|its|they|them|their|he|she|his|her|one|same|so|then|also"
    r"|too|but|however|therefore|thus|hence|otherwise|instead|moreover|furthermore|besides"
    r"|nevertheless|likewise|similarly|in addition|above|below|previous|following|former|latter"
    r"|first|second|third|next|finally|another|other|further|for example|for instance|e\.g|i\.e"
    r"|except|unless|only|if not|in (?:either|both|all) cases?)\b|\A *(?:the|both|all|each|no)\b"
    r"|\bthe (?:data|information|details|records?|content|files?|period|purposes?|request)\b",
    re.IGNORECASE,
)
"""What may lean on the sentence before it, or after it, in English.

In Chinese a sentence leans on its neighbour by what it leaves out.
"""
_FEWEST = 8
"""Letters below which a sentence may be an answer, or a title, to its neighbour."""


def resequenced(case: Case) -> Judgement | None:
    """E105 for whole sentences, each of which stands on its own."""
    if case.whole or not case.delta.hunks or case.document.lang == "zh":
        return None
    old, new = (
        [text[a:b].strip() for a, b in sentences(text)] for text in (case.old_text, case.new_text)
    )
    was, now = ([letters(sentence) for sentence in side] for side in (old, new))
    if was == now or sorted(was) != sorted(now) or not all(map(_independent, (*old, *new))):
        return None
    why = Bilingual("只是各句的先后不同，内容相同。", "Only the order of the sentences differs.")
    return harmless("E105", why)


def _independent(sentence: str) -> bool:
    """Tell whether a sentence means the same wherever it stands."""
    return (
        len(letters(sentence)) >= _FEWEST
        and sentence.endswith((".", "!"))
        and _LEANING.search(sentence) is None
    )


def reordered(case: Case) -> Judgement | None:
    """E105: the same members of one list, or an adverb, at another place."""
    if case.whole or not case.delta.hunks:
        return None
    if case.document.lang == "en" and exchanged(case.old_text, case.new_text):
        return harmless("E105", _WHY)
    if not directions_kept(case):
        return None
    rest = core(case)
    if not rest.delta.hunks or rest.delta.removed or rest.delta.added:
        return None
    old, new = rest.old, rest.new
    if case.document.lang == "zh" and not division.pointed(*wordings(case)):
        return None
    if case.document.lang == "zh" and not division.kept(old, new):
        return None
    if not (
        floated(old, new)
        or _answered(old.terms, new.terms)
        or permuted(old.terms, old.text, new.terms, new.text)
    ):
        return None
    return harmless("E105", _WHY)


def _answered(old: tuple[Term, ...], new: tuple[Term, ...]) -> bool:
    """Tell whether "we reply to you" only became "we give you a reply"."""
    head = begun_alike(old, new)
    tail = begun_alike(old[head:][::-1], new[head:][::-1])
    window = old[head : len(old) - tail]
    speaker = next((t for t in reversed(old[:head]) if t.field == "parties"), None)
    return (
        speaker is not None
        and speaker.concept == "we"
        and sorted(t.concept for t in window) in (["respond", "you"], ["notify", "you"])
    )
