"""The page that is one file."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from clausetrail.bilingual import LANGS, Lang
from clausetrail.judging import VERDICTS
from clausetrail.redline.digest import Digest
from clausetrail.redline.html import html
from tests.publishing.demo import Seen
from tests.redline.texts import digest, edition, hostile, small

if TYPE_CHECKING:
    from playwright.sync_api import Page


def demonstration(policies: Path, lang: Lang) -> Digest:
    return digest(
        edition(policies, "privacy/2023-05-01", lang), edition(policies, "privacy/2027-03-01", lang)
    )


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_is_loaded_and_nothing_runs(policies: Path, lang: Lang) -> None:
    page = html(demonstration(policies, lang), lang)
    seen = Seen(page.removeprefix("<!doctype html>"))
    tags = {tag for tag, _ in seen.tags}
    assert not tags & {"script", "img", "iframe", "object", "embed", "form", "base", "link"}
    assert seen.values("src") == []
    assert not re.search(r"url\(|@import", page)
    assert not [name for _, attributes in seen.tags for name in attributes if name[:2] == "on"]


def test_the_policy_allows_exactly_the_style_sheet() -> None:
    page = html(small(), "zh")
    sheet = page[page.index("<style>") + 7 : page.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    assert f"default-src &#39;none&#39;; style-src &#39;sha256-{digest}&#39;" in page


@pytest.mark.parametrize("lang", LANGS)
def test_every_change_is_there_once_and_every_link_leads_to_one(policies: Path, lang: Lang) -> None:
    shown = demonstration(policies, lang)
    seen = Seen(html(shown, lang).removeprefix("<!doctype html>"))
    ids = seen.values("id")
    assert len(set(ids)) == len(ids)
    inside = [target[1:] for target in seen.values("href", "a") if target.startswith("#")]
    assert set(inside) <= set(ids)
    assert len(ids) == len(shown.judged) + sum(
        len(shown.recurring(verdict)) for verdict in ("material", "review", "editorial")
    )


def test_screen_readers_hear_what_was_added_and_removed() -> None:
    text = Seen(html(small(), "en").removeprefix("<!doctype html>")).text
    assert "[removed 6 个月] " in text
    assert "[added 12 个月] " in text


def test_languages_are_named() -> None:
    seen = Seen(html(small(), "en").removeprefix("<!doctype html>"))
    assert seen.values("lang", "html") == ["en"]
    for tag, attributes in seen.tags:
        if "ct-redline" in attributes.get("class", ""):
            assert attributes["lang"] == "zh", tag


def test_every_word_of_both_texts_is_there(policies: Path) -> None:
    shown = demonstration(policies, "zh")
    text = "".join(Seen(html(shown, "zh").removeprefix("<!doctype html>")).text.split())
    for clause in (*shown.comparison.old.clauses, *shown.comparison.new.clauses):
        if clause.id not in {c.id for i in shown.judged for c in (*i.change.old, *i.change.new)}:
            assert "".join(clause.text.split()) in text


def test_text_stays_text() -> None:
    page = html(hostile(), "zh")
    seen = Seen(page.removeprefix("<!doctype html>"))
    assert "script" not in {tag for tag, _ in seen.tags}
    assert not [target for target in seen.values("href") if target.startswith("javascript")]
    assert "<script>alert(1)</script>" in seen.text


def test_a_browser_shows_it_without_a_request(
    policies: Path, tmp_path: Path, serve: Callable[[Path], str], page: Page
) -> None:
    (tmp_path / "index.html").write_text(html(demonstration(policies, "zh"), "zh"), "utf-8")
    page.goto(serve(tmp_path) + "/")
    line = page.locator("section ins").first.evaluate("e => getComputedStyle(e).textDecorationLine")
    assert "underline" in line
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    ("ui", "says"),
    [
        ("zh", "仅涉及：云岫 → 云岫云（名称，3 条）"),
        ("en", "Only: 云岫 → 云岫云 (name, 3 clauses)"),
    ],
)
def test_a_clause_with_nothing_but_replacements_says_so(ui: Lang, says: str) -> None:
    page = html(small(), ui)
    seen = Seen(page.removeprefix("<!doctype html>"))
    assert says in seen.text
    assert "#rename-1" in seen.values("href", "a")
    assert "rename-1" in seen.values("id")
    clause = page[page.index('id="2.1"') :]
    assert clause.index("云岫云") < clause.index("ct-why")


def test_the_numbers_of_a_view_add_up(policies: Path) -> None:
    for lang in LANGS:
        shown = demonstration(policies, lang)
        numbers = [int(number) for number in re.findall(r"\d+", shown.summary("en"))]
        assert numbers[0] == sum(numbers[1:])
        counts = [shown.count(verdict) for verdict in VERDICTS if shown.count(verdict)]
        assert numbers[1:] == counts
        lists = [len(shown.single(v)) + len(shown.recurring(v)) for v in VERDICTS]
        assert [count for count in lists if count] == counts
