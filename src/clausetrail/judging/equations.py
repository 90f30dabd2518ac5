"""The equations of ``vocabulary/equations.toml``: phrases that say the same wherever they stand."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import resources

from clausetrail.bilingual import Lang
from clausetrail.judging.vocabulary import table

LIST = re.compile(r"\{([a-z]+)\}")
"""How an equation names a list of words."""
_PARTICIPLE = re.compile(r"\w*(?:ed|[^e]en|wn|[^e]nt|ld|pt|ought|found)\b", re.IGNORECASE)
_HAN = r"[\u4e00-\u9fff]"
"""Has no case: to look for one takes thousands of steps for each equation."""

Instead = str | Callable[[re.Match[str]], str]
Triggers = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Equation:
    """A phrase and what it is read as; its pattern is compiled for the first text it may match."""

    phrase: str
    """A regular expression, ``{verb}`` standing for a list of ``verbs.toml``."""
    instead: str
    triggers: Triggers = ()
    """Sets of words in lower case: the phrase contains one of every set."""

    def apply(self, text: str, lower: str) -> str:
        """Return ``text`` with the phrase as its right side; ``lower`` is the text in lower case.

        >>> equation = Equation("(?:a few|several) days", "some days", [["a few", "several"]])
        >>> equation.apply("Several days.", "several days.")
        'some days.'
        """
        for words in self.triggers:
            if not any(word in lower for word in words):
                return text
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
    lower = text.lower()
    for equation in equations(lang):
        instead = equation.apply(text, lower)
        if instead != text:
            text, lower = instead, instead.lower()
    return text


@cache
def equations(lang: Lang) -> tuple[Equation, ...]:
    """Return the equations of a language in the order in which they are read."""
    triggers = _triggers()
    return tuple(
        Equation(phrase, instead, triggers.get(phrase, ()))
        for phrase, instead in table("equations")[lang]
    )


def _triggers() -> Mapping[str, Triggers]:
    """Return the triggers of the equations' phrases; a phrase that is not listed is always tried.

    The file is written by ``python -m tests.judging.triggers``.
    """
    file = resources.files("clausetrail.judging.vocabulary").joinpath("triggers.json")
    known: dict[str, Triggers] = json.loads(file.read_text(encoding="utf-8"))
    return known


def _words(named: re.Match[str]) -> str:
    """Return the words of a list of ``verbs.toml`` as alternatives."""
    return f"(?:{'|'.join(table('verbs')[named[1]].split())})"
