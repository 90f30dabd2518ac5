"""Sealing: what is recorded, when it is refused, and how a text is corrected openly."""

from __future__ import annotations

import hashlib
import json
import shutil
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausetrail.bilingual import Bilingual
from clausetrail.cli import main
from clausetrail.sealing import Archive, Erratum, Record, Seal, breaches
from clausetrail.sealing.chain import parse, write
from tests.sealing.conftest import ZH, Vault

Capture = pytest.CaptureFixture[str]
TODAY = date(2026, 6, 1)


def errors(capsys: Capture) -> str:
    return capsys.readouterr().err


def test_what_has_taken_effect_is_sealed_and_nothing_else(vault: Vault) -> None:
    records = [json.loads(line[1:]) for line in vault.lines()[1:-1]]
    assert [record["file"] for record in records] == [
        "2024-03-01/en.md",
        "2024-03-01/zh.md",
        "2025-03-01/en.md",
        "2025-03-01/zh.md",
    ]
    for record in records:
        content = (vault.privacy / record["file"]).read_bytes()
        assert record["sha256"] == hashlib.sha256(content).hexdigest()
        assert record["on"] == "2026-06-01"


def test_the_file_is_json(vault: Vault) -> None:
    whole = json.loads(vault.seals.read_bytes())
    assert whole["schema"] == "clausetrail/seals/1"
    assert whole["policy"] == "privacy"
    assert len(whole["records"]) == 4


def test_every_line_holds_the_hash_of_the_line_above(vault: Vault) -> None:
    lines = vault.lines()
    for above, line in pairwise(lines):
        assert line.endswith(f'"{hashlib.sha256(above.encode()).hexdigest()}"}}\n')


def test_sealing_again_changes_nothing(vault: Vault, capsys: Capture) -> None:
    before = vault.seals.read_bytes()
    assert vault.run("seal") == 0
    assert "nothing to seal" in capsys.readouterr().out
    assert vault.seals.read_bytes() == before


def test_an_announced_version_is_sealed_by_name(vault: Vault, capsys: Capture) -> None:
    before = vault.lines()
    assert vault.run("seal", "privacy@2027-03-01") == 0
    after = vault.lines()
    assert after[: len(before) - 1] == before[:-1]
    assert [json.loads(line[1:])["file"] for line in after[5:-1]] == [
        "2027-03-01/zh.md",
        "2027-03-01/en.md",
    ]
    assert vault.verify(capsys) == []
    vault.write("privacy/2027-03-01/zh.md", ZH.format(n=1))
    assert vault.verify(capsys) == [("C502", "privacy/2027-03-01/zh.md")]


@pytest.mark.parametrize(
    "name", ["privacy@draft", "privacy", "privacy@2023-01-01", "other@2024-03-01"]
)
def test_what_is_no_published_version_is_not_sealed(
    name: str, vault: Vault, capsys: Capture
) -> None:
    assert vault.run("seal", name) == 2
    assert errors(capsys).startswith(name)


def test_a_changed_edition_is_not_sealed_anew(vault: Vault, capsys: Capture) -> None:
    vault.write("privacy/2024-03-01/zh.md", ZH.format(n=36))
    vault.write("privacy/2026-01-01/zh.md", ZH.format(n=2))
    before = vault.seals.read_bytes()
    assert vault.run("seal") == 2
    assert "privacy/2024-03-01/zh.md" in errors(capsys)
    assert vault.seals.read_bytes() == before


def test_nothing_is_added_to_a_chain_that_git_remembers_otherwise(
    vault: Vault, capsys: Capture
) -> None:
    vault.seals.unlink()
    assert vault.run("seal") == 2
    assert "there were seals in commit" in errors(capsys)
    assert not vault.seals.exists()


def test_one_policy_in_disorder_leaves_all_as_they_are(vault: Vault, capsys: Capture) -> None:
    vault.write("terms/2024-03-01/zh.md", ZH.format(n=36))
    vault.write("privacy/2026-01-01/zh.md", ZH.format(n=2))
    before = vault.seals.read_bytes()
    assert vault.run("seal") == 2
    assert vault.seals.read_bytes() == before


