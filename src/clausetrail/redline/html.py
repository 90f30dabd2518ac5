"""A comparison as one HTML file that can be mailed, opened anywhere and printed.

No script, and nothing is loaded: the file's own content security policy allows
one style sheet, which stands in it.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from importlib.resources import files
from itertools import groupby

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.clause import Clause
from clausetrail.comparing import Change, Match
from clausetrail.judging import VERDICTS, JudgedChange, Verdict
from clausetrail.judging.entries import told_with
from clausetrail.publishing import wording as w
from clausetrail.publishing.address import anchor
from clausetrail.publishing.changed_clause import (
    Texts,
    change_place,
    columns,
    numbers,
    only,
    passed_over,
    reason,
    redlined,
    what_happened,
)
from clausetrail.publishing.markup import Markup, element, joined
from clausetrail.publishing.passage import deleted, inserted, reading, redline, rendered
from clausetrail.publishing.provisions import label, level, style, titled
from clausetrail.redline.digest import (
    VERDICT_NAMES,
    Digest,
    Recurring,
    title_of,
    versions_of,
)

MADE_BY = Bilingual(
    "由 clausetrail 逐条比较生成。本文件不加载任何外部内容。",
    "Compared clause by clause with clausetrail. This file loads nothing from elsewhere.",
)


def html(digest: Digest, ui: Lang) -> str:
    """Return a comparison as a whole HTML file; ``ui`` is the language around the texts."""
    texts = Texts(digest.comparison, "", "", ui)
    title, versions = title_of(digest.comparison), versions_of(digest.comparison)
    body = element(
        "body",
        element(
            "main",
            element("h1", w.COMPARISON_TITLE.in_(ui).format(title=title)),
            element("p", versions, class_="ct-lead"),
            element("p", element("strong", digest.summary(ui))),
            *_list(digest, texts),
            element("h2", w.DETAIL.in_(ui)) if digest.judged else None,
            _legend(ui) if digest.judged else None,
            *_text(digest, texts),
        ),
        element("footer", element("p", MADE_BY.in_(ui))),
    )
    page = element("html", "\n", _head(f"{title} {versions}"), "\n", body, "\n", lang=ui)
    return f"<!doctype html>\n{page}\n"


def _head(title: str) -> Markup:
    sheet = files("clausetrail.redline").joinpath("redline.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", Markup(sheet)),
    )


def _legend(ui: Lang) -> Markup:
    added, removed = (words.in_(ui) for words in (w.ADDED_WORDS, w.REMOVED_WORDS))
    words = [inserted(added, ui), deleted(removed, ui), w.LEGEND_NOTE.in_(ui)]
    return element("p", element("strong", w.LEGEND.in_(ui)), " ", joined(words, " "))


# The list that jumps to each change ------------------------------------------------


def _list(digest: Digest, texts: Texts) -> Iterator[Markup]:
    ui = texts.ui
    for verdict in VERDICTS:
        entries = [
            *(_recurring(one, texts) for one in digest.recurring(verdict)),
            *(_entry(item, texts) for item in digest.single(verdict)),
        ]
        if not entries:
            continue
        name = f"{_verdict(verdict, ui)} ({digest.count(verdict)})"
        entered = element("ul", *entries)
        if verdict == "editorial":
            yield element("details", element("summary", name), entered)
        else:
            yield element("h2", name)
            yield entered


def _entry(item: JudgedChange, texts: Texts) -> Markup:
    return element(
        "li",
        element("a", change_place(item.change, texts), href=f"#{anchor(item.change.id)}"),
        " ",
        element("span", what_happened(item.change, texts), class_="ct-op"),
        element("p", _why(item, texts.ui), class_="ct-why"),
    )


def _recurring(recurring: Recurring, texts: Texts) -> Markup:
    ui, group = texts.ui, recurring.group
    links = (
        element("a", change_place(change, texts), href=f"#{anchor(change.id)}")
        for change in recurring.places
    )
    count = w.GROUP_COUNT_ONE if len(recurring.places) == 1 else w.GROUP_COUNT
    return element(
        "li",
        deleted(group.old, ui),
        " → ",
        inserted(group.new, ui),
        " ",
        element("strong", count.in_(ui).format(n=len(recurring.places))),
        element("p", _why(recurring.chief, ui), class_="ct-why"),
        element("p", joined(links, " · "), class_="ct-why"),
        id=group.id,
    )


def _verdict(verdict: Verdict, ui: Lang) -> str:
    return VERDICT_NAMES[verdict].in_(ui).capitalize()


def _why(item: JudgedChange, ui: Lang) -> str:
    judgement = item.judgement
    return f"{judgement.rule}: {reason(judgement.reason, judgement.names, ui)}"


# The text --------------------------------------------------------------------------


def _text(digest: Digest, texts: Texts) -> Iterator[Markup]:
    """Yield the text in its order: changes and headings shown, the rest folded."""
    told = {_ids(item.change): item for item in digest.judged}

    def shown(match: Match) -> str:
        item = told.get(_ids(match))
        if item is not None and not told_with(item):
            return "change"
        return "heading" if _clause(match).kind == "heading" else "rest"

    for kind, run in groupby(digest.comparison.matches, key=shown):
        matches = list(run)
        if kind == "change":
            yield from (_change(told[_ids(match)], texts) for match in matches)
        elif kind == "heading":
            yield from (_heading(match, told.get(_ids(match)), texts) for match in matches)
        else:
            yield _folded([(match, told.get(_ids(match))) for match in matches], texts)


def _ids(found: Match | Change) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(c.id for c in found.old), tuple(c.id for c in found.new)


def _clause(match: Match) -> Clause:
    return (match.new or match.old)[0]


def _change(item: JudgedChange, texts: Texts) -> Markup:
    change, ui, verdict = item.change, texts.ui, item.judgement.verdict
    return element(
        "section",
        element(
            "h4",
            element("a", change_place(change, texts), href=f"#{anchor(change.id)}"),
            " ",
            element("strong", _verdict(verdict, ui), class_=f"ct-badge ct-verdict-{verdict}"),
            " ",
            element("span", what_happened(change, texts), class_="ct-op"),
        ),
        columns(change, texts),
        redlined(change, texts),
        element("p", _why(item, ui), class_="ct-why"),
        class_=f"ct-change ct-change-{verdict}",
        id=anchor(change.id),
    )


def _heading(match: Match, item: JudgedChange | None, texts: Texts) -> Markup:
    clause, document = _clause(match), texts.comparison.new
    tag = f"h{min(level(document, clause) + 1, 6)}"
    if item is None:
        return element(tag, titled(clause), lang=texts.lang)
    change = item.change
    words = redline(change.edits, change.old, change.new, texts.ui)
    return element(tag, numbers(change, texts.ui), words, lang=texts.lang, id=anchor(change.id))


def _folded(matches: list[tuple[Match, JudgedChange | None]], texts: Texts) -> Markup:
    """Fold what is unchanged, or changed only by a recurring replacement."""
    grouped = sum(1 for _, item in matches if item is not None)
    return element(
        "details",
        passed_over(len(matches) - grouped, grouped, texts.ui),
        *(_plain(match, item, texts) for match, item in matches),
    )


def _plain(match: Match, item: JudgedChange | None, texts: Texts) -> Markup:
    if item is not None:
        change = redlined(item.change, texts, id=anchor(item.change.id))
        return joined([change, only(told_with(item), texts)])
    clause = _clause(match)
    words: Markup = joined([label(clause.label) or "", rendered(reading(clause))])
    if clause.kind == "title":
        words = element("strong", words)
    return element("p", words, class_=style(texts.comparison.new, clause), lang=texts.lang)
