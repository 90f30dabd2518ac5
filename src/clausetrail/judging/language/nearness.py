"""Words so near each other that one in place of another shows nothing: a person must say."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from clausetrail.bilingual import Lang
from clausetrail.judging.language.stems import stems
from clausetrail.judging.slips.latin import close
from clausetrail.judging.vocabulary import light_words, table

_MARKS = " ,.;:()"
_ROOT = 4
"""Letters of a stem from which longer words are of its family: settle, settlement."""
_ALIKE = 0.6
"""Share of its letters with which a word begins as another that it may be written for."""


def akin(was: str, now: str) -> bool:
    """Tell whether a Chinese noun only became another one near it.

    >>> akin("时间", "日期"), akin("时间", "地点")
    (True, False)
    """
    return any({was, now} <= nouns for nouns in _near("zh"))


def like(was: str, now: str) -> bool:
    """Tell whether an English word only became one near it, or one written nearly as it.

    >>> like("code", "number"), like("wold", "would"), like("settlement", "settling")
    (True, True, True)
    >>> like("delete", "flag"), like("person", "program")
    (False, False)
    """
    one, other = (set(stems(words)) - small_words() for words in (was, now))
    if len(one) != 1 or len(other) != 1:
        return one == other
    (stem,), (another,) = one, other
    begun = sum(
        1 for _ in takewhile(lambda two: two[0] == two[1], zip(stem, another, strict=False))
    )
    return (
        begun >= _ALIKE * max(len(stem), len(another))
        or begun == min(len(stem), len(another)) >= _ROOT
        or close(was.strip(_MARKS).lower(), now.strip(_MARKS).lower())
        or any({stem, another} <= words for words in _near("en"))
    )


def content(text: str) -> set[str]:
    """Return the stems of the English words that make another case of what is said.

    >>> sorted(content("in each case, as a general rule, your signed forms"))
    ['rul', 'sign']
    """
    return set(stems(text)) - _idle()


@cache
def small_words() -> frozenset[str]:
    """Return the stems of the words of grammar and of the pronouns for us and the reader."""
    plain, (_, we), (_, you) = table("plain"), *(table("parties")[who] for who in ("we", "you"))
    return frozenset(
        stems(" ".join((plain["particles"]["en"], plain["directions"]["en"], we, you)))
    )


@cache
def _idle() -> frozenset[str]:
    plain = table("plain")
    said = stems(f"{plain['idle']['en']} {plain['light']['en']}")
    return frozenset(said) | light_words() | small_words()


@cache
def _near(lang: Lang) -> tuple[frozenset[str], ...]:
    lines = table("kin")[lang]
    return tuple(frozenset(line.split() if lang == "zh" else stems(line)) for line in lines)
