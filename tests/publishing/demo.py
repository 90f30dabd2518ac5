"""A small policy of the invented company, in memory, and a reader of finished pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from markdown import Markdown

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.publishing.page import Page
from clausetrail.reading import read_text
from clausetrail.repository import Decision, Edition, Policy, Settings, Version

FIRST = {
    "zh": """\
# 云岫隐私政策

文档编号：YX-PP-1

## 一、我们收集的信息

1.1 您注册云岫账户时，我们收集您的手机号码。

1.2 您可以通过 [客服邮箱](mailto:privacy@yunxiu.example.com) 与我们联系。

## 二、我们如何共享信息

2.1 我们向以下接收方共享您的信息：

（1） 云岫的支付服务商；

（2） 云岫的物流服务商。

2.2 未经您同意，我们不会公开披露您的信息。

## 九、政策的修订

9.2 重大变更包括：共享对象发生变化；联系方式发生变化。
""",
    "en": """\
# Yunxiu Privacy Policy

Document No.: YX-PP-1

## I. Information We Collect

1.1 When you register a Yunxiu account, we collect your mobile phone number.

1.2 You may contact us at our [support address](mailto:privacy@yunxiu.example.com).

## II. How We Share Information

2.1 We share your information with the following recipients:

(1) the payment service provider of Yunxiu;

(2) the logistics service provider of Yunxiu.

2.2 We will not publicly disclose your information without your consent.

## IX. Revision of this Policy

9.2 Material changes are: a change of recipients; a change of contact details.
""",
}
"""The version of 2023 in both languages."""

SECOND = {
    "zh": FIRST["zh"]
    .replace("YX-PP-1", "YX-PP-2")
    .replace("云岫的", "云岫云的")
    .replace("云岫账户", "云岫云账户")
    .replace("（2） 云岫云的物流服务商。", "（2） 云岫云的物流服务商；\n\n（3） 广告合作方。")
    .replace("privacy@yunxiu", "dpo@yunxiu"),
    "en": FIRST["en"]
    .replace("YX-PP-1", "YX-PP-2")
    .replace("of Yunxiu", "of Yunxiu Cloud")
    .replace("a Yunxiu account", "a Yunxiu Cloud account")
    .replace(
        "(2) the logistics service provider of Yunxiu Cloud.",
        "(2) the logistics service provider of Yunxiu Cloud;\n\n(3) advertising partners.",
    )
    .replace("privacy@yunxiu", "dpo@yunxiu"),
}
"""The version of 2025: a new recipient, a new address, the brand renamed."""

THIRD = {
    lang: text.replace("手机号码", "手机号码和身份证号码").replace(
        "mobile phone number", "mobile phone number and identity card number"
    )
    for lang, text in SECOND.items()
}
"""The version of 2027: one more kind of information."""

SETTINGS = Settings(
    title=Bilingual("隐私政策", "Privacy Policy"),
    material_changes="9.2",
    brands=("云岫云", "云岫", "Yunxiu Cloud", "Yunxiu"),
)

TODAY = date(2026, 1, 1)


def version(day: str, texts: Mapping[str, str], decisions: tuple[Decision, ...] = ()) -> Version:
    """Return a version whose texts are Markdown."""
    folder = Path("policies/privacy") / day
    langs: tuple[Lang, ...] = ("zh", "en")
    editions = {
        lang: Edition(lang, folder / f"{lang}.md", read_text(texts[lang], lang=lang))
        for lang in langs
        if lang in texts
    }
    return Version(day, date.fromisoformat(day), folder, editions, decisions)


def policy(*versions: Version, settings: Settings = SETTINGS) -> Policy:
    """Return a policy with these versions; without any, the three above."""
    usual = (
        version("2023-05-01", FIRST),
        version("2025-11-01", SECOND),
        version("2027-03-01", THIRD),
    )
    return Policy("privacy", Path("policies/privacy"), settings, versions or usual)


def html(page: Page) -> str:
    """Turn a page's Markdown into HTML, with the extensions of ``mkdocs.yml``."""
    converted: str = Markdown(extensions=["attr_list", "toc"]).convert(page.body)
    return converted


class Seen(HTMLParser):
    """What a browser would find in a piece of HTML; an unbalanced tag is an error."""

    VOID = frozenset({"br", "hr", "meta", "link", "img", "input", "wbr"})

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(markup)
        self.close()
        assert self._open == [], f"left open: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open.pop() == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        """All words, white space put in order."""
        return " ".join("".join(self.words).split())

    def values(self, attribute: str, tag: str | None = None) -> list[str]:
        """Return every value of an attribute."""
        return [a[attribute] for name, a in self.tags if attribute in a and tag in (None, name)]
