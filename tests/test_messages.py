"""What the command line says: in the language asked for, and in an editor's words."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import pytest

from clausetrail.bilingual import LANGS, Lang
from clausetrail.cli import COMMANDS, main
from clausetrail.cli.import_ import laid_out
from clausetrail.errors import ClausetrailError, trouble
from clausetrail.yaml import parse

HAN = re.compile(r"[\u4e00-\u9fff]")
Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("ui", LANGS)
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_help_tells_of_the_language(command: str, ui: Lang, capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(["--ui", ui, *([command] if command else []), "--help"])
    assert "--ui {zh,en}" in capsys.readouterr().out


@pytest.mark.parametrize("ui", LANGS)
@pytest.mark.parametrize("command", ["check", "verify", "seal"])
def test_a_day_that_is_none_is_answered_alike(command: str, ui: Lang, capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(["--ui", ui, command, "--as-of", "2026-13-45"])
    said = {
        "zh": "不是日期：'2026-13-45'；请写成 2027-03-01 的形式",
        "en": "not a date: '2026-13-45'; write it like 2027-03-01",
    }
    assert said[ui] in capsys.readouterr().err


@pytest.mark.parametrize("code", [errno.EISDIR, errno.EACCES, errno.ENOSPC, 9999])
def test_trouble_with_files_is_told_in_both_languages(code: int) -> None:
    said = trouble(OSError(code, "as the system says"))
    assert HAN.search(said.zh)
    assert not HAN.search(said.en)
    assert "as the system says" not in said.zh + said.en


@pytest.mark.parametrize(
    ("text", "zh"),
    [
        ("title: 政策: 一", "冒号"),
        ("brands: [云岫", "括号"),
        ('title: "云岫', "引号"),
        ("a: 1\n b: 2", "冒号"),
        ("a:\n  - 1\n b: 2", "缩进"),
        ("a: 1\n\tb: 2", "制表符"),
        ("a: 1\n---\nb: 2", "两份"),
    ],
)
def test_broken_yaml_is_explained_in_chinese(text: str, zh: str) -> None:
    with pytest.raises(ClausetrailError) as caught:
        parse(text, "policy.yml")
    assert zh in caught.value.what.zh
    assert not re.search(r"[a-z]", caught.value.what.zh)
    assert caught.value.where.startswith("policy.yml:")


def test_marks_of_layout_are_counted_by_what_they_are_for() -> None:
    marks = {"#": (0, 5), "*": (4, 4), "●": (2, 0), "|": (3, 9)}
    assert list(laid_out(marks, "en")) == [
        "marks of layout added: # (5, headings), | (6, tables)",
        "marks of layout left out: ● (2)",
    ]
    assert list(laid_out(marks, "zh")) == [
        "排版符号，新增：#（5 个，标题）、|（6 个，表格）",
        "排版符号，去掉：●（2 个）",
    ]


def test_align_shows_what_differs_and_the_links_only_if_asked(
    tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "zh.md").write_text("# 政策\n\n1.1 我们保存 30 日。\n", encoding="utf-8")
    (tmp_path / "en.md").write_text("# Policy\n\n1.1 We keep it for 60 days.\n", encoding="utf-8")
    words = ["--ui", "en", "align", str(tmp_path / "zh.md"), str(tmp_path / "en.md")]
    assert main(words) == 1
    short = capsys.readouterr().out
    assert "1 place out of step." in short
    assert main([*words, "--all"]) == 1
    assert capsys.readouterr().out.startswith(short.rstrip("\n"))
    assert re.search(r"(?m)^1\.1 +1\.1 ", short) is None
