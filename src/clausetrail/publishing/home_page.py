"""The entrance: the choice of language, and the list of policies with their standing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from clausetrail.bilingual import LANGS, Lang
from clausetrail.publishing import address
from clausetrail.publishing import wording as w
from clausetrail.publishing.dossier import Dossier, start
from clausetrail.publishing.markup import Markup, element, heading, joined, phrase
from clausetrail.publishing.page import Page
from clausetrail.publishing.standing import announced, badge, on, validity

ROOT_MARK = "ct-root"
"""The class name by which a root page made here is known again."""


def home_page(dossiers: Sequence[Dossier], day: date, ui: Lang) -> Page:
    """Return the list of policies in one language."""
    here = address.home(ui)
    title = w.POLICIES.in_(ui)
    body = [
        heading(1, title, "top", lang=ui),
        element("p", w.POLICIES_NOTE.in_(ui), class_="ct-lead"),
        _list(dossiers, ui, here),
        element("p", phrase(w.AS_OF.in_(ui), date=on(day, ui)), class_="ct-as-of"),
    ]
    return Page(here, title, ui, "\n\n".join(body), other=address.counterpart(here), indexed=True)


def _list(dossiers: Sequence[Dossier], ui: Lang, here: str) -> Markup:
    return element("ul", *(_card(dossier, ui, here) for dossier in dossiers), class_="ct-policies")


def _card(dossier: Dossier, ui: Lang, here: str) -> Markup:
    slug, current = dossier.policy.slug, dossier.current
    text = address.relative(here, address.current(ui, slug))
    docno = dossier.document(current, ui).meta.docno
    links: list[Markup] = []
    before = dossier.before(current, ui)
    if before is not None:
        page = address.comparison(ui, slug, before.name, current.name)
        says = w.COMPARED_WITH_BEFORE.in_(ui).format(date=w.day(start(before), ui))
        links.append(element("a", says, href=address.relative(here, page)))
    if current.name in dossier.alignments:
        side = address.relative(here, address.bilingual(ui, slug, current.name))
        links.append(element("a", w.SIDE_BY_SIDE.in_(ui), href=side))
    history = address.relative(here, address.history(ui, slug))
    links.append(element("a", w.HISTORY.in_(ui), href=history))
    return element(
        "li",
        element("p", element("a", dossier.settings.title.in_(ui), href=text), class_="ct-policy"),
        element(
            "p",
            badge(dossier, current, ui),
            " ",
            validity(dossier, current, ui),
            f" · {w.DOCNO.in_(ui)} {docno}" if docno else "",
        ),
        _coming(dossier, ui, here),
        element("p", joined(links, " · "), class_="ct-links"),
    )


def _coming(dossier: Dossier, ui: Lang, here: str) -> Markup | None:
    coming = dossier.next
    if coming is None:
        return None
    says = announced(dossier, dossier.current, coming, ui, here)
    return element("p", badge(dossier, coming, ui), " ", says, class_="ct-coming")


def root_page(dossiers: Sequence[Dossier]) -> Page:
    """Return the page at the root: both languages, nothing decided for the reader."""
    parts = [
        element(
            "section",
            element(
                "p",
                element("a", w.OWN_NAME[ui], href=address.relative("", address.home(ui))),
                class_="ct-language",
            ),
            element(
                "ul",
                *(
                    element(
                        "li",
                        element(
                            "a",
                            dossier.settings.title.in_(ui),
                            href=address.relative("", address.current(ui, dossier.policy.slug)),
                        ),
                        " ",
                        badge(dossier, dossier.current, ui),
                    )
                    for dossier in dossiers
                ),
            ),
            lang=ui,
        )
        for ui in LANGS
    ]
    body = [
        heading(1, f"{w.POLICIES.zh} · {w.POLICIES.en}", "top", lang="zh"),
        element("div", *parts, class_=ROOT_MARK),
    ]
    return Page(
        "",
        f"{w.POLICIES.zh} · {w.POLICIES.en}",
        "zh",
        "\n\n".join(body),
        other=address.home("en"),
        indexed=False,
        extra={"hide": ["navigation", "toc"]},
    )
