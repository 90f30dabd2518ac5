"""All pages of a small policy: what each shows, and that their links hold."""

from __future__ import annotations

import posixpath
import re
from datetime import date
from urllib.parse import urldefrag, urljoin

import pytest
import yaml

from clausetrail.bilingual import LANGS, Bilingual, Lang
from clausetrail.checking.pair import Pair
from clausetrail.explanation import CATALOGUES, Explanation, explanations
from clausetrail.publishing.navigation import navigation
from clausetrail.publishing.page import Page
from clausetrail.publishing.site import pages
from clausetrail.publishing.wording import RULES_OF
from clausetrail.repository import Decision, Policy, Settings
from tests.publishing.demo import FIRST, SECOND, SETTINGS, THIRD, TODAY, Seen, html, policy, version

BASE = "https://yunxiu.example.com/"


@pytest.fixture(scope="module")
def site() -> dict[str, Page]:
    return {page.address: page for page in pages([policy()], TODAY)}


@pytest.fixture(scope="module")
def seen(site: dict[str, Page]) -> dict[str, Seen]:
    return {address: Seen(html(page)) for address, page in site.items()}


def test_which_pages_there_are(site: dict[str, Page]) -> None:
    versions = ("2023-05-01", "2025-11-01", "2027-03-01")
    expected = {""}
    for lang in LANGS:
        expected |= {f"{lang}/", f"{lang}/privacy/", f"{lang}/privacy/history/"}
        expected |= {f"{lang}/privacy/{v}/" for v in versions}
        expected |= {f"{lang}/privacy/{v}/bilingual/" for v in versions}
        expected |= {
            f"{lang}/privacy/compare/{old}--{new}/"
            for old in versions
            for new in versions
            if old < new
        }
    codes = {found.code for found in explanations()}
    for lang in LANGS:
        expected |= {f"{lang}/explain/", *(f"{lang}/explain/{code}/" for code in codes)}
    assert set(site) == expected


def test_every_rule_has_its_page_and_the_list_leads_to_it(seen: dict[str, Seen]) -> None:
    assert set(RULES_OF) == set(CATALOGUES)
    for ui in LANGS:
        links = seen[f"{ui}/explain/"].values("href", "a")
        assert links == [f"{one.code}/" for letter in RULES_OF for one in of_letter(letter)]
        for one in explanations():
            text = seen[f"{ui}/explain/{one.code}/"].text
            assert text.startswith(one.code)
            for said in (one.why, one.todo):
                assert " ".join(said.in_(ui).split())[1:] in text


def of_letter(letter: str) -> list[Explanation]:
    return [one for one in explanations() if one.code[0] == letter]


def test_an_example_keeps_its_lines(site: dict[str, Page]) -> None:
    page = html(site["zh/explain/C101/"])
    example = page[page.index('class="ct-example"') :].partition("</pre>")[0]
    assert "change: &#39;4.1&#39;&#10;  material:&#10;" in example or (
        "change: &#39;4.1&#39;\n  material:\n" in example
    )


def test_a_judged_change_leads_to_its_rule(seen: dict[str, Seen]) -> None:
    for ui, says in (("zh", "判断规则"), ("en", "rule")):
        found = seen[f"{ui}/privacy/compare/2023-05-01--2025-11-01/"]
        links = [link for link in found.values("href", "a") if "/explain/" in link]
        changes = [a for tag, a in found.tags if tag == "section" or a.get("class") == "ct-group"]
        assert len(links) == len(changes) > 0
        assert all(re.fullmatch(r"\.\./\.\./\.\./explain/[A-Z]\d{3}/", link) for link in links)
        assert f"{says} M" in found.text


def test_pages_do_not_depend_on_the_order_of_dictionaries_or_runs() -> None:
    assert pages([policy()], TODAY) == pages([policy()], TODAY)


