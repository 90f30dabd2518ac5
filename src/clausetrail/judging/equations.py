"""The equations of ``vocabulary/equations.toml``: phrases that say the same wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from clausetrail.bilingual import Lang
from clausetrail.judging.triggers import Lookout
from clausetrail.judging.vocabulary import table
from clausetrail.regex import regex

LIST = regex(r"\{([a-z]+)\}")
"""How an equation names a list of words."""
_PARTICIPLE = regex(r"\w*(?:ed|[^e]en|wn|[^e]nt|ld|pt|ought|found)\b", re.IGNORECASE)
_HAN = r"[\u4e00-\u9fff]"
"""Has no case: to look for one takes thousands of steps for each equation."""

Instead = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True)
class Equation:
    """A phrase and what it is read as; its pattern is compiled for the first text it may match."""

    phrase: str
    """A regular expression, ``{verb}`` standing for a list of ``verbs.toml``."""
    instead: str

    def apply(self, text: str) -> str:
        """Return ``text`` with the phrase as its right side.

        >>> Equation("(?:a few|several) days", "some days").apply("Several days.")
        'some days.'
        """
        return self._pattern.sub(self._instead, text)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        caseless = LIST.sub(_words, self.phrase).replace(_HAN, f"(?-i:{_HAN})")
        return re.compile(caseless, re.IGNORECASE)

    @cached_property
    def _instead(self) -> Instead:
        """What a phrase is read as: of "delete~deleted" the participle for a participle."""
        plain, both, done = self.instead.partition("~")
        if not both:
            return plain
        return lambda found: found.expand(done if _PARTICIPLE.match(found[0]) else plain)


@lru_cache(maxsize=1024)
def read(text: str, lang: Lang) -> str:
    """Return ``text`` with every phrase of an equation as its right side.

    >>> read("You are advised to read this from time to time.", "en")
    'we recommend you read this periodically.'
    >>> read("您并非必须提供。", "zh")
    '您无需提供。'
    """
    known = equations(lang)
    possible = _lookout(lang).possible(text)
    while possible:
        at = possible.pop(0)
        instead = known[at].apply(text)
        if instead != text:
            text = instead
            possible = [after for after in _lookout(lang).possible(text) if after > at]
    return text


@cache
def equations(lang: Lang) -> tuple[Equation, ...]:
    """Return the equations of a language in the order in which they are read."""
    known = table("equations")
    return tuple(Equation(phrase, instead) for phrase, instead in (*known["both"], *known[lang]))


@cache
def _lookout(lang: Lang) -> Lookout:
    return Lookout(equation.phrase for equation in equations(lang))


def _words(named: re.Match[str]) -> str:
    """Return the words of a list of ``verbs.toml`` as alternatives."""
    return f"(?:{'|'.join(table('verbs')[named[1]].split())})"