def test_the_day_cannot_go_back(vault: Vault, capsys: Capture) -> None:
    vault.write("privacy/2026-01-01/zh.md", ZH.format(n=2))
    words = ["seal", "--policies", str(vault.policies), "--as-of", "2026-05-31", "--ui", "en"]
    assert main(words) == 2
    assert "before that of the last record" in errors(capsys)


ERRATUM = (
    *("--erratum", "privacy@2024-03-01/zh", "--by", "林岚"),
    *("--reason-zh", "改正保存期限的笔误", "--reason-en", "A slip in the retention period"),
    "--yes",
)


def test_a_material_change_is_no_erratum_unless_somebody_insists(
    vault: Vault, capsys: Capture
) -> None:
    vault.write("privacy/2024-03-01/zh.md", ZH.format(n=36))
    before = vault.seals.read_bytes()
    assert vault.run("seal", *ERRATUM[:-1]) == 2
    shown = capsys.readouterr()
    assert "36" in shown.out
    assert "material change" in shown.err
    assert "--yes" in shown.err
    assert vault.seals.read_bytes() == before


def test_an_erratum_corrects_openly(vault: Vault, capsys: Capture) -> None:
    was = hashlib.sha256((vault.privacy / "2024-03-01/zh.md").read_bytes()).hexdigest()
    vault.write("privacy/2024-03-01/zh.md", ZH.format(n=36))
    assert vault.run("seal", *ERRATUM) == 0
    record = json.loads(vault.lines()[-2][1:])
    assert record["kind"] == "erratum"
    assert record["was"] == was
    assert record["sha256"] == hashlib.sha256(ZH.format(n=36).encode()).hexdigest()
    assert record["reason"] == {"zh": "改正保存期限的笔误", "en": "A slip in the retention period"}
    assert (record["by"], record["on"]) == ("林岚", "2026-06-01")
    assert vault.verify(capsys) == []
    assert vault.run("verify") == 0
    assert "erratum 2026-06-01  2024-03-01/zh.md  林岚: A slip" in capsys.readouterr().out


def test_undoing_an_erratum_is_found(vault: Vault, capsys: Capture) -> None:
    before = (vault.privacy / "2024-03-01/zh.md").read_bytes()
    vault.write("privacy/2024-03-01/zh.md", ZH.format(n=36))
    assert vault.run("seal", *ERRATUM) == 0
    (vault.privacy / "2024-03-01/zh.md").write_bytes(before)
    assert vault.verify(capsys) == [("C502", "privacy/2024-03-01/zh.md")]
    vault.run("verify")
    assert "the correction was undone" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (ERRATUM[:2] + ERRATUM[4:], "missing: --by"),
        (ERRATUM[:6], "missing: --reason-en"),
        (("--erratum", "privacy@2024-03-01"), "not the name of a published version"),
        (("--erratum",), "about one edition"),
        ((*ERRATUM, "--by", "a\u202eb"), "characters that cannot be kept"),
        (("--erratum", "privacy@2025-03-01/zh", *ERRATUM[2:]), "sealed"),
        (("--erratum", "privacy@2027-03-01/zh", *ERRATUM[2:]), "sealed"),
    ],
)
def test_an_erratum_that_is_not_one_is_refused(
    words: tuple[str, ...], says: str, vault: Vault, capsys: Capture
) -> None:
    vault.write("privacy/2024-03-01/zh.md", ZH.format(n=36))
    before = vault.seals.read_bytes()
    assert vault.run("seal", *words) == 2
    assert says in errors(capsys)
    assert vault.seals.read_bytes() == before


def test_an_unsealed_archive_is_reported_and_then_not(fresh: Vault, capsys: Capture) -> None:
    assert {rule for rule, _ in fresh.verify(capsys)} == {"C501"}
    assert len(fresh.verify(capsys)) == 8
    assert fresh.run("seal") == 0
    assert fresh.verify(capsys) == []


def test_a_revision_git_does_not_know_is_an_error(vault: Vault, capsys: Capture) -> None:
    assert vault.run("verify", "--against=--output=x") == 2
    assert not (vault.root / "x").exists()


