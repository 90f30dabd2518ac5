"""Where two editions do not say the same: rules A101 to A112.

Every rule is a function from a linked `Pair` to messages, or, for clauses
without counterpart, from the links as a whole.  They report only what can be
told from the words with confidence; nuances of translation stay with a reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

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
"""What is checked of clauses that are linked; A104–A106 are in `absence`."""


def out_of_step(
    zh: Document, en: Document, links: Sequence[Link], glossary: Glossary
) -> tuple[OutOfStep, ...]:
    """Return the findings, in the order of the links, then of their codes."""
    alone = {(f.zh[:1], f.en[:1]): f for f in absence.alone(zh, en, links)}
    out = list(dates.of_editions(zh, en))
    for link in links:
        if not (link.zh and link.en):
            if lone := alone.get((link.zh, link.en)):
                out.append(lone)
            continue
        pair = Pair(zh, en, link, glossary)
        for code, rule in PAIR_RULES.items():
            out += [OutOfStep(link.zh, link.en, code, message) for message in rule(pair)]
    return tuple(out)
