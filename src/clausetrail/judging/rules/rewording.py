"""E103 and E104: another name for the service, or other words for the same."""

from __future__ import annotations

import re
from itertools import pairwise

from clausetrail.bilingual import Bilingual
from clausetrail.comparing.change import joined
from clausetrail.judging.case import Case
from clausetrail.judging.citing.references import titled_once
from clausetrail.judging.constructions import division
from clausetrail.judging.constructions.statements import bounded
from clausetrail.judging.language.constituents import wordings
from clausetrail.judging.language.direction import directions_kept
from clausetrail.judging.language.term import Term
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.verdict import Judgement, Side
from clausetrail.regex import regex

_MARK = regex(r"[,，;；。！？!?、]|\.\s")


_END = regex(r"[;；。！？!?]|\.\s")
_NEAR = 40
"""Characters before a word in which the words right before it are looked for."""
_OWNING = regex(r"(?:['’]s|s['’])\s*$")
_UNLIKE = tuple(
    {word, mark} for word in ("的", "至", "到", "以") for mark in ("和", "与", "及", "以及", "、")
)
"""What joins two in Chinese, and what makes one the other's or its aim, or leads to the other."""
_ACTED_ON = regex(
    r"\b(?:is|are|was|were|be|been|being)(?: not| also|n['’]t)?(?: \w+ly)? $", re.IGNORECASE
)
_DONE = regex(r"(?:ed|[^e]en|wn|pt|nt|ld|ad|id|ost|ught|ung)$", re.IGNORECASE)
"""How a participle ends."""
_WHO = ("recipients", "bodies", "organisation")
"""Fields of whom there may be one or several."""
_DEFINITE = regex(r"\b(?:our|the|this|that|its) $", re.IGNORECASE)
_SEVERAL = regex(r"[^s]s$")
_CASE = regex("(?<![何种此般常])的?(?<![何种此般常])情[况形]下")
_BOUNDED = regex("[如若当时凡除未后前]|一旦|倘|的话|的，|情[况形]下|前提|期间|场合")
"""What may bound a Chinese sentence to some cases."""
_REACHING = frozenset(("if", "except", "not", "only", "before-after"))
"""Words that rule their sentence: where it ends decides what they rule."""


def _before(words: re.Pattern[str], text: str, term: Term) -> bool:
    """Tell whether some words stand right before a term."""
    return words.search(text[max(term.start - _NEAR, 0) : term.start]) is not None


def _ended(case: Case, side: Side) -> set[int]:
    """Return after how many words a sentence ends."""
    text, pool = case.side(side)
    return {n for n in range(1, len(pool)) if _END.search(text[pool[n - 1].end : pool[n].start])}


def _divided(case: Case, side: Side) -> set[int]:
    """Return after how many words a mark stands: one that moved may join them otherwise.

    "You may object at any time, and we stop" is not "you may object, and at any time we stop".
    """
    text, pool = case.side(side)
    return {n for n in range(1, len(pool)) if _MARK.search(text[pool[n - 1].end : pool[n].start])}


def _parted(case: Case) -> bool:
    """Tell whether independent statements only became sentences of their own, or one."""
    return case.document.lang == "zh" and division.parted(*wordings(case))


def _owners_kept(case: Case) -> bool:
    """Tell whether nothing that owned is owned now: "the doctor of the child" by "the doctor's"."""
    sides: tuple[tuple[Side, Side], ...] = (("old", "new"), ("new", "old"))
    for one, other in sides:
        (text, pool), (then, others) = case.side(one), case.side(other)
        for n, (term, same) in enumerate(zip(pool[:-1], others[:-1], strict=True)):
            if _OWNING.search(text[term.start : pool[n + 1].start]) and re.search(
                r"\bof\b", then[same.end : others[n + 1].start]
            ):
                return False
    return True


def _joined(case: Case) -> bool:
    """Tell whether what Chinese joins stays joined: 商家和骑手 is not 商家的骑手."""
    (text, pool), (then, others) = case.side("old"), case.side("new")
    gaps = (
        (text[a.end : b.start], then[c.end : d.start])
        for (a, b), (c, d) in zip(pairwise(pool), pairwise(others), strict=True)
    )
    return not any({was.strip(), now.strip()} in _UNLIKE for was, now in gaps)


def _voice_kept(case: Case) -> bool:
    """Tell whether nobody who did something has it done to them: "you send", "you are sent"."""
    (text, pool), (then, others) = case.side("old"), case.side("new")
    for term, same in zip(pool, others, strict=False):
        was, now = term.text, same.text
        if was.lower() == now.lower() or term.field not in ("acts", "plain", "rights"):
            continue
        passive = _before(_ACTED_ON, text, term)
        if passive == _before(_ACTED_ON, then, same):
            continue
        done, doing = (was, now) if passive else (now, was)
        if _DONE.search(done) and not _DONE.search(doing):
            return False
    return True


def _one_kept(case: Case) -> bool:
    """Tell whether one whom the text names does not become several: "our provider", "providers"."""
    sides: tuple[tuple[Side, Side], ...] = (("old", "new"), ("new", "old"))
    for one, other in sides:
        (text, pool), (_, others) = case.side(one), case.side(other)
        for term, same in zip(pool, others, strict=False):
            if term.field not in _WHO or term.text.lower() == same.text.lower():
                continue
            several = _SEVERAL.search(same.text) and not _SEVERAL.search(term.text)
            if several and _before(_DEFINITE, text, term):
                return False
    return True


