"""A small policy in two versions, written as an editor writes it, to be spoilt by the tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from clausetrail.checking import Finding, check
from clausetrail.cli import main
from clausetrail.repository import load

POLICY = """\
title: {zh: 隐私政策, en: Privacy Policy}
material-changes: 3.2
notice-days: 30
brands: [云岫云, Yunxiu Cloud]
entities: [云岫科技（杭州）有限公司]
"""
ZH = """\
---
title: 云岫云隐私政策
docno: YX-1
updated: 2026-01-01
effective: 2026-03-01
---

# 云岫云隐私政策

更新日期：2026 年 1 月 1 日

生效日期：2026 年 3 月 1 日

## 一、我们收集的信息

1.1 您注册账户时，我们收集您的姓名和手机号码，用于创建账户。

1.2 我们在账户注销后 30 日内删除您的个人信息。

## 二、您的权利

2.1 您可以登录控制台查阅和更正您的个人信息。

2.2 您可以向我们索取个人信息的副本。

## 三、通知与修订

3.1 未经您的明确同意，我们不会削减您依照本政策享有的权利。

3.2 重大变更包括：处理目的、个人信息类型或者使用方式发生变化；所有权结构发生变化；\
共享对象发生变化；您的权利发生变化；联系方式发生变化；影响评估表明存在高风险。

## 四、联系我们

4.1 您可以拨打客服电话 400-555-0130 与我们联系。
"""
EN = """\
---
title: Yunxiu Cloud Privacy Policy
docno: YX-1
updated: 2026-01-01
effective: 2026-03-01
---

# Yunxiu Cloud Privacy Policy

Updated: January 1, 2026

Effective date: March 1, 2026

## I. What we collect

1.1 When you register an account, we collect your name and mobile number to create it.

1.2 We delete your personal information within 30 days after you close your account.

## II. Your rights

2.1 You may sign in to the console to consult and correct your personal information.

2.2 You may ask us for a copy of your personal information.

## III. Notice and revision

3.1 Without your explicit consent we do not cut the rights you have under this Policy.

3.2 Material changes are: a changed purpose, type of personal information or manner of use;
a changed ownership; new recipients; a change of your rights; changed contact details;
a high risk found by an impact assessment.

## IV. Contact us

4.1 You may contact us by calling 400-555-0130.
"""
NEXT = {
    # what the second version says of itself
    "YX-1": "YX-2",
    "2026-01-01": "2027-01-01",
    "2026-03-01": "2027-03-01",
    "2026 年": "2027 年",
    "January 1, 2026": "January 1, 2027",
    "March 1, 2026": "March 1, 2027",
}
NEW = "privacy/2027-03-01"
Spoil = Iterable[tuple[str, str, str]]
"""Which file, which words, what instead; in the order given."""


@dataclass(frozen=True)
class Desk:
    """A policies folder that a test spoils, checks and answers."""

    folder: Path

    def spoil(self, *changes: tuple[str, str, str]) -> None:
        """Replace words; an empty first word replaces the file, an empty second deletes it."""
        for name, old, new in changes:
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if old:
                text = path.read_text(encoding="utf-8")
                assert old in text, f"{old} is not in {name}"
                path.write_text(text.replace(old, new), encoding="utf-8")
            elif new:
                path.write_text(new, encoding="utf-8")
            else:
                path.unlink()

    def check(self, as_of: str = "2027-01-10") -> tuple[Finding, ...]:
        """Check as on a day before the second version takes effect."""
        return check(load(self.folder), date.fromisoformat(as_of))

    def found(self, as_of: str = "2027-01-10") -> list[tuple[str, str, str, str]]:
        """Return rule, severity, version and clause of each finding.

        What alignment, linting and seals report is not the subject here and is left out.
        """
        return [
            (one.rule, one.severity, one.version, one.clause)
            for one in self.check(as_of)
            if not one.rule.startswith(("A", "L", "C50"))
        ]

    def review(self, version: str = "2027-03-01") -> Path:
        """Run ``clausetrail review`` and return the file."""
        assert main(["review", f"privacy@{version}", "--policies", str(self.folder)]) == 0
        return self.folder / "privacy" / version / "review.yml"

    def answer(self, version: str = "2027-03-01", **answer: str) -> None:
        """Answer every open entry of a version the same way."""
        path = self.review(version)
        text = path.read_text(encoding="utf-8")
        words = {"material": "true", "by": "林岚", "on": "2027-01-05"} | answer
        for key, value in words.items():
            text = text.replace(f"\n    {key}:\n", f"\n    {key}: {value}\n")
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Callable[..., Desk]:
    """Lay out the policy with two versions that differ in their dates and number only."""

    def lay_out(*changes: tuple[str, str, str]) -> Desk:
        new = {"zh": ZH, "en": EN}
        for old_words, new_words in NEXT.items():
            new = {lang: text.replace(old_words, new_words) for lang, text in new.items()}
        desk = Desk(tmp_path / "policies")
        desk.spoil(
            ("privacy/policy.yml", "", POLICY),
            ("privacy/2026-03-01/zh.md", "", ZH),
            ("privacy/2026-03-01/en.md", "", EN),
            (f"{NEW}/zh.md", "", new["zh"]),
            (f"{NEW}/en.md", "", new["en"]),
            *changes,
        )
        with redirect_stdout(StringIO()):
            main(["seal", "--policies", str(desk.folder), "--as-of", "2027-01-10"])
        return desk

    return lay_out
