"""``clausetrail lint`` and ``clausetrail explain`` as an editor and a program see them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clausetrail.cli import main

TEXT = (
    "# 云岫云隐私政策\n\n更新日期：2024 年 3 月 1 日\n\n生效日期：2024 年 3 月 15 日\n\n"
    "## 一、总则\n\n我们收集姓名,电话。\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "zh.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_text_says_where_what_why_and_what_to_do(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--ui", "zh", "lint", str(file)]) == 1
    out = capsys.readouterr().out
    assert f"{file}:9: s1.p1" in out
    assert "L304" in out
    assert "→ 改为对应的全角标点" in out
    assert main(["--ui", "en", "lint", str(file)]) == 1
    assert "half-width punctuation" in capsys.readouterr().out


def test_json(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", str(file), "--format", "json"]) == 1
    out = json.loads(capsys.readouterr().out)
    assert out["schema"] == "clausetrail/lint/1"
    (finding,) = out["findings"]
    assert finding["rule"] == "L304"
    assert finding["clause"] == "s1.p1"
    assert finding["lines"] == [9, 9]
    assert set(finding["message"]) == {"zh", "en"}
    assert finding["fix"] == {"edits": [{"line": 9, "column": 7, "old": ",", "new": "，"}]}


def test_fix_writes_the_file(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", str(file), "--fix"]) == 0
    assert "我们收集姓名，电话。" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(("threshold", "code"), [("error", 0), ("warning", 1), ("never", 0)])
def test_threshold(file: Path, threshold: str, code: int) -> None:
    assert main(["lint", str(file), "--fail-on", threshold]) == code


def test_raw_text_is_linted_as_it_came(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw = tmp_path / "policy.txt"
    raw.write_text("云岫云隐私政策\n\n一、联系\n\n我们在 15 天内回复。123\n", encoding="utf-8")
    assert main(["lint", str(raw), "--format", "json"]) == 1
    found = {f["rule"]: f["lines"] for f in json.loads(capsys.readouterr().out)["findings"]}
    assert found["L502"] == [5, 5]


def test_a_missing_file_is_exit_2(tmp_path: Path) -> None:
    assert main(["lint", str(tmp_path / "none.md")]) == 2


def test_explain(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "l304"]) == 0
    out = capsys.readouterr().out
    assert "中文里用了半角标点" in out
    assert "Half-width punctuation in Chinese text" in out
    assert main(["explain"]) == 0
    assert "L101" in capsys.readouterr().out
    assert main(["explain", "Z999"]) == 2
