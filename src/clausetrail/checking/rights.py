"""Whether a right that users have is taken away without a way to their consent."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.checking.finding import Finding
from clausetrail.checking.pair import Pair
from clausetrail.checking.subject import name, place_of
from clausetrail.judging.verdict import JudgedChange
from clausetrail.repository import Status, answers
from clausetrail.repository.layout import REVIEW_FILE


def right_findings(pair: Pair, status: Status) -> Iterator[Finding]:
    """Report a right that is gone while nobody has recorded how consent is obtained."""
    for question in pair.questions:
        for lang, asked in question.asked.items():
            if not any(_cuts_right(one) for one in pair.about(question.change, lang)):
                continue
            decision = answers(pair.new.decisions, lang, asked.fingerprint)
            if decision is not None and decision.reason:
                continue
            where = name(pair, question, lang)
            yield place_of(pair, status, lang, question.change).finding(
                "C107",
                Bilingual(
                    f"{where.zh}删去了用户的一项权利，没有写明怎样取得同意",
                    f"{where.en} takes a right away from users, and nothing says how their "
                    "consent is obtained",
                ),
                Bilingual(
                    f"若确要删去，请在 {REVIEW_FILE} 的 reason 里写明取得明确同意的方式；"
                    "否则请恢复原文",
                    f"if it is meant, say under reason in {REVIEW_FILE} how explicit consent is "
                    "obtained; otherwise put the text back",
                ),
                named=question.change,
                excerpt=asked.text,
            )
            break


def _cuts_right(one: JudgedChange) -> bool:
    judgement = one.judgement
    return "removed" in one.change.ops and 4 in (judgement.category, *judgement.also)
