"""The whole text with its changes: changed clauses shown, unchanged ones folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from clausetrail.clause import Clause
from clausetrail.comparing.change import Match
from clausetrail.publishing.address import anchor
from clausetrail.publishing.changed_clause import (
    Texts,
    changed_clause,
    only,
    passed_over,
    redlined,
)
from clausetrail.publishing.dossier import Review
from clausetrail.publishing.markup import Markup, element, heading, joined
from clausetrail.publishing.passage import reading, rendered
from clausetrail.publishing.provisions import label, style, titled
from clausetrail.publishing.telling import Told


@dataclass(frozen=True)
class Passed:
    """A match and what is told about it."""

    match: Match
    told: Told | None

    @property
    def shown(self) -> bool:
        """Whether the clause is changed by more than a recurring replacement."""
        return self.told is not None and not self.told.groups

    @property
    def clause(self) -> Clause:
        """The clause in the new text, or the old one if it was removed."""
        return (self.match.new or self.match.old)[0]


def detail(review: Review, texts: Texts) -> Iterator[str]:
    """Yield the text in its order: changes shown, what lies between them folded.

    The heading of a section stays in sight if anything in the section changed.
    """
    by_id = {i: told for told in review.changes for i in _ids(told.change.old, told.change.new)}
    passed = [
        Passed(match, next((by_id[i] for i in _ids(match.old, match.new) if i in by_id), None))
        for match in review.comparison.matches
    ]
    changed = {_section(one, texts) for one in passed if one.shown}
    heads = [one.clause.kind == "heading" and one.clause.id in changed for one in passed]
    kept = [(one.shown, head and not one.shown) for one, head in zip(passed, heads, strict=True)]
    for (shown, head), run in groupby(zip(kept, passed, strict=True), key=lambda pair: pair[0]):
        clauses = [one for _, one in run]
        if head:
            for one in clauses:
                place = anchor(one.told.change.id) if one.told else f"in-{anchor(one.clause.id)}"
                yield heading(3, titled(one.clause), place, lang=texts.lang)
        elif shown:
            yield from (changed_clause(one.told, texts) for one in clauses if one.told)
        else:
            yield _fold(clauses, texts)


def _ids(old: Sequence[Clause], new: Sequence[Clause]) -> tuple[str, ...]:
    """Return what a match is known by: its new ids, or its old ones if it is gone."""
    return tuple(c.id for c in new) or tuple(f"-{c.id}" for c in old)


def _section(passed: Passed, texts: Texts) -> str:
    """Return the top section a clause stands in; a removed clause keeps its own."""
    side = texts.comparison.new if passed.match.new else texts.comparison.old
    outer = side.ancestors(passed.clause)
    return (outer[-1] if outer else passed.clause).id


def _fold(clauses: Sequence[Passed], texts: Texts) -> Markup:
    grouped = sum(1 for one in clauses if one.told is not None)
    return element(
        "details",
        passed_over(len(clauses) - grouped, grouped, texts.ui),
        "\n",
        Markup("\n").join(_plain(one, texts) for one in clauses),
        "\n",
        class_="ct-fold",
    )


def _plain(passed: Passed, texts: Texts) -> Markup:
    """Return a clause that is unchanged, or changed only by a recurring replacement."""
    if passed.told is not None:
        change = passed.told.change
        words = redlined(change, texts, id=anchor(change.id))
        return joined([words, only(passed.told.groups, texts)])
    clause = passed.clause
    words = joined([label(clause.label) or "", rendered(reading(clause))])
    if clause.kind in ("heading", "title"):
        words = element("strong", words)
    return element("p", words, class_=style(texts.comparison.new, clause), lang=texts.lang)
