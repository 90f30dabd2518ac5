"""Where two wordings differ, phrase by phrase: what stands in the same place on either side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausetrail.judging.delta import Matcher
from clausetrail.judging.language.term import Span, folded
from clausetrail.regex import regex

_PHRASE = regex(
    r"[^，。；：！？,;:!?|()（）\n]*[^，。；：！？,;:!?|()（）\n\s][^，。；：！？,;:!?|()（）\n]*"
)
"""What stands between two marks."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What differs in one phrase, or whole phrases that only one side has."""

    old: Span
    new: Span
    whole: bool
    """Whether one side has no such phrase."""


def stretches(old: str, new: str) -> Iterator[Stretch]:
    """Yield what differs between two wordings, in order.

    >>> [("由甲公司运营"[slice(*s.old)], "由乙公司运营"[slice(*s.new)])
    ...  for s in stretches("由甲公司运营", "由乙公司运营")]
    [('甲', '乙')]
    """
    one, other = (_phrases(folded(text)) for text in (old, new))
    matcher = Matcher([p for p, _ in one], [p for p, _ in other])
    for op, a, b, c, d in matcher.get_opcodes():
        if op == "equal":
            continue
        if a == b or c == d:
            yield Stretch(_span(one[a:b]), _span(other[c:d]), whole=True)
        elif b - a == d - c:
            for (_, was), (_, now) in zip(one[a:b], other[c:d], strict=True):
                yield _within(old, new, was, now)
        else:
            yield _within(old, new, _span(one[a:b]), _span(other[c:d]))


def _phrases(text: str) -> list[tuple[str, Span]]:
    return [(re.sub(r"\s", "", m[0]), m.span()) for m in _PHRASE.finditer(text)]


def _span(phrases: list[tuple[str, Span]]) -> Span:
    return (phrases[0][1][0], phrases[-1][1][1]) if phrases else (0, 0)


def _within(old: str, new: str, was: Span, now: Span) -> Stretch:
    """Leave out what two phrases begin and end with alike, whole Latin words only."""
    one, other = old[slice(*was)], new[slice(*now)]
    most = min(len(one), len(other))
    head = next((n for n in range(most) if one[n] != other[n]), most)
    while head and _inside(one, head) | _inside(other, head):
        head -= 1
    most -= head
    tail = next((n for n in range(most) if one[-1 - n] != other[-1 - n]), most)
    while tail and _inside(one, len(one) - tail) | _inside(other, len(other) - tail):
        tail -= 1
    return Stretch((was[0] + head, was[1] - tail), (now[0] + head, now[1] - tail), whole=False)


def _inside(text: str, at: int) -> bool:
    """Tell whether a place is inside a Latin word or a figure."""
    around = text[at - 1 : at + 1]
    return len(around) > 1 and around.isascii() and around.isalnum()
