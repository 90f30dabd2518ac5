"""The words a policy is made of, by field, in Chinese and English.

Each ``*.toml`` file in this folder is one field (types of data, recipients,
rights …).  A line is a concept with its Chinese and its English forms.
``synonyms.toml`` says which forms may replace each other without a change of
meaning; ``opposites.toml`` and ``degrees.toml`` which turn a rule round or change its
force; ``senses.toml`` where a word is no synonym of the others; ``plain.toml`` lists words
without weight.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal, NamedTuple, TypeVar, get_args

from clausetrail.judging.language.stems import stems
from clausetrail.regex import regex

Field = Literal[
    "scope",
    "conditions",
    "risks",
    "organisation",
    "data",
    "purposes",
    "rights",
    "recipients",
    "places",
    "bodies",
    "acts",
    "security",
    "parties",
]

Form = TypeVar("Form", str, tuple[str, ...])

_PLACEHOLDER = regex(r"\{([^{}\d,]+)\}")
FIELDS: tuple[Field, ...] = get_args(Field)
"""Every field; where a form stands in two files, the earlier field has it."""


class Entry(NamedTuple):
    """What the vocabulary knows about a form."""

    field: str
    """One of `FIELDS`, ``direction``, ``particle`` or ``plain``."""
    concept: str
    key: str
    """Equal for forms that mean the same."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All forms: Han strings, and Latin words as tuples of stems."""

    han: Mapping[str, Entry]
    latin: Mapping[tuple[str, ...], Entry]
    begun_han: frozenset[str]
    """What a Han form can begin with, and the forms themselves."""
    begun_latin: frozenset[tuple[str, ...]]
    """The same of the Latin forms."""


@cache
def vocabulary() -> Vocabulary:
    """Read the vocabulary; it is read once."""
    same = _synonyms()
    entries: dict[str, Entry] = {}
    for field in FIELDS:
        for concept, (zh, en) in table(field).items():
            for form in _forms(zh, en):
                entries.setdefault(form, Entry(field, concept, same.get(form, form)))
    plain = table("plain")
    for form in _forms(plain["directions"]["zh"], plain["directions"]["en"]):
        entries.setdefault(form, Entry("direction", "direction", same.get(form, form)))
    for form in _forms(plain["particles"]["zh"], plain["particles"]["en"]):
        entries.setdefault(form, Entry("particle", "", ""))
    for form in _forms(plain["guards"]["zh"], plain["guards"]["en"]):
        entries.setdefault(form, Entry("plain", "", same.get(form, form)))
    listed, alike = dict(entries), _classed(entries)
    for form, key in same.items():
        entries.setdefault(form, _headed(form, key, listed, alike))
    for form in (form for pair in _opposed() for side in pair for form in side):
        entries.setdefault(form, Entry("plain", "", form))
    for form in table("verbs")["verb"].split():
        entries.setdefault(form, Entry("plain", "", form))
    han = {form: entry for form, entry in entries.items() if not form.isascii()}
    latin = {tuple(form.split()): entry for form, entry in entries.items() if form.isascii()}
    return Vocabulary(han, latin, _begun(han), _begun(latin))


def _headed(form: str, key: str, known: Mapping[str, Entry], alike: Mapping[str, Entry]) -> Entry:
    """Return the entry of a phrase: of the class of its longest part that has one.

    "With no" is a negation as "no" is; a pronoun within says nothing of the phrase.  Where
    only one class is known of what means the same, it is that.
    """
    words = form.split()
    for size in range(len(words) - 1, 0, -1):
        for at in range(len(words) - size + 1):
            part = known.get(" ".join(words[at : at + size]))
            if part is not None and part.field in FIELDS and part.field != "parties":
                return alike.get(key, Entry(part.field, part.concept, key))
    return Entry("plain", "", key)


def _classed(entries: Mapping[str, Entry]) -> Mapping[str, Entry]:
    """Return the one entry there is of a key, besides those of phrases."""
    known: dict[str, set[Entry]] = {}
    for entry in entries.values():
        if entry.field in FIELDS:
            known.setdefault(entry.key, set()).add(entry)
    return {key: found.pop() for key, found in known.items() if len(found) == 1}


