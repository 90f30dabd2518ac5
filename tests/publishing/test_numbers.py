"""A stranger counts: the site, the check and the notices give the same numbers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from clausetrail.bilingual import LANGS, Bilingual, Lang
from clausetrail.checking import examine
from clausetrail.checking.formats import render
from clausetrail.checking.pair import Pair
from clausetrail.checking.report import Report
from clausetrail.checking.tally import OUTCOMES, Tally, tally
from clausetrail.notices import Site, notice
from clausetrail.publishing.site import pages
from clausetrail.repository import Decision, Policy, load
from tests.publishing.demo import FIRST, SECOND, TODAY, Seen, html, policy, version

SITE = Site("https://policies.example.com/")

LATER = {
    "zh": SECOND["zh"].replace("2.2 未经您同意", "2.2 除法律另有规定外，未经您同意"),
    "en": SECOND["en"]
    .replace("mobile phone number", "mobile phone number and name")
    .replace("the following recipients", "these recipients"),
}
"""A recipient, an address and the brand in both texts; a kind of information in the English
text alone, an exception in the Chinese one."""


def decided(change: str, *, material: bool) -> Policy:
    """Return the policy with a decision on one change of its second version."""
    second = version("2025-11-01", LATER)
    pair = Pair.of(policy(version("2023-05-01", FIRST), second), second)
    assert pair is not None
    question = next(one for one in pair.questions if one.change == change)
    answer = Decision(
        change,
        question.asked,
        line=1,
        material=material,
        summary=Bilingual("说明。", "Told."),
        reason="理由。",
        by="甲",
        on=date(2025, 10, 1),
    )
    return policy(version("2023-05-01", FIRST), version("2025-11-01", LATER, (answer,)))


CASES = {
    "nothing decided": policy(version("2023-05-01", FIRST), version("2025-11-01", LATER)),
    "found material": decided("2.1(3)", material=True),
    "found not material": decided("2.1(3)", material=False),
    "one text alone": policy(
        version("2023-05-01", {"zh": FIRST["zh"]}), version("2025-11-01", {"zh": LATER["zh"]})
    ),
    "only the English text changed": policy(
        version("2023-05-01", FIRST),
        version("2025-11-01", {"zh": FIRST["zh"], "en": LATER["en"]}),
    ),
}


def counted(of: Policy) -> tuple[Pair, Tally]:
    pair = Pair.of(of, of.versions[-1])
    assert pair is not None
    return pair, tally(pair)


def shown(of: Policy, day: date) -> Mapping[str, str]:
    """Return the comparison of the last two versions and the history, as HTML."""
    found = {page.address: page for page in pages([of], day)}
    compare = f"compare/{of.versions[-2].name}--{of.versions[-1].name}/"
    return {
        f"{ui}/{name}": html(found[f"{ui}/{of.slug}/{name}"])
        for ui in LANGS
        for name in (compare, "history/")
    }


LIST = re.compile(
    r'<h3[^>]* id="list-(\w+)"[^>]*>.*?&#40;(\d+)&#41;</h3>(.*?)(?=<h[23])', re.DOTALL
)
ELSEWHERE = re.compile(r'class="ct-elsewhere"><a[^>]*>(?:另有 )?(\d+|One)')


def lists(page: str) -> dict[str, int]:
    """Return how many changes each list of a comparison says it has; it must hold as many."""
    found = {}
    for outcome, says, held in LIST.findall(page):
        more = sum(1 if n == "One" else int(n) for n in ELSEWHERE.findall(held))
        assert held.count("<li") + more == int(says), outcome
        found[outcome] = int(says)
    return found


@pytest.mark.parametrize("name", CASES)
def test_every_page_counts_the_same(name: str) -> None:
    of = CASES[name]
    _, total = counted(of)
    expected = {one: len(total.of(one)) for one in OUTCOMES if total.of(one)}
    assert sum(expected.values()) == len(total.changes)
    assert expected["material"] > 0
    for address, page in shown(of, TODAY).items():
        assert total.summary.in_("zh" if address.startswith("zh") else "en") in Seen(page).text
        if "compare" in address:
            assert lists(page) == expected, address


@pytest.mark.parametrize("name", CASES)
def test_the_check_and_the_notices_count_as_the_pages_do(name: str) -> None:
    of = CASES[name]
    pair, total = counted(of)
    report = Report(examine([of], TODAY), {of.slug: TODAY})
    for ui in LANGS:
        assert total.summary.in_(ui) in render(report, "text", ui)
    counts = json.loads(render(report, "json", "zh"))["policies"][0]["versions"][0]["counts"]
    assert counts == {one: len(total.of(one)) for one in OUTCOMES}
    for lang in LANGS:
        said = notice(pair, lang, SITE)
        assert len(said.changes) == counts["material"]
        assert said.others == len(total.changes) - counts["material"]


def test_a_change_in_both_texts_counts_once_and_so_does_a_replacement(policies: Path) -> None:
    of = next(one for one in load(policies) if one.slug == "privacy")
    pair = Pair.of(of, of.versions[1])
    assert pair is not None
    (rename,) = (one for one in tally(pair).changes if one.ids.get("zh", "").startswith("rename"))
    assert rename.ids["en"].startswith("rename")
    assert len(pair.comparisons["zh"].groups[0].changes) > 10
    ids = [one.ids["zh"] for one in tally(pair).of(*OUTCOMES, lang="zh")]
    assert len(ids) == len(set(ids)) < len(pair.comparisons["zh"].changes)


def test_what_was_changed_in_the_other_text_alone_is_listed_and_linked() -> None:
    page = Seen(shown(CASES["nothing decided"], TODAY)["zh/compare/2023-05-01--2025-11-01/"])
    assert "仅英文文本" in page.text
    other = "../../../../en/privacy/compare/2023-05-01--2025-11-01/"
    assert f"{other}#1.1" in page.values("href", "a")


@pytest.mark.parametrize("slug", ["privacy", "user-agreement"])
def test_the_demonstration_agrees_with_itself(policies: Path, slug: str) -> None:
    day = date(2026, 12, 1)
    of = next(one for one in load(policies) if one.slug == slug)
    pair, total = counted(of)
    for address, page in shown(of, day).items():
        assert total.summary.in_("zh" if address.startswith("zh") else "en") in Seen(page).text
        if "compare" in address:
            assert lists(page) == {one: len(total.of(one)) for one in OUTCOMES if total.of(one)}
    for lang in LANGS:
        assert len(notice(pair, lang, SITE).changes) == len(total.of("material"))


def said(total: Tally, ui: Lang) -> str:
    return total.summary.in_(ui)


def test_the_sentence_says_in_which_text_where_it_matters() -> None:
    _, total = counted(CASES["nothing decided"])
    zh, en = len(total.of("material", lang="zh")), len(total.of("material", lang="en"))
    assert said(total, "zh").endswith(f"（中文文本 {zh} 处，英文文本 {en} 处）")
    assert said(total, "en").endswith(f"({zh} in the Chinese text, {en} in the English text)")
    _, alone = counted(CASES["one text alone"])
    assert re.fullmatch(r"变更 \d+ 处，其中重大变更 \d+ 处", said(alone, "zh"))
    assert said(Tally(()), "en") == "no changes"