def test_every_link_leads_to_a_page_and_a_place_on_it(seen: dict[str, Seen]) -> None:
    anchors = {address: set(found.values("id")) for address, found in seen.items()}
    broken = []
    for address, found in seen.items():
        for link in found.values("href", "a"):
            target, fragment = urldefrag(urljoin(BASE + address, link))
            if not target.startswith(BASE):
                continue
            there = target.removeprefix(BASE)
            if there not in seen or (fragment and fragment not in anchors[there]):
                broken.append(f"{address}: {link}")
    assert broken == []


def test_every_page_has_one_main_heading_and_no_anchor_twice(seen: dict[str, Seen]) -> None:
    for address, found in seen.items():
        assert [tag for tag, _ in found.tags].count("h1") == 1, address
        ids = found.values("id")
        assert len(ids) == len(set(ids)), f"{address}: {sorted(i for i in ids if ids.count(i) > 1)}"


def test_the_other_language_is_one_link_away_and_leads_back(
    site: dict[str, Page], seen: dict[str, Seen]
) -> None:
    for address, page in site.items():
        if not address:
            continue
        other = site[page.other]
        assert other.other == address
        assert other.lang != page.lang
        in_page = {urljoin(BASE + address, link) for link in seen[address].values("href", "a")}
        if address not in ("zh/", "en/", "zh/explain/", "en/explain/"):
            assert BASE + page.other in in_page


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("zh/privacy/", "现行有效 自 2025 年 11 月 1 日起生效，至 2027 年 2 月 28 日止"),
        ("en/privacy/", "In force In force since 1 November 2025, until 28 February 2027"),
        ("zh/privacy/2023-05-01/", "已被取代 有效期：2023 年 5 月 1 日至 2025 年 10 月 31 日"),
        ("en/privacy/2023-05-01/", "Superseded In force from 1 May 2023 to 31 October 2025"),
        ("zh/privacy/2027-03-01/", "尚未生效 将于 2027 年 3 月 1 日生效"),
        ("en/privacy/2027-03-01/bilingual/", "Not yet in force Takes effect on 1 March 2027"),
        ("en/privacy/", "A new version takes effect on 1 March 2027"),
        ("zh/privacy/", "如有不一致，以中文文本为准"),
        ("zh/", "现行有效 自 2025 年 11 月 1 日起生效"),
        ("en/", "Status as of 1 January 2026"),
        ("zh/privacy/history/", "有效期：2023 年 5 月 1 日至 2025 年 10 月 31 日"),
    ],
)
def test_every_page_says_what_is_in_force(seen: dict[str, Seen], address: str, says: str) -> None:
    assert says in seen[address].text


def test_the_text_in_force_follows_the_day() -> None:
    by_day = {
        date(2023, 6, 1): "云岫账户",
        date(2025, 11, 1): "云岫云账户时，我们收集您的手机号码。",
        date(2027, 3, 1): "手机号码和身份证号码",
    }
    for day, says in by_day.items():
        site = {page.address: page for page in pages([policy()], day)}
        assert says in Seen(html(site["zh/privacy/"])).text


def test_before_the_first_version_takes_effect_it_is_shown_as_coming() -> None:
    site = {page.address: page for page in pages([policy()], date(2023, 1, 1))}
    assert "将于 2023 年 5 月 1 日生效" in Seen(html(site["zh/privacy/"])).text


def test_every_clause_is_shown_with_its_anchor_and_a_permanent_link(seen: dict[str, Seen]) -> None:
    found = seen["zh/privacy/"]
    assert "（3） 广告合作方。" in found.text
    assert "2.1-3" in found.values("id")
    assert "2025-11-01/#2.1-3" in found.values("href", "a")
    assert "#2.1-3" in seen["zh/privacy/2025-11-01/"].values("href", "a")


