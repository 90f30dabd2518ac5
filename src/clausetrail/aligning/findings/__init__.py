"""Where two editions do not say the same: rules A101 to A113.

Every rule is a function from a linked `Pair` to messages, or, for clauses
without counterpart, from the links as a whole.  They report only what can be
told from the words with confidence; nuances of translation stay with a reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from clausetrail.aligning.findings import (
    absence,
    addresses,
    companies,
    data_types,
    dates,
    lists,
    modality,
    negation,
    pitfalls,
    quantities,
    untranslated,
)
from clausetrail.aligning.findings.pair import Pair
from clausetrail.aligning.glossary import Glossary
from clausetrail.aligning.link import Link, OutOfStep
from clausetrail.bilingual import Bilingual
from clausetrail.clause import Document

Rule = Callable[[Pair], Iterable[Bilingual]]

PAIR_RULES: dict[str, Rule] = {
    "A101": quantities.differ,
    "A102": addresses.differ,
    "A103": dates.differ,
    "A107": companies.differ,
    "A108": pitfalls.differ,
    "A109": lists.differ,
    "A110": modality.differ,
    "A111": negation.differ,
    "A112": data_types.differ,
}
"""What is checked of clauses that are linked.

A104–A106 are in `absence`, A113 in `untranslated`.
"""
_COMPARABLE = 0.5
"""The score of a link from which its two sides are versions of one text."""


def out_of_step(
    zh: Document, en: Document, links: Sequence[Link], glossary: Glossary
) -> tuple[OutOfStep, ...]:
    """Return the findings, in the order of the links, then of their codes."""
    alone = {(f.zh[:1], f.en[:1]): f for f in absence.alone(zh, en, links)}
    lone = frozenset(i for link in links if not (link.zh and link.en) for i in link.zh + link.en)
    pairs = [Pair(zh, en, link, glossary, lone) for link in links]
    out = list(dates.of_editions(zh, en))
    for lang, run in groupby(untranslated.marked(pairs), key=itemgetter(1)):
        if lang is not None:
            out.append(untranslated.finding([pair for pair, _ in run], lang))
            continue
        for pair, _ in run:
            if pair.link.zh and pair.link.en:
                out += _between(pair)
            elif finding := alone.get((pair.link.zh, pair.link.en)):
                out.append(finding)
    return tuple(out)


def _between(pair: Pair) -> Iterator[OutOfStep]:
    """Yield what the rules find in a pair; texts that only share a place are not compared."""
    link = pair.link
    if pair.is_text and link.score < _COMPARABLE:
        return
    for code, rule in PAIR_RULES.items():
        for message in rule(pair):
            yield OutOfStep(link.zh, link.en, code, message)
