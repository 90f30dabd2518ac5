"""Input that cannot be worked with: one clear message, exit 2, and nothing written."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from clausetrail.bilingual import LANGS, Lang
from clausetrail.cli import main

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parent.parent
HAN = re.compile(r"[\u4e00-\u9fff]")
PROGRAMMERS = re.compile(r"Traceback|\b[A-Z]\w+(?:Error|Exception)\b|Errno|fromisoformat|None")
"""Words that say something to a programmer alone."""

SETTINGS = "title:\n  zh: 隐私政策\n  en: Privacy Policy\n"
ZH = """\
---
title: 隐私政策
effective: 2024-03-01
---

# 隐私政策

## 一、我们收集的信息

1.1 我们收集您的手机号码。
"""
EN = """\
---
title: Privacy Policy
effective: 2024-03-01
---

# Privacy Policy

## I. What we collect

1.1 We collect your mobile number.
"""
LONG_ZH = "\n我们收集您的手机号码，用于核实您的身份。\n"
LONG_EN = "\nWe collect your mobile number in order to verify who you are.\n"
GOOD: Mapping[str, str | bytes] = {
    "policies/privacy/policy.yml": SETTINGS,
    "policies/privacy/2024-03-01/zh.md": ZH,
    "policies/privacy/2024-03-01/en.md": EN,
}


@dataclass(frozen=True)
class Case:
    """Files beside the good ones, a command, and what its message must name."""

    name: str
    command: str
    where: str
    files: Mapping[str, str | bytes | None]

    def __str__(self) -> str:
        return self.name


CASES = [
    Case("missing file", "clauses nowhere.md", "nowhere.md", {}),
    Case("a folder instead of a file", "clauses policies", "policies", {}),
    Case("one side of a comparison is missing", "diff {zh} nowhere.md", "nowhere.md", {}),
    Case("one language is missing", "align {zh} nowhere.md", "nowhere.md", {}),
    Case(
        "an encoding that is none",
        "clauses odd.md",
        "odd.md",
        {"odd.md": b"# \xff\xfe\x80\x81\x00\n\n1.1 \x80\xff\xff\n"},
    ),
    Case(
        "front matter that is not YAML",
        "clauses broken.md",
        "broken.md",
        {"broken.md": "---\ntitle: [unclosed\n---\n\n# 政策\n\n1.1 条款。\n"},
    ),
    Case(
        "front matter with a day that does not exist",
        "clauses broken.md",
        "broken.md",
        {"broken.md": "---\neffective: 2024-02-31\n---\n\n# 政策\n\n1.1 条款。\n"},
    ),
    Case("an empty document", "clauses empty.md", "empty.md", {"empty.md": ""}),
    Case("nothing but white space", "clauses empty.md", "empty.md", {"empty.md": " \n\u3000\n\n"}),
    Case(
        "nothing but front matter",
        "clauses empty.md",
        "empty.md",
        {"empty.md": "---\ntitle: 政策\n---\n"},
    ),
    Case("unknown policy", "diff cookies@2024-03-01/zh {zh}", "cookies@2024-03-01/zh", {}),
    Case("unknown version", "diff privacy@2023-01-01/zh {zh}", "privacy@2023-01-01/zh", {}),
    Case(
        "unknown language version",
        "clauses privacy@2024-03-01/en",
        "privacy@2024-03-01/en",
        {"policies/privacy/2024-03-01/en.md": None},
    ),
    Case(
        "a version folder without text",
        "check",
        "2024-06-01",
        {"policies/privacy/2024-06-01/.keep": ""},
    ),
    Case(
        "two versions with one date",
        "check",
        "2024-06-01",
        {"policies/privacy/2024-06-01/zh.md": ZH},
    ),
    Case(
        "two versions with one date do not become a site",
        "build --config {config}",
        "2024-06-01",
        {"policies/privacy/2024-06-01/zh.md": ZH},
    ),
    Case(
        "a version named carelessly", "diff privacy@2024-3-1/zh {zh}", "privacy@2024-03-01/zh", {}
    ),
    Case("a language that is none", "diff {zh} privacy@2024-03-01/fr", "privacy@2024-03-01", {}),
    Case("a version to review named carelessly", "review privacy@2024-3", "privacy@2024-03-01", {}),
    Case(
        "an English text saved as the Chinese one",
        "check",
        "zh.md",
        {"policies/privacy/2024-03-01/zh.md": EN + 8 * LONG_EN},
    ),
    Case(
        "a Chinese text saved as the English one",
        "check",
        "en.md",
        {"policies/privacy/2024-03-01/en.md": ZH + 8 * LONG_ZH},
    ),
    Case(
        "two texts aligned the wrong way round",
        "align two.md one.md",
        "two.md",
        {"one.md": ZH + 8 * LONG_ZH, "two.md": EN + 8 * LONG_EN},
    ),
    Case("a day that does not exist", "check --as-of 2026-13-45", "2026-13-45", {}),
    Case("a report of no known format", "check --report foo", "sarif", {}),
    Case("a folder to import", "import policies", "policies", {}),
    Case("a policy without settings", "check", "policy.yml", {"policies/sdk/2024-03-01/zh.md": ZH}),
    Case(
        "settings that are not YAML",
        "check",
        "policy.yml",
        {"policies/privacy/policy.yml": "title: {zh: 隐私政策\n"},
    ),
    Case(
        "settings with a misspelt key",
        "check",
        "policy.yml",
        {"policies/privacy/policy.yml": SETTINGS + "langauges: [zh]\n"},
    ),
    Case(
        "a policy folder that would make a bad address",
        "build --config {config}",
        "Privacy Policy",
        {"policies/Privacy Policy/policy.yml": SETTINGS},
    ),
    Case(
        "a version folder that is no date",
        "build --config {config}",
        "2024-3-1",
        {"policies/privacy/2024-3-1/zh.md": ZH},
    ),
    Case(
        "a reference that climbs out of the policies",
        "clauses privacy@../../secret",
        "privacy@../../secret",
        {"secret": "秘密"},
    ),
    Case(
        "a language that climbs out of the policies",
        "clauses privacy@2024-03-01/../../secret.md",
        "privacy@2024-03-01/../../secret.md",
        {"policies/secret.md": ZH},
    ),
    Case("a day that does not exist", "check --as-of 2024-02-31", "2024-02-31", {}),
    Case("a day that is no day", "build --config {config} --as-of soon", "--as-of", {}),
    Case("no policies here", "check elsewhere", "elsewhere", {}),
    Case("a review of no version", "review privacy", "privacy", {}),
    Case("a review of a version there is not", "review privacy@2020-01-01", "2020-01-01", {}),
    Case("an import of nothing", "import nowhere.txt --output new.md", "nowhere.txt", {}),
    Case("an import of an empty text", "import a.txt --output b.md", "a.txt", {"a.txt": "\n"}),
    Case(
        "an import over an existing file",
        "import a.txt --output policies/privacy/2024-03-01/zh.md",
        "policies/privacy/2024-03-01/zh.md",
        {"a.txt": "隐私政策\n\n一、总则\n\n1.1 我们收集您的姓名。\n"},
    ),
    Case(
        "an import into a folder that is a file",
        "import a.txt --output policy.md/zh.md",
        "policy.md/zh.md",
        {"a.txt": "隐私政策\n\n一、总则\n\n1.1 我们收集您的姓名。\n", "policy.md": ZH},
    ),
    Case("a code there is not", "explain L999", "L999", {}),
    Case("a lint of nothing", "lint nowhere.md", "nowhere.md", {}),
    Case("a format of nothing", "fmt nowhere.md", "nowhere.md", {}),
    Case("a format of what is no Markdown", "fmt a.txt", "a.txt", {"a.txt": "政策\n"}),
    Case("an import of a picture", "import a.png", "a.png", {"a.png": b"\x89PNG\r\n\x1a\n\0\0"}),
    Case("an import of no Word file", "import a.docx", "a.docx", {"a.docx": b"PK\x03\x04\0\0"}),
    Case("an import of no PDF file", "import a.pdf", "a.pdf", {"a.pdf": b"%PDF-1.7\n\0"}),
    Case(
        "a review that is not YAML",
        "check",
        "review.yml",
        {"policies/privacy/2024-03-01/review.yml": "decisions: [\n"},
    ),
]


def lay_out(folder: Path, files: Mapping[str, str | bytes | None]) -> None:
    for name, content in {**GOOD, **files}.items():
        path = folder / name
        if content is None:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("ui", LANGS)
@pytest.mark.parametrize("case", CASES, ids=str)
def test_one_clear_message_and_nothing_written(
    case: Case,
    ui: Lang,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    lay_out(tmp_path, case.files)
    monkeypatch.chdir(tmp_path)
    before = contents(tmp_path)
    known = {"zh": "privacy@2024-03-01/zh", "config": str(ROOT / "mkdocs.yml")}
    words = [word.format_map(known) for word in case.command.split(" ")]

    try:
        code = main(["--ui", ui, *words])
    except SystemExit as ended:  # the argument parser ends the program itself
        code = int(ended.code or 0)

    shown = capsys.readouterr()
    assert code == 2
    assert shown.out == "" or words[0] == "import"  # which tells of repairs as it goes
    assert case.where in shown.err
    assert not PROGRAMMERS.search(shown.err), shown.err
    what, todo = shown.err.rstrip("\n").split("\n")
    assert todo.startswith("  ")
    if ui == "zh":
        assert HAN.search(what), what
        assert HAN.search(todo), todo
    else:
        assert not HAN.search(re.sub(r"[\"“'].*?[\"”']", "", shown.err)), shown.err
    assert contents(tmp_path) == before


@pytest.mark.parametrize("name", ["nowhere.md", "privacy@2023-01-01/zh"])
def test_the_installed_program_says_the_same(name: str, tmp_path: Path) -> None:
    lay_out(tmp_path, {})
    done = subprocess.run(
        [sys.executable, "-m", "clausetrail", "clauses", name],
        cwd=tmp_path,
        env={**os.environ, "LC_ALL": "zh_CN.UTF-8"},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert name in done.stderr
    assert HAN.search(done.stderr)
    assert "Traceback" not in done.stderr


HOSTILE_ZH = """\
---
title: 隐私政策 <script>alert("title")</script>
docno: '"><script>alert("docno")</script>'
effective: {date}
---

