"""The head of every page: what it is, whether it is in force, and where to go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from clausetrail.bilingual import LANGS, Lang
from clausetrail.publishing import address
from clausetrail.publishing import wording as w
from clausetrail.publishing.dossier import Dossier, start
from clausetrail.publishing.markup import Markup, element, joined, phrase
from clausetrail.repository.policy import Version

Fact = tuple[str, str]
"""A name and a value, for a list of facts."""

Way = tuple[str, str]
"""The words of a link, and the address it leads to."""


def on(value: date, ui: Lang) -> Markup:
    """Return a date for people that programs can read too."""
    return element("time", w.day(value, ui), datetime=value.isoformat())


def validity(dossier: Dossier, version: Version, ui: Lang) -> Markup:
    """Say from when to when a version is, was or will be in force."""
    begins, last = on(start(version), ui), dossier.last_day(version)
    status = dossier.status(version)
    if status == "upcoming":
        return phrase(w.FROM.in_(ui), start=begins)
    if last is None:
        return phrase(w.SINCE.in_(ui), start=begins)
    pattern = w.BETWEEN if status == "superseded" else w.SINCE_UNTIL
    return phrase(pattern.in_(ui), start=begins, end=on(last, ui))


def badge(dossier: Dossier, version: Version, ui: Lang) -> Markup:
    """Return the standing of a version as a word on a coloured ground."""
    status = dossier.status(version)
    return element("strong", w.STATUS[status].in_(ui), class_=f"ct-badge ct-{status}")


def banner(dossier: Dossier, version: Version, ui: Lang, here: str) -> Markup:
    """Return the status banner of a version, with the way to the text in force."""
    status = dossier.status(version)
    lines = [joined([badge(dossier, version, ui), " ", validity(dossier, version, ui)])]
    if status in ("superseded", "upcoming") and version != dossier.current:
        link = element(
            "a",
            phrase(w.CURRENT_VERSION.in_(ui), date=w.day(start(dossier.current), ui)),
            href=address.relative(here, address.current(ui, dossier.policy.slug)),
        )
        note = w.SUPERSEDED_NOTE if status == "superseded" else w.UPCOMING_NOTE
        lines.append(phrase(note.in_(ui), link=link))
    if version == dossier.current and (coming := dossier.next) is not None:
        lines.append(announced(dossier, version, coming, ui, here))
    if (lagging := _out_of_step(dossier, version, ui, here)) is not None:
        lines.append(lagging)
    if ui not in version.editions:
        lines.append(joined([w.OTHER_LANGUAGE_ONLY.in_(ui)]))
    as_of = phrase(w.AS_OF.in_(ui), date=on(dossier.on, ui))
    return element(
        "aside",
        *(element("p", line) for line in lines),
        element("p", as_of, class_="ct-as-of"),
        class_=f"ct-banner ct-banner-{status}",
        role="note",
        data_search_exclude=True,
    )


def _out_of_step(dossier: Dossier, version: Version, ui: Lang, here: str) -> Markup | None:
    """Warn who reads a text that does not prevail that it may differ from the one that does."""
    prevailing = dossier.settings.prevailing
    count = len(dossier.out_of_step(version))
    to = address.bilingual(ui, dossier.policy.slug, version.name)
    if ui == prevailing or not count or here == to:
        return None
    link = element("a", w.BOTH_TEXTS.in_(ui), href=address.relative(here, to))
    note = w.LAGS_ONE if count == 1 else w.LAGS
    language = w.LANGUAGE[prevailing].in_(ui)
    return phrase(note.in_(ui), n=str(count), language=language, link=link)


def announced(dossier: Dossier, version: Version, coming: Version, ui: Lang, here: str) -> Markup:
    """Say when the next version takes effect, with the way to it and to what it changes."""
    slug = dossier.policy.slug
    links = [(w.NEW_TEXT, address.version(ui, slug, coming.name))]
    if dossier.review(version, coming, ui) is not None:
        links.append((w.WHAT_CHANGES, address.comparison(ui, slug, version.name, coming.name)))
    shown = (element("a", says.in_(ui), href=address.relative(here, to)) for says, to in links)
    comma = "，" if ui == "zh" else ", "
    return phrase(w.COMING.in_(ui), start=on(start(coming), ui), links=joined(shown, comma))


def facts(rows: Iterable[Fact], ui: Lang, title: str) -> Markup:
    """Return a list of facts, names beside values; nothing if there are none."""
    shown = [(name, value) for name, value in rows if value]
    if not shown:
        return Markup("")
    return element(
        "dl",
        *(
            element("div", element("dt", name), element("dd", value), class_="ct-fact")
            for name, value in shown
        ),
        class_="ct-facts",
        aria_label=title,
        data_search_exclude=True,
    )


def version_facts(dossier: Dossier, version: Version, ui: Lang) -> Iterator[Fact]:
    """Yield what the text itself does not show: its number and date, which language prevails."""
    document = dossier.document(version, ui)
    meta, written = document.meta, document.by_id
    if "front.docno" not in written:
        yield w.DOCNO.in_(ui), meta.docno
    if "front.updated" not in written and meta.updated:
        yield w.UPDATED.in_(ui), on(meta.updated, ui)
    if set(LANGS) <= set(version.editions):
        language = w.LANGUAGE[dossier.settings.prevailing].in_(ui)
        yield w.PREVAILING.in_(ui), w.PREVAILS.in_(ui).format(language=language)


def ways(dossier: Dossier, version: Version, ui: Lang, here: str) -> Markup:
    """Return the links from a version: text, what changed, both languages, history."""
    slug = dossier.policy.slug
    links: list[Way] = []
    if here != address.current(ui, slug):
        links.append((w.FULL_TEXT.in_(ui), address.version(ui, slug, version.name)))
    before = dossier.before(version, ui)
    if before is not None:
        says = w.COMPARED_WITH_BEFORE.in_(ui).format(date=w.day(start(before), ui))
        links.append((says, address.comparison(ui, slug, before.name, version.name)))
    if version.name in dossier.alignments:
        links.append((w.SIDE_BY_SIDE.in_(ui), address.bilingual(ui, slug, version.name)))
    links.append((w.HISTORY.in_(ui), address.history(ui, slug)))
    return bar(links, here, ui, w.ABOUT_VERSION.in_(ui))


def bar(links: Iterable[Way], here: str, ui: Lang, title: str) -> Markup:
    """Return links as a bar, with the same page in the other language at the end."""
    there = address.counterpart(here)
    other: Lang = "en" if ui == "zh" else "zh"
    language = element(
        "a", w.OWN_NAME[other], href=address.relative(here, there), hreflang=other, lang=other
    )
    items = [
        element("a", says, href=address.relative(here, to)) for says, to in links if to != here
    ]
    return element(
        "nav",
        element(
            "ul",
            *(element("li", item) for item in items),
            element("li", language, class_="ct-other"),
        ),
        class_="ct-ways",
        aria_label=title,
        data_search_exclude=True,
    )
