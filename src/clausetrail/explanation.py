"""What a code means: one catalogue for the codes of every stage.

A stage takes part by adding one line to `CATALOGUES`: the letter its codes
begin with, and the function that returns its explanations.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from clausetrail.bilingual import LANGS, Bilingual

CATALOGUES: dict[str, str] = {
    "A": "clausetrail.aligning.explaining:explanations",
    "C": "clausetrail.checking:explanations",
    "E": "clausetrail.judging.explaining:explanations",
    "L": "clausetrail.linting:explanations",
    "M": "clausetrail.judging.explaining:explanations",
    "R": "clausetrail.judging.explaining:explanations",
}
"""First letter of a code → ``module:function``; the module is imported when it is asked for."""


WHY = Bilingual("为什么重要：", "Why it matters:")
TODO = Bilingual("怎么办：", "What to do:")
BAD = Bilingual("会报告：", "Reported:")
GOOD = Bilingual("改正后：", "Put right:")


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a code reports, why it matters, what to do, and an example of each side."""

    code: str
    name: str
    """A short name in English, ``missing-target``: part of a page's address."""
    what: Bilingual
    why: Bilingual
    todo: Bilingual
    bad: Bilingual
    """Policy text that is reported, as Markdown."""
    good: Bilingual
    """The same text put right."""
    reported: Bilingual = BAD
    """What introduces the first example."""
    otherwise: Bilingual = GOOD
    """What introduces the second."""


Catalogue = Callable[[], Mapping[str, Explanation]]


def explanation(code: str) -> Explanation | None:
    """Return what a code means, ``None`` if no stage knows it.

    >>> explanation("L101").name
    'missing-target'
    """
    where = CATALOGUES.get(code[:1])
    return _catalogue(where).get(code) if where else None


def explanations() -> Iterator[Explanation]:
    """Yield every explanation of every stage, in the order of their codes."""
    for letter, where in sorted(CATALOGUES.items()):
        yield from (found for code, found in sorted(_catalogue(where).items()) if code[0] == letter)


def page(found: Explanation) -> str:
    """Return a code's page of the manual, in both languages, as Markdown."""
    parts = [f"# {found.code} {found.name}"]
    for lang in LANGS:
        parts += [
            f"## {found.what.in_(lang)}",
            f"**{WHY.in_(lang)}** {found.why.in_(lang)}",
            f"**{TODO.in_(lang)}** {found.todo.in_(lang)}",
            f"{found.reported.in_(lang)}\n\n{_quoted(found.bad.in_(lang))}",
            f"{found.otherwise.in_(lang)}\n\n{_quoted(found.good.in_(lang))}",
        ]
    return "\n\n".join(parts) + "\n"


def index() -> str:
    """Return the manual's list of codes, as Markdown."""
    rows = [
        f"| [{e.code}]({e.code}.md) | {e.name} | {e.what.zh} | {e.what.en} |"
        for e in explanations()
    ]
    head = ["# 规则 Rules", "", "| | | 中文 | English |", "| --- | --- | --- | --- |"]
    return "\n".join([*head, *rows]) + "\n"


def _quoted(text: str) -> str:
    return f"````markdown\n{text.strip()}\n````"


def _catalogue(where: str) -> Mapping[str, Explanation]:
    module, _, function = where.partition(":")
    catalogue: Catalogue = getattr(importlib.import_module(module), function)
    return catalogue()
