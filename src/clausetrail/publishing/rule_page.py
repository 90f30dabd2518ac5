"""What each rule means: a page for each code, and the list of all of them.

Editors come here from a finding, readers from a change on a comparison page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.explanation import Explanation, explanations
from clausetrail.place import leading
from clausetrail.publishing import address
from clausetrail.publishing import wording as w
from clausetrail.publishing.markup import Markup, element, heading, joined
from clausetrail.publishing.page import Page
from clausetrail.publishing.standing import bar


def rule_pages(ui: Lang) -> Iterator[Page]:
    """Yield the list of rules and the page of each, in one language."""
    found = sorted(explanations(), key=lambda one: [*w.RULES_OF].index(one.code[0]))
    yield _list(found, ui)
    for one in found:
        yield _page(one, ui)


def _list(found: Sequence[Explanation], ui: Lang) -> Page:
    here = address.rules(ui)
    title = w.RULES.in_(ui)
    body = [heading(1, title, "top", lang=ui), element("p", w.RULES_NOTE.in_(ui), class_="ct-lead")]
    for letter, codes in groupby(found, key=lambda one: one.code[0]):
        name, note = w.RULES_OF[letter]
        body += [
            heading(2, name.in_(ui), letter, lang=ui),
            element("p", note.in_(ui), class_="ct-lead"),
            element("ul", *(_entry(one, ui, here) for one in codes), class_="ct-rules"),
        ]
    return Page(here, title, ui, "\n\n".join(body), other=address.counterpart(here))


def _entry(found: Explanation, ui: Lang, here: str) -> Markup:
    to = address.relative(here, address.rule(ui, found.code))
    return element("li", element("a", found.code, href=to), " ", _what(found, ui))


def _page(found: Explanation, ui: Lang) -> Page:
    here = address.rule(ui, found.code)
    name, _ = w.RULES_OF[found.code[0]]
    body = [
        heading(1, f"{found.code} {_what(found, ui)}", "top", lang=ui),
        bar([(w.RULES.in_(ui), address.rules(ui))], here, ui, w.RULES.in_(ui)),
        element("p", name.in_(ui), class_="ct-lead"),
        *_said(w.RULE_WHY, "why", found.why, ui),
        *_said(w.RULE_TODO, "todo", found.todo, ui),
        heading(2, w.RULE_EXAMPLE.in_(ui), "example", lang=ui),
        *_example(found.reported, found.bad, ui),
        *_example(found.otherwise, found.good, ui),
    ]
    return Page(
        here,
        f"{found.code} {_what(found, ui)}",
        ui,
        "\n\n".join(body),
        other=address.counterpart(here),
    )


def _what(found: Explanation, ui: Lang) -> str:
    return leading(found.what.in_(ui))


def _said(title: Bilingual, anchor: str, text: Bilingual, ui: Lang) -> Iterator[str]:
    stop = "。" if ui == "zh" else "."
    yield heading(2, title.in_(ui), anchor, lang=ui)
    yield element("p", leading(text.in_(ui)) + stop)


def _example(says: Bilingual, text: Bilingual, ui: Lang) -> Iterator[str]:
    # A reference for each line end: an empty line would end the block of HTML.
    lines = joined(text.in_(ui).strip().split("\n"), Markup("&#10;"))
    yield element("p", says.in_(ui))
    yield element("pre", lines, class_="ct-example")