_POINTING = regex(r"\b(?:this|these|those|such)\s+$", re.IGNORECASE)
_DETERMINED = regex(
    r"\b(?:the|this|these|those|that|such|an?|any|all|each|every|some|no|both|its|whose)\s*$"
    r"|['’]s?\s*$",
    re.IGNORECASE,
)
_LITTLE = regex(r"\b(?:as well as|and|of|in|at|as|into|with)\b", re.IGNORECASE)
"""Little words between two others of which one is not another: those of an app, and in it."""
_COUNTING = frozenset(("scope", "count", "conditions"))
_READ_AS = {"at": "in", "into": "in", "as well as": "and"}
_CHANGED = regex(r"(?:chang|increas|decreas|reduc|alter|interest|declin|ris)\w*$", re.IGNORECASE)
"""Words after which "in" is "of": a change in ownership."""
_RELATIVE = regex(
    r"\b(?:\w*[^\Ws]s|data|information|people|children|staff|personnel)(,?)"
    r" (?:which|who|whom|whose|that)\b",
    re.IGNORECASE,
)


def _pointed_kept(case: Case) -> bool:
    """Tell whether what a text points at stays that: "this information" is not "information"."""
    sides: tuple[tuple[Side, Side], ...] = (("old", "new"), ("new", "old"))
    for one, other in sides:
        (text, pool), (then, others) = case.side(one), case.side(other)
        for n, (term, same) in enumerate(zip(pool, others, strict=False)):
            if not _before(_POINTING, text, term) or _before(_POINTING, then, same):
                continue
            determined = _DETERMINED.search(then[: same.start])
            if not determined and not (n and others[n - 1].field == "parties"):
                return False
    return True


def _little_kept(case: Case) -> bool:
    """Tell whether no "of" became an "and" or an "in": partners and sponsors, of sponsors.

    Backups of storage are no backup storage; nor has what is one's, and another's, become
    what one has of the other.
    """
    (text, pool), (then, others) = case.side("old"), case.side("new")
    for (a, b), (c, d) in zip(pairwise(pool), pairwise(others), strict=False):
        gaps = {text[a.end : b.start].strip().lower(), then[c.end : d.start].strip().lower()}
        same = a.text.lower().rstrip("s") == c.text.lower().rstrip("s")
        if same and gaps == {"", "of"} and not _counting(a):
            return False
        was, now = (
            {_READ_AS.get(w.lower(), w.lower()) for w in _LITTLE.findall(gap)}
            for gap in (text[a.end : b.start], then[c.end : d.start])
        )
        if ("in" in was) != ("in" in now) and b.field == d.field == "places":
            return False
        if was - now and now - was and not _CHANGED.search(a.text):
            return False
        if "of" in was & now and ("and" in was) != ("and" in now):
            return False
    return True


def _counting(term: Term) -> bool:
    """Tell whether "of" says nothing after a word: all of our offices, the packing of goods."""
    return term.field in _COUNTING or term.text.lower().endswith("ing")


def _relatives_kept(case: Case) -> bool:
    """Tell whether what says of which partners we speak does not only describe them now.

    "Partners that are bound by contract" are some of them, "partners, which are" all.
    """
    old, new = (_RELATIVE.findall(text) for text in (case.old_text, case.new_text))
    return len(old) != len(new) or sum(map(bool, old)) == sum(map(bool, new))


def _case_kept(case: Case) -> bool:
    """Tell whether what is said of some cases is not said of all: 在您同意的情况下, 您同意."""
    old, new = case.old_text, case.new_text
    sides = ((old, new), (new, old))
    return all(_CASE.search(one) is None or _BOUNDED.search(other) for one, other in sides)


def _led_alike(case: Case) -> bool:
    """Tell whether a number that lost its title, or got one, leads to the same section still.

    The section has that title, as far as it can be told.
    """
    old, new = case.setting.sections
    return all(
        (titles := new.titles_at(n)) == old.titles_at(n)
        and (not titles or any(title in known or known in title for known in titles))
        for n, title in titled_once(case.old_text, case.new_text).items()
    )


def renamed(case: Case) -> Judgement | None:
    """E103: only the name of the service changed."""
    if case.whole or case.repunctuated or case.delta.hunks or not directions_kept(case):
        return None
    if case.old_text == joined(case.old) and case.new_text == joined(case.new):
        return None
    why = Bilingual("只有服务或品牌的名称不同。", "Only the name of the service or brand differs.")
    return harmless("E103", why)


def same_meaning(case: Case) -> Judgement | None:
    """E104: synonyms, numbers written differently, particles, punctuation."""
    if case.whole or case.struck or case.delta.hunks or not directions_kept(case):
        return None
    before, after = _divided(case, "old"), _divided(case, "new")
    if before - after and after - before:
        return None
    reaching = any(t.concept in _REACHING for t in case.delta.old)
    reaching = reaching or (case.document.lang == "en" and bounded(case.old_text, case.new_text))
    ended = reaching and _ended(case, "old") != _ended(case, "new")
    if (case.repunctuated or ended) and not _parted(case):
        return None
    if case.document.lang == "zh":
        two = wordings(case)
        if not (division.kept(*two) and division.pointed(*two)):
            return None
        if division.spread(case.old_text, case.new_text):
            return None
    kept = (
        *(_owners_kept, _joined, _voice_kept, _one_kept),
        *(_pointed_kept, _little_kept, _relatives_kept, _case_kept, _led_alike),
    )
    if not all(shown(case) for shown in kept):
        return None
    why = Bilingual(
        "表述不同但含义相同（同义词、数字写法、虚词、标点，或同一页面的链接写法）。",
        "Worded differently with the same meaning "
        "(synonyms, numerals, particles, punctuation, or how a link to the same page is written).",
    )
    return harmless("E104", why)
