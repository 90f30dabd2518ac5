"""The demonstration site as MkDocs builds it, read as files."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from tests.publishing.demo import Seen

BASE = "https://yunxiu.example.com/legal/"
LOADING = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "link": "href",
    "form": "action",
}
"""What makes a browser fetch something, and where it says from where."""


@pytest.fixture(scope="module")
def built(demo_site: Path) -> dict[str, str]:
    """Every page of the site by its address."""
    return {
        path.parent.relative_to(demo_site).as_posix().removeprefix(".") + "/": path.read_text(
            encoding="utf-8"
        )
        for path in sorted(demo_site.rglob("index.html"))
    }


@pytest.fixture(scope="module")
def index(demo_site: Path) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = json.loads(
        (demo_site / "search" / "search_index.json").read_text(encoding="utf-8")
    )
    return found


def test_the_pages_are_there(built: dict[str, str]) -> None:
    for lang in ("zh", "en"):
        assert {f"{lang}/", f"{lang}/privacy/", f"{lang}/privacy/history/"} <= set(built)
    assert "/" in built


def test_every_page_is_in_its_language(built: dict[str, str]) -> None:
    for address, markup in built.items():
        expected = "en" if address.startswith("en/") else "zh"
        assert f'<html lang="{expected}"' in markup, address
        assert ('placeholder="Search"' in markup) is (expected == "en"), address


def test_the_navigation_is_that_of_the_language(built: dict[str, str]) -> None:
    assert "All versions" not in built["zh/privacy/"].split("md-content")[0]
    assert "历史版本" not in built["en/privacy/"].split("md-content")[0]


def test_the_header_leads_to_the_same_page_in_the_other_language(built: dict[str, str]) -> None:
    for address, markup in built.items():
        switch = re.search(r'<a class="[^"]*ct-switch" href="([^"]+)"', markup)
        assert switch, address
        there = urljoin(BASE + address.lstrip("/"), switch[1]).removeprefix(BASE)
        assert there in built, f"{address} → {there}"


def test_nothing_is_loaded_from_outside(demo_site: Path, built: dict[str, str]) -> None:
    for address, markup in built.items():
        for tag, name in LOADING.items():
            for match in re.finditer(rf"<{tag}\b[^>]*?\s{name}=\"?([^\s\">]+)", markup):
                assert not re.match(r"(?:[a-z]+:)?//", match[1]), f"{address}: {match[0]}"
        assert 'http-equiv="Content-Security-Policy" content="default-src \'none\'' in markup
    for sheet in demo_site.rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        assert not re.search(r"url\(\s*[\"']?(?:https?:)?//|@import", text), sheet.name


def test_the_words_of_every_page_are_in_its_html(built: dict[str, str]) -> None:
    """Nothing is put in by a script: a reader without one sees the same text."""
    article = built["zh/privacy/"].partition("<article")[2].partition("</article>")[0]
    assert "<script" not in article
    assert len(re.findall(r'class="ct-clause', article)) > 100


def test_links_within_the_site_hold(built: dict[str, str]) -> None:
    anchors = {address: set(re.findall(r'\sid="([^"]+)"', text)) for address, text in built.items()}
    broken = []
    for address, markup in built.items():
        article = markup.partition("<article")[2].partition("</article>")[0]
        for link in re.findall(r'<a [^>]*?href="([^"]+)"', article):
            goal, fragment = urldefrag(urljoin(BASE + address.lstrip("/"), link))
            if not goal.startswith(BASE):
                continue
            there = goal.removeprefix(BASE) or "/"
            if there not in built or (fragment and fragment not in anchors[there]):
                broken.append(f"{address}: {link}")
    assert broken == []


def test_only_texts_in_force_are_in_the_search(index: dict[str, list[dict[str, str]]]) -> None:
    places = {entry["location"].partition("#")[0] for entry in index["docs"]}
    texts = {place for place in places if place.count("/") > 1 and "about" not in place}
    assert texts == {
        f"{lang}/{policy}/" for lang in ("zh", "en") for policy in ("privacy", "user-agreement")
    }


def test_chinese_words_can_be_found(index: dict[str, list[dict[str, str]]]) -> None:
    config = json.loads(json.dumps(index["config"]))
    assert config["lang"] == ["zh", "en"]
    words = {
        word
        for entry in index["docs"]
        for word in re.split(config["separator"], re.sub(r"<[^>]+>", " ", entry["text"]))
    }
    assert {"手机号码", "personal"} <= words


def test_a_page_that_is_not_there_is_answered_in_style(demo_site: Path) -> None:
    missing = (demo_site / "404.html").read_text(encoding="utf-8")
    assert "404" in missing
    assert "clausetrail.css" in missing


def test_articles_are_well_formed(built: dict[str, str]) -> None:
    for markup in built.values():
        article = markup.partition("<article")[2].partition("</article>")[0]
        Seen(article.partition(">")[2])
