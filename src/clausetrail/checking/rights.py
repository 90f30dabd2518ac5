"""Whether a right that users have is taken away without a way to their consent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.checking.finding import Finding
from clausetrail.checking.pair import Pair
from clausetrail.checking.subject import name, place_of
from clausetrail.comparing.change import joined
from clausetrail.judging import KINDS, JudgedChange
from clausetrail.regex import regex
from clausetrail.repository import Status, answers
from clausetrail.repository.layout import REVIEW_FILE


def right_findings(pair: Pair, status: Status) -> Iterator[Finding]:
    """Report a right that is gone while nobody has recorded how consent is obtained."""
    for question in pair.questions:
        for lang, asked in question.asked.items():
            if not any(cuts_right(one) for one in pair.about(question.change, lang)):
                continue
            decision = answers(pair.new.decisions, lang, asked.fingerprint)
            if decision is not None and decision.reason:
                continue
            where = name(pair, question, lang)
            yield place_of(pair, status, lang, question.change).finding(
                "C107",
                Bilingual(
                    f"{where.zh}删去或者限制了用户的权利，没有写明怎样取得同意",
                    f"{where.en} takes away or limits a right of users, and nothing says how their "
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


def cuts_right(one: JudgedChange) -> bool:
    """Tell whether a change takes a right away from users, as a whole or in part.

    It does if the judgement names rights and the clause is gone, or words of it are gone
    that did not limit it and none came, or what came denies what was not denied before.
    A clause of a contract gives a right if its words do.
    """
    kinds, change = one.judgement.kinds, one.change
    granted = (
        bool(set(kinds) & set(KINDS["contract"])) and _GRANT.search(joined(change.old)) is not None
    )
    if "removed" in change.ops:
        return _RIGHTS in kinds or granted
    if not (kinds[:1] == (_RIGHTS,) or granted) or not change.old:
        return False
    gone = " ".join(edit.text for edit in change.edits if edit.op == "-")
    came = " ".join(edit.text for edit in change.edits if edit.op == "+")
    if _WORD.search(gone) and not _WORD.search(came):
        return not (_DENIAL.search(gone) or _LIMIT.search(gone))
    return bool(_DENIAL.search(came)) and not _DENIAL.search(gone)


_RIGHTS = 4
"""The kind of change that concerns the rights of users."""
_GRANT = regex(
    r"您(?:可以|有权|可|能够)|(?:对方|任何一方|双方)(?:均|都)?(?:可以|有权)"
    r"|\byou (?:may|can|are entitled|have the right)\b(?! not)"
    r"|\b(?:either|the other|a) party (?:may|can|is entitled)\b(?! not)",
    re.IGNORECASE,
)
"""Words with which a contract gives a right."""
_WORD = regex(r"\w")
_DENIAL = regex(
    r"不再|不得|不能|不予|不可|不提供|不接受|不支持|无权|无法|无需|拒绝|除外"
    r"|\b(?:not|no longer|cannot|never|refuse|except|unless)\b",
    re.IGNORECASE,
)
"""Words that take away what a clause gives."""

_LIMIT = regex(
    r"收取|费用|超出|超过|仅|只|限于|最多|至多"
    r"|\b(?:fees?|charges?|exceed\w*|only|at most|limit\w*)\b",
    re.IGNORECASE,
)
"""Words that narrow what a clause gives: without them it gives more."""
