"""M108, M209, M308, M409, M509 again: a word or two of Chinese that limit whom, when or how.

Asked where nothing could be shown harmless.  What makes such words count is their class and
the words beside them, in the same phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kinds.evidence import asks_us, says
from clausetrail.judging.kinds.kind import kind_of_force
from clausetrail.judging.language.term import sentence_at
from clausetrail.judging.novelty import within
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.rules.particular import CODES
from clausetrail.judging.stretches import Stretch, stretches
from clausetrail.judging.verdict import Category, Judgement
from clausetrail.judging.vocabulary import table
from clausetrail.regex import regex

_MARK = regex(r"[，。；：！？,;:!?|()（）\n]")
_LONGEST = 24
"""Characters of what can be such a word or two."""
_FEW = 12
"""Characters, old and new, of a time that is only another one."""
_MOMENTS = ("before", "after", "while")
_DIGITS = str.maketrans("一二三四五六七八九", "123456789")
_AUXILIARY = regex(r"^[会将可以能够]+|[会将可以能够地]+$")


@dataclass(frozen=True, slots=True)
class _Place:
    """What stands on either side in one phrase, and what stands there before and after it."""

    before: str
    was: str
    now: str
    after: str
    sentence: str

    @classmethod
    def of(cls, case: Case, stretch: Stretch) -> _Place:
        """Return the place of a stretch in the new wording."""
        text, (start, end) = case.new_text, stretch.new
        first, last = sentence_at(text, start)
        return cls(
            _MARK.split(text[:start])[-1].lstrip(),
            case.old_text[slice(*stretch.old)].strip(),
            text[start:end].strip(),
            _MARK.split(text[end:], maxsplit=1)[0],
            text[first:last],
        )

    @property
    def own(self) -> str:
        """What only one side says, nothing if both say something."""
        return "" if self.was and self.now else self.was or self.now

    @property
    def phrases(self) -> tuple[str, str]:
        """The old and the new phrase."""
        return self.before + self.was + self.after, self.before + self.now + self.after


def limited(case: Case) -> Judgement | None:
    """Find a word of limitation that came, went or was replaced."""
    if case.whole or case.titled or case.document.lang != "zh":
        return None
    for stretch in stretches(case.old_text, case.new_text):
        if stretch.whole:
            continue
        place = _Place.of(case, stretch)
        if max(len(place.was), len(place.now)) > _LONGEST:
            continue
        found = [kind for limits, kind in _LIMITS if limits(case, place)]
        if not found:
            continue
        gone, come = (
            within(terms, span)
            for terms, span in ((case.delta.old, stretch.old), (case.delta.new, stretch.new))
        )
        happened = turned(case, gone, come)
        what = Bilingual(
            f"限定对象、时间或方式的词语有变化（{happened.zh}）",
            f"A word that limits whom, when or how changed ({happened.en})",
        )
        category = found[0] or kind_of_force(case, gone, come)
        return material(CODES[category], category, what, case.evidence(gone, come), case.category)
    return None


def _as_we_see_fit(case: Case, place: _Place) -> bool:
    """Tell whether what we undertake is done only as the case may be: 视情况, 酌情."""
    around = place.before + place.after
    return (
        any(
            any(map(_known("fit").fullmatch, (one, _AUXILIARY.sub("", one))))
            and _known("bound").fullmatch(other)
            for one, other in ((place.was, place.now), (place.now, place.was))
        )
        and not _known("yours").search(around)
        and not _known("handled").match(place.after)
    )


def _prominent(case: Case, place: _Place) -> bool:
    """Tell whether readers are told conspicuously on one side only."""
    conspicuous = [_known("conspicuous").search(said) is not None for said in place.phrases]
    return conspicuous[0] != conspicuous[1] and _known("told").search(place.sentence) is not None


def _told_to_all(case: Case, place: _Place) -> bool:
    """Tell whether readers were told one by one, and all have to look for themselves now."""
    if not _known("told").search(place.sentence):
        return False
    singly, publicly = _known("singly"), _known("publicly")
    return any(
        singly.search(one)
        and publicly.search(other)
        and not singly.search(other)
        and not publicly.search(one)
        for one, other in ((place.was, place.now), (place.now, place.was))
    )


def _for_some(case: Case, place: _Place) -> bool:
    """Tell whether a way to reach us is one for some readers, or at some times, only."""
    if not (asks_us(place.sentence) or says(place.sentence, "write-to") or case.topic == "contact"):
        return False
    implied = _known("implied")
    if implied.fullmatch(place.was) and implied.fullmatch(place.now):
        return False
    if _known("manner").fullmatch(place.own):
        return True
    return _known("channel").match(place.after) is not None and not _known("spoken").search(
        place.was + place.now
    )


def _at_another_moment(case: Case, place: _Place) -> bool:
    """Tell whether information is handled before, during or after something else."""
    moved = _known(*_MOMENTS).search(place.was + place.now)
    if case.category not in (1, 3, None) or not moved or len(place.was + place.now) > _FEW:
        return False
    old, new = (
        {name for name in _MOMENTS if _known(name).search(phrase)} for phrase in place.phrases
    )
    return bool(old and new) and old != new


def _under_other_rules(case: Case, place: _Place) -> bool:
    """Tell whether somebody is bound by rules of their own instead of ours, or the reverse."""
    if not _known("governed").search(place.before + place.after):
        return False
    ours, theirs = _known("ours"), _known("theirs")
    return any(
        ours.search(one) and theirs.match(other) and not theirs.match(one)
        for one, other in ((place.was, place.now), (place.now, place.was))
    )


def _another_named(case: Case, place: _Place) -> bool:
    """Tell whether another one is named whose policy it is, or who receives something."""
    if case.category not in (1, 3) or not all(
        map(_known("name").fullmatch, (place.was, place.now))
    ):
        return False
    if _known("speaking").search(place.was + place.now):
        return False
    policy = not place.before.strip(" 《") and _known("policy").match(place.after)
    return bool(policy or _known("label").search(case.new_text.split(place.now)[0][-20:]))


def _on_application(case: Case, place: _Place) -> bool:
    """Tell whether what readers could do themselves has to be applied for, or the reverse."""
    own, asked = _known("oneself"), _known("applied")
    return any(
        own.fullmatch(one) and asked.match(other)
        for one, other in ((place.was, place.now), (place.now, place.was))
    )


def _some_only(case: Case, place: _Place) -> bool:
    """Tell whether a word came or went on which of several are meant, or how exact they are."""
    some = _known("some")
    return bool(some.fullmatch(place.own)) or bool(
        some.fullmatch(place.was) and some.fullmatch(place.now)
    )


def _graded(case: Case, place: _Place) -> bool:
    """Tell whether another grade, or number of a standard, is named: 三级, ISO 27001."""
    figure = _known("figure")
    return bool(
        figure.fullmatch(place.was)
        and figure.fullmatch(place.now)
        and place.was.translate(_DIGITS) != place.now.translate(_DIGITS)
        and (_known("graded").match(place.after) or _known("standard").search(place.before))
    )


_LIMITS: tuple[tuple[Callable[[Case, _Place], bool], Category | None], ...] = (
    (_as_we_see_fit, None),
    (_prominent, None),
    (_told_to_all, None),
    (_for_some, 5),
    (_at_another_moment, None),
    (_under_other_rules, 3),
    (_another_named, 3),
    (_on_application, 4),
    (_some_only, None),
    (_graded, None),
)
"""How words limit something, and the kind of rule that is, if not what the clause is about."""


@cache
def _known(*names: str) -> re.Pattern[str]:
    """Return the pattern of some classes of words."""
    return re.compile("|".join(f"(?:{word})" for name in names for word in _classes()[name]))


@cache
def _classes() -> Mapping[str, Sequence[str]]:
    return table("limits")