def _begun(forms: Iterable[Form]) -> frozenset[Form]:
    return frozenset(form[:n] for form in forms for n in range(1, len(form) + 1))


@cache
def opposites() -> Mapping[str, frozenset[str]]:
    """Return, for every form that has an opposite, the keys of its opposites."""
    known = vocabulary()
    out: dict[str, set[str]] = {}
    for pair in _opposed():
        sides = [[_key(known, form) for form in side] for side in pair]
        for here, there in (sides, sides[::-1]):
            for key in here:
                out.setdefault(key, set()).update(there)
    return {key: frozenset(keys) for key, keys in out.items()}


def _opposed() -> Iterator[tuple[list[str], list[str]]]:
    """Yield the two sides of every pair of opposites."""
    for pair in table("opposites")["pairs"]:
        one, other = (
            list(_forms("", side) if side.isascii() else _forms(side, "")) for side in pair
        )
        yield one, other


@cache
def degrees() -> tuple[Mapping[str, int], ...]:
    """Return the ladders of words of unequal force: the rung of each key, the strongest 0."""
    known = vocabulary()
    return tuple(
        {_key(known, form): rung for rung, (zh, en) in enumerate(rungs) for form in _forms(zh, en)}
        for rungs in table("degrees").values()
    )


@cache
def light_words() -> frozenset[str]:
    """Return the keys of the words that say too little to make a statement of their own."""
    known = vocabulary()
    forms = table("plain")["light"]
    return frozenset(_key(known, form) for form in _forms(forms["zh"], forms["en"]))


@cache
def shared_keys() -> frozenset[str]:
    """Return the keys that several forms have."""
    return frozenset(_synonyms().values())


Sense = tuple[re.Pattern[str], re.Pattern[str], str]
"""What stands right before a word, what follows, and the sense it has there."""


@cache
def senses() -> Mapping[str, tuple[Sense, ...]]:
    """Return the senses of the English words that mean something else in some places."""
    out: dict[str, tuple[Sense, ...]] = {}
    for words, before, after, sense in table("senses")["en"]:
        patterns = (re.compile(p, re.IGNORECASE) for p in (before, after))
        found: Sense = (*patterns, sense)
        for word in words.split("|"):
            out[word] = (*out.get(word, ()), found)
    return out


def _key(known: Vocabulary, form: str) -> str:
    entry = known.latin.get(tuple(form.split())) if form.isascii() else known.han.get(form)
    return entry.key if entry is not None and entry.key else form


@cache
def table(name: str) -> Mapping[str, Any]:
    """Read one of the ``.toml`` files in this folder."""
    text = resources.files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def spelled_out(name: str) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Read a file of regular expressions whose {names} stand for those under ``words``."""
    tables = dict(table(name))
    words = tables.pop("words")

    def filled(pattern: str) -> str:
        return _PLACEHOLDER.sub(lambda found: f"(?:{filled(words[found[1]])})", pattern)

    return {
        group: {key: [filled(pattern) for pattern in patterns] for key, patterns in some.items()}
        for group, some in tables.items()
    }


def _forms(zh: str, en: str) -> Iterator[str]:
    """Yield Han forms as they are, Latin ones as stems joined by spaces."""
    for form in zh.split():
        yield " ".join(stems(form)) if form.isascii() else form
    for form in en.split(";"):
        if form.strip():
            yield " ".join(stems(form))


@cache
def _synonyms() -> Mapping[str, str]:
    """Return the common key of every form that has synonyms; sets that share a form are one."""
    lines = table("synonyms")
    key: dict[str, str] = {}
    sets: dict[str, list[str]] = {}
    for zh, en in [*((line, "") for line in lines["zh"]), *(("", line) for line in lines["en"])]:
        forms = list(_forms(zh, en))
        known = {key[form] for form in forms if form in key}
        first = min(known) if known else forms[0]
        for form in [*forms, *(form for other in sorted(known) for form in sets.pop(other))]:
            key[form] = first
            sets.setdefault(first, []).append(form)
    return key
