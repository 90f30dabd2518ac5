"""What is quoted in a reason: whole words of both sides, as a lawyer would quote them."""

from __future__ import annotations

import pytest

from clausetrail.bilingual import Lang
from tests.judging.cases import Example, gravest

QUOTED: list[tuple[Lang, str, str, str, str]] = [
    ("zh", "争议解决", "争议由杭州的法院管辖。", "争议由上海的法院管辖。", "“杭州”变为“上海”"),
    ("zh", "争议解决", "争议由杭州的法院管辖。", "争议由扬州的法院管辖。", "“杭州”变为“扬州”"),
    (
        "zh",
        "敏感个人信息",
        "我们会征得您的单独同意。",
        "我们会征得您的同意。",
        "删去“单独”",
    ),
    ("zh", "对外共享", "合作方应当加密。", "合作方可以加密。", "“应当”变为“可以”"),
    ("zh", "联系我们", "热线：400-555-0101。", "热线：400-555-0199。", "“400-555-0101”"),
    ("en", "Contact us", "Call 400-555-0101.", "Call 400-555-0199.", "“400-555-0199”"),
    (
        "en",
        "Disputes",
        "Disputes are decided by the courts of Hangzhou.",
        "Disputes are decided by the courts of Shanghai.",
        "“Hangzhou” became “Shanghai”",
    ),
    (
        "en",
        "Sharing",
        "Before a transfer we will obtain your consent.",
        "Before a transfer we will inform you.",
        "“obtain your consent” became “inform you”",
    ),
]


@pytest.mark.parametrize(("lang", "section", "old", "new", "quoted"), QUOTED)
def test_reasons_quote_whole_words_of_both_sides(
    lang: Lang, section: str, old: str, new: str, quoted: str
) -> None:
    judgement = gravest(Example("", lang, section, old, new, "").judged())
    assert quoted in judgement.reason.in_(lang)


def test_a_link_is_quoted_without_its_brackets() -> None:
    old, new = (
        "请[写信](mailto:a@yunxiu.example)给我们。",
        "请[写信](mailto:b@yunxiu.example)给我们。",
    )
    judgement = gravest(Example("", "zh", "联系我们", old, new, "").judged())
    assert [e.text for e in judgement.evidence] == [
        "mailto:a@yunxiu.example",
        "mailto:b@yunxiu.example",
    ]
