"""E117: several edits in one clause, each shown harmless by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.constructions.adverbials import settled
from clausetrail.judging.constructions.chinese.settled import settled as settled_zh
from clausetrail.judging.constructions.statements import paired
from clausetrail.judging.constructions.voices import voiced
from clausetrail.judging.delta import Delta, Matcher, compare, meaning
from clausetrail.judging.equations import read
from clausetrail.judging.paraphrase import Paraphrased
from clausetrail.judging.rules.construction import reconstructed
from clausetrail.judging.rules.ellipsis import understood
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.rules.order import reordered
from clausetrail.judging.rules.rewording import same_meaning
from clausetrail.judging.rules.slip import slip
from clausetrail.judging.term import Term, divides_otherwise, letters
from clausetrail.judging.terms import single_terms, terms
from clausetrail.judging.topic import PASSED_ON
from clausetrail.judging.verdict import Judgement

_SENTENCE = re.compile(r".*?(?:[。；！？\n]+|[;.!?](?=\s|$)|$)\s*", re.DOTALL)
_CLAUSE = re.compile(r".*?(?:[，。；：！？\n]+|[,;.!?](?=\s|$)|$)\s*", re.DOTALL)
_MOST = 40
"""Sentences and clauses up to which the edits are looked at one by one."""
_EDITS = 8
"""Edits within one clause up to which they are looked at one by one."""
_THIRD = ("recipients", "entity")
"""Fields of words for those who are neither us nor the reader."""
_TO_OTHERS = re.compile(
    r"\b(?:share|shared|disclosed?|sell|sold|transfer(?:red)?|pass(?:ed)?(?: on)?"
    r"|forward(?:ed)?)\b[^.;]*? (?:with|to) (?:(?:the|our|any|these|such|this|an?) )?"
    r"(?:[\w-]+ ){0,2}?"
    r"(?:third part(?:y|ies)|anyone|partners?|recipients?|(?:service )?providers?|suppliers?"
    r"|processors?|affiliates?|contractors?)\b(?![^.;]*\b(?:browser|plug-?in|pixel|app|device)\b)",
    re.IGNORECASE,
)
"""What only we do with somebody's information."""
_CONDITION = re.compile(r" (?:only )?(?:if|when|unless|once|until) ", re.IGNORECASE)
_PROOFS = (same_meaning, reordered, slip, reconstructed, understood)
Rule = Callable[[Case], Judgement | None]
_WHY = Bilingual(
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


def stepwise(case: Case) -> Judgement | None:
    """E117: a chain of wordings from the old to the new, each link of which is proven.

    The edits are made one after another, clause by clause, so that each is judged in
    the whole text and needs a proof of its own.
    """
    if case.whole or len(case.old) != 1 or len(case.new) != 1:
        return None
    alike = Paraphrased.of(case) or case
    stretch = Stretch("", alike.old_text, alike.new_text, "")
    if _divided(case, alike):
        stretch = Stretch("", alike.new_text, alike.old_text, "", turned=True)
    if len(_CLAUSE.findall(alike.old_text)) > _MOST:
        return None
    if not (_shown(case, stretch, _SENTENCE) or any(_stated(case, read) for read in (alike, case))):
        return None
    return harmless("E117", _WHY, case.evidence(case.delta.removed, case.delta.added))


def _divided(case: Case, alike: Case) -> bool:
    """Tell whether the new wording has more Chinese sentences: the way back joins them.

    A subject is left out once two are one, and could not be before.
    """
    old, new = (len(_SENTENCE.findall(text)) for text in (alike.old_text, alike.new_text))
    return case.document.lang == "zh" and old < new


def _stated(case: Case, alike: Case) -> bool:
    """Tell whether each English statement is shown to say the same, however they are joined."""
    if case.document.lang != "en":
        return False
    pairs = paired(alike.old_text, alike.new_text)
    return pairs is not None and all(
        any(_said(case, was, now) for was, now in _readings(case, *pair)) for pair in pairs
    )


def _said(case: Case, old: str, new: str) -> bool:
    """Tell whether one statement is shown to say the same, as a whole or clause by clause."""
    stretch = Stretch("", old, new, "")
    step = stretch.step(case)
    return any(proof(step) for proof in _PROOFS) or _shown(case, stretch, _CLAUSE)


def _readings(case: Case, old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield a statement with adverbials at its end or as written, in either voice."""
    ours = all(map(_passed_on, (old, new))) or (
        case.topic not in PASSED_ON and not any(_others(_main(said)) for said in (old, new))
    )
    readings = dict.fromkeys(((settled(old), settled(new)), (old, new)))
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


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some of the text that is replaced, and what stands before and after it meanwhile."""

    before: str
    old: str
    new: str
    after: str
    turned: bool = False
    """Whether the way from the new wording back to the old is looked at."""

    @property
    def proofs(self) -> tuple[Rule, ...]:
        """What may show it harmless: a slip of the pen is put right, and never put in."""
        return tuple(proof for proof in _PROOFS if proof is not slip or not self.turned)

    def parts(self, pieces: re.Pattern[str]) -> Iterator[Stretch]:
        """Yield the pieces that differ, to be replaced one after another."""
        olds, news = ([m for m in pieces.findall(text) if m] for text in (self.old, self.new))
        pairs = list(_aligned(olds, news))
        before = self.before
        for n, (old, new) in enumerate(pairs):
            if old != new:
                after = "".join(o for o, _ in pairs[n + 1 :]) + self.after
                yield replace(self, before=before, old=old, new=new, after=after)
            before += new

    def between(self, start: tuple[int, int], end: tuple[int, int]) -> Stretch:
        """Return the part between two places; what stands before it is replaced already."""
        (a, b), (c, d) = (start[0], end[0]), (start[1], end[1])
        before, after = self.before + self.new[:c], self.old[b:] + self.after
        return replace(self, before=before, old=self.old[a:b], new=self.new[c:d], after=after)

    def step(self, case: Case) -> Step:
        """Return the replacement as a case of its own."""
        old, new = (self.before + text + self.after for text in (self.old, self.new))
        return Step(case.change, case.setting, old_text=old, new_text=new)


def _shown(case: Case, stretch: Stretch, pieces: re.Pattern[str]) -> bool:
    """Tell whether every part of a stretch is shown harmless, as a whole or clause by clause.

    Clauses are looked at in a stretch that was not shown harmless as a whole.
    """
    parts = list(stretch.parts(pieces))
    whole = pieces is _CLAUSE and len(parts) == 1
    return all(
        (not whole and _proven(case, part))
        or (_either(case, part) if pieces is _SENTENCE else _chained(case, part))
        for part in parts
    )


def _either(case: Case, sentence: Stretch) -> bool:
    """Tell whether the clauses of a sentence are shown harmless, in one order if need be."""
    if _shown(case, sentence, _CLAUSE):
        return True
    if case.document.lang == "en":
        return False
    before = sentence.before[-1:]
    old, new = (_settled(text, before) for text in (sentence.old, sentence.new))
    alike = replace(sentence, old=old, new=new)
    if (alike.old, alike.new) == (sentence.old, sentence.new):
        return False
    return alike.old == alike.new or _proven(case, alike) or _shown(case, alike, _CLAUSE)


def _settled(text: str, before: str) -> str:
    """Return Chinese sentences in one order, their phrases read as equations have them."""
    return read(before + "".join(map(settled_zh, _SENTENCE.findall(text))), "zh")[len(before) :]


def _proven(case: Case, stretch: Stretch) -> bool:
    step = stretch.step(case)
    return any(proof(step) for proof in stretch.proofs)


def _chained(case: Case, stretch: Stretch) -> bool:
    """Tell whether the edits within one clause are each shown harmless, in order."""
    cuts = _cuts(stretch)
    if not 2 < len(cuts) <= _EDITS + 1:
        return False
    reached = [True]
    for n in range(1, len(cuts)):
        reached.append(
            any(
                reached[m] and _proven(case, stretch.between(cuts[m], cuts[n]))
                for m in range(n)
                if (m, n) != (0, len(cuts) - 1)
            )
        )
    return reached[-1]


def _cuts(stretch: Stretch) -> list[tuple[int, int]]:
    """Return the places, on either side, between which there is one edit each.

    The mark at the end is one of its own.
    """
    olds, news = terms(stretch.old), terms(stretch.new)
    said, says = ([meaning(t) for t in side] for side in (olds, news))
    matches = Matcher(said, says).get_opcodes()
    cuts = [(0, 0)]
    for (op, _, b, _, d), following in pairwise(matches):
        if op == "equal" or following[0] != "equal":
            continue
        cuts.append((olds[b].end, news[d].end))
    if matches and _ended_alike(stretch, olds[-1:], news[-1:]):
        if matches[-1][0] == "equal" and len(cuts) > 1:
            cuts.pop()
    elif matches and matches[-1][0] != "equal":
        cuts.append((olds[-1].end, news[-1].end))
    return [*cuts, (len(stretch.old), len(stretch.new))]


def _ended_alike(stretch: Stretch, old: Sequence[Term], new: Sequence[Term]) -> bool:
    """Tell whether two pieces have the same marks after their last terms."""
    tails = (
        text[t.end :].strip()
        for text, side in ((stretch.old, old), (stretch.new, new))
        for t in side
    )
    return not (old and new) or len(set(tails)) == 1


def _aligned(olds: list[str], news: list[str]) -> Iterator[tuple[str, str]]:
    """Pair the pieces of two texts in order, those that say the same with each other."""
    said, says = ([tuple(meaning(t) for t in terms(p)) for p in side] for side in (olds, news))
    for _, a, b, c, d in SequenceMatcher(None, said, says, autojunk=False).get_opcodes():
        if b - a == d - c:
            yield from zip(olds[a:b], news[c:d], strict=True)
        else:
            yield "".join(olds[a:b]), "".join(news[c:d])
