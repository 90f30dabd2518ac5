"""What each change means in the sense of the policy's own list of material changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from clausetrail.comparing.change import Comparison
from clausetrail.judging import agreement
from clausetrail.judging.case import Case
from clausetrail.judging.confidence import graded
from clausetrail.judging.explaining import explanations
from clausetrail.judging.kinds.kind import kinds_told
from clausetrail.judging.kinds.matter import is_contract
from clausetrail.judging.language.tenses import tenses_kept
from clausetrail.judging.language.term import sentence_at
from clausetrail.judging.paraphrase import Paraphrased
from clausetrail.judging.promises import Promise, lacking, misnumbered, promises, uncovered
from clausetrail.judging.recasting import recast, rests_on_words
from clausetrail.judging.rules import (
    AGREED,
    CONTRACT,
    CONTRACT_NAMING,
    DOUBTFUL,
    FACTS,
    HARMLESS,
    MATERIAL,
    NAMING,
    PROFILES,
    SETTLED,
    STATED,
    TOLD,
    Rule,
    slip,
)
from clausetrail.judging.ruling import Ruling, tells_of_changes
from clausetrail.judging.setting import Setting
from clausetrail.judging.slips.correction import Corrected
from clausetrail.judging.standard import KINDS, listed
from clausetrail.judging.verdict import (
    CATEGORIES,
    VERDICTS,
    Category,
    Confidence,
    Evidence,
    JudgedChange,
    Judgement,
    Verdict,
)

if TYPE_CHECKING:
    from clausetrail.repository.policy import Profile, Settings

__all__ = [
    "CATEGORIES",
    "KINDS",
    "VERDICTS",
    "Category",
    "Confidence",
    "Evidence",
    "JudgedChange",
    "Judgement",
    "Promise",
    "Verdict",
    "explanations",
    "is_contract",
    "judge",
    "lacking",
    "listed",
    "misnumbered",
    "promises",
    "uncovered",
]


def judge(comparison: Comparison, settings: Settings | None = None) -> tuple[JudgedChange, ...]:
    """Judge every change of a comparison, in its order.

    What no rule shows to be harmless is never ``editorial``.
    """
    setting = Setting.of(comparison, settings)
    return tuple(
        JudgedChange(change, verdict_on(Case(change, setting))) for change in comparison.changes
    )


def verdict_on(case: Case) -> Judgement:
    """Return the gravest judgement on one change, by the policy's own measure."""
    standard = case.setting.standard
    found = _beside(case, _found(case, standard.profile))
    if case.setting.agreement and not case.on_information:
        found = agreement.placed(found)
    return graded(standard.applied(found), case)


def _beside(case: Case, found: Judgement) -> Judgement:
    """Return a finding with the kinds its sentences state by their own words beside its own."""
    told = () if found.verdict == "editorial" else kinds_told(case)
    kinds = tuple(c for c in (found.category, *told) if c is not None)
    if not told:
        return found
    return replace(found, category=kinds[0], also=tuple(sorted({*found.also, *told} - {kinds[0]})))


def _found(case: Case, profile: Profile) -> Judgement:
    for rule in SETTLED:
        if (settled := rule(case)) is not None:
            return settled
    if (corrected := Corrected.of(case)) is not None:
        return slip.slip(corrected) or slip.beside(corrected, _found(corrected, profile))
    rules, naming = (CONTRACT, CONTRACT_NAMING) if profile == "contract" else (MATERIAL, NAMING)
    asked, ruling = naming if case.titled else rules, Ruling.of(case)
    if (material := _all(asked, ruling)) is not None and _stays(material, asked, ruling):
        return material
    facts = naming if profile == "contract" else TOLD if tells_of_changes(case) else FACTS
    if ruling is not case and (named := _all(facts, case)) is not None:
        return named
    proofs = () if case.displaced or case.struck or not tenses_kept(case) else HARMLESS
    agreed = AGREED if case.setting.agreement else ()
    for rule in (*proofs, *agreed, *PROFILES[profile]):
        if (found := rule(case)) is not None:
            return found
    stated = () if case.displaced or profile == "contract" else STATED
    return next(
        found
        for rules, read in ((stated, ruling), (DOUBTFUL, case))
        for rule in rules
        if (found := rule(read)) is not None
    )


def _stays(found: Judgement, rules: tuple[Rule, ...], case: Case) -> bool:
    """Tell whether a finding holds still once phrases that say the same read alike.

    It does not if no rule fires then, and nothing it rests on differs any more.
    """
    alike = Paraphrased.of(case) if case.old and case.new else None
    if alike is None or _all(rules, alike) is not None:
        return True
    left = {t.text for t in (*alike.delta.removed, *alike.delta.added)}
    return any(word in evidence.text for evidence in found.evidence for word in left)


def _chief(case: Case, found: list[Judgement]) -> Judgement:
    """Return the finding that tells the kind: the most specific one.

    A clause, new or gone, that says in the end how to object to what it is about is about that.
    """
    others = [j for j in found if j.category != 4]
    if not (case.whole and case.category != 4 and others and found[0].rule == "M401"):
        return found[0]
    text = case.new_text or case.old_text
    first = sentence_at(text, 0)[1] if not case.in_table else text.find("|")
    granted = [text.find(e.text) for e in found[0].evidence]
    return others[0] if all(at >= first for at in granted) else found[0]


def _all(rules: tuple[Rule, ...], case: Case) -> Judgement | None:
    """Return the first rule that fires, with the categories of the others beside its own."""
    found = [judgement for rule in rules if (judgement := rule(case)) is not None]
    if any(rests_on_words(j.rule) for j in found) and recast(case):
        found = [j for j in found if not rests_on_words(j.rule)]
    if not found:
        return None
    first = _chief(case, found)
    also = {c for j in found for c in (j.category, *j.also) if c is not None}
    evidence = tuple(dict.fromkeys(e for j in found for e in j.evidence))
    return replace(
        first, also=tuple(sorted(also - {first.category})), evidence=evidence or first.evidence
    )
