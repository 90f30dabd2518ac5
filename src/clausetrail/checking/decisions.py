"""Whether every change that needs a decision has one, and one that still holds."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.finding import DUE, Finding, Place, Severity
from clausetrail.checking.pair import Pair
from clausetrail.checking.subject import how_to_answer, judgement, name, named, place_of
from clausetrail.judging import VERDICTS, listed
from clausetrail.repository import Decision, Policy, Status, Version, answers
from clausetrail.repository.decision import Question
from clausetrail.repository.layout import REVIEW_FILE

MARK: dict[Status, Severity] = {
    "draft": "warning",
    "upcoming": "warning",
    "in-force": "warning",
    "superseded": "note",
}
"""How grave an undecided change is that may well be harmless."""


def decision_findings(pair: Pair, status: Status) -> Iterator[Finding]:
    """Report undecided changes, and decisions that are stale or not complete."""
    if pair.questions and not pair.new.decisions and status in ("in-force", "superseded"):
        yield _nothing_on_record(pair, status)
        return
    for question in pair.questions:
        yield from _answered(pair, status, question)
    yield from _stale(pair, status)


def on_record(version: Version) -> tuple[tuple[Question, Decision], ...]:
    """Return the complete decisions of an old version, which is not compared again."""
    return tuple(
        (Question(one.change, one.asked, one.clauses), one)
        for one in version.decisions
        if one.complete and one.asked
    )


def not_on_record(policy: Policy, version: Version) -> Finding:
    """Report an old version nobody keeps decisions on; it is not compared."""
    return Place(policy, version, "superseded").finding(
        "C106",
        Bilingual("没有决定记录", "no decisions are on record"),
        how_to_answer(policy, version),
    )


def _nothing_on_record(pair: Pair, status: Status) -> Finding:
    material = sum(question.verdict == "material" for question in pair.questions)
    rest = len(pair.questions) - material
    since = min(version.name for version in pair.before.values())
    return Place(pair.policy, pair.new, status).finding(
        "C106",
        Bilingual(
            f"自 {since} 以来的变更没有决定记录：重大 {material} 处，须判断 {rest} 处",
            f"no decisions are on record for the changes since {since}: "
            f"{material} material, {rest} to be judged",
        ),
        how_to_answer(pair.policy, pair.new),
    )


def _answered(pair: Pair, status: Status, question: Question) -> Iterator[Finding]:
    """Report a question without a full answer; one finding for both languages."""
    found = {
        lang: answers(pair.new.decisions, lang, asked.fingerprint)
        for lang, asked in question.asked.items()
    }
    begun = {lang: one for lang, one in found.items() if one is not None and one.begun}
    still_open = [lang for lang in question.asked if lang not in begun]
    if still_open:
        gravest = min(still_open, key=lambda lang: VERDICTS.index(question.asked[lang].verdict))
        yield _undecided(pair, status, question, gravest)
    for lang, decision in begun.items():
        if lang == next(first for first, one in begun.items() if one is decision):
            yield from _completeness(pair, status, decision, lang)


def _undecided(pair: Pair, status: Status, question: Question, lang: Lang) -> Finding:
    asked = question.asked[lang]
    reason = judgement(pair, question, lang).reason
    where = name(pair, question, lang)
    if asked.verdict == "material":
        message = Bilingual(
            f"{where.zh}是重大变更，尚未决定：{reason.zh}",
            f"{where.en} is a material change nobody has decided on: {reason.en}",
        )
    else:
        message = Bilingual(
            f"{where.zh}的变更是否重大，须由人判断：{reason.zh}",
            f"a person must say whether the change in {where.en} is material: {reason.en}",
        )
    material = asked.verdict == "material"
    return place_of(pair, status, lang, question.change).finding(
        "C101" if material else "C102",
        message,
        how_to_answer(pair.policy, pair.new),
        severity=DUE[status] if material else MARK[status],
        named=question.change,
        excerpt=asked.text,
    )


def _completeness(pair: Pair, status: Status, decision: Decision, lang: Lang) -> Iterator[Finding]:
    place = place_of(pair, status, lang, decision.change)
    where = named(pair, decision.change, lang)
    at = f"{pair.new.folder / REVIEW_FILE}:{decision.line}"
    missing = [
        key
        for key, there in (
            ("material", decision.material is not None),
            ("reason", decision.material is not False or decision.reason),
            ("by", decision.by),
            ("on", decision.on),
        )
        if not there
    ]
    if missing:
        yield place.finding(
            "C104",
            Bilingual(
                f"{where.zh}的决定缺少 {'、'.join(missing)}",
                f"the decision on {where.en} lacks {', '.join(missing)}",
            ),
            Bilingual(f"请在 {at} 补上", f"fill it in at {at}"),
            named=decision.change,
        )
    names = listed(pair.policy.settings)
    if decision.category is not None and decision.category not in names:
        numbers = [str(number) for number in names]
        yield place.finding(
            "C108",
            Bilingual(
                f"{where.zh}的决定写的是第（{decision.category}）类，本政策的重大变更没有这一类",
                f"the decision on {where.en} names category ({decision.category}), which the "
                "policy's list of material changes does not have",
            ),
            Bilingual(
                f"请在 {at} 改为 {'、'.join(numbers)} 之一",
                f"make it one of {', '.join(numbers)} at {at}",
            ),
            named=decision.change,
        )
    silent = [code for code in pair.policy.settings.languages if not decision.summary.in_(code)]
    if decision.material and silent:
        yield place.finding(
            "C105",
            Bilingual(
                f"{where.zh}已定为重大变更，但没有给用户的说明（{'、'.join(silent)}）",
                f"{where.en} is decided to be material, but users are not told "
                f"what changed ({', '.join(silent)})",
            ),
            Bilingual(
                f"请在 {at} 的 summary 里用一两句话写明改了什么",
                f"say in a sentence or two under summary at {at} what changed",
            ),
            named=decision.change,
        )


def _stale(pair: Pair, status: Status) -> Iterator[Finding]:
    """Report answers to changes that are gone or have other words by now.

    A warning while the same clause is asked about again and not answered; else a note.
    """
    current = {
        (lang, asked.fingerprint)
        for question in pair.questions
        for lang, asked in question.asked.items()
    }
    still_open = {question.change for question in pair.open}
    for decision in pair.new.decisions:
        gone = [
            lang
            for lang, asked in decision.asked.items()
            if (lang, asked.fingerprint) not in current
        ]
        if not gone or not decision.begun:
            continue
        at = f"{pair.new.folder / REVIEW_FILE}:{decision.line}"
        asked_again = decision.change in still_open
        where = named(pair, decision.change, gone[0])
        yield place_of(pair, status, gone[0], decision.change).finding(
            "C103",
            Bilingual(
                f"{where.zh}的决定已失效（{'、'.join(gone)}）："
                "决定之后，文字或者判断所依据的规则变了",
                f"the decision on {where.en} no longer holds ({', '.join(gone)}): "
                "the words, or the rule they are judged by, changed after it",
            ),
            Bilingual(
                f"请运行 clausetrail review {pair.policy.slug}@{pair.new.name}，"
                f"回答新的一项，然后删去 {at} 的旧项",
                f"run clausetrail review {pair.policy.slug}@{pair.new.name}, answer the new "
                f"entry, then delete the old one at {at}",
            )
            if asked_again
            else Bilingual(f"可以删去 {at} 的旧项", f"the old entry at {at} may be deleted"),
            severity=MARK[status] if asked_again else "note",
            named=decision.change,
        )
