"""E116: a phrase that says the same in every clause."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.language.tenses import tenses_kept
from clausetrail.judging.paraphrase import Paraphrased
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.rules.rewording import same_meaning
from clausetrail.judging.verdict import Judgement

_MOST = 16
"""Words that may differ; more are no phrase put in another way."""
_WHY = Bilingual(
    "换了一种说法，在任何条款里意思都一样（如“与我们联系”与“联系我们”）。",
    "Put in another phrase that says the same in any clause "
    "(such as “feel free to contact us” for “contact us”).",
)


def paraphrased(case: Case) -> Judgement | None:
    """E116: only phrases differ that say the same in every clause.

    It is asked before the rules on what is material: once the phrases are read alike,
    nothing is left that could be.
    """
    if case.displaced or not case.delta.hunks or case.whole or case.repunctuated:
        return None
    if len(case.delta.removed) + len(case.delta.added) > _MOST or not tenses_kept(case):
        return None
    alike = Paraphrased.of(case)
    if alike is None or same_meaning(alike) is None:
        return None
    return harmless("E116", _WHY, case.evidence(case.delta.removed, case.delta.added))
