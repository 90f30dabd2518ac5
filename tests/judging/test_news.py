"""What a text tells of itself or of the past: notes on changes, and figures on requests."""

from __future__ import annotations

import pytest

from clausetrail.bilingual import Lang
from clausetrail.comparing import compare
from clausetrail.judging import Judgement, judge
from clausetrail.reading import read_text

NOTES: dict[Lang, str] = {
    "en": "# Privacy Policy\n\n## {title}\n\n- Added a hotline for complaints.\n{note}\n"
    "## What we keep\n\nWe keep logs.\n",
    "zh": "# 隐私政策\n\n## {title}\n\n- 新增投诉热线。\n{note}\n"
    "## 我们保存什么\n\n我们保存日志。\n",
}


def judged(old: str, new: str, lang: Lang = "en") -> list[Judgement]:
    """Judge what differs between two documents."""
    comparison = compare(read_text(old, lang=lang), read_text(new, lang=lang))
    return [item.judgement for item in judge(comparison)]


@pytest.mark.parametrize(
    ("lang", "title", "note"),
    [
        ("en", "Changes in the last update", "- Added that we share usernames with advertisers."),
        ("en", "Summary of key changes", "- Clarified your right to object."),
        ("en", "Update notes (July 19, 2027)", "- We have removed the list of processors."),
        ("zh", "更新说明", "- 新增与广告商共享用户名的说明。"),
        ("zh", "本次更新", "- 调整了您行使权利的方式。"),
    ],
)
def test_a_note_on_what_was_changed(lang: Lang, title: str, note: str) -> None:
    """An old note that is gone says nothing any more; a new one is for a person to read."""
    without = NOTES[lang].format(title=title, note="")
    with_it = NOTES[lang].format(title=title, note=note)
    assert [j.rule for j in judged(with_it, without, lang)] == ["E119"]
    assert [j.verdict for j in judged(without, with_it, lang)] == ["review"]


@pytest.mark.parametrize(
    ("lang", "title", "note"),
    [
        ("en", "Changes to this policy", "- Added purposes apply to your data at once."),
        ("en", "What we share", "- Added usernames that you choose, to advertisers."),
        ("en", "Summary of key changes", "- We share your usernames with advertisers."),
        ("zh", "我们如何共享", "- 新增联系人的手机号码。"),
        ("zh", "更新说明", "- 我们向广告商提供您的用户名。"),
        ("zh", "更新说明", "- 变更处理目的、方式的，我们会重新征得您的同意。"),
        ("zh", "政策变更说明", "- 变更处理目的须经您同意。"),
        ("en", "Summary of policy changes", "- New purposes apply only after you consent."),
        ("en", "Recent changes", "- Update your preferences to object to advertising."),
        ("en", "9. Summary of key changes", "- Changed purposes need your consent."),
    ],
)
def test_a_rule_is_no_note(lang: Lang, title: str, note: str) -> None:
    """Neither under another title, nor if it says what is done instead of what was changed."""
    without = NOTES[lang].format(title=title, note="")
    with_it = NOTES[lang].format(title=title, note=note)
    for old, new in ((with_it, without), (without, with_it)):
        assert {j.verdict for j in judged(old, new, lang)} <= {"material", "review"}


def test_a_note_that_discloses_a_breach_is_told() -> None:
    """Whatever states a fact counts, wherever it stands."""
    note = "- Updated after the breach of June 2027 in which e-mail addresses were stolen."
    old, new = (NOTES["en"].format(title="Recent changes", note=said) for said in ("", note))
    assert [(j.verdict, j.category) for j in judged(old, new)] == [("material", 6)]


METRICS = (
    "# Privacy Policy\n\n## Requests in the last year\n\n"
    "| Type of request | {head} |\n|---|---|---|---|\n| Right to delete | {row} |\n"
)


@pytest.mark.parametrize(
    ("head", "old", "new", "rule"),
    [
        ("Received | Complied | Mean days", "7,542 | 7,500 | 15.5 days", "8,260 | 8,260 | 12 days",
         "E119"),
        ("Received | Denied | Median time", "7,542 | 42 | 15 days", "8,260 | 0 | 12 days", "E119"),
        ("Received | Denied | Answered within", "7,542 | 42 | 15 days", "7,542 | 42 | 45 days",
         "M402"),
        ("Received | Days kept | Denied", "7,542 | 30 | 42", "7,542 | 300 | 42", "M404"),
        ("Kept before | Kept after | Denied", "30 | 60 | 42", "300 | 600 | 42", "M404"),
        ("How | By whom | Within", "By letter | You | 15 days", "By letter | You | 45 days",
         "M103"),
    ],
)  # fmt: skip
def test_figures_on_requests_of_the_past(head: str, old: str, new: str, rule: str) -> None:
    """How many there were is no rule; within what time they are answered is one."""
    texts = (METRICS.format(head=head, row=row) for row in (old, new))
    assert [j.rule for j in judged(*texts)] == [rule]


@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        ("privacy-staging/cookie-list/", "privacy/cookie-list/", "editorial"),
        ("policies/pdf/cookie-list.pdf", "documents/cookie-list.pdf", "editorial"),
        ("legal/2026/annex.pdf", "legal/2027/annex.pdf", "review"),
        ("terms/v1/annex", "terms/v2/annex", "review"),
        ("legal/archives/annex", "legal/annex", "review"),
        ("app-one/delete-account", "app-two/delete-account", "review"),
        ("hc/articles/123456", "hc/articles/123457", "review"),
        ("legal/us/cookie-list", "legal/eu/cookie-list", "review"),
    ],
)
def test_a_page_that_lies_on_another_shelf_of_its_site(old: str, new: str, verdict: str) -> None:
    """Folders that only keep documents say nothing; any other may be another page."""
    text = "# Privacy Policy\n\n## Cookies\n\nSee [the page](https://lindenshop.example/{}).\n"
    (found,) = judged(*map(text.format, (old, new)))
    assert found.verdict == verdict
    assert verdict == "editorial" or "a link leads elsewhere now" in found.reason.en


CONTENTS = (
    "# Privacy Policy\n\nVersion 3\n\n{}## 1. What we collect\n\nWe collect your name.\n\n"
    "## 2. Your rights\n\nYou may ask for a copy.\n\n## 3. Whom to ask\n\nWrite to us.\n"
)


def test_a_list_of_contents_that_is_called_so_repeats_headings() -> None:
    """It came or went: the headings are still there."""
    entries = "**Contents:**\n\n* What we collect\n* Your rights\n* Whom to ask\n\n"
    for old, new in (("", entries), (entries, "")):
        found = judged(CONTENTS.format(old), CONTENTS.format(new))
        assert {j.rule for j in found} <= {"E111"}


def test_a_member_of_another_list_counts_although_a_heading_says_the_same() -> None:
    """We share what a heading names: that is a rule."""
    text = CONTENTS.format("").replace("Write to us.", "We sell:\n\n- your name\n{}- your city\n")
    text += "\n## 4. Location data\n\nWe use it.\n"
    found = judged(text.format(""), text.format("- Location data\n"))
    assert {j.verdict for j in found} == {"material"}
