"""One version in Chinese and English, clause beside clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from clausetrail.aligning.link import Link
from clausetrail.bilingual import LANGS, Lang
from clausetrail.clause import Clause, Document
from clausetrail.publishing import address
from clausetrail.publishing import wording as w
from clausetrail.publishing.dossier import Dossier, start
from clausetrail.publishing.edition_page import document_title
from clausetrail.publishing.markup import Markup, element, heading, joined, literal
from clausetrail.publishing.page import Page
from clausetrail.publishing.passage import reading, rendered
from clausetrail.publishing.provisions import label, level, style, titled
from clausetrail.publishing.standing import banner, facts, version_facts, ways
from clausetrail.repository.policy import Version


def bilingual_page(dossier: Dossier, version: Version, ui: Lang) -> Page | None:
    """Return a version side by side, ``None`` if it lacks a language."""
    alignment = dossier.alignments.get(version.name)
    if alignment is None:
        return None
    here = address.bilingual(ui, dossier.policy.slug, version.name)
    documents = {lang: version.editions[lang].document for lang in LANGS}
    name = document_title(dossier, documents[ui], ui)
    title = w.BILINGUAL_TITLE.in_(ui).format(title=name)
    odd = dossier.out_of_step(version)
    rows = _Rows(documents, odd, dossier.settings.prevailing, ui)
    noted = {0: w.IN_STEP, 1: w.OUT_OF_STEP_ONE}.get(len(odd), w.OUT_OF_STEP_COUNT)
    says = noted.in_(ui).format(n=len(odd))
    body = [
        heading(1, title, "top", lang=ui),
        banner(dossier, version, ui, here),
        facts(version_facts(dossier, version, ui), ui, w.ABOUT_VERSION.in_(ui)),
        ways(dossier, version, ui, here),
        element("p", says, class_="ct-lead"),
        element(
            "div",
            *(element("span", w.OWN_NAME[lang], lang=lang) for lang in LANGS),
            class_="ct-pair ct-pair-head",
            aria_hidden=True,
        ),
        *rows.blocks(alignment.links),
    ]
    return Page(
        here,
        f"{title} · {w.day(start(version), ui)}",
        ui,
        "\n\n".join(part for part in body if part),
        other=address.counterpart(here),
    )


@dataclass(frozen=True)
class _Rows:
    """The rows of one page."""

    documents: Mapping[Lang, Document]
    odd: frozenset[tuple[Lang, str]]
    prevailing: Lang
    ui: Lang

    def blocks(self, links: Sequence[Link]) -> Iterator[str]:
        """Yield headings of both languages, and the rows between them."""
        for headed, run in groupby(links, key=self._is_heading):
            if headed:
                for link in run:
                    yield self._heading(link)
                    yield from self._noted(link)
                continue
            rows = [row for link in run for row in (self._row(link), *self._noted(link)) if row]
            if rows:
                yield element("div", "\n", joined(rows, Markup("\n")), "\n", class_="ct-pairs")

    def _clauses(self, link: Link, lang: Lang) -> tuple[Clause, ...]:
        by_id = self.documents[lang].by_id
        ids = link.zh if lang == "zh" else link.en
        return tuple(by_id[one] for one in ids if one in by_id and one != "front.title")

    def _is_heading(self, link: Link) -> bool:
        return all(
            len(clauses) == 1 and clauses[0].kind == "heading"
            for clauses in (self._clauses(link, lang) for lang in LANGS)
        )

    def _heading(self, link: Link) -> str:
        (zh,), (en,) = (self._clauses(link, lang) for lang in LANGS)
        cells = (
            element("span", literal(titled(clause)), lang=lang)
            for lang, clause in (("zh", zh), ("en", en))
        )
        return heading(
            level(self.documents["zh"], zh),
            joined(cells, " "),
            address.anchor(zh.id),
            lang=self.ui,
            in_contents=titled(zh if self.ui == "zh" else en),
            class_="ct-pair-heading",
        )

    def _row(self, link: Link) -> Markup | None:
        sides = {lang: self._clauses(link, lang) for lang in LANGS}
        if not any(sides.values()):
            return None
        first = (
            address.anchor(sides["zh"][0].id)
            if sides["zh"]
            else f"en-{address.anchor(sides['en'][0].id)}"
        )
        return element(
            "div",
            *(self._cell(lang, sides[lang]) for lang in LANGS),
            class_="ct-pair" + (" ct-pair-odd" if self._odd(link) else ""),
            id=first,
        )

    def _cell(self, lang: Lang, clauses: Sequence[Clause]) -> Markup:
        if not clauses:
            none = element("p", w.NO_COUNTERPART.in_(self.ui), class_="ct-none", lang=self.ui)
            return element("div", none, lang=lang)
        return element(
            "div",
            *(
                element(
                    "p",
                    label(clause.label),
                    rendered(reading(clause)),
                    class_=style(self.documents[lang], clause),
                )
                for clause in clauses
            ),
            lang=lang,
        )

    def _noted(self, link: Link) -> Iterator[Markup]:
        """Yield a note for readers where the languages are out of step.

        What exactly differs is a matter for the editor, who is told by ``check``.
        """
        if not self._odd(link):
            return
        prevailing = w.LANGUAGE[self.prevailing].in_(self.ui)
        if link.zh and link.en:
            says = w.DIFFERS.in_(self.ui).format(language=prevailing)
        else:
            only = w.LANGUAGE["zh" if link.zh else "en"].in_(self.ui)
            says = w.ONLY_IN.in_(self.ui).format(language=only, prevailing=prevailing)
        badge = element("strong", w.OUT_OF_STEP.in_(self.ui), class_="ct-badge ct-odd")
        yield element("p", badge, " ", says, class_="ct-finding", lang=self.ui)

    def _odd(self, link: Link) -> bool:
        return not self.odd.isdisjoint(
            (*(("zh", one) for one in link.zh), *(("en", one) for one in link.en))
        )
