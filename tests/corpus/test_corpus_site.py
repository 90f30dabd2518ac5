"""Real policies from raw text to a website, as a reader meets it in a browser.

Nothing here quotes them: what the pages must show is taken from what was imported.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from clausetrail.publishing.address import anchor

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[2]

VERSIONS = {
    "privacy-zh-2019": "2019-09-16/zh.md",
    "privacy-en-2020": "2020-07-28/en.md",
    "privacy-zh-2021": "2021-01-25/zh.md",
}
"""Three versions of one policy: the stem of the text, and the edition it becomes."""

OLD, NEW = "2019-09-16", "2021-01-25"

SETTINGS = """\
title:
  zh: {slug} 的政策
  en: The policy {slug}
material-changes: "9.2"
"""


@dataclass(frozen=True)
class CorpusSite:
    """The policy repository that was imported, and the site that was built from it."""

    policies: Path
    site: Path

    def clauses(self, edition: str) -> list[dict[str, Any]]:
        """The clauses of an edition as ``clausetrail clauses`` tells them."""
        found: list[dict[str, Any]] = run("clauses", self.policies / edition)["clauses"]
        return found

    @cached_property
    def changes(self) -> list[dict[str, Any]]:
        """The changes of the policy with two Chinese versions, as ``clausetrail diff`` tells."""
        old, new = (self.policies / f"privacy/{version}/zh.md" for version in (OLD, NEW))
        found: list[dict[str, Any]] = run("diff", old, new, "--format", "json")["changes"]
        return found


def command(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "clausetrail", "--ui", "en", *map(str, words)],
        capture_output=True,
        encoding="utf-8",
    )


def run(*words: object) -> dict[str, Any]:
    done = command(*words)
    assert done.returncode in (0, 1), done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def edition(text: Path) -> str:
    """Where a text of the corpus goes in the policy repository."""
    if text.stem in VERSIONS:
        return f"privacy/{VERSIONS[text.stem]}"
    named = re.fullmatch(r"(.+)-(zh|en)(?:-(\d{4}))?", text.stem)
    assert named, f"{text.name}: expected NAME-LANGUAGE[-YEAR].txt"
    return f"{named[1]}/{named[3] or '2020'}-01-01/{named[2]}.md"


@pytest.fixture(scope="session")
def corpus_site(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> CorpusSite:
    """Import every text of the corpus and build the whole site, as an editor does."""
    folder = tmp_path_factory.mktemp("corpus")
    policies, site = folder / "policies", folder / "site"
    texts = sorted(corpus.glob("*.txt"))
    assert set(VERSIONS) <= {text.stem for text in texts}
    for text in texts:
        target = policies / edition(text)
        target.parent.mkdir(parents=True, exist_ok=True)
        slug = target.parent.parent
        (slug / "policy.yml").write_text(SETTINGS.format(slug=slug.name), encoding="utf-8")
        done = command("import", text, "--lang", target.stem, "--output", target)
        assert done.returncode == 0, done.stderr
    built = command(
        *("build", "--policies", policies, "--config", ROOT / "mkdocs.yml", "--site-dir", site),
        *("--fail-on", "never"),  # nobody has decided on these changes
    )
    assert built.returncode == 0, built.stderr
    return CorpusSite(policies, site)


@pytest.fixture
def base(corpus_site: CorpusSite, serve: Callable[[Path], str]) -> str:
    return serve(corpus_site.site)


def shown(page: Page) -> dict[str, str]:
    """The text of every element with an id, without the marks beside it, spaces apart."""
    texts: dict[str, str] = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('article [id]')]"
        ".map(e => [e.id, e.textContent]))"
    )
    return {name: squeezed(text) for name, text in texts.items()}


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b|]+", "", text)


@pytest.mark.parametrize("name", ["zh/privacy/", f"zh/privacy/{OLD}/", "en/privacy/2020-07-28/"])
def test_a_text_shows_every_clause_at_its_own_address(
    name: str, corpus_site: CorpusSite, base: str, page: Page
) -> None:
    edition = {
        "zh/privacy/": f"privacy/{NEW}/zh.md",
        f"zh/privacy/{OLD}/": f"privacy/{OLD}/zh.md",
        "en/privacy/2020-07-28/": "privacy/2020-07-28/en.md",
    }[name]
    clauses = corpus_site.clauses(edition)
    page.goto(f"{base}/{name}")
    found = shown(page)
    absent = [clause["id"] for clause in clauses if anchor(clause["id"]) not in found]
    assert absent == []
    different = [
        clause["id"]
        for clause in clauses
        if squeezed(clause["text"]) not in found[anchor(clause["id"])]
    ]
    assert different == []


def test_every_text_of_the_corpus_is_on_the_site(corpus: Path, base: str, page: Page) -> None:
    page.goto(f"{base}/zh/")
    for text in sorted(corpus.glob("*.txt")):
        slug = edition(text).partition("/")[0]
        assert page.locator(f"article a[href*='{slug}/']").count() >= 1, slug


def test_material_changes_stand_on_top_and_lead_to_the_clause(
    corpus_site: CorpusSite, base: str, page: Page
) -> None:
    changes = corpus_site.changes
    material = {
        anchor(change["id"])
        for change in changes
        if change["verdict"] == "material" and change["group"] is None
    }
    assert material
    page.goto(f"{base}/zh/privacy/compare/{OLD}--{NEW}/")
    headings = page.locator("h3[id^='list-']").evaluate_all("all => all.map(e => e.id)")
    assert headings[0] == "list-material"
    targets = page.locator(".ct-list-material a").evaluate_all(
        "all => all.map(e => decodeURIComponent(e.hash.slice(1)))"
    )
    assert set(targets) == material
    for target in targets:
        section = page.locator(f"[id='{target}']")
        assert section.locator(".ct-verdict-material").count() == 1, target
    page.locator(".ct-list-material a").first.click()
    assert page.locator(f"[id='{targets[0]}']").is_visible()


def test_each_change_is_highlighted_in_its_words(
    corpus_site: CorpusSite, base: str, page: Page
) -> None:
    page.goto(f"{base}/zh/privacy/compare/{OLD}--{NEW}/")
    changes = [change for change in corpus_site.changes if change["group"] is None]
    assert any("modified" in change["op"] for change in changes)
    found = {
        name: {tag: squeezed(text) for tag, text in parts.items()}
        for name, parts in page.evaluate(
            """Object.fromEntries([...document.querySelectorAll('article section[id]')].map(e =>
                [e.id, Object.fromEntries(['ins', 'del'].map(tag =>
                    [tag, [...e.querySelectorAll(tag)].map(x => x.textContent).join('')]))]))"""
        ).items()
    }
    for change in changes:
        parts = found[anchor(change["id"])]
        for sign, tag in (("+", "ins"), ("-", "del")):
            for op, text in change["edits"]:
                if op == sign and not re.search(r"<[^>]*>|[|]", text):
                    assert squeezed(text) in parts[tag], (change["id"], tag)


def test_highlighting_does_not_rest_on_colour_alone(base: str, page: Page) -> None:
    page.goto(f"{base}/zh/privacy/compare/{OLD}--{NEW}/")
    style = (
        "e => { const s = getComputedStyle(e); return [s.textDecorationLine, s.backgroundColor] }"
    )
    for tag, line in (("ins", "underline"), ("del", "line-through")):
        decoration, ground = page.locator(f".ct-redline {tag}").first.evaluate(style)
        assert line in decoration
        assert ground not in ("transparent", "rgba(0, 0, 0, 0)")


def test_renumbering_is_named_with_both_numbers(
    corpus_site: CorpusSite, base: str, page: Page
) -> None:
    renumbered = [
        change
        for change in corpus_site.changes
        if "renumbered" in change["op"] and re.fullmatch(r"\d+(\.\d+)+", change["new"][0])
    ]
    assert renumbered
    page.goto(f"{base}/zh/privacy/compare/{OLD}--{NEW}/")
    for change in renumbered:
        entry = page.locator(f"li:has(> a[href='#{anchor(change['id'])}'])").first
        told = entry.locator(".ct-op").text_content() or ""
        assert change["old"][0] in told
        assert change["new"][0] in told


def test_everything_can_be_read_without_scripts(
    corpus_site: CorpusSite, base: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page.goto(f"{base}/zh/privacy/")
    some = next(c for c in corpus_site.clauses(f"privacy/{NEW}/zh.md") if c["kind"] == "clause")
    assert page.locator(f"[id='{anchor(some['id'])}']").is_visible()
    page.goto(f"{base}/zh/privacy/compare/{OLD}--{NEW}/")
    assert page.locator(".ct-list-material a").first.is_visible()
    assert page.locator(".ct-change ins").first.is_visible()
    assert page.locator(".ct-change del").first.is_visible()
    fold = page.locator("details.ct-fold").first
    assert not fold.locator("p").first.is_visible()
    fold.locator("summary").click()
    assert fold.locator("p").first.is_visible()


def test_the_text_in_force_leads_to_what_changed_since_it_was_last_in_that_language(
    base: str, page: Page
) -> None:
    """The version between the two is English alone: Chinese readers still get a comparison."""
    page.goto(f"{base}/zh/privacy/")
    assert page.locator(f"article a[href*='compare/{OLD}--{NEW}/']").count() >= 1


def test_the_check_sees_changes_across_a_version_in_the_other_language(
    corpus_site: CorpusSite,
) -> None:
    """No comparison with the version before is not the same as no change."""
    told = run("check", corpus_site.policies, "--as-of", "2021-01-10", "--format", "json")
    (version,) = (
        version
        for policy in told["policies"]
        for version in policy["versions"]
        if policy["policy"] == "privacy" and version["version"] == NEW
    )
    material = {
        change["id"]
        for change in corpus_site.changes
        if change["verdict"] == "material" and change["group"] is None
    }
    assert material <= {question["change"] for question in version["open"]}


def test_a_phone_shows_the_comparison_without_scrolling_sideways(
    base: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport={"width": 360, "height": 740})
    for name in ("zh/privacy/", f"zh/privacy/compare/{OLD}--{NEW}/"):
        page.goto(f"{base}/{name}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, name


def test_no_page_names_a_foreign_source(corpus_site: CorpusSite) -> None:
    """A page may link to another site; it loads nothing from one."""
    loads = re.compile(
        r"<(?:script|img|iframe|source|video|audio|object|embed)\b[^>]*?\b(?:src|data|srcset)="
        r"[\"']?(?:https?:)?//|<link\b(?![^>]*rel=[\"']?(?:canonical|alternate))[^>]*?"
        r"href=[\"']?(?:https?:)?//|@import\s|url\([\"']?(?:https?:)?//",
        re.IGNORECASE,
    )
    pages = sorted(corpus_site.site.rglob("*.html"))
    assert len(pages) > 10
    found = [page for page in pages if loads.search(page.read_text(encoding="utf-8"))]
    assert found == []
