"""E113 and E117: one sentence, or several, in another construction, or with several edits.

"We store your files" and "your files are stored by us"; "when you register, we …" and "we …
when you register": both are read in one way, and what they say then must be the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.constructions import adverbials
from clausetrail.judging.constructions.chinese.settled import settled
from clausetrail.judging.constructions.statements import paired
from clausetrail.judging.constructions.voices import voiced
from clausetrail.judging.delta import Delta, compare, meaning
from clausetrail.judging.equations import read
from clausetrail.judging.kinds.topic import PASSED_ON
from clausetrail.judging.language.term import divides_otherwise, letters, sentences
from clausetrail.judging.language.terms import single_terms, terms
from clausetrail.judging.paraphrase import Paraphrased
from clausetrail.judging.rules.ellipsis import understood
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.rules.order import reordered
from clausetrail.judging.rules.rewording import same_meaning
from clausetrail.judging.rules.slip import slip
from clausetrail.judging.verdict import Judgement
from clausetrail.regex import regex

_SENTENCE = regex(r".*?(?:[。；！？\n]+|[;.!?](?=\s|$)|$)\s*", re.DOTALL)
_CLAUSE = regex(r".*?(?:[，。；：！？\n]+|[,;.!?](?=\s|$)|$)\s*", re.DOTALL)
_MOST = 40
"""Clauses up to which the edits are looked at one by one."""
_DIFFERING = 8
"""Words that may differ in what is shown at one time."""
_THIRD = ("recipients", "entity")
"""Fields of words for those who are neither us nor the reader."""
_TO_OTHERS = regex(
    r"\b(?:share|shared|disclosed?|sell|sold|transfer(?:red)?|pass(?:ed)?(?: on)?"
    r"|forward(?:ed)?)\b[^.;]*? (?:with|to) (?:(?:the|our|any|these|such|this|an?) )?"
    r"(?:[\w-]+ ){0,2}?"
    r"(?:third part(?:y|ies)|anyone|partners?|recipients?|(?:service )?providers?|suppliers?"
    r"|processors?|affiliates?|contractors?)\b(?![^.;]*\b(?:browser|plug-?in|pixel|app|device)\b)",
    re.IGNORECASE,
)
"""What only we do with somebody's information."""
_CONDITION = regex(r" (?:only )?(?:if|when|unless|once|until) ", re.IGNORECASE)
_PROOFS: tuple[Callable[[Case], Judgement | None], ...] = (
    same_meaning,
    reordered,
    slip,
    understood,
)
_ONE = Bilingual(
    "用词相同，只是句式不同（主动与被动、状语或宾语的位置）。",
    "The same words in another construction (active or passive, where an adverbial "
    "or an object stands).",
)
_SEVERAL = Bilingual(
    "有几处修改，逐处判断，每一处都不改变含义。",
    "There are several edits, looked at one by one: none changes the meaning.",
)


@dataclass(frozen=True)
class Step(Case):
    """A case of which only some of the edits are made."""

    old_text: str = field(kw_only=True)
    new_text: str = field(kw_only=True)

    @cached_property
    def delta(self) -> Delta:
        """What the two wordings say differently, word by word."""
        old, new = (
            [term for term in single_terms(text) if term.field != "direction"]
            for text in (self.old_text, self.new_text)
        )
        return compare(old, new)

    @cached_property
    def repunctuated(self) -> bool:
        """Whether the same words have marks that divide them otherwise."""
        same = letters(self.old_text) == letters(self.new_text)
        return same and divides_otherwise(self.old_text, self.new_text)


def reconstructed(case: Case) -> Judgement | None:
    """E113, E117: every sentence that differs says the same, read in one way."""
    if case.whole or len(case.old) != 1 or len(case.new) != 1:
        return None
    alike = Paraphrased.of(case) or case
    if not _near(alike) or len(_CLAUSE.findall(alike.old_text)) > _MOST:
        return None
    if not (_chinese(case, alike) if case.document.lang == "zh" else _english(case, alike)):
        return None
    pairs = _aligned(_SENTENCE, case.old_text, case.new_text)
    if sum(was != now for was, now in pairs) == 1:
        return harmless("E113", _ONE)
    return harmless("E117", _SEVERAL, case.evidence(case.delta.removed, case.delta.added))


def _near(case: Case) -> bool:
    """Tell whether so few words differ that they may be understood anyway, or slips."""
    return len(case.delta.removed) + len(case.delta.added) <= _DIFFERING


def _shown(case: Case) -> bool:
    return any(proof(case) for proof in _PROOFS)


