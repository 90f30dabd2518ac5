"""``clausetrail diff``: what may be compared, and what comes out."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from clausetrail.cli import main
from tests.redline.revisions import W, answered, part
from tests.redline.texts import NEW, OLD

PATH = "policies/privacy/2025-11-01/zh.md"


def git(folder: Path, *words: str) -> None:
    who = {
        f"GIT_{role}_{what}": "x@example.com"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(
        ["git", *words], cwd=folder, check=True, capture_output=True, env=os.environ | who | alone
    )


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, policies: Path) -> Path:
    """A folder with policies in git: a commit of the old text, one of the new, and a change."""
    shutil.copytree(policies, tmp_path / "policies")
    file = tmp_path / PATH
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    for text in (OLD, NEW):
        file.write_text(text, "utf-8")
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "--quiet", "-m", "text")
    file.write_text(NEW.replace("12 个月", "24 个月"), "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path


def changes(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main(["diff", *words, "--format", "json"]) in (0, 1)
    return [change["id"] for change in json.loads(capsys.readouterr().out)["changes"]]


def test_git_revisions_files_and_the_working_copy(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "old.md").write_text(OLD, "utf-8")
    (folder / "new.md").write_text(NEW, "utf-8")
    expected = changes(capsys, "old.md", "new.md")
    assert len(expected) > 5
    assert changes(capsys, f"HEAD~1:{PATH}", f"main:{PATH}") == expected
    assert changes(capsys, "old.md", f"HEAD:./{PATH}") == expected
    assert changes(capsys, f"HEAD:{PATH}", PATH) == ["1.4"]
    assert changes(capsys, f"HEAD:{PATH}", "privacy@2025-11-01/zh") == ["1.4"]
    assert changes(capsys, PATH, f"HEAD:{PATH}") == ["1.4"]
    assert changes(capsys, PATH, PATH) == []


def test_a_revision_is_read_from_a_folder_inside_the_repository(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir((folder / PATH).parent)
    assert changes(capsys, "HEAD:./zh.md", "zh.md") == ["1.4"]
    assert changes(capsys, f"HEAD:{PATH}", "zh.md") == ["1.4"]


@pytest.mark.parametrize(
    ("old", "said"),
    [
        (f"nowhere:{PATH}", 'there is no revision "nowhere"'),
        ("HEAD:policies/none.md", 'there is no such file in the revision "HEAD"'),
        ("HEAD:policies", 'there is no such file in the revision "HEAD"'),
        (f"--output=stolen:{PATH}", "the arguments are wrong"),
        ("none.md", "there is no such file"),
        ("privacy@1999-01-01/zh", 'there is no version "1999-01-01"'),
    ],
)
def test_what_is_not_there_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str], old: str, said: str
) -> None:
    for ui in ("zh", "en"):
        try:
            code: int | str | None = main(["--ui", ui, "diff", old, PATH])
        except SystemExit as ended:
            code = ended.code
        assert code == 2
        told = capsys.readouterr()
        assert told.out == ""
    assert said in told.err


def test_without_a_repository_and_without_git(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(folder / ".git")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    assert main(["--ui", "en", "diff", f"HEAD:{PATH}", PATH]) == 2
    assert "this is not a git repository" in capsys.readouterr().err
    monkeypatch.setenv("PATH", str(folder))
    assert main(["--ui", "zh", "diff", f"HEAD:{PATH}", PATH]) == 2
    assert "没有找到 git 程序" in capsys.readouterr().err


def test_two_languages_are_not_compared(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["diff", "privacy@2027-03-01/zh", "privacy@2027-03-01/en"]
    assert main(["--ui", "en", *words]) == 2
    assert "the two texts are in different languages" in capsys.readouterr().err


def test_either_direction_and_an_unnamed_language(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    later, earlier = "privacy@2027-03-01", "privacy@2024-07-01"
    there = changes(capsys, f"{earlier}/en", later)
    back = changes(capsys, f"{later}/en", earlier)
    assert there
    assert len(there) == len(back)


@pytest.mark.parametrize("option", ["auto", "always", "never"])
def test_colour(folder: Path, capsys: pytest.CaptureFixture[str], option: str) -> None:
    assert main(["diff", f"HEAD:{PATH}", PATH, "--color", option]) == 1
    assert ("\x1b[" in capsys.readouterr().out) == (option == "always")


@pytest.mark.parametrize("format", ["text", "markdown", "html", "json", "docx"])
def test_every_format_can_be_written_to_a_file(
    folder: Path, capsys: pytest.CaptureFixture[str], format: str
) -> None:
    words = ["diff", f"HEAD~1:{PATH}", f"HEAD:{PATH}", "--format", format]
    assert main([*words, "--output", "made/redline"]) == 1
    written = (folder / "made/redline").read_bytes()
    assert capsys.readouterr().out == ""
    if format == "docx":
        assert zipfile.is_zipfile(io.BytesIO(written))
    else:
        assert main(words) == 1
        assert capsys.readouterr().out == written.decode("utf-8")


def test_word_takes_its_author_and_date_from_the_options(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["diff", f"HEAD~1:{PATH}", f"HEAD:{PATH}", "--format", "docx", "--output", "r.docx"]
    for more, author, moment in (
        ([], "clausetrail", "2026-11-02T00:00:00Z"),
        (["--author", "法务 张", "--date", "2026-12-01"], "法务 张", "2026-12-01T00:00:00Z"),
        (["--date", "2026-12-01T08:00:00+08:00"], "clausetrail", "2026-12-01T00:00:00Z"),
    ):
        assert main([*words, *more]) == 1
        content = (folder / "r.docx").read_bytes()
        (revision, *_) = part(content).iter(f"{W}ins")
        assert (revision.get(f"{W}author"), revision.get(f"{W}date")) == (author, moment)
        assert "1.4 日志保存 12 个月。" in answered(content, "accept")
        assert "1.4 我们在服务器上保存日志，用于排查故障。日志保存 6 个月。" in answered(
            content, "reject"
        )


def test_word_needs_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--ui", "en", "diff", PATH, PATH, "--format", "docx"]) == 2
    assert "--output FILE.docx" in capsys.readouterr().err


def test_word_says_what_to_install(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("clausetrail.redline.word", "clausetrail.redline.paper"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "docx", None)
    words = ["diff", PATH, PATH, "--format", "docx", "--output", "r.docx"]
    assert main(["--ui", "en", *words]) == 2
    assert "pip install 'clausetrail[word]'" in capsys.readouterr().err
    assert not (folder / "r.docx").exists()


def test_neither_hash_seed_nor_time_zone_nor_locale_counts(folder: Path) -> None:
    program = (
        "import sys; from clausetrail.cli import main\n"
        "old, new, folder = sys.argv[1:]\n"
        "for kind in ('text', 'markdown', 'html', 'docx'):\n"
        "    words = ['diff', old, new, '--format', kind, '--output', f'{folder}/{kind}']\n"
        "    assert main(['--ui', 'en', *words]) == 1\n"
    )
    made = []
    for seed, zone, locale in (("1", "Asia/Shanghai", "C"), ("2", "America/Lima", "C.UTF-8")):
        words = ["privacy@2025-11-01/en", "privacy@2027-03-01/en", folder / f"made-{seed}"]
        subprocess.run(
            [sys.executable, "-c", program, *words],
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale},
            check=True,
        )
        made.append({path.name: path.read_bytes() for path in (folder / f"made-{seed}").iterdir()})
    assert len(made[0]) == 4
    assert made[0] == made[1]


@pytest.mark.parametrize("words", [["--date", "soon"], ["--width", "5"], ["--width", "wide"]])
def test_options_that_make_no_sense_are_refused(folder: Path, words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["diff", PATH, PATH, *words])
    assert ended.value.code == 2


AGREEMENT = "# 云岫云用户服务协议\n\n## 一、 费用\n\n1.1 您应当在 10 日内付清费用。\n"


def agreements(folder: Path) -> list[str]:
    (folder / "a.md").write_text(AGREEMENT, "utf-8")
    (folder / "b.md").write_text(AGREEMENT.replace("10 日", "5 日"), "utf-8")
    return ["a.md", "b.md"]


def test_an_agreement_can_be_judged_as_a_contract(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = agreements(folder)
    assert main(["diff", *files, "--profile", "contract", "--format", "json"]) == 1
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert (change["verdict"], change["category"], change["kinds"]) == ("material", 8, [8])


def test_a_lone_agreement_is_judged_as_ever_but_the_profile_is_pointed_out(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = agreements(folder)
    main(["diff", *files, "--format", "json"])
    told = capsys.readouterr()
    assert json.loads(told.out)["changes"][0]["category"] in range(1, 7)
    assert told.err == ""
    main(["diff", *files, "--ui", "en"])
    assert "--profile contract" in capsys.readouterr().err
    main(["diff", *files, "--ui", "en", "--profile", "six"])
    assert capsys.readouterr().err == ""


def test_another_profile_leaves_the_policys_own_list_aside(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = folder / "policies/privacy/policy.yml"
    settings.write_text(settings.read_text("utf-8") + "categories: [1]\n", "utf-8")
    edition = "policies/privacy/2025-11-01/zh.md"
    assert changes(capsys, edition, edition, "--profile", "contract") == []
