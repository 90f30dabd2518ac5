"""One changed clause: what happened, why it matters, and the words with the edits shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.clause import Clause, Document
from clausetrail.comparing.change import Change, Comparison
from clausetrail.judging.entries import ONLY, replacement
from clausetrail.place import called, leading, place
from clausetrail.publishing import wording as w
from clausetrail.publishing.address import anchor
from clausetrail.publishing.markup import Markup, element, joined, phrase
from clausetrail.publishing.passage import deleted, inserted, redline
from clausetrail.publishing.provisions import table_of
from clausetrail.publishing.telling import Told


@dataclass(frozen=True)
class Texts:
    """The two texts of a comparison page and the links to their own pages."""

    comparison: Comparison
    old_base: str
    new_base: str
    ui: Lang
    rules: str = ""
    """The link to the folder of the rules' pages; empty if there are none."""

    @property
    def lang(self) -> Lang:
        """The language of the two texts."""
        return self.comparison.new.lang


def change_place(change: Change, texts: Texts) -> str:
    """Return where a change is found, as the beginning of an entry.

    That is its place in the new text or, if it is gone, its former one.
    """
    if change.new:
        return leading(_places(texts.comparison.new, change.new, texts.ui))
    gone = _places(texts.comparison.old, change.old, texts.ui)
    gap = " " if texts.ui == "zh" and gone[:1].isascii() else ""
    return leading(w.FORMER.in_(texts.ui).format(place=gap + gone))


def _places(document: Document, clauses: Sequence[Clause], ui: Lang) -> str:
    names = [_name(document, clause, ui) for clause in clauses]
    if len(names) <= 2:
        return "、".join(names) if ui == "zh" else ", ".join(names)
    return f"{names[0]} – {names[-1]}"


def _name(document: Document, clause: Clause, ui: Lang) -> str:
    """Name a clause; one of an attachment has a number that the main text may have, too."""
    attached = clause.id.startswith("att") and clause.kind != "heading"
    return (called if attached else place)(document, clause, ui)


def what_happened(change: Change, texts: Texts) -> str:
    """Say what happened to a clause, with both places where it changed its place."""
    ui = texts.ui
    old = _places(texts.comparison.old, change.old, ui)
    new = _places(texts.comparison.new, change.new, ui)
    ops = [op for op in change.ops if op != "renumbered" or "moved" not in change.ops]
    says = [w.OPERATION[op].in_(ui).format(old=old, new=new) for op in ops]
    return ("，" if ui == "zh" else ", ").join(says)


def changed_clause(told: Told, texts: Texts) -> Markup:
    """Return a changed clause as a block with its own anchor."""
    change, ui = told.change, texts.ui
    where = change_place(change, texts)
    return element(
        "section",
        element(
            "h4",
            element("a", where, href=f"#{anchor(change.id)}", class_="ct-where"),
            " ",
            element(
                "strong",
                w.OUTCOME[told.outcome].in_(ui),
                class_=f"ct-badge ct-verdict-{told.outcome}",
            ),
            " ",
            element("span", what_happened(change, texts), class_="ct-op"),
            class_="ct-change-head",
        ),
        columns(change, texts),
        redlined(change, texts),
        element(
            "p",
            reason(told.why, told.kinds, ui),
            " ",
            _sources(told, texts),
            class_="ct-why",
        ),
        class_=f"ct-change ct-change-{told.outcome}",
        id=anchor(change.id),
    )


def columns(change: Change, texts: Texts) -> Markup | None:
    """Return the column titles above the words of a table row."""
    side = texts.comparison.new if change.new else texts.comparison.old
    row = (change.new or change.old)[0]
    head = side.by_id.get(f"{table_of(row)}.r0") if row.kind == "table-row" else None
    return element("p", head.text, class_="ct-columns", lang=texts.lang) if head else None


def reason(told: Bilingual, kinds: Iterable[Bilingual], ui: Lang) -> str:
    """Say why, and name the kinds of material change that the reason does not name itself."""
    why = told.in_(ui)
    names = (kind.in_(ui) for kind in kinds)
    unnamed = [name for name in names if name.casefold() not in why.casefold()]
    if not unnamed:
        return why
    gap = "" if ui == "zh" else " "
    return why + gap + w.CONCERNS.in_(ui).format(kinds=("；" if ui == "zh" else "; ").join(unnamed))


def redlined(change: Change, texts: Texts, **attributes: str | None) -> Markup:
    """Return the words of a change as one paragraph, numbers included."""
    return element(
        "p",
        numbers(change, texts.ui),
        redline(change.edits, change.old, change.new, texts.ui),
        class_="ct-redline",
        lang=texts.lang,
        **attributes,
    )


def numbers(change: Change, ui: Lang) -> Markup | None:
    """Return the number of a clause, old and new where it was renumbered."""
    old = change.old[0].label if change.old else ""
    new = change.new[0].label if change.new else ""
    if not old and not new:
        return None
    if not change.old:
        shown = inserted(new, ui)
    elif not change.new:
        shown = deleted(old, ui)
    elif old != new and {"renumbered", "moved"} & set(change.ops):
        both = (deleted(old, ui) if old else "", inserted(new, ui) if new else "")
        shown = joined((one for one in both if one), " ")
    else:
        shown = joined([new])
    return joined([element("span", shown, class_="ct-label"), " "])


def only(groups: Sequence[str], texts: Texts) -> Markup:
    """Say that nothing changed but replacements, each leading to where it is told."""
    by_id = {group.id: group for group in texts.comparison.groups}
    links = (
        element("a", replacement(by_id[one]).in_(texts.ui), href=f"#{one}")
        for one in groups
        if one in by_id
    )
    comma = "；" if texts.ui == "zh" else "; "
    said = phrase(ONLY.in_(texts.ui), replacements=joined(links, comma))
    return element("p", said, class_="ct-why")


def passed_over(same: int, grouped: int, ui: Lang) -> Markup:
    """Say of how many clauses nothing changed, or nothing but replacements told elsewhere."""
    says = []
    if same:
        says.append((w.UNCHANGED_ONE if same == 1 else w.UNCHANGED).in_(ui).format(n=same))
    if grouped:
        says.append(w.ONLY_GROUPED.in_(ui).format(n=grouped))
    return element("summary", ("；" if ui == "zh" else "; ").join(says))


def _sources(told: Told, texts: Texts) -> Markup:
    """Link to the clause in both versions, and to the rule that judged it."""
    change, links = told.change, []
    for says, clauses, base in (
        (w.IN_OLD, change.old, texts.old_base),
        (w.IN_NEW, change.new, texts.new_base),
    ):
        if clauses:
            words = says.in_(texts.ui)
            links.append(element("a", words, href=f"{base}#{anchor(clauses[0].id)}"))
    links += rule_link(told, texts)
    return element("span", joined(links, " · "), class_="ct-sources")


def rule_link(told: Told, texts: Texts) -> tuple[Markup, ...]:
    """Return the link to the rule that judged a change, if rules have pages."""
    if not (texts.rules and told.rule):
        return ()
    words = w.RULE.in_(texts.ui).format(code=told.rule)
    return (element("a", words, href=f"{texts.rules}{told.rule}/"),)
