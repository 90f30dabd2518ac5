"""The tables of terms and pitfalls, and what is read from a text."""

from __future__ import annotations

from collections import Counter

import pytest

from clausetrail.aligning.contacts import contacts
from clausetrail.aligning.english import stem
from clausetrail.aligning.figures import figures
from clausetrail.aligning.findings.pitfalls import known
from clausetrail.aligning.glossary import Glossary, general
from clausetrail.bilingual import Lang
from clausetrail.repository.policy import Term

TOPICS = {"kind", "data", "right", "verb", "law", "general"}


def test_every_term_has_both_languages_and_stands_once() -> None:
    entries = general().entries
    assert len(entries) > 800
    assert {entry.topic for entry in entries} == TOPICS
    for entry in entries:
        assert all(term == term.strip() and term for term in (*entry.zh, *entry.en))
        assert len(set(entry.zh)) == len(entry.zh)
        assert len(set(entry.en)) == len(entry.en)
        assert all(term.isascii() for term in entry.en), entry
    twice = Counter((entry.zh, entry.en) for entry in entries)
    assert max(twice.values()) == 1


def test_pitfalls_do_not_contradict_themselves() -> None:
    assert len(known()) >= 25
    for pitfall in known():
        assert pitfall.difference.zh
        assert pitfall.difference.en
        assert not pitfall.right.search("")
        assert not pitfall.zh.search("")


def test_the_longest_term_is_found_with_those_inside_it() -> None:
    glossary = Glossary.of(general().entries)
    (term,) = glossary.in_chinese("个人信息")
    inner = {zh for number in term.inner for zh in glossary.entries[number].zh}
    assert term.written == "个人信息"
    assert {"信息", "个人"} <= inner


def test_english_terms_are_found_in_any_form() -> None:
    (term,) = (
        Glossary.of(())
        .with_terms([Term("删除", "delete the account")])
        .in_english("Deleting the accounts")
    )
    assert term.written == "Deleting the accounts"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("collects", "collecting"),
        ("authorise", "authorization"),
        ("policies", "policy"),
        ("cancelled", "cancel"),
        ("behaviour", "behavior"),
        ("transferred", "transfers"),
        ("processes", "processing"),
    ],
)
def test_forms_of_one_word(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("information", "inform"), ("personal", "person"), ("organ", "organize"), ("care", "car")],
)
def test_different_words(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("zh", "en", "keys"),
    [
        ("十五（15）个工作日", "fifteen (15) business days", ["working-day 15"]),
        ("三十日内", "within 30 calendar days", ["day 30"]),
        ("2 周", "two weeks", ["day 14"]),
        ("半年", "half a year", ["month 6"]),
        ("一百二十天", "one hundred and twenty days", ["day 120"]),
        ("5 年", "a 5-year period", ["month 60"]),
        ("72 小时", "seventy-two hours", ["hour 72"]),
        ("2025 年 9 月 30 日", "September 30, 2025", ["date 2025-09-30"]),
        ("2025-09-30", "30th of Sept. 2025", ["date 2025-09-30"]),
        ("2026 年 9 月", "in September 2026", ["date 2026-09"]),
        ("9 月 30 日", "on the 30th", []),
        ("每月 5 日", "the 5th day of each month", []),
        ("人民币 10 万元", "RMB 100,000", ["money 100000"]),
        ("500 万美元", "US$5 million", ["money $5000000"]),
        ("万分之五", "0.05 %", ["percent 0.05"]),
        ("百分之三十", "thirty percent", ["percent 30"]),
        ("5‰", "0.5%", ["percent 0.5"]),
        ("年满十八周岁", "at least 18 years old", ["age 18"]),
        ("14 周岁以下", "anyone under 14", ["age 14"]),
        ("未满 14 岁", "accounts for under-14s", ["age 14"]),
        ("两次", "twice", ["times 2"]),
        ("第三方、三级、一般", "third party, level, one of them", []),
        ("2025 年 2 月 30 日", "February 30, 2025", []),
    ],
)
def test_figures_are_the_same_in_both_languages(zh: str, en: str, keys: list[str]) -> None:
    for text, lang in ((zh, "zh"), (en, "en")):
        assert read(text, lang) == keys, text


def read(text: str, lang: str) -> list[str]:
    language: Lang = "zh" if lang == "zh" else "en"
    return [f"{figure.measure} {figure.value}" for figure in figures(text, language)]


def test_contacts_do_not_run_into_the_words_around_them() -> None:
    text = (
        "写信至Help@Yunxiu.example，或访问https://www.yunxiu.example/privacy。"
        "电话：400 555 0166、第4.1.2条"
    )
    assert [(c.kind, c.value) for c in contacts(text)] == [
        ("mail", "help@yunxiu.example"),
        ("url", "yunxiu.example/privacy"),
        ("phone", "4005550166"),
    ]
