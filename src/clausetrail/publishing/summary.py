"""The summary of a comparison: how much changed, what is material and why, and where it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clausetrail.bilingual import Lang
from clausetrail.comparing.change import Group
from clausetrail.place import place
from clausetrail.publishing import address
from clausetrail.publishing import wording as w
from clausetrail.publishing.changed_clause import Texts, change_place, reason, what_happened
from clausetrail.publishing.dossier import Review
from clausetrail.publishing.markup import Markup, element, heading, joined, phrase
from clausetrail.publishing.outcome import OUTCOMES, Outcome
from clausetrail.publishing.passage import deleted, inserted
from clausetrail.publishing.telling import Told

_FEW = 4
"""Lists of harmless things longer than this are folded."""


def counted(review: Review, ui: Lang) -> str:
    """Say how much changed; a replacement found in several clauses counts once."""
    count = review.count(*OUTCOMES)
    pattern = w.COUNTED_ONE if count == 1 else w.COUNTED
    says = pattern.in_(ui).format(n=count, material=review.count("material"))
    return says + w.COUNTED_GROUPED.in_(ui) if review.grouped else says


def summary(review: Review, texts: Texts, defined_in: str) -> Iterator[str]:
    """Yield the lists of changes, the gravest first, each entry leading to its change.

    Args:
        review: what changed and what it means.
        texts: the two texts.
        defined_in: the id of the clause that says what is material; may be empty.
    """
    ui = texts.ui
    if not review.changes:
        yield element("p", w.NO_CHANGE.in_(ui))
    for outcome in OUTCOMES:
        found, groups = review.single(outcome), review.groups(outcome)
        if found or (groups and outcome != "editorial"):
            count = len(found) if outcome == "editorial" else len(found) + len(groups)
            title = f"{w.OUTCOME_TITLE[outcome].in_(ui)} ({count})"
            yield heading(3, title, f"list-{outcome}", lang=ui)
        if outcome == "material" and (found or groups) and (note := _source(texts, defined_in)):
            yield note
        if found:
            yield _list(found, outcome, texts)
        if groups and outcome == "editorial":
            yield heading(3, f"{w.GROUPS.in_(ui)} ({len(groups)})", "groups", lang=ui)
            if any(len(group.changes) > 1 for group, _ in groups):
                yield element("p", w.GROUP_NOTE.in_(ui))
        if groups:
            lines = (_group(group, chief, texts) for group, chief in groups)
            yield element("ul", *lines, class_="ct-groups")


def _list(found: Sequence[Told], outcome: Outcome, texts: Texts) -> Markup:
    """Return a list of changes; a long one of editorial changes is folded.

    So it does not bury what matters.
    """
    entries = element(
        "ol", *(_entry(told, texts) for told in found), class_=f"ct-list ct-list-{outcome}"
    )
    if outcome != "editorial" or len(found) <= _FEW:
        return entries
    return element("details", element("summary", w.SHOW_LIST.in_(texts.ui)), entries)


def _source(texts: Texts, defined_in: str) -> Markup | None:
    """Say which clause of the policy defines what is material."""
    clause = texts.comparison.new.by_id.get(defined_in)
    if clause is None:
        return None
    to = f"{texts.new_base}#{address.anchor(clause.id)}"
    link = element("a", place(texts.comparison.new, clause, texts.ui), href=to)
    return element("p", phrase(w.CATEGORY_OF.in_(texts.ui), clause=link))


def _entry(told: Told, texts: Texts) -> Markup:
    """Return one line of the list that jumps to each change."""
    ui, change = texts.ui, told.change
    return element(
        "li",
        element("a", change_place(change, texts), href=f"#{address.anchor(change.id)}"),
        " ",
        element("span", what_happened(change, texts), class_="ct-op"),
        element("p", reason(told.why, told.categories, ui), class_="ct-why"),
    )


def _group(group: Group, chief: Told, texts: Texts) -> Markup:
    """Return one line for a recurring replacement; many places are folded."""
    ui, outcome = texts.ui, chief.outcome
    by_id = {change.id: change for change in texts.comparison.changes}
    places = joined(
        (
            element("a", change_place(by_id[one], texts), href=f"#{address.anchor(one)}")
            for one in group.changes
            if one in by_id
        ),
        " · ",
    )
    count = w.GROUP_COUNT_ONE if len(group.changes) == 1 else w.GROUP_COUNT
    clauses = count.in_(ui).format(n=len(group.changes))
    few = len(group.changes) <= _FEW
    return element(
        "li",
        element(
            "p",
            element("strong", w.OUTCOME[outcome].in_(ui), class_=f"ct-badge ct-verdict-{outcome}"),
            " ",
            deleted(group.old, ui),
            " → ",
            inserted(group.new, ui),
            " ",
            element("strong", clauses),
            *((" ", places) if few else ()),
        ),
        element("p", reason(chief.why, chief.categories, ui), class_="ct-why"),
        None
        if few
        else element(
            "details",
            element("summary", w.SHOW_PLACES.in_(ui)),
            element("p", places, class_="ct-places"),
        ),
        class_="ct-group",
        id=group.id,
    )
