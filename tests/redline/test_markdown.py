"""The comment on a pull request."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from clausetrail.bilingual import LANGS, Lang
from clausetrail.redline.digest import VERDICT_NAMES, place
from clausetrail.redline.markdown import LIMIT, literal, markdown
from tests.publishing.demo import Seen
from tests.redline.texts import digest, hostile, small


def page(text: str) -> Seen:
    """Return what a host makes of a comment: CommonMark, tables and HTML."""
    return Seen(MarkdownIt("commonmark").enable("table").render(text))


def test_a_table_of_what_counts_comes_first() -> None:
    seen = page(markdown(small(), "zh"))
    assert seen.text.startswith("云岫云隐私政策 2025-11-01 → 2027-03-01 中文文本变更 ")
    table = seen.text[: seen.text.index("重大变更 · ")]
    counted = [item for item in small().judged if item.judgement.verdict != "editorial"]
    assert counted
    assert all(place(item.change) in table for item in counted if item.change.group is None)
    assert table.rindex("重大变更 ") < table.index("待人工判断 ", table.index("理由"))


def test_every_change_shows_what_was_removed_and_added() -> None:
    text = markdown(small(), "en")
    assert "日志保存 <del>6 个月</del><ins>12 个月</ins>。" in text
    assert "<del>1.4 </del><ins>1.3 </ins>" in text or "<ins>2.4 </ins>" in text
    for item in small().judged:
        if item.change.group is None:
            assert f"<strong>{place(item.change)}</strong>" in text


def test_what_needs_a_person_is_open_and_the_rest_folded() -> None:
    for entry in re.findall(r"<details.*", markdown(small(), "en")):
        to_read = "MATERIAL · " in entry or "TO REVIEW · " in entry
        assert ('open="true"' in entry) == to_read


def test_text_stays_text() -> None:
    for ui in LANGS:
        seen = page(markdown(hostile(), ui))
        allowed = {"h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "em", "br"}
        allowed |= {"details", "summary", "blockquote", "ins", "del"}
        assert {tag for tag, _ in seen.tags} <= allowed
        assert "<script>alert(1)</script>" in seen.text
        assert "<img src=x onerror=alert(1)>" in seen.text


def test_text_calls_nobody_and_links_no_issue() -> None:
    text = markdown(hostile(), "en")
    assert not re.search(r"@\w|#\d|GH-\d", text.replace("&#39;", ""))
    assert literal("@all #12 GH-7") == "@<!-- -->all \\#<!-- -->12 GH-<!-- -->7"


def test_a_comment_fits_and_says_what_it_leaves_out() -> None:
    whole = markdown(small(), "en")
    assert len(whole) <= LIMIT
    assert "more not shown" not in whole
    limit = len(whole) - 200
    short = markdown(small(), "en", limit)
    assert len(short) <= limit
    left = int(re.findall(r"\*(\d+) more not shown", short)[0])
    entries = re.compile(r"<details(?: open=\"true\")?><summary>(?:[A-Z ]+ · )?<strong>")
    assert len(entries.findall(short)) + left == len(entries.findall(whole))
    assert page(short)


def test_no_change_says_so() -> None:
    same = small().comparison.new
    assert "No changes." in markdown(digest(same, same), "en")


ONLY = {
    "zh": "仅涉及：云岫 → 云岫云（名称，3 条）",
    "en": "Only: 云岫 → 云岫云 (name, 3 clauses)",
}


@pytest.mark.parametrize("ui", LANGS)
def test_a_clause_with_nothing_but_replacements_says_so_and_opens_by_itself(ui: Lang) -> None:
    text = markdown(small(), ui)
    (entry,) = (line for line in text.split("\n") if ONLY[ui] in line)
    assert entry.startswith("<details><summary><strong>2.1</strong>")
    assert "<del>云岫</del><ins>云岫云</ins>" in entry
    folded = text[text.index(f"<summary>{VERDICT_NAMES['editorial'].in_(ui)}") :]
    assert entry in folded