def test_a_changed_clause_is_marked_and_the_mark_leads_to_what_changed(
    seen: dict[str, Seen],
) -> None:
    marks = [a for tag, a in seen["zh/privacy/"].tags if "ct-mark-material" in a.get("class", "")]
    assert "compare/2023-05-01--2025-11-01/#2.1-3" in [mark.get("href") for mark in marks]
    assert all(mark.get("aria-label") for mark in marks if "href" in mark)
    ahead = [
        a["href"]
        for _, a in seen["zh/privacy/"].tags
        if "ct-mark-ahead" in a.get("class", "") and "href" in a
    ]
    assert ahead == ["compare/2025-11-01--2027-03-01/#1.1"]


def test_a_comparison_says_first_what_is_material(seen: dict[str, Seen]) -> None:
    text = seen["zh/privacy/compare/2023-05-01--2025-11-01/"].text
    assert text.index("重大变更 (") < text.index("2.1（3）") < text.index("逐条对照")
    assert "[新增 广告合作方。]" in text
    assert "[删除 mailto:privacy@yunxiu.example.com] [新增 mailto:dpo@yunxiu.example.com]" in text


def test_a_rename_is_explained_once(seen: dict[str, Seen]) -> None:
    text = seen["zh/privacy/compare/2023-05-01--2025-11-01/"].text
    summary = text[: text.index("逐条对照")]
    assert summary.count("[删除 云岫] → [新增 云岫云]") == 1


def test_unchanged_clauses_are_folded(seen: dict[str, Seen]) -> None:
    found = seen["en/privacy/compare/2025-11-01--2027-03-01/"]
    assert "clauses unchanged" in found.text
    assert "details" in [tag for tag, _ in found.tags]


def test_removed_words_are_kept_from_the_search(seen: dict[str, Seen]) -> None:
    for found in seen.values():
        for tag, attributes in found.tags:
            assert tag != "del" or attributes.get("data-search-exclude") == "true"


def test_only_the_text_in_force_is_searched(site: dict[str, Page]) -> None:
    searched = {address for address, page in site.items() if page.indexed}
    assert searched == {"zh/", "en/", "zh/privacy/", "en/privacy/"}
    for address, page in site.items():
        assert ('search: {"exclude": true}' in page.content) is (address not in searched)


def test_every_cell_of_the_side_by_side_page_has_its_language(seen: dict[str, Seen]) -> None:
    found = seen["en/privacy/2025-11-01/bilingual/"]
    rows = [n for n, (_, a) in enumerate(found.tags) if a.get("class") in ROW]
    assert len(rows) > 5
    for row in rows:
        cells = [a["lang"] for tag, a in found.tags[row + 1 :] if tag == "div" and "lang" in a]
        assert cells[:2] == ["zh", "en"]
    assert found.text.index("广告合作方") < found.text.index("advertising partners")


def test_where_the_languages_differ_the_row_is_marked() -> None:
    later = SECOND | {"en": SECOND["en"].replace("dpo@yunxiu", "privacy@yunxiu")}
    site = {p.address: p for p in pages([policy(version("2025-11-01", later))], TODAY)}
    found = Seen(html(site["zh/privacy/2025-11-01/bilingual/"]))
    assert "可能不一致 此处两种文本可能不一致，以中文文本为准。" in found.text
    assert "有 1 处两种文本可能不一致" in found.text
    assert "ct-pair ct-pair-odd" in found.values("class")


def test_a_text_that_does_not_prevail_says_that_it_may_differ() -> None:
    later = SECOND | {"en": SECOND["en"].replace("dpo@yunxiu", "privacy@yunxiu")}
    site = {p.address: Seen(html(p)) for p in pages([policy(version("2025-11-01", later))], TODAY)}
    for address in ("en/privacy/", "en/privacy/2025-11-01/"):
        assert "may differ in one place from the Chinese text, which prevails" in site[address].text
    assert "2025-11-01/bilingual/" in site["en/privacy/"].values("href", "a")
    assert "可能与" not in site["zh/privacy/"].text
    assert "English text may differ" not in site["en/privacy/2025-11-01/bilingual/"].text


