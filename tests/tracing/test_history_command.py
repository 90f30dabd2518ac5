"""``clausetrail history`` on the demonstration policies."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from clausetrail.cli import main


def shown(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["history", *words]) == 0
    return capsys.readouterr().out


def test_json(policies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(
        shown(capsys, "privacy", "9.2", "--policies", str(policies), "--format", "json")
    )
    schema = Path(__file__).parents[2] / "docs/schemas/history.schema.json"
    jsonschema.validate(found, json.loads(schema.read_text(encoding="utf-8")))
    names = sorted(
        (one.name for one in (policies / "privacy").iterdir() if one.is_dir()), reverse=True
    )
    assert [entry["version"] for entry in found["history"]] == names
    assert found["schema"] == "clausetrail/history/1"
    assert found["lang"] == "zh", "the language that prevails"
    assert found["identity"] == {"version": names[-1], "id": "9.2"}
    for entry in found["history"]:
        for clause in entry["clauses"]:
            assert clause["identity"] == f"9.2@{names[-1]}"


@pytest.mark.parametrize(("ui", "says"), [("zh", "首见于"), ("en", "first appeared as")])
def test_text(policies: Path, capsys: pytest.CaptureFixture[str], ui: str, says: str) -> None:
    out = shown(capsys, "privacy", "9.2", "--policies", str(policies), "--ui", ui, "--lang", "en")
    assert says in out.splitlines()[0]
    assert "9.2@2023-05-01" in out.splitlines()[0]


def test_the_edits_are_shown(
    policies: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "policies"
    shutil.copytree(policies / "privacy", folder / "privacy")
    draft = folder / "privacy" / "draft"
    latest = sorted((folder / "privacy").glob("20*"))[-1]
    draft.mkdir()
    text = (latest / "zh.md").read_text(encoding="utf-8")
    assert "更为醒目的方式" in text
    changed = text.replace("更为醒目的方式", "醒目的方式").replace("9.2 ", "9.3 ")
    (draft / "zh.md").write_text(changed, encoding="utf-8")
    out = shown(capsys, "privacy", "9.3", "--policies", str(folder))
    assert "draft  9.3" in out
    assert "[-更为-]" in out
    older = shown(capsys, "privacy", "9.2@2023-05-01", "--policies", str(folder))
    assert older.split("\n", 1)[1] == out.split("\n", 1)[1], "the same clause, named otherwise"


@pytest.mark.parametrize(
    ("policy", "clause", "says"),
    [
        ("no-such", "9.2", "privacy, user-agreement"),
        ("privacy", "9.2@2001-01-01", "2023-05-01"),
        ("privacy", "99.1", "clausetrail clauses privacy@"),
        ("privacy", "9.2@soon", "5.1.4@2021-01-25"),
    ],
)
def test_what_is_not_there(
    policies: Path, capsys: pytest.CaptureFixture[str], policy: str, clause: str, says: str
) -> None:
    assert main(["history", policy, clause, "--policies", str(policies), "--ui", "en"]) == 2
    assert says in capsys.readouterr().err
