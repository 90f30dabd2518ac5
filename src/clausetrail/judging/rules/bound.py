"""M108, M209, M308, M409, M509 again: whether a figure is the most, the least, or the usual.

"A maximum of two years" and "on average two years" are not the same promise.  Asked where
nothing could be shown harmless.
"""

from __future__ import annotations

import re
from functools import cache

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kinds.kind import kind_of_force
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.rules.particular import CODES
from clausetrail.judging.verdict import Judgement
from clausetrail.regex import regex

_FIGURES = frozenset({"period", "age", "amount", "percent", "count"})
_TIMED = regex(r"\b(?:period|time|term|duration|deadline|limit)s?\b", re.IGNORECASE)
_NUMBER = r"(?=\d|an? |one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety)"
_BOUNDS = {
    "most": (
        r"at (?:the )?(?:most|latest|longest)|(?:no|not) (?:more|longer|later|greater)(?: than)?"
        r"|(?:not|never|cannot|without) (?:to )?exceed\w*|maximum|up to|longest|latest|within"
        r"|upper limit|less than|fewer than|shorter than|limited to"
    ),
    "least": (
        r"at (?:the )?(?:least|earliest)|(?:no|not) (?:less|fewer|shorter|earlier|sooner) than"
        r"|minimum|shortest|earliest|or (?:more|longer|later)|more than|longer than|exceed\w*"
        r"|and (?:more|longer|beyond)"
    ),
    "usual": (
        rf"(?:about|around|some|circa|ca\.|near(?:ly)?) {_NUMBER}|approximate(?:ly)?|approx\."
        r"|roughly|(?:on )?average|typical(?:ly)?|usual(?:ly)?|normal(?:ly)?|standard"
        r"|general(?:ly)?|ordinar(?:y|ily)|as a rule|in principle|in general|regular"
        r"|customar(?:y|ily)|expected|target|indicative"
    ),
}
"""Words that make of a figure the most, the least, or what it mostly is."""


def bound(case: Case) -> Judgement | None:
    """Find a figure, or a time, that is bound otherwise now."""
    if case.document.lang != "en" or case.whole or case.titled:
        return None
    gone = [t for h in case.delta.hunks for t in h.old]
    come = [t for h in case.delta.hunks for t in h.new]
    old, new = (
        " ".join(said for said, _ in case.sentences(*pair)) for pair in ((gone, ()), ((), come))
    )
    old, new = old or case.old_text, new or case.new_text
    figured = any(t.field in _FIGURES for t in case.near(gone, come))
    if not (figured or (_TIMED.search(old) and _TIMED.search(new))):
        return None
    was, now = _bounds(old), _bounds(new)
    if was == now or not (figured or (was and now)):
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"数值是上限、下限还是通常情况有变化（{happened.zh}）",
        f"Whether a figure is the most, the least or the usual changed ({happened.en})",
    )
    category = kind_of_force(case, gone, come)
    return material(CODES[category], category, what, case.evidence(gone, come), case.category)


def _bounds(text: str) -> set[str]:
    """Return in which ways the figures of a text are bound."""
    return {found.lastgroup or "" for found in _words().finditer(text)}


@cache
def _words() -> re.Pattern[str]:
    kinds = "|".join(rf"(?P<{kind}>{words})" for kind, words in _BOUNDS.items())
    return re.compile(rf"\b(?:{kinds})(?!\w)", re.IGNORECASE)
