"""The demonstration site in a real browser, as a reader meets it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}

TEXT = "zh/privacy/"
CHANGES = "en/privacy/compare/2023-05-01--2027-03-01/"
BESIDE = "zh/privacy/2025-11-01/bilingual/"
CONTRACT = "zh/user-agreement/"
RULES = "en/explain/"
RULE = "zh/explain/C101/"
PAGES = (
    *("", "zh/", "en/", TEXT, "en/privacy/history/", CHANGES, BESIDE, "zh/about/"),
    *(CONTRACT, RULES, RULE),
)
RENAMED = "zh/privacy/compare/2023-05-01--2024-07-01/"

WORDS = {TEXT: ".ct-clause", CHANGES: ".ct-change .ct-redline", BESIDE: ".ct-pair p"}
"""Where the words of a page are that every reader sees at once."""

CONTRAST = """
(selectors) => {
  const channel = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  const parse = c => c.match(/[\\d.]+/g).map(Number)
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
  const over = ([r, g, b, a = 1], [R, G, B]) =>
    [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a)]
  const ground = e => {
    const layers = []
    for (; e; e = e.parentElement) layers.push(parse(getComputedStyle(e).backgroundColor))
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255])
  }
  const found = {}
  for (const selector of selectors) {
    for (const e of document.querySelectorAll(selector)) {
      const back = ground(e), fore = over(parse(getComputedStyle(e).color), back)
      const [high, low] = [light(fore), light(back)].sort((a, b) => b - a)
      found[selector] = Math.min(found[selector] ?? 99, (high + 0.05) / (low + 0.05))
    }
  }
  return found
}
"""
"""The least contrast of text to its ground, by selector, as WCAG 2.2 computes it (1.4.3)."""


@pytest.fixture(scope="module")
def site(demo_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(demo_site) + "/"


@pytest.mark.parametrize("address", PAGES)
def test_nothing_sticks_out_on_a_phone(
    site: str, open_page: Callable[..., Any], address: str
) -> None:
    page = open_page(viewport=PHONE)
    page.goto(site + address)
    page.wait_for_load_state("load")
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= PHONE["width"]


@pytest.mark.parametrize("address", [TEXT, CHANGES, BESIDE])
def test_it_can_be_read_without_scripts(
    site: str, open_page: Callable[..., Any], address: str
) -> None:
    page = open_page(viewport=PHONE, java_script_enabled=False)
    page.goto(site + address)
    assert page.locator("h1").count() == 1
    assert page.locator("h1").is_visible()
    assert page.locator(WORDS[address]).first.is_visible()
    page.locator("a.ct-switch").click()
    assert page.locator("html").get_attribute("lang") == ("zh" if address[:2] == "en" else "en")


def test_folded_clauses_open_without_scripts(site: str, open_page: Callable[..., Any]) -> None:
    page = open_page(viewport=DESK, java_script_enabled=False)
    page.goto(site + CHANGES)
    fold = page.locator("details.ct-fold").first
    assert not fold.locator("p").first.is_visible()
    fold.locator("summary").click()
    assert fold.locator("p").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "address", [TEXT, CHANGES, BESIDE, "zh/privacy/2023-05-01/", CONTRACT, RULES, RULE]
)
def test_every_word_has_enough_contrast(
    site: str, open_page: Callable[..., Any], address: str, scheme: str
) -> None:
    page = open_page(viewport=DESK, color_scheme=scheme)
    page.goto(site + address)
    page.wait_for_function("document.body.dataset.mdColorScheme")
    expected = "slate" if scheme == "dark" else "default"
    assert page.evaluate("document.body.dataset.mdColorScheme") == expected
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    found = page.evaluate(
        CONTRAST,
        [
            *("article :is(p, a, strong, li, dt, dd, th, td, h1, h2, h3, summary, span, pre)",),
            *("ins", "del", ".ct-badge", ".ct-why", ".ct-op", ".ct-legend", ".md-nav__link"),
            *(".ct-switch", ".md-copyright__highlight", ".ct-none"),
        ],
    )
    assert found
    assert {selector: ratio for selector, ratio in found.items() if ratio < 4.5} == {}


def test_the_languages_stand_side_by_side_and_stack_on_a_phone(
    site: str, open_page: Callable[..., Any]
) -> None:
    for viewport, beside in ((DESK, True), (PHONE, False)):
        page = open_page(viewport=viewport)
        page.goto(site + BESIDE)
        row = page.locator(".ct-pair:not(.ct-pair-head)").nth(6)
        zh = row.locator(":scope > [lang=zh]").bounding_box()
        en = row.locator(":scope > [lang=en]").bounding_box()
        assert (zh["y"] == en["y"]) is beside
        assert (en["x"] > zh["x"] + zh["width"] / 2) is beside
        assert beside or en["y"] >= zh["y"] + zh["height"]


def test_added_and_removed_words_are_said_aloud_but_not_shown(site: str, page: Any) -> None:
    page.goto(site + CHANGES)
    said = page.locator("ins > .ct-hidden").first
    assert said.text_content() == "[added "
    box = said.bounding_box()
    assert box["width"] <= 1
    assert box["height"] <= 1
    style = page.locator(".ct-change ins").first.evaluate(
        "e => getComputedStyle(e).textDecorationLine"
    )
    assert style == "underline"
    removed = page.locator(".ct-change del").first
    assert removed.evaluate("e => getComputedStyle(e).textDecorationLine") == "line-through"


def test_a_mark_in_the_margin_leads_to_what_changed(site: str, page: Any) -> None:
    page.goto(site + TEXT)
    mark = page.locator("a.ct-mark-material").first
    name = mark.get_attribute("aria-label")
    assert "重大变更" in name
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/compare/**")
    target = page.locator(":target")
    assert target.count() == 1
    assert target.is_visible()


def test_the_keyboard_reaches_the_text_first_and_every_link(site: str, page: Any) -> None:
    page.goto(site + TEXT)
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.className")
    assert "md-skip" in first
    unreachable = page.evaluate(
        "[...document.querySelectorAll('article a[href]')].filter(a => a.tabIndex < 0).length"
    )
    assert unreachable == 0
    link = page.locator("article .ct-ways a").first
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert link.evaluate("e => getComputedStyle(e).outlineStyle") != "none"


def test_a_replacement_is_one_line_that_leads_to_each_clause(site: str, page: Any) -> None:
    page.goto(site + RENAMED)
    group = page.locator("#rename-1 details")
    assert "17 条" in group.locator("summary").inner_text()
    place = group.locator("a", has_text="4.1.1")
    assert not place.is_visible()
    group.locator("summary").click()
    place.click()
    clause = page.locator(":target")
    assert clause.is_visible()
    assert "云岫云" in clause.locator("ins").inner_text()
    only = clause.locator("xpath=following-sibling::p[1]")
    assert only.inner_text() == "仅涉及：云岫 → 云岫云（名称，17 条）"
    only.locator("a").click()
    assert page.locator(":target").get_attribute("id") == "rename-1"


def test_a_change_leads_to_the_rule_that_judged_it(site: str, page: Any) -> None:
    page.goto(site + RENAMED)
    link = page.locator(".ct-change-material .ct-sources a").last
    code = link.inner_text().removeprefix("判断规则 ")
    link.click()
    page.wait_for_url(f"**/zh/explain/{code}/")
    assert page.locator("h1").inner_text().startswith(f"{code} ")
    page.locator("a.ct-switch").click()
    page.wait_for_url(f"**/en/explain/{code}/")
    page.locator(".ct-ways a").first.click()
    page.wait_for_url("**/en/explain/")


def test_the_other_language_is_offered_once(site: str, page: Any) -> None:
    for address in (TEXT, CHANGES, RULE):
        page.goto(site + address)
        assert page.locator("a[hreflang]:visible").count() == 1


def test_print_shows_everything(site: str, page: Any) -> None:
    page.goto(site + CHANGES)
    page.emulate_media(media="print")
    assert not page.locator(".md-header").is_visible()
    assert page.locator("details.ct-fold p").first.is_visible()
    assert page.locator(".ct-legend").first.is_visible()


def look_for(page: Any, words: str) -> None:
    """Type words into the search, which takes notice of a key, not of pasted words."""
    box = page.locator(".md-search__input")
    box.fill(words)
    box.press("End")


def test_the_search_finds_chinese_words_in_force_only(site: str, page: Any) -> None:
    page.goto(site + "zh/")
    look_for(page, "人脸识别")
    page.locator(".md-search-result__item a").first.wait_for()
    links = page.locator(".md-search-result__item a").evaluate_all("all => all.map(a => a.href)")
    assert links
    assert all(
        not {"compare", "explain"} & set(link.split("/")) and "/20" not in link for link in links
    )


@pytest.mark.parametrize("address", ["zh/", "en/privacy/"])
def test_the_search_finds_words_as_they_are_written(site: str, page: Any, address: str) -> None:
    page.goto(site + address)
    marked = page.locator(".md-search-result__item mark")
    written = ("Cookies", "cookie", "cookies", "deleted", "delete", "minors", "personal")
    for words in (*written, "未成年人"):
        look_for(page, words)
        marked.first.wait_for(state="attached")
        found = marked.all_text_contents()
        assert any(words.lower().startswith(mark.lower()[:3]) for mark in found), words
        look_for(page, "")
        marked.first.wait_for(state="detached")


def test_the_header_names_the_site_in_the_language_of_the_page(
    site: str, open_page: Callable[..., Any]
) -> None:
    page = open_page(viewport=PHONE)
    for address, name in ((TEXT, "云岫云政策中心"), (CHANGES, "Yunxiu Cloud Policies")):
        page.goto(site + address)
        shown = page.locator(".md-header__topic .md-ellipsis").first
        assert shown.text_content().strip() == name
        assert shown.evaluate("e => e.scrollWidth <= e.clientWidth")


def test_the_address_of_a_clause_can_be_had_by_touch(
    site: str, open_page: Callable[..., Any]
) -> None:
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    page.goto(site + TEXT)
    number = page.locator("a.ct-number").first
    to = number.get_attribute("href")
    number.tap()
    page.wait_for_url(f"**/{to}")
    sign = page.locator("p.ct-paragraph a.ct-permalink, h2 a.ct-permalink").first
    assert sign.evaluate("e => getComputedStyle(e).opacity") == "1"
    box = sign.bounding_box()
    assert min(box["width"], box["height"]) >= 24
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_date_never_breaks_on_a_phone(site: str, open_page: Callable[..., Any]) -> None:
    page = open_page(viewport=PHONE)
    page.goto(site + "en/privacy/history/")
    lines = page.evaluate(
        """[...document.querySelectorAll('article time, .ct-matrix :is(th[scope=row], a),'
            + '.ct-lineages td:nth-child(2), .ct-lineages td a')]
            .map(e => { const r = document.createRange(); r.selectNodeContents(e);
                        return new Set([...r.getClientRects()].map(b => b.top)).size })"""
    )
    assert len(lines) > 10
    assert set(lines) == {1}


def test_the_style_of_a_linked_clause_shows_which_it_is(site: str, page: Any) -> None:
    page.goto(site + "zh/privacy/2025-11-01/#5.1.4")
    target = page.locator(":target")
    assert target.count() == 1
    top = target.bounding_box()["y"]
    header = page.locator(".md-header").bounding_box()["height"]
    assert header <= top < DESK["height"]