def _english(case: Case, alike: Case) -> bool:
    """Tell whether every statement in which two texts differ is shown to say the same."""
    if _shown(alike):
        return True
    both = (paired(said.old_text, said.new_text) for said in (alike, case))
    return any(pairs is not None and all(_stated(case, *pair) for pair in pairs) for pairs in both)


def _stated(case: Case, old: str, new: str) -> bool:
    return any(_proven(case, was, now) for was, now in _readings(case, old, new))


def _readings(case: Case, old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield a statement with adverbials at its end or as written, in either voice."""
    ours = all(map(_passed_on, (old, new))) or (
        case.topic not in PASSED_ON
        and not any(_others(_main(said)) for said in (old, new))
        and not (_others_act(case.old_text) or _others_act(case.new_text))
    )
    readings = dict.fromkeys(((adverbials.settled(old), adverbials.settled(new)), (old, new)))
    for was, now in readings:
        yield was, now
        yield from voiced(was, now, ours=ours)


def _main(statement: str) -> str:
    """Return a statement without the conditions at its end, whose subjects do not act in it."""
    return _CONDITION.split(statement)[0] or statement


def _passed_on(statement: str) -> bool:
    """Tell whether a statement says what is passed on to others, and names nobody before them."""
    passed = _TO_OTHERS.search(statement)
    return passed is not None and not _others(statement[: passed.start()])


def _others(statement: str) -> bool:
    """Tell whether a statement names somebody besides us and the reader who could act."""
    return any(t.field in _THIRD or t.text.lower() == "they" for t in terms(statement))


def _others_act(text: str) -> bool:
    """Tell whether a sentence begins with somebody besides us and the reader.

    What is done in the next one may be done by them: "Our partner runs the server. Your data is
    kept there."
    """
    opening = (terms(text[a:b])[:2] for a, b in sentences(text))
    return any(
        said and said[0].text.lower() != "we" and any(t.field in _THIRD for t in said)
        for said in opening
    )


def _chinese(case: Case, alike: Case) -> bool:
    """Tell whether every sentence in which two texts differ is shown to say the same."""
    pairs = _aligned(_SENTENCE, alike.old_text, alike.new_text)
    for n, (was, now) in enumerate(pairs):
        if was == now:
            continue
        before = "".join(now for _, now in pairs[max(n - 1, 0) : n])
        after = "".join(was for was, _ in pairs[n + 1 : n + 2])
        said = (_settled(was, before), _settled(now, before))
        readings = dict.fromkeys((pairs[n], said))
        if not any(_sentence(case, before, *reading, after) for reading in readings):
            return False
    return True


def _settled(text: str, before: str) -> str:
    """Return Chinese sentences in one order, their phrases read as equations have them."""
    lead = before[-1:]
    return read(lead + "".join(map(settled, _SENTENCE.findall(text))), "zh")[len(lead) :]


def _sentence(case: Case, before: str, old: str, new: str, after: str) -> bool:
    """Tell whether a sentence is shown to say the same, as a whole or clause after clause."""
    if old == new or _proven(case, old, new, before, after):
        return True
    pairs = _aligned(_CLAUSE, old, new)
    if len(pairs) == 1:
        return False
    for n, (was, now) in enumerate(pairs):
        lead = before + "".join(now for _, now in pairs[:n])
        rest = "".join(was for was, _ in pairs[n + 1 :]) + after
        if was != now and not _proven(case, was, now, lead, rest):
            return False
    return True


def _proven(case: Case, old: str, new: str, before: str = "", after: str = "") -> bool:
    """Tell whether one text for another, between what stands around them, is harmless."""
    step = Step(
        case.change,
        case.setting,
        old_text=before + old + after,
        new_text=before + new + after,
    )
    return _near(step) and _shown(step)


def _aligned(pieces: re.Pattern[str], old: str, new: str) -> Sequence[tuple[str, str]]:
    """Pair the pieces of two texts in order, those that say the same with each other."""
    olds, news = ([m for m in pieces.findall(text) if m] for text in (old, new))
    said, says = ([tuple(meaning(t) for t in terms(p)) for p in side] for side in (olds, news))
    out: list[tuple[str, str]] = []
    for _, a, b, c, d in SequenceMatcher(None, said, says, autojunk=False).get_opcodes():
        if b - a == d - c:
            out += zip(olds[a:b], news[c:d], strict=True)
        else:
            out.append(("".join(olds[a:b]), "".join(news[c:d])))
    return out
