"""Slips of the pen put right, and edits of a letter that are none.

``rewordings/slips.tsv`` holds corrections a proof-reader makes, alone, several in a
clause and beside other harmless edits; ``rewordings/near-slips.tsv`` edits that look
like one and change what is said, or whose old wording may have meant something else.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import cast

import pytest

from clausetrail.bilingual import Lang
from clausetrail.comparing import compare
from clausetrail.judging import judge
from clausetrail.judging.slips.latin import misspelt
from clausetrail.judging.slips.lexis import common, exists
from clausetrail.judging.slips.seams import sewn
from clausetrail.judging.slips.sounds import alike
from clausetrail.reading import read_text
from tests.judging.cases import Example, gravest

FOLDER = Path(__file__).parent / "rewordings"
SECTION: dict[Lang, str] = {
    "zh": "我们如何收集和使用您的个人信息",
    "en": "How we use your information",
}


BESIDE: dict[Lang, str] = {
    "zh": "我们会收集您的个人信息。您使用我们的服务时，请与我们联系。我们将为您提供服务，"
    "您可以向我们提出。上述情形由我们处理。平台的规定均适用，隐私受保护。删除后不再使用。",
    "en": "We use your data to provide the services to you. You may share it with us when you "
    "visit our website. We are bound by law. The rights of our users are stated in the policy. "
    "In no case may we use the content. You may do so at any time and you may see the list.",
}
"""What the rest of a document says, by which a slip is told."""


def in_a_document(old: str, new: str, lang: Lang) -> str:
    """Return the gravest verdict on a change in a document that says much else."""
    before, after = (
        read_text(f"# {SECTION[lang]}\n\n1.1 {BESIDE[lang]}\n\n1.2 {text}\n", lang=lang)
        for text in (old, new)
    )
    return gravest(judge(compare(before, after))).verdict


def examples(name: str) -> list[Example]:
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Example(row["new"], lang, SECTION[lang], row["old"], row["new"], "")
        for row in rows
        for lang in [cast(Lang, row["lang"])]
    ]


MISWRITTEN = {"您必需提供手机号。", "乘客服人员可以查看。", "用户可以举保。"}
"""New wordings that have a slip themselves: the other way round it is put right."""
SLIPS, NEAR = examples("slips"), examples("near-slips")


@pytest.mark.parametrize("slip", SLIPS, ids=lambda e: e.name)
def test_a_slip_put_right_is_harmless(slip: Example) -> None:
    judged = slip.judged()  # a matter of spaces alone is not reported
    assert not judged or gravest(judged).verdict == "editorial"


@pytest.mark.parametrize("edit", NEAR, ids=lambda e: e.name)
def test_another_word_is_no_slip(edit: Example) -> None:
    assert gravest(edit.judged()).verdict != "editorial"


@pytest.mark.parametrize("edit", [e for e in NEAR if e.new not in MISWRITTEN], ids=lambda e: e.name)
def test_nor_is_it_the_other_way_round(edit: Example) -> None:
    back = Example(edit.name, edit.lang, edit.section, edit.new, edit.old, "")
    judged = back.judged()
    assert judged
    assert gravest(judged).rule != "E110"


def test_evidence_quotes_what_is_written() -> None:
    old = "We recieve your adress and keep it for 10 days."
    new = "We receive your address and keep it for 20 days."
    judgement = gravest(Example("", "en", SECTION["en"], old, new, "").judged())
    assert judgement.verdict == "material"
    assert [(e.side, e.text) for e in judgement.evidence] == [
        ("old", "10 days"),
        ("new", "20 days"),
    ]


def test_a_slip_hides_no_finding_and_makes_none() -> None:
    old = "我们会收级您的姓名。"
    for new, verdict in (
        ("我们会收集您的姓名和住址。", "material"),
        ("我们会收集您的姓名。", "editorial"),
    ):
        example = Example("", "zh", SECTION["zh"], old, new, "")
        assert gravest(example.judged()).verdict == verdict


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("licensor", "licensee"), ("licencee", "licence"), ("sexting", "texting"),
        ("reidentified", "identified"), ("contarct", "contact"), ("form", "from"), ("nto", "not"),
        ("relase", "release"), ("personel", "personal"), ("prossecute", "persecute"),
        ("webcam", "webcast"), ("trustor", "trustee"),
    ],
)  # fmt: skip
def test_what_may_be_another_word_is_not_misspelt(was: str, now: str) -> None:
    assert not misspelt(was, now)


def test_a_word_that_exists_is_never_misspelt() -> None:
    words = sorted(common())[::97]
    assert not any(misspelt(word, other) for word in words for other in ("consent", word + "s"))
    assert all(map(exists, words))


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("a web site", "a website", True),
        ("back-ups", "backups", True),
        ("within a day", "with in a day", True),
        ("inactive", "in active", False),
        ("we may be asked", "we maybe asked", False),
        ("30 days", "3 0 days", False),
        ("re-sign it", "resign it", False),
    ],
)
def test_words_written_together(old: str, new: str, *, same: bool) -> None:
    assert sewn(old, new) is same
    assert sewn(new, old) is same


def test_characters_that_are_taken_for_each_other() -> None:
    assert all(alike(a, b) for a, b in ("级集", "己已", "正证", "进近", "诗思"))
    assert not any(alike(a, b) for a, b in ("正面", "不未", "收付", "甲乙"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We keep them when yoi visit it.", "We keep them when you visit it."),
        ("You mya use it.", "You may use it."),
        ("Our partners share wth us.", "Our partners share with us."),
        ("We show thd list here.", "We show the list here."),
        ("They are stated they policy in full.", "They are stated the policy in full."),
        ("It hides the rights too our users.", "It hides the rights to our users."),
        ("We protect out website.", "We protect our website."),
        ("Partners stop when visit our shop.", "Partners stop when you visit our shop."),
        ("我们会保护您的个入信息。", "我们会保护您的个人信息。"),
        ("请在使我们的服务前阅读。", "请在使用我们的服务前阅读。"),
        ("规定的信息由台平处理。", "规定的信息由平台处理。"),
        ("您的个人人信息不公开，您可访问问它。", "您的个人信息不公开，您可访问它。"),
        ("我将为您提供服务。", "我们将为您提供服务。"),
        ("在的个人信息超出期限后删除。", "在您的个人信息超出期限后删除。"),
        ("小程序云岫公司运营。", "小程序由云岫公司运营。"),
        ("未征的您的同意不使用。", "未征得您的同意不使用。"),
        ("遵守法律法规级国家标准。", "遵守法律法规及国家标准。"),
        ("我们强列建议您阅读，涵义见下。", "我们强烈建议您阅读，含义见下。"),
        ("We are bound these terms.", "We are bound by these terms."),
        ("It follows application laws.", "It follows applicable laws."),
        ("我们按规定处理，像我们提出即可。", "我们按规定处理，向我们提出即可。"),
    ],
)
def test_what_a_document_says_elsewhere_shows_a_slip(old: str, new: str) -> None:
    lang: Lang = "en" if old.isascii() else "zh"
    assert in_a_document(old, new, lang) == "editorial"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We nto share it.", "We not share it."),
        ("You ony share your data.", "You any share your data."),
        ("We use your data.", "We may use your data."),
        ("It is used our website.", "It is used by our website."),
        ("Data are sent by us.", "Data are sent to us."),
        ("We share your data with us.", "We share our data with us."),
        ("我们会收集您的信息。", "我们不会收集您的信息。"),
        ("您使用服务时，由我们提供。", "您使用服务时，向我们提供。"),
        ("我们会收集用户户名。", "我们会收集用户名。"),
        ("信息在内存储。", "信息在境内存储。"),
        ("我们从新用户处收集。", "我们重新用户处收集。"),
        ("除您的信息外，我们保存数据。", "删除您的信息外，我们保存数据。"),
        ("我已阅读并同意。", "我们已阅读并同意。"),
        ("We are bound to these terms.", "We are bound by these terms."),
        ("我们将为您提供服务。", "我们可为您提供服务。"),
    ],
)
def test_what_a_document_says_elsewhere_hides_no_change(old: str, new: str) -> None:
    lang: Lang = "en" if old.isascii() else "zh"
    assert in_a_document(old, new, lang) != "editorial"