# 隐私政策 <script>alert("title")</script>

## 一、标题 <img src=x onerror=alert(1)> {{: onclick=alert(2) }}

1.1 我们收集您的手机号码。<script>document.location="https://evil.invalid"</script>

1.2 请见[我们的网站](javascript:alert(3))，或[联系我们](data:text/html,<script>alert(4)</script>)。

1.3 {{{{ config.site_name }}}} {{% include "secret" %}} <!-- {number} --> &lt;b&gt; [[wiki]] ![](https://evil.invalid/a.png)

1.4 保存 {number} 日。<iframe src="https://evil.invalid"></iframe>

| 名称 | 目的 |
|---|---|
| <svg onload=alert(5)> | "><a href="javascript:alert(6)">{number}</a> |
"""
HOSTILE_SETTINGS = """\
title:
  zh: '</title><script>alert("settings")</script>'
  en: '"><img src=x onerror=alert(7)>'
brands: ["<script>alert(8)</script>"]
"""


class Elements(HTMLParser):
    """Collects what a browser would run, or load from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.alive: list[str] = []
        self.words: list[str] = []
        self.script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.script = tag == "script"
        for name, value in attrs:
            target = re.sub(r"[\s\x00-\x20]+", "", value or "").lower()
            if (name.startswith("on") and "alert" in target) or (
                name in ("href", "src", "action", "formaction", "data")
                and (
                    target.startswith(("javascript:", "data:text", "vbscript:"))
                    or (name != "href" and "evil.invalid" in target)
                )
            ):
                self.alive.append(f"<{tag} {name}={value}>")
        if tag in ("iframe", "object", "embed"):
            self.alive.append(f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        self.script = False

    def handle_data(self, data: str) -> None:
        if not self.script:
            self.words.append(data)
        elif "alert(" in data or "evil.invalid" in data:
            self.alive.append(data)


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a policy whose text attacks whoever reads it, in two versions."""
    folder = tmp_path_factory.mktemp("hostile")
    files: dict[str, str | bytes | None] = dict.fromkeys(GOOD)
    files["policies/privacy/policy.yml"] = HOSTILE_SETTINGS
    for number, day in enumerate(("2024-03-01", "2024-06-01"), 30):
        text = HOSTILE_ZH.format(date=day, number=number)
        files[f"policies/privacy/{day}/zh.md"] = text
        files[f"policies/privacy/{day}/en.md"] = text
    lay_out(folder, files)
    site = folder / "site"
    words = f"build --policies {folder}/policies --config {ROOT}/mkdocs.yml --site-dir {site}"
    more = ("--as-of", "2024-12-01", "--fail-on", "never")
    done = subprocess.run(
        [sys.executable, "-m", "clausetrail", *words.split(" "), *more],
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return site


def test_a_script_in_policy_text_is_shown_not_run(hostile_site: Path) -> None:
    pages = sorted(hostile_site.rglob("*.html"))
    assert pages
    for path in pages:
        elements = Elements()
        elements.feed(path.read_text(encoding="utf-8"))
        assert elements.alive == [], path.relative_to(hostile_site)
    elements = Elements()
    elements.feed((hostile_site / "zh/privacy/index.html").read_text(encoding="utf-8"))
    words = "".join(elements.words)
    for written in (
        '<script>document.location="https://evil.invalid"</script>',
        "{{ config.site_name }}",
        '{% include "secret" %}',
        '<iframe src="https://evil.invalid"></iframe>',
        "<svg onload=alert(5)>",
        "{: onclick=alert(2) }",
    ):
        assert written in words


def test_a_browser_runs_nothing_of_it(
    hostile_site: Path, serve: Callable[[Path], str], page: Page
) -> None:
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    base = serve(hostile_site)
    for name in ("zh/", "zh/privacy/", "zh/privacy/compare/2024-03-01--2024-06-01/"):
        page.goto(f"{base}/{name}")
        assert page.url == f"{base}/{name}"
        for link in page.locator("article a").all():
            href = link.get_attribute("href") or ""
            assert not re.match(r"\s*(javascript|data|vbscript):", href, re.I), href
    assert asked == []


def test_a_failed_build_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path, {"policies/privacy/2024-6-1/zh.md": ZH, "build/site/index.html": "old"})
    monkeypatch.chdir(tmp_path)
    before = contents(tmp_path)
    assert main(["build", "--config", str(ROOT / "mkdocs.yml")]) == 2
    assert contents(tmp_path) == before


def test_a_link_out_of_the_policies_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_out(tmp_path, {"secret.md": ZH, "policies/privacy/2024-03-01/zh.md": None})
    (tmp_path / "policies/privacy/2024-03-01/zh.md").symlink_to(tmp_path / "secret.md")
    monkeypatch.chdir(tmp_path)
    for command in (["check"], ["clauses", "privacy@2024-03-01/zh"]):
        assert main(["--ui", "en", *command]) == 2
        assert "2024-03-01/zh.md" in capsys.readouterr().err
