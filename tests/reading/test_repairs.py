"""Nothing a source says disappears unreported."""

from __future__ import annotations

import pytest

from clausetrail.reading import repair_text


@pytest.mark.parametrize(
    ("source", "kind", "dropped"),
    [
        ("隐私政策\n\n一、范围\n\n适用\u200b于网站。", "invisible", "\u200b"),
        ("隐私政策\n\n一、范围\n\n适用于网站。123", "junk", "123"),
        ("Privacy Policy\n\nI. Scope\n\nWe donâ€™t sell data.", "mojibake", "â€™"),
        ("Privacy Policy\n\nI. Scope\n\n-----\n\nThe website.", "rule", "-----"),
        ("Privacy Policy\n\nI. Scope {: #scope }\n\nThe website.", "attributes", "{: #scope }"),
        ("隐私政策\n\n一、范围\n\n• 适用于网站。", "bullet", ""),
        (
            "隐私政策\n\n场景\t接收方\n推送\t甲公司\n\n场景\t接收方\n支付\t乙公司",
            "repeated-header",
            "场景 | 接收方",
        ),
        ("隐私政策\n\n场景\t接收方\n推送\t甲公司", "tab-table", ""),
        ("隐私政策\n\n一、变更\n\n包括：（1）目的；（2）类型。", "split-list", ""),
        ("云岫云 云岫云隐私政策\n\n一、范围\n\n适用于网站。", "split-line", ""),
    ],
)
def test_each_repair_is_reported_with_what_it_dropped(source: str, kind: str, dropped: str) -> None:
    repairs = repair_text(source).repairs
    assert (kind, dropped) in [(repair.kind, repair.dropped) for repair in repairs]


def test_restored_text_is_what_was_meant() -> None:
    document = repair_text("Privacy Policy\n\nI. Scope\n\nWe donâ€™t sell data.").document
    assert document.clauses[-1].text == "We don’t sell data."


def test_markdown_is_read_as_written() -> None:
    source = "# 隐私政策\n\n## 一、范围\n\n适用于网站。123\n"
    reading = repair_text(source, raw=False)
    assert reading.repairs == ()
    assert reading.document.clauses[-1].text == "适用于网站。123"


def test_a_repair_says_what_it_did_in_both_languages() -> None:
    (repair,) = repair_text("隐私政策\n\n一、范围\n\n适用于网站。123").repairs
    assert "123" in repair.message().zh
    assert "123" in repair.message().en
    assert repair.lines == (5, 5)
