"""A registered name keeps the words it is registered with, whatever the brand is now."""

from __future__ import annotations

import pytest

from clausetrail.bilingual import Bilingual
from clausetrail.linting import lint_text
from clausetrail.repository import Settings

SETTINGS = Settings(
    title=Bilingual("隐私政策", "Privacy Policy"), brands=("Yunxiu Cloud", "Yunxiu")
)
USES = "\n\n".join(f"1.{n} Yunxiu Cloud keeps record number {n}." for n in range(1, 7))


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("We are Yunxiu Technology (Hangzhou) Co., Ltd.", 0),
        ("We are Yunxiu Holdings Limited.", 0),
        ("Write to Yunxiu if you disagree.", 1),
    ],
)
def test_old_brand(sentence: str, found: int) -> None:
    text = f"# Yunxiu Cloud Privacy Policy\n\n## I. Records\n\n{USES}\n\n1.7 {sentence}\n"
    findings = lint_text(text, settings=SETTINGS)
    assert sum(finding.rule == "L405" for finding in findings) == found
