"""What a question is about: its clause, where that stands, and what to call it."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.finding import Place
from clausetrail.checking.pair import Pair
from clausetrail.judging.verdict import Judgement
from clausetrail.repository import Policy, Status, Version
from clausetrail.repository.decision import Question
from clausetrail.repository.layout import REVIEW_FILE


def name(pair: Pair, question: Question, lang: Lang) -> Bilingual:
    """Name a question's clause as a lawyer would, with its first words if it has no number."""
    if question.clauses:
        count = len(question.clauses)
        return Bilingual(
            f"“{question.change}”（{count} 个条款）", f'"{question.change}" ({count} clauses)'
        )
    change = pair.about(question.change, lang)[0].change
    clause = (change.new or change.old)[0]
    called = Bilingual(f"第 {clause.id} 条", f"clause {clause.id}")
    if not clause.label:
        start = clause.text[:16] + ("…" if len(clause.text) > 16 else "")
        called = Bilingual(f"{clause.id}（“{start}”）", f'{clause.id} ("{start}")')
    if change.new:
        return called
    return Bilingual(f"原{called.zh}（已删除）", f"former {called.en}, now removed,")


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
