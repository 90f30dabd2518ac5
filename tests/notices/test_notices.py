"""Drafts of an update: what they say, what they lack, and that nothing gets into them."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from clausetrail.checking.pair import Pair
from clausetrail.cli import main
from clausetrail.notices import Item, Notice, Site, notice
from clausetrail.notices.draft import BUILT_IN, TEMPLATES
from clausetrail.publishing.site import pages
from clausetrail.repository import load
from tests.notices.conftest import SITE, Office

Capture = pytest.CaptureFixture[str]
Make = Callable[..., Office]
COMPARED = f"{SITE}/zh/privacy/compare/2026-03-01--2027-03-01/"
EVIL = '<script>alert(1)</script>&"**[x](http://evil.example)'


def test_every_medium_in_both_languages(decided: Office) -> None:
    assert decided.notice() == 0
    assert sorted(path.name for path in (decided.root / "out").iterdir()) == [
        "banner.en.html",
        "banner.zh.html",
        "email.en.eml",
        "email.zh.eml",
        "release-note.en.md",
        "release-note.zh.md",
        "sms.en.txt",
        "sms.zh.txt",
    ]


def test_the_release_note_names_clause_old_new_date_and_comparison(decided: Office) -> None:
    assert decided.notice() == 0
    zh, en = decided.draft("release-note.zh.md"), decided.draft("release-note.en.md")
    assert "# 《云岫云隐私政策》更新提示" in zh
    assert "- 生效日期：2027 年 3 月 1 日\n" in zh
    assert "### 第 2.1 条\n\n客服电话改为 400-555-0166。\n" in zh
    assert "- 类别：责任部门、联系方式或投诉渠道\n" in zh
    assert "- 原文：您可以拨打客服电话 400-555-0130 与我们联系。\n" in zh
    assert "- 新文：您可以拨打客服电话 400-555-0166 与我们联系。\n" in zh
    assert f"- [查看这一处的变更]({COMPARED}#2.1)" in zh
    assert "### Clause 2.1\n\nOur telephone number is now 400-555-0166.\n" in en
    assert "- Takes effect on 1 March 2027\n" in en


def test_the_email_has_its_headers(decided: Office) -> None:
    assert decided.notice("--from", "云岫云 <notice@yunxiu.example.com>") == 0
    mail = decided.email("zh")
    assert mail["Subject"] == "《云岫云隐私政策》更新通知：自 2027 年 3 月 1 日起生效"
    assert mail["From"].addresses[0].display_name == "云岫云"
    assert mail["From"].addresses[0].addr_spec == "notice@yunxiu.example.com"
    assert mail["To"] == "undisclosed-recipients:;"
    assert parsedate_to_datetime(mail["Date"]).isoformat() == "2027-01-05T00:00:00+08:00"
    assert mail["Message-ID"] == "<privacy.2027-03-01.zh@cloud.yunxiu.example.com>"
    assert mail["Content-Language"] == "zh-CN"
    assert decided.email("en")["Content-Language"] == "en"
    assert mail["MIME-Version"] == "1.0"
    assert mail.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
    assert not mail.defects
    raw = (decided.root / "out/email.zh.eml").read_bytes()
    assert raw.isascii()
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")


def test_both_bodies_of_the_email_say_the_same(decided: Office) -> None:
    assert decided.notice() == 0
    for lang in ("zh", "en"):
        mail = decided.email(lang)
        for kind in ("plain", "html"):
            body = mail.get_body((kind,))
            assert body is not None
            text = body.get_content()
            for words in (
                "400-555-0130",
                "400-555-0166",
                "2027",
                "compare/2026-03-01--2027-03-01/",
            ):
                assert words in text


class Resources(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.targets: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.targets |= {value or "" for name, value in attrs if name in ("href", "src")}


def parsed(html: str) -> Resources:
    found = Resources()
    found.feed(html)
    return found


def html_of(office: Office, lang: str) -> str:
    body = office.email(lang).get_body(("html",))
    assert body is not None
    return str(body.get_content())


def test_html_loads_nothing_and_leads_only_to_the_site(decided: Office) -> None:
    assert decided.notice() == 0
    for lang in ("zh", "en"):
        for html in (html_of(decided, lang), decided.draft(f"banner.{lang}.html")):
            found = parsed(html)
            assert not found.tags & {"img", "link", "script", "iframe", "object", "style"}
            assert all(target.startswith(f"{SITE}/") for target in found.targets)
            assert "url(" not in html


def test_the_text_message_is_measured(decided: Office, capsys: Capture) -> None:
    assert decided.notice("--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    path = Path(__file__).parents[2] / "docs/schemas/notice.schema.json"
    Draft202012Validator(json.loads(path.read_text(encoding="utf-8"))).validate(told)
    said = told["languages"]
    assert said["zh"]["sms"]["text"] == decided.draft("sms.zh.txt").rstrip("\n")
    assert said["zh"]["sms"]["text"].startswith(
        "【云岫云】《云岫云隐私政策》已修订，2027年3月1日起生效"
    )
    assert (said["zh"]["sms"]["alphabet"], said["en"]["sms"]["alphabet"]) == ("UCS-2", "GSM-7")
    assert said["en"]["sms"]["parts"] == 2


def test_what_is_not_decided_is_said_everywhere(office: Make, capsys: Capture) -> None:
    made = office(("400-555-0130", "400-555-0166"))
    assert made.notice() == 1
    assert "nobody has decided whether the change in clause 2.1 is material" in (
        capsys.readouterr().out
    )
    for name in ("banner.zh.html", "release-note.zh.md"):
        assert "第 2.1 条的变更尚未决定是否重大" in made.draft(name)
    mail = made.email("en")
    assert mail["Subject"].startswith("[DRAFT, 1 missing]")
    for kind in ("plain", "html"):
        body = mail.get_body((kind,))
        assert body is not None
        assert "Nobody has decided" in " ".join(body.get_content().split())
    assert made.draft("sms.zh.txt").startswith("（草稿，尚缺 1 项，勿发送）")


def test_a_material_change_without_a_summary_is_named(office: Make, capsys: Capture) -> None:
    made = office(("400-555-0130", "400-555-0166"))
    made.review(material="true", zh="客服电话改为 400-555-0166。", by="林岚", on="2027-01-04")
    assert made.notice("--format", "json") == 1
    said = json.loads(capsys.readouterr().out.partition("{")[2].join(("{", "")))
    assert said["languages"]["zh"]["missing"] == []
    (missing,) = said["languages"]["en"]["missing"]
    assert missing == "The material change in clause 2.1 is not explained to users (English)"


def test_a_missing_edition_is_named(decided: Office, capsys: Capture) -> None:
    (decided.policies / "privacy/2027-03-01/en.md").unlink()
    assert decided.notice() == 1
    assert "missing (en): this version has no English text" in capsys.readouterr().out


def test_a_change_in_one_language_is_told_in_both(office: Make) -> None:
    made = office(("calling 400-555-0130", "calling 400-555-0166"))
    made.review(
        material="true", zh="英文文本更正电话。", en="The number.", by="林岚", on="2027-01-04"
    )
    assert made.notice() == 0
    note = made.draft("release-note.zh.md")
    assert "### 第 2.1 条（英文文本）\n\n英文文本更正电话。\n" in note
    assert f"({COMPARED.replace('/zh/', '/en/')}#2.1)" in note


def test_what_is_decided_not_to_be_material_is_only_counted(office: Make) -> None:
    made = office(("400-555-0130", "400-555-0166"))
    made.review(material="false", reason="测试", by="林岚", on="2027-01-04")
    assert made.notice() == 0
    note = made.draft("release-note.zh.md")
    assert "本次修订没有重大变更。" in note
    assert "400-555" not in note
    assert "处其他变更" in note


def test_an_addition_and_a_removal_are_told_as_such(office: Make) -> None:
    gone = "1.2 We delete your personal information within 30 days after you close your account."
    made = office(
        ("\n1.2 我们在账户注销后 30 日内删除您的个人信息。\n", ""),
        (f"\n{gone}\n", ""),
        (
            "电话 400-555-0130 与我们联系。\n",
            "电话 400-555-0130 与我们联系。\n\n2.2 您可以写信投诉。\n",
        ),
        ("calling 400-555-0130.\n", "calling 400-555-0130.\n\n2.2 You may complain in writing.\n"),
    )
    made.review(material="true", zh="说明。", en="Told.", by="林岚", on="2027-01-04")
    assert made.notice() == 0
    note = made.draft("release-note.zh.md")
    assert "### 原第 1.2 条" in note
    assert "- 原文：我们在账户注销后 30 日内删除您的个人信息。\n- 新文：（已删除）" in note
    assert "- 原文：（无，本条为新增）\n- 新文：您可以写信投诉。" in note
    assert "#was-1.2)" in note


def test_policy_text_is_data(office: Make) -> None:
    made = office(("400-555-0130", f"400-555-0166 {EVIL}"))
    made.review(
        material="true",
        zh="'# <b>改</b> [x](http://evil.example)'",
        en="'<b>x</b>'",
        by="L",
        on="2027-01-04",
    )
    assert made.notice() == 0
    for lang in ("zh", "en"):
        for html in (html_of(made, lang), made.draft(f"banner.{lang}.html")):
            found = parsed(html)
            assert not found.tags & {"script", "b"}
            assert all(target.startswith(f"{SITE}/") for target in found.targets)
        rendered = MarkdownIt("commonmark", {"html": True}).render(
            made.draft(f"release-note.{lang}.md")
        )
        found = parsed(rendered)
        assert not found.tags & {"script", "b", "strong"}
        assert all(target.startswith(f"{SITE}/") for target in found.targets)
        assert len(re.findall("<h[1-6]>", rendered)) == 3


def test_a_title_cannot_add_a_header(office: Make) -> None:
    evil = r'title: "云岫云\r\nBcc: a@evil.example\nX: y"'
    made = office(("title: 云岫云隐私政策", evil), ("# 云岫云隐私政策\n", ""))
    made.notice()
    mail = made.email("zh")
    assert mail["Bcc"] is None
    assert mail["X"] is None
    assert "Bcc: a@evil.example" in mail["Subject"]


@pytest.mark.parametrize(
    "words",
    [
        ("--from", "a@example.com\r\nBcc: b@example.com"),
        ("--from", "a@example.com, b@example.com"),
        ("--from", "nobody"),
        ("--from", "名@example.com"),
        ("--from", ""),
        ("--domain", "example.com>\r\nX: y"),
        ("--domain", "-"),
        ("--site-url", "javascript:alert(1)"),
        ("--site-url", "https://"),
        ("--site-url", "https://a.example/?x"),
        ("--site-url", 'https://a.example/"><b>'),
        ("--site-url", "https://user:secret@a.example/"),
    ],
)
def test_what_cannot_stand_in_a_notice_is_refused(
    words: tuple[str, str], decided: Office, capsys: Capture
) -> None:
    expected = 0 if words == ("--from", "") else 2
    assert decided.notice(*words) == expected
    if expected:
        assert capsys.readouterr().err.startswith(words[0])
        assert not (decided.root / "out").exists()


@pytest.mark.parametrize(
    ("version", "says"),
    [
        ("privacy@2026-03-01", "first version"),
        ("privacy@draft", "no date"),
        ("privacy@2027-03-01/zh", "not the name of a version"),
    ],
)
def test_what_cannot_be_announced(
    version: str, says: str, decided: Office, capsys: Capture
) -> None:
    decided.write("policies/privacy/draft/zh.md", "# 云岫云隐私政策\n\n1.1 我们收集您的姓名。\n")
    words = ["--ui", "en", "notice", version, "--policies", str(decided.policies)]
    assert main([*words, "--site-url", SITE]) == 2
    assert says in capsys.readouterr().err


def test_the_site_is_taken_from_mkdocs(
    decided: Office, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(decided.root)
    words = ["--ui", "en", "notice", "privacy@2027-03-01"]
    assert main(words) == 2
    assert "--site-url" in capsys.readouterr().err
    decided.write("mkdocs.yml", "site_name: x\nsite_url: https://p.example/\nhooks: !!python/x y\n")
    assert main(words) == 0
    path = decided.root / "build/notices/privacy/2027-03-01/release-note.zh.md"
    assert "(https://p.example/zh/privacy/compare/" in path.read_text(encoding="utf-8")


def test_the_same_decisions_give_the_same_bytes(decided: Office) -> None:
    def drafts() -> dict[str, bytes]:
        assert decided.notice() == 0
        return {path.name: path.read_bytes() for path in (decided.root / "out").iterdir()}

    assert drafts() == drafts()


def test_a_template_of_the_repository_replaces_ours(decided: Office) -> None:
    decided.write("templates/zh/sms.txt", "【云岫】{{ title }} {{ changes[0].where }} {{ link }}\n")
    assert decided.notice() == 0
    assert decided.draft("sms.zh.txt") == f"【云岫】云岫云隐私政策 第 2.1 条 {COMPARED}\n"
    assert decided.draft("sms.en.txt").startswith("Yunxiu Cloud Privacy Policy revised")


@pytest.mark.parametrize(
    "template",
    [
        "{{ nothing }}",
        "{% if %}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ changes[9].where }}",
        "{{ 1 / 0 }}",
        "{% include '/etc/passwd' %}",
        "{% include '../../../policies/privacy/policy.yml' %}",
    ],
)
def test_a_template_that_fails_is_named_and_nothing_is_written(
    template: str, decided: Office, capsys: Capture
) -> None:
    decided.write("templates/zh/sms.txt", template)
    assert decided.notice() == 2
    assert "zh/sms.txt" in capsys.readouterr().err
    assert not (decided.root / "out").exists()


def test_the_page_explains_every_name_and_template() -> None:
    page = (Path(__file__).parents[2] / "docs" / "notices.md").read_text(encoding="utf-8")
    names = {one.name for kind in (Notice, Item) for one in fields(kind)}
    assert [name for name in sorted(names) if f"`{name}`" not in page] == []
    assert [name for name in TEMPLATES if name not in page] == []
    for lang in ("zh", "en"):
        assert sorted(path.name for path in (BUILT_IN / lang).iterdir()) == sorted(TEMPLATES)


def test_the_demonstration_can_be_announced(policies: Path) -> None:
    site = Site.parse(SITE, "")
    for policy in load(policies):
        for version in policy.versions[1:]:
            pair = Pair.of(policy, version)
            assert pair is not None
            for lang in policy.settings.languages:
                said = notice(pair, lang, site)
                assert all(item.old or item.new for item in said.changes)
                assert version.effective is not None
                if version.effective < date(2026, 12, 1):
                    assert said.changes


def test_every_link_leads_to_the_place_it_names(policies: Path) -> None:
    site = Site.parse("https://p.example/", "")
    # Two versions of each are enough, and quicker than every comparison there is.
    loaded = [replace(policy, versions=policy.versions[-2:]) for policy in load(policies)]
    shown = {page.address: page.content for page in pages(loaded, date(2026, 12, 1))}
    for policy in loaded:
        for version in policy.versions[1:]:
            pair = Pair.of(policy, version)
            assert pair is not None
            for lang in policy.settings.languages:
                said = notice(pair, lang, site)
                for link in (said.link, said.text_link, *(item.link for item in said.changes)):
                    address, _, anchor = link.removeprefix(site.url).partition("#")
                    assert not anchor or f'id="{anchor}"' in shown[address]


def test_without_jinja_the_extra_is_named(
    decided: Office, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    monkeypatch.delitem(sys.modules, "clausetrail.notices.draft", raising=False)
    assert decided.notice() == 2
    assert "clausetrail[notices]" in capsys.readouterr().err