def test_a_text_in_step_says_nothing_of_it(seen: dict[str, Seen]) -> None:
    assert "may differ" not in seen["en/privacy/"].text


def test_the_number_of_a_clause_is_its_permanent_link(seen: dict[str, Seen]) -> None:
    numbers = [a for _, a in seen["en/privacy/"].tags if a.get("class") == "ct-number"]
    links = {a["href"]: a["title"] for a in numbers}
    assert links["2025-11-01/#2.1-3"] == "Permanent link to 2.1(3)"


def test_a_removed_clause_is_called_by_its_former_number() -> None:
    shorter = {
        "zh": FIRST["zh"].replace("（1） 云岫的支付服务商；\n\n（2）", "（1）"),
        "en": FIRST["en"].replace("(1) the payment service provider of Yunxiu;\n\n(2)", "(1)"),
    }
    cut = policy(version("2023-05-01", FIRST), version("2025-11-01", shorter))
    site = {page.address: Seen(html(page)) for page in pages([cut], TODAY)}
    address = "privacy/compare/2023-05-01--2025-11-01/"
    assert "原 2.1（1） 删除条款" in site[f"zh/{address}"].text
    assert "Former 2.1(1) clause removed" in site[f"en/{address}"].text


def test_a_replacement_in_one_clause_is_not_said_to_be_throughout(seen: dict[str, Seen]) -> None:
    for address, found in seen.items():
        if "/explain/" not in address:
            assert "throughout" not in found.text
            assert "全文统一" not in found.text


CONTENTS = """\
# 云岫隐私政策

欢迎使用云岫的服务。本政策包括以下部分：

- 一、我们收集的信息
- 二、我们如何共享信息
- 三、如何联系我们

## 一、我们收集的信息

1.1 您注册账户时，我们收集您的手机号码。

## 二、我们如何共享信息

2.1 我们不共享您的信息。

## 三、如何联系我们

3.1 您可以拨打客服电话。
"""


def test_the_history_leaves_the_list_of_contents_out() -> None:
    listed = policy(
        version("2023-05-01", {"zh": CONTENTS}),
        version("2025-11-01", {"zh": CONTENTS.replace("手机号码", "姓名")}),
    )
    assert "intro.toc(1)" in listed.versions[0].editions["zh"].document.by_id
    site = {page.address: Seen(html(page)) for page in pages([listed], TODAY)}
    links = site["en/privacy/history/"].values("href", "a")
    assert "../2025-11-01/#1.1" in links
    assert not [link for link in links if "intro.toc" in link]
    assert "Paragraph 1 2023-05-01" in site["en/privacy/history/"].text


def test_the_history_lists_versions_and_every_pair(seen: dict[str, Seen]) -> None:
    found = seen["en/privacy/history/"]
    links = found.values("href", "a")
    assert "../compare/2023-05-01--2027-03-01/" in links
    assert "#2027-03-01" not in links
    assert "2027-03-01" in found.values("id")
    assert "History of each clause" in found.text
    row = found.text[found.text.index("History of each clause") :]
    assert "2.1(3) 2025-11-01 never" in row


def test_a_version_in_one_language_is_shown_in_both_menus() -> None:
    only = policy(version("2023-05-01", {"zh": FIRST["zh"]}), version("2025-11-01", SECOND))
    site = {page.address: page for page in pages([only], TODAY)}
    english = Seen(html(site["en/privacy/2023-05-01/"]))
    assert "This version has no English edition; the Chinese text is shown below." in english.text
    assert "物流服务商" in english.text
    assert "en/privacy/compare/2023-05-01--2025-11-01/" in site
    assert "en/privacy/2023-05-01/bilingual/" not in site


def test_versions_without_a_common_language_are_not_compared() -> None:
    apart = policy(
        version("2023-05-01", {"zh": FIRST["zh"]}), version("2025-11-01", {"en": SECOND["en"]})
    )
    addresses = {page.address for page in pages([apart], TODAY)}
    assert not [address for address in addresses if "compare" in address]
    assert "zh/privacy/" in addresses


