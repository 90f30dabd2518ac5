"""What a question is about: its clause, where that stands, and what to call it."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.finding import Place
from clausetrail.checking.pair import Pair
from clausetrail.judging.verdict import Judgement
from clausetrail.place import called
from clausetrail.repository import Policy, Status, Version
from clausetrail.repository.decision import Question
from clausetrail.repository.layout import REVIEW_FILE


def name(pair: Pair, question: Question, lang: Lang) -> Bilingual:
    """Name what a question is about; see `named`."""
    return named(pair, question.change, lang)


def named(pair: Pair, change: str, lang: Lang) -> Bilingual:
    """Name a change as a lawyer would: by its clause, with its first words if it has no number.

    A replacement that recurs is named by its words.  Of a change that is gone only its id
    is known.
    """
    comparison = pair.comparisons.get(lang)
    own = pair.own(change, lang)
    group = next((one for one in comparison.groups if one.id == own), None) if comparison else None
    found = pair.about(change, lang)
    if group is not None and found:
        count = len(found)
        return Bilingual(
            f"“{group.old}”改为“{group.new}”（{count} 个条款）",
            f'"{group.old}" replaced by "{group.new}" ({count} clauses)',
        )
    if comparison is None or not found:
        return Bilingual(f"“{change}”", f'"{change}"')
    now = found[0].change.new
    document, clause = (comparison.new, now[0]) if now else (comparison.old, found[0].change.old[0])
    zh, en = called(document, clause, "zh"), called(document, clause, "en")
    if not clause.label and clause.kind != "heading":
        start = clause.text[:16] + ("…" if len(clause.text) > 16 else "")
        zh, en = f"{zh}（“{start}”）", f'{en} ("{start}")'
    return (
        Bilingual(zh, en) if now else Bilingual(f"原{zh}（已删除）", f"former {en}, now removed,")
    )


def place_of(pair: Pair, status: Status, lang: Lang, change: str) -> Place:
    """Return the place of a change: its clause, or where that stood in the version before."""
    found = pair.about(change, lang)
    version, clause = pair.new, None
    if found:
        version = pair.new if found[0].change.new else pair.before[lang]
        clause = (found[0].change.new or found[0].change.old)[0]
    return Place(pair.policy, pair.new, status, version.editions.get(lang), clause)


def judgement(pair: Pair, question: Question, lang: Lang) -> Judgement:
    """Return the judgement a question was put for: of a group, the gravest."""
    return next(
        one.judgement
        for one in pair.about(question.change, lang)
        if one.judgement.rule == question.asked[lang].rule
    )


def how_to_answer(policy: Policy, version: Version) -> Bilingual:
    """Say how the questions about a version are answered."""
    reference, review = f"{policy.slug}@{version.name}", version.folder / REVIEW_FILE
    return Bilingual(
        f"请运行 clausetrail review {reference}，然后在 {review} 里作答；加 -i 可在终端里逐项回答",
        f"run clausetrail review {reference}, then answer in {review}; "
        "with -i it asks in the terminal",
    )
