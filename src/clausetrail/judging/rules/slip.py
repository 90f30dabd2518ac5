"""E110 and E112: slips of the pen put right."""

from __future__ import annotations

from dataclasses import replace

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.delta import Hunk
from clausetrail.judging.language.direction import directions_kept
from clausetrail.judging.language.stems import stems
from clausetrail.judging.language.term import letters
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.rules.rewording import same_meaning
from clausetrail.judging.slips.correction import Corrected
from clausetrail.judging.verdict import Judgement

_STYLE = frozenset(
    stems(
        "however therefore moreover furthermore additionally accordingly namely indeed simply"
        " nevertheless nonetheless likewise similarly overall too ourselves own"
    )
) | frozenset("故亦便乃嘛吧呢啊")
"""Words that join sentences or set a tone."""
_WHY = Bilingual(
    "更正错别字或漏字、衍字。", "A misspelling or a missing or doubled word put right."
)


def slip(case: Case) -> Judgement | None:
    """E110: words misspelt, doubled, or with a character missing."""
    corrected = case if isinstance(case, Corrected) else Corrected.of(case)
    if corrected is None or corrected.repunctuated:
        return None
    same = letters(corrected.old_text) == letters(corrected.new_text)
    if not same and same_meaning(corrected) is None:
        return None
    return harmless("E110", _WHY, case.evidence(case.delta.removed, case.delta.added))


def beside(corrected: Corrected, found: Judgement) -> Judgement:
    """Return the judgement on a change whose slips are put right, saying that they were."""
    if found.verdict != "editorial" or found.rule == "E110":
        return found
    why = Bilingual(
        f"{_WHY.zh[:-1]}；此外，{found.reason.zh}",
        f"{_WHY.en[:-1]}; besides: {found.reason.en}",
    )
    written = corrected.written
    said = written.evidence(written.delta.removed, written.delta.added)
    return replace(found, reason=why, evidence=said)


def grammar(case: Case) -> Judgement | None:
    """E112: nothing but slips of the pen and words of style, several of them.

    Asked under the profile ``wp260``, once slips are put right: the Article 29 Working
    Party's guidelines on transparency (WP260 rev.01, paragraph 29) leave misspellings and
    flaws of style or grammar out of what readers must be told.
    """
    hunks = case.delta.hunks
    if case.whole or not hunks or not directions_kept(case):
        return None
    if not all(map(_stylistic, hunks)):
        return None
    why = Bilingual("只涉及错别字、语法或行文。", "Only spelling, grammar or style are concerned.")
    return harmless("E112", why, case.evidence(case.delta.removed, case.delta.added))


def _stylistic(hunk: Hunk) -> bool:
    return all(t.field == "plain" and {t.key, t.text} & _STYLE for t in (*hunk.old, *hunk.new))