def test_a_draft_is_never_published() -> None:
    draft = version("2027-03-01", THIRD)
    with_draft = Policy("privacy", policy().folder, SETTINGS, policy().versions[:2], draft)
    without = Policy("privacy", policy().folder, SETTINGS, policy().versions[:2])
    assert pages([with_draft], TODAY) == pages([without], TODAY)
    assert pages([Policy("privacy", policy().folder, SETTINGS, (), draft)], TODAY) == pages(
        [], TODAY
    )


ROW = ("ct-pair", "ct-pair ct-pair-odd")

HOSTILE = """\
# <script>alert(1)</script> *x*

## 一、</h2><img src=x onerror=alert(1)> {#evil} [x](javascript:alert(1))

1.1 <b onclick="alert(1)">点击</b> [这里](javascript:alert(1)) `{{ 7*7 }}` &lt;script&gt;

1.2 --8<-- "/etc/passwd" *[HTML]: x <!-- c --> <?php ?> ]]> \\

| <i>甲</i> | 乙 |
|---|---|
| <svg onload=alert(1)> | [乙](data:text/html,x) |
"""

HARMLESS_TAGS = frozenset(
    re.findall(
        r"\w+",
        "a aside br code dd del details div dl dt em h1 h2 h3 h4 ins li nav ol p s section span "
        "pre strong summary table tbody td th thead time tr ul",
    )
)


def test_hostile_text_is_shown_as_text() -> None:
    texts: dict[Lang, str] = {"zh": HOSTILE, "en": HOSTILE.replace("点击", "click")}
    changed = {lang: text + "\n1.3 <script>new()</script>\n" for lang, text in texts.items()}
    evil = policy(version("2023-05-01", texts), version("2025-11-01", changed))
    for page in pages([evil], TODAY):
        found = Seen(html(page))
        assert {tag for tag, _ in found.tags} <= HARMLESS_TAGS, page.address
        for _, attributes in found.tags:
            assert not [name for name in attributes if name.startswith("on")]
            target = attributes.get("href", "")
            assert not target.lower().startswith(("javascript:", "data:"))
        assert "\n\n\n" not in page.content
        assert posixpath.normpath(page.path) == page.path


def test_a_hostile_title_is_escaped_where_themes_print_it_as_it_is() -> None:
    title = '<script>alert("t")</script>\n---\nsearch: x'
    settings = Settings(title=Bilingual(title, title))
    evil = policy(version("2023-05-01", FIRST), settings=settings)
    made = pages([evil], TODAY)
    for page in made:
        front = yaml.safe_load(page.content.split("---\n")[1])
        assert "<" not in front["title"] + front.get("description", "")
        assert '"' not in front["title"] + front.get("description", "")
        assert set(front) <= {"title", "lang", "description", "other", "same_as", "search", "hide"}
    listed = navigation([evil], {page.path for page in made}, {})
    assert "<script" not in str(listed)
    assert "&lt;script&gt;" in str(listed)


def test_hostile_text_is_not_lost() -> None:
    evil = policy(version("2023-05-01", {"zh": HOSTILE, "en": HOSTILE}))
    site = {page.address: page for page in pages([evil], TODAY)}
    text = Seen(html(site["zh/privacy/"])).text
    for part in ("<script>alert(1)</script>", "{{ 7*7 }}", '--8<-- "/etc/passwd"', "<?php ?>"):
        assert part in text


def decided(change: str, *, material: bool, summary: Bilingual, on: date | None) -> dict[str, Seen]:
    """Return the pages of the policy with a decision on a change of its second version."""
    pair = Pair.of(policy(), policy().versions[1])
    assert pair is not None
    question = next(one for one in pair.questions if one.change == change)
    decision = Decision(
        change,
        question.asked,
        line=1,
        material=material,
        summary=summary,
        reason="已评估。",
        by="法务 甲",
        on=on,
    )
    known = policy(
        version("2023-05-01", FIRST),
        version("2025-11-01", SECOND, (decision,)),
        version("2027-03-01", THIRD),
    )
    return {page.address: Seen(html(page)) for page in pages([known], TODAY)}


