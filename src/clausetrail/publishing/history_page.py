"""All versions of a policy, what each changed, and the history of every clause."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.bilingual import Lang
from clausetrail.clause import Clause
from clausetrail.place import leading, place
from clausetrail.publishing import address
from clausetrail.publishing import wording as w
from clausetrail.publishing.dossier import Dossier, start
from clausetrail.publishing.lineage import lineages
from clausetrail.publishing.markup import Markup, element, heading, joined
from clausetrail.publishing.page import Page
from clausetrail.publishing.provisions import scrolled
from clausetrail.publishing.standing import badge, bar, validity
from clausetrail.repository.policy import Version

_CONTENTS = "intro.toc"
"""The id under which the list of contents stands."""


def history_page(dossier: Dossier, ui: Lang) -> Page:
    """Return the list of versions, the latest first."""
    slug, versions = dossier.policy.slug, dossier.policy.versions
    here = address.history(ui, slug)
    title = w.HISTORY_TITLE.in_(ui).format(title=dossier.settings.title.in_(ui))
    note = w.HISTORY_NOTE_ONE if len(versions) == 1 else w.HISTORY_NOTE
    body = [
        heading(1, title, "top", lang=ui),
        bar([(w.CURRENT_TEXT.in_(ui), address.current(ui, slug))], here, ui, w.HISTORY.in_(ui)),
        element("p", note.in_(ui).format(n=len(versions)), class_="ct-lead"),
        element(
            "ol",
            *(_entry(dossier, version, ui, here) for version in reversed(versions)),
            class_="ct-timeline",
            reversed=True,
        ),
        *_any_two(dossier, ui, here),
        *_clauses(dossier, ui, here),
    ]
    return Page(
        here,
        title,
        ui,
        "\n\n".join(body),
        other=address.counterpart(here),
        indexed=False,
    )


def _entry(dossier: Dossier, version: Version, ui: Lang, here: str) -> Markup:
    slug = dossier.policy.slug
    docno = dossier.document(version, ui).meta.docno
    to = address.relative(here, address.version(ui, slug, version.name))
    links: list[Markup] = [element("a", w.FULL_TEXT.in_(ui), href=to)]
    if version.name in dossier.alignments:
        side = address.relative(here, address.bilingual(ui, slug, version.name))
        links.append(element("a", w.SIDE_BY_SIDE.in_(ui), href=side))
    before = dossier.before(version, ui)
    changes: Markup | None = None
    if version == dossier.policy.versions[0]:
        changes = element("p", w.FIRST_VERSION.in_(ui))
    elif before is not None and (review := dossier.review(before, version, ui)) is not None:
        page = address.relative(here, address.comparison(ui, slug, before.name, version.name))
        says = w.COMPARED_WITH_BEFORE.in_(ui).format(date=w.day(start(before), ui))
        links.append(element("a", says, href=page))
        changes = element("p", review.tally.summary.in_(ui))
    return element(
        "li",
        element(
            "p",
            element("a", w.day(start(version), ui), href=to, class_="ct-date"),
            " ",
            badge(dossier, version, ui),
        ),
        element(
            "p", validity(dossier, version, ui), f" · {w.DOCNO.in_(ui)} {docno}" if docno else ""
        ),
        changes,
        element("p", joined(links, " · "), class_="ct-links"),
        class_=f"ct-version ct-version-{dossier.status(version)}",
        id=version.name,
    )


def _any_two(dossier: Dossier, ui: Lang, here: str) -> Iterator[str]:
    versions = dossier.policy.versions
    rows = []
    for number, new in enumerate(versions):
        links = [
            element(
                "a",
                old.name,
                href=address.relative(
                    here, address.comparison(ui, dossier.policy.slug, old.name, new.name)
                ),
                aria_label=w.FROM_TO.in_(ui).format(old=old.name, new=new.name),
            )
            for old in reversed(versions[:number])
            if dossier.review(old, new, ui) is not None
        ]
        if links:
            name = element("th", new.name, scope="row")
            rows.append(element("tr", name, element("td", joined(links, " · "))))
    if not rows:
        return
    yield heading(2, w.COMPARE_ANY.in_(ui), "compare", lang=ui)
    head = element(
        "tr",
        element("th", w.NEW_VERSION.in_(ui), scope="col"),
        element("th", w.OLD_VERSION.in_(ui), scope="col"),
    )
    table = element(
        "table", element("thead", head), element("tbody", *reversed(rows)), class_="ct-matrix"
    )
    yield element("p", w.COMPARE_ANY_NOTE.in_(ui))
    yield scrolled(table, ui)


def _clauses(dossier: Dossier, ui: Lang, here: str) -> Iterator[str]:
    """Yield the history of each clause of the current text, if it has more than one version."""
    current, slug = dossier.current, dossier.policy.slug
    document = dossier.document(current, ui)
    rows = []
    for line in lineages(dossier, current, document.lang):
        if line.clause.kind in ("title", "meta") or _in_contents(line.clause):
            continue
        changes = [
            element(
                "a",
                step.new,
                href=address.relative(
                    here, address.comparison(ui, slug, step.old, step.new), step.anchor
                ),
            )
            for step in line.steps
        ]
        text = address.relative(
            here, address.version(ui, slug, current.name), address.anchor(line.clause.id)
        )
        name = element("a", leading(place(document, line.clause, ui)), href=text)
        rows.append(
            element(
                "tr",
                joined(
                    [
                        element("th", name, scope="row"),
                        element("td", line.first),
                        element("td", joined(changes, " · ") if changes else w.NEVER.in_(ui)),
                    ],
                    " ",
                ),
            )
        )
    if len(dossier.policy.versions) < 2 or not rows:
        return
    yield heading(2, w.CLAUSE_HISTORY.in_(ui), "clauses", lang=ui)
    yield element("p", w.CLAUSE_HISTORY_NOTE.in_(ui))
    names = (w.CLAUSE, w.FIRST_SEEN, w.CHANGED_ON)
    head = element("tr", *(element("th", name.in_(ui), scope="col") for name in names))
    table = element("table", element("thead", head), element("tbody", *rows), class_="ct-lineages")
    yield scrolled(table, ui)


def _in_contents(clause: Clause) -> bool:
    """Tell whether a clause belongs to the list of contents, which provides nothing itself."""
    return clause.id == _CONTENTS or clause.id.startswith((f"{_CONTENTS}.", f"{_CONTENTS}("))
