"""A small policy with a decided update, to be announced by the tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import SMTP
from pathlib import Path

import pytest

from clausetrail.cli import main

SETTINGS = """\
title: {zh: 隐私政策, en: Privacy Policy}
brands: [云岫云, Yunxiu Cloud]
"""
ZH = """\
---
title: 云岫云隐私政策
updated: 2026-01-05
effective: 2026-03-01
---

# 云岫云隐私政策

## 一、收集

1.1 您注册账户时，我们收集您的姓名和手机号码，用于创建账户。

1.2 我们在账户注销后 30 日内删除您的个人信息。

## 二、联系

2.1 您可以拨打客服电话 400-555-0130 与我们联系。
"""
EN = """\
---
title: Yunxiu Cloud Privacy Policy
updated: 2026-01-05
effective: 2026-03-01
---

# Yunxiu Cloud Privacy Policy

## I. Collection

1.1 When you register an account, we collect your name and mobile number to create it.

1.2 We delete your personal information within 30 days after you close your account.

## II. Contact

2.1 You may contact us by calling 400-555-0130.
"""
SITE = "https://cloud.yunxiu.example.com/legal"


@dataclass(frozen=True)
class Office:
    """A policy repository and the folder its notices are drafted into."""

    root: Path

    @property
    def policies(self) -> Path:
        return self.root / "policies"

    def write(self, file: str, text: str) -> None:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def review(self, **answer: str) -> None:
        """Answer every question the same way."""
        words = ["review", "privacy@2027-03-01", "--policies", str(self.policies)]
        assert main(words) == 0
        path = self.policies / "privacy/2027-03-01/review.yml"
        text = path.read_text(encoding="utf-8")
        for key, value in answer.items():
            indent = " " * (6 if key in ("zh", "en") else 4)
            text = text.replace(f"\n{indent}{key}:\n", f"\n{indent}{key}: {value}\n")
        path.write_text(text, encoding="utf-8")

    def notice(self, *words: str) -> int:
        return main(
            [
                *("--ui", "en", "notice", "privacy@2027-03-01", "--policies", str(self.policies)),
                *("--out", str(self.root / "out"), "--templates", str(self.root / "templates")),
                *(() if "--site-url" in words else ("--site-url", SITE)),
                *words,
            ]
        )

    def draft(self, name: str) -> str:
        return (self.root / "out" / name).read_text(encoding="utf-8")

    def email(self, lang: str) -> EmailMessage:
        raw = (self.root / "out" / f"email.{lang}.eml").read_bytes()
        return BytesParser(policy=SMTP).parsebytes(raw)


@pytest.fixture
def office(tmp_path: Path) -> Callable[..., Office]:
    """Lay out two versions; the words given are replaced in the second one."""

    def lay_out(*changes: tuple[str, str]) -> Office:
        made = Office(tmp_path)
        made.write("policies/privacy/policy.yml", SETTINGS)
        for lang, text in (("zh", ZH), ("en", EN)):
            made.write(f"policies/privacy/2026-03-01/{lang}.md", text)
            new = text.replace("2026-01-05", "2027-01-05").replace("2026-03-01", "2027-03-01")
            for old_words, new_words in changes:
                new = new.replace(old_words, new_words)
            made.write(f"policies/privacy/2027-03-01/{lang}.md", new)
        return made

    return lay_out


@pytest.fixture
def decided(office: Callable[..., Office]) -> Office:
    """A new telephone number, decided to be material and explained."""
    made = office(("400-555-0130", "400-555-0166"))
    made.review(
        material="true",
        category="5",
        zh="客服电话改为 400-555-0166。",
        en="Our telephone number is now 400-555-0166.",
        by="林岚",
        on="2027-01-04",
    )
    return made