NOTHING = Bilingual("", "")
TOLD = Bilingual("广告合作方会收到您的信息。", "Advertising partners receive your information.")


def test_readers_are_told_in_the_words_of_the_decision() -> None:
    site = decided("2.1(3)", material=True, summary=TOLD, on=date(2025, 10, 1))
    assert TOLD.zh in site["zh/privacy/compare/2023-05-01--2025-11-01/"].text
    assert TOLD.en in site["en/privacy/compare/2023-05-01--2025-11-01/"].text
    for found in site.values():
        assert "法务 甲" not in found.text
        assert "已评估" not in found.text


def test_a_change_decided_to_be_harmless_is_not_called_material() -> None:
    site = decided("2.1(3)", material=False, summary=NOTHING, on=date(2025, 10, 1))
    text = site["en/privacy/compare/2023-05-01--2025-11-01/"].text
    assert "Reviewed, and found not to be a material change." in text
    assert "Changes found not to be material (1)" in text
    marks = [a for _, a in site["en/privacy/"].tags if "ct-mark-material" in a.get("class", "")]
    assert not [a for a in marks if a.get("href", "").endswith("#2.1-3")]


def test_what_is_not_decided_is_kept_apart_from_what_was_found_harmless() -> None:
    address = "zh/privacy/compare/2023-05-01--2025-11-01/"
    waiting = {page.address: Seen(html(page)) for page in pages([policy()], TODAY)}[address]
    settled = decided("2.1(3)", material=False, summary=NOTHING, on=date(2025, 10, 1))[address]
    assert "list-cleared" not in waiting.values("id")
    assert "list-cleared" in settled.values("id")


def test_a_decision_holds_only_against_the_version_before() -> None:
    site = decided("2.1(3)", material=False, summary=NOTHING, on=date(2025, 10, 1))
    assert "Reviewed" not in site["en/privacy/compare/2023-05-01--2027-03-01/"].text


def test_an_unfinished_decision_does_not_count() -> None:
    site = decided("2.1(3)", material=False, summary=NOTHING, on=None)
    assert "Reviewed" not in site["en/privacy/compare/2023-05-01--2025-11-01/"].text


def test_a_text_is_compared_with_the_last_one_in_its_language() -> None:
    """Chinese readers see what changed for them although an English version lies between."""
    mixed = policy(
        version("2023-05-01", {"zh": FIRST["zh"]}),
        version("2024-05-01", {"en": FIRST["en"]}),
        version("2025-11-01", {"zh": SECOND["zh"]}),
    )
    made = pages([mixed], TODAY)
    site = {page.address: Seen(html(page)) for page in made}
    assert "compare/2023-05-01--2025-11-01/" in site["zh/privacy/"].values("href", "a")
    assert "compare/2023-05-01--2025-11-01/#2.1-3" in site["zh/privacy/"].values("href", "a")
    assert "2.1（3） 2025-11-01 未变更" in site["zh/privacy/history/"].text
    listed = str(navigation([mixed], {page.path for page in made}, {}))
    assert "zh/privacy/compare/2023-05-01--2025-11-01/index.md" in listed


def test_a_coming_version_in_another_language_is_announced_without_a_comparison() -> None:
    mixed = policy(
        version("2023-05-01", {"zh": FIRST["zh"]}), version("2027-03-01", {"en": THIRD["en"]})
    )
    site = {page.address: Seen(html(page)) for page in pages([mixed], TODAY)}
    assert "新版本将于 2027 年 3 月 1 日生效：查看新文本。" in site["zh/privacy/"].text
    assert "新版本将于 2027 年 3 月 1 日生效：查看新文本。" in site["zh/"].text
