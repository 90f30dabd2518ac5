"""E110 and E112: slips of the pen put right."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.delta import Hunk
from clausetrail.judging.misspelling import misspelt_han, misspelt_latin
from clausetrail.judging.rules.direction import directions_kept
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.spelling import corrected
from clausetrail.judging.stems import WORD, stem, stems
from clausetrail.judging.term import Term
from clausetrail.judging.terms import terms
from clausetrail.judging.verdict import Judgement
from clausetrail.judging.vocabulary import table, vocabulary

_NEGATIVE = ("un", "in", "im", "ir", "il", "non", "dis", "mis", "anti", "de")
"""Prefixes that turn a word round."""
_LETTERS = 5
"""Letters a word must have for a slip to be told from another word."""
_ENDING = 3
"""Letters at the end in which a difference may be grammar: licensor and licensee."""
_SLIPS = 2
"""Letters by which a long word may be off; one in a word of fewer than eight letters."""
_LONG = 8
_END = re.compile(r"[.。;；:：!?！？\n]")
_MARK = re.compile(r"[,，、]")
_WHO = ("parties", "recipients", "bodies", "entity")
_WEIGHTY = frozenset(("scope", "conditions", "count"))
"""Fields in which saying a word twice is not the same as saying it once: "not not"."""
_TURNING = frozenset(("not", "except", "annul", "consent"))
"""Concepts of words that, said twice, take themselves back."""
_STYLE = frozenset(
    stems(
        "however therefore moreover furthermore additionally accordingly namely indeed simply"
        " nevertheless nonetheless likewise similarly overall too ourselves own"
    )
) | frozenset("故亦便乃嘛吧呢啊")
"""Words that join sentences or set a tone."""


def slip(case: Case) -> Judgement | None:
    """E110: words misspelt, doubled, or with a character missing."""
    delta = case.delta
    if case.whole or case.repunctuated or not delta.hunks or not directions_kept(case):
        return None
    if not all(slipped(case, hunk) for hunk in delta.hunks):
        return None
    why = Bilingual(
        "更正错别字或漏字、衍字。", "A misspelling or a missing or doubled word put right."
    )
    return harmless("E110", why, case.evidence(delta.removed, delta.added))


def spelt(case: Case) -> Judgement | None:
    """E110: words that are often misspelt put right, and nothing else."""
    if case.whole or case.repunctuated or case.delta.hunks or not directions_kept(case):
        return None
    old, new = (WORD.findall(text.lower()) for text in (case.old_text, case.new_text))
    if old == new or [corrected(word) for word in old] != new:
        return None
    why = Bilingual("更正错别字。", "A misspelling put right.")
    return harmless("E110", why)


def grammar(case: Case) -> Judgement | None:
    """E112: nothing but slips of the pen and words of style, several of them.

    Asked under the profile ``wp260``: the Article 29 Working Party's guidelines on
    transparency (WP260 rev.01, paragraph 29) leave misspellings and flaws of style or
    grammar out of what readers must be told.
    """
    hunks = case.delta.hunks
    if case.whole or not hunks or not directions_kept(case):
        return None
    if not all(slipped(case, hunk) or _stylistic(hunk) for hunk in hunks):
        return None
    why = Bilingual("只涉及错别字、语法或行文。", "Only spelling, grammar or style are concerned.")
    return harmless("E112", why, case.evidence(case.delta.removed, case.delta.added))


def _stylistic(hunk: Hunk) -> bool:
    return all(t.field == "plain" and {t.key, t.text} & _STYLE for t in (*hunk.old, *hunk.new))


def slipped(case: Case, hunk: Hunk) -> bool:
    """Tell whether a difference is one word misspelt, doubled, or short of a character."""
    delta = case.delta
    if _doubled(hunk.old, delta.old, case.old_text) and not hunk.new:
        return not any(t.field == "count" or t.concept in _TURNING for t in hunk.old)
    if _written_together(hunk):
        return True
    if all(t.field == "plain" for t in hunk.old) and _misspelt(case, hunk.old, hunk.new):
        return not any(t.field in _WEIGHTY for t in hunk.new)
    return all(t.field == "plain" for t in (*hunk.old, *hunk.new)) and (
        _completed(hunk.old, delta.old, delta.new) or _completed(hunk.new, delta.new, delta.old)
    )


def _written_together(hunk: Hunk) -> bool:
    """Tell whether one word was only divided or joined: "log-files", "log files", "logfiles"."""
    if not hunk.old or not hunk.new or any(t.field != "plain" for t in (*hunk.old, *hunk.new)):
        return False
    was, now = (
        "".join(re.sub(r"[^a-z]", "", t.text.lower()) for t in side)
        for side in (hunk.old, hunk.new)
    )
    return len(was) >= _LONG and was == now


def _misspelt(case: Case, old: tuple[Term, ...], new: tuple[Term, ...]) -> bool:
    """Tell whether a word that stands nowhere else became one that does, nearly the same."""
    if len(old) != 1 or len(new) != 1:
        return False
    was, now = old[0].text.lower(), new[0].text.lower()
    if not (was.isascii() or now.isascii()) and new[0].field == "plain":
        said = "\n".join(clause.text for clause in case.setting.comparison.old.clauses)
        return misspelt_han(old[0], new[0], case.old_text, case.new_text, said)
    if not (was.isascii() and now.isascii()) or len(now) < _LETTERS or was[0] != now[0]:
        return False
    if any(was == prefix + now or now == prefix + was for prefix in _NEGATIVE):
        return False
    if stem(was) in _confusable() or was[:-_ENDING] == now[:-_ENDING] or _known(was):
        return False
    words = _counted(case)
    if misspelt_latin(was, now, known=_known(now)):
        return words[was] <= 1
    if distance(was, now) > (_SLIPS if len(now) >= _LONG else 1):
        return False
    return words[was] <= 1 < words[now]


def _counted(case: Case) -> Counter[str]:
    """Return how often either version says each word."""
    return Counter(
        term.text.lower()
        for document in (case.setting.comparison.old, case.setting.comparison.new)
        for clause in document.clauses
        for term in terms(clause.text)
    )


@cache
def _confusable() -> frozenset[str]:
    return frozenset(stems(table("confusable")["words"]))


def _known(word: str) -> bool:
    """Tell whether the vocabulary has a word."""
    known = vocabulary()
    return (stem(word),) in known.begun_latin


def distance(one: str, other: str) -> int:
    """Return how many letters to insert, delete, replace or swap (Damerau 1964).

    >>> distance("infromation", "information"), distance("bond", "bold")
    (1, 1)
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _doubled(gone: tuple[Term, ...], pool: tuple[Term, ...], text: str) -> bool:
    """Tell whether the deleted words only repeat the words beside them in their sentence.

    In "contact us, we answer" the two are not one word twice.
    """
    if not gone:
        return False
    at, length = pool.index(gone[0]), len(gone)
    said = [t.key for t in gone]
    before, after = pool[max(0, at - length) : at], pool[at + length : at + 2 * length]
    marks = _MARK if any(t.field in _WHO for t in gone) else _END
    return any(
        said == [t.key for t in beside]
        and not _END.search(gap := text[first.end : then.start])
        and not marks.search(gap)
        for beside, first, then in (
            (before, pool[at - 1], gone[0]),
            (after, gone[-1], pool[min(at + length, len(pool) - 1)]),
        )
    )


def _completed(stray: tuple[Term, ...], pool: tuple[Term, ...], other: tuple[Term, ...]) -> bool:
    """Tell whether a stray character is the rest of a longer form that the other side has.

    人姓名 and 个人姓名: 人 is left over beside 姓名, which the other side writes in full.
    """
    if len(stray) != 1:
        return False
    at = pool.index(stray[0])
    if at + 1 >= len(pool) or pool[at + 1].start != stray[0].end:
        return False
    following = pool[at + 1]
    rest = stray[0].text + following.text
    return following.field == "data" and any(
        t.key == following.key and t.text.endswith(rest) and t.text != rest for t in other
    )