def test_a_revision_without_seals_proves_nothing(vault: Vault, capsys: Capture) -> None:
    assert vault.run("verify", "--against", "HEAD") == 0
    assert vault.run("verify", "--against", "HEAD~1") == 2
    assert "no seals in this commit" in errors(capsys)


def test_a_damaged_history_is_no_clean_pass(vault: Vault, capsys: Capture) -> None:
    for path in (vault.root / ".git/objects").glob("??/*"):
        if vault.git("cat-file", "-t", path.parent.name + path.name) == "tree":
            path.chmod(0o644)
            path.unlink()
    assert vault.run("verify") == 2
    assert "git fsck" in errors(capsys)


def test_the_policies_may_be_the_root_of_the_repository(vault: Vault, capsys: Capture) -> None:
    shutil.rmtree(vault.root / ".git")
    inner = Vault(vault.policies)
    inner.git("init", "-q")
    commit = inner.commit("all")
    assert vault.verify(capsys, "--against", commit) == []
    vault.seals.unlink()
    assert ("C505", "privacy/seals.json") in vault.verify(capsys)
    assert ("C505", "privacy/seals.json") in vault.verify(capsys, "--against", commit)


hashes = st.binary(min_size=32, max_size=32).map(bytes.hex)
words = st.text(st.characters(codec="utf-8"), min_size=1)
days = st.integers(0, 3).map(lambda n: TODAY + timedelta(days=n))


@st.composite
def chains(draw: st.DrawFn) -> list[Record]:
    records: list[Record] = []
    sealed: dict[str, str] = {}
    for on in sorted(draw(st.lists(days, min_size=1, max_size=6))):
        number = len(sealed)
        correct = draw(st.booleans())
        if sealed and correct:
            file = draw(st.sampled_from(sorted(sealed)))
            reason = Bilingual(draw(words), draw(words))
            records.append(Erratum(file, draw(hashes), on, sealed[file], reason, draw(words)))
        else:
            records.append(Seal(f"2020-01-{number + 1:02}/zh.md", draw(hashes), on))
        sealed[records[-1].file] = records[-1].sha256
    return records


@given(chains())
def test_what_is_written_is_read_again(records: list[Record]) -> None:
    text = write("privacy", records)
    chain = parse(text.encode(), "privacy")
    assert chain.records == tuple(records)
    assert chain.breaches == ()
    assert json.loads(text)["head"] == chain.head


@given(chains(), st.data())
def test_no_single_byte_can_be_changed_unseen(records: list[Record], data: st.DataObject) -> None:
    raw = write("privacy", records).encode()
    at = data.draw(st.integers(0, len(raw) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda value: value != raw[at]))
    changed = raw[:at] + bytes([byte]) + raw[at + 1 :]
    assert parse(changed, "privacy").breaches


@given(chains(), st.data())
def test_no_stretch_can_be_cut_out_unseen(records: list[Record], data: st.DataObject) -> None:
    raw = write("privacy", records).encode()
    start = data.draw(st.integers(0, len(raw) - 1))
    end = data.draw(st.integers(start + 1, len(raw)))
    assert parse(raw[:start] + raw[end:], "privacy").breaches


@given(chains())
def test_adding_records_leaves_every_line_above_as_it_was(records: list[Record]) -> None:
    whole = write("privacy", records).split("\n")
    for number in range(len(records)):
        part = write("privacy", records[:number]).split("\n")
        assert whole[: number + 1] == part[:-2]


def test_an_archive_is_judged_without_reading_any_file() -> None:
    text = write("privacy", [Seal("2024-03-01/zh.md", "a" * 64, TODAY)])
    archive = Archive("privacy", {"2024-03-01/zh.md": "a" * 64}, text.encode())
    assert breaches(archive, TODAY) == ()


def test_the_demonstration_is_sealed(policies: Path, capsys: Capture) -> None:
    assert main(["--ui", "en", "verify", str(policies), "--as-of", "2026-12-01"]) == 0
    said = capsys.readouterr().out
    assert "privacy  6 editions sealed  intact" in said
    assert "user-agreement  4 editions sealed  intact" in said
