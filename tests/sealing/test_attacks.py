"""Attacks on the archive, each a test by its name, and what finds it.

``alone`` is what ``verify`` says of the files as they are, without any memory; the rest
needs what git, or somebody who noted the head, remembers.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.sealing.conftest import ZH, Vault

OLD, MIDDLE = "privacy/2024-03-01/zh.md", "privacy/2025-03-01/zh.md"
SEALS = "privacy/seals.json"
Capture = pytest.CaptureFixture[str]


def rechained(lines: list[str]) -> str:
    """What a forger writes who knows the format: every hash is right again."""
    out = [lines[0]]
    for at, line in enumerate(lines[1:-1]):
        record = json.loads(line[1:]) | {"above": hashlib.sha256(out[-1].encode()).hexdigest()}
        out.append(f"{',' if at else ' '}{json.dumps(record, ensure_ascii=False)}\n")
    head = hashlib.sha256(out[-1].encode()).hexdigest()
    return "".join([*out, f'], "head": "{head}"}}\n'])


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def without_git(vault: Vault) -> None:
    shutil.rmtree(vault.root / ".git")


def edit_a_word(vault: Vault) -> None:
    vault.write(OLD, ZH.format(n=36))


def add_a_trailing_space(vault: Vault) -> None:
    path = vault.policies / OLD
    path.write_bytes(path.read_bytes() + b" ")


def convert_line_ends(vault: Vault) -> None:
    path = vault.policies / OLD
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def delete_an_edition(vault: Vault) -> None:
    (vault.policies / OLD).unlink()


def delete_a_version(vault: Vault) -> None:
    shutil.rmtree(vault.privacy / "2024-03-01")


def redate_a_version(vault: Vault) -> None:
    (vault.privacy / "2024-03-01").rename(vault.privacy / "2024-05-01")


def exchange_two_versions(vault: Vault) -> None:
    one, other = vault.policies / OLD, vault.policies / MIDDLE
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)


def replace_a_version_by_the_next(vault: Vault) -> None:
    shutil.copyfile(vault.policies / MIDDLE, vault.policies / OLD)


def replace_one_language_by_the_other(vault: Vault) -> None:
    shutil.copyfile(vault.privacy / "2024-03-01/en.md", vault.policies / OLD)


def slip_in_a_version_that_never_was(vault: Vault) -> None:
    vault.write("privacy/2024-09-01/zh.md", ZH.format(n=1))


def delete_the_seals(vault: Vault) -> None:
    vault.seals.unlink()


def empty_the_seals(vault: Vault) -> None:
    vault.seals.write_bytes(b"")


def edit_a_seal(vault: Vault) -> None:
    edit_a_word(vault)
    text = vault.seals.read_text(encoding="utf-8")
    sealed = json.loads(vault.lines()[2][1:])["sha256"]
    vault.seals.write_text(text.replace(sealed, sha256(vault.policies / OLD)), encoding="utf-8")


def edit_the_last_seal(vault: Vault) -> None:
    vault.write(MIDDLE, ZH.format(n=48))
    text = vault.seals.read_text(encoding="utf-8")
    sealed = json.loads(vault.lines()[-2][1:])["sha256"]
    vault.seals.write_text(text.replace(sealed, sha256(vault.policies / MIDDLE)), encoding="utf-8")


def redate_a_seal(vault: Vault) -> None:
    lines = vault.lines()
    lines[2] = lines[2].replace('"on": "2026-06-01"', '"on": "2024-03-01"')
    vault.seals.write_text("".join(lines), encoding="utf-8")


def exchange_two_seals(vault: Vault) -> None:
    lines = vault.lines()
    lines[2], lines[3] = lines[3], lines[2]
    vault.seals.write_text("".join(lines), encoding="utf-8")


def delete_a_seal(vault: Vault) -> None:
    lines = vault.lines()
    del lines[2]
    vault.seals.write_text("".join(lines), encoding="utf-8")


def cut_the_last_seal_off(vault: Vault) -> None:
    lines = vault.lines()
    vault.seals.write_text("".join([*lines[:-2], lines[-1]]), encoding="utf-8")


def cut_the_file_off(vault: Vault) -> None:
    vault.seals.write_bytes(vault.seals.read_bytes()[:-90])


def seal_the_same_file_twice(vault: Vault) -> None:
    vault.write(OLD, ZH.format(n=36))
    lines = vault.lines()
    record = json.loads(lines[2][1:]) | {"sha256": sha256(vault.policies / OLD)}
    lines.insert(-1, f",{json.dumps(record, ensure_ascii=False)}\n")
    vault.seals.write_text(rechained(lines), encoding="utf-8")


def add_a_second_key(vault: Vault) -> None:
    text = vault.seals.read_text(encoding="utf-8")
    vault.seals.write_text(text.replace('"kind": "seal"', '"kind": "seal", "kind": "seal"', 1))


def take_another_policys_seals(vault: Vault) -> None:
    shutil.copyfile(vault.policies / "terms/seals.json", vault.seals)


def write_something_else(vault: Vault) -> None:
    vault.seals.write_bytes(b"\xff\xfe not a chain\n[]\n{}\n")


ALONE: list[tuple[Callable[[Vault], None], set[tuple[str, str]]]] = [
    (edit_a_word, {("C502", OLD)}),
    (add_a_trailing_space, {("C502", OLD)}),
    (convert_line_ends, {("C502", OLD)}),
    (delete_an_edition, {("C503", OLD)}),
    (delete_a_version, {("C503", OLD), ("C503", "privacy/2024-03-01/en.md")}),
    (
        redate_a_version,
        {
            ("C503", OLD),
            ("C503", "privacy/2024-03-01/en.md"),
            ("C501", "privacy/2024-05-01/zh.md"),
            ("C501", "privacy/2024-05-01/en.md"),
        },
    ),
    (exchange_two_versions, {("C502", OLD), ("C502", MIDDLE)}),
    (replace_a_version_by_the_next, {("C502", OLD)}),
    (replace_one_language_by_the_other, {("C502", OLD)}),
    (slip_in_a_version_that_never_was, {("C501", "privacy/2024-09-01/zh.md")}),
    (edit_a_seal, {("C504", SEALS)}),
    (edit_the_last_seal, {("C504", SEALS)}),
    (redate_a_seal, {("C504", SEALS)}),
    (exchange_two_seals, {("C504", SEALS)}),
    (delete_a_seal, {("C504", SEALS)}),
    (cut_the_last_seal_off, {("C504", SEALS)}),
    (seal_the_same_file_twice, {("C504", SEALS)}),
    (add_a_second_key, {("C504", SEALS)}),
]


def named(cases: Iterable[tuple[Callable[[Vault], None], object]]) -> list[str]:
    return [attack.__name__ for attack, _ in cases]


@pytest.mark.parametrize(("attack", "findings"), ALONE, ids=named(ALONE))
def test_found_without_any_memory(
    attack: Callable[[Vault], None],
    findings: set[tuple[str, str]],
    vault: Vault,
    capsys: Capture,
) -> None:
    without_git(vault)
    assert vault.verify(capsys) == []
    attack(vault)
    assert set(vault.verify(capsys)) == findings


@pytest.mark.parametrize(
    "attack",
    [
        delete_the_seals,
        empty_the_seals,
        cut_the_file_off,
        take_another_policys_seals,
        write_something_else,
    ],
)
def test_seals_that_are_gone_or_nonsense_are_found(
    attack: Callable[[Vault], None], vault: Vault, capsys: Capture
) -> None:
    without_git(vault)
    attack(vault)
    assert vault.verify(capsys)


def forge_the_whole_chain(vault: Vault) -> None:
    """Change a published text, and its seal, and every hash after it."""
    edit_a_word(vault)
    lines = vault.lines()
    record = json.loads(lines[2][1:]) | {"sha256": sha256(vault.policies / OLD)}
    lines[2] = f",{json.dumps(record, ensure_ascii=False)}\n"
    vault.seals.write_text(rechained(lines), encoding="utf-8")


def forge_the_day_of_sealing(vault: Vault) -> None:
    lines = [line.replace('"on": "2026-06-01"', '"on": "2024-03-01"') for line in vault.lines()]
    vault.seals.write_text(rechained(lines), encoding="utf-8")


def forget_the_latest_version(vault: Vault) -> None:
    """Remove a version, its seals from the end of the chain, and correct the head."""
    shutil.rmtree(vault.privacy / "2025-03-01")
    lines = vault.lines()
    vault.seals.write_text(rechained([*lines[:-3], lines[-1]]), encoding="utf-8")


def seal_everything_anew(vault: Vault) -> None:
    """Throw the chain away, and seal an edited text as if it had been published."""
    edit_a_word(vault)
    vault.seals.unlink()
    without = vault.root / ".git"
    without.rename(vault.root / "aside")
    assert vault.run("seal") == 0
    (vault.root / "aside").rename(without)


def forget_the_policy(vault: Vault) -> None:
    shutil.rmtree(vault.privacy)


def rename_the_policy(vault: Vault) -> None:
    vault.privacy.rename(vault.policies / "data-protection")


FORGERIES = [
    forge_the_whole_chain,
    forge_the_day_of_sealing,
    forget_the_latest_version,
    seal_everything_anew,
    forget_the_policy,
]


@pytest.mark.parametrize("attack", FORGERIES)
def test_a_forgery_agrees_with_itself(
    attack: Callable[[Vault], None], vault: Vault, capsys: Capture
) -> None:
    """This is why a chain alone is not enough, and the documentation says so."""
    attack(vault)
    without_git(vault)
    assert vault.verify(capsys) == []


@pytest.mark.parametrize("attack", [*FORGERIES, rename_the_policy, delete_the_seals])
@pytest.mark.parametrize("committed", [False, True], ids=["in the work tree", "committed"])
def test_git_remembers_what_a_forgery_denies(
    attack: Callable[[Vault], None], committed: bool, vault: Vault, capsys: Capture
) -> None:
    attack(vault)
    if committed:
        vault.commit("nothing to see")
    assert ("C505", SEALS) in vault.verify(capsys)


@pytest.mark.parametrize("attack", FORGERIES)
def test_a_head_noted_elsewhere_convicts_a_forgery_without_git(
    attack: Callable[[Vault], None], vault: Vault, capsys: Capture
) -> None:
    noted = vault.head()
    attack(vault)
    without_git(vault)
    assert vault.verify(capsys, "--head", noted) == [("C505", "seals.json")]


@pytest.mark.parametrize("attack", FORGERIES)
def test_a_commit_noted_elsewhere_convicts_a_history_written_anew(
    attack: Callable[[Vault], None], vault: Vault, capsys: Capture
) -> None:
    noted = vault.git("rev-parse", "HEAD")
    attack(vault)
    vault.git("checkout", "-q", "--orphan", "innocent")
    vault.commit("as it has always been")
    assert ("C505", SEALS) not in vault.verify(capsys)
    assert ("C505", SEALS) in vault.verify(capsys, "--against", noted)


def test_a_merge_that_prefers_the_forged_side_is_found(vault: Vault, capsys: Capture) -> None:
    vault.git("checkout", "-q", "-b", "side", "HEAD~1")
    edit_a_word(vault)
    assert vault.run("seal") == 0
    vault.commit("another chain")
    vault.git("merge", "-q", "-s", "ours", "-m", "merge", "main")
    assert ("C505", SEALS) in vault.verify(capsys)


def test_a_replaced_git_object_hides_nothing(vault: Vault, capsys: Capture) -> None:
    forge_the_whole_chain(vault)
    forged = vault.commit("forged")
    vault.git("replace", vault.git("rev-parse", f"{forged}~1"), forged)
    assert ("C505", SEALS) in vault.verify(capsys)


def test_a_shallow_clone_says_so(vault: Vault, capsys: Capture) -> None:
    vault.git("clone", "-q", "--depth", "1", f"file://{vault.root}", str(vault.root / "copy"))
    copy = Vault(vault.root / "copy")
    assert copy.run("verify") == 0
    assert "shallow" in capsys.readouterr().out


def test_without_git_verify_says_what_it_cannot_know(vault: Vault, capsys: Capture) -> None:
    without_git(vault)
    assert vault.run("verify") == 0
    assert "Not in git" in capsys.readouterr().out


def test_the_message_names_where_the_text_went(vault: Vault, capsys: Capture) -> None:
    redate_a_version(vault)
    shutil.copyfile(vault.privacy / "2024-05-01/zh.md", vault.policies / MIDDLE)
    vault.run("verify")
    said = capsys.readouterr().out
    assert "the same text is 2024-05-01/zh.md now" in said
    assert "replaced by 2024-03-01/zh.md's" in said
