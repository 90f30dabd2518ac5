"""Which of the differences between two wordings can only be slips of the pen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from clausetrail.judging.case import Case
from clausetrail.judging.language.stems import stem
from clausetrail.judging.language.term import HAN, Span, Term, folded
from clausetrail.judging.language.terms import terms
from clausetrail.judging.language.word_classes import WHO
from clausetrail.judging.slips.differences import Difference
from clausetrail.judging.slips.grammar import exchanged, outlandish, restored
from clausetrail.judging.slips.habits import Slot, customary
from clausetrail.judging.slips.han import completed, miswritten
from clausetrail.judging.slips.latin import alone, close, misspelt
from clausetrail.judging.slips.lexis import common, exists, known
from clausetrail.judging.slips.place import Place
from clausetrail.judging.slips.seams import sewn
from clausetrail.judging.slips.wording import Mend, missing
from clausetrail.judging.vocabulary import vocabulary
from clausetrail.regex import regex

_LATIN = regex(r"[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*(?:['’][A-Za-z]+)*")
_PART = regex(r"[A-Za-z0-9'’]+")
_END = regex(r"[.。;；:：!?！？\n]")
_MARK = regex(r"[,，、]")
_BEGUN = regex(r"(?:^|[.;:!?|\n]\s)\s*$")
"""What stands before the first word of a sentence, which may have lost its initial."""
_FACTS = frozenset(
    ("contact", "link", "entity", "work", "reference", "date", "period", "age", "amount", "percent")
)
"""Fields of what is compared by its value: one letter makes it another."""
_WEIGHTY = frozenset(("scope", "conditions", "count"))
"""Fields of short words that another short word turns round: "now" and "not"."""
_NAMING = frozenset(("recipients", "bodies", "places", "organisation"))
"""Fields with the names of companies and places."""
_TURNING = frozenset(("not", "except", "annul", "consent"))
"""Concepts of words that, said twice, take themselves back."""
_LONG = 5
"""Letters of a word of these fields that cannot be another one by a slip."""
_ALSO = r"(?:\b(?:also|then|thus|therefore|hereby)\b[^\w]*)?"
"""What may stand between a word and the same word: "may also may"."""
_FAR = 40
"""Characters of the longest words said twice."""
_MOST = 8
"""Words and characters of a difference that can be slips; more are another wording."""
_ACRONYM = 5
"""Capitals up to which a word is an abbreviation."""


def proven(case: Case, difference: Difference) -> Iterator[Mend]:
    """Yield what of a difference is shown to be a slip."""
    was = case.old_text[difference.start : difference.end]
    now = case.new_text[difference.new_start : difference.new_end]
    lang = case.document.lang
    if len(difference.old) > 2 * _MOST or len(difference.new) > _MOST:
        return
    if [t.key for t in terms(was)] == [t.key for t in terms(now)] and was and now:
        return
    if _stated(case.old_text, difference.old) or _stated(case.new_text, difference.new):
        return
    if now and not was and missing(case.old_text, difference.start, now.lower(), lang):
        yield Mend(difference.start, difference.end, f"{now} " if now.isascii() else now)
        return
    if now.isalpha() and now.isascii() and not was:
        if restored(now.lower(), Slot.of(case, (difference.new_start, difference.new_end))):
            yield Mend(difference.start, difference.end, f"{now} ")
        return
    if was and not now:
        if repeats(case.old_text, difference):
            yield _removal(case.old_text, difference)
            return
    elif was and (was + now).isascii() and sewn(was, now):
        yield Mend(difference.start, difference.end, now)
        return
    if (was + now).isascii():
        for (a, b), (c, d) in _pairs(case, difference):
            was, now = case.old_text[a:b], case.new_text[c:d]
            if sewn(was, now) or _misspelt(case, was, now, (c, d)):
                yield Mend(a, b, now)
    elif HAN.fullmatch(folded(was + now)):
        old = Place.of(case.old_text, difference.start, difference.end)
        new = Place.of(case.new_text, difference.new_start, difference.new_end)
        if old is None or new is None:
            return
        whole = completed(old, new, case.setting.texts[0])
        if miswritten(old, new, *case.setting.texts) or customary(
            case, difference, completes=whole
        ):
            yield Mend(difference.start, difference.end, now)


def _pairs(case: Case, difference: Difference) -> Iterable[tuple[Span, Span]]:
    """Return which word stands for which, hyphens dividing words if nothing else does."""
    if len(difference.old) == len(difference.new):
        return zip(difference.old, difference.new, strict=True)
    old, new = (
        [match.span() for match in _PART.finditer(text, start, end)]
        for text, start, end in (
            (case.old_text, difference.start, difference.end),
            (case.new_text, difference.new_start, difference.new_end),
        )
    )
    return zip(old, new, strict=True) if len(old) == len(new) else ()


def _misspelt(case: Case, was: str, now: str, place: Span) -> bool:
    """Tell whether a word is only misspelt, and nowhere left as it was."""
    if not _LATIN.fullmatch(was) or not _LATIN.fullmatch(now):
        return False
    if was == now[1:] and _BEGUN.search(case.new_text[: place[0]]):
        return (now[0].isupper() and len(was) == 1) or not exists(was)
    attested, left = case.setting.words
    low, right = was.lower().replace("’", "'"), now.lower().replace("’", "'")
    slot = Slot.of(case, place)
    if exchanged(low, right, slot) or outlandish(low, right, slot):
        return True
    if not close(low, right):
        return False
    held = _holding(case.new_text, place)
    if (was, now) != (low, right):
        if now.isupper() and len(now) <= _ACRONYM:
            return False
        used = right in attested or _common_noun(right, held) or slot.fits(right)
        used |= known(right) and bool(_BEGUN.search(case.new_text[: place[0]]))
        if not used and (was.isalpha() or right not in common()):
            return False
    if held is not None and held.field in _WEIGHTY and len(now) < _LONG:
        return not exists(low) and low not in left and alone(low, right, slot.fits)
    phrase = held is not None and " " in held.text.strip() and held.field != "plain"
    return low not in left and misspelt(low, right, attested, phrase=phrase, fits=slot.fits)


def _common_noun(word: str, held: Term | None) -> bool:
    """Tell whether a word written with a capital is one of the vocabulary, and no name."""
    found = vocabulary().latin.get((stem(word),))
    fields = {found.field if found else None, held.field if held else None}
    return bool(fields - {None, "plain"}) and not fields & _NAMING


def repeats(text: str, difference: Difference) -> bool:
    """Tell whether words that were deleted only repeat those beside them in their sentence.

    In "contact us, we answer" the two are not one word twice.
    """
    said = [(a, b) for a, b in difference.old if text[a:b].isalnum()]
    words = [text[a:b].lower() for a, b in said]
    if not words or (len(words) == 1 and not words[0].isascii()) or any(map(str.isdigit, words)):
        return False
    held = [term for span in said if (term := _holding(text, span)) is not None]
    if any(term.field == "count" or term.concept in _TURNING for term in held):
        return False
    marks = _MARK if any(term.field in WHO for term in held) else _END
    once = r"[^\w]*".join(map(re.escape, words))
    first, last = (r"\b", r"\b") if words[0].isascii() else ("", "")
    twice = re.compile(rf"{first}{once}(?P<gap>[^\w]*{_ALSO}){once}{last}", re.IGNORECASE)
    for match in twice.finditer(text, max(0, said[0][0] - 2 * _FAR), said[-1][1] + 2 * _FAR):
        if match.start() <= said[0][0] and said[-1][1] <= match.end():
            if not words[0].isascii() and _goes_on(text, match):
                return False
            return not _END.search(match["gap"]) and not marks.search(match["gap"])
    return False


def _goes_on(text: str, twice: re.Match[str]) -> bool:
    """Tell whether a Chinese word behind a mark begins a statement: 通知骑手，骑手会联系您."""
    return "，" in twice["gap"] or (
        "、" in twice["gap"] and re.match(r"[、，。；和与及或等]|$", text[twice.end() :]) is None
    )


def _removal(text: str, difference: Difference) -> Mend:
    """Return the deletion of a stretch with the space behind it."""
    space = sum(1 for _ in takewhile(str.isspace, text[difference.end :]))
    return Mend(difference.start, difference.end + space, "")


def _stated(text: str, spans: tuple[Span, ...]) -> bool:
    """Tell whether a difference reaches into a fact: an address, a company, a figure."""
    return any(
        t is not None and t.field in _FACTS for t in (_holding(text, span) for span in spans)
    )


def _holding(text: str, span: Span) -> Term | None:
    """Return the term that holds a place."""
    return next((t for t in terms(text) if t.start < span[1] and span[0] < t.end), None)
