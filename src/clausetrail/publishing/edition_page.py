"""The text of one version in one language, with marks where it changed."""

from __future__ import annotations

from collections.abc import Mapping

from clausetrail.bilingual import Lang
from clausetrail.clause import Clause, Document
from clausetrail.place import place
from clausetrail.publishing import address
from clausetrail.publishing import wording as w
from clausetrail.publishing.dossier import Dossier, Review, start
from clausetrail.publishing.markup import Markup, element, heading, joined, phrase
from clausetrail.publishing.page import Page
from clausetrail.publishing.provisions import Beside, blocks
from clausetrail.publishing.standing import banner, facts, version_facts, ways
from clausetrail.repository.policy import Version


def edition_page(dossier: Dossier, version: Version, ui: Lang, *, lasting: bool) -> Page:
    """Return a version's text, at its ``lasting`` address or as the text in force."""
    slug, document = dossier.policy.slug, dossier.document(version, ui)
    own = address.version(ui, slug, version.name)
    here = own if lasting else address.current(ui, slug)
    marks = _marks(dossier, version, document, ui, here)
    permanent = "" if lasting else address.relative(here, own)
    body = [
        title(dossier, version, ui),
        banner(dossier, version, ui, here),
        facts(version_facts(dossier, version, ui), ui, w.ABOUT_VERSION.in_(ui)),
        ways(dossier, version, ui, here),
        _legend(marks, ui),
        *blocks(document, lambda clause: _beside(document, clause, marks, permanent, ui)),
    ]
    name = document_title(dossier, document, ui)
    return Page(
        here,
        f"{name} · {version.name}" if lasting else name,
        ui,
        "\n\n".join(part for part in body if part),
        description=f"{name} – {w.STATUS[dossier.status(version)].in_(ui)}",
        other=address.counterpart(here),
        same_as=address.current(ui, slug) if lasting and version == dossier.current else "",
        indexed=not lasting,
    )


def document_title(dossier: Dossier, document: Document, ui: Lang) -> str:
    """Return the title of a text: as it stands in it, else as the settings name it."""
    written = document.by_id.get("front.title")
    if written is not None and written.text:
        return written.text
    return document.meta.title or dossier.settings.title.in_(ui)


def title(dossier: Dossier, version: Version, ui: Lang) -> str:
    """Return the one first-level heading of a text."""
    document = dossier.document(version, ui)
    return heading(1, document_title(dossier, document, ui), "front.title", lang=document.lang)


def _marks(
    dossier: Dossier, version: Version, document: Document, ui: Lang, here: str
) -> Mapping[str, tuple[Markup, ...]]:
    """Return the marks beside each changed clause, by clause id."""
    before = dossier.before(version, ui)
    coming = dossier.next if version == dossier.current else None
    found: dict[str, tuple[Markup, ...]] = {}
    if before and (review := dossier.text_review(document, before, version)):
        _mark(found, review, dossier, (before, version), ui, here, ahead=False)
    if coming and (review := dossier.text_review(document, version, coming)):
        _mark(found, review, dossier, (version, coming), ui, here, ahead=True)
    return found


def _mark(
    found: dict[str, tuple[Markup, ...]],
    review: Review,
    dossier: Dossier,
    pair: tuple[Version, Version],
    ui: Lang,
    here: str,
    *,
    ahead: bool,
) -> None:
    old, new = pair
    page = address.comparison(ui, dossier.policy.slug, old.name, new.name)
    for told in review.changes:
        change = told.change
        says, kind = w.CHANGED_HERE, "changed"
        if told.outcome == "material":
            says, kind = w.MATERIAL_HERE, "material"
        if ahead:
            says, kind = w.CHANGES_AHEAD, "ahead"
        to = change.group or address.anchor(change.id)
        words = says.in_(ui).format(date=w.day(start(new), ui))
        mark = element(
            "a",
            class_=f"ct-mark ct-mark-{kind}",
            href=address.relative(here, page, to),
            aria_label=words,
            title=words,
            lang=ui,
        )
        for clause in change.old if ahead else change.new:
            if clause.kind == "meta":  # number and dates differ in every version
                continue
            found[clause.id] = (*found.get(clause.id, ()), mark)


def _beside(
    document: Document,
    clause: Clause,
    marks: Mapping[str, tuple[Markup, ...]],
    permanent: str,
    ui: Lang,
) -> Beside:
    words = w.PERMALINK.in_(ui).format(place=place(document, clause, ui))
    if clause.kind == "heading":
        # In a heading no policy text may stand in Markdown's reach: the words are the page's own.
        words = w.PERMALINK_HEADING.in_(ui)
    to = f"{permanent}#{address.anchor(clause.id)}"
    return Beside(to, words, joined(marks.get(clause.id, ())), ui)


def _legend(marks: Mapping[str, tuple[Markup, ...]], ui: Lang) -> Markup | None:
    if not marks:
        return None
    signs = {
        kind: element("span", class_=f"ct-mark ct-mark-{kind} ct-mark-sample", aria_hidden=True)
        for kind in ("changed", "material", "ahead")
    }
    return element(
        "p", phrase(w.MARGIN_LEGEND.in_(ui), **signs), class_="ct-legend", data_search_exclude=True
    )
