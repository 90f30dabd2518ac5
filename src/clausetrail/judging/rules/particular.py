"""M108, M209, M308, M409, M509: a particular was replaced, or a phrase came or went.

Asked where nothing could be shown harmless.  The words can be any: what makes them
count is that the other wording has no word for them, and where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.frames import keeps_a_fact
from clausetrail.judging.kinds.evidence import says
from clausetrail.judging.kinds.kind import kind_of_force
from clausetrail.judging.kinds.statement import about_a_page, only_asides
from clausetrail.judging.kinds.topic import introduction_of
from clausetrail.judging.language.nearness import akin, like
from clausetrail.judging.language.term import Span, Term, folded
from clausetrail.judging.novelty import novel, weight, within
from clausetrail.judging.recasting import recast
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.rules.passage import defining
from clausetrail.judging.stretches import Stretch, stretches
from clausetrail.judging.verdict import Category, Judgement, Side
from clausetrail.judging.vocabulary import light_words
from clausetrail.regex import regex

CODES: dict[Category, str] = {
    1: "M108", 2: "M209", 3: "M308", 4: "M409", 5: "M509", 6: "M602",
}  # fmt: skip
_FACT = 2
"""Weight from which words in a place kept for a fact are another fact."""
_PHRASE = 3
"""Weight from which a phrase of its own is a statement."""
_STATEMENT = 4
"""Weight from which words are another fact wherever they stand."""
_SHARE = 0.4
"""Share of a stretch that must be new for it to be another fact, not another wording."""
_LITTLE = regex(
    r"\b(?:the|an?|our|your|their|its|in|at|on|of|to|for|by|from|with|and|or|that|which|is|are|be)\b|\s",
    re.IGNORECASE,
)
"""English words, and spaces, that are no part of what is stated."""
_POINTING = regex(
    r"第[一二三四五六七八九十\d.]+[条节章部款项]|[一本]节|部分|页面|[上下]文|所[述列称]|[详参]见|链接|[“《「【]"
)
"""Words for where to read more."""
_PAIR = 2
"""Words in the place of which others say another thing, if nothing else differs."""
_FEW = 3
"""Words in the place of which others say another thing, if a right is spoken of."""
_EXERCISED = ("rights", "closure", "minors")
_CONDITION = regex(
    r"\s*(?:须|应)?经[^，。；]{2,14}(?:后|同意|许可|批准|确认|授权)?\s*"
    r"|\s*(?:仅|只)?(?:在|于|自|待|等)?[^，。；]{2,12}(?:之?后|之?前|期间|期满|届满|时)\s*"
)
_LONGEST = 60
"""Characters in which two may have changed places."""
_TOWARDS = regex(r"[向给对由被替代]|交由")
_JOINED = regex(r"\s*(?:、|以及|和|与|及|或|并|且|同时)|.*(?:、|以及|和|与|及|或)\s*$", re.DOTALL)
"""How words begin or end that are named beside others."""
_NAME = regex(r"[A-Z][\w&.-]+")
_DONE_BY = regex(
    r"\b(?:handled|processed|operated|carried out|provided|delivered|hosted|sent|printed|shipped)"
    r" by $"
)
_DONE_BY_ZH = regex(r"由([^由]{2,12})(?:处理|代收|承运|配送|托管|运维|印制|寄送|发送|承担)")
_OWN_STAFF = regex(r"我们|您|人员|员$|系统|模型|部门?$|团队|客服|算法|人工|专人|本")
"""Those by whom we do something ourselves."""
_JOINING = regex(r"\s*(?:、|以及|和|与|及|或|并|且|同时)")


def particular(case: Case) -> Judgement | None:
    """Find a fact, or a phrase of its own, that the other wording has no word for."""
    if case.whole or case.titled:
        return None
    differs = _differs if case.document.lang == "zh" else _differs_in_english
    fewer, more = novel(case, "old"), novel(case, "new")
    for stretch in stretches(case.old_text, case.new_text):
        gone, come = within(fewer, stretch.old), within(more, stretch.new)
        if not differs(case, stretch, gone, come):
            continue
        if not (gone or come):
            gone, come = (
                within(side, span)
                for side, span in ((case.delta.old, stretch.old), (case.delta.new, stretch.new))
            )
        happened = turned(case, gone, come)
        what = Bilingual(
            f"所述的具体内容有变化（{happened.zh}）", f"What is stated changed ({happened.en})"
        )
        category = kind_of_force(case, gone, come)
        if category == 1 and _by_another(case, stretch):
            category = 3
        return material(CODES[category], category, what, case.evidence(gone, come), case.category)
    return None


Words = Sequence[Term]


def _differs(case: Case, stretch: Stretch, gone: Words, come: Words) -> bool:
    """Tell whether a Chinese stretch states something else, or more or less than it did."""
    if akin(case.old_text[slice(*stretch.old)], case.new_text[slice(*stretch.new)]):
        return False
    if stretch.whole:
        return _stated(case, stretch, gone, come)
    heavy = _least(case, stretch, gone, come) >= _STATEMENT and _fresh(case, stretch, gone, come)
    return (
        heavy
        or _turned(case, stretch)
        or _replaced(case, stretch, gone, come)
        or _instead_of_us(case, stretch, gone, come)
        or _named_beside(case, stretch, gone, come)
        or _on_condition(case, stretch, gone, come)
        or _more_or_less(case, stretch, gone, come)
    )


def _differs_in_english(case: Case, stretch: Stretch, gone: Words, come: Words) -> bool:
    """Tell whether an English stretch states something else, or more or less than it did."""
    was, now = case.old_text[slice(*stretch.old)], case.new_text[slice(*stretch.new)]
    placed = case.category == 3 or any(t.field == "places" for t in (*gone, *come))
    if like(was, now):
        return False
    if recast(case) or (was.istitle() and now.istitle() and not placed):
        return _replaced(case, stretch, gone, come)
    words = max(len(was.split()), len(now.split()))
    alone = case.category is not None and _alone(case)
    few = words <= (_FEW if case.topic in _EXERCISED else _PAIR if alone else 0)
    enough = _FACT if few else _STATEMENT
    return _replaced(case, stretch, gone, come) or (
        _least(case, stretch, gone, come) >= enough and _fresh(case, stretch, gone, come)
    )


def _more_or_less(case: Case, stretch: Stretch, gone: Words, come: Words) -> bool:
    """Tell whether only one side says something, and the other nothing in its place."""
    own = gone or come
    if not own or (gone and come):
        return False
    side: Side = "old" if gone else "new"
    silent, span = (case.delta.new, stretch.new) if gone else (case.delta.old, stretch.old)
    if any(t.field != "parties" for t in within(silent, span)):
        return False
    text, _ = case.side(side)
    said = text[slice(*(stretch.old if gone else stretch.new))]
    sentence = case.sentence(own[0], side)
    if only_asides(said) or about_a_page(sentence) or _POINTING.search(said):
        return False
    if defining(text, own):
        return False
    granted = says(f"{introduction_of(case.clause, case.document)} {sentence}", "granted")
    if case.category is None and not granted:
        return False
    weighty = [t for t in own if t.key not in light_words()]
    return weight(weighty) >= _STATEMENT


def _alone(case: Case) -> bool:
    """Tell whether nothing else differs: then a single word may say another thing."""
    return len(case.delta.hunks) == 1 == len(list(stretches(case.old_text, case.new_text)))


def _by_another(case: Case, stretch: Stretch) -> bool:
    """Tell whether it says which company does something for us: handled by Example."""
    if case.document.lang == "en":
        named = _NAME.match(case.new_text[slice(*stretch.new)].strip())
        return bool(named and _DONE_BY.search(case.new_text[: stretch.new[0]]))
    sentence = (
        re.split("[，。；]", case.new_text[: stretch.new[1]])[-1]
        + re.split("[，。；]", case.new_text[stretch.new[1] :])[0]
    )
    done = _DONE_BY_ZH.search(sentence)
    return done is not None and not _OWN_STAFF.search(done[1])


def _stated(case: Case, stretch: Stretch, gone: Words, come: Words) -> bool:
    """Tell whether a phrase that only one side has states something."""
    side: Side = "old" if gone else "new"
    text, _ = case.side(side)
    said = text[slice(*(stretch.old if gone else stretch.new))]
    own = gone or come
    if not own:
        return False
    idle = only_asides(said) or about_a_page(case.sentence(own[0], side))
    enough = _FACT if _JOINING.match(said) else _PHRASE
    return weight(own) >= enough and not idle


def _turned(case: Case, stretch: Stretch) -> bool:
    """Tell whether the one who gives and the one who gets changed places: 甲向乙, 乙向甲."""
    was, now = (
        folded(case.old_text[slice(*stretch.old)]), folded(case.new_text[slice(*stretch.new)])
    )  # fmt: skip
    if len(was) != len(now) or len(was) > _LONGEST:
        return False
    first = next((n for n in range(len(was) - 1, 0, -1) if now.endswith(was[:n])), 0)
    last = next((n for n in range(len(was) - first, 0, -1) if now.startswith(was[-n:])), 0)
    between = was[first : len(was) - last]
    return bool(
        first and last and between == now[last : len(now) - first] and _TOWARDS.search(between)
    )


def _replaced(case: Case, stretch: Stretch, gone: Words, come: Words) -> bool:
    """Tell whether words in a place kept for a fact were replaced."""
    least = _least(case, stretch, gone, come)
    return least >= _FACT and _fresh(case, stretch, gone, come) and _in_place(case, stretch)


def _least(case: Case, stretch: Stretch, gone: Words, come: Words) -> int:
    """Return how much the side says that says less of what the other does not."""
    was, now = case.old_text[slice(*stretch.old)], case.new_text[slice(*stretch.new)]
    return min(weight(gone, now), weight(come, was))


def _instead_of_us(case: Case, stretch: Stretch, gone: Words, come: Words) -> bool:
    """Tell whether somebody stands where "we" or "you" stood, or the reverse."""
    sides: tuple[tuple[Side, Span, Words], ...] = (
        ("old", stretch.old, come),
        ("new", stretch.new, gone),
    )
    for side, (start, end), other in sides:
        own = [t for t in case.side(side)[1] if start <= t.start < end]
        us = own and all(t.field == "parties" for t in own)
        if us and weight(other) >= _FACT and _in_place(case, stretch):
            return True
    return False


def _named_beside(case: Case, stretch: Stretch, gone: Words, come: Words) -> bool:
    """Tell whether one more, or one less, is named beside others: 甲和乙."""
    if bool(gone) == bool(come) or weight(gone or come) < _PHRASE:
        return False
    text, own, other = (
        (case.old_text, stretch.old, stretch.new)
        if gone
        else (case.new_text, stretch.new, stretch.old)
    )
    joined = _JOINED.match(text[slice(*own)]) or _JOINING.match(text, own[1])
    return other[1] - other[0] <= 1 and joined is not None


def _on_condition(case: Case, stretch: Stretch, gone: Words, come: Words) -> bool:
    """Tell whether one side does on a condition what the other does without it: 经您确认后."""
    if bool(gone) == bool(come) or weight(gone or come) < _FACT:
        return False
    text, own, other = (
        (case.old_text, stretch.old, stretch.new)
        if gone
        else (case.new_text, stretch.new, stretch.old)
    )
    return other[0] == other[1] and _CONDITION.fullmatch(text[slice(*own)]) is not None


def _in_place(case: Case, stretch: Stretch) -> bool:
    lang = case.document.lang
    return keeps_a_fact(case.new_text, *stretch.new, lang) or keeps_a_fact(
        case.old_text, *stretch.old, lang
    )


def _fresh(case: Case, stretch: Stretch, gone: Words, come: Words) -> bool:
    """Tell whether most of what differs is new on either side, and no translation of the other."""
    scripts = [{t.text.isascii() for t in terms} for terms in (gone, come)]
    return not scripts[0].isdisjoint(scripts[1]) and all(
        sum(t.end - t.start for t in terms) >= _SHARE * len(_LITTLE.sub("", text[start:end]))
        for terms, text, (start, end) in (
            (gone, case.old_text, stretch.old),
            (come, case.new_text, stretch.new),
        )
    )
