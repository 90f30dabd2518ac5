"""What a sentence is about by its own words, wherever it stands."""

from __future__ import annotations

import pytest

from clausetrail.judging.kinds.sentence import told
from clausetrail.judging.language.terms import terms
from tests.judging.cases import Example


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Encrypted copies are held at our facility in Virginia.", 3),
        ("Support staff in India have access to tickets.", 3),
        ("Advertisers may place cookies that identify you.", 3),
        ("Personal data may be used for marketing unless you object.", 4),
        ("We answer questions only by letter.", 5),
        ("We derive nothing, but we record your location.", 1),
        ("我们的服务器位于美国。", 3),
        ("友盟统计会收集您的设备信息。", 3),
        ("如您不希望收到推送，可以在设置中关闭。", 4),
        ("投诉和举报请向所在学校的管理员提出。", 5),
        ("我们据此自动评定您的风险等级。", 1),
    ],
)
def test_a_sentence_says_what_it_is_about(text: str, kind: int) -> None:
    assert kind in told(terms(text), text)


@pytest.mark.parametrize(
    "text",
    [
        "This policy applies to our products.",
        "We protect your information with technical measures.",
        "本政策适用于我们的产品。",
        "我们采取技术和管理措施保护您的信息。",
    ],
)
def test_others_say_nothing(text: str) -> None:
    assert told(terms(text), text) == ()


@pytest.mark.parametrize("section", ["Data security", "Your rights", "How we use information"])
def test_it_is_told_beside_what_the_section_is_about(section: str) -> None:
    text = "Encrypted copies are held at our facility in Virginia."
    (change,) = Example("x", "en", section, "", text, "").judged()
    found = change.judgement
    assert found.verdict == "material"
    assert 3 in (found.category, *found.also)


def test_what_is_gathered_is_a_rule_even_among_safeguards() -> None:
    text = "We use your photographs to train our face recognition model."
    (change,) = Example("x", "en", "Data security", "", text, "").judged()
    assert (change.judgement.verdict, change.judgement.category) == ("material", 1)
