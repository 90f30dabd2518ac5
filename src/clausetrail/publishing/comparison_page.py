"""What changed between two versions: a summary, then every clause."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.bilingual import Lang
from clausetrail.checking.tally import HOW_COUNTED
from clausetrail.publishing import address
from clausetrail.publishing import wording as w
from clausetrail.publishing.changed_clause import Texts
from clausetrail.publishing.changed_text import detail
from clausetrail.publishing.dossier import Dossier, Review, start
from clausetrail.publishing.edition_page import document_title
from clausetrail.publishing.markup import Markup, element, heading, joined, phrase
from clausetrail.publishing.page import Page
from clausetrail.publishing.passage import deleted, inserted
from clausetrail.publishing.standing import Fact, Way, badge, bar, facts, on, validity
from clausetrail.publishing.summary import Side, summary
from clausetrail.repository.policy import Version


def comparison_page(dossier: Dossier, old: Version, new: Version, ui: Lang) -> Page | None:
    """Return the comparison of two versions, ``None`` if they share no language."""
    review = dossier.review(old, new, ui)
    if review is None:
        return None
    slug = dossier.policy.slug
    here = address.comparison(ui, slug, old.name, new.name)
    name = document_title(dossier, review.comparison.new, ui)
    defined_in = dossier.settings.list_clause(review.lang)
    title = w.COMPARISON_TITLE.in_(ui).format(title=name)
    texts = _texts(review, old, new, ui, here, slug)
    body = [
        heading(1, title, "top", lang=ui),
        element("p", _lead(old, new, ui), class_="ct-lead"),
        _ways(dossier, old, new, ui, here),
        heading(2, w.SUMMARY.in_(ui), "summary", lang=ui),
        facts(_facts(dossier, review, old, new, texts), ui, w.SUMMARY.in_(ui)),
        *summary(Side(review, texts), _other(dossier, review, old, new, ui), defined_in),
        heading(2, w.DETAIL.in_(ui), "detail", lang=ui),
        _legend(ui),
        *detail(review, texts),
    ]
    return Page(
        here,
        f"{title} · {old.name} → {new.name}",
        ui,
        "\n\n".join(part for part in body if part),
        other=address.counterpart(here),
    )


def _texts(review: Review, old: Version, new: Version, ui: Lang, here: str, slug: str) -> Texts:
    return Texts(
        review.comparison,
        address.relative(here, address.version(ui, slug, old.name)),
        address.relative(here, address.version(ui, slug, new.name)),
        ui,
        address.relative(here, address.rules(ui)),
    )


def _other(dossier: Dossier, review: Review, old: Version, new: Version, ui: Lang) -> Side | None:
    """Return the comparison in the other language, if there is one beside this."""
    lang: Lang = "en" if review.lang == "zh" else "zh"
    other = dossier.reviews.get((lang, old.name, new.name))
    if other is None:
        return None
    slug = dossier.policy.slug
    here = address.comparison(ui, slug, old.name, new.name)
    page = address.relative(here, address.counterpart(here))
    return Side(other, _texts(other, old, new, ui, here, slug), page)


def _lead(old: Version, new: Version, ui: Lang) -> Markup:
    pattern = w.COMPARISON_LEAD.in_(ui)
    return phrase(pattern, old=on(start(old), ui), new=on(start(new), ui))


def _ways(dossier: Dossier, old: Version, new: Version, ui: Lang, here: str) -> Markup:
    slug = dossier.policy.slug
    links: list[Way] = []
    earlier = dossier.before(old, ui)
    later = next((v for v in dossier.policy.versions if dossier.before(v, ui) == new), None)
    arrow = w.FROM_TO.in_(ui)
    if earlier:
        says = "← " + arrow.format(old=earlier.name, new=old.name)
        links.append((says, address.comparison(ui, slug, earlier.name, old.name)))
    if later:
        says = arrow.format(old=new.name, new=later.name) + " →"
        links.append((says, address.comparison(ui, slug, new.name, later.name)))
    links.append((w.COMPARE_ANY.in_(ui), address.history(ui, slug)))
    links.append((w.CURRENT_TEXT.in_(ui), address.current(ui, slug)))
    return bar(links, here, ui, w.CHANGES.in_(ui))


def _facts(
    dossier: Dossier, review: Review, old: Version, new: Version, texts: Texts
) -> Iterator[Fact]:
    ui = texts.ui
    for name, version, base in (
        (w.NEW_VERSION, new, texts.new_base),
        (w.OLD_VERSION, old, texts.old_base),
    ):
        link = element("a", w.VERSION_OF.in_(ui).format(date=w.day(start(version), ui)), href=base)
        docno = dossier.document(version, ui).meta.docno
        number = f" · {w.DOCNO.in_(ui)} {docno}" if docno else ""
        standing = joined([badge(dossier, version, ui), " ", validity(dossier, version, ui)])
        yield name.in_(ui), joined([link, number, " ", element("br"), standing])
    counted = element("strong", review.tally.summary.in_(ui))
    note = element("span", HOW_COUNTED.in_(ui), class_="ct-op") if review.tally.changes else None
    yield w.COUNT.in_(ui), joined([counted, *((element("br"), note) if note else ())])


def _legend(ui: Lang) -> Markup:
    return element(
        "p",
        element("strong", w.LEGEND.in_(ui)),
        " ",
        inserted(w.ADDED_WORDS.in_(ui), ui),
        " ",
        deleted(w.REMOVED_WORDS.in_(ui), ui),
        " ",
        w.LEGEND_NOTE.in_(ui),
        class_="ct-legend",
    )
