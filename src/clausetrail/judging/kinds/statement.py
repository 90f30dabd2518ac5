"""Sentences that state no rule: they greet, explain, define, introduce a list, point elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from clausetrail.judging.language.term import Span, Term, letters, sentences
from clausetrail.judging.language.terms import terms
from clausetrail.judging.vocabulary import spelled_out
from clausetrail.regex import regex

_MARKUP = regex(r"\s?<[^<>\s]+>|https?://\S+|\*\*|__|^[\s\"“'‘(（【\[•*-]+|[\s。.;；!！]+$")
_ELSE = regex(
    r"\bby (?:using|accessing|continuing)\b|\byou (?:agree|consent|accept|acknowledge)\b"
    r"|(?<!how )(?<!what )(?<!why )(?<!when )(?<!which )(?<!that )(?<!where )(?<!choices )"
    r"\bwe (?:will|may|do|shall|can|never|only|must|share|collect|use|sell|disclose|keep|reserve)\b"
    r"|视为|即表示|意味着"
    r"|我们(?:将|会|可能|不会|可以|仅|只|有权|保留)(?!如何|怎样|怎么|收集的|处理的|在此|严格[遵依]|[遵依])",
    re.IGNORECASE,
)
"""A clause that says, besides, what is done or agreed."""
_LABEL = regex(r"[^，。；：:]{2,8}[：:](?=.)")
"""What a member of a list is called, before what it says."""
_TITLE = regex(r"[^，。；：:不未非仅只\s]{1,8}[:：]|(?:[A-Z][\w-]*(?: and| of| for|)){1,5}:")
"""A title of what follows it, set on a line of its own."""
_FIGURES = ("period", "age", "amount", "percent")
_BOUNDS = frozenset({"not", "only", "except", "deemed", "consent", "fee"})
_GIVEN = frozenset(
    {"guardian", "delete", "share", "disclose", "transfer", "entrust", "collect", "store",
     "encrypt"}
)  # fmt: skip
_DEFINITE = ("recipients", "purposes", "data", "rights", "places")
_VAGUE = frozenset({"personal-information", "purpose-word", "right-word", "service-improvement"})
_SINCERE = ("courtesy", "lawful")
"""Kinds of statements that count as soon as they promise anything definite."""
_FREE = ("document", "definition", "history")
"""Kinds of statements that name what rules are about: consent, exceptions."""
_SPOKEN = ("plain", "parties", "link", "direction", "work", "reference")
"""Fields of words that name nothing rules are about."""
_DOINGS = frozenset({"notify", "collect", "use", "store", "process", "choose", "more"})
"""What any policy is about: to thank for reading this notice promises nothing."""
_LEADING = ("plain", "parties", "link", "acts", "count", "reference", "direction")
_LIGHT = _VAGUE | {"if", "may", "including", "open", "choose", "before-after"}
"""Concepts that a line may have that only introduces a list."""
_ABOUT_A_PAGE = regex(
    r"(?:这些|上述|该|本)(?:等)?(?:指南|指引|页面|文档|说明|示例|规范|规则|准则)[^，。；]{0,6}"
    r"(?:介绍|说明|解释|列出|列举|举例|描述)"
    r"|(?:these|those|this|the|our) (?:guidelines?|pages?|guides?|articles?|examples?|documents?)"
    r" (?:provides?|explains?|describes?|gives?|lists?|outlines?|contains?|offers?)\b",
    re.IGNORECASE,
)
"""How a sentence begins that only says what can be read elsewhere."""


@lru_cache(maxsize=4096)
def idle_sentences(text: str) -> tuple[Span, ...]:
    """Return where the sentences of ``text`` stand that state no rule.

    >>> idle_sentences("Thank you for your trust. We sell your e-mail address.")
    ((0, 25),)
    >>> idle_sentences("我们深知个人信息对您的重要性。我们出售您的邮箱。")
    ((0, 15),)
    """
    return tuple((a, b) for a, b in sentences(text) if _states_none(text[a:b]))


def only_asides(said: str) -> bool:
    """Tell whether every sentence, or part of one, states no rule, or none that is not elsewhere.

    >>> only_asides("for example on Sundays"), only_asides("on Sundays")
    (True, False)
    """
    spans = sentences(said)
    return all(_states_none(part := said[a:b]) or "aside" in _kinds(_bare(part)) for a, b in spans)


def filling(sentence: str) -> bool:
    """Tell whether a sentence states no rule and names nothing that rules are about.

    >>> filling("Thank you for your trust."), filling("Thank you for consenting.")
    (True, False)
    >>> filling("Read more about our work here."), filling("Read more on objecting here.")
    (True, False)
    """
    kinds = _kinds(_bare(sentence))
    if "navigation" in kinds or not letters(sentence):
        return True
    said = [t for t in terms(sentence) if t.concept not in _DOINGS | _VAGUE]
    return (
        not kinds.isdisjoint(("thanks", "more"))
        and _states_none(sentence)
        and all(t.field in _SPOKEN and t.concept not in _BOUNDS for t in said)
    )


def about_a_page(sentence: str) -> bool:
    """Tell whether a sentence only says what can be read elsewhere."""
    return _ABOUT_A_PAGE.match(sentence.strip()) is not None


def _states_none(sentence: str) -> bool:
    """Tell whether a sentence states no rule; whom to reach, and figures, always count."""
    said = terms(sentence)
    if any(t.field in _FIGURES or (t.field == "contact" and t.concept != "web") for t in said):
        return False
    bare = _bare(sentence)
    if bare.endswith((":", "：")) and (_TITLE.fullmatch(bare) or _introduces(said)):
        return True
    if _ELSE.search(bare):
        return False
    return any(_empty(kind, said) for kind in _kinds(bare) - {"aside"})


def _bare(sentence: str) -> str:
    return _MARKUP.sub("", sentence.replace("'", "’")).strip()


def _introduces(said: Sequence[Term]) -> bool:
    """Tell whether a line that ends in a colon only introduces the members of a list."""
    return all(t.field in _LEADING or t.concept in _LIGHT for t in said)


def _kinds(bare: str) -> set[str]:
    """Return what a sentence may do instead of stating a rule, by how it begins."""
    readings = {bare, _LABEL.sub("", bare, count=1)}
    return {kind for kind, pattern in _patterns() if any(map(pattern.match, readings))}


def _empty(kind: str, said: Sequence[Term]) -> bool:
    """Tell whether words say nothing besides what a sentence of some kind says anyway."""
    if kind in _FREE:
        return True
    if any(t.concept in _BOUNDS for t in said):
        return False
    return kind not in _SINCERE or not any(
        t.concept in _GIVEN or (t.field in _DEFINITE and t.concept not in _VAGUE) for t in said
    )


@cache
def _patterns() -> Sequence[tuple[str, re.Pattern[str]]]:
    kinds = spelled_out("statements")["statements"]
    return [(kind, re.compile("|".join(some), re.IGNORECASE)) for kind, some in kinds.items()]
