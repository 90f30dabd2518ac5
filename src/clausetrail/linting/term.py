"""Terms that a policy defines in quotation marks: ``（以下简称“本服务”）``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausetrail.clause import Clause
from clausetrail.linting.context import Context
from clausetrail.regex import regex

_QUOTED = r"[“\"「](?P<t{0}>[^“”\"「」]{{1,30}})[”\"」]"
_SAID_ZH = r"(?:简称|统称|合称|总称|或称|下称|(?<!所)称)(?:为|作|之为)?[：:]?\s*"
_ZH = regex(
    rf"[（(][^（()）]{{0,20}}?{_SAID_ZH}{_QUOTED.format(1)}(?=\s*[）)，,、或和；;])(?P<more>[^（()）]*)[）)]"
    rf"|(?:以下|下文)(?:简称|统称|合称|称|下称){_QUOTED.format(2)}"
    rf"|[（(]\s*{_QUOTED.format(3)}\s*[）)]"
)
_EN = regex(
    rf"(?:hereinafter|collectively|together|individually)[^()“\"]{{0,40}}{_QUOTED.format(1)}(?P<more>[^()]*)"
    rf"|\(\s*(?:the |this |each |an? |our |such )*{_QUOTED.format(2)}(?P<and>[^()]*)\)"
    rf"|{_QUOTED.format(3)}\s+(?:means|refers to|shall mean|has the meaning)\b",
    re.I,
)
_ANOTHER = regex(r"(?:、|或|和|,|or|and)[^“\"]{0,12}[“\"「](?P<t>[^“”\"「」]{1,30})[”\"」]")


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and where it is defined."""

    term: str
    clause: Clause
    start: int
    end: int


def definitions(context: Context) -> Iterator[Definition]:
    """Yield the terms the document defines, in order; each is yielded where it is defined first."""
    seen: set[str] = set()
    for clause in context.body:
        pattern = _ZH if context.zh else _EN
        for found in pattern.finditer(clause.text):
            groups = {k: v for k, v in found.groupdict().items() if k[0] == "t" and v}
            for name, term in groups.items():
                own = term.strip().strip("，,.。")
                if own and own not in seen:
                    seen.add(own)
                    yield Definition(own, clause, *found.span(name))
            for more in ("more", "and"):
                if more in found.re.groupindex and found[more]:
                    yield from _others(found, more, clause, seen)


def _others(
    found: re.Match[str], group: str, clause: Clause, seen: set[str]
) -> Iterator[Definition]:
    offset = found.start(group)
    for other in _ANOTHER.finditer(found[group]):
        term = other["t"].strip().strip("，,.。")
        if term and term not in seen:
            seen.add(term)
            yield Definition(term, clause, offset + other.start("t"), offset + other.end("t"))
