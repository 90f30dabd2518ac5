"""The summary of a comparison: how much changed, what is material and why, and where it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausetrail.checking.tally import OUTCOMES, Outcome
from clausetrail.place import place
from clausetrail.publishing import address
from clausetrail.publishing import wording as w
from clausetrail.publishing.changed_clause import (
    Texts,
    change_place,
    reason,
    rule_link,
    what_happened,
)
from clausetrail.publishing.dossier import Line, Review
from clausetrail.publishing.markup import Markup, element, heading, joined, phrase
from clausetrail.publishing.passage import deleted, inserted

_FEW = 4
"""Lists of harmless things longer than this are folded."""


@dataclass(frozen=True)
class Side:
    """What changed in the texts of one language, and the page that shows it."""

    review: Review
    texts: Texts
    page: str = ""
    """The link to the page, if it is another one."""


def summary(here: Side, other: Side | None, defined_in: str) -> Iterator[str]:
    """Yield the lists of changes, the gravest first, each entry leading to its change.

    Args:
        here: the texts of the page.
        other: the texts of the other language, if they were compared too; what changed in
            them alone is listed with the rest.
        defined_in: the id of the clause that says what is material; may be empty.
    """
    ui, tally = here.texts.ui, here.review.tally
    if not tally.changes:
        yield element("p", w.NO_CHANGE.in_(ui))
    for outcome in OUTCOMES:
        if not (count := len(tally.of(outcome))):
            continue
        title = f"{w.OUTCOME_TITLE[outcome].in_(ui)} ({count})"
        yield heading(3, title, f"list-{outcome}", lang=ui)
        if outcome == "material" and (note := _source(here.texts, defined_in)):
            yield note
        elsewhere = other.review.alone(outcome) if other else ()
        groups = [_group(line, here) for line in here.review.groups(outcome)]
        found = [_entry(line, here) for line in here.review.single(outcome)]
        if other and outcome != "editorial":
            groups += [_group(line, other) for line in elsewhere if line.group]
            found += [_entry(line, other) for line in elsewhere if not line.group]
        if groups:
            yield element("ul", *groups, class_="ct-groups")
        if found:
            yield _list(found, outcome, here)
        if other and outcome == "editorial" and elsewhere:
            yield _elsewhere(len(elsewhere), other)


def _list(entries: Sequence[Markup], outcome: Outcome, here: Side) -> Markup:
    """Return a list of changes; a long one of harmless changes is folded.

    So it does not bury what matters.
    """
    shown = element("ol", *entries, class_=f"ct-list ct-list-{outcome}")
    if outcome != "editorial" or len(entries) <= _FEW:
        return shown
    says = w.SHOW_LIST.in_(here.texts.ui).format(n=len(entries))
    return element("details", element("summary", says), shown)


def _elsewhere(count: int, other: Side) -> Markup:
    """Say how many harmless changes there are in the other language alone."""
    ui = other.texts.ui
    pattern = w.ALSO_IN_ONE if count == 1 else w.ALSO_IN
    says = pattern.in_(ui).format(n=count, text=w.EDITION[other.texts.lang].in_(ui))
    link = element("a", says, href=f"{other.page}#list-editorial")
    return element("p", link, class_="ct-elsewhere")


def _source(texts: Texts, defined_in: str) -> Markup | None:
    """Say which clause of the policy defines what is material."""
    clause = texts.comparison.new.by_id.get(defined_in)
    if clause is None:
        return None
    to = f"{texts.new_base}#{address.anchor(clause.id)}"
    link = element("a", place(texts.comparison.new, clause, texts.ui), href=to)
    return element("p", phrase(w.CATEGORY_OF.in_(texts.ui), clause=link), class_="ct-lead")


def _entry(line: Line, side: Side) -> Markup:
    """Return one line of the list that jumps to each change."""
    told, texts = line.told, side.texts
    change = told.change
    return element(
        "li",
        element("a", change_place(change, texts), href=f"{side.page}#{address.anchor(change.id)}"),
        " ",
        element("span", what_happened(change, texts), class_="ct-op"),
        _edition(side),
        element("p", reason(told.why, told.kinds, texts.ui), class_="ct-why"),
    )


def _edition(side: Side) -> Markup | None:
    """Say which text a change was made in, if it is not that of the page."""
    if not side.page:
        return None
    says = w.EDITION_ONLY[side.texts.lang].in_(side.texts.ui)
    return joined([" ", element("span", says, class_="ct-badge ct-edition")])


def _group(line: Line, side: Side) -> Markup:
    """Return one line for a recurring replacement, its places folded where they are many."""
    told, texts, group = line.told, side.texts, line.group
    assert group is not None
    ui = texts.ui
    by_id = {change.id: change for change in texts.comparison.changes}
    places = joined(
        (
            element("a", change_place(by_id[one], texts), href=f"{side.page}#{address.anchor(one)}")
            for one in group.changes
            if one in by_id
        ),
        " · ",
    )
    words = [deleted(group.old, ui), " → ", inserted(group.new, ui), " "]
    if len(group.changes) > 1:  # a single clause is named beside it
        count = w.GROUP_COUNT.in_(ui).format(n=len(group.changes))
        words += [element("strong", count), " "]
    rule = rule_link(told, texts)
    why = element("p", reason(told.why, told.kinds, ui), " ", *rule, class_="ct-why")
    at = element("p", places, class_="ct-places")
    if len(group.changes) <= _FEW:
        shown = [element("p", *words, places, _edition(side)), why]
    elif told.outcome == "editorial":
        shown = [element("details", element("summary", *words), why, at)]
    else:
        folded = element("details", element("summary", w.SHOW_PLACES.in_(ui)), at)
        shown = [element("p", *words, _edition(side)), why, folded]
    return element("li", *shown, class_="ct-group", id=None if side.page else group.id)
